import { describe, expect, it } from 'vitest';
import { articleAt, bareArticle, decided, freshKey, pageOf, sheetOf, spotsOf, withArticle } from '../../main/repairs/sheet.ts';
import { body, bridge, mast, recognisePage, tea } from '../recognition/pages.ts';
import { at, full } from './pages.ts';

const printed = full();
const sheet = sheetOf(printed.page);

describe('a sheet', () => {
  it.each([['a written page', printed.page], ['a recognised page', recognisePage([...mast, bridge.headline, ...body(bridge, 14), tea.headline, ...body(tea, 15), '下转第4版'])]])('gives back %s as it was', (_, page) => {
    expect(pageOf(sheetOf(page), page)).toEqual(page);
  });

  it('knows the place of every line', () => {
    const spots = spotsOf(sheet);
    expect(printed.source.map((_, line) => spots.get(line)?.at)).not.toContain(undefined);
    expect([at(printed, '昨日通车'), at(printed, '车，两岸'), at(printed, '守望'), 0].map((line) => spots.get(line)?.at)).toEqual(['part', 'block', 'item', 'masthead']);
  });

  it('finds an article by any of its lines', () => {
    expect(['走乡间', '江一帆', '图为'].map((line) => articleAt(sheet, at(printed, line))?.key)).toEqual([0, 0, 0]);
  });

  it.each([['a leftover', '今日多云'], ['a banner', '同舟'], ['the masthead', '河湾县委']])('finds no article by a line of %s', (_, line) => {
    expect(articleAt(sheet, at(printed, line))).toBeNull();
  });

  it('finds no article by a line that it does not have', () => {
    expect(articleAt(sheet, 900)).toBeNull();
  });

  it('has a key to spare that no article has, whichever are gone', () => {
    expect(freshKey(sheet)).toBe(3);
    expect(freshKey({ ...sheet, articles: sheet.articles.slice(2) })).toBe(3);
    expect(freshKey({ ...sheet, articles: [] })).toBe(0);
  });

  it('replaces the article with the same key and no other', () => {
    const [first, , third] = sheet.articles;
    expect(withArticle(sheet, bareArticle(1, [])).articles).toEqual([first, bareArticle(1, []), third]);
  });
});

describe('a doubt', () => {
  const [article] = sheet.articles;
  if (article === undefined) throw new RangeError('no article');

  it('stays at its block when blocks before it go', () => {
    const fewer = pageOf({ ...sheet, articles: [{ ...article, blocks: article.blocks.slice(1) }] }, printed.page);
    expect(fewer.articles[0]?.doubts).toEqual([{ kind: 'headline', block: 0, certainty: 0.7 }, { kind: 'joint', block: 1, certainty: 0.6 }]);
  });

  it('goes with its block', () => {
    const fewer = pageOf({ ...sheet, articles: [{ ...article, blocks: article.blocks.slice(0, 2) }] }, printed.page);
    expect(fewer.articles[0]?.doubts.map(({ kind }) => kind)).toEqual(['headline']);
  });

  it('keeps an article from being sure', () => {
    expect(decided(article).confidence).toBe(0.6);
    expect(decided({ ...article, doubts: [] }).confidence).toBe(1);
  });
});
