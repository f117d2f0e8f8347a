import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headParts, headText, lineOfArticle, linesOfPart, looseLists, parsePart, partName, partOfLine, type Part } from '../../../renderer/reader/repairs/parts.ts';
import { at, full, printed } from '../../repairs/pages.ts';
import { allParts, partsOf } from './page-parts.ts';

const place = fc.nat({ max: 999_999 });
const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('article' as const), article: place }),
  fc.record({ kind: fc.constant('head' as const), article: place, part: fc.constantFrom(...headParts) }),
  fc.record({ kind: fc.constant('block' as const), article: place, block: place }),
  fc.record({ kind: fc.constant('loose' as const), list: fc.constantFrom(...looseLists), item: place }),
);

describe('a part’s name', () => {
  it('names it and no other', () => {
    fc.assert(fc.property(anyPart, (part) => { expect(parsePart(partName(part))).toEqual(part); }));
  });

  it.each([undefined, '', 'article', 'article/', 'article/-1', 'article/1.5', 'article/1e3', 'article/1234567', 'head/0', 'head/0/lead', 'block/0', 'block/0/x', 'loose/masthead/0', 'loose/banners', 'page/0'])('is none that reads %s', (name) => {
    expect(parsePart(name)).toBeNull();
  });

  it('is read from anything without a failure', () => {
    fc.assert(fc.property(fc.string(), (name) => { parsePart(name); }));
  });
});

const page = full();
const { xray, articles } = partsOf(page);

describe('the lines of a part', () => {
  it('lead back to it', () => {
    for (const part of allParts(page.page).filter(({ kind }) => kind !== 'article')) {
      for (const line of linesOfPart(xray, part)) expect(partOfLine(xray, line)).toEqual(part);
    }
  });

  it('are those of all its parts for an article, ascending', () => {
    expect(linesOfPart(xray, { kind: 'article', article: 1 })).toEqual(Array.from({ length: 5 }, (_, n) => at(page, '云顶') + n));
  });

  it.each<[string, Part]>([
    ['a headline that no line says', { kind: 'head', article: 2, part: 'headline' }],
    ['an article that is not there', { kind: 'article', article: 9 }],
    ['a block that is not there', { kind: 'block', article: 0, block: 9 }],
    ['an item that is not there', { kind: 'loose', list: 'banners', item: 9 }],
  ])('are none of %s', (_, part) => {
    expect(linesOfPart(xray, part)).toEqual([]);
  });
});

describe('a line', () => {
  it.each([['the masthead', 0], ['no page', 900]])('of %s is of no part', (_, line) => {
    expect(partOfLine(xray, line)).toBeNull();
  });

  it('that names an article is one of its body', () => {
    expect(lineOfArticle(xray, 0)).toBe(at(page, '昨天上午'));
  });

  it('that names an article without a body is the first that it has', () => {
    expect(lineOfArticle(partsOf(printed({ articles: [{ kicker: '引题', headline: '主题', body: [] }] })).xray, 0)).toBe(0);
  });

  it('names no article that has none, or is not there', () => {
    expect([lineOfArticle(partsOf(printed({ articles: [{ inferred: '拟题', body: [] }] })).xray, 0), lineOfArticle(xray, -1), lineOfArticle(xray, 3)]).toEqual([null, null, null]);
  });
});

describe('what a head says', () => {
  it('is its text, and a byline’s names between blanks', () => {
    const [article] = articles;
    if (article === undefined) throw new RangeError('no article');
    expect(headParts.map((part) => headText({ ...article, byline: ['江一帆', '何青'], deck: null }, part))).toEqual(['走乡间', '十九个月的等待', '河湾石桥昨日通车', '', '江一帆 何青']);
  });
});
