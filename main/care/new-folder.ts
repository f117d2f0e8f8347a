/**
 * Folders that a library is brought into, by a restore or a move. One that is not finished is marked as such: it has no
 * database yet, so nobody takes it for a library, and the next try may clear it away.
 */
import { mkdir, open, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { JiuwenError } from '../contract/errors.ts';
import { libraryError, systemCodeOf } from '../store/failures.ts';

const UNFINISHED = 'unfinished-library';

/** A folder of which everything in it is ours. */
export interface NewFolder {
  /** What is in it is a whole library now. */
  finish(): Promise<void>;
  /** Removes what was put into it, and it if it was not there before. */
  abandon(): Promise<void>;
}

/** Takes a folder that is not there yet, is empty, or was left unfinished. Throws folder-not-empty, target-unwritable. */
export async function takeNewFolder(folder: string): Promise<NewFolder> {
  const marker = path.join(folder, UNFINISHED);
  try {
    // The first of the folders that had to be made, if any had to.
    const made = await mkdir(folder, { recursive: true });
    const present = await readdir(folder);
    if (present.length > 0 && !present.includes(UNFINISHED)) throw new JiuwenError('folder-not-empty', { path: folder });
    await empty(folder);
    await writeFile(marker, '');
    return {
      finish: async () => {
        await syncFolder(folder);
        await rm(marker);
        await syncFolder(folder);
      },
      abandon: async () => {
        await empty(folder);
        if (made !== undefined) await rmdir(folder);
      },
    };
  } catch (error) {
    throw targetError(error, folder);
  }
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true, force: true });
}

/** As `libraryError`, but of a place that something is written to beside the library. */
export function targetError(error: unknown, target: string): JiuwenError {
  const failure = libraryError(error, target);
  return failure.code === 'library-unwritable' ? new JiuwenError('target-unwritable', { path: target }, { cause: error }) : failure;
}

/** What was renamed or made in a folder is on the disk once the folder is. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Nor have some file systems of memory cards.
    if (systemCodeOf(error) !== 'EINVAL') throw error;
  } finally {
    await handle.close();
  }
}
