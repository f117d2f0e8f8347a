/**
 * Every failure that a reader may meet has a code here and its sentences in messages.ts.
 * Errors lose their class and fields at process borders; `toFailure` and `fromFailure` carry them across as data.
 */

/** Code → the values that its sentences need. */
export interface ErrorDetails {
  'file-missing': { path: string };
  'file-unreadable': { path: string };
  'file-empty': { path: string };
  'is-folder': { path: string };
  'file-too-large': { path: string; megabytes: number; limit: number };
  'format-unknown': { path: string };
  'encoding-unknown': { path: string };
  'no-text': { path: string };
  'folder-empty': { path: string };
  'archive-damaged': { path: string; reason: string };
  'archive-empty': { path: string };
  /** `entries`: too many; `directory`: too long a list of them; `total`: too much in all; `entry`: more in one than the archive says. */
  'archive-bomb': { path: string; excess: 'entries' | 'directory' | 'total' | 'entry' };
  'entry-name-unsafe': { path: string };
  'entry-encrypted': { path: string };
  'entry-method-unsupported': { path: string; method: string };
  'entry-is-archive': { path: string };
  'entry-is-link': { path: string };
  'entry-doubled': { path: string };
  'entry-damaged': { path: string; reason: string };
  'recognition-failed': { path: string; reason: string };
  'library-newer': { path: string; version: number; supported: number };
  'library-damaged': { path: string; reason: string };
  'library-busy': { path: string };
  'library-unwritable': { path: string };
  'library-needs-writing': { path: string };
  'sqlite-without-fts5': { version: string };
  'disk-full': { path: string };
  'no-room': { path: string; needed: number; free: number };
  'file-exists': { path: string };
  'folder-not-empty': { path: string };
  'target-unwritable': { path: string };
  'target-inside': { path: string };
  'copy-differs': { path: string };
  'old-library-changed': { path: string };
  'backup-unreadable': { path: string; reason: string };
  'backup-damaged': { path: string; part: string; reason: string };
  'not-found': { what: string };
  'repair-not-applicable': Record<string, never>;
  'repair-file-unreadable': { path: string; reason: string };
  'original-lost': { path: string };
  'query-empty': Record<string, never>;
  'export-failed': { path: string; reason: string };
  'name-part-unknown': { part: string };
  'browser-missing': { command: string };
  'print-failed': { reason: string };
  'cancelled': Record<string, never>;
  'request-refused': { reason: string };
  'unexpected': { reason: string };
}

export type ErrorCode = keyof ErrorDetails;

/** An error with a code and the values its sentences need. `message` is for logs, never for readers. */
export class JiuwenError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'JiuwenError';
  readonly code: C;
  readonly details: ErrorDetails[C];

  constructor(code: C, details: ErrorDetails[C], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.code = code;
    this.details = details;
  }
}

/** An error as plain data, for IPC, workers and the ledger. */
export interface Failure {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The result of a request that crossed a process border. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const isJiuwenError = (error: unknown): error is JiuwenError => error instanceof JiuwenError;

/** Turns anything thrown into data; what is not a JiuwenError becomes `unexpected` with its message. */
export function toFailure(error: unknown): Failure {
  if (isJiuwenError(error)) return { code: error.code, details: error.details };
  return { code: 'unexpected', details: { reason: error instanceof Error ? error.message : String(error) } };
}

/** The inverse of `toFailure`. */
export function fromFailure(failure: Failure): JiuwenError {
  // The two sides run the same build, so a failure's details fit its code.
  return new JiuwenError(failure.code, failure.details as ErrorDetails[ErrorCode]);
}
