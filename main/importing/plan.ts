/** What there is to import below the paths that a reader chose: files, and the entries of archives. */
import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { JiuwenError } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import { placeName } from '../contract/imports.ts';
import type { SourcePlace } from '../contract/imports.ts';
import { isArchive, listArchive } from './archives.ts';
import { pathFailure } from './path-failure.ts';
import { inOrder, promisesArchive, promisesText } from './source-names.ts';

export interface ImportPlan {
  /** Each once, in natural order (第9版 before 第10版), folder by folder; an archive is a folder of its entries. Paths are absolute. */
  readonly places: readonly SourcePlace[];
  readonly refused: readonly RefusedPlace[];
}

export interface RefusedPlace {
  readonly place: SourcePlace;
  readonly error: Failure;
}

/** So many files are found between two words about it. */
const FILES_A_MESSAGE = 100;
/** Enough of a file to tell an archive. */
const BEGINNING_BYTES = 4;

/**
 * Finds the files. Folders are searched recursively without hidden entries; links are followed, in circles only once.
 * @param onFound is told from time to time how many there are so far.
 * @param signal ends the search with what was found until then.
 */
export async function planImport(paths: readonly string[], signal: AbortSignal, onFound: (count: number) => void = () => undefined): Promise<ImportPlan> {
  const search = new Search(signal, onFound);
  for (const chosen of paths) await search.take(path.resolve(chosen));
  onFound(search.places.size);
  return {
    places: [...search.places].toSorted(([a], [b]) => inOrder(a, b)).map(([, place]) => place),
    refused: [...search.refused.values()],
  };
}

class Search {
  /** By their names as one path: each once. */
  readonly places = new Map<string, SourcePlace>();
  readonly refused = new Map<string, RefusedPlace>();
  readonly #visited = new Set<string>();
  readonly #signal: AbortSignal;
  readonly #onFound: (count: number) => void;

  constructor(signal: AbortSignal, onFound: (count: number) => void) {
    this.#signal = signal;
    this.#onFound = onFound;
  }

  /** Takes a path that was chosen: a file is always tried, whatever its name; its bytes decide. */
  async take(root: string): Promise<void> {
    try {
      const kind = await kindOf(root);
      if (kind === 'other') throw new JiuwenError('format-unknown', { path: root });
      if (kind === 'folder') {
        if (await this.#takeFolder(root) === 0 && !this.#signal.aborted) throw new JiuwenError('folder-empty', { path: root });
      } else if (await isArchive(root, await beginningOf(root))) {
        await this.#takeArchive(root);
      } else {
        this.#found({ path: root, entry: null });
      }
    } catch (error) {
      this.#refuse({ path: root, entry: null }, pathFailure(error, root));
    }
  }

  /** Takes a folder's files; answers how many entries it had to do with, refused ones included. */
  async #takeFolder(folder: string): Promise<number> {
    const real = await realpath(folder);
    if (this.#visited.has(real)) return 0;
    this.#visited.add(real);
    let found = 0;
    for (const name of await readdir(folder)) {
      if (this.#signal.aborted) return found;
      if (name.startsWith('.')) continue;
      const entry = path.join(folder, name);
      try {
        const kind = await kindOf(entry);
        if (kind === 'folder') {
          found += await this.#takeFolder(entry);
        } else if (kind === 'file' && (promisesText(name) || promisesArchive(name))) {
          found += 1;
          if (promisesArchive(name)) await this.#takeArchive(entry);
          else this.#found({ path: entry, entry: null });
        }
      } catch (error) {
        this.#refuse({ path: entry, entry: null }, pathFailure(error, entry));
        found += 1;
      }
    }
    return found;
  }

  async #takeArchive(archive: string): Promise<void> {
    const { entries, refused } = await listArchive(archive);
    for (const { name } of entries) this.#found({ path: archive, entry: name });
    for (const { name, error } of refused) this.#refuse({ path: archive, entry: name }, error);
  }

  #found(place: SourcePlace): void {
    this.places.set(placeName(place), place);
    if (this.places.size % FILES_A_MESSAGE === 0) this.#onFound(this.places.size);
  }

  #refuse(place: SourcePlace, error: Failure): void {
    this.refused.set(placeName(place), { place, error });
  }
}

async function kindOf(entry: string): Promise<'file' | 'folder' | 'other'> {
  const stats = await stat(entry);
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

async function beginningOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
