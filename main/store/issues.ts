/** Issues (期). */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import type { Masthead, Warning, WarningCode } from '../contract/issue.ts';
import type { IssueDetail, IssueId, IssueSummary, TitleId } from '../contract/library.ts';
import type { Readable } from './database.ts';
import { pagesOfIssue } from './pages.ts';
import { idRow, storedBoolean } from './rows.ts';
import { storedMasthead, storedWarnings } from './stored-json.ts';

export const issueRow = z.object({
  id: z.int(), title_id: z.int(), title_name: z.string(), date: z.string().nullable(), number: z.int().nullable(), edition: z.int(),
  pages_held: z.int(), article_count: z.int(), first_page_id: z.int(),
});

export const issueColumns = `
  issues.id, issues.title_id, titles.name AS title_name, issues.date, issues.number, issues.edition,
  (SELECT count(*) FROM pages WHERE pages.issue_id = issues.id) AS pages_held,
  (SELECT count(*) FROM articles JOIN pages ON pages.id = articles.page_id WHERE pages.issue_id = issues.id) AS article_count,
  (SELECT id FROM pages WHERE pages.issue_id = issues.id ORDER BY pages.number LIMIT 1) AS first_page_id`;

export const issueTables = 'issues JOIN titles ON titles.id = issues.title_id';

/** Issues in the order of their appearance. An undated one comes before the dated ones. */
const order = 'issues.date, issues.number, issues.edition, issues.id';

export function summaryOf(row: z.infer<typeof issueRow>): IssueSummary {
  return {
    id: row.id, titleId: row.title_id, titleName: row.title_name, date: row.date, number: row.number, edition: row.edition,
    pagesHeld: row.pages_held, articleCount: row.article_count, firstPageId: row.first_page_id,
  };
}

/** The issues of a title in one year, oldest first; null asks for the undated ones. */
export function issuesOfYear(database: Readable, titleId: TitleId, year: number | null): IssueSummary[] {
  const select = `SELECT ${issueColumns} FROM ${issueTables} WHERE issues.title_id = ?`;
  const rows = year === null
    ? database.all(issueRow, `${select} AND issues.date IS NULL ORDER BY ${order}`, titleId)
    : database.all(issueRow, `${select} AND issues.date >= ? AND issues.date < ? ORDER BY ${order}`, titleId, isoYear(year), isoYear(year + 1));
  return rows.map(summaryOf);
}

const isoYear = (year: number): string => String(year).padStart(4, '0');

const detailRow = issueRow.extend({
  masthead: storedMasthead, warnings: storedWarnings, date_warnings: storedWarnings.nullable(), is_named: storedBoolean,
});

/** Warnings about a date that a reader has set take the place of those about the printed one. */
const ofDates: ReadonlySet<WarningCode> = new Set<WarningCode>(['no-date', 'weekday-contradicts-date', 'lunar-date-contradicts-date']);

function warningsOf({ warnings, date_warnings: ofDate, is_named: isNamed }: z.infer<typeof detailRow>): readonly Warning[] {
  const told = ofDate === null ? warnings : [...ofDate, ...warnings.filter(({ code }) => !ofDates.has(code))];
  return isNamed ? told.filter(({ code }) => code !== 'no-title') : told;
}

/** One issue with its pages. Throws not-found. */
export function issue(database: Readable, issueId: IssueId): IssueDetail {
  const row = database.first(detailRow, `
    SELECT ${issueColumns}, issues.masthead, issues.warnings, issues.date_warnings, EXISTS (
      SELECT 1 FROM title_choices JOIN repairs ON repairs.id = repair_id WHERE to_title_id = issues.title_id AND NOT undone
    ) AS is_named
    FROM ${issueTables} WHERE issues.id = ?`, issueId);
  if (row === null) throw new JiuwenError('not-found', { what: `issue ${issueId}` });
  return {
    ...summaryOf(row),
    masthead: row.masthead,
    warnings: warningsOf(row),
    pages: pagesOfIssue(database, issueId),
    previousIssueId: neighbour(database, row, 'before'),
    nextIssueId: neighbour(database, row, 'after'),
  };
}

const mastheadRow = z.object({ masthead: storedMasthead });

/** What an issue's masthead says. Throws not-found. */
export function mastheadOf(database: Readable, issueId: IssueId): Masthead {
  const row = database.first(mastheadRow, 'SELECT masthead FROM issues WHERE id = ?', issueId);
  if (row === null) throw new JiuwenError('not-found', { what: `issue ${issueId}` });
  return row.masthead;
}

/** What an issue's place among those of its title depends on; NULL sorts first in SQLite, as '' and -1 do. */
const place = ["coalesce(date, '')", 'coalesce(number, -1)', 'edition', 'id'];

/** The issue of the same title next to this one. */
function neighbour(database: Readable, of: z.infer<typeof issueRow>, side: 'before' | 'after'): IssueId | null {
  const [than, direction] = side === 'before' ? ['<', 'DESC'] : ['>', 'ASC'];
  const found = database.first(idRow, `
    SELECT id FROM issues WHERE title_id = ? AND (${place.join(', ')}) ${than} (?, ?, ?, ?)
    ORDER BY ${place.map((column) => `${column} ${direction}`).join(', ')} LIMIT 1`,
  of.title_id, of.date ?? '', of.number ?? -1, of.edition, of.id);
  return found?.id ?? null;
}
