/** The ledger: what became of every file of every run, with its hash, when, by which version, and why not. */
import * as z from 'zod';
import type { ErrorCode, Failure } from '../contract/errors.ts';
import { fileOutcomes, placeName, REFUSALS_TOLD } from '../contract/imports.ts';
import type { LedgerEntry, LedgerRequest, Refusal, RunId, SourcePlace } from '../contract/imports.ts';
import type { Masthead } from '../contract/issue.ts';
import type { IssueId } from '../contract/library.ts';
import type { Readable, Writable } from './database.ts';
import { idRow } from './rows.ts';
import { storedMasthead } from './stored-json.ts';

/**
 * SQL: the place, as one path, that the file of `originals` was imported from (see placeName). It says something of the pages,
 * so that whoever reads an original again has to say the same.
 */
export const importedFrom = `coalesce((
  SELECT path || coalesce('/' || entry, '') FROM imported_files WHERE imported_files.sha256 = originals.sha256 AND outcome = 'imported' ORDER BY imported_files.id LIMIT 1
), originals.name)`;

/** A file of a run that is to be read. */
export interface WaitingFile extends SourcePlace {
  /** Its row in the ledger. */
  readonly id: number;
}

/** What is known of a file once it was read. Null where it could not be. */
export interface FileFacts {
  readonly ledgerId: number;
  readonly sha256: string | null;
  /** Bytes. */
  readonly size: number | null;
  /** Milliseconds since 1970, as the file system says; null for an archive's entry. */
  readonly modifiedAt: number | null;
}

export type LedgerOutcome =
  | { readonly kind: 'imported'; readonly issueId: IssueId; readonly articleCount: number; readonly recognisedBy: number }
  | { readonly kind: 'already-held'; readonly issueId: IssueId }
  | { readonly kind: 'refused'; readonly error: Failure };

const waitingRow = z.object({ id: z.int(), path: z.string(), entry: z.string().nullable() });

/** The files of a run that wait, in their order. */
export function waitingFiles(database: Readable, runId: RunId): WaitingFile[] {
  return database.all(waitingRow, "SELECT id, path, entry FROM imported_files WHERE run_id = ? AND outcome = 'waiting' ORDER BY id", runId);
}

export function recordFile(database: Writable, { ledgerId, sha256, size, modifiedAt }: FileFacts, outcome: LedgerOutcome): void {
  const refused = outcome.kind === 'refused' ? outcome.error : null;
  const imported = outcome.kind === 'imported' ? outcome : null;
  database.run(
    `UPDATE imported_files SET sha256 = ?, size = ?, modified_at = ?, outcome = ?, issue_id = ?, article_count = ?, recognised_by = ?,
      error_code = ?, error_details = ?, recorded_at = ? WHERE id = ?`,
    sha256, size, modifiedAt, outcome.kind, outcome.kind === 'refused' ? null : outcome.issueId, imported?.articleCount ?? null, imported?.recognisedBy ?? null,
    refused?.code ?? null, refused === null ? null : JSON.stringify(refused.details), new Date().toISOString(), ledgerId,
  );
}

/** An error that was recorded: any code is one of ours, of this version or an earlier one. */
const storedFailure = z.object({ error_code: z.custom<ErrorCode>((code) => typeof code === 'string').nullable(), error_details: z.string().nullable() });
const detailsOf = z.record(z.string(), z.union([z.string(), z.number()]));

function failureOf({ error_code: code, error_details: details }: z.infer<typeof storedFailure>): Failure | null {
  return code === null ? null : { code, details: detailsOf.parse(JSON.parse(details ?? '{}')) };
}

const entryRow = storedFailure.extend({
  id: z.int(), run_id: z.int(), path: z.string(), entry: z.string().nullable(), outcome: z.enum(fileOutcomes), sha256: z.string().nullable(), size: z.int().nullable(),
  issue_id: z.int().nullable(), title_name: z.string().nullable(), date: z.string().nullable(), number: z.int().nullable(), edition: z.int().nullable(),
  article_count: z.int().nullable(), recognised_by: z.int().nullable(), recorded_at: z.string().nullable(),
});

/** A stretch of a run's ledger, in the order of its files. */
export function ledger(database: Readable, { runId, outcome, offset, limit }: LedgerRequest): LedgerEntry[] {
  return database.all(entryRow, `
    SELECT imported_files.id, run_id, path, entry, outcome, sha256, size, issue_id, titles.name AS title_name, issues.date, issues.number, issues.edition,
      article_count, recognised_by, error_code, error_details, recorded_at
    FROM imported_files LEFT JOIN issues ON issues.id = issue_id LEFT JOIN titles ON titles.id = issues.title_id
    WHERE run_id = ?1 AND (?2 IS NULL OR outcome = ?2) ORDER BY imported_files.id LIMIT ?3 OFFSET ?4`, runId, outcome, limit, offset)
    .map((row) => ({
      id: row.id, runId: row.run_id, path: row.path, entry: row.entry, outcome: row.outcome, sha256: row.sha256, size: row.size,
      issue: row.issue_id === null ? null : { id: row.issue_id, titleName: row.title_name ?? '', date: row.date, number: row.number, edition: row.edition ?? 1 },
      articleCount: row.article_count, recognisedBy: row.recognised_by, error: failureOf(row), recordedAt: row.recorded_at,
    }));
}

/** The first refusals of a run. */
export function refusals(database: Readable, runId: RunId): Refusal[] {
  return ledger(database, { runId, outcome: 'refused', offset: 0, limit: REFUSALS_TOLD })
    .flatMap((entry) => (entry.error === null ? [] : [{ path: placeName(entry), error: entry.error }]));
}

/** The issue that the first file of a run became part of or is held in, or null. */
export function firstIssueOf(database: Readable, runId: RunId): IssueId | null {
  return database.first(idRow, 'SELECT issue_id AS id FROM imported_files WHERE run_id = ? AND issue_id IS NOT NULL ORDER BY id LIMIT 1', runId)?.id ?? null;
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

const hashRow = z.object({ sha256: z.string() });

/** The hashes of all files that are held. */
export const heldHashes = (database: Readable): string[] => database.all(hashRow, 'SELECT sha256 FROM originals').map(({ sha256 }) => sha256);
