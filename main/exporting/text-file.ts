/** Files that are written portion by portion: they stand there whole or not at all. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isJiuwenError, JiuwenError } from '../contract/errors.ts';
import { systemCodeOf } from '../store/failures.ts';

/** Why a file could not be written; errors of the portions' own are theirs. */
export function exportError(error: unknown, file: string): JiuwenError {
  if (isJiuwenError(error)) return error;
  if (['ENOSPC', 'EDQUOT'].includes(systemCodeOf(error) ?? '')) return new JiuwenError('disk-full', { path: file }, { cause: error });
  return new JiuwenError('export-failed', { path: file, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
}

/** Writes a text aside and puts it in its place when it is whole, replacing what stood there. Throws disk-full, export-failed, and what the portions throw. */
export async function writeTextFile(file: string, portions: AsyncIterable<string>): Promise<void> {
  const aside = path.join(path.dirname(file), `.${crypto.randomUUID()}.part`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await pipeline(Readable.from(portions), createWriteStream(aside, { flags: 'wx', flush: true }));
    await rename(aside, file);
  } catch (error) {
    throw exportError(error, file);
  } finally {
    // Where the folder itself is none, there is nothing to remove either.
    await rm(aside, { force: true }).catch(() => undefined);
  }
}
