import { describe, expect, it } from 'vitest';
import type { SearchHit, SearchRequest, SearchResult } from '../../../main/contract/library.ts';
import { HitList } from '../../../renderer/search/hit-list.ts';

/** The hit at each place of the list; backwards where the oldest come first. */
const hitAt = (at: number): SearchHit => ({
  articleId: 1000 + at, pageId: 1, issueId: 5, headline: { text: '', marks: [] }, headlineInferred: false, snippet: { text: '', marks: [] },
  source: { titleName: '云溪报', date: null, issueNumber: null, pageNumber: 3, pageName: null },
  doubles: at === 3 ? [{ articleId: 2003, issueId: 6, source: { titleName: '云溪报', date: null, issueNumber: null, pageNumber: 1, pageName: null } }] : [], doubleCount: at === 3 ? 1 : 0,
});

/** A search with so many hits, and what it was asked. */
function search(total: number, overtaken = 0): { readonly list: HitList; readonly asked: SearchRequest[]; readonly answer: (request: SearchRequest) => SearchResult } {
  const asked: SearchRequest[] = [];
  const answer = ({ offset, limit }: SearchRequest): SearchResult => ({
    total, hitCount: total, arrival: 1, hits: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => hitAt(offset + at)), terms: [{ kind: 'text', text: '桥', folding: 'all' }], excluded: [],
    understood: { kind: 'all', nodes: [] }, problems: [], milliseconds: 1,
  });
  const list = new HitList((request) => {
    asked.push(request);
    return Promise.resolve(asked.length <= overtaken ? null : answer(request));
  });
  return { list, asked, answer };
}

describe('the list of hits', () => {
  it('is asked for by whoever comes without it', async () => {
    const { list, asked } = search(250);
    expect(await list.about('桥')).toEqual({ total: 250, terms: [{ kind: 'text', text: '桥', folding: 'all' }] });
    expect(await list.at('桥', 1)).toEqual({ articleId: 1001, issueId: 5, page: 3, doubles: [] });
    expect(asked.map(({ order, offset }) => [order, offset])).toEqual([['best', 0]]);
  });

  it('is what was shown, in its order, without asking', async () => {
    const { list, asked, answer } = search(250);
    const request: SearchRequest = { query: '桥', order: 'oldest', offset: 0, limit: 50 };
    list.remember('桥', 'oldest', 0, answer(request));
    expect([await list.indexOf('桥', 1049), (await list.at('桥', 49))?.articleId, asked.length]).toEqual([49, 1049, 0]);
    expect((await list.at('桥', 50))?.articleId).toBe(1050);
    expect(asked.map(({ order, offset }) => [order, offset])).toEqual([['oldest', 0]]);
  });

  it('ends at its ends', async () => {
    const { list } = search(3);
    expect([await list.at('桥', -1), await list.at('桥', 3)]).toEqual([null, null]);
  });

  it('tells the place of an article far down, and of none that is not there', async () => {
    const { list } = search(250);
    expect([await list.indexOf('桥', 1249), await list.indexOf('桥', 1)]).toEqual([249, null]);
    expect(await list.indexOf('桥', 2003)).toBe(3);
  });

  it('is not looked through to its end for an article that is none of it', async () => {
    const { list, asked } = search(100_000);
    expect(await list.indexOf('桥', 1)).toBeNull();
    expect(asked.length).toBeLessThanOrEqual(10);
  });

  it('is another one for another query, and asked for anew when the library has changed', async () => {
    const { list, asked } = search(3);
    await list.about('桥');
    await list.about('船');
    list.forget();
    await list.at('船', 0);
    expect(asked.map(({ query }) => query)).toEqual(['桥', '船', '船']);
  });

  it('is asked for again where another search overtook the question', async () => {
    const { list, asked } = search(3, 2);
    expect((await list.about('桥')).total).toBe(3);
    expect(asked).toHaveLength(3);
  });
});
