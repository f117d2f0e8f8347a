/** Which files of a watched folder are looked at, and what is told of them. */
import { lstatSync, realpathSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { hintsFromPath } from '../formats/name-hints.ts';
import { promisesArchive, promisesText } from '../importing/source-names.ts';
import { isWithin } from '../path-within.ts';
import type { FoundFile } from '../store/known-files.ts';

/** Whether a file's name promises text, or an archive of texts. */
export const isPromising = (name: string): boolean => promisesText(name) || promisesArchive(name);

/**
 * Whether something below a watched folder is left out: hidden entries, files that promise no text, and the library itself
 * where somebody watches a folder that it is in. Without `stats` it may be a folder.
 */
export function isLeftOut(root: string, libraryFolder: string, entry: string, stats?: Pick<Stats, 'isFile'>): boolean {
  if (isWithin(libraryFolder, entry)) return true;
  if (stats?.isFile() === false && entry !== root && leadsBack(root, entry)) return true;
  if (path.relative(root, entry).split(path.sep).some((part) => part.startsWith('.') && part !== '..')) return true;
  return stats?.isFile() === true && !isPromising(path.basename(entry));
}

/** Whether a link leads to one of the folders that it is in: followed, it would go round until the system says no. */
function leadsBack(root: string, entry: string): boolean {
  try {
    if (!lstatSync(entry).isSymbolicLink()) return false;
    const target = realpathSync(entry);
    for (let at = path.dirname(entry); isWithin(root, at) && at !== path.dirname(at); at = path.dirname(at)) if (realpathSync(at) === target) return true;
    return false;
  } catch {
    // It is gone by now, or can't be looked at: there is nothing to follow.
    return true;
  }
}

export function foundFile(at: string, { size, mtimeMs, ctimeMs }: Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs'>): FoundFile {
  return { path: at, size, modifiedAt: Math.round(mtimeMs), changedAt: Math.ceil(Math.max(mtimeMs, ctimeMs)) };
}

/** What the file system says of a file now; null where there is none any more. */
export async function lookAt(at: string): Promise<FoundFile | null> {
  const stats = await stat(at).catch(() => null);
  return stats?.isFile() === true ? foundFile(at, stats) : null;
}

/** Whether a folder is there; false, too, while its disk is not. */
export async function isFolder(at: string): Promise<boolean> {
  return (await stat(at).catch(() => null))?.isDirectory() === true;
}

/** More files of one name but for a number are no pages of one issue. */
const MOST_PAGES = 64;

/**
 * The files beside these whose names say that they are pages of the same issues. An inner page often says too little of
 * itself to find its issue alone, and finds it among them.
 */
export async function pagesBeside(files: readonly string[]): Promise<string[]> {
  const own = new Set(files);
  const beside: string[] = [];
  for (const [folder, inFolder] of Map.groupBy(files.filter((file) => !promisesArchive(file)), (file) => path.dirname(file))) {
    const stems = new Set(inFolder.map((file) => hintsFromPath(file).stem));
    const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.') && promisesText(name));
    const others = Map.groupBy(names.map((name) => path.join(folder, name)), (file) => hintsFromPath(file).stem);
    for (const stem of stems) {
      const pages = others.get(stem) ?? [];
      if (pages.length <= MOST_PAGES) beside.push(...pages.filter((file) => !own.has(file)));
    }
  }
  return beside;
}
