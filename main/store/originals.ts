/**
 * The untouched source files, kept under their SHA-256: originals/ab/abcdef…. A file is written aside, synced and then
 * renamed, so that what stands under a hash is whole. One that no page refers to (a crash between the rename and the
 * commit) does no harm: the next import of the same file takes its place, and `verify` names it.
 */
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { libraryError, systemCodeOf } from './failures.ts';

/** Where files are written before they are whole. */
const ASIDE = 'incoming';

const rootOf = (folder: string): string => path.join(folder, 'originals');
const asideOf = (folder: string): string => path.join(rootOf(folder), ASIDE);

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function originalPath(folder: string, sha256: string): string {
  return path.join(rootOf(folder), sha256.slice(0, 2), sha256);
}

/**
 * Writes a file aside, whole and synced, and answers where. It becomes an original by `adoptOriginal` in the transaction
 * that refers to it, or is thrown away by `discardAsideOf`. Throws disk-full, library-unwritable.
 * @param run Whose file it is, in the file's name: whoever writes may be ended before saying that it has written.
 */
export async function writeAside(folder: string, sha256: string, bytes: Uint8Array, run = 'single'): Promise<string> {
  const aside = path.join(asideOf(folder), `${run}.${sha256}.${crypto.randomUUID()}`);
  try {
    await mkdir(path.dirname(aside), { recursive: true });
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return aside;
  } catch (error) {
    await discardAside(aside).catch(() => undefined);
    throw libraryError(error, folder);
  }
}

/** Renames a file written aside to its place. Synchronous: it is part of a transaction. */
export function adoptOriginal(folder: string, sha256: string, aside: string): void {
  const target = originalPath(folder, sha256);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(aside, target);
  } catch (error) {
    throw libraryError(error, folder);
  }
}

/** Takes back what `adoptOriginal` did for a transaction that failed after all. */
export function removeOriginal(folder: string, sha256: string): void {
  rmSync(originalPath(folder, sha256), { force: true });
}

async function discardAside(aside: string): Promise<void> {
  await rm(aside, { force: true });
}

/** Throws away all that a run wrote aside and nothing adopted, half-written files included. Its writers must have ended. */
export async function discardAsideOf(folder: string, run: string): Promise<void> {
  for (const name of await readdir(asideOf(folder)).catch(() => [])) {
    if (name.startsWith(`${run}.`)) await discardAside(path.join(asideOf(folder), name)).catch(() => undefined);
  }
}

/** A file aside is adopted within seconds; what is older than this was left by a crash. */
const LEFT_BEHIND_MILLISECONDS = 3_600_000;

/** Removes what a crash left aside. Another process's import may be under way, so that young files stay. */
export async function clearLeftBehind(folder: string): Promise<void> {
  for (const name of await readdir(asideOf(folder)).catch(() => [])) {
    const aside = path.join(asideOf(folder), name);
    const age = Date.now() - (await stat(aside).catch(() => null) ?? { mtimeMs: Date.now() }).mtimeMs;
    if (age > LEFT_BEHIND_MILLISECONDS) await discardAside(aside);
  }
}

/** The SHA-256 of the kept file itself; null when it is missing. */
export async function hashOfOriginal(folder: string, sha256: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(originalPath(folder, sha256)), hash);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}

/** All files below originals/ but those aside, as paths relative to it. */
export async function keptFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(rootOf(folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && entry.parentPath !== asideOf(folder))
      .map((entry) => path.relative(rootOf(folder), path.join(entry.parentPath, entry.name)));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
