/** The bytes of files that are imported: of their own, or in an archive. */
import { readFile, stat } from 'node:fs/promises';
import { JiuwenError } from '../contract/errors.ts';
import type { SourcePlace } from '../contract/imports.ts';
import { checkSize } from '../formats/registry.ts';

export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970; null for an archive's entry. */
  readonly modifiedAt: number | null;
}

export class SourceFiles {
  /** Throws what the file system and formats/ throw of a file. */
  async read({ path }: SourcePlace): Promise<SourceBytes> {
    const stats = await stat(path);
    // Only regular files of a sensible size are opened: a pipe would never end.
    if (!stats.isFile()) throw new JiuwenError('format-unknown', { path });
    checkSize(stats.size, path);
    return { bytes: await readFile(path), modifiedAt: Math.round(stats.mtimeMs) };
  }
}
