import { describe, expect, it } from 'vitest';
import { upright } from '../../../renderer/elements/upright.ts';

/** Short numbers in brackets. */
const told = (text: string): string => upright(text).map((part) => (typeof part === 'string' ? part : `[${String(part.values[0])}]`)).join('');

describe('short numbers in a vertical line', () => {
  it.each([
    ['9月30日', '[9]月[30]日'], ['共4人，12个村', '共[4]人，[12]个村'],
    ['2024年', '2024年'], ['1.36亿元', '1.36亿元'], ['3,000户', '3,000户'], ['增长8%', '增长8%'], ['14:30', '14:30'], ['G20峰会', 'G20峰会'], ['没有数字', '没有数字'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
