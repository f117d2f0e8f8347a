/** The stretches between held issues: what their numbers tell of them. */
import { dayIn, yearOf, type Day } from './days.ts';
import type { ChainedIssue } from './chain.ts';

/** Between two days of which is known how many issues appeared between them. Both days are left out. */
export interface CountedGap {
  readonly after: Day;
  readonly before: Day;
  /** The number of the first issue between them. */
  readonly firstNumber: number;
  /** How many issues appeared between them. */
  readonly count: number;
}

/** Between two days where no numbers tell. Both days are left out. */
export interface OpenGap {
  readonly after: Day;
  readonly before: Day;
}

export interface Gaps {
  readonly counted: readonly CountedGap[];
  readonly open: readonly OpenGap[];
}

/**
 * Parts the days from the first to the last held one.
 * @param chain issues whose numbers agree
 */
export function gapsBetween(first: Day, last: Day, chain: readonly ChainedIssue[]): Gaps {
  const counted: CountedGap[] = [], open: OpenGap[] = [];
  let previous: ChainedIssue | null = null;
  for (const issue of chain) {
    if (previous !== null && issue.link === 'continues') {
      // Two issues of one day have no gap between them.
      if (issue.day > previous.day) counted.push({ after: previous.day, before: issue.day, firstNumber: previous.number + 1, count: issue.number - previous.number - 1 });
    } else if (previous !== null && issue.link === 'new-year') {
      const newYear = dayIn(yearOf(issue.day), 1, 1);
      open.push({ after: previous.day, before: newYear });
      counted.push({ after: newYear - 1, before: issue.day, firstNumber: 1, count: issue.number - 1 });
    } else {
      open.push({ after: previous?.day ?? first - 1, before: issue.day });
    }
    previous = issue;
  }
  open.push({ after: previous?.day ?? first - 1, before: last + 1 });
  return { counted, open: open.filter(({ after, before }) => before - after > 1) };
}

/** The gaps that have room for a number, found quickly. */
export class Numbers {
  /** Gaps of one series each: with numbers that rise. */
  readonly #series: CountedGap[][] = [];

  constructor(gaps: readonly CountedGap[]) {
    let previous: CountedGap | null = null;
    for (const gap of gaps) {
      if (previous === null || gap.firstNumber < previous.firstNumber + previous.count) this.#series.push([]);
      this.#series.at(-1)?.push(gap);
      previous = gap;
    }
  }

  /** The one gap that an issue of this number is missing in; null where there is none, or more than one. */
  gapFor(number: number): CountedGap | null {
    const found = this.#series.map((gaps) => gaps[lastAtMost(gaps, number)]).filter((gap) => gap !== undefined && number < gap.firstNumber + gap.count);
    return found.length === 1 ? found[0] ?? null : null;
  }
}

/** Index of the last gap that begins at `number` or below; -1 where there is none. */
function lastAtMost(gaps: readonly CountedGap[], number: number): number {
  let low = 0, high = gaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle]?.firstNumber ?? Infinity) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
