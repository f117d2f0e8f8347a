/** Reports of imports for tests. */
import type { FileOutcome, ImportReport, ImportRun } from '../../main/contract/imports.ts';

/** An import that ended with files of these outcomes. */
export function reportOf(files: Partial<Record<FileOutcome, number>>, run: Partial<ImportRun> = {}, rest: Partial<ImportReport> = {}): ImportReport {
  return {
    run: {
      id: 1, kind: 'import', state: 'finished', asked: ['/a'], startedAt: '', finishedAt: '', appVersion: 'test', issueCount: 1, articleCount: 2,
      files: { waiting: 0, imported: 0, 'already-held': 0, refused: 0, removed: 0, ...files }, ...run,
    },
    pageCount: 1, firstIssueId: 1, refusals: [], milliseconds: 1, ...rest,
  };
}
