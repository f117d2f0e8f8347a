/** Runs of importing: what was asked for, and whether it can go on. What became of their files is in ledger.ts. */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import type { FileOutcome, ImportRun, RunId, RunKind, SourcePlace } from '../contract/imports.ts';
import type { Readable, Writable } from './database.ts';
import { storedStrings } from './stored-json.ts';

export interface NewRun {
  readonly kind: RunKind;
  readonly asked: readonly string[];
  readonly appVersion: string;
}

const counted = z.object({ n: z.int() });
const now = (): string => new Date().toISOString();

/** Begins a run with the files that it is to read, in their order. */
export function startRun(database: Writable, { kind, asked, appVersion }: NewRun, places: readonly SourcePlace[]): RunId {
  return database.transaction(() => {
    const runId = database.run("INSERT INTO import_runs (kind, asked, started_at, app_version, state) VALUES (?, ?, ?, ?, 'running')", kind, JSON.stringify(asked), now(), appVersion);
    for (const { path, entry } of places) database.run('INSERT INTO imported_files (run_id, path, entry) VALUES (?, ?, ?)', runId, path, entry);
    return runId;
  });
}

/** What a later run took, held or found to be another matter is no longer of interest: only each file's last word counts. */
const lastRefused = "FROM imported_files WHERE id IN (SELECT max(id) FROM imported_files GROUP BY path, coalesce(entry, '')) AND outcome = 'refused'";

/** How many files a retry would try. */
export const refusedCount = (database: Readable): number => database.first(counted, `SELECT count(*) AS n ${lastRefused}`)?.n ?? 0;

/** Begins a run with all files that could not be imported, each once; null where there are none. */
export function startRetry(database: Writable, appVersion: string): RunId | null {
  return database.transaction(() => {
    const runId = database.run("INSERT INTO import_runs (kind, asked, started_at, app_version, state) VALUES ('retry', '[]', ?, ?, 'running')", now(), appVersion);
    database.run(`INSERT INTO imported_files (run_id, path, entry) SELECT ?, path, entry ${lastRefused} ORDER BY run_id, id`, runId);
    if (count(database, runId) > 0) return runId;
    database.run('DELETE FROM import_runs WHERE id = ?', runId);
    return null;
  });
}

const count = (database: Readable, runId: RunId): number => database.first(counted, 'SELECT count(*) AS n FROM imported_files WHERE run_id = ?', runId)?.n ?? 0;

/** Goes on with a run that was stopped. Throws not-found. */
export function continueRun(database: Writable, runId: RunId): void {
  const { state } = importRun(database, runId);
  // A run that could not even say that it ended, on a full disk, is called running still.
  if (state === 'finished' || state === 'removed') throw new JiuwenError('not-found', { what: `import ${runId}` });
  database.run("UPDATE import_runs SET state = 'running', finished_at = NULL WHERE id = ?", runId);
}

/** Ends a run; it can go on later if files still wait. Makes all of it durable: a checkpoint syncs the write-ahead log. */
export function finishRun(database: Writable, runId: RunId): void {
  database.run(`
    UPDATE import_runs SET finished_at = ?, state = CASE
      WHEN EXISTS (SELECT 1 FROM imported_files WHERE run_id = import_runs.id AND outcome = 'waiting') THEN 'stopped' ELSE 'finished' END
    WHERE id = ?`, now(), runId);
  database.script('PRAGMA wal_checkpoint(PASSIVE)');
}

/** A run that was stopped is not to go on; its ledger stays. */
export function giveUpRun(database: Writable, runId: RunId): void {
  database.run("UPDATE import_runs SET state = 'given-up' WHERE id = ? AND state = 'stopped'", runId);
}

/** What a stopped watch left undone it finds again by itself: a later run takes it. */
export function giveUpWatchedRuns(database: Writable): void {
  database.run("UPDATE import_runs SET state = 'given-up' WHERE kind = 'watched' AND state = 'stopped'");
}

/** What a crash left running has been stopped by it. Only for the library's one writer, before it imports anything. */
export function stopCutOffRuns(database: Writable): void {
  database.run("UPDATE import_runs SET state = 'stopped', finished_at = coalesce(finished_at, ?) WHERE state = 'running'", now());
}

const runRow = z.object({
  id: z.int(), kind: z.enum(['import', 'retry', 'watched']), state: z.enum(['running', 'stopped', 'given-up', 'finished', 'removed']), asked: storedStrings,
  started_at: z.string(), finished_at: z.string().nullable(), app_version: z.string(),
  waiting: z.int(), imported: z.int(), already_held: z.int(), refused: z.int(), removed: z.int(), issue_count: z.int(), article_count: z.int(),
});
const filesOf = (outcome: FileOutcome, name: string): string => `count(*) FILTER (WHERE outcome = '${outcome}') AS ${name}`;
const runs = `
  SELECT import_runs.id, kind, state, asked, started_at, finished_at, app_version,
    ${filesOf('waiting', 'waiting')}, ${filesOf('imported', 'imported')}, ${filesOf('already-held', 'already_held')}, ${filesOf('refused', 'refused')}, ${filesOf('removed', 'removed')},
    count(DISTINCT CASE WHEN outcome = 'imported' THEN issue_id END) AS issue_count, coalesce(sum(article_count), 0) AS article_count
  FROM import_runs LEFT JOIN imported_files ON imported_files.run_id = import_runs.id`;

const runOf = (row: z.infer<typeof runRow>): ImportRun => ({
  id: row.id, kind: row.kind, state: row.state, asked: row.asked, startedAt: row.started_at, finishedAt: row.finished_at, appVersion: row.app_version,
  files: { waiting: row.waiting, imported: row.imported, 'already-held': row.already_held, refused: row.refused, removed: row.removed },
  issueCount: row.issue_count, articleCount: row.article_count,
});

/** One run. Throws not-found. */
export function importRun(database: Readable, runId: RunId): ImportRun {
  const row = database.first(runRow, `${runs} WHERE import_runs.id = ? GROUP BY import_runs.id`, runId);
  if (row === null) throw new JiuwenError('not-found', { what: `import ${runId}` });
  return runOf(row);
}

/** All runs, the latest first. */
export function importRuns(database: Readable): ImportRun[] {
  return database.all(runRow, `${runs} GROUP BY import_runs.id ORDER BY import_runs.id DESC`).map(runOf);
}
