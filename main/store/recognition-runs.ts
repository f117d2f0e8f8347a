/** Reports of what was recognised again. */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import { noTotals, recognitionChangeSchema, recognitionScopeSchema, recognitionTotalsSchema } from '../contract/recognition.ts';
import type { ChangesRequest, RecognitionChange, RecognitionReport, RecognitionScope, RecognitionState, RecognitionTotals } from '../contract/recognition.ts';
import type { Readable, Writable } from './database.ts';
import { countRow } from './rows.ts';
import { json } from './stored-json.ts';

export interface NewRecognition {
  readonly scope: RecognitionScope;
  readonly appVersion: string;
  readonly recognitionVersion: number;
}

const now = (): string => new Date().toISOString();

/** Begins a report; answers its id. */
export function startRecognition(database: Writable, { scope, appVersion, recognitionVersion }: NewRecognition): number {
  return database.run(
    'INSERT INTO recognition_runs (started_at, app_version, recognition_version, scope, totals) VALUES (?, ?, ?, ?, ?)',
    now(), appVersion, recognitionVersion, JSON.stringify(scope), JSON.stringify(noTotals),
  );
}

/** Adds what is to be told, with the totals by then: a report that is cut off tells all that was done. */
export function noteRecognised(database: Writable, id: number, totals: RecognitionTotals, changes: readonly RecognitionChange[]): void {
  database.transaction(() => {
    database.run('UPDATE recognition_runs SET totals = ? WHERE id = ?', JSON.stringify(totals), id);
    for (const change of changes) database.run('INSERT INTO recognition_changes (run_id, change) VALUES (?, ?)', id, JSON.stringify(change));
  });
}

/** Ends a report, and makes all of it durable. */
export function finishRecognition(database: Writable, id: number, state: 'finished' | 'stopped'): void {
  database.run('UPDATE recognition_runs SET state = ?, finished_at = ? WHERE id = ?', state, now(), id);
  database.script('PRAGMA wal_checkpoint(PASSIVE)');
}

/** What a crash left running has been stopped by it. Only for whoever has the turn for long jobs. */
export function stopCutOffRecognitions(database: Writable): void {
  database.run("UPDATE recognition_runs SET state = 'stopped', finished_at = ? WHERE state = 'running'", now());
}

const reportRow = z.object({
  id: z.int(), state: z.enum(['running', 'stopped', 'finished']), started_at: z.string(), finished_at: z.string().nullable(), app_version: z.string(),
  recognition_version: z.int(), scope: json(recognitionScopeSchema), totals: json(recognitionTotalsSchema),
});
const reports = 'SELECT id, state, started_at, finished_at, app_version, recognition_version, scope, totals FROM recognition_runs';

const reportOf = (row: z.infer<typeof reportRow>): RecognitionReport => ({
  id: row.id, state: row.state, startedAt: row.started_at, finishedAt: row.finished_at, appVersion: row.app_version,
  recognitionVersion: row.recognition_version, scope: row.scope, totals: row.totals,
});

/** Throws not-found. */
export function recognitionReport(database: Readable, id: number): RecognitionReport {
  const row = database.first(reportRow, `${reports} WHERE id = ?`, id);
  if (row === null) throw new JiuwenError('not-found', { what: `recognition ${id}` });
  return reportOf(row);
}

/** How much an earlier version than `version` read, and all reports, the latest first. */
export function recognitionState(database: Readable, version: number): RecognitionState {
  const pages = (condition: string, ...values: number[]): number => database.first(countRow, `SELECT count(*) AS count FROM pages ${condition}`, ...values)?.count ?? 0;
  return {
    pages: pages(''), outdated: pages('WHERE recognised_by < ?', version), reports: database.all(reportRow, `${reports} ORDER BY id DESC`).map(reportOf),
  };
}

const changeRow = z.object({ change: json(recognitionChangeSchema) });

/** A stretch of what a report has to tell. */
export function recognitionChanges(database: Readable, { reportId, offset, limit }: ChangesRequest): RecognitionChange[] {
  return database.all(changeRow, 'SELECT change FROM recognition_changes WHERE run_id = ? ORDER BY id LIMIT ? OFFSET ?', reportId, limit, offset).map(({ change }) => change);
}
