/** The full-text index over the articles' tokens. */
import { z } from 'zod';
import type { ArticleText } from '../contract/issue.ts';
import type { ArticleId, SearchOrder } from '../contract/library.ts';
import { indexText } from '../search/analysis.ts';
import { searchableTexts } from '../search/article-match.ts';
import type { Readable, Writable } from './database.ts';
import { countRow, idRow } from './rows.ts';

/** How much a word counts in headline, lead and body (BM25 column weights): a headline names what an article is about. */
const WEIGHTS = '10.0, 4.0, 1.0';

/** Indexes an article that is not in the index yet. */
export function indexArticle(database: Writable, id: ArticleId, article: ArticleText): void {
  const { headline, lead, body } = searchableTexts(article);
  database.run('INSERT INTO article_index (rowid, headline, lead, body) VALUES (?, ?, ?, ?)', id, indexText(headline), indexText(lead), indexText(body));
}

/** Takes an article out of the index. */
export function unindexArticle(database: Writable, id: ArticleId): void {
  database.run('DELETE FROM article_index WHERE rowid = ?', id);
}

/** How many articles match an FTS5 expression. */
export function countMatches(database: Readable, expression: string): number {
  return database.first(countRow, 'SELECT count(*) AS count FROM article_index WHERE article_index MATCH ?', expression)?.count ?? 0;
}

const byDate = (direction: 'ASC' | 'DESC'): string => `
  SELECT article_index.rowid AS id FROM article_index JOIN articles ON articles.id = article_index.rowid
    JOIN pages ON pages.id = articles.page_id JOIN issues ON issues.id = pages.issue_id
  WHERE article_index MATCH ?
  ORDER BY issues.date IS NULL, issues.date ${direction}, issues.id ${direction}, pages.number, articles.position LIMIT ? OFFSET ?`;

/** For each order, the ids of matching articles. Undated issues come last by date. */
const ordered: Record<SearchOrder, string> = {
  best: `SELECT rowid AS id FROM article_index WHERE article_index MATCH ?
    ORDER BY bm25(article_index, ${WEIGHTS}), rowid LIMIT ? OFFSET ?`,
  newest: byDate('DESC'),
  oldest: byDate('ASC'),
};

/** The articles that match an FTS5 expression, in order. A `limit` of -1 takes all. */
export function matches(database: Readable, expression: string, order: SearchOrder, limit: number, offset: number): ArticleId[] {
  return database.all(idRow, ordered[order], expression, limit, offset).map(({ id }) => id);
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
  return row === null ? null : varints(row.sz);
}

/** SQLite's variable-length integers, as far as they fit 32 bits (https://www.sqlite.org/fileformat2.html#varint). */
function varints(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = (value << 7) | (byte & 0x7f);
    if (byte < 0x80) {
      values.push(value);
      value = 0;
    }
  }
  return values;
}
