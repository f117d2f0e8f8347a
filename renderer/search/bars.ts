/** The histogram's measures: hits for each page held, gaps in what is held, and which periods are named below. Pure. */
import type { Period } from '../../main/contract/library.ts';
import type { Messages } from '../locales/zh.ts';

export interface Bar extends Period {
  /** Of the highest bar, 0 to 1; null where nothing is held, for then silence says nothing. */
  readonly height: number | null;
}

/** Hits for each page held; null where none is. */
export const rateOf = ({ hits, pages }: Period): number | null => (pages === 0 ? null : hits / pages);

/** The periods as bars, the highest of them 1. */
export function barsOf(periods: readonly Period[]): readonly Bar[] {
  const highest = Math.max(0, ...periods.map((period) => rateOf(period) ?? 0));
  return periods.map((period) => {
    const rate = rateOf(period);
    return { ...period, height: rate === null ? null : highest === 0 ? 0 : rate / highest };
  });
}

/** The period with the most hits for its pages; null where there are no hits. */
export function mostOf(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>((best, period) => ((rateOf(period) ?? 0) > (best === null ? 0 : rateOf(best) ?? 0) ? period : best), null);
}

/** Periods without pages, those next to each other as one, from and to. */
export function gapsOf(periods: readonly Period[]): readonly (readonly [from: string, to: string])[] {
  const gaps: [string, string][] = [];
  periods.forEach(({ period, pages }, at) => {
    if (pages > 0) return;
    const last = gaps.at(-1);
    if (last && periods[at - 1]?.pages === 0) last[1] = period;
    else gaps.push([period, period]);
  });
  return gaps;
}

const MOST_NAMES = 8;
/** Places of the periods that are named below the bars, evenly apart. */
export function namedOf(count: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / MOST_NAMES));
  return Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step);
}

/** A year or month (YYYY, YYYY-MM) in words. */
export function periodInWords(period: string, { calendar }: Pick<Messages, 'calendar'>): string {
  const [year = '', month] = period.split('-');
  return month === undefined ? calendar.year(Number(year)) : calendar.month(Number(year), Number(month));
}

/** A period's name in little room: of a month only the month, but with its year where a year begins. */
export function shortName(period: string, isFirst: boolean, { calendar }: Pick<Messages, 'calendar'>): string {
  const [year = '', month] = period.split('-');
  if (month === undefined) return year;
  return isFirst || month === '01' ? `${year} ${calendar.shortMonth(Number(month))}` : calendar.shortMonth(Number(month));
}
