import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf, numberOf } from '../../../main/search/query/dates.ts';

const today = new Date(2025, 2, 7);
const range = (source: string): string | null => {
  const found = datesOf(source, today);
  return found && (found.anniversary === null ? `${found.from}..${found.to}` : `every ${found.anniversary}`);
};

describe('a date in a query', () => {
  it.each([
    ['2025', '20250101..20251231'],
    ['２０２５－０３', '20250301..20250331'],
    ['2024-02', '20240201..20240229'],
    ['2025.3.7', '20250307..20250307'],
    ['2025/03/07', '20250307..20250307'],
    ['2025年', '20250101..20251231'],
    ['2025年3月7日', '20250307..20250307'],
    ['二〇二五年十二月', '20251201..20251231'],
    ['一九四九年十月一日', '19491001..19491001'],
    ['2025-01..2025-03', '20250101..20250331'],
    ['2025年1月至2025年3月', '20250101..20250331'],
    ['2025-03~2024', '20240101..20250331'],
    ['2024..', '20240101..99991231'],
    ['..1999', '0..19991231'],
    ['近三年', '20220307..99991231'],
    ['最近10天', '20250225..99991231'],
    ['过去两个月', '20250107..99991231'],
    ['历史上的今天', 'every 307'],
  ])('%s', (source, expected) => {
    expect(range(source)).toBe(expected);
  });

  it.each(['2025-13', '2025-02-30', '2025-00', '202', '20255', '三月', '渡口', '..', '2025-..渡口', '近年', '一二三四五年', ''])('is not: %s', (source) => {
    expect(range(source)).toBeNull();
  });

  it('can be looked for in anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      const found = datesOf(source, today);
      expect(found === null || found.from <= found.to).toBe(true);
    }));
  });
});

describe('a number', () => {
  it.each([['三', 3], ['十', 10], ['十二', 12], ['二十', 20], ['九十九', 99], ['二〇二五', 2025], ['30', 30], ['两', 2], ['', null], ['桥', null], ['十十', null]])('%s', (text, expected) => {
    expect(numberOf(text)).toBe(expected);
  });
});
