/** Hits as the results show them: an article's headline, where it was printed, its best passage. */
import type { ArticleId, HitDouble, SearchHit } from '../contract/library.ts';
import type { SearchTerm } from '../contract/query.ts';
import { bestSnippet, markedText } from '../search/snippets.ts';
import { articleColumns, articleInPlaceRow, articleOf, placedRow, sourceColumns, sourceOf, sourceTables } from './articles.ts';
import type { Readable } from './database.ts';

/** More places of one text than that are counted, not told. */
const MOST_DOUBLES = 12;

/** An article as a hit, and those that it stands for; null where it is not held any more. */
export function hitOf(database: Readable, id: ArticleId, terms: readonly SearchTerm[], others: readonly ArticleId[]): SearchHit | null {
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
    doubles: others.slice(0, MOST_DOUBLES).map((other) => double(database, other)).filter((each) => each !== null),
    doubleCount: others.length,
  };
}

function double(database: Readable, id: ArticleId): HitDouble | null {
  const row = database.first(placedRow, `SELECT ${sourceColumns} FROM ${sourceTables} WHERE articles.id = ?`, id);
  return row === null ? null : { articleId: id, issueId: row.issue_id, source: sourceOf(row) };
}
