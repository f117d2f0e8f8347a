/** What the directory of a zip archive says of an entry: whether it is an issue file, and can be read. */
import type { Entry } from 'yauzl';
import { JiuwenError } from '../contract/errors.ts';
import { checkSize } from '../formats/registry.ts';
import { isHidden, isUnsafe } from './archive-names.ts';
import { promisesArchive, promisesText } from './source-names.ts';

/** Compression methods (APPNOTE 4.4.5): those that are read, and names for those that are met. */
export const STORED = 0;
const DEFLATED = 8;
const otherMethods: Readonly<Record<number, string>> = { 9: 'Deflate64', 12: 'BZIP2', 14: 'LZMA', 93: 'Zstandard', 95: 'XZ', 98: 'PPMd' };

/** Kinds of file in the Unix mode that most programs keep in the upper half of the external attributes (APPNOTE 4.4.15). */
const unixKind = { mask: 0o170000, link: 0o120000, folder: 0o040000 } as const;
/** The lower half has MS-DOS's attributes. */
const DOS_FOLDER = 0x10;

/**
 * The zip's clock begins on 1 January 1980, of whatever time zone; programs that know no time write that day, or zero,
 * which is before it.
 */
const EARLIEST_TIME = Date.UTC(1980, 0, 3);

/** Whether an entry is to be taken or else refused by name; all others are passed over without a word. */
export function promisesIssue(entry: Entry, name: string): boolean {
  const file = name.slice(name.lastIndexOf('/') + 1);
  if (file === '' || isFolder(entry) || isHidden(name)) return false;
  return promisesText(file) || promisesArchive(file);
}

function isFolder({ externalFileAttributes: attributes, uncompressedSize }: Entry): boolean {
  return kindOf(attributes) === unixKind.folder || ((attributes & DOS_FOLDER) !== 0 && uncompressedSize === 0);
}

const kindOf = (attributes: number): number => (attributes >>> 16) & unixKind.mask;

/**
 * Checks that an entry that promises an issue can be read.
 * @param path only for error messages.
 * @throws JiuwenError `entry-name-unsafe`, `entry-is-archive`, `entry-is-link`, `entry-encrypted`,
 * `entry-method-unsupported`, `file-too-large`
 */
export function checkEntry(entry: Entry, name: string, path: string): void {
  if (isUnsafe(name)) throw new JiuwenError('entry-name-unsafe', { path });
  if (promisesArchive(name)) throw new JiuwenError('entry-is-archive', { path });
  if (kindOf(entry.externalFileAttributes) === unixKind.link) throw new JiuwenError('entry-is-link', { path });
  if (entry.isEncrypted()) throw new JiuwenError('entry-encrypted', { path });
  const { compressionMethod: method } = entry;
  if (method !== STORED && method !== DEFLATED) throw new JiuwenError('entry-method-unsupported', { path, method: otherMethods[method] ?? String(method) });
  const size = Math.max(entry.uncompressedSize, entry.compressedSize);
  // An empty file is listed as it is in a folder: whoever reads it finds out.
  if (size > 0) checkSize(size, path);
}

/** When an entry was last changed, in milliseconds since 1970, or null where the archive does not know. */
export function modifiedAt(entry: Entry): number | null {
  const time = entry.getLastModDate().getTime();
  return time >= EARLIEST_TIME ? time : null;
}
