/** Runs a search: query language and analysis from search/, candidates from the index, the rest checked on the texts. */
import { JiuwenError } from '../contract/errors.ts';
import type { Article, ArticleId, SearchHit, SearchOrder, SearchRequest, SearchResult } from '../contract/library.ts';
import { articleMatches } from '../search/article-match.ts';
import { matchExpression } from '../search/match-expression.ts';
import { parseQuery } from '../search/query.ts';
import type { Query } from '../search/query.ts';
import { bestSnippet, markedText } from '../search/snippets.ts';
import { articleColumns, articleInPlaceRow, articleOf, articleRow, sourceColumns, sourceOf, sourceTables } from './articles.ts';
import type { Readable } from './database.ts';
import { countMatches, matches } from './search-index.ts';

/**
 * The articles that match, with their exact number; null as soon as `isOvertaken` says that nobody waits for the answer
 * any more. Throws query-empty when there is nothing to find.
 */
export function search(database: Readable, request: SearchRequest, isOvertaken: () => boolean): SearchResult | null {
  const began = performance.now();
  const query = parseQuery(request.query);
  const { fts, inexact } = matchExpression(query);
  if (fts === null) throw new JiuwenError('query-empty', {});
  if (isOvertaken()) return null;
  const found = inexact
    ? checkedMatches(database, fts, query, request, isOvertaken)
    : indexedMatches(database, fts, request, isOvertaken);
  if (found === null) return null;
  const hits = found.ids.map((id) => hit(database, id, query.terms)).filter((each) => each !== null);
  return { total: found.total, hits, terms: query.terms, excluded: query.excluded, milliseconds: performance.now() - began };
}

interface Found {
  readonly total: number;
  /** The requested stretch of matches, in order. */
  readonly ids: readonly ArticleId[];
}

function indexedMatches(database: Readable, fts: string, { order, limit, offset }: SearchRequest, isOvertaken: () => boolean): Found | null {
  const total = countMatches(database, fts);
  if (isOvertaken()) return null;
  return { total, ids: total <= offset ? [] : matches(database, fts, order, limit, offset) };
}

/** How many articles are checked between two looks at whether the search was overtaken. */
const CHECKED_AT_ONCE = 64;

function checkedMatches(database: Readable, fts: string, query: Query, { order, limit, offset }: SearchRequest, isOvertaken: () => boolean): Found | null {
  const ids: ArticleId[] = [];
  for (const [index, id] of allMatches(database, fts, order).entries()) {
    if (index % CHECKED_AT_ONCE === 0 && isOvertaken()) return null;
    const article = articleById(database, id);
    if (article !== null && articleMatches(article, query)) ids.push(id);
  }
  return { total: ids.length, ids: ids.slice(offset, offset + limit) };
}

const allMatches = (database: Readable, fts: string, order: SearchOrder): ArticleId[] => matches(database, fts, order, -1, 0);

function articleById(database: Readable, id: ArticleId): Article | null {
  const row = database.first(articleRow, `SELECT ${articleColumns} FROM articles WHERE id = ?`, id);
  return row === null ? null : articleOf(row);
}

function hit(database: Readable, id: ArticleId, terms: readonly string[]): SearchHit | null {
  const row = database.first(articleInPlaceRow, `SELECT ${articleColumns}, ${sourceColumns} FROM ${sourceTables} WHERE articles.id = ?`, id);
  if (row === null) return null;
  const article = articleOf(row);
  return {
    articleId: id,
    pageId: article.pageId,
    issueId: row.issue_id,
    headline: markedText(article.headline ?? '', terms),
    headlineInferred: article.headlineInferred,
    source: sourceOf(row),
    snippet: bestSnippet(article, terms),
  };
}
