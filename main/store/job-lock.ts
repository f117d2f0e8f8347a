/**
 * Long jobs on a library (an import, a removal, a rebuild) are done by one process at a time. SQLite's own file locks say
 * whose turn it is: they work wherever the library itself does, and the system frees them when a process ends, however it does.
 * Everything short needs no turn: transactions wait for each other.
 */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { JiuwenError } from '../contract/errors.ts';
import { databasePath } from './database.ts';
import { libraryError } from './failures.ts';

/** It holds nothing; only locks on it matter. */
export const LOCK_FILE = 'jobs.lock';

export interface JobLock {
  release(): void;
}

/** Takes the turn, or null while another process has it. Throws what SQLite says of a folder that can't be written to. */
export function takeJobLock(folder: string): JobLock | null {
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(path.join(folder, LOCK_FILE), { timeout: 0 });
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    const held = lock;
    return { release: () => held.close() };
  } catch (error) {
    if (lock?.isOpen === true) lock.close();
    const failure = libraryError(error, folder);
    if (failure.code === 'library-busy') return null;
    throw failure;
  }
}

/** Takes the turn. Throws library-busy while another process has it. */
export function claimJobLock(folder: string): JobLock {
  const lock = takeJobLock(folder);
  if (lock === null) throw new JiuwenError('library-busy', { path: folder });
  return lock;
}

/** Keeps everybody from writing to the library, this process as well, until it is released. Throws library-busy. */
export function holdWrites(folder: string, busyMilliseconds = 5000): JobLock {
  const hold = new DatabaseSync(databasePath(folder), { timeout: busyMilliseconds });
  try {
    hold.exec('BEGIN IMMEDIATE');
    return { release: () => hold.close() };
  } catch (error) {
    hold.close();
    throw libraryError(error, folder);
  }
}
