/** Brings a library back from a backup, into a folder of its own. A backup is a file like any other: nothing in it is trusted. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Readable as Bytes } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import * as z from 'zod';
import type { RestoreReport } from '../contract/care.ts';
import { JiuwenError, isJiuwenError } from '../contract/errors.ts';
import type { Job } from '../store/care/job.ts';
import { databasePath, openSnapshot } from '../store/database.ts';
import { systemCodeOf } from '../store/failures.ts';
import { latestVersion } from '../store/migrations/index.ts';
import { DATABASE, MANIFEST, manifestSchema, originalEntry } from './backup-format.ts';
import type { Manifest } from './backup-format.ts';
import { hashOfFile } from './hashing.ts';
import { takeNewFolder, targetError } from './new-folder.ts';
import { requireRoom } from './size.ts';

/** A manifest names no more than the lost originals one by one. */
const MANIFEST_LIMIT = 64 * 1024 * 1024;

interface Contents {
  readonly zip: ZipFile;
  readonly manifest: Manifest;
  readonly database: Entry;
  /** By hash. */
  readonly originals: ReadonlyMap<string, { readonly entry: Entry; readonly isPacked: boolean }>;
}

/**
 * Restores the library that `file` holds into `folder`, which has to be new or empty. Everything is checked against its hash; the
 * folder is a library only when all is there. Throws file-missing, file-unreadable, backup-unreadable, backup-damaged,
 * library-newer, folder-not-empty, no-room, disk-full, target-unwritable, cancelled.
 */
export async function restore(file: string, folder: string, job: Job): Promise<RestoreReport> {
  const contents = await read(file);
  try {
    const target = await takeNewFolder(folder);
    try {
      const report = await unpack(contents, file, folder, job);
      await target.finish();
      return report;
    } catch (error) {
      await target.abandon();
      if (job.signal.aborted) throw new JiuwenError('cancelled', {}, { cause: error });
      throw targetError(error, folder);
    }
  } finally {
    contents.zip.close();
  }
}

const damaged = (file: string, part: string, cause: unknown): JiuwenError =>
  new JiuwenError('backup-damaged', { path: file, part, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });

/** Opens a backup and looks at every name in it; nothing is written yet. */
async function read(file: string): Promise<Contents> {
  const zip = await openZip(file);
  try {
    const originals = new Map<string, { entry: Entry; isPacked: boolean }>();
    const others = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      const original = originalEntry(entry.fileName);
      const known = original === null ? entry.fileName === MANIFEST || entry.fileName === DATABASE : !originals.has(original.sha256);
      if (!known || others.has(entry.fileName) || !entry.canDecodeFileData()) throw damaged(file, entry.fileName, 'does not belong into a backup');
      if (original === null) others.set(entry.fileName, entry);
      else originals.set(original.sha256, { entry, isPacked: original.isPacked });
    }
    const [manifestEntry, database] = [others.get(MANIFEST), others.get(DATABASE)];
    if (manifestEntry === undefined || database === undefined) throw new JiuwenError('backup-unreadable', { path: file, reason: `no ${MANIFEST} or ${DATABASE}` });
    return { zip, originals, database, manifest: await readManifest(zip, manifestEntry, file) };
  } catch (error) {
    zip.close();
    throw isJiuwenError(error) ? error : damaged(file, path.basename(file), error);
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false, lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  } catch (error) {
    switch (systemCodeOf(error)) {
      case 'ENOENT': throw new JiuwenError('file-missing', { path: file }, { cause: error });
      case null: throw new JiuwenError('backup-unreadable', { path: file, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
      default: throw new JiuwenError('file-unreadable', { path: file }, { cause: error });
    }
  }
}

async function readManifest(zip: ZipFile, entry: Entry, file: string): Promise<Manifest> {
  if (entry.uncompressedSize > MANIFEST_LIMIT) throw damaged(file, MANIFEST, `${entry.uncompressedSize} bytes`);
  const written: unknown = JSON.parse(await text(await zip.openReadStreamPromise(entry)));
  const parsed = manifestSchema.safeParse(written);
  if (!parsed.success) throw new JiuwenError('backup-unreadable', { path: file, reason: z.prettifyError(parsed.error) });
  const { libraryVersion } = parsed.data;
  if (libraryVersion > latestVersion) throw new JiuwenError('library-newer', { path: file, version: libraryVersion, supported: latestVersion });
  return parsed.data;
}

async function unpack({ zip, manifest, database, originals }: Contents, file: string, folder: string, job: Job): Promise<RestoreReport> {
  const total = [database, ...[...originals.values()].map(({ entry }) => entry)].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  await requireRoom(folder, total);
  let done = 0;
  const write = async (entry: Entry, target: string): Promise<void> => {
    await mkdir(path.dirname(target), { recursive: true });
    const bytes = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
      throw damaged(file, entry.fileName, error);
    });
    await pipeline(counted(bytes, (length) => job.tell('unpacking', done += length, total)), createWriteStream(target, { flags: 'wx', flush: true }), { signal: job.signal })
      .catch((error: unknown) => {
        // What the disk says has a code of its own; the rest is said of the bytes.
        throw isJiuwenError(error) || /^E[A-Z]+$/u.test(systemCodeOf(error) ?? '') ? error : damaged(file, entry.fileName, error);
      });
  };

  const part = `${databasePath(folder)}.part`;
  if (database.uncompressedSize !== manifest.database.size) throw damaged(file, DATABASE, `${database.uncompressedSize} bytes`);
  await write(database, part);
  if (await hashOfFile(part, { signal: job.signal }) !== manifest.database.sha256) throw damaged(file, DATABASE, 'another SHA-256');
  const held = heldBy(part, file);
  const lost = new Set(manifest.lost);
  for (const [sha256, size] of held.originals) {
    const original = originals.get(sha256);
    if (original === undefined) {
      if (lost.has(sha256)) continue;
      throw damaged(file, `originals/${sha256}`, 'missing');
    }
    const target = path.join(folder, ...original.entry.fileName.split('/'));
    await write(original.entry, target);
    const found = await hashOfFile(target, { signal: job.signal, isPacked: original.isPacked, limit: size }).catch((error: unknown) => {
      throw damaged(file, original.entry.fileName, error);
    });
    if (found !== sha256) throw damaged(file, original.entry.fileName, 'another SHA-256');
  }
  // Only now is the folder a library.
  await rename(part, databasePath(folder));
  return { folder, issues: manifest.counts.issues, articles: manifest.counts.articles, originals: held.originals.size - lost.size, lost: manifest.lost };
}

/** The bytes, each piece told as it passes. */
async function* counted(bytes: Bytes, pass: (length: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    const piece: unknown = chunk;
    if (!Buffer.isBuffer(piece)) throw new TypeError('not bytes');
    pass(piece.length);
    yield piece;
  }
}

const originalRow = z.object({ sha256: z.string(), size: z.int() });

/** What the restored database names: each original with its size in bytes. */
function heldBy(part: string, file: string): { readonly originals: ReadonlyMap<string, number> } {
  try {
    const database = openSnapshot(part);
    try {
      const rows = database.all(originalRow, 'SELECT sha256, size FROM originals ORDER BY sha256');
      return { originals: new Map(rows.map(({ sha256, size }) => [sha256, size])) };
    } finally {
      database.close();
    }
  } catch (error) {
    throw isJiuwenError(error) && error.code === 'library-newer' ? error : damaged(file, DATABASE, error);
  }
}
