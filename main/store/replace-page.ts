/** Puts what a page reads as now in the place of what it read as before; its articles stay the same ones. */
import { z } from 'zod';
import type { Lines, RecognisedArticle, RecognisedPage } from '../contract/issue.ts';
import type { ArticleId, PageId } from '../contract/library.ts';
import { linesOf } from '../contract/xray.ts';
import { deleteArticle, insertArticle, updateArticle } from './articles.ts';
import type { Readable, Writable } from './database.ts';
import { storedLines } from './stored-json.ts';

/** An article that is held, with the source lines that it was made of. */
export interface HeldArticle {
  readonly id: ArticleId;
  readonly lines: Lines;
}

const heldRow = z.object({ id: z.int(), source_lines: storedLines });

/** The articles of a page in reading order. */
export function heldArticles(database: Readable, pageId: PageId): HeldArticle[] {
  return database.all(heldRow, 'SELECT id, source_lines FROM articles WHERE page_id = ? ORDER BY position', pageId)
    .map(({ id, source_lines: lines }) => ({ id, lines }));
}

/**
 * For each article of a page as it reads now, the one of before that it is: a former one that had exactly its source
 * lines, otherwise that with which it shares most of them. Null for those that are new.
 */
export function sameArticles(before: readonly HeldArticle[], former: readonly HeldArticle[], now: readonly Pick<RecognisedArticle, 'origin'>[]): (ArticleId | null)[] {
  const key = (lines: Lines): string => lines.join();
  const formerly = new Map(former.map(({ id, lines }) => [key(lines), id]));
  const ownerOf = new Map(before.flatMap(({ lines }, index) => lines.map((line) => [line, index] as const)));
  const shared = now.flatMap((article, index) => {
    const counts = new Map<number, number>();
    for (const line of linesOf(article)) {
      const owner = ownerOf.get(line);
      if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    return [...counts].map(([owner, count]) => ({ index, owner, count }));
  }).toSorted((a, b) => b.count - a.count || a.index - b.index || a.owner - b.owner);
  const same = now.map((article) => formerly.get(key(linesOf(article))) ?? null);
  const taken = new Set<number>();
  for (const { index, owner } of shared) {
    if (same[index] !== null || taken.has(owner)) continue;
    same[index] = before[owner]?.id ?? null;
    taken.add(owner);
  }
  return same;
}

const formerArticles = (database: Readable, pageId: PageId): HeldArticle[] =>
  database.all(heldRow, 'SELECT id, source_lines FROM former_articles WHERE page_id = ? ORDER BY id', pageId).map(({ id, source_lines: lines }) => ({ id, lines }));

function comeBack(database: Writable, pageId: PageId, id: ArticleId, position: number, article: RecognisedArticle): void {
  database.run('DELETE FROM former_articles WHERE id = ?', id);
  insertArticle(database, pageId, position, article, id);
}

/** Replaces a page's texts, its articles and their index entries. Call it inside a transaction. */
export function replacePage(database: Writable, pageId: PageId, page: RecognisedPage, recognisedBy: number): void {
  const before = heldArticles(database, pageId);
  const former = formerArticles(database, pageId);
  const same = sameArticles(before, former, page.articles);
  database.run(
    'UPDATE pages SET name = ?, recognised_by = ?, banners = ?, furniture = ?, leftovers = ? WHERE id = ?',
    page.name, recognisedBy, JSON.stringify(page.banners), JSON.stringify(page.furniture), JSON.stringify(page.leftovers), pageId,
  );
  for (const { id, lines } of before.filter((article) => !same.includes(article.id))) {
    deleteArticle(database, id);
    database.run('INSERT INTO former_articles (id, page_id, source_lines) VALUES (?, ?, ?)', id, pageId, JSON.stringify(lines));
  }
  // No two articles ever have one place: those that stay step aside first.
  database.run('UPDATE articles SET position = -1 - position WHERE page_id = ?', pageId);
  for (const [position, article] of page.articles.entries()) {
    const id = same[position] ?? null;
    if (id === null) insertArticle(database, pageId, position, article);
    else if (former.some((one) => one.id === id)) comeBack(database, pageId, id, position, article);
    else updateArticle(database, id, position, article);
  }
}
