import { describe, expect, it } from 'vitest';
import { citationItem, languageOf } from '../../main/citations/citation-item.ts';
import { cited, citedInEnglish } from './articles.ts';

describe('an article as CSL-JSON', () => {
  it('has paper, day, page, section, number, language and authors', () => {
    expect(citationItem(cited())).toEqual({
      id: 'jinritinglan-2024-09-17-p1-1', type: 'article-newspaper', title: '渡口收桨', 'container-title': '今日汀岚', language: 'zh-CN',
      author: [{ family: '宋', given: '知远' }, { family: '舒', given: '望麦' }], issued: { 'date-parts': [[2024, 9, 17]] }, page: '1', section: '要闻', issue: '1286',
    });
  });

  it('has no author where none is named', () => {
    expect(citationItem(cited({ byline: ['本报讯'] }))).not.toHaveProperty('author');
  });

  it('has no date, number or section where none is known', () => {
    const item = citationItem(cited({}, { date: null, issueNumber: null, pageName: null }));
    expect(Object.keys(item)).toEqual(['id', 'type', 'title', 'author', 'container-title', 'page', 'language']);
  });

  it('is named by the number where there is no day', () => {
    expect(citationItem(cited({}, { date: null })).id).toBe('jinritinglan-no1286-p1-1');
  });

  it.each([['2024', [2024]], ['2024-09', [2024, 9]]])('knows of the date %s only what it says', (date, parts) => {
    expect(citationItem(cited({}, { date })).issued).toEqual({ 'date-parts': [parts] });
  });

  it('has an inferred title followed by its note in brackets', () => {
    expect(citationItem(cited({ headlineInferred: true })).title).toBe('渡口收桨[题名为编者拟]');
    expect(citationItem(citedInEnglish({ headlineInferred: true })).title).toBe('Ferry Rests Its Oars [title supplied by the editor]');
  });

  it('leaves kicker and deck out of a printed title', () => {
    expect(citationItem(cited({ kicker: '引题', deck: '副题' })).title).toBe('渡口收桨');
  });

  it('takes a printed kicker where no headline survived', () => {
    expect(citationItem(cited({ headline: null, kicker: '漾汀河上新桥通车' })).title).toBe('漾汀河上新桥通车');
  });

  it('takes the first words, marked as ours, where nothing was printed above them', () => {
    expect(citationItem(cited({ headline: null, kicker: null, deck: null, body: [{ kind: 'paragraph', text: '新桥九月通车。' }] })).title).toBe('新桥九月通车。[题名为编者拟]');
  });

  it('has a title of one line', () => {
    expect(citationItem(cited({ headline: '渡口\n收桨 ' })).title).toBe('渡口 收桨');
  });

  it.each([['漾汀河', 'zh-CN'], ['渡し舟が止まった', 'ja-JP'], ['나룻배가 멈췄다', 'ko-KR'], ['The ferry', 'en-US'], ['新桥のの', 'ja-JP'], ['漾汀河上新桥通车，行人の多', 'zh-CN'], ['', 'zh-CN']])('of %j is in %s', (headline, language) => {
    expect(languageOf({ headline, body: [] })).toBe(language);
  });
});
