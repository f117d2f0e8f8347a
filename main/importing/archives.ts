/**
 * Zip archives of issue files, read entry by entry: nothing is unpacked to the disk, and only one entry at a time is in
 * memory. Source of the format: PKWARE's APPNOTE.TXT 6.3.10.
 */
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry } from 'yauzl';
import { JiuwenError, fromFailure, isJiuwenError, toFailure } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import { asDamage, readDirectory, readFully } from './archive-directory.ts';
import type { Directory } from './archive-directory.ts';
import { STORED, checkEntry, modifiedAt, promisesIssue } from './archive-entries.ts';
import { decodeNames, entryPath, tidyName } from './archive-names.ts';
import { pathFailure } from './path-failure.ts';
import { inOrder, promisesArchive } from './source-names.ts';

export { entryPath } from './archive-names.ts';

export interface ArchiveEntry {
  /** With forward slashes; each once in an archive, and what `OpenArchive.read` takes. */
  readonly name: string;
  /** Unpacked, in bytes, as the archive claims. */
  readonly size: number;
  /** Milliseconds since 1970, or null where the archive does not say. Without a time zone it is taken for local time. */
  readonly modifiedAt: number | null;
}

export interface ArchiveListing {
  /** The issue files, in natural order, folder by folder. */
  readonly entries: readonly ArchiveEntry[];
  /** Files that promise an issue and can't be taken, in the same order. Names need not be unique, nor safe. */
  readonly refused: readonly { readonly name: string; readonly error: Failure }[];
}

/** By these entries a zip is a document of another format: docx and its kin, epub, OFD, Java, OpenDocument. */
const documentParts: ReadonlySet<string> = new Set([
  '[Content_Types].xml', 'META-INF/container.xml', 'OFD.xml', 'META-INF/MANIFEST.MF', 'META-INF/manifest.xml',
]);

/** How much of an entry is read from the disk at once, in bytes. */
const CHUNK_BYTES = 64 * 1024;

/** Whether bytes begin as a zip does: with a local header (APPNOTE 4.3.7), or the end of an empty directory (4.3.16). */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/**
 * Whether a file is an archive of issue files and no document that happens to be a zip. A zip that is not named so and
 * can't be read is not taken for one.
 * @param beginning the file's first bytes; four are enough.
 * @throws JiuwenError `archive-bomb`, `entry-encrypted` where even the directory is, `file-missing`, `file-unreadable`
 */
export async function isArchive(path: string, beginning: Uint8Array): Promise<boolean> {
  if (!isZip(beginning)) return false;
  if (promisesArchive(path)) return true;
  const handle = await openFile(path);
  try {
    const { entries } = await readDirectory(handle, path);
    return !decodeNames(entries).some((name) => documentParts.has(name));
  } catch (error) {
    if (isJiuwenError(error) && error.code === 'archive-damaged') return false;
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * What there is to import in an archive.
 * @throws JiuwenError what `openArchive` throws, and `archive-empty` where nothing in it so much as promises an issue.
 */
export async function listArchive(path: string): Promise<ArchiveListing> {
  const archive = await openArchive(path);
  try {
    const listing = archive.list();
    if (listing.entries.length === 0 && listing.refused.length === 0) throw new JiuwenError('archive-empty', { path });
    return listing;
  } finally {
    await archive.close();
  }
}

/**
 * Opens an archive to read any of its entries; its directory is read now, and only once.
 * @throws JiuwenError `archive-damaged` also for what is no zip, `archive-bomb`, `entry-encrypted` where all of it is,
 * `file-missing`, `file-unreadable`, `format-unknown` for what is no file
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const handle = await openFile(path);
  try {
    return new OpenArchive(path, handle, await readDirectory(handle, path));
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** An archive with its directory in memory. Made by `openArchive`; must be closed. */
export class OpenArchive {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #directory: Directory;
  readonly #taken = new Map<string, Entry>();
  readonly #refused: { readonly name: string; readonly error: Failure }[] = [];
  readonly #reading = new Set<Promise<unknown>>();
  #closed: Promise<void> | null = null;

  constructor(path: string, handle: FileHandle, directory: Directory) {
    this.path = path;
    this.#handle = handle;
    this.#directory = directory;
    for (const [index, name] of decodeNames(directory.entries).entries()) {
      const entry = directory.entries[index];
      if (entry !== undefined && promisesIssue(entry, name)) this.#sort(entry, name);
    }
  }

  /** Of entries with one name the last is taken, as unpacking would leave it; those before are refused. */
  #sort(entry: Entry, name: string): void {
    const told = entryPath(this.path, name);
    try {
      checkEntry(entry, name, told);
      const tidy = tidyName(name);
      if (this.#taken.has(tidy)) this.#refused.push({ name: tidy, error: toFailure(new JiuwenError('entry-doubled', { path: told })) });
      this.#taken.set(tidy, entry);
    } catch (error) {
      this.#refused.push({ name, error: toFailure(error) });
    }
  }

  /** What there is to import; both lists are empty where nothing in the archive promises an issue. */
  list(): ArchiveListing {
    return {
      entries: [...this.#taken].map(([name, entry]) => ({ name, size: entry.uncompressedSize, modifiedAt: modifiedAt(entry) }))
        .sort((a, b) => inOrder(a.name, b.name)),
      refused: this.#refused.toSorted((a, b) => inOrder(a.name, b.name)),
    };
  }

  /**
   * Unpacks one entry. Several may be read at the same time.
   * @param name as the listing has it.
   * @throws JiuwenError why a refused entry was refused; `file-missing` for a name that is not in the archive;
   * `archive-bomb` for more than the archive claims; `entry-damaged`, `entry-is-archive`, `file-unreadable`
   */
  async read(name: string): Promise<Uint8Array> {
    if (this.#closed !== null) throw new Error(`read after close: ${this.path}`);
    const path = entryPath(this.path, name);
    const entry = this.#taken.get(name);
    if (entry === undefined) {
      const refused = this.#refused.find((each) => each.name === name);
      throw refused === undefined ? new JiuwenError('file-missing', { path }) : fromFailure(refused.error);
    }
    const reading = this.#unpack(entry, path);
    this.#reading.add(reading);
    try {
      return await reading;
    } catch (error) {
      throw asDamage(error, this.path, (reason) => new JiuwenError('entry-damaged', { path, reason }, { cause: error }));
    } finally {
      this.#reading.delete(reading);
    }
  }

  /** Closes the file when entries that are being read have been. */
  async close(): Promise<void> {
    this.#closed ??= Promise.allSettled(this.#reading).then(async () => this.#handle.close());
    return this.#closed;
  }

  async #unpack(entry: Entry, path: string): Promise<Uint8Array> {
    const { fileDataStart } = await this.#directory.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = stretch(this.#handle, fileDataStart, entry.compressedSize);
    // No more than is claimed is ever held, and no more is claimed than `checkEntry` admits.
    const bytes = new Uint8Array(entry.uncompressedSize);
    let filled = 0;
    const gather = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const chunk of chunks) {
        if (filled + chunk.length > bytes.length) throw new JiuwenError('archive-bomb', { path, excess: 'entry' });
        bytes.set(chunk, filled);
        filled += chunk.length;
      }
    };
    if (entry.compressionMethod === STORED) await gather(packed);
    else await pipeline(packed, createInflateRaw(), gather);
    if (filled < bytes.length) throw new Error(`${filled} bytes instead of ${bytes.length}`);
    if (crc32(bytes) !== entry.crc32) throw new Error('checksum');
    if (isZip(bytes)) throw new JiuwenError('entry-is-archive', { path });
    return bytes;
  }
}

/** The file at a path, open; only regular ones are opened, for a pipe would never end. */
async function openFile(path: string): Promise<FileHandle> {
  try {
    if (!(await stat(path)).isFile()) throw new JiuwenError('format-unknown', { path });
    return await open(path);
  } catch (error) {
    throw fromFailure(pathFailure(error, path));
  }
}

/** Bytes of a file, piece by piece. Node's own streams over a handle leave a listener each on it. */
async function* stretch(handle: FileHandle, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += CHUNK_BYTES) {
    const chunk = new Uint8Array(Math.min(CHUNK_BYTES, length - at));
    await readFully(handle, chunk, start + at);
    yield chunk;
  }
}
