import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { RecognisedArticle, RecognisedPage } from '../../main/contract/issue.ts';
import { heldArticles, replacePage, sameArticles } from '../../main/store/replace-page.ts';
import type { HeldArticle } from '../../main/store/replace-page.ts';
import { issue } from '../../main/store/issues.ts';
import { page as readPage } from '../../main/store/pages.ts';
import { savePosition } from '../../main/store/positions.ts';
import { verify } from '../../main/store/care/verify.ts';
import { article, page, save, temporaryLibrary } from './fixtures.ts';

/** An article that was made of these lines. */
const made = (headline: string, ...lines: number[]): RecognisedArticle => {
  const whole = article(headline, `${headline}的话。`);
  return { ...whole, origin: { ...whole.origin, blocks: [lines] } };
};
const was = (id: number, ...lines: number[]): HeldArticle => ({ id, lines });

describe('an article of a page that is read anew', () => {
  it.each<[string, HeldArticle[], HeldArticle[], number[][], (number | null)[]]>([
    ['is the one with its very lines, wherever that stands now', [was(7, 0, 1), was(8, 2, 3)], [], [[2, 3], [0, 1]], [8, 7]],
    ['is the one with which it shares most lines', [was(7, 0, 1, 2), was(8, 3, 4)], [], [[0, 1], [2, 3, 4]], [7, 8]],
    ['is new where another has more of that one’s lines', [was(7, 0, 1, 2)], [], [[0], [1, 2]], [null, 7]],
    ['is new where it shares no line', [was(7, 0, 1)], [], [[0, 1], [2]], [7, null]],
    ['is the earlier one where two share the same with it', [was(7, 0), was(8, 1)], [], [[0, 1]], [7]],
    ['is the one that had its very lines once', [was(7, 0, 1, 2)], [was(9, 1, 2)], [[0], [1, 2]], [7, 9]],
    ['is the one that had them last', [was(7, 0, 1, 2)], [was(9, 1, 2), was(8, 1, 2)], [[0], [1, 2]], [7, 9]],
    ['keeps the one with its very lines, whoever had them once', [was(7, 0, 1)], [was(9, 0, 1)], [[0, 1]], [7]],
    ['is what it was, also where that is still there as something else', [was(7, 0, 1, 2, 3)], [was(7, 0, 1)], [[0, 1], [2, 3]], [7, null]],
    ['is never the same as another one', [was(7, 0), was(8)], [was(7, 1), was(7, 2)], [[1], [2], [], []], [7, null, 8, null]],
  ])('%s', (_, before, former, now, same) => {
    expect(sameArticles(before, former, now.map((lines) => made('甲', ...lines)))).toEqual(same);
  });
});

function held(...articles: RecognisedArticle[]): ReturnType<typeof temporaryLibrary> & { issueId: number; pageId: number; replace: (by: RecognisedPage, version?: number) => void } {
  const library = temporaryLibrary();
  const { issueId } = save(library, {}, [page(1, ...articles)]);
  const pageId = issue(library.database, issueId).firstPageId;
  return { ...library, issueId, pageId, replace: (by, version = 2) => library.database.transaction(() => replacePage(library.database, pageId, by, version)) };
}

describe('a page that is replaced', () => {
  it('has the texts of the new one, and keeps its number', () => {
    const { database, pageId, replace } = held(made('甲', 0));
    replace({ ...page(9, made('乙', 0)), name: '要闻', banners: ['通栏'], furniture: ['报眼'], leftovers: ['余文'] });
    expect(readPage(database, pageId)).toMatchObject({ number: 1, name: '要闻', banners: ['通栏'], furniture: ['报眼'], leftovers: ['余文'], articles: [{ headline: '乙' }] });
  });

  it('may have its articles in any other order', () => {
    const { database, pageId, replace } = held(made('甲', 0), made('乙', 1), made('丙', 2));
    const ids = heldArticles(database, pageId).map(({ id }) => id);
    replace(page(1, made('丙', 2), made('甲', 0), made('乙', 1)));
    expect(heldArticles(database, pageId).map(({ id }) => ids.indexOf(id))).toEqual([2, 0, 1]);
  });

  it('brings back an article that it had not for a while', () => {
    const { database, pageId, replace } = held(made('甲', 0), made('乙', 1, 2));
    const before = readPage(database, pageId);
    replace(page(1, made('甲', 0, 1, 2)));
    replace(page(1, made('甲', 0), made('乙', 1, 2)));
    expect(readPage(database, pageId)).toEqual(before);
  });

  it('never gives a new article the id of one that is gone', () => {
    const { database, pageId, replace } = held(made('甲', 0), made('乙', 1));
    const [, second] = heldArticles(database, pageId);
    replace(page(1, made('甲', 0)));
    replace(page(1, made('甲', 0), made('丙', 3)));
    expect(heldArticles(database, pageId)[1]?.id).toBeGreaterThan(second?.id ?? Infinity);
  });

  it('keeps the reader’s place in an article that reads otherwise now', () => {
    const { database, issueId, pageId, replace } = held(made('甲', 0, 1));
    const [first] = heldArticles(database, pageId);
    savePosition(database, { issueId, pageNumber: 1, articleId: first?.id ?? null });
    replace(page(1, made('乙', 0, 1, 2)));
    expect(database.first(z.object({ article_id: z.int().nullable() }), 'SELECT article_id FROM reading_positions')?.article_id).toBe(first?.id);
  });

  it('leaves index and database sound', async () => {
    const { database, folder, replace } = held(made('甲', 0, 1), made('乙', 2));
    replace(page(1, made('丙', 1), made('甲', 0), made('丁', 3)));
    replace(page(1));
    replace(page(1, made('甲', 0, 1), made('乙', 2)));
    expect((await verify(database, folder)).problems).toEqual([]);
  });
});
