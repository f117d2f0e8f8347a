import { describe, expect, it } from 'vitest';
import { spellings } from '../../../main/search/query/numerals.ts';

describe('a number of a date or a count', () => {
  it.each([
    ['8月', ['8月', '八月']],
    ['八月', ['八月', '8月']],
    ['20人', ['20人', '二十人']],
    ['第3届', ['第3届', '第三届']],
    ['2025年', ['2025年', '二〇二五年', '二零二五年', '二○二五年']],
    ['一九八四年', ['一九八四年', '1984年']],
    ['二〇二五', ['二〇二五', '2025']],
  ])('%s is found in either writing', (text, expected) => {
    expect(spellings(text)).toEqual(expected);
  });

  it.each(['渡口', '三峡', '千里', '5g', '08月', '一百二十人', '120个'])('%s is left alone', (text) => {
    expect(spellings(text)).toEqual([text]);
  });
});
