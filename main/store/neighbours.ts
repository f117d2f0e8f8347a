/** The articles next to one: on its page, and in its column (栏目) from issue to issue. */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import type { ArticleId, ArticleNeighbours, NeighbourArticle } from '../contract/library.ts';
import type { Readable } from './database.ts';
import { storedBlocks } from './stored-json.ts';

/** Characters of the text that stand for a missing headline. */
const FIRST_WORDS = 24;

const placeRow = z.object({
  page_id: z.int(), position: z.int(), running_column: z.string().nullable(), page_number: z.int(),
  title_id: z.int(), issue_id: z.int(), date: z.string().nullable(), number: z.int().nullable(), edition: z.int(),
});
type Place = z.infer<typeof placeRow>;

const neighbourRow = z.object({
  id: z.int(), issue_id: z.int(), page_number: z.int(), date: z.string().nullable(), headline: z.string().nullable(), body: storedBlocks,
});

const tables = 'issues JOIN pages ON pages.issue_id = issues.id JOIN articles ON articles.page_id = pages.id';
const neighbourColumns = 'articles.id, issues.id AS issue_id, pages.number AS page_number, issues.date, articles.headline, articles.body';

type Side = 'before' | 'after';

/** The articles before and after one. Throws not-found. */
export function articleNeighbours(database: Readable, articleId: ArticleId): ArticleNeighbours {
  const place = database.first(placeRow, `
    SELECT articles.page_id, articles.position, articles.running_column, pages.number AS page_number,
      issues.title_id, issues.id AS issue_id, issues.date, issues.number, issues.edition
    FROM ${tables} WHERE articles.id = ?`, articleId);
  if (place === null) throw new JiuwenError('not-found', { what: `article ${articleId}` });
  return {
    onPage: { previous: onPage(database, place, place.position - 1), next: onPage(database, place, place.position + 1) },
    inColumn: { previous: inColumn(database, place, 'before'), next: inColumn(database, place, 'after') },
  };
}

function neighbourOf(row: z.infer<typeof neighbourRow> | null): NeighbourArticle | null {
  if (row === null) return null;
  const { id: articleId, issue_id: issueId, page_number: pageNumber, date, headline, body } = row;
  return { articleId, issueId, pageNumber, date, name: headline ?? body[0]?.text.slice(0, FIRST_WORDS).toWellFormed() ?? '' };
}

function onPage(database: Readable, { page_id: pageId }: Place, position: number): NeighbourArticle | null {
  return neighbourOf(database.first(neighbourRow, `SELECT ${neighbourColumns} FROM ${tables} WHERE page_id = ? AND position = ?`, pageId, position));
}

/** Undated issues come before the dated ones, as in the library. */
const dated = (side: Side): string => (side === 'before' ? 'issues.date <= ?' : 'issues.date >= ?');

/**
 * The next article of the column on one side. The search goes from the article's own issue outwards along the index of dates
 * and ends at the first that it meets; sorting all of a column would read the whole newspaper.
 */
function inColumn(database: Readable, place: Place, side: Side): NeighbourArticle | null {
  if (place.running_column === null) return null;
  const [than, direction] = side === 'before' ? ['<', 'DESC'] : ['>', 'ASC'];
  const undated: readonly [string, readonly string[]] = ['issues.date IS NULL', []];
  const own: readonly [string, readonly string[]] = place.date === null ? undated : [dated(side), [place.date]];
  const beyond: readonly (readonly [string, readonly string[]])[] = side === 'before'
    ? place.date === null ? [] : [undated]
    : place.date === null ? [[dated('after'), ['']]] : [];
  for (const [range, values] of [own, ...beyond]) {
    const found = database.first(neighbourRow, `
      SELECT ${neighbourColumns} FROM ${tables}
      WHERE issues.title_id = ? AND ${range} AND articles.running_column = ?
        AND (coalesce(issues.date, ''), coalesce(issues.number, -1), issues.edition, issues.id, pages.number, articles.position) ${than} (?, ?, ?, ?, ?, ?)
      ORDER BY ${['issues.date', 'issues.number', 'issues.edition', 'issues.id', 'pages.number', 'articles.position'].map((column) => `${column} ${direction}`).join(', ')}
      LIMIT 1`,
    place.title_id, ...values, place.running_column, place.date ?? '', place.number ?? -1, place.edition, place.issue_id, place.page_number, place.position);
    if (found !== null) return neighbourOf(found);
  }
  return null;
}
