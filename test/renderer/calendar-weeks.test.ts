import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysAway, weeksOf } from '../../renderer/library/calendar-weeks.ts';

const month = (iso: string, days: number) => Array.from({ length: days }, (_, n) => ({ date: `${iso}-${String(n + 1).padStart(2, '0')}` }));

it('a month has its days in rows from Monday', () => {
  // 1 March 1998 was a Sunday.
  const weeks = weeksOf(month('1998-03', 31));
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.map((day) => day?.date ?? null)).toEqual([null, null, null, null, null, null, '1998-03-01']);
  expect(weeks[5]?.map((day) => day?.date ?? null)).toEqual(['1998-03-30', '1998-03-31', null, null, null, null, null]);
  // 1 February 1999 was a Monday, and its 28 days are four whole weeks.
  expect(weeksOf(month('1999-02', 28)).flat()).not.toContain(null);
  expect(weeksOf([])).toEqual([]);
});

it('keys lead from day to day, over the ends of months and years', () => {
  const from = '1998-12-31';
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'].map((key) => daysAway(from, key)))
    .toEqual(['1998-12-30', '1999-01-01', '1998-12-24', '1999-01-07', '1998-12-28', '1999-01-03', '1998-11-30', '1999-01-31']);
  expect(daysAway(from, 'Enter')).toBeNull();
});

it('there and back again is the same day', () => {
  const day = fc.date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2190-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(day, (date) => {
    expect(daysAway(daysAway(date, 'ArrowRight') ?? '', 'ArrowLeft')).toBe(date);
    expect(daysAway(daysAway(date, 'ArrowDown') ?? '', 'ArrowUp')).toBe(date);
  }));
});
