import { describe, expect, it } from 'vitest';
import { findDate, lunarAgrees, readNumber, weekdayAgrees } from '../../main/recognition/dates.ts';

describe('dates', () => {
  it.each([
    ['2024年9月17日 星期二', '2024-09-17'], ['二〇二四年九月十七日', '2024-09-17'], ['二○二四年九月十七日', '2024-09-17'], ['一九四九年十月一日', '1949-10-01'],
    ['民國九年四月三日', '1920-04-03'], ['中華民國三十八年十月一日', '1949-10-01'], ['2024-9-17', '2024-09-17'], ['2024.09.17', '2024-09-17'], ['2024 年 9 月 17 日', '2024-09-17'],
  ])('reads %s', (text, iso) => {
    expect(findDate(text)?.iso).toBe(iso);
  });

  it.each(['昨天', '2024年13月40日', '9月17日', ''])('finds none in 「%s」', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it('reads Chinese numbers', () => {
    expect(['七', '十', '十七', '二十', '三十一', '廿三'].map(readNumber)).toEqual([7, 10, 17, 20, 31, 23]);
  });

  it('checks the weekday and the lunar date against the date', () => {
    expect(weekdayAgrees('星期二', '2024-09-17')).toBe(true);
    expect(weekdayAgrees('星期三', '2024-09-17')).toBe(false);
    expect(lunarAgrees('农历甲辰年八月十五', '2024-09-17')).toBe(true);
    expect(lunarAgrees('农历甲辰年八月十六', '2024-09-17')).toBe(false);
  });

  it('does not contradict what it cannot read', () => {
    expect(lunarAgrees('农历', '2024-09-17')).toBe(true);
    expect(weekdayAgrees('', '2024-09-17')).toBe(true);
  });
});
