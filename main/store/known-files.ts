/** Which files the ledger knows by path, size and time, so that nobody needs to read them again to know. */
import type { Readable } from './database.ts';
import { countRow } from './rows.ts';

/** A file as the file system describes it. */
export interface FoundFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** When its content was changed, in milliseconds since 1970, rounded. */
  readonly modifiedAt: number;
  /** When anything of it was changed, its name and place included. */
  readonly changedAt: number;
}

/**
 * Archives are known by their entries, and a refused file may have been none that could be measured: both are known as long
 * as nothing happened to them since the last run that had them, and that run was done with them.
 */
const known = `
  SELECT count(*) AS count FROM imported_files AS file WHERE path = ?1 AND outcome <> 'waiting' AND (
    (entry IS NULL AND size = ?2 AND modified_at = ?3)
    OR (modified_at IS NULL AND recorded_at >= ?4 AND run_id = (SELECT max(run_id) FROM imported_files WHERE path = ?1)
      AND NOT EXISTS (SELECT 1 FROM imported_files WHERE path = ?1 AND run_id = file.run_id AND outcome = 'waiting')))`;

/** Those of the files that no run has taken, held or refused as they are now. What was taken out again is known, too. */
export function unknownFiles(database: Readable, files: readonly FoundFile[]): FoundFile[] {
  return files.filter(({ path, size, modifiedAt, changedAt }) =>
    (database.first(countRow, known, path, size, modifiedAt, new Date(changedAt).toISOString())?.count ?? 0) === 0);
}
