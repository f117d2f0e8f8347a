/** What in the held issues does not fit: numbers against dates, weekdays against dates, pages against the masthead. */
import type { HeldIssue, Neighbour, Reason } from '../contract/holdings.ts';
import type { IssueId } from '../contract/library.ts';
import { weekdayAgrees } from '../recognition/wording/dates.ts';
import type { ChainedIssue, NumberedIssue } from './chain.ts';
import { isoOf, type Day } from './days.ts';
import type { CountedGap, Numbers } from './gaps.ts';
import { numberOf, type Shelf, type ShelvedIssue } from './shelf.ts';

/** A number printed twice within so many days is one that was not set anew; in another year it is another series. */
const SAME_NUMBER_DAYS = 183;

/** Reasons that make a day contradictory; the others only say something of it. */
const contradictions: ReadonlySet<Reason['code']> = new Set(['number-goes-back', 'number-jumps', 'date-does-not-fit', 'same-number-twice', 'weekday-does-not-fit']);
export const isContradiction = ({ code }: Reason): boolean => contradictions.has(code);

/** An issue that is held under a wrong date: its number has a gap to itself. */
export interface Misdated {
  readonly issue: ShelvedIssue;
  readonly gap: CountedGap;
}

/**
 * The issues outside the chain that stand where no issue is missing, while one of their number is missing elsewhere:
 * their dates are wrong, not their numbers.
 * @param roomy the days in gaps with as many missing issues at least as are held in them
 */
export function misdatedIssues({ numbered, chain }: Shelf, numbers: Numbers, roomy: ReadonlySet<Day>): Misdated[] {
  const chained = new Set(chain.map(({ index }) => index));
  return numbered.flatMap((issue, index) => {
    if (chained.has(index) || roomy.has(issue.day)) return [];
    const gap = numbers.gapFor(issue.number);
    return gap === null ? [] : [{ issue, gap }];
  });
}

const neighbour = ({ day, number }: NumberedIssue): Neighbour => ({ date: isoOf(day), number });

/** By issue, what its number says against it. */
export function numberReasons({ numbered, chain }: Shelf, misdated: readonly Misdated[]): ReadonlyMap<IssueId, Reason> {
  const reasons = new Map<IssueId, Reason>();
  const gaps = new Map(misdated.map(({ issue, gap }) => [issue, gap]));
  const namesakes = Map.groupBy(numbered, ({ number }) => number);
  let next = 0;
  for (const [index, issue] of numbered.entries()) {
    const before = chain[next - 1] ?? null, after = chain[next] ?? null;
    const id = issue.editions[0]?.issueId ?? 0;
    if (after?.index === index) {
      next += 1;
      const reason = before === null ? null : newSeries(id, after, before);
      if (reason !== null) reasons.set(id, reason);
    } else {
      reasons.set(id, outOfChain(id, issue, before, after, gaps.get(issue) ?? null, namesakes.get(issue.number) ?? []));
    }
  }
  return reasons;
}

function newSeries(issueId: IssueId, { number, link }: ChainedIssue, before: ChainedIssue): Reason | null {
  if (link !== 'restarts') return null;
  return number > before.number
    ? { code: 'number-jumps', issueId, number, before: neighbour(before), after: null }
    : { code: 'number-restarts', issueId, number, before: neighbour(before) };
}

function outOfChain(
  issueId: IssueId, { day, number }: ShelvedIssue, before: ChainedIssue | null, after: ChainedIssue | null, gap: CountedGap | null, namesakes: readonly ShelvedIssue[],
): Reason {
  if (gap !== null) return { code: 'date-does-not-fit', issueId, number, after: isoOf(gap.after), before: isoOf(gap.before) };
  const other = namesakes.find((each) => each.day !== day && Math.abs(each.day - day) <= SAME_NUMBER_DAYS);
  if (other !== undefined) return { code: 'same-number-twice', issueId, number, otherDate: isoOf(other.day) };
  const low = before === null ? after !== null && number < after.number : number <= before.number;
  return { code: low ? 'number-goes-back' : 'number-jumps', issueId, number, before: before && neighbour(before), after: after && neighbour(after) };
}

/** What a day's issues say of themselves. `numbersAround`: whether the paper has numbers at that time. */
export function ownReasons(issues: readonly HeldIssue[], numbersAround: boolean): Reason[] {
  const reasons: Reason[] = [];
  for (const { issueId, date, weekday, pagesHeld, pagesPrinted } of issues) {
    if (date !== null && weekday !== null && !weekdayAgrees(weekday, date)) reasons.push({ code: 'weekday-does-not-fit', issueId, weekday });
    if (pagesPrinted !== null && pagesHeld < pagesPrinted) reasons.push({ code: 'pages-missing', issueId, held: pagesHeld, printed: pagesPrinted });
  }
  if (numbersAround) for (const issue of issues) if (numberOf(issue) === null) reasons.push({ code: 'date-without-number', issueId: issue.issueId });
  const count = issueCount(issues);
  if (count > 1) reasons.push({ code: 'several-issues', count });
  if (issues.length > count) reasons.push({ code: 'several-editions', count: issues.length });
  return reasons;
}

/** How many issues these are, editions counted once. */
export const issueCount = (issues: readonly HeldIssue[]): number => new Set(issues.map(numberOf)).size;
