import { describe, expect, it } from 'vitest';
import type { SearchRequest, SearchResult } from '../../main/contract/library.ts';
import { Searcher } from '../../main/store/search.ts';
import type { Writable } from '../../main/store/database.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

function run(database: Writable, query: string, options: Partial<SearchRequest> = {}): SearchResult {
  const result = new Searcher(database).search({ query, order: 'best', offset: 0, limit: 20, ...options }, () => false);
  if (result === null) throw new Error('overtaken');
  return result;
}
const headlines = (result: SearchResult): string[] => result.hits.map((hit) => hit.headline.text);

function threeIssues(): ReturnType<typeof temporaryLibrary> {
  const library = temporaryLibrary();
  save(library, { masthead: masthead({ date: '2024-05-01', number: 1 }) }, [page(1, article('修桥记', '渡口的桥修好了，渡口热闹起来。渡口！'))]);
  save(library, { masthead: masthead({ date: null, number: 2 }) }, [page(1, article('茶事', '渡口有茶'))]);
  save(library, { masthead: masthead({ date: '2025-05-01', number: 3 }) }, [page(1, article('渡口新貌', '桥头有茶'), article('春耕', '茶园春早'))]);
  return library;
}

describe('a search', () => {
  it('puts the article first that has the words in its headline', () => {
    const { database } = threeIssues();
    const result = run(database, '渡口');
    expect(result.total).toBe(3);
    expect(headlines(result)[0]).toBe('渡口新貌');
  });

  it('orders by date either way, undated issues last', () => {
    const { database } = threeIssues();
    expect(headlines(run(database, '渡口', { order: 'newest' }))).toEqual(['渡口新貌', '修桥记', '茶事']);
    expect(headlines(run(database, '渡口', { order: 'oldest' }))).toEqual(['修桥记', '渡口新貌', '茶事']);
  });

  it('answers the stretch asked for with the total of all', () => {
    const { database } = threeIssues();
    const result = run(database, '渡口', { order: 'oldest', offset: 1, limit: 1 });
    expect([result.total, headlines(result)]).toEqual([3, ['渡口新貌']]);
    expect(run(database, '渡口', { offset: 9 })).toMatchObject({ total: 3, hits: [] });
  });

  it('counts and cuts only what has the very punctuation of a phrase', () => {
    const { database } = threeIssues();
    const result = run(database, '了，渡口');
    expect([result.total, headlines(result)]).toEqual([1, ['修桥记']]);
    expect(run(database, '了。渡口').total).toBe(0);
  });

  it('understands several words, phrases and minus', () => {
    const { database } = threeIssues();
    expect(headlines(run(database, '渡口 茶'))).toHaveLength(2);
    expect(headlines(run(database, '茶 －渡口'))).toEqual(['春耕']);
    expect(headlines(run(database, '-渡口'))).toEqual(['春耕']);
    expect(headlines(run(database, '“渡口有”'))).toEqual(['茶事']);
  });

  it('says where each hit was printed and marks the words', () => {
    const { database } = threeIssues();
    const [hit] = run(database, '桥头').hits;
    expect(hit).toMatchObject({
      headline: { text: '渡口新貌', marks: [] }, snippet: { text: '桥头有茶', marks: [[0, 2]] },
      source: { titleName: '云溪报', date: '2025-05-01', issueNumber: 3, pageNumber: 1, pageName: null },
    });
  });

  it('refuses a query with nothing to find', () => {
    const { database } = threeIssues();
    for (const query of ['', '  ', '-', '，。', '""']) expect(() => run(database, query)).toThrow('query-empty');
  });

  it('finds what has changed since it was asked the same before', () => {
    const library = threeIssues(), { database } = library, searcher = new Searcher(database);
    const total = (): number | undefined => searcher.search({ query: '渡口', order: 'best', offset: 0, limit: 20 }, () => false)?.total;
    expect([total(), total()]).toEqual([3, 3]);
    database.run('DELETE FROM article_index WHERE rowid = 1');
    expect([total(), searcher.facets('渡口', () => false)?.total]).toEqual([2, 2]);
  });

  it('tells what hits have in common, beside the pages held', () => {
    const { database } = threeIssues();
    const facets = new Searcher(database).facets('渡口 OR 茶', () => false);
    expect(facets).toMatchObject({
      total: 4, undated: 1, titles: [{ value: '云溪报', count: 4 }], years: [{ value: '2025', count: 2 }, { value: '2024', count: 1 }], pages: [{ value: '1', count: 4 }],
      texts: [{ source: '渡口', count: 3 }, { source: '茶', count: 3 }],
    });
    expect(facets?.histogram.find(({ period }) => period === '2025-05')).toEqual({ period: '2025-05', hits: 2, pages: 1 });
    expect(facets?.histogram.find(({ period }) => period === '2024-08')).toEqual({ period: '2024-08', hits: 0, pages: 0 });
  });

  it('tells the pages held of the newspapers that are asked for', () => {
    const library = threeIssues();
    save(library, { masthead: masthead({ title: '云溪晚报', date: '2025-05-01', number: 7 }) }, [page(1, article('夜渡', '渡口'))]);
    const held = (query: string): number | undefined => new Searcher(library.database).facets(query, () => false)?.histogram.find(({ period }) => period === '2025-05')?.pages;
    expect([held('渡口'), held('渡口 报纸:晚报'), held('渡口 报纸:"云溪报"'), held('渡口 报纸:云溪')]).toEqual([2, 1, 1, 2]);
  });

  it('stops when a newer one has overtaken it', () => {
    const { database } = threeIssues();
    expect(new Searcher(database).search({ query: '渡口', order: 'best', offset: 0, limit: 20 }, () => true)).toBeNull();
    let looks = 0;
    expect(new Searcher(database).search({ query: '了，渡口', order: 'best', offset: 0, limit: 20 }, () => (looks += 1) > 1)).toBeNull();
  });
});
