import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../main/search/query/parse.ts';
import { filtersIn, hasFilter, withFilter, withoutFilter, type Filter } from '../../../renderer/search/filter.ts';
import { withoutSpans } from '../../../renderer/search/pieces.ts';

const paper: Filter = { kind: 'title', value: '云溪报' };
const year: Filter = { kind: 'date', value: '2015' };
const page: Filter = { kind: 'page', value: '1' };

describe('a filter', () => {
  it.each<[string, Filter, string, string]>([
    ['渡口', paper, '渡口 报纸:"云溪报"', '渡口 title:"云溪报"'],
    ['渡口 ', year, '渡口 2015', '渡口 2015'],
    ['', page, '版:1', 'page:1'],
    ['渡口', { kind: 'column', value: '田间(一)' }, '渡口 栏目:"田间(一)"', '渡口 column:"田间(一)"'],
    ['渡口', { kind: 'column', value: '“小”事' }, '渡口 栏目:「“小”事」', '渡口 column:「“小”事」'],
    ['渡口', { kind: 'byline', value: '“「『甲乙丙' }, '渡口 作者:甲乙丙', '渡口 byline:甲乙丙'],
    ['桥 OR 船', year, '(桥 OR 船) 2015', '(桥 OR 船) 2015'],
    ['桥 | 船', year, '(桥 | 船) 2015', '(桥 | 船) 2015'],
    ['"桥 OR 船"', year, '"桥 OR 船" 2015', '"桥 OR 船" 2015'],
    ['(桥 OR 船) 茶', year, '(桥 OR 船) 茶 2015', '(桥 OR 船) 茶 2015'],
    ['"渡口', year, '"渡口" 2015', '"渡口" 2015'],
    ['(桥 「船', year, '(桥 「船」) 2015', '(桥 「船」) 2015'],
    ['桥 NEAR', year, '(桥 NEAR) 2015', '(桥 NEAR) 2015'],
    ['桥 -', year, '(桥 -) 2015', '(桥 -) 2015'],
    ['桥 标题:', year, '(桥 标题:) 2015', '(桥 标题:) 2015'],
    ['桥 2014 船', year, '桥 船 2015', '桥 船 2015'],
    ['桥 2014年3月', { kind: 'date', value: '2015-04' }, '桥 2015-04', '桥 2015-04'],
    ['桥 2010..2018', year, '桥 2010..2018 2015', '桥 2010..2018 2015'],
    ['桥 -2014', year, '桥 -2014 2015', '桥 -2014 2015'],
  ])('is added to %s', (query, filter, zh, en) => {
    expect(withFilter(query, filter, 'zh-CN')).toBe(zh);
    expect(withFilter(query, filter, 'en')).toBe(en);
    expect(hasFilter(zh, filter)).toBe(true);
    expect(parseQuery(zh).root).toMatchObject(zh.includes(' ') ? { kind: 'all' } : { kind: 'page' });
  });

  it('is added once, however it is written', () => {
    expect(withFilter('桥 title:云溪报', paper, 'zh-CN')).toBe('桥 title:云溪报');
    expect(withFilter('2015年 桥', year, 'zh-CN')).toBe('2015年 桥');
    expect(withFilter('日期：2015 桥', year, 'zh-CN')).toBe('日期：2015 桥');
    expect(withFilter('版面: 01 桥', page, 'zh-CN')).toBe('版面: 01 桥');
  });

  it.each<[string, Filter, string]>([
    ['渡口 报纸:"云溪报"', paper, '渡口'],
    ['渡口 title:“云溪报” 桥', paper, '渡口 桥'],
    ['(桥 OR 船) 2015', year, '桥 OR 船'],
    ['(桥 OR 船) 茶 2015', year, '(桥 OR 船) 茶'],
    ['2015', year, ''],
    ['桥 AND 2015', year, '桥'],
    ['桥 page:"1"', page, '桥'],
    ['桥 "2015"', year, '桥 "2015"'],
    ['桥 -2015', year, '桥 -2015'],
    ['桥 NOT 2015', year, '桥 NOT 2015'],
    ['桥 OR 2015', year, '桥 OR 2015'],
    ['桥 (2015 船)', year, '桥 (2015 船)'],
  ])('is taken out of %s', (query, filter, rest) => {
    expect(withoutFilter(query, filter)).toBe(rest);
  });

  it('is told where it holds for the whole query', () => {
    expect(filtersIn('桥 2015 版:1 -版:2 报纸:"云溪报"')).toEqual([year, page, paper]);
    expect(filtersIn('桥 2015 OR 船')).toEqual([]);
  });

  it('never grows by being added and taken out', () => {
    for (const query of ['桥', '桥 OR 船', '"桥 船" 茶', '标题:(桥 OR 船) -茶', '桥 NEAR/5 船']) for (const filter of [paper, year, page]) expect(withoutFilter(withFilter(query, filter, 'zh-CN'), filter)).toBe(query);
  });
});

describe('words that fail', () => {
  const without = (query: string, ...words: readonly string[]): string => withoutSpans(query, words.map((word) => [query.indexOf(word), query.indexOf(word) + word.length]));

  it.each<[string, readonly string[], string]>([
    ['渡口 跨江', ['跨江'], '渡口'],
    ['渡口 "跨江大桥" -茶', ['"跨江大桥"'], '渡口 -茶'],
    ['渡口 标题:跨江', ['跨江'], '渡口'],
    ['渡口 NEAR/5 跨江', ['跨江'], '渡口'],
    ['(渡口 OR 跨江) 茶', ['跨江'], '(渡口) 茶'],
    ['渡口 OR 跨江 OR 茶', ['跨江'], '渡口 OR 茶'],
    ['标题:(跨江 OR 渡口 (飞碟)) 茶', ['跨江', '飞碟'], '标题:(渡口) 茶'],
    ['(跨江) 茶', ['跨江'], '茶'],
    ['跨江', ['跨江'], ''],
  ])('are taken out of %s', (query, words, rest) => {
    expect(without(query, ...words)).toBe(rest);
  });
});
