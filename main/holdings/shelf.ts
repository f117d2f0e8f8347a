/** A title's issues put in order: by day, and by number on each day, with what their numbers tell. */
import type { HeldIssue } from '../contract/holdings.ts';
import { longestChain, type ChainedIssue, type NumberedIssue } from './chain.ts';
import { dayOf, type Day } from './days.ts';

/** Issues of one day and number: an issue in all its editions. */
export interface ShelvedIssue extends NumberedIssue {
  readonly editions: readonly HeldIssue[];
}

export interface Shelf {
  /** In the order of days; on each day by number, then edition. */
  readonly days: ReadonlyMap<Day, readonly HeldIssue[]>;
  /** Those with a number, in the order of days, then numbers. */
  readonly numbered: readonly ShelvedIssue[];
  readonly chain: readonly ChainedIssue[];
  readonly undated: readonly HeldIssue[];
}

/** No paper counts from 0, or below. */
export const numberOf = ({ number }: HeldIssue): number | null => (number !== null && number >= 1 ? number : null);

const inOrder = (a: HeldIssue, b: HeldIssue): number =>
  (numberOf(a) ?? Infinity) - (numberOf(b) ?? Infinity) || a.edition - b.edition || a.issueId - b.issueId;

export function shelve(issues: readonly HeldIssue[]): Shelf {
  const byDay = Map.groupBy(issues, ({ date }) => dayOf(date));
  const undated = (byDay.get(null) ?? []).toSorted(inOrder);
  byDay.delete(null);
  const days = new Map<Day, readonly HeldIssue[]>();
  const numbered: ShelvedIssue[] = [];
  for (const [day, held] of [...byDay].sort(([a], [b]) => (a ?? 0) - (b ?? 0))) {
    if (day === null) continue;
    days.set(day, held.sort(inOrder));
    for (const [number, editions] of held.length === 1 ? held.map((issue) => [numberOf(issue), held] as const) : Map.groupBy(held, numberOf)) {
      if (number !== null) numbered.push({ day, number, editions });
    }
  }
  return { days, numbered, chain: longestChain(numbered), undated };
}
