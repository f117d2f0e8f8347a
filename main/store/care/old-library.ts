/** The end of a library that was moved: it goes only when nobody has it open and nothing was added to it since. */
import { existsSync, rmSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { JiuwenError } from '../../contract/errors.ts';
import { databasePath, openSnapshot } from '../database.ts';
import { libraryError, systemCodeOf } from '../failures.ts';
import { LOCK_FILE } from '../job-lock.ts';
import { originalsFolder } from '../originals.ts';

const stateRow = z.object({ state: z.string() });

/** What grows with whatever is written to a library but reading positions. */
function stateOf(file: string): string {
  const database = openSnapshot(file);
  try {
    return database.first(stateRow, `
      SELECT user_version || ' ' || (SELECT count(*) || ' ' || coalesce(max(id), 0) FROM imported_files) || ' ' || (SELECT count(*) || ' ' || coalesce(max(id), 0) FROM articles)
        || ' ' || (SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(sum(undone), 0) FROM repairs)
        || ' ' || (SELECT count(*) || ' ' || coalesce(max(id), 0) FROM saved_searches)
        || ' ' || (SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(sum(length(note) + length(tags) + length(highlights)), 0) FROM clippings) AS state FROM pragma_user_version`)?.state ?? '';
  } finally {
    database.close();
  }
}

/**
 * Removes the library in `old`, which was copied to `folder`. Its database goes first: what a crash leaves is no library. Files
 * of others in the folder stay. Throws library-busy while anybody has it open, old-library-changed, library-unwritable.
 */
export async function removeOldLibrary(old: string, folder: string): Promise<void> {
  const file = databasePath(old);
  try {
    if (existsSync(file)) {
      closeForAll(file, old);
      // The copy was opened meanwhile, and may have gone on; the old one must not have.
      if (stateOf(file) !== stateOf(databasePath(folder))) throw new JiuwenError('old-library-changed', { path: old });
      rmSync(file);
    }
    for (const name of [`${path.basename(file)}-wal`, `${path.basename(file)}-shm`, LOCK_FILE]) await rm(path.join(old, name), { force: true });
    await rm(originalsFolder(old), { recursive: true, force: true });
    if ((await readdir(old)).length === 0) await rmdir(old);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT' && !existsSync(old)) return;
    throw libraryError(error, old);
  }
}

const modeRow = z.object({ journal_mode: z.string() });

/** Leaving the write-ahead log is something that SQLite does only for the last connection (https://www.sqlite.org/wal.html). */
function closeForAll(file: string, old: string): void {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    if (modeRow.parse(database.prepare('PRAGMA journal_mode = DELETE').get()).journal_mode !== 'delete') throw new JiuwenError('library-busy', { path: old });
  } finally {
    database.close();
  }
}
