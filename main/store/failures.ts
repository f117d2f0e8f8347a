/** What SQLite and the file system throw, as the errors that readers are told. */
import * as z from 'zod';
import { JiuwenError, isJiuwenError } from '../contract/errors.ts';
import type { ErrorCode } from '../contract/errors.ts';

const sqliteError = z.object({ errcode: z.int() });
const systemError = z.object({ code: z.string() });

/** SQLite's result codes (https://www.sqlite.org/rescode.html), without their extensions. */
const sqlite = { perm: 3, busy: 5, locked: 6, readonly: 8, corrupt: 11, full: 13, cantOpen: 14, notADatabase: 26 } as const;
/** Extended: the shared-memory file of a WAL database could not be grown. Seen when the disk is full. */
const IOERR_SHMSIZE = 4874;

/** SQLite's extended result code, or null for another kind of error. */
export function codeOf(error: unknown): number | null {
  return sqliteError.safeParse(error).data?.errcode ?? null;
}

/** The file system's error code (ENOENT, …), or null for another kind of error. */
export function systemCodeOf(error: unknown): string | null {
  return systemError.safeParse(error).data?.code ?? null;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Turns an error about the library at `path` into its code; others are `unexpected`. */
export function libraryError(error: unknown, path: string): JiuwenError {
  if (isJiuwenError(error)) return error;
  const options = { cause: error };
  const extended = codeOf(error);
  if (extended === IOERR_SHMSIZE) return new JiuwenError('disk-full', { path }, options);
  switch ((extended ?? 0) & 0xff) {
    case sqlite.busy: case sqlite.locked: return new JiuwenError('library-busy', { path }, options);
    case sqlite.full: return new JiuwenError('disk-full', { path }, options);
    case sqlite.corrupt: case sqlite.notADatabase: return new JiuwenError('library-damaged', { path, reason: reasonOf(error) }, options);
    case sqlite.perm: case sqlite.readonly: case sqlite.cantOpen: return new JiuwenError('library-unwritable', { path }, options);
    default: break;
  }
  switch (systemCodeOf(error) ?? '') {
    case 'ENOSPC': case 'EDQUOT': return new JiuwenError('disk-full', { path }, options);
    // ENOENT: Node says so of a folder that can't be made on a read-only disk.
    case 'ENOENT': case 'EACCES': case 'EPERM': case 'EROFS': case 'ENOTDIR': case 'EEXIST': case 'ENAMETOOLONG': case 'EISDIR':
      return new JiuwenError('library-unwritable', { path }, options);
    default: return new JiuwenError('unexpected', { reason: reasonOf(error) }, options);
  }
}

/** Failures of the library and not of a file: going on would fail every file for the same reason. */
const ofTheLibrary: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['disk-full', 'library-busy', 'library-damaged', 'library-unwritable']);

export const isOfTheLibrary = (code: ErrorCode): boolean => ofTheLibrary.has(code);
