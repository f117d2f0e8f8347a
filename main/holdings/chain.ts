/**
 * Which of a paper's numbers can be believed: the longest chain of issues whose numbers agree with their dates.
 *
 * An issue appears on a day of its own, so between two issues d days apart the number rises by at least 1 and at most d.
 * Where that holds, the numbers go on. Where it doesn't, either one issue is misprinted or misread, or a new series
 * begins. Among all ways to read the sequence the one of least cost is taken, by dynamic programming over the issues in
 * the order of their dates, as for a longest increasing subsequence: an issue left out of the chain costs 1, a new
 * series `COST.restart`, so that one number off among consistent neighbours costs its own issue and no other.
 */
import { median, yearOf, dayIn, type Day } from './days.ts';

/** Issues of one date and number; several editions are one. */
export interface NumberedIssue {
  readonly day: Day;
  readonly number: number;
}

/** `continues`: as many issues lie between as the numbers say. `new-year`: numbers count from 1 in each year. `restarts`: nothing tells. */
export type Link = 'first' | 'continues' | 'new-year' | 'restarts';

export interface ChainedIssue extends NumberedIssue {
  /** Its place among the issues given. */
  readonly index: number;
  /** How it goes on from the issue before it in the chain. */
  readonly link: Link;
}

const COST = {
  /** An issue whose number cannot be believed. */
  outlier: 1,
  /** A new series at any time: three issues that agree with each other establish one, two are two misprints. */
  restart: 2.5,
  /** A new year's numbering, where the number is no higher than the day of the year: likelier than a misprint. */
  newYear: 0.75,
  /** Numbers that go on, but far too slowly for the rhythm around: likelier two years that each count from 1 than a suspension. */
  stretched: 0.8,
} as const;

/** How many issues back a chain may be taken up again. Longer runs of misprints are a series of their own. */
const WINDOW = 64;
/** In days; papers were suspended for years of war, and took their numbering up again. */
const LONGEST_PAUSE = 20 * 366;
/** A gap of more days than `days`, with `slower` times fewer issues than around it, is stretched. */
const STRETCHED = { days: 90, slower: 4 } as const;
/** So many issues, and as many on each side, tell how far apart issues are at a place. */
const AROUND = 8;

/** Whether numbers go on from one issue to a later one. Two of one day follow each other at once. */
const goesOn = (from: NumberedIssue, to: NumberedIssue): boolean => {
  const rise = to.number - from.number, days = to.day - from.day;
  return rise >= 1 && rise <= Math.max(1, days) && days <= LONGEST_PAUSE;
};

/** For each issue, how far apart issues are around it: the median of days an issue, the same for `AROUND` in a row. 1 where nothing tells. */
export function intervalsAround(issues: readonly NumberedIssue[]): ArrayLike<number> {
  const steps = issues.map((issue, index) => {
    const before = issues[index - 1];
    return before !== undefined && goesOn(before, issue) && issue.day > before.day ? (issue.day - before.day) / (issue.number - before.number) : null;
  });
  const intervals = new Float64Array(issues.length).fill(1);
  for (let index = 0; index < issues.length; index += AROUND) {
    const around = median(steps.slice(Math.max(0, index - AROUND), index + 2 * AROUND).filter((step) => step !== null));
    if (around !== null) intervals.fill(around, index, index + AROUND);
  }
  return intervals;
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly link: Link;
}

/** The cheapest way to come to the issue at `at` by numbers that go on. */
function continuing(issues: readonly NumberedIssue[], intervals: ArrayLike<number>, best: Float64Array, at: number): Step | null {
  const to = issues[at];
  let step: Step | null = null;
  for (let from = at - 1; to !== undefined && from >= Math.max(0, at - WINDOW); from -= 1) {
    const issue = issues[from];
    if (issue === undefined || !goesOn(issue, to)) continue;
    const days = to.day - issue.day, rise = to.number - issue.number;
    const usual = Math.max(intervals[from] ?? 1, intervals[at] ?? 1);
    const stretched = rise > 1 && days > STRETCHED.days && days / rise > STRETCHED.slower * usual;
    const cost = (best[from] ?? 0) + (at - from - 1) * COST.outlier + (stretched ? COST.stretched : 0);
    if (step === null || cost < step.cost) step = { cost, from, link: 'continues' };
  }
  return step;
}

/** Cheapest of all issues before a moving border, each with the cost of leaving out all after it up to issue 0. */
class CheapestBefore {
  #next = 0;
  #cost = Infinity;
  #from = -1;
  readonly #issues: readonly NumberedIssue[];
  readonly #best: Float64Array;

  constructor(issues: readonly NumberedIssue[], best: Float64Array) {
    this.#issues = issues;
    this.#best = best;
  }

  /** The way from there to the issue at `at`; `border` never goes back. */
  to(at: number, border: Day, link: Link, price: number): Step | null {
    for (let issue = this.#issues[this.#next]; issue !== undefined && issue.day < border; issue = this.#issues[this.#next]) {
      const cost = (this.#best[this.#next] ?? 0) - (this.#next + 1) * COST.outlier;
      if (cost <= this.#cost) [this.#cost, this.#from] = [cost, this.#next];
      this.#next += 1;
    }
    return this.#from < 0 ? null : { cost: this.#cost + at * COST.outlier + price, from: this.#from, link };
  }
}

/**
 * The longest consistent chain.
 * @param issues in the order of their days, then numbers; no two alike. In about 64 steps for each.
 */
export function longestChain(issues: readonly NumberedIssue[]): ChainedIssue[] {
  const intervals = intervalsAround(issues);
  const best = new Float64Array(issues.length);
  const steps: Step[] = [];
  const before = new CheapestBefore(issues, best), lastYears = new CheapestBefore(issues, best);
  for (const [at, { day, number }] of issues.entries()) {
    const january = dayIn(yearOf(day), 1, 1);
    // Asked for in any case, for the borders move on with it.
    const newYear = lastYears.to(at, january, 'new-year', COST.newYear), restart = before.to(at, day, 'restarts', COST.restart);
    const ways = [
      continuing(issues, intervals, best, at),
      number <= day - january + 1 ? newYear : null,
      { cost: at * COST.outlier, from: -1, link: 'first' } as const,
      restart,
    ].filter((way) => way !== null);
    const step = ways.reduce((cheapest, way) => (way.cost < cheapest.cost ? way : cheapest));
    best[at] = step.cost;
    steps.push(step);
  }
  return traceBack(issues, steps, best);
}

function traceBack(issues: readonly NumberedIssue[], steps: readonly Step[], best: Float64Array): ChainedIssue[] {
  let at = -1, cheapest = Infinity;
  for (const [end, cost] of best.entries()) {
    const whole = cost + (issues.length - 1 - end) * COST.outlier;
    if (whole <= cheapest) [at, cheapest] = [end, whole];
  }
  const chain: ChainedIssue[] = [];
  for (let issue = issues[at]; issue !== undefined; issue = issues[at]) {
    const { link, from } = steps[at] ?? { link: 'first' as const, from: -1 };
    chain.push({ ...issue, index: at, link });
    at = from;
  }
  return chain.reverse();
}
