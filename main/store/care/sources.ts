/** The files that originals were imported from, where they still are what they were. */
import { readFile, stat } from 'node:fs/promises';
import * as z from 'zod';
import type { Readable } from '../database.ts';
import { sha256Of } from '../originals.ts';

const sourceRow = z.object({ path: z.string(), size: z.int() });

/** The bytes of an original from where it was imported, or null where no file there has its very hash. */
export async function sourceOf(database: Readable, sha256: string): Promise<Uint8Array | null> {
  const rows = database.all(sourceRow, `
    SELECT DISTINCT path, originals.size FROM imported_files JOIN originals USING (sha256) WHERE sha256 = ? AND entry IS NULL ORDER BY imported_files.id DESC`, sha256);
  for (const { path, size } of rows) {
    const bytes = await readRegular(path, size);
    if (bytes !== null && sha256Of(bytes) === sha256) return bytes;
  }
  return null;
}

/** Only a regular file of the very size is opened: anything may stand there by now. */
async function readRegular(path: string, size: number): Promise<Uint8Array | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() && stats.size === size ? await readFile(path) : null;
  } catch {
    return null;
  }
}
