import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../main/search/query/parse.ts';
import { en } from '../../../renderer/locales/en.ts';
import { zh } from '../../../renderer/locales/zh.ts';
import { accountOf, datesInWords } from '../../../renderer/search/account.ts';

const told = (query: string): readonly (string | null)[] => {
  const { root } = parseQuery(query, new Date(2025, 2, 7));
  return root === null ? [null, null] : [accountOf(root, zh), accountOf(root, en)];
};

describe('the account of a query', () => {
  it('is not given of plain words and phrases', () => {
    for (const query of ['渡口', '渡口 桥', '"渡口通航" (桥 船)']) expect(told(query)).toEqual([null, null]);
  });

  it.each([
    ['桥 OR 船', '含“桥”或“船”', 'has “桥” or “船”'],
    ['渡口 -茶', '含“渡口”，不含“茶”', 'has “渡口”; without “茶”'],
    ['渡口 (桥 OR 船) -茶 2015-01..2015-03 报纸:云溪报', '含“渡口”，且含“桥”或“船”，不含“茶”；2015年1月—3月；《云溪报》', 'has “渡口”; and has “桥” or “船”; without “茶”; January–March 2015; 云溪报'],
    ['桥 NEAR/5 船', '含“桥”与“船”，相隔不过 5 字', 'has “桥” within 5 characters of “船”'],
    ['(桥 OR 渡口) NEAR 船', '含“桥”或“渡口”与“船”，相隔不过 10 字', 'has “桥” or “渡口” within 10 characters of “船”'],
    ['标题:月亮', '标题含“月亮”', 'headline has “月亮”'],
    ['-作者:甲乙', '作者不含“甲乙”', 'byline without “甲乙”'],
    ['栏目:田间 版:1', '栏目含“田间”；第1版', 'column has “田间”; page 1'],
    ['桥 版:要闻', '含“桥”；“要闻”版', 'has “桥”; pages named “要闻”'],
    ['精确:國', '含原字“國”', 'has exactly “國”'],
    ['cov*', '含“cov*”', 'has “cov*”'],
    ['running 桥', '含“running”（及其词形），且含“桥”', 'has “running” in any form; and has “桥”'],
    ['-标题:(running OR "runs")', '标题不含“running”（及其词形）或“runs”', 'headline without “running” in any form or “runs”'],
    ['八月', '含“八月”或“8月”', 'has “八月” or “8月”'],
    ['桥 茶 OR 船', '（含“桥”，且含“茶”），或含“船”', '(has “桥”; and has “茶”), or has “船”'],
    ['桥 -报纸:云溪报 -版:2 -2015', '含“桥”，不在《云溪报》，不在第2版，不在2015年', 'has “桥”; not in 云溪报; not on page 2; not in 2015'],
    ['桥 -(船 茶)', '含“桥”，并非（含“船”，且含“茶”）', 'has “桥”; not (has “船”; and has “茶”)'],
    ['桥 -(船 NEAR/3 茶)', '含“桥”，并非（含“船”与“茶”，相隔不过 3 字）', 'has “桥”; not (has “船” within 3 characters of “茶”)'],
    ['桥 -(船 OR 茶)', '含“桥”，不含“船”或“茶”', 'has “桥”; without “船” or “茶”'],
    ['桥 (船 OR 2015 OR 版:1 OR 报纸:云溪报)', '含“桥”，且（含“船”，或在2015年，或在第1版，或在《云溪报》）', 'has “桥”; and (has “船”, or in 2015, or on page 1, or in 云溪报)'],
    ['2015', '2015年', '2015'],
  ])('tells %s', (query, chinese, english) => {
    expect(told(query)).toEqual([chinese, english]);
  });

  it.each([
    [2015_01_01, 2015_12_31, '2015年', '2015'],
    [2015_01_01, 2017_12_31, '2015年—2017年', '2015 – 2017'],
    [2015_02_01, 2015_02_28, '2015年2月', 'February 2015'],
    [2015_11_01, 2016_02_29, '2015年11月—2016年2月', 'November 2015 – February 2016'],
    [2015_03_07, 2015_03_07, '2015年3月7日', 'March 7, 2015'],
    [2015_03_07, 2015_04_30, '2015年3月7日—2015年4月30日', 'March 7, 2015 – April 30, 2015'],
    [2015_03_07, 9999_12_31, '2015年3月7日起', 'since March 7, 2015'],
    [2015_01_01, 9999_12_31, '2015年起', 'since 2015'],
    [0, 2015_03_31, '至2015年3月', 'until March 2015'],
  ])('tells the time from %d to %d', (from, to, chinese, english) => {
    expect([datesInWords({ from, to, anniversary: null }, zh), datesInWords({ from, to, anniversary: null }, en)]).toEqual([chinese, english]);
  });

  it('tells a day of every year', () => {
    expect([datesInWords({ from: 0, to: 9999_12_31, anniversary: 307 }, zh), datesInWords({ from: 0, to: 9999_12_31, anniversary: 307 }, en)]).toEqual(['历年3月7日', 'March 7 of every year']);
  });
});
