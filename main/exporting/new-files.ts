/** Files that come to stand whole or not at all: written aside in the same folder, then renamed; never over another unasked. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { isJiuwenError, JiuwenError } from '../contract/errors.ts';
import { systemCodeOf } from '../store/failures.ts';

/** What becomes of a file that has the name already: the new one is numbered, it is refused, or takes its place, as the reader was asked. */
export type WhenTaken = 'number' | 'refuse' | 'replace';

/** What the file system says, as the errors that readers are told. */
export function fileError(error: unknown, file: string): JiuwenError {
  if (isJiuwenError(error)) return error;
  const options = { cause: error };
  switch (systemCodeOf(error) ?? '') {
    case 'ENOSPC': case 'EDQUOT': return new JiuwenError('disk-full', { path: file }, options);
    case 'EACCES': case 'EPERM': case 'EROFS': case 'ENOENT': case 'ENOTDIR': return new JiuwenError('target-unwritable', { path: file }, options);
    default: return new JiuwenError('export-failed', { path: file, reason: error instanceof Error ? error.message : String(error) }, options);
  }
}

/**
 * Writes a file. Rejects with disk-full, target-unwritable, file-exists, export-failed and with what `chunks` throws; then
 * nothing of it is left.
 * @returns its path, with a number where its name was taken
 */
export async function writeNew(file: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, whenTaken: WhenTaken): Promise<string> {
  const folder = path.dirname(file);
  const aside = path.join(folder, `.${crypto.randomUUID()}.part`);
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(aside, 'wx');
    try {
      await writeAll(handle, chunks);
    } finally {
      await handle.close();
    }
    return await putInPlace(aside, file, whenTaken);
  } catch (error) {
    throw fileError(error, file);
  } finally {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

async function writeAll(handle: FileHandle, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) {
    for (let written = 0; written < chunk.length;) written += (await handle.write(chunk, written)).bytesWritten;
  }
}

async function putInPlace(aside: string, file: string, whenTaken: WhenTaken): Promise<string> {
  if (whenTaken === 'replace') {
    await rename(aside, file);
    return file;
  }
  const { dir, name, ext } = path.parse(file);
  for (let copy = 1; ; copy += 1) {
    const free = copy === 1 ? file : path.join(dir, `${name} (${copy})${ext}`);
    if (await reserve(free)) {
      try {
        await rename(aside, free);
      } catch (error) {
        await rm(free, { force: true });
        throw error;
      }
      return free;
    }
    if (whenTaken === 'refuse') throw new JiuwenError('file-exists', { path: file });
  }
}

/** Takes a name by an empty file, so that nobody else's comes to stand there before the rename. False where it is taken. */
async function reserve(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close();
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
