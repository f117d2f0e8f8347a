/** The names of an archive's entries: from bytes whose encoding is seldom told, to paths that lead nowhere else. */
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';

/** What of a directory's entry tells its name. */
export type RawName = Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>;

/** General purpose bit 11: name and comment are UTF-8 (APPNOTE 4.4.4, appendix D). */
const UTF8_FLAG = 0x800;
/** The Info-ZIP Unicode Path extra field (APPNOTE 4.6.9): version, CRC-32 of the name that it stands for, UTF-8 name. */
const UNICODE_PATH = 0x7075;
const UNICODE_PATH_VERSION = 1;
const UNICODE_PATH_HEADER_BYTES = 5;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const utf8 = new TextDecoder('utf-8');
const gb18030 = new TextDecoder('gb18030');
/** What UTF-8 writes in two bytes: accents, Greek, Cyrillic, Hebrew, Arabic. All Chinese characters take three or four. */
const twoByteLettersOnly = /^[\0-\u07ff]*[\u0080-\u07ff][\0-\u07ff]*$/u;

/**
 * Decodes the names of one archive's entries; backslashes become slashes, as some programs on Windows write them.
 * What an entry says of its encoding is believed. Otherwise a name is UTF-8 if it can be, else GB18030, in which
 * programs on Chinese Windows write names without a word. GBK for 一 or 十 is valid UTF-8 for a letter of another
 * script, so that where other names of the archive are GB18030, names of such letters only are as well.
 */
export function decodeNames(entries: readonly RawName[]): string[] {
  const told = entries.map((entry) => toldName(entry) ?? asUtf8(entry.fileNameRaw));
  const legacy = told.includes(null);
  return entries.map((entry, index) => {
    const name = told[index] ?? null;
    const doubtful = legacy && name !== null && twoByteLettersOnly.test(name) && toldName(entry) === null;
    return (name === null || doubtful ? gb18030.decode(entry.fileNameRaw) : name).replaceAll('\\', '/');
  });
}

/** The name where the entry says how it is encoded, else null. */
function toldName({ fileNameRaw, generalPurposeBitFlag, extraFields }: RawName): string | null {
  if ((generalPurposeBitFlag & UTF8_FLAG) !== 0) return utf8.decode(fileNameRaw);
  for (const { id, data } of extraFields) {
    if (id !== UNICODE_PATH || data.length <= UNICODE_PATH_HEADER_BYTES || data[0] !== UNICODE_PATH_VERSION) continue;
    // A program that knows nothing of the field may have renamed the entry and kept the field: then it no longer fits.
    if (data.readUInt32LE(1) === crc32(fileNameRaw)) return utf8.decode(data.subarray(UNICODE_PATH_HEADER_BYTES));
  }
  return null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a decoded name is absolute, climbs out of its folder, names a drive, or holds a NUL. */
export function isUnsafe(name: string): boolean {
  return name === '' || name.startsWith('/') || /^[a-z]:/iu.test(name) || name.includes('\0') || name.split('/').includes('..');
}

/** The parts of a name that mean something: `./a//b.txt` is `a/b.txt`. */
const meaningful = (name: string): string[] => name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');

/** A safe name without parts that mean nothing. */
export const tidyName = (name: string): string => meaningful(name).join('/');

/** Hidden entries, and the folder in which macOS keeps what zip has no place for. */
export const isHidden = (name: string): boolean => meaningful(name).some((part) => part.startsWith('.') || part === '__MACOSX');

/**
 * The path of an entry as readers are told it: the archive's, then the entry's name, however unsafe that is. Its last
 * part is the entry's file name, and it stays below the archive's path.
 */
export const entryPath = (archive: string, name: string): string => path.join(archive, ...meaningful(name.replaceAll('\0', '\ufffd')));
