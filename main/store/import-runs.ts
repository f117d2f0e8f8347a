/** Runs of importing and their ledger: what became of every file, with its hash, when and by which version. */
import { z } from 'zod';
import type { Failure } from '../contract/errors.ts';
import type { IssueId } from '../contract/library.ts';
import type { Masthead } from '../contract/issue.ts';
import type { Readable, Writable } from './database.ts';
import { storedMasthead } from './stored-json.ts';

export type RunId = number;

export function startRun(database: Writable, appVersion: string): RunId {
  return database.run('INSERT INTO import_runs (started_at, app_version) VALUES (?, ?)', new Date().toISOString(), appVersion);
}

/** Ends a run and makes all of it durable: a checkpoint syncs the write-ahead log. */
export function finishRun(database: Writable, runId: RunId, cancelled: boolean): void {
  database.run('UPDATE import_runs SET finished_at = ?, cancelled = ? WHERE id = ?', new Date().toISOString(), cancelled ? 1 : 0, runId);
  database.script('PRAGMA wal_checkpoint(PASSIVE)');
}

/** A file as the ledger knows it. Hash and size are null where it could not be read. */
export interface LedgerFile {
  readonly path: string;
  readonly sha256: string | null;
  readonly size: number | null;
}

export type LedgerOutcome =
  | { readonly kind: 'imported'; readonly issueId: IssueId; readonly articleCount: number }
  | { readonly kind: 'already-held'; readonly issueId: IssueId }
  | { readonly kind: 'refused'; readonly error: Failure };

export function recordFile(database: Writable, runId: RunId, file: LedgerFile, outcome: LedgerOutcome): void {
  const refused = outcome.kind === 'refused' ? outcome.error : null;
  database.run(
    `INSERT INTO imported_files (run_id, path, sha256, size, outcome, issue_id, article_count, error_code, error_details, recorded_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    runId, file.path, file.sha256, file.size, outcome.kind,
    outcome.kind === 'refused' ? null : outcome.issueId,
    outcome.kind === 'imported' ? outcome.articleCount : null,
    refused?.code ?? null, refused === null ? null : JSON.stringify(refused.details), new Date().toISOString(),
  );
}

/** What the library holds of one file. */
export interface HeldFile {
  readonly issueId: IssueId;
  readonly titleName: string;
  readonly masthead: Masthead;
  /** The numbers of the pages that came from it, ascending. */
  readonly pageNumbers: readonly number[];
}

const heldRow = z.object({ issue_id: z.int(), title_name: z.string(), masthead: storedMasthead, number: z.int() });

/** What is held of the file with this hash, or null. */
export function heldFile(database: Readable, sha256: string): HeldFile | null {
  const rows = database.all(heldRow, `
    SELECT pages.issue_id, titles.name AS title_name, issues.masthead, pages.number
    FROM originals JOIN pages ON pages.original_id = originals.id JOIN issues ON issues.id = pages.issue_id
      JOIN titles ON titles.id = issues.title_id
    WHERE originals.sha256 = ? ORDER BY pages.number`, sha256);
  const [row] = rows;
  return row === undefined ? null : {
    issueId: row.issue_id, titleName: row.title_name, masthead: row.masthead, pageNumbers: rows.map(({ number }) => number),
  };
}
