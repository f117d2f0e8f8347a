import { describe, expect, it } from 'vitest';
import type { RecognisedArticle } from '../../main/contract/issue.ts';
import type { ArticleId } from '../../main/contract/library.ts';
import { issue } from '../../main/store/issues.ts';
import { articleNeighbours } from '../../main/store/neighbours.ts';
import { page as readPage } from '../../main/store/pages.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

type Library = ReturnType<typeof temporaryLibrary>;

const inColumn = (column: string | null, headline: string | null, ...text: string[]): RecognisedArticle => ({ ...article(headline, ...text), column });

/** Saves an issue of one page; answers the ids of its articles. */
function saved(library: Library, texts: Parameters<typeof masthead>[0], ...articles: RecognisedArticle[]): ArticleId[] {
  const { issueId } = save(library, { masthead: masthead(texts) }, [page(1, ...articles)], { content: JSON.stringify([texts, articles]) });
  return readPage(library.database, issue(library.database, issueId).firstPageId).articles.map(({ id }) => id);
}

/** The names of an article's neighbours in its column. */
function columnOf({ database }: Library, id: ArticleId | undefined): (string | undefined)[] {
  const { previous, next } = articleNeighbours(database, id ?? 0).inColumn;
  return [previous?.name, next?.name];
}

describe('on its page an article', () => {
  it('knows the articles before and after it', () => {
    const library = temporaryLibrary();
    const [first, second, third] = saved(library, {}, article('甲', '话。'), article(null, '没有题目的一篇稿件，开头的几个字就是它的名字，再长也不多。'), article('丙', '话。'));
    expect(articleNeighbours(library.database, second ?? 0).onPage).toMatchObject({
      previous: { articleId: first, name: '甲', pageNumber: 1, date: '2025-03-07' }, next: { articleId: third, name: '丙' },
    });
    expect(articleNeighbours(library.database, first ?? 0).onPage).toMatchObject({ previous: null, next: { articleId: second, name: '没有题目的一篇稿件，开头的几个字就是它的名字，再' } });
  });
});

describe('in its column an article', () => {
  it('knows those of the same newspaper by date, whatever the order of their import', () => {
    const library = temporaryLibrary();
    const [third] = saved(library, { date: '2025-03-20', number: 14 }, inColumn('渡口夜话', '三', '话。'));
    const [first] = saved(library, { date: '2025-03-01', number: 12 }, inColumn('渡口夜话', '一', '话。'));
    const [second] = saved(library, { date: '2025-03-07', number: 13 }, inColumn('渡口夜话', '二', '话。'));
    expect(columnOf(library, first)).toEqual([undefined, '二']);
    expect(columnOf(library, second)).toEqual(['一', '三']);
    expect(columnOf(library, third)).toEqual(['二', undefined]);
  });

  it('passes over other columns and issues without it', () => {
    const library = temporaryLibrary();
    const [first] = saved(library, { date: '2025-03-01', number: 12 }, inColumn('渡口夜话', '一', '话。'));
    saved(library, { date: '2025-03-02', number: 13 }, inColumn('桥头闲谈', '别的', '话。'), article('无栏目', '话。'));
    saved(library, { date: '2025-03-03', number: 14 }, inColumn('渡口夜话', '二', '话。'));
    expect(columnOf(library, first)).toEqual([undefined, '二']);
  });

  it('knows the others of its own page first', () => {
    const library = temporaryLibrary();
    const [first, , last] = saved(library, { date: '2025-03-01' }, inColumn('渡口夜话', '一', '话。'), article('隔开', '话。'), inColumn('渡口夜话', '二', '话。'));
    saved(library, { date: '2025-03-02', number: 13 }, inColumn('渡口夜话', '三', '话。'));
    expect(columnOf(library, first)).toEqual([undefined, '二']);
    expect(columnOf(library, last)).toEqual(['一', '三']);
  });

  it('has undated issues before the dated ones', () => {
    const library = temporaryLibrary();
    const [dated] = saved(library, { date: '2025-03-01', number: 12 }, inColumn('渡口夜话', '有日期', '话。'));
    const [second] = saved(library, { date: null, number: 9 }, inColumn('渡口夜话', '无日期之二', '话。'));
    const [first] = saved(library, { date: null, number: null }, inColumn('渡口夜话', '无日期之一', '话。'));
    expect(columnOf(library, first)).toEqual([undefined, '无日期之二']);
    expect(columnOf(library, second)).toEqual(['无日期之一', '有日期']);
    expect(columnOf(library, dated)).toEqual(['无日期之二', undefined]);
  });

  it('knows none of another newspaper, and none where it is in no column', () => {
    const library = temporaryLibrary();
    const [only, alone] = saved(library, { date: '2025-03-01' }, inColumn('渡口夜话', '一', '话。'), article('无栏目', '话。'));
    saved(library, { title: '汀岚晚报', date: '2025-03-02' }, inColumn('渡口夜话', '别家的', '话。'), article('无栏目', '话。'));
    expect(columnOf(library, only)).toEqual([undefined, undefined]);
    expect(columnOf(library, alone)).toEqual([undefined, undefined]);
  });
});

it('an article that is not held has no neighbours to ask for', () => {
  expect(() => articleNeighbours(temporaryLibrary().database, 77)).toThrow('not-found');
});
