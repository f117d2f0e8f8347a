/** The days on which Chinese newspapers are used to be silent. */
import { Lunar } from 'lunar-typescript';
import { dayIn, yearOf, type Day } from './days.ts';

/** A day of a festival. */
export interface FestivalDay {
  /** The same for the same day of the festival in any year. */
  readonly id: number;
  /** The share of papers that appear on it all the same: a guess, to go by until a paper's own habit is seen. */
  readonly usual: number;
}

interface Festival {
  readonly first: (year: number) => Day;
  readonly days: number;
  readonly usual: number;
}

function springFestivalEve(year: number): Day {
  const solar = Lunar.fromYmd(year, 1, 1).getSolar();
  return dayIn(solar.getYear(), solar.getMonth(), solar.getDay()) - 1;
}

const festivals: readonly Festival[] = [
  // From the eve to the seventh day of the first month: the public holiday, and most local papers' longest pause.
  { first: springFestivalEve, days: 8, usual: 0.4 },
  { first: (year) => dayIn(year, 10, 1), days: 7, usual: 0.6 },
  { first: (year) => dayIn(year, 5, 1), days: 3, usual: 0.7 },
  { first: (year) => dayIn(year, 1, 1), days: 1, usual: 0.7 },
];

/** What lunar-typescript reckons with; no newspaper is older. */
const YEARS = { first: 1600, last: 2200 };

const known = new Map<number, ReadonlyMap<Day, FestivalDay>>();

function festivalsOf(year: number): ReadonlyMap<Day, FestivalDay> {
  let days = known.get(year);
  if (days === undefined) {
    let id = 0;
    const entries = year < YEARS.first || year > YEARS.last ? [] : festivals.flatMap(({ first, days: count, usual }) => {
      const start = first(year);
      return Array.from({ length: count }, (_, n): [Day, FestivalDay] => [start + n, { id: id++, usual }]);
    });
    days = new Map(entries);
    known.set(year, days);
  }
  return days;
}

/** Which day of which festival this is, or null. */
export const festivalOn = (day: Day): FestivalDay | null => festivalsOf(yearOf(day)).get(day) ?? null;

/** The festival days of a year. */
export const festivalDays = (year: number): Iterable<[Day, FestivalDay]> => festivalsOf(year);
