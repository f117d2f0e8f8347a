/** The bytes of files that are imported: of their own, or in an archive. */
import { readFileSync, statSync } from 'node:fs';
import { JiuwenError } from '../contract/errors.ts';
import { placeName } from '../contract/imports.ts';
import type { SourcePlace } from '../contract/imports.ts';
import { checkSize } from '../formats/registry.ts';
import { openArchive } from './archives.ts';
import type { OpenArchive } from './archives.ts';

export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970; null for an archive's entry. */
  readonly modifiedAt: number | null;
}

/** For workers whose only work this is: files are read synchronously, for between two files each hop to the thread pool and back would leave the worker idle. */
export class SourceFiles {
  /** The archive that was read last: its entries follow each other. */
  #archive: OpenArchive | null = null;

  /** Throws what the file system, archives and formats/ throw of a file. */
  async read(place: SourcePlace): Promise<SourceBytes> {
    if (place.entry !== null) return { bytes: await this.#readEntry(place.path, place.entry), modifiedAt: null };
    const { path } = place;
    const stats = statSync(path);
    // Only regular files of a sensible size are opened: a pipe would never end.
    if (!stats.isFile()) throw new JiuwenError('format-unknown', { path });
    checkSize(stats.size, path);
    return { bytes: readFileSync(path), modifiedAt: Math.round(stats.mtimeMs) };
  }

  async #readEntry(path: string, entry: string): Promise<Uint8Array> {
    if (this.#archive?.path !== path) {
      const last = this.#archive;
      this.#archive = null;
      await last?.close();
      this.#archive = await openArchive(path);
    }
    const bytes = await this.#archive.read(entry);
    checkSize(bytes.length, placeName({ path, entry }));
    return bytes;
  }
}
