/** Articles (稿件). */
import * as z from 'zod';
import { articleAddress } from '../contract/article-address.ts';
import { JiuwenError } from '../contract/errors.ts';
import type { Article, ArticleId, ArticleInContext, ArticleSource, PageId } from '../contract/library.ts';
import type { Readable, Writable } from './database.ts';
import { idRow, storedBoolean } from './rows.ts';
import { jumpEnds } from './jumps.ts';
import { forgetBands, likenessOf, noteBands } from './likeness.ts';
import type { PreparedArticle } from './prepared-page.ts';
import { indexArticle, unindexArticle } from './search-index.ts';
import { storedBlocks, storedLines, storedStrings } from './stored-json.ts';

const text = z.string().nullable();
export const articleRow = z.object({
  id: z.int(), page_id: z.int(), position: z.int(),
  headline: text, headline_inferred: storedBoolean, kicker: text, deck: text, running_column: text,
  byline: storedStrings, body: storedBlocks, jump_to: z.int().nullable(), jump_from: z.int().nullable(), confidence: z.number(),
});

export const articleColumns = `
  articles.id, articles.page_id, articles.position, articles.headline, articles.headline_inferred, articles.kicker,
  articles.deck, articles.running_column, articles.byline, articles.body, articles.jump_to, articles.jump_from,
  articles.confidence`;

export function articleOf(row: z.infer<typeof articleRow>): Article {
  return {
    id: row.id, pageId: row.page_id, position: row.position,
    headline: row.headline, headlineInferred: row.headline_inferred, kicker: row.kicker, deck: row.deck, column: row.running_column,
    byline: row.byline, body: row.body, jumpTo: row.jump_to, jumpFrom: row.jump_from, confidence: row.confidence,
  };
}

/** Columns and tables of an article's source line (出处), for any query that has `articles`. */
export const sourceColumns = `
  titles.name AS title_name, issues.id AS issue_id, issues.date, issues.number AS issue_number, pages.number AS page_number,
  pages.name AS page_name`;
export const sourceTables = `
  articles JOIN pages ON pages.id = articles.page_id JOIN issues ON issues.id = pages.issue_id
  JOIN titles ON titles.id = issues.title_id`;
/** Where an article was printed. */
export const placedRow = z.object({
  title_name: z.string(), issue_id: z.int(), date: text, issue_number: z.int().nullable(), page_number: z.int(), page_name: text,
});

/** An article with its source line. Made once: zod compiles a schema at its first use. */
export const articleInPlaceRow = articleRow.extend(placedRow.shape);

export function sourceOf(row: z.infer<typeof placedRow>): ArticleSource {
  return { titleName: row.title_name, date: row.date, issueNumber: row.issue_number, pageNumber: row.page_number, pageName: row.page_name };
}

export function articlesOfPage(database: Readable, pageId: PageId): Article[] {
  return database.all(articleRow, `SELECT ${articleColumns} FROM articles WHERE page_id = ? ORDER BY position`, pageId).map(articleOf);
}

const articleInContextRow = articleInPlaceRow.extend({ sha256: z.string(), place: z.int(), source_lines: storedLines });

const contextQuery = `
  SELECT ${articleColumns}, ${sourceColumns}, originals.sha256, pages.place, articles.source_lines
  FROM ${sourceTables} JOIN originals ON originals.id = pages.original_id WHERE articles.id = ?`;

const addressOf = ({ sha256, place, source_lines: [line = 0] }: z.infer<typeof articleInContextRow>): string => articleAddress({ sha256, page: place, line });

/** One article with its source line, its address and its neighbours on the page. Throws not-found. */
export function article(database: Readable, articleId: ArticleId): ArticleInContext {
  const row = database.first(articleInContextRow, contextQuery, articleId);
  if (row === null) throw new JiuwenError('not-found', { what: `article ${articleId}` });
  const at = (position: number): ArticleId | null =>
    database.first(idRow, 'SELECT id FROM articles WHERE page_id = ? AND position = ?', row.page_id, position)?.id ?? null;
  return {
    article: articleOf(row),
    source: sourceOf(row),
    address: addressOf(row),
    issueId: row.issue_id,
    ...jumpEnds(database, row.issue_id, row),
    previousArticleId: at(row.position - 1),
    nextArticleId: at(row.position + 1),
  };
}

/** An article with its source line and no more; null where it is gone. */
export function articleInPlace(database: Readable, articleId: ArticleId): Pick<ArticleInContext, 'article' | 'source' | 'address' | 'issueId'> | null {
  const row = database.first(articleInContextRow, contextQuery, articleId);
  return row === null ? null : { article: articleOf(row), source: sourceOf(row), address: addressOf(row), issueId: row.issue_id };
}

/** An id that no article has or had: a former one may come back. */
function freshId(database: Writable): ArticleId {
  const most = database.first(idRow, `
    SELECT max(coalesce((SELECT max(id) FROM articles), 0), coalesce((SELECT max(id) FROM former_articles), 0)) AS id`);
  return (most?.id ?? 0) + 1;
}

/** Stores and indexes an article, under a new id or one that it had before. Call it inside a transaction. */
export function insertArticle(database: Writable, pageId: PageId, position: number, { values, tokens, signature }: PreparedArticle, id = freshId(database)): ArticleId {
  database.run(
    `INSERT INTO articles (id, page_id, position, headline, headline_inferred, kicker, deck, running_column, byline, body, jump_to,
      jump_from, confidence, source_lines, likeness, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id, pageId, position, ...values, likenessOf(database, signature), signature);
  noteBands(database, id, signature);
  indexArticle(database, id, tokens);
  return id;
}

/** Stores and indexes what an article reads as now. Call it inside a transaction. */
export function updateArticle(database: Writable, id: ArticleId, position: number, { values, tokens, signature }: PreparedArticle): void {
  forgetBands(database, id);
  database.run(
    `UPDATE articles SET position = ?, headline = ?, headline_inferred = ?, kicker = ?, deck = ?, running_column = ?, byline = ?, body = ?,
      jump_to = ?, jump_from = ?, confidence = ?, source_lines = ?, likeness = ?, signature = ? WHERE id = ?`,
    position, ...values, likenessOf(database, signature), signature, id);
  noteBands(database, id, signature);
  unindexArticle(database, id);
  indexArticle(database, id, tokens);
}

/** Removes an article and its index entry. Call it inside a transaction. */
export function deleteArticle(database: Writable, id: ArticleId): void {
  forgetBands(database, id);
  database.run('DELETE FROM articles WHERE id = ?', id);
  unindexArticle(database, id);
}
