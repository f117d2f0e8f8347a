/**
 * The untouched source files, kept under their SHA-256: originals/ab/abcdef….gz, or without .gz what gzip would not make
 * smaller. A file is written aside, synced and then renamed, so that what stands under a hash is whole. One that no page
 * refers to (a crash between the rename and the commit) does no harm: the next import of the same file takes its place, and
 * `verify` names it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import { libraryError, systemCodeOf } from './failures.ts';

/** Where files are written before they are whole. */
const ASIDE = 'incoming';
/** Where files go that no page refers to: what is in the library is never deleted for being unknown. */
const UNCLAIMED = 'unclaimed';
const GZIP = '.gz';
/** A file is kept as it is where gzip saves less than this share: pictures and archives are packed already. */
const WORTH_PACKING = 0.1;

const unpacked = promisify(gunzip);

/** Where a library keeps its originals. */
export const originalsFolder = (folder: string): string => path.join(folder, 'originals');
const asideOf = (folder: string): string => path.join(originalsFolder(folder), ASIDE);
const placeOf = (folder: string, sha256: string): string => path.join(originalsFolder(folder), sha256.slice(0, 2), sha256);

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where an original may stand: packed, or as it is. */
export const originalPaths = (folder: string, sha256: string): readonly [packed: string, plain: string] => {
  const place = placeOf(folder, sha256);
  return [`${place}${GZIP}`, place];
};

/**
 * Writes a file aside and answers where. It becomes an original by `syncAside` and then `adoptOriginal` in the transaction
 * that refers to it, or is thrown away by `discardAside`. Synchronous: its callers are workers that have nothing else to do. Throws disk-full, library-unwritable.
 */
export function writeAside(folder: string, sha256: string, bytes: Uint8Array): string {
  const packed = gzipSync(bytes);
  const isPacked = packed.length <= bytes.length * (1 - WORTH_PACKING);
  const aside = path.join(asideOf(folder), `${sha256}.${crypto.randomUUID()}${isPacked ? GZIP : ''}`);
  const write = (): void => writeFileSync(aside, isPacked ? packed : bytes, { flag: 'wx' });
  try {
    try {
      write();
    } catch (error) {
      if (systemCodeOf(error) !== 'ENOENT') throw error;
      mkdirSync(asideOf(folder), { recursive: true });
      write();
    }
    return aside;
  } catch (error) {
    rmSync(aside, { force: true });
    throw libraryError(error, folder);
  }
}

/** Has files written aside reach the disk: whatever refers to them afterwards never refers to nothing. */
export async function syncAside(folder: string, asides: readonly string[]): Promise<void> {
  try {
    await Promise.all(asides.map(async (aside) => {
      const file = await open(aside, 'r+');
      try {
        await file.datasync();
      } finally {
        await file.close();
      }
    }));
  } catch (error) {
    throw libraryError(error, folder);
  }
}

/** Renames a file written aside to its place. Synchronous: it is part of a transaction. */
export function adoptOriginal(folder: string, sha256: string, aside: string): void {
  const target = `${placeOf(folder, sha256)}${aside.endsWith(GZIP) ? GZIP : ''}`;
  try {
    try {
      renameSync(aside, target);
    } catch (error) {
      if (systemCodeOf(error) !== 'ENOENT') throw error;
      mkdirSync(path.dirname(target), { recursive: true });
      renameSync(aside, target);
    }
  } catch (error) {
    throw libraryError(error, folder);
  }
}

/** Removes an original: what `adoptOriginal` did for a transaction that failed after all, or one that no page needs any more. */
export function removeOriginal(folder: string, sha256: string): void {
  for (const place of originalPaths(folder, sha256)) rmSync(place, { force: true });
}

/** Throws away all that is aside. Only the library's one writer may, while it imports nothing. */
export async function discardAside(folder: string): Promise<void> {
  await rm(asideOf(folder), { recursive: true, force: true });
}

/** An original's bytes as they were imported, whatever its hash is by now; null when it is missing or can't be unpacked. */
export async function readOriginal(folder: string, sha256: string): Promise<Uint8Array | null> {
  const [packed, plain] = originalPaths(folder, sha256);
  const bytes = await read(packed);
  if (bytes === null) return read(plain);
  return unpacked(bytes).catch(() => null);
}

async function read(place: string): Promise<Uint8Array | null> {
  try {
    return await readFile(place);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Puts a file that no page refers to, named as `keptFiles` names it, among the unclaimed. */
export async function setUnclaimed(folder: string, kept: string): Promise<void> {
  const root = path.join(originalsFolder(folder), UNCLAIMED);
  try {
    await mkdir(root, { recursive: true });
    // What stood under another folder may have the same name; nothing is overwritten.
    let target = path.join(root, path.basename(kept));
    if (existsSync(target)) target += `.${crypto.randomUUID()}`;
    await rename(path.join(originalsFolder(folder), kept), target);
  } catch (error) {
    throw libraryError(error, folder);
  }
}

/** All files below originals/ but those aside and unclaimed, as paths relative to it, and the hash that each one's name says. */
export async function keptFiles(folder: string): Promise<{ readonly path: string; readonly sha256: string }[]> {
  return (await allOriginals(folder)).filter((file) => !file.startsWith(`${UNCLAIMED}${path.sep}`)).map((file) => ({ path: file, sha256: path.basename(file, GZIP) }));
}

/** All files below originals/ but those aside, as paths relative to it. */
export async function allOriginals(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(originalsFolder(folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && entry.parentPath !== asideOf(folder))
      .map((entry) => path.relative(originalsFolder(folder), path.join(entry.parentPath, entry.name)));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
