/** Copies a library to another folder, each file checked against what was read. LibraryCare.copyTo has the order of things. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { JiuwenError } from '../contract/errors.ts';
import type { Job } from '../store/care/job.ts';
import { databasePath } from '../store/database.ts';
import type { Readable } from '../store/database.ts';
import { allOriginals, originalsFolder } from '../store/originals.ts';
import { hashOfFile } from './hashing.ts';
import { targetError } from './new-folder.ts';
import { databaseBytes, requireRoom, sizeOf } from './size.ts';

/** Copies all originals, the unclaimed as well, whatever state they are in. Throws no-room, disk-full, target-unwritable, copy-differs, cancelled. */
export async function copyOriginals(folder: string, to: string, job: Job): Promise<void> {
  await requireRoom(to, (await sizeOf(folder)).originals + await databaseBytes(folder));
  const files = await allOriginals(folder);
  for (const [index, file] of files.entries()) {
    job.tell('copying', index, files.length);
    await copyFile(path.join(originalsFolder(folder), file), path.join(originalsFolder(to), file), job);
  }
}

async function copyFile(source: string, target: string, job: Job): Promise<void> {
  const hash = createHash('sha256');
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(createReadStream(source), async function* (bytes: AsyncIterable<Buffer>) {
      for await (const chunk of bytes) {
        hash.update(chunk);
        yield chunk;
      }
    }, createWriteStream(target, { flags: 'wx', flush: true }), { signal: job.signal });
    if (await hashOfFile(target, { signal: job.signal }) !== hash.digest('hex')) throw new JiuwenError('copy-differs', { path: target });
  } catch (error) {
    if (job.signal.aborted) throw new JiuwenError('cancelled', {}, { cause: error });
    throw targetError(error, target);
  }
}

/** Copies the database as it is at this moment; the folder is a library then. Answers the database's size in bytes. */
export async function copyDatabase(database: Readable, to: string, job: Job): Promise<number> {
  const part = `${databasePath(to)}.part`;
  try {
    await database.copyTo(part, (done, total) => job.tell('snapshot', done, total));
    await rename(part, databasePath(to));
    return (await stat(databasePath(to))).size;
  } catch (error) {
    throw targetError(error, to);
  }
}
