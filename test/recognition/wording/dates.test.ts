import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, findLunarDate, findScatteredDate, lunarAgrees, readNumber, weekdayAgrees } from '../../../main/recognition/wording/dates.ts';
import { plain } from '../../../main/recognition/wording/fold.ts';

const numerals = Array.from('〇一二三四五六七八九');
const byPlace = (value: number): string => Array.from(String(value), (digit) => numerals[Number(digit)] ?? '').join('');
/** 1…99 as it is said: 十, 十七, 三十一. */
const byValue = (value: number): string => {
  const tens = Math.floor(value / 10), ones = value % 10;
  return (tens > 1 ? numerals[tens] ?? '' : '') + (tens > 0 ? '十' : '') + (ones > 0 ? numerals[ones] ?? '' : '');
};
const wide = (text: string): string => text.replace(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));

/** Every way in which papers print a date. */
const printed: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`, (y, m, d) => `${y} 年 ${m} 月 ${d} 日`, (y, m, d) => wide(`${y}年${m}月${d}日`), (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}.${String(m).padStart(2, '0')}.${String(d).padStart(2, '0')}`, (y, m, d) => `${y}/${m}/${d}`, (y, m, d) => `${byPlace(y)}年${byValue(m)}月${byValue(d)}日`,
  (y, m, d) => `${byPlace(y).replaceAll('〇', '○')}年${byValue(m)}月${byValue(d)}日`, (y, m, d) => `民國${byValue(y - 1911)}年${byValue(m)}月${byValue(d)}日`,
  (y, m, d) => `中華民國${byValue(y - 1911)}年${byValue(m)}月${byValue(d)}號`,
];
const days = fc.date({ min: new Date('1920-01-01T00:00:00Z'), max: new Date('2009-12-31T00:00:00Z'), noInvalidDate: true });

describe('dates', () => {
  it.each([
    ['2024年9月17日 星期二', '2024-09-17'], ['二〇二四年九月十七日', '2024-09-17'], ['二○二四年九月十七日', '2024-09-17'], ['一九四九年十月一日', '1949-10-01'],
    ['民國九年四月三日', '1920-04-03'], ['中華民國三十八年十月一日', '1949-10-01'], ['2024-9-17', '2024-09-17'], ['2024.09.17', '2024-09-17'], ['2024 年 9 月 17 日', '2024-09-17'],
    ['西曆一千九百二十年四月三號 禮拜六', '1920-04-03'], ['民國卅八年元月廿二日', '1949-01-22'], ['2025年3月7 星期五', '2025-03-07'], ['FRIDAY, MARCH 7, 2025', '2025-03-07'],
    ['昭和十三年六月一日', '1938-06-01'], ['1949年5月28日创刊 2025年3月7日', '2025-03-07'],
  ])('reads %s', (text, iso) => {
    expect(findDate(text)?.iso).toBe(iso);
  });

  it.each(['昨天', '2024年13月40日', '9月17日', '', '1949年5月28日创刊', '创刊于1949年5月28日', '2025年3-7月', '010-2025-3-7-1'])('finds none in 「%s」', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it('are read in every form that papers print', () => {
    fc.assert(fc.property(days, fc.constantFrom(...printed), (day, form) => {
      const text = form(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
      expect(findDate(plain(text))?.iso).toBe(day.toISOString().slice(0, 10));
    }), { numRuns: 2000 });
  });

  it('end where they end: what stands before and after is left', () => {
    fc.assert(fc.property(days, fc.constantFrom(...printed), (day, form) => {
      const text = plain(form(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()));
      const found = findDate(`云溪 ${text} 星期`);
      expect(`云溪 ${text} 星期`.slice(found?.start, found?.end)).toBe(text);
    }), { numRuns: 500 });
  });

  it.each([['2025年3月 7', '2025-03-07'], ['7 2025年3月', '2025-03-07'], ['3月7日 2025年', '2025-03-07'], ['2025年 3月7日', '2025-03-07']])('are put together from %s', (text, iso) => {
    expect(findScatteredDate(text)).toBe(iso);
  });

  it('reads Chinese numbers', () => {
    expect(['七', '十', '十七', '二十', '三十一', '廿三', '三千二百十五', '一萬六千八百四十三', '一二二四三', '兩'].map(readNumber)).toEqual([7, 10, 17, 20, 31, 23, 3215, 16_843, 12_243, 2]);
  });
});

describe('the weekday', () => {
  it('is checked against the date', () => {
    expect(weekdayAgrees('星期二', '2024-09-17')).toBe(true);
    expect(weekdayAgrees('星期三', '2024-09-17')).toBe(false);
    expect(weekdayAgrees('', '2024-09-17')).toBe(true);
  });

  it('agrees with the date whatever it is called, and no other does', () => {
    fc.assert(fc.property(days, fc.constantFrom('星期', '周', '週', '禮拜', '礼拜', '星期 '), fc.integer({ min: 0, max: 6 }), (day, called, weekday) => {
      expect(weekdayAgrees(called + (Array.from('日一二三四五六')[weekday] ?? ''), day.toISOString().slice(0, 10))).toBe(day.getUTCDay() === weekday);
    }));
  });
});

describe('the lunar date', () => {
  it.each([
    ['农历乙巳年二月初八', true, '农历乙巳年二月初八'], ['夏曆庚申年二月十五日', true, '夏曆庚申年二月十五日'], ['乙巳蛇年二月初八', true, '乙巳蛇年二月初八'], ['二月初八', false, '二月初八'],
    ['陽曆四月三日 陰曆二月十五日', true, '陰曆二月十五日'], ['农历闰六月初一', false, '农历闰六月初一'],
  ])('is found in %s', (text, beside, found) => {
    expect(findLunarDate(text, beside)?.text).toBe(found);
  });

  it.each(['陽曆四月三日', '三月十五日', '2025年三月十日'])('is none in %s', (text) => {
    expect(findLunarDate(text, false)).toBeNull();
  });

  it('is checked against the date', () => {
    expect(lunarAgrees('农历甲辰年八月十五', '2024-09-17')).toBe(true);
    expect(lunarAgrees('农历甲辰年八月十六', '2024-09-17')).toBe(false);
    expect(lunarAgrees('农历癸卯年八月十五', '2024-09-17')).toBe(false);
    expect(lunarAgrees('农历', '2024-09-17')).toBe(true);
  });
});
