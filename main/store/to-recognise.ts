/** What there is to recognise again: issues with their files, and pages as they are before. */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import type { Masthead, Warning } from '../contract/issue.ts';
import type { Article, IssueId, PageId } from '../contract/library.ts';
import type { RecognitionScope } from '../contract/recognition.ts';
import { articlesOfPage } from './articles.ts';
import type { Readable } from './database.ts';
import { importedFrom } from './ledger.ts';
import { pageUnderRepair } from './repairs.ts';
import type { PageUnderRepair } from './repairs.ts';
import { storedBoolean } from './rows.ts';
import { storedMasthead, storedWarnings } from './stored-json.ts';

/** An issue's pages that are to be read again. */
export interface IssueInScope {
  readonly issueId: IssueId;
  readonly pageIds: readonly PageId[];
}

const scopedRow = z.object({ id: z.int(), issue_id: z.int() });

/** The pages to read again, issue by issue in the order of their appearance. @param version today's recognition. */
export function issuesInScope(database: Readable, scope: RecognitionScope, version: number): IssueInScope[] {
  const [condition, values] = conditionOf(scope, version);
  const rows = database.all(scopedRow, `
    SELECT pages.id, issue_id FROM pages JOIN issues ON issues.id = issue_id WHERE ${condition}
    ORDER BY title_id, date, issues.number, edition, issue_id, original_id, place`, ...values);
  return [...Map.groupBy(rows, ({ issue_id: issueId }) => issueId)].map(([issueId, pages]) => ({ issueId, pageIds: pages.map(({ id }) => id) }));
}

function conditionOf(scope: RecognitionScope, version: number): readonly [sql: string, values: (number | string | null)[]] {
  switch (scope.kind) {
    case 'all': return ['TRUE', []];
    case 'outdated': return ['recognised_by < ?', [version]];
    case 'issue': return ['issue_id = ?', [scope.issueId]];
    case 'shelf': {
      const year = scope.year === null ? null : String(scope.year).padStart(4, '0');
      return ['(?1 IS NULL OR title_id = ?1) AND (?2 IS NULL OR substr(date, 1, 4) = ?2)', [scope.titleId, year]];
    }
  }
}

export interface FileOfIssue {
  readonly sha256: string;
  /** The path under which it was imported: it says something of the pages. */
  readonly path: string;
  readonly pages: readonly { readonly pageId: PageId; readonly number: number; readonly place: number }[];
}

/** An issue as it is held, with all files that it came from. */
export interface IssueToRecognise {
  readonly issueId: IssueId;
  readonly titleName: string;
  readonly date: string | null;
  readonly number: number | null;
  readonly masthead: Masthead;
  readonly warnings: readonly Warning[];
  readonly files: readonly FileOfIssue[];
}

const issueRow = z.object({ name: z.string(), date: z.string().nullable(), number: z.int().nullable(), masthead: storedMasthead, warnings: storedWarnings });
const fileRow = z.object({ sha256: z.string(), path: z.string(), id: z.int(), number: z.int(), place: z.int() });

/** Throws not-found. */
export function issueToRecognise(database: Readable, issueId: IssueId): IssueToRecognise {
  const issue = database.first(issueRow, 'SELECT name, date, number, masthead, warnings FROM issues JOIN titles ON titles.id = title_id WHERE issues.id = ?', issueId);
  if (issue === null) throw new JiuwenError('not-found', { what: `issue ${issueId}` });
  const rows = database.all(fileRow, `
    SELECT sha256, ${importedFrom} AS path, pages.id, number, place
    FROM pages JOIN originals ON originals.id = original_id WHERE issue_id = ? ORDER BY original_id, place`, issueId);
  const files = [...Map.groupBy(rows, ({ sha256 }) => sha256)].map(([sha256, pages]) => ({
    sha256, path: pages[0]?.path ?? '', pages: pages.map(({ id: pageId, number, place }) => ({ pageId, number, place })),
  }));
  const { name: titleName, date, number, masthead, warnings } = issue;
  return { issueId, titleName, date, number, masthead, warnings, files };
}

/** A page with its repairs and texts, as it is held. */
export interface PageBefore {
  readonly page: PageUnderRepair;
  /** Which of its repairs apply, in their order. */
  readonly applied: readonly boolean[];
  readonly articles: readonly Article[];
}

const appliedRow = z.object({ applies: storedBoolean });

/** Throws not-found. */
export function pageBefore(database: Readable, pageId: PageId): PageBefore {
  const page = pageUnderRepair(database, pageId);
  return {
    page, articles: articlesOfPage(database, pageId),
    applied: page.repairs.map(({ id }) => database.first(appliedRow, 'SELECT applies FROM repairs WHERE id = ?', id)?.applies ?? false),
  };
}
