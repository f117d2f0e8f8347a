/**
 * The library's versions. Each migration is one numbered, named file, never changed once released; SQLite's
 * `user_version` is the number of the last one that a library has had.
 */
import * as z from 'zod';
import type { Writable } from '../database.ts';
import { firstLibrary } from './0001-first-library.ts';
import { repairs } from './0002-repairs.ts';
import { ledger } from './0003-ledger.ts';
import { recognitionRuns } from './0004-recognition-runs.ts';
import { variantsInIndex } from './0005-variants-in-index.ts';
import { searchTable } from './0006-search-table.ts';
import { likeness } from './0007-likeness.ts';
import { savedSearches } from './0008-saved-searches.ts';
import { languages } from './0009-languages.ts';
import { clippings } from './0010-clippings.ts';

export interface Migration {
  readonly name: string;
  /** Runs inside a transaction together with the change of version. */
  readonly up: (database: Pick<Writable, 'all' | 'first' | 'run' | 'script'>) => void;
}

/** In order; a migration's number is its place, from 1. */
export const migrations: readonly Migration[] = [firstLibrary, repairs, ledger, recognitionRuns, variantsInIndex, searchTable, likeness, savedSearches, languages, clippings];

export const latestVersion = migrations.length;

const versionRow = z.object({ user_version: z.int() });

/** Brings a library to version `target`, each step all or nothing. */
export function migrate(database: Writable, target = latestVersion): void {
  const version = (): number => database.first(versionRow, 'PRAGMA user_version')?.user_version ?? 0;
  if (version() >= target) return;
  for (const [index, migration] of migrations.slice(0, target).entries()) {
    database.transaction(() => {
      // Read again inside: another process may have migrated while this one waited for the lock.
      if (version() > index) return;
      migration.up(database);
      database.script(`PRAGMA user_version = ${index + 1}`);
    });
  }
}
