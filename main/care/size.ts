/** How much of the disk a library takes, and how much there is. */
import { stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { LibrarySize } from '../contract/care.ts';
import { JiuwenError } from '../contract/errors.ts';
import { databasePath } from '../store/database.ts';
import { systemCodeOf } from '../store/failures.ts';
import { keptFiles, originalsFolder } from '../store/originals.ts';

const MEGABYTE = 1024 * 1024;

async function bytesOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    // It may have been taken out meanwhile; the log is there only while the library is open.
    if (systemCodeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

/** Bytes that can still be written where `folder` is, or will be. */
export async function freeBytes(folder: string): Promise<number> {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    try {
      const { bavail, bsize } = await statfs(place);
      return bavail * bsize;
    } catch (error) {
      if (systemCodeOf(error) !== 'ENOENT' || path.dirname(place) === place) throw error;
    }
  }
}

/** Throws no-room where fewer than `needed` bytes are left. */
export async function requireRoom(folder: string, needed: number): Promise<void> {
  const free = await freeBytes(folder);
  if (free < needed) throw new JiuwenError('no-room', { path: folder, needed: Math.ceil(needed / MEGABYTE), free: Math.floor(free / MEGABYTE) });
}

/** The database with its log, in bytes. */
export async function databaseBytes(folder: string): Promise<number> {
  const file = databasePath(folder);
  return await bytesOf(file) + await bytesOf(`${file}-wal`);
}

export async function sizeOf(folder: string): Promise<Omit<LibrarySize, 'isReadOnly'>> {
  const kept = await keptFiles(folder);
  let originals = 0;
  for (const file of kept) originals += await bytesOf(path.join(originalsFolder(folder), file.path));
  return { folder, database: await databaseBytes(folder), originals, originalCount: kept.length, free: await freeBytes(folder) };
}
