/** Puts what a page reads as now in the place of what it read as before; its articles stay the same ones. */
import * as z from 'zod';
import type { Lines, RecognisedArticle, RecognisedPage } from '../contract/issue.ts';
import type { ArticleId, PageId } from '../contract/library.ts';
import { linesOf } from '../contract/xray.ts';
import { deleteArticle, insertArticle, updateArticle } from './articles.ts';
import type { Readable, Writable } from './database.ts';
import { preparePage } from './prepared-page.ts';
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

const key = (lines: Lines): string => lines.join();

/**
 * For each article of a page as it reads now, the one of before that it is: the one that has exactly its source lines, or
 * had them once, otherwise that with which it shares most of them. Null for those that are new.
 * @param former what the page's articles were made of in former times, the latest first.
 */
export function sameArticles(before: readonly HeldArticle[], former: readonly HeldArticle[], now: readonly Pick<RecognisedArticle, 'origin'>[]): (ArticleId | null)[] {
  const lines = now.map(linesOf);
  const same: (ArticleId | null)[] = now.map(() => null);
  const taken = new Set<ArticleId>();
  const take = (index: number, id: ArticleId | undefined): void => {
    if (id === undefined || same[index] !== null || taken.has(id)) return;
    same[index] = id;
    taken.add(id);
  };
  const held = new Map(before.map((article) => [key(article.lines), article.id]));
  const formerly = Map.groupBy(former, (article) => key(article.lines));
  for (const [index, own] of lines.entries()) take(index, held.get(key(own)));
  for (const [index, own] of lines.entries()) take(index, formerly.get(key(own))?.find(({ id }) => !taken.has(id))?.id);
  for (const { index, owner } of sharedLines(before, lines)) take(index, before[owner]?.id);
  return same;
}

/** Which article shares lines with which of before, those that share most first. */
function sharedLines(before: readonly HeldArticle[], now: readonly Lines[]): { readonly index: number; readonly owner: number; readonly count: number }[] {
  const ownerOf = new Map(before.flatMap(({ lines }, index) => lines.map((line) => [line, index] as const)));
  return now.flatMap((lines, index) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const owner = ownerOf.get(line);
      if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    return [...counts].map(([owner, count]) => ({ index, owner, count }));
  }).toSorted((a, b) => b.count - a.count || a.index - b.index || a.owner - b.owner);
}

const formerArticles = (database: Readable, pageId: PageId): HeldArticle[] =>
  database.all(heldRow, 'SELECT id, source_lines FROM former_articles WHERE page_id = ? ORDER BY row DESC', pageId).map(({ id, source_lines: lines }) => ({ id, lines }));

/** Remembers what articles were made of that are made of something else now, or gone. */
function remember(database: Writable, pageId: PageId, before: readonly HeldArticle[], now: ReadonlyMap<ArticleId, Lines>): void {
  for (const { id, lines } of before) {
    const own = now.get(id);
    if (own !== undefined && key(own) === key(lines)) continue;
    database.run('INSERT OR REPLACE INTO former_articles (id, page_id, source_lines) VALUES (?, ?, ?)', id, pageId, JSON.stringify(lines));
  }
}

/** Replaces a page's texts, its articles and their index entries. Call it inside a transaction. */
export function replacePage(database: Writable, pageId: PageId, page: RecognisedPage, recognisedBy: number): void {
  const before = heldArticles(database, pageId);
  const same = sameArticles(before, formerArticles(database, pageId), page.articles);
  const prepared = preparePage(page);
  database.run(
    'UPDATE pages SET name = ?, language = ?, recognised_by = ?, banners = ?, furniture = ?, leftovers = ? WHERE id = ?',
    prepared.name, prepared.language, recognisedBy, prepared.banners, prepared.furniture, prepared.leftovers, pageId,
  );
  remember(database, pageId, before, new Map(page.articles.flatMap((article, index) => (same[index] == null ? [] : [[same[index], linesOf(article)]]))));
  const held = new Set(before.map(({ id }) => id));
  for (const id of held) if (!same.includes(id)) deleteArticle(database, id);
  // No two articles ever have one place: those that stay step aside first.
  database.run('UPDATE articles SET position = -1 - position WHERE page_id = ?', pageId);
  for (const [position, article] of prepared.articles.entries()) {
    const id = same[position] ?? null;
    if (id !== null && held.has(id)) updateArticle(database, id, position, article);
    else insertArticle(database, pageId, position, article, id ?? undefined);
  }
}
