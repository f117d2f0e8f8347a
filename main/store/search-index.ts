/** The full-text index over the articles' tokens. */
import * as z from 'zod';
import type { ArticleId } from '../contract/library.ts';
import type { Readable, Writable } from './database.ts';
import { varintsOf } from './full-text/varints.ts';
import { indexTextsOf } from './prepared-page.ts';
import type { IndexTexts } from './prepared-page.ts';
import { countRow } from './rows.ts';
import { storedBlocks, storedStrings } from './stored-json.ts';

/** Indexes an article that is not in the index yet. */
export function indexArticle(database: Pick<Writable, 'run'>, id: ArticleId, { body, lead, headline }: IndexTexts): void {
  database.run('INSERT INTO article_index (rowid, body, lead, headline) VALUES (?, ?, ?, ?)', id, body, lead, headline);
}

/** Takes an article out of the index. */
export function unindexArticle(database: Writable, id: ArticleId): void {
  database.run('DELETE FROM article_index WHERE rowid = ?', id);
}

/** Tells whoever searches that index entries were made anew, so that what is kept of them in memory is read again. */
export function noteNewEntries(database: Pick<Writable, 'script'>): void {
  database.script('UPDATE search_edits SET count = count + 1');
}

/** How many articles match an FTS5 expression. */
export function countMatches(database: Readable, expression: string): number {
  return database.first(countRow, 'SELECT count(*) AS count FROM article_index WHERE article_index MATCH ?', expression)?.count ?? 0;
}

/** Articles without an index entry, and entries without an article. */
export function indexDifferences(database: Readable): { readonly unindexed: ArticleId[]; readonly orphaned: ArticleId[] } {
  const ids = (sql: string): ArticleId[] => database.all(z.object({ id: z.int() }), sql).map(({ id }) => id);
  return {
    unindexed: ids('SELECT id FROM articles WHERE id NOT IN (SELECT rowid FROM article_index)'),
    orphaned: ids('SELECT rowid AS id FROM article_index WHERE rowid NOT IN (SELECT id FROM articles)'),
  };
}

const sizeRow = z.object({ sz: z.instanceof(Uint8Array) });

/** How many tokens the index has of an article, by column; null when it has none. */
export function indexedSize(database: Readable, id: ArticleId): number[] | null {
  const row = database.first(sizeRow, 'SELECT sz FROM article_index_docsize WHERE id = ?', id);
  return row === null ? null : varintsOf(row.sz);
}

const text = z.string().nullable();
const textsRow = z.object({ id: z.int(), headline: text, kicker: text, deck: text, running_column: text, byline: storedStrings, body: storedBlocks });

/** What the index has of an article. */
export interface IndexEntry {
  readonly id: ArticleId;
  readonly tokens: IndexTexts;
}

/** What the index has to have of the articles after `last`, in the order of their ids. */
export function entriesAfter(database: Pick<Readable, 'all'>, last: ArticleId, limit: number): IndexEntry[] {
  return database.all(textsRow, 'SELECT id, headline, kicker, deck, running_column, byline, body FROM articles WHERE id > ? ORDER BY id LIMIT ?', last, limit)
    .map(({ id, running_column: column, ...texts }) => ({ id, tokens: indexTextsOf({ ...texts, column }) }));
}

/** Articles read at once to fill an index. */
const ARTICLES_AT_ONCE = 500;

/** Fills an empty index. Call it inside a transaction. */
export function fillIndex(database: Pick<Writable, 'all' | 'run'>): void {
  for (let last = 0; ;) {
    const entries = entriesAfter(database, last, ARTICLES_AT_ONCE);
    const end = entries.at(-1);
    if (end === undefined) return;
    for (const { id, tokens } of entries) indexArticle(database, id, tokens);
    last = end.id;
  }
}
