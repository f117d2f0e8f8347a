import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOf, dayOf, isoOf, median, monthsLater } from '../../main/holdings/days.ts';

const day = fc.integer({ min: dayOf('0001-01-01') ?? 0, max: dayOf('9999-12-31') ?? 0 });

it('days are those of the calendar that Date knows', () => {
  fc.assert(fc.property(day, (each) => {
    const iso = new Date(each * 86_400_000).toISOString().slice(0, 10);
    expect(isoOf(each)).toBe(iso);
    expect(dayOf(iso)).toBe(each);
  }), { numRuns: 2000 });
});

it.each(['', '2025-3-7', '2025-02-29', '2025-00-10', '2025-13-01', '2025-04-31', '2025-04-00', '+02025-04-01', '20250401'])('%s is no date', (text) => {
  expect(dayOf(text)).toBeNull();
});

it('a month later it is the same date, or there is none', () => {
  expect(isoOf(monthsLater(dayOf('2024-12-15') ?? 0, 2) ?? 0)).toBe('2025-02-15');
  expect(isoOf(monthsLater(dayOf('2024-02-29') ?? 0, -2) ?? 0)).toBe('2023-12-29');
  expect(monthsLater(dayOf('2025-01-31') ?? 0, 1)).toBeNull();
  expect(dateOf(dayOf('2000-02-29') ?? 0)).toEqual({ year: 2000, month: 2, date: 29 });
});

it('the median of nothing is nothing', () => {
  expect([median([]), median([5]), median([9, 1, 4])]).toEqual([null, 5, 4]);
});
