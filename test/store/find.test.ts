import { describe, expect, it } from 'vitest';
import { findIn, whyFoundIn } from '../../main/store/find.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

/** Issue 1 has articles 1 and 2 on page 1, 3 on page 2; issue 2 has article 4. */
function library(): ReturnType<typeof temporaryLibrary> {
  const made = temporaryLibrary();
  save(made, { masthead: masthead({ date: '2024-05-01', number: 1 }) }, [page(1, article('春耕', '茶园春早'), article('渡口新貌', '渡口有茶，渡口有桥')), page(2, article('茶事', '渡口有國茶'))]);
  save(made, { masthead: masthead({ date: '2024-05-02', number: 2 }) }, [page(1, article('渡口', '渡口'))]);
  return made;
}

describe('finding in an issue', () => {
  it('answers its articles in reading order, each with its marks', () => {
    const { database } = library();
    expect(findIn(database, '渡口', { issueId: 1 })).toEqual({
      articles: [{ articleId: 2, pageNumber: 1, marks: 3 }, { articleId: 3, pageNumber: 2, marks: 1 }], terms: [{ kind: 'text', text: '渡口', folding: 'all' }], problems: [],
    });
  });

  it('keeps to the page or the article that is asked for', () => {
    const { database } = library(), ids = (...parameters: Parameters<typeof findIn> extends [unknown, ...infer Rest] ? Rest : never): number[] => findIn(database, ...parameters).articles.map(({ articleId }) => articleId);
    expect(ids('茶', { pageId: 1 })).toEqual([1, 2]);
    expect(ids('茶', { pageId: 2 })).toEqual([3]);
    expect(ids('茶', { articleId: 2 })).toEqual([2]);
    expect(ids('春', { articleId: 2 })).toEqual([]);
  });

  it('understands the whole query language, places included', () => {
    const { database } = library(), ids = (query: string): number[] => findIn(database, query, { issueId: 1 }).articles.map(({ articleId }) => articleId);
    expect(ids('茶 -渡口')).toEqual([1]);
    expect(ids('标题:茶 OR 桥')).toEqual([2, 3]);
    expect(ids('精确:国')).toEqual([]);
    expect(ids('国')).toEqual([3]);
    expect(ids('渡口 版:2')).toEqual([3]);
    expect(ids('2024-05-01 报纸:云溪')).toEqual([1, 2, 3]);
    expect(ids('2024-05-02')).toEqual([]);
  });

  it('finds nothing while there is nothing to find, and tells what could not be taken', () => {
    const { database } = library();
    expect(findIn(database, '', { issueId: 1 })).toEqual({ articles: [], terms: [], problems: [] });
    expect(findIn(database, '茶 "渡口', { issueId: 1 }).problems).toEqual([{ code: 'unclosed-quote', span: [2, 5] }]);
  });

  it('tells why an article was found', () => {
    const { database } = library();
    expect(whyFoundIn(database, '渡口', 2)).toEqual([{ source: '渡口', parts: [{ part: 'headline', count: 1 }, { part: 'body', count: 2 }], printed: [] }]);
    expect(() => whyFoundIn(database, '，', 2)).toThrow('query-empty');
    expect(() => whyFoundIn(database, '渡口', 99)).toThrow('not-found');
  });
});
