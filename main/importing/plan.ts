/** What there is to import below the paths that a reader chose. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { toFailure, JiuwenError } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import type { SourcePlace } from '../contract/imports.ts';
import { systemCodeOf } from '../store/failures.ts';

export interface ImportPlan {
  /** Each once, in natural order (第9版 before 第10版), folder by folder. Paths are absolute. */
  readonly places: readonly SourcePlace[];
  readonly refused: readonly { readonly place: SourcePlace; readonly error: Failure }[];
}

/**
 * In a folder, only files whose names promise text are taken: pictures and data lie beside issue files everywhere. A
 * file that is named itself is always tried; there its bytes decide.
 */
export const textName = /(?:\.(?:txt|text)|^[^.]+)$/iu;

const natural = new Intl.Collator('zh-CN', { numeric: true });

/** What is collected below the chosen paths. */
interface Collected {
  readonly files: Set<string>;
  readonly refused: Map<string, Failure>;
  readonly visited: Set<string>;
  readonly signal: AbortSignal;
  readonly onFound: (count: number) => void;
}

/** So many files are found between two words about it. */
const FILES_A_MESSAGE = 100;

/**
 * Finds the files. Folders are searched recursively without hidden entries; links are followed, in circles only once.
 * @param onFound is told from time to time how many there are so far.
 * @param signal ends the search with what was found until then.
 */
export async function planImport(paths: readonly string[], signal: AbortSignal, onFound: (count: number) => void = () => undefined): Promise<ImportPlan> {
  const collected: Collected = { files: new Set(), refused: new Map(), visited: new Set(), signal, onFound };
  for (const chosen of paths) {
    const root = path.resolve(chosen);
    try {
      const kind = await kindOf(root);
      if (kind === 'file') collected.files.add(root);
      else if (kind === 'other') throw new JiuwenError('format-unknown', { path: root });
      else if (await collect(root, collected) === 0 && !signal.aborted) throw new JiuwenError('folder-empty', { path: root });
    } catch (error) {
      collected.refused.set(root, pathFailure(error, root));
    }
  }
  const files = [...collected.files].sort(inOrder);
  onFound(files.length);
  return {
    places: files.map((file) => ({ path: file, entry: null })),
    refused: [...collected.refused].map(([refusedPath, error]) => ({ place: { path: refusedPath, entry: null }, error })),
  };
}

/** Adds a folder's files; answers how many entries it had to do with, refused ones included. */
async function collect(folder: string, collected: Collected): Promise<number> {
  const { files, refused, visited, signal, onFound } = collected;
  const real = await realpath(folder);
  if (visited.has(real)) return 0;
  visited.add(real);
  let found = 0;
  for (const name of await readdir(folder)) {
    if (signal.aborted) return found;
    const entry = path.join(folder, name);
    if (name.startsWith('.')) continue;
    try {
      const kind = await kindOf(entry);
      if (kind === 'folder') found += await collect(entry, collected);
      else if (kind === 'file' && textName.test(name)) {
        files.add(entry);
        found += 1;
        if (files.size % FILES_A_MESSAGE === 0) onFound(files.size);
      }
    } catch (error) {
      refused.set(entry, pathFailure(error, entry));
      found += 1;
    }
  }
  return found;
}

async function kindOf(entry: string): Promise<'file' | 'folder' | 'other'> {
  const stats = await stat(entry);
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

/** What the file system says of a path, as the error that readers are told. */
export function pathFailure(error: unknown, at: string): Failure {
  switch (systemCodeOf(error) ?? '') {
    case 'ENOENT': case 'ENOTDIR': return toFailure(new JiuwenError('file-missing', { path: at }));
    case 'EACCES': case 'EPERM': case 'EIO': case 'ELOOP': case 'EISDIR': case 'ENAMETOOLONG': case 'EBUSY': case 'EMFILE':
      return toFailure(new JiuwenError('file-unreadable', { path: at }));
    default: return toFailure(error);
  }
}

/** By folder, then by name, so that the pages of an issue follow each other. */
function inOrder(a: string, b: string): number {
  return natural.compare(path.dirname(a), path.dirname(b)) || natural.compare(path.basename(a), path.basename(b)) || (a < b ? -1 : 1);
}
