/** Papers that never were: their issues by rhythm, holidays and numbers, to take some away from. */
import fc from 'fast-check';
import type { HeldIssue, Holdings, HoldingsDay } from '../../main/contract/holdings.ts';
import { dayOf, isoOf } from '../../main/holdings/days.ts';
import { buildHoldings } from '../../main/holdings/holdings.ts';

/** Whether a paper appears on a date. */
export type Appears = (date: Date) => boolean;

const weekdays = (...days: readonly number[]): Appears => (date) => days.includes(date.getUTCDay());
const dates = (...days: readonly number[]): Appears => (date) => days.includes(date.getUTCDate());
const every = (days: number): Appears => (date) => (date.getTime() / 86_400_000) % days === 0;

export const rhythms = {
  daily: () => true,
  weekdaysOnly: weekdays(1, 2, 3, 4, 5),
  thriceAWeek: weekdays(1, 3, 5),
  weekly: weekdays(5),
  everyTenDays: dates(5, 15, 25),
  halfMonthly: dates(1, 15),
  everyOtherDay: every(2),
  everyThirdDay: every(3),
} as const satisfies Record<string, Appears>;

let lastId = 0;
export function issue(date: string | null, number: number | null, more: Partial<HeldIssue> = {}): HeldIssue {
  lastId += 1;
  return { issueId: lastId, date, number, edition: 1, pagesHeld: 4, pagesPrinted: 4, weekday: null, ...more };
}

/** All issues of a paper from one day to another, both included, numbered from `number`. */
export function published(appears: Appears, from: string, to: string, number = 1, isHoliday: Appears = () => false): HeldIssue[] {
  const issues: HeldIssue[] = [];
  for (let day = dayOf(from) ?? 0; day <= (dayOf(to) ?? 0); day += 1) {
    const date = new Date(`${isoOf(day)}T00:00:00Z`);
    if (appears(date) && !isHoliday(date)) issues.push(issue(isoOf(day), number + issues.length));
  }
  return issues;
}

export const without = (issues: readonly HeldIssue[], ...days: readonly string[]): HeldIssue[] => issues.filter(({ date }) => date === null || !days.includes(date));
export const withoutNumbers = (issues: readonly HeldIssue[]): HeldIssue[] => issues.map((each) => ({ ...each, number: null }));
export const dayRange = (from: string, to: string): string[] =>
  Array.from({ length: (dayOf(to) ?? 0) - (dayOf(from) ?? 0) + 1 }, (_, n) => isoOf((dayOf(from) ?? 0) + n));

export const holdingsOf = (issues: readonly HeldIssue[]): Holdings => buildHoldings({ id: 1, name: '云溪报' }, issues);
export const daysOf = (holdings: Holdings): HoldingsDay[] => holdings.years.flatMap(({ days }) => days);
export const datesOf = (holdings: Holdings, state: HoldingsDay['state']): string[] => daysOf(holdings).filter((day) => day.state === state).map(({ date }) => date);
export const stateOn = (holdings: Holdings, date: string): HoldingsDay['state'] | undefined => daysOf(holdings).find((day) => day.date === date)?.state;
export const missingNumbers = (holdings: Holdings): number[] => holdings.years.flatMap(({ missing }) => missing.flatMap(({ firstNumber, count }) =>
  Array.from({ length: count }, (_, n) => (firstNumber ?? Number.NaN) + n)));

/** A paper's whole run and what is held of it: its first and its last issue at least. */
export interface Paper {
  readonly all: readonly HeldIssue[];
  readonly held: readonly HeldIssue[];
  readonly removed: readonly HeldIssue[];
}

/** Two rhythms after each other, days on which it did not appear by chance, and issues that are not held. */
export const paper: fc.Arbitrary<Paper> = fc.record({
  start: fc.integer({ min: dayOf('1900-01-01') ?? 0, max: dayOf('2020-01-01') ?? 0 }),
  rhythms: fc.tuple(fc.constantFrom(...Object.values<Appears>(rhythms)), fc.constantFrom(...Object.values<Appears>(rhythms))),
  lengths: fc.tuple(fc.integer({ min: 30, max: 500 }), fc.integer({ min: 1, max: 500 })),
  number: fc.integer({ min: 1, max: 20_000 }),
  holidays: fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 40 }),
  removed: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 300 }),
}).map(({ start, rhythms: [early, late], lengths: [first, second], number, holidays, removed }) => {
  const change = isoOf(start + first);
  const silent = new Set(holidays.map((day) => isoOf(start + day)));
  const all = published((date) => (date.toISOString() < change ? early : late)(date), isoOf(start), isoOf(start + first + second), number, (date) => silent.has(date.toISOString().slice(0, 10)));
  const lost = new Set(removed);
  const held = all.filter((_, index) => index === all.length - 1 || !lost.has(index));
  return { all, held, removed: all.filter((each) => !held.includes(each)) };
});
