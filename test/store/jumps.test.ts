import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article as readArticle } from '../../main/store/articles.ts';
import { issue } from '../../main/store/issues.ts';
import { pairJumps } from '../../main/store/jumps.ts';
import type { JumpPart } from '../../main/store/jumps.ts';
import { page as readPage } from '../../main/store/pages.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

const part = (articleId: number, pageNumber: number, jumps: Partial<JumpPart>): JumpPart =>
  ({ articleId, pageId: 100 + pageNumber, pageNumber, headline: null, jumpTo: null, jumpFrom: null, firstWords: '', ...jumps });
const paired = (...parts: readonly JumpPart[]): [number, number][] => pairJumps(parts).map(({ from, to }) => [from.articleId, to.articleId]);

describe('two parts', () => {
  it('are one article where each names the other’s page', () => {
    expect(paired(part(1, 1, { jumpTo: 4 }), part(2, 4, { jumpFrom: 1 }))).toEqual([[1, 2]]);
  });

  it.each([
    ['only one names the other’s page', part(1, 1, { jumpTo: 4 }), part(2, 4, {})],
    ['they name other pages', part(1, 1, { jumpTo: 4 }), part(2, 4, { jumpFrom: 3 })],
    ['the page that is named is not there', part(1, 1, { jumpTo: 3 }), part(2, 4, { jumpFrom: 1 })],
  ])('are none where %s', (_, from, to) => {
    expect(paired(from, to)).toEqual([]);
  });
});

describe('where several parts name each other’s pages', () => {
  it('words that their headlines share decide', () => {
    expect(paired(
      part(1, 1, { jumpTo: 4, headline: '河湾石桥昨日通车' }), part(2, 1, { jumpTo: 4, headline: '云顶茶园秋茶开采' }),
      part(3, 4, { jumpFrom: 1, headline: '茶园里的秋茶' }), part(4, 4, { jumpFrom: 1, headline: '石桥通车以后' }),
    )).toEqual([[1, 4], [2, 3]]);
  });

  it('a headline that the continuation repeats in its first words decides', () => {
    expect(paired(
      part(1, 1, { jumpTo: 4, headline: '河湾石桥昨日通车' }), part(2, 1, { jumpTo: 4, headline: '云顶茶园秋茶开采' }),
      part(3, 4, { jumpFrom: 1, firstWords: '（上接第1版《云顶茶园秋茶开采》）' }),
    )).toEqual([[2, 3]]);
  });

  it('the order of the page decides where no word does', () => {
    expect(paired(part(1, 1, { jumpTo: 4 }), part(2, 1, { jumpTo: 4 }), part(3, 4, { jumpFrom: 1 }), part(4, 4, { jumpFrom: 1 }))).toEqual([[1, 3], [2, 4]]);
  });

  it('each goes on in one at most, and comes from one at most', () => {
    const parts = fc.array(fc.record({ page: fc.integer({ min: 1, max: 3 }), to: fc.option(fc.integer({ min: 1, max: 3 })), from: fc.option(fc.integer({ min: 1, max: 3 })), headline: fc.constantFrom('石桥通车', '秋茶开采', null) }), { maxLength: 12 });
    fc.assert(fc.property(parts, (made) => {
      const pairs = paired(...made.map(({ page: number, to, from, headline }, id) => part(id, number, { jumpTo: to, jumpFrom: from, headline })));
      for (const side of [0, 1] as const) expect(new Set(pairs.map((pair) => pair[side])).size).toBe(pairs.length);
      expect(pairs.every(([from, to]) => from !== to)).toBe(true);
    }));
  });
});

describe('an article in its library', () => {
  const jumping = { ...article('石桥通车', '两岸的人走上桥面。（下转第4版）'), jumpTo: 4 };
  const continued = { ...article('石桥通车（续）', '（上接第1版）老人走得慢。'), jumpFrom: 1 };

  it('knows the other part, either way', () => {
    const library = temporaryLibrary();
    const { issueId } = save(library, {}, [page(1, article('别的', '话。'), jumping), page(4, continued)]);
    const [front, back] = issue(library.database, issueId).pages.map(({ id }) => readPage(library.database, id));
    const first = front?.articles[1], second = back?.articles[0];
    expect(readArticle(library.database, first?.id ?? 0)).toMatchObject({ continuedIn: { articleId: second?.id, pageId: back?.id, pageNumber: 4, headline: '石桥通车（续）' }, continuedFrom: null });
    expect(readArticle(library.database, second?.id ?? 0)).toMatchObject({ continuedIn: null, continuedFrom: { articleId: first?.id, pageId: front?.id, pageNumber: 1, headline: '石桥通车' } });
  });

  it('knows none while that page is not held, or is held in another issue', () => {
    const library = temporaryLibrary();
    const { issueId } = save(library, {}, [page(1, jumping)]);
    save(library, { masthead: masthead({ number: 13 }) }, [page(4, continued)]);
    const [only] = readPage(library.database, issue(library.database, issueId).firstPageId).articles;
    expect(readArticle(library.database, only?.id ?? 0)).toMatchObject({ continuedIn: null, continuedFrom: null });
  });
});
