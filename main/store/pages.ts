/** Pages (版). */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import type { IssueId, PageDetail, PageId, PageSummary } from '../contract/library.ts';
import { articlesOfPage, insertArticle } from './articles.ts';
import type { Readable, Writable } from './database.ts';
import { unpackPage } from './prepared-page.ts';
import { storedStrings } from './stored-json.ts';

const pageRow = z.object({ id: z.int(), number: z.int(), name: z.string().nullable(), article_count: z.int() });
const pageColumns = `
  pages.id, pages.number, pages.name, (SELECT count(*) FROM articles WHERE articles.page_id = pages.id) AS article_count`;

const detailRow = pageRow.extend({ issue_id: z.int(), banners: storedStrings, furniture: storedStrings, leftovers: storedStrings });

const summaryOf = ({ id, number, name, article_count: articleCount }: z.infer<typeof pageRow>): PageSummary => ({ id, number, name, articleCount });

export function pagesOfIssue(database: Readable, issueId: IssueId): PageSummary[] {
  return database.all(pageRow, `SELECT ${pageColumns} FROM pages WHERE issue_id = ? ORDER BY number`, issueId).map(summaryOf);
}

/** One page with its articles. Throws not-found. */
export function page(database: Readable, pageId: PageId): PageDetail {
  const row = database.first(detailRow, `SELECT ${pageColumns}, issue_id, banners, furniture, leftovers FROM pages WHERE id = ?`, pageId);
  if (row === null) throw new JiuwenError('not-found', { what: `page ${pageId}` });
  return {
    ...summaryOf(row),
    issueId: row.issue_id,
    articles: articlesOfPage(database, pageId),
    banners: row.banners,
    furniture: row.furniture,
    leftovers: row.leftovers,
  };
}

/** A page as it comes from its file. */
export interface NewPage {
  /** 版次, from 1. */
  readonly number: number;
  readonly articleCount: number;
  /** Its place in its file, from 0. */
  readonly place: number;
  /** The version of recognition that read it. */
  readonly recognisedBy: number;
  /** What `packPage` made of it. */
  readonly packed: Uint8Array;
}

/** Stores and indexes a page with its articles. Call it inside a transaction. */
export function insertPage(database: Writable, issueId: IssueId, originalId: number, { number, place, recognisedBy, packed }: NewPage): PageId {
  const { name, language, banners, furniture, leftovers, articles } = unpackPage(packed);
  const pageId = database.run(
    `INSERT INTO pages (issue_id, number, name, language, original_id, place, recognised_by, banners, furniture, leftovers)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    issueId, number, name, language, originalId, place, recognisedBy, banners, furniture, leftovers,
  );
  for (const [position, article] of articles.entries()) insertArticle(database, pageId, position, article);
  return pageId;
}
