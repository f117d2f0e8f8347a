/**
 * What became of each day on which nothing is held. Numbers decide first, then the rhythm:
 *
 * - Between two issues whose numbers go on, numbers say how many issues are missing. None: the paper did not appear on
 *   any day between. As many as there are days: one on each. Otherwise they are laid on the days on which the rhythm
 *   makes them most probable, evenly where it makes no difference.
 * - Where no numbers tell, a day counts as missing only if the paper mostly appeared on days like it (`OPEN.missing`),
 *   as silent only if it hardly ever did (`OPEN.silent`); in long stretches without any issue nothing is said at all.
 */
import type { ChainedIssue } from './chain.ts';
import { intervalsAround } from './chain.ts';
import { median, type Day } from './days.ts';
import { Evidence, Seen } from './evidence.ts';
import type { CountedGap, Gaps, OpenGap } from './gaps.ts';
import { Rhythm } from './rhythm.ts';

/** An issue that is held under no date, or a wrong one. */
export interface Stray {
  readonly issueId: number;
  readonly number: number;
}

export type Verdict =
  | { readonly kind: 'missing'; readonly number: number | null; readonly sure: boolean }
  | { readonly kind: 'no-issue'; readonly sure: boolean }
  | { readonly kind: 'stray'; readonly stray: Stray };

export interface Ground {
  readonly first: Day;
  readonly last: Day;
  /** In order, each once. */
  readonly heldDays: readonly Day[];
  readonly chain: readonly ChainedIssue[];
  readonly gaps: Gaps;
  /** Issues that belong into a gap by their numbers. */
  readonly strays: ReadonlyMap<CountedGap, readonly Stray[]>;
}

/** A silence of more days than this, and than so many times the usual interval, is no part of the rhythm: a festival, a suspension. */
const PAUSE = { days: 10, intervals: 3 } as const;
const OPEN = {
  /** Most of the days like it have an issue. More than half, for issues that are missing themselves make it look less. */
  missing: 0.6,
  /** None of at least five, or one of twelve. */
  silent: 0.12,
  /** Days like it that have to tell so. */
  told: 4,
  /** Longest silence, in days, that the rhythm is believed to go through. */
  silence: 62,
} as const;
/** So probable, or so improbable, all days have to be for the rhythm to leave no choice. */
const SURE = 0.75;

export function verdicts(ground: Ground): ReadonlyMap<Day, Verdict> {
  const found = new Map<Day, Verdict>();
  const held = new Set(ground.heldDays);
  const evidence = new Evidence(ground.first, ground.last);
  for (const day of ground.heldDays) evidence.note(day, Seen.published);
  const heldIn = heldDaysIn(ground.heldDays, ground.gaps.counted);
  const settled = ground.gaps.counted.map((gap) => settle(gap, held, heldIn.get(gap) ?? 0));
  const intervals = intervalsAround(ground.chain);
  noteCounted(evidence, ground, settled, intervals);
  const open = ground.gaps.open.flatMap((gap) => silences(gap, ground.heldDays));
  const usual = median(ground.heldDays.flatMap((day, index) => (index === 0 ? [] : [day - (ground.heldDays[index - 1] ?? day)]))) ?? 1;
  for (const silence of open) if (silence.before - silence.after <= longestBeat(usual)) note(evidence, silence, Seen.silent);

  const rhythm = new Rhythm(evidence);
  for (const gap of settled) layOut(gap, rhythm, ground.strays.get(gap.gap) ?? [], held, found);
  for (const silence of open) judgeOpen(silence, rhythm, found);
  return found;
}

const longestBeat = (interval: number): number => Math.max(PAUSE.days, PAUSE.intervals * interval);

/** The days of a gap on which nothing is held, and how many issues are to be laid on them. */
interface Settled {
  readonly gap: CountedGap;
  readonly free: readonly Day[];
  readonly missing: number;
}

/** Held issues in a gap, those without numbers and those with wrong ones, take up its room. */
function settle(gap: CountedGap, held: ReadonlySet<Day>, heldDays: number): Settled {
  const free: Day[] = [];
  for (let day = gap.after + 1; day < gap.before; day += 1) if (!held.has(day)) free.push(day);
  return { gap, free, missing: Math.min(free.length, Math.max(0, gap.count - heldDays)) };
}

/** How many days of each gap have held issues. */
export function heldDaysIn(heldDays: readonly Day[], gaps: readonly CountedGap[]): ReadonlyMap<CountedGap, number> {
  const counts = new Map<CountedGap, number>();
  let index = 0;
  for (const gap of gaps) {
    while ((heldDays[index] ?? Infinity) <= gap.after) index += 1;
    let count = 0;
    for (; (heldDays[index] ?? Infinity) < gap.before; index += 1) count += 1;
    if (count > 0) counts.set(gap, count);
  }
  return counts;
}

function note(evidence: Evidence, { after, before }: OpenGap, seen: Seen): void {
  for (let day = after + 1; day < before; day += 1) if (evidence.on(day) === Seen.nothing) evidence.note(day, seen);
}

/** What is certain by numbers alone. */
function noteCounted(evidence: Evidence, { chain }: Ground, settled: readonly Settled[], intervals: ArrayLike<number>): void {
  let index = 0;
  for (const { gap, free, missing } of settled) {
    while ((chain[index]?.day ?? Infinity) < gap.before) index += 1;
    if (missing === free.length) for (const day of free) evidence.note(day, Seen.published);
    else if (missing === 0) note(evidence, gap, (gap.before - gap.after) / (gap.count + 1) > longestBeat(intervals[index] ?? 1) ? Seen.pause : Seen.silent);
  }
}

/** Lays the missing issues of a gap on its days, and tells their numbers by their order. */
function layOut({ gap, free, missing }: Settled, rhythm: Rhythm, strays: readonly Stray[], held: ReadonlySet<Day>, found: Map<Day, Verdict>): void {
  const { days, sure } = choose(free, missing, rhythm);
  for (const day of free) found.set(day, { kind: 'no-issue', sure });
  const numbers = new Map<Day, number>();
  let number = gap.firstNumber;
  for (let day = gap.after + 1; missing > 0 && day < gap.before; day += 1) {
    if (days.has(day)) numbers.set(day, number);
    if (days.has(day) || held.has(day)) number += 1;
  }
  for (const [day, missed] of numbers) found.set(day, { kind: 'missing', number: missed, sure });
  for (const stray of strays.slice(0, missing)) {
    const [day] = nearest([...numbers], stray.number) ?? [];
    if (day === undefined) continue;
    found.set(day, { kind: 'stray', stray });
    numbers.delete(day);
  }
}

const nearest = (numbers: readonly (readonly [Day, number])[], wanted: number): readonly [Day, number] | null =>
  numbers.reduce<readonly [Day, number] | null>((best, each) => (best === null || Math.abs(each[1] - wanted) < Math.abs(best[1] - wanted) ? each : best), null);

/** The `count` days on which an issue is most probable. */
function choose(free: readonly Day[], count: number, rhythm: Rhythm): { readonly days: ReadonlySet<Day>; readonly sure: boolean } {
  if (count === 0) return { days: new Set(), sure: true };
  if (count === free.length) return { days: new Set(free), sure: true };
  const chances = free.map((day) => ({ day, chance: rhythm.chance(day).published }));
  const sorted = chances.toSorted((a, b) => b.chance - a.chance || a.day - b.day);
  const border = sorted[count - 1]?.chance ?? 0;
  const above = sorted.filter(({ chance }) => chance > border), level = sorted.filter(({ chance }) => chance === border);
  // Of days that are as probable as each other, evenly many here and there.
  const wanted = count - above.length;
  const even = Array.from({ length: wanted }, (_, n) => level[Math.floor(((2 * n + 1) * level.length) / (2 * wanted))]).filter((each) => each !== undefined);
  return {
    days: new Set([...above, ...even].map(({ day }) => day)),
    sure: level.length === wanted && border >= SURE && (sorted[count]?.chance ?? 0) <= 1 - SURE,
  };
}

/** The stretches of an open gap without any held day. */
function silences({ after, before }: OpenGap, heldDays: readonly Day[]): OpenGap[] {
  const borders = [after, ...between(heldDays, after, before), before];
  return borders.slice(1).map((border, index) => ({ after: borders[index] ?? after, before: border })).filter((gap) => gap.before - gap.after > 1);
}

/** The days between two, both left out, of days in order. */
function between(days: readonly Day[], after: Day, before: Day): readonly Day[] {
  let low = 0, high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) <= after) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((days[end] ?? Infinity) < before) end += 1;
  return days.slice(low, end);
}

function judgeOpen({ after, before }: OpenGap, rhythm: Rhythm, found: Map<Day, Verdict>): void {
  if (before - after > OPEN.silence) return;
  for (let day = after + 1; day < before; day += 1) {
    const { published, told } = rhythm.chance(day);
    if (told < OPEN.told) continue;
    if (published >= OPEN.missing) found.set(day, { kind: 'missing', number: null, sure: false });
    else if (published <= OPEN.silent) found.set(day, { kind: 'no-issue', sure: false });
  }
}
