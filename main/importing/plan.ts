/** What there is to import below the paths that a reader chose. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { toFailure, JiuwenError } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import { systemCodeOf } from '../store/failures.ts';
import { inOrder, promisesArchive, promisesText } from './source-names.ts';

export interface ImportPlan {
  /** Absolute paths, each once, in natural order (第9版 before 第10版), folder by folder. */
  readonly files: readonly string[];
  readonly refused: readonly { readonly path: string; readonly error: Failure }[];
}

/**
 * Finds the files. Folders are searched recursively without hidden entries, for texts and archives of them; links are
 * followed, in circles only once.
 */
export async function planImport(paths: readonly string[]): Promise<ImportPlan> {
  const files = new Set<string>();
  const refused = new Map<string, Failure>();
  const visited = new Set<string>();
  for (const chosen of paths) {
    const root = path.resolve(chosen);
    try {
      const kind = await kindOf(root);
      if (kind === 'file') files.add(root);
      else if (kind === 'other') throw new JiuwenError('format-unknown', { path: root });
      else if (await collect(root, files, refused, visited) === 0) throw new JiuwenError('folder-empty', { path: root });
    } catch (error) {
      refused.set(root, pathFailure(error, root));
    }
  }
  return { files: [...files].sort(inOrder), refused: [...refused].map(([refusedPath, error]) => ({ path: refusedPath, error })) };
}

/** Adds a folder's files; answers how many entries it had to do with, refused ones included. */
async function collect(folder: string, files: Set<string>, refused: Map<string, Failure>, visited: Set<string>): Promise<number> {
  const real = await realpath(folder);
  if (visited.has(real)) return 0;
  visited.add(real);
  let found = 0;
  for (const name of await readdir(folder)) {
    const entry = path.join(folder, name);
    if (name.startsWith('.')) continue;
    try {
      const kind = await kindOf(entry);
      if (kind === 'folder') found += await collect(entry, files, refused, visited);
      else if (kind === 'file' && (promisesText(name) || promisesArchive(name))) {
        files.add(entry);
        found += 1;
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
