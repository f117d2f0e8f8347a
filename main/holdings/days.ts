/**
 * Days as whole numbers, counted from 1970-01-01: neither clocks nor time zones come into it. The arithmetic is that of
 * https://howardhinnant.github.io/date_algorithms.html (days_from_civil, civil_from_days), ten times as fast as Date,
 * which half of a calendar's time went into.
 */

export type Day = number;

/** Years are counted from 1 March here, so that the leap day is the last of a year; 400 of them have the same days again. */
const ERA = { years: 400, days: 146_097 } as const;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/** The day of a date; `month` counts from 1. */
export function dayIn(year: number, month: number, date: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / ERA.years);
  const yearOfEra = marchYear - era * ERA.years;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return era * ERA.days + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH;
}

interface CalendarDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
}

export function dateOf(day: Day): CalendarDate {
  const era = Math.floor((day + EPOCH) / ERA.days);
  const dayOfEra = day + EPOCH - era * ERA.days;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * ERA.years + (month <= 2 ? 1 : 0), month, date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

export const yearOf = (day: Day): number => dateOf(day).year;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

export function isoOf(day: Day): string {
  const { year, month, date } = dateOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** Reads an ISO date (2025-03-07); null for anything else, 30 February among it. */
export function dayOf(iso: string | null): Day | null {
  if (iso === null || !/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return null;
  const month = Number(iso.slice(5, 7));
  if (month < 1 || month > 12) return null;
  const day = dayIn(Number(iso.slice(0, 4)), month, Number(iso.slice(8)));
  return isoOf(day) === iso ? day : null;
}

/** The same day of the month, `months` later; null where that month has no such day. */
export function monthsLater(day: Day, months: number): Day | null {
  const { year, month, date } = dateOf(day);
  const index = month - 1 + months;
  const later = dayIn(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, date);
  return dateOf(later).date === date ? later : null;
}

/** The upper one of the two in the middle, where there are two; null of nothing. */
export function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
