/** Takes out again what a run brought in: files, pages, articles, and issues that have no page left. */
import * as z from 'zod';
import type { RemovalReport, RunId } from '../contract/imports.ts';
import type { Masthead, Warning } from '../contract/issue.ts';
import type { IssueId } from '../contract/library.ts';
import { repairFileSchema } from '../contract/repair.ts';
import type { RepairFile } from '../contract/repair.ts';
import { deleteArticle } from './articles.ts';
import type { Readable, Writable } from './database.ts';
import { importRun } from './import-runs.ts';
import { importedFrom } from './ledger.ts';
import { removeOriginal } from './originals.ts';
import { repairFile } from './repairs.ts';
import { idRow } from './rows.ts';
import { applyTitleChoices } from './title-choices.ts';

const originalRow = z.object({ id: z.int(), sha256: z.string() });

/** The files that a run brought in and that are held. */
const originalsOf = (database: Readable, runId: RunId): z.infer<typeof originalRow>[] => database.all(originalRow, `
  SELECT id, sha256 FROM originals WHERE sha256 IN (SELECT sha256 FROM imported_files WHERE run_id = ? AND outcome = 'imported') ORDER BY id`, runId);

const remainderRow = z.object({ issue_id: z.int(), sha256: z.string(), path: z.string() });

/** An issue that loses some of its files but not all, with those that it keeps. */
export interface Remainder {
  readonly issueId: IssueId;
  readonly files: readonly { readonly sha256: string; readonly path: string }[];
}

/** The issues that would go on without a run's files: what they say of themselves has to be read from the others alone. */
export function remaindersOf(database: Readable, runId: RunId): Remainder[] {
  const rows = database.all(remainderRow, `
    WITH leaving AS (SELECT originals.id FROM originals JOIN imported_files USING (sha256) WHERE run_id = ? AND outcome = 'imported')
    SELECT DISTINCT issue_id, originals.sha256, ${importedFrom} AS path
    FROM pages JOIN originals ON originals.id = original_id
    WHERE issue_id IN (SELECT issue_id FROM pages WHERE original_id IN leaving) AND original_id NOT IN leaving
    ORDER BY issue_id, originals.id`, runId);
  return [...Map.groupBy(rows, ({ issue_id: issueId }) => issueId)].map(([issueId, files]) => ({ issueId, files: files.map(({ sha256, path }) => ({ sha256, path })) }));
}

/** What an issue says of itself once some of its files have left it. */
export interface IssueAfter {
  readonly issueId: IssueId;
  readonly masthead: Masthead;
  readonly warnings: readonly Warning[];
}

/** Takes a run out, all or nothing. Its repairs are set aside. Throws not-found. */
export function removeRun(database: Writable, folder: string, runId: RunId, after: readonly IssueAfter[]): RemovalReport {
  importRun(database, runId);
  const leaving = originalsOf(database, runId);
  const report = database.transaction(() => {
    const repairs = setAside(database, new Set(leaving.map(({ sha256 }) => sha256)));
    let articles = 0;
    for (const { id } of leaving) articles += removePages(database, id);
    for (const { issueId, masthead, warnings } of after) {
      database.run('UPDATE issues SET masthead = ?, warnings = ? WHERE id = ?', JSON.stringify(masthead), JSON.stringify(warnings), issueId);
    }
    for (const { id } of leaving) database.run('DELETE FROM originals WHERE id = ?', id);
    database.run('DELETE FROM issues WHERE id NOT IN (SELECT issue_id FROM pages)');
    applyTitleChoices(database);
    database.run(`
      DELETE FROM titles WHERE id NOT IN (SELECT title_id FROM issues) AND id NOT IN (SELECT coalesce(printed_title_id, title_id) FROM issues)
        AND stands_for IS NULL AND id NOT IN (SELECT from_title_id FROM title_choices UNION SELECT to_title_id FROM title_choices)`);
    database.run("UPDATE imported_files SET outcome = 'removed', article_count = NULL WHERE run_id = ? AND outcome IN ('imported', 'waiting')", runId);
    database.run("UPDATE import_runs SET state = 'removed' WHERE id = ?", runId);
    return { files: leaving.length, articles, repairs };
  });
  // Only now: a transaction that fails leaves every file where it was.
  for (const { sha256 } of leaving) removeOriginal(folder, sha256);
  return report;
}

function removePages(database: Writable, originalId: number): number {
  const articles = database.all(idRow, 'SELECT articles.id FROM articles JOIN pages ON pages.id = page_id WHERE original_id = ?', originalId);
  for (const { id } of articles) deleteArticle(database, id);
  database.run('DELETE FROM former_articles WHERE page_id IN (SELECT id FROM pages WHERE original_id = ?)', originalId);
  database.run('DELETE FROM repairs WHERE original_id = ?', originalId);
  database.run('DELETE FROM pages WHERE original_id = ?', originalId);
  return articles.length;
}

/** Keeps the repairs of files that leave; answers how many. */
function setAside(database: Writable, leaving: ReadonlySet<string>): number {
  const { files } = repairFile(database, null);
  let count = 0;
  for (const { sha256, ...file } of files) {
    if (!leaving.has(sha256)) continue;
    database.run('INSERT OR REPLACE INTO set_aside_repairs (sha256, repairs) VALUES (?, ?)', sha256, JSON.stringify({ sha256, ...file } satisfies RepairFile['files'][number]));
    count += file.repairs.length;
  }
  return count;
}

const asideRow = z.object({ repairs: z.string() });

/** The repairs that were set aside of files that are held again. */
export function setAsideRepairs(database: Readable): RepairFile {
  const rows = database.all(asideRow, 'SELECT repairs FROM set_aside_repairs WHERE sha256 IN (SELECT sha256 FROM originals) ORDER BY sha256');
  return repairFileSchema.parse({ format: 'jiuwen-repairs', version: 1, files: rows.map(({ repairs }): unknown => JSON.parse(repairs)) });
}

/** They are made again, and are kept as all repairs are. */
export function forgetSetAside(database: Writable, { files }: RepairFile): void {
  for (const { sha256 } of files) database.run('DELETE FROM set_aside_repairs WHERE sha256 = ?', sha256);
}
