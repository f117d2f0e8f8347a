/** Backs a library up into one file while it is in use. */
import { rename, rm, stat } from 'node:fs/promises';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import type { ReadStream } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import * as z from 'zod';
import type { BackupReport } from '../contract/care.ts';
import { JiuwenError } from '../contract/errors.ts';
import { appVersion } from '../app-version.ts';
import type { Job } from '../store/care/job.ts';
import { openSnapshot } from '../store/database.ts';
import type { Readable } from '../store/database.ts';
import { systemCodeOf } from '../store/failures.ts';
import { originalPaths } from '../store/originals.ts';
import { DATABASE, entryName, MANIFEST } from './backup-format.ts';
import type { Manifest } from './backup-format.ts';
import { hashOfFile } from './hashing.ts';
import { syncFolder, targetError } from './new-folder.ts';
import { databaseBytes, requireRoom, sizeOf } from './size.ts';

export interface BackupTarget {
  /** Absolute path of the file to make. */
  readonly file: string;
  /** True where the reader has agreed that a file of this name is replaced. */
  readonly replace: boolean;
}

/** An original as it stands in the library. */
interface SoundOriginal {
  readonly sha256: string;
  readonly place: string;
  readonly isPacked: boolean;
  readonly bytes: number;
}

const contentRow = z.object({ version: z.int(), issues: z.int(), articles: z.int() });
const hashRow = z.object({ sha256: z.string() });

/** What the snapshot says that the library holds. */
interface Content {
  readonly version: number;
  readonly issues: number;
  readonly articles: number;
  readonly originals: readonly string[];
}

function contentOf(snapshot: string): Content {
  const database = openSnapshot(snapshot);
  try {
    const row = database.first(contentRow, `
      SELECT user_version AS version, (SELECT count(*) FROM issues) AS issues, (SELECT count(*) FROM articles) AS articles FROM pragma_user_version`);
    if (row === null) throw new JiuwenError('unexpected', { reason: 'the snapshot is empty' });
    return { ...row, originals: database.all(hashRow, 'SELECT sha256 FROM originals ORDER BY sha256').map(({ sha256 }) => sha256) };
  } finally {
    database.close();
  }
}

/**
 * Backs up the library in `folder`, as `database` has it at this moment. Originals that come in meanwhile are not in it; none
 * may be taken out: call it in the library's turn. The file is written aside, and is there whole or not at all. Throws
 * file-exists, no-room, disk-full, target-unwritable, cancelled.
 */
export async function backUp(database: Readable, folder: string, { file, replace }: BackupTarget, job: Job): Promise<BackupReport> {
  const part = `${file}.part`;
  const snapshot = `${part}.sqlite`;
  try {
    refuseExisting(file, replace);
    const { originals: originalBytes } = await sizeOf(folder);
    // The database stands twice for a while: as a snapshot, and in the file, where it may not become smaller.
    await requireRoom(path.dirname(file), originalBytes + 2 * await databaseBytes(folder));
    await rm(snapshot, { force: true });
    job.tell('snapshot', 0, 1);
    await database.copyTo(snapshot, (done, total) => job.tell('snapshot', done, total));
    const content = contentOf(snapshot);
    const { sound, lost } = await look(folder, content.originals, job);
    const { size } = await stat(snapshot);
    const manifest: Manifest = {
      format: 'jiuwen-backup', version: 1, appVersion, libraryVersion: content.version, createdAt: new Date().toISOString(),
      counts: { issues: content.issues, articles: content.articles, originals: sound.length },
      database: { sha256: await hashOfFile(snapshot, { signal: job.signal }), size }, lost,
    };
    const bytes = await pack(part, manifest, snapshot, sound, job);
    refuseExisting(file, replace);
    await rename(part, file);
    await syncFolder(path.dirname(file));
    return { path: file, bytes, issues: content.issues, articles: content.articles, originals: sound.length, lost };
  } catch (error) {
    if (job.signal.aborted) throw new JiuwenError('cancelled', {}, { cause: error });
    throw targetError(error, file);
  } finally {
    await Promise.all([part, snapshot, `${snapshot}-journal`].map((made) => rm(made, { force: true })));
  }
}

function refuseExisting(file: string, replace: boolean): void {
  if (!replace && existsSync(file)) throw new JiuwenError('file-exists', { path: file });
}

/** Which of the originals are there and sound: a damaged one would make the whole backup look damaged. */
async function look(folder: string, hashes: readonly string[], job: Job): Promise<{ readonly sound: SoundOriginal[]; readonly lost: string[] }> {
  const sound: SoundOriginal[] = [];
  const lost: string[] = [];
  for (const [index, sha256] of hashes.entries()) {
    job.tell('checking', index, hashes.length);
    const original = await soundOriginal(folder, sha256);
    if (original === null) lost.push(sha256);
    else sound.push(original);
  }
  return { sound, lost };
}

async function soundOriginal(folder: string, sha256: string): Promise<SoundOriginal | null> {
  const [packed, plain] = originalPaths(folder, sha256);
  for (const [place, isPacked] of [[packed, true], [plain, false]] as const) {
    try {
      if (await hashOfFile(place, { isPacked }) === sha256) return { sha256, place, isPacked, bytes: (await stat(place)).size };
    } catch (error) {
      // Not there, or not to be unpacked. Anything else, such as a disk that fails, is no reason to leave it out silently.
      const code = systemCodeOf(error) ?? '';
      if (code !== 'ENOENT' && !code.startsWith('Z_')) throw error;
    }
  }
  return null;
}

/** Writes the zip file; answers its size in bytes. */
async function pack(part: string, manifest: Manifest, snapshot: string, originals: readonly SoundOriginal[], job: Job): Promise<number> {
  const zip = new ZipFile();
  const total = manifest.database.size + originals.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const reading: { stream: ReadStream | null } = { stream: null };
  /** Opens a file when its turn has come: thousands are not open at once. */
  const add = (place: string, name: string, size: number, compress: boolean): void => {
    zip.addReadStreamLazy(name, { size, compress }, (given) => {
      reading.stream = createReadStream(place).on('data', (chunk) => {
        done += chunk.length;
      }).on('error', (error) => zip.emit('error', error));
      given(null, reading.stream);
    });
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST);
  add(snapshot, DATABASE, manifest.database.size, true);
  // Packed already, or not worth it.
  for (const { place, sha256, isPacked, bytes } of originals) add(place, entryName(sha256, isPacked), bytes, false);
  zip.end();

  let written = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      written += chunk.length;
      try {
        job.tell('packing', done, total);
        next(null, chunk);
      } catch (error) {
        next(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
  const target = createWriteStream(part, { flush: true });
  // A file that can't be read breaks the zip, which tells it as an event of its own.
  const broken = Promise.withResolvers<never>();
  zip.on('error', (error: Error) => {
    target.destroy();
    broken.reject(error);
  });
  try {
    await Promise.race([pipeline(zip.outputStream, counted, target, { signal: job.signal }), broken.promise]);
  } finally {
    // What is removed must not be open, on Windows.
    reading.stream?.destroy();
  }
  return written;
}
