/**
 * The central directory of a zip archive, read once and in order. Source of the format: PKWARE's APPNOTE.TXT 6.3.10,
 * sections 4.3.12 to 4.3.16. The parsing is yauzl's; the limits are ours.
 */
import type { FileHandle } from 'node:fs/promises';
import { RandomAccessReader, fromRandomAccessReaderPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { JiuwenError, fromFailure, isJiuwenError } from '../contract/errors.ts';
import { pathFailure } from './path-failure.ts';

// The sentences of `archive-bomb` in messages.ts name these limits.
/** A century of a daily paper of five pages. */
const MAX_ENTRIES = 200_000;
/** Text packs to a tenth, tables to a hundredth; nothing but repetition to less. Small archives are given 1 GiB. */
const MAX_RATIO = 200;
const MIN_TOTAL_BYTES = 1024 ** 3;
/** 640 bytes for each of the most entries: the directory is held in memory, and could claim 190 KiB for each. */
const MAX_DIRECTORY_BYTES = 128 * 1024 * 1024;
const HEADER_BYTES = 46;
const HEADER_SIGNATURE = 0x02014b50;

/** How much is read at once while the directory is read: its entries are some 100 bytes each, and asked for in two parts. */
const READ_AHEAD_BYTES = 256 * 1024;

export interface Directory {
  readonly zip: ZipFile;
  /** All entries, in the directory's order; their names are bytes (`fileNameRaw`). */
  readonly entries: readonly Entry[];
}

/**
 * Reads the directory of the archive that `handle` has open. The handle stays the caller's, and must stay open for as
 * long as the directory's `zip` is asked for anything.
 * @param path only for error messages.
 * @throws JiuwenError `archive-damaged`, `archive-bomb`, `entry-encrypted` where the directory itself is, `file-unreadable`
 */
export async function readDirectory(handle: FileHandle, path: string): Promise<Directory> {
  try {
    const { size } = await handle.stat();
    const reader = new HandleReader(handle, size);
    // Entries are judged one by one, later: with yauzl's own checks one bad entry would take the archive with it.
    const zip = await fromRandomAccessReaderPromise(reader, size, { autoClose: false, decodeStrings: false, validateEntrySizes: false });
    if (zip.entryCount > MAX_ENTRIES) throw new JiuwenError('archive-bomb', { path, excess: 'entries' });
    const entries: Entry[] = [];
    const mostBytes = Math.max(MIN_TOTAL_BYTES, size * MAX_RATIO);
    let totalBytes = 0, directoryBytes = 0;
    for await (const entry of zip.eachEntry()) {
      totalBytes += entry.uncompressedSize;
      directoryBytes += HEADER_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (totalBytes > mostBytes) throw new JiuwenError('archive-bomb', { path, excess: 'total' });
      if (directoryBytes > MAX_DIRECTORY_BYTES) throw new JiuwenError('archive-bomb', { path, excess: 'directory' });
      entries.push(entry);
    }
    // Programs without Zip64 count entries modulo 65,536. Better none of the files than some of them without a word.
    if (entries.length > 0 && await reader.signatureAtEnd() === HEADER_SIGNATURE) throw new Error('more entries than are counted');
    reader.stopReadingAhead();
    return { zip, entries };
  } catch (error) {
    // yauzl knows of PKWARE's strong encryption (APPNOTE 7) only that it can't go on.
    if (error instanceof Error && error.message.startsWith('strong encryption')) throw new JiuwenError('entry-encrypted', { path }, { cause: error });
    throw asDamage(error, path, (reason) => new JiuwenError('archive-damaged', { path, reason }, { cause: error }));
  }
}

/** What the file system or we ourselves say of an archive stays what it is; what a parser says of its bytes is damage. */
export function asDamage(error: unknown, archive: string, damage: (reason: string) => JiuwenError): JiuwenError {
  if (isJiuwenError(error)) return error;
  const failure = pathFailure(error, archive);
  return failure.code === 'unexpected' ? damage(error instanceof Error ? error.message : String(error)) : fromFailure(failure);
}

/** yauzl's eyes. With a system call for each part of each entry, a directory of 100,000 would take many seconds. */
class HandleReader extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #size: number;
  #readAhead = READ_AHEAD_BYTES;
  #window: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };
  /** Where the last part that was asked for ended. */
  #end = 0;

  constructor(handle: FileHandle, size: number) {
    super();
    this.#handle = handle;
    this.#size = size;
  }

  override read(target: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    this.#end = position + length;
    if (this.#copy(target, offset, length, position)) {
      callback(null);
      return;
    }
    this.#load(target, offset, length, position).then(() => callback(null), callback);
  }

  /** The four bytes behind the last part that was asked for, as a number; null at the end of the file. */
  async signatureAtEnd(): Promise<number | null> {
    const bytes = Buffer.alloc(4);
    const { bytesRead } = await this.#handle.read(bytes, 0, 4, this.#end);
    return bytesRead < 4 ? null : bytes.readUInt32LE(0);
  }

  /** From now on single parts all over the file are asked for. */
  stopReadingAhead(): void {
    this.#readAhead = 0;
    this.#window = { start: 0, bytes: Buffer.alloc(0) };
  }

  #copy(target: Buffer, offset: number, length: number, position: number): boolean {
    const at = position - this.#window.start;
    if (at < 0 || at + length > this.#window.bytes.length) return false;
    this.#window.bytes.copy(target, offset, at, at + length);
    return true;
  }

  async #load(target: Buffer, offset: number, length: number, position: number): Promise<void> {
    // Positions come from the file and may be anything up to 2^64.
    if (position + length > this.#size) throw new Error('unexpected end of file');
    const bytes = Buffer.alloc(Math.min(Math.max(length, this.#readAhead), this.#size - position));
    await readFully(this.#handle, bytes, position);
    bytes.copy(target, offset, 0, length);
    if (this.#readAhead > 0) this.#window = { start: position, bytes };
  }
}

/** Fills `bytes` from a place in the file; one call of the system may bring less than was asked for. */
export async function readFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let filled = 0; filled < bytes.length;) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, position + filled);
    if (bytesRead === 0) throw new Error('unexpected end of file');
    filled += bytesRead;
  }
}
