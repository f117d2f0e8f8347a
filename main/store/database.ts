/**
 * Opening the library's database. There are two kinds of connection, told apart by type: a `Readable` can only ask; the
 * one `Writable` of the store worker can change things. Readers are read-only to SQLite as well.
 */
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { backup, DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import { codeOf, libraryError } from './failures.ts';
import { latestVersion, migrate } from './migrations/index.ts';
import { countRow } from './rows.ts';

/** A connection that asks. Rows are parsed by a zod schema: what SQLite returns is not taken on trust. */
export interface Readable {
  all<T>(row: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T[];
  /** The first row, or null. */
  first<T>(row: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T | null;
  /** All that `work` asks is answered of one moment, whatever others write meanwhile. */
  snapshot<T>(work: () => T): T;
  /**
   * Copies the database as it is at this moment into a new file, on a thread of its own. The connection is not to be used
   * meanwhile. What `onProgress` throws stops it and is thrown on.
   */
  copyTo(file: string, onProgress: (donePages: number, allPages: number) => void): Promise<void>;
  close(): void;
}

/** The connection that changes things. */
export interface Writable extends Readable {
  /** Runs one statement; returns the id of the row that it inserted, if it did. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** Runs statements that take no values. */
  script(sql: string): void;
  /** All of `work` or nothing; errors roll back and are thrown on. */
  transaction<T>(work: () => T): T;
  /** A part of a transaction that can fail by itself: all of `work` or nothing; errors are thrown on. */
  savepoint<T>(work: () => T): T;
}

/** Pages copied between two words of progress. */
const PAGES_AT_ONCE = 256;
/** 'Jiwn': tells a library from other programs' databases. */
export const APPLICATION_ID = 0x4a_69_77_6e;
/** How long a connection waits for another process's lock before it reports `library-busy`. */
const BUSY_MILLISECONDS = 5000;

export const databasePath = (folder: string): string => path.join(folder, 'library.sqlite');

/**
 * Opens the library in `folder` for writing, made or migrated to the newest version as needed. Throws library-newer,
 * library-damaged, library-busy, library-unwritable, disk-full, sqlite-without-fts5; a library that it refuses is left
 * as it was.
 */
export function openForWriting(folder: string, busyMilliseconds = BUSY_MILLISECONDS): Writable {
  const file = databasePath(folder);
  try {
    mkdirSync(folder, { recursive: true });
    refuseByHeader(file);
    const database = new DatabaseSync(file, { timeout: busyMilliseconds });
    const connection = new Connection(database, file);
    try {
      // SQLite is content to read what can't be written to.
      accessSync(file, constants.W_OK);
      refuseByContent(connection, file);
      // Larger pages than SQLite's own choice waste less beside article bodies; it counts for new libraries only.
      connection.script('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL');
      // In WAL mode NORMAL survives the end of the process at any moment; against a power cut an import ends with a
      // checkpoint, which syncs (see checkpoint in import-runs.ts).
      connection.script('PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192; PRAGMA journal_size_limit = 67108864');
      requireFullText(connection);
      migrate(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
    return connection;
  } catch (error) {
    throw libraryError(error, folder);
  }
}

/**
 * Opens the library in `folder` for reading; it must have been opened for writing before. Throws as openForWriting, and
 * library-needs-writing for one on read-only media that has to be written to first.
 */
export function openForReading(folder: string): Readable {
  const file = databasePath(folder);
  try {
    const connection = readingConnection(file);
    const found = connection.first(version, 'PRAGMA user_version')?.user_version ?? 0;
    if (found === latestVersion) return connection;
    connection.close();
    refuseVersion(file, found);
    throw new JiuwenError('library-needs-writing', { path: file });
  } catch (error) {
    throw libraryError(error, folder);
  }
}

function readingConnection(file: string): Readable {
  const open = (place: string | URL): Readable => {
    const database = new DatabaseSync(place, { readOnly: true, timeout: BUSY_MILLISECONDS });
    const connection = new Connection(database, file);
    try {
      connection.script('PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384');
      // Only now does SQLite look at the file.
      connection.first(version, 'PRAGMA user_version');
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  };
  try {
    return open(file);
  } catch (error) {
    if (!(error instanceof JiuwenError) || error.code !== 'library-unwritable') throw error;
    // Even to be read, a database with a write-ahead log needs files beside it; on read-only media SQLite is told that nobody
    // changes it (https://www.sqlite.org/uri.html#uriimmutable), which must not hide what the log has.
    if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) throw new JiuwenError('library-needs-writing', { path: file });
    const immutable = pathToFileURL(file);
    immutable.searchParams.set('immutable', '1');
    return open(immutable);
  }
}

/**
 * Opens a library's database that nobody writes to, wherever it stands and whatever its version: a snapshot, or one out of a
 * backup. Throws library-newer, library-damaged.
 */
export function openSnapshot(file: string): Readable {
  try {
    const immutable = pathToFileURL(file);
    immutable.searchParams.set('immutable', '1');
    const connection = new Connection(new DatabaseSync(immutable, { readOnly: true }), file);
    try {
      refuseByContent(connection, file);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw libraryError(error, file);
  }
}

const version = z.object({ user_version: z.int() });
const owner = z.object({ application_id: z.int() });

function refuseVersion(file: string, found: number): void {
  if (found > latestVersion) throw new JiuwenError('library-newer', { path: file, version: found, supported: latestVersion });
}

/**
 * Looks at a file's first bytes, for SQLite leaves files of its own beside any database that it opens
 * (https://www.sqlite.org/fileformat2.html#the_database_header: magic at 0, user_version at 60).
 */
function refuseByHeader(file: string): void {
  if (!existsSync(file)) return;
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    // SQLite makes a database of an empty file.
    if (readSync(handle, header, 0, header.length, 0) === 0) return;
  } finally {
    closeSync(handle);
  }
  if (!header.toString('latin1').startsWith('SQLite format 3\0')) throw new JiuwenError('library-damaged', { path: file, reason: 'not a database' });
  refuseVersion(file, header.readInt32BE(60));
}

/** Looks at the database through SQLite, which knows what is still in the write-ahead log. */
function refuseByContent(look: Readable, file: string): void {
  refuseVersion(file, look.first(version, 'PRAGMA user_version')?.user_version ?? 0);
  const tables = look.first(countRow, 'SELECT count(*) AS count FROM sqlite_schema')?.count ?? 0;
  const ours = look.first(owner, 'PRAGMA application_id')?.application_id === APPLICATION_ID;
  if (!ours && tables > 0) throw new JiuwenError('library-damaged', { path: file, reason: 'another program’s database' });
}

function requireFullText(connection: Readable): void {
  const options = connection.all(z.object({ compile_options: z.string() }), 'PRAGMA compile_options');
  if (options.some((option) => option.compile_options === 'ENABLE_FTS5')) return;
  const version = connection.first(z.object({ version: z.string() }), 'SELECT sqlite_version() AS version')?.version ?? '?';
  throw new JiuwenError('sqlite-without-fts5', { version });
}

class Connection implements Writable {
  readonly #database: DatabaseSync;
  readonly #file: string;
  /** Preparing costs more than most of our queries; there are as many as there are SQL texts in this folder. */
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, file: string) {
    this.#database = database;
    this.#file = file;
  }

  all<T>(row: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T[] {
    return this.#guard(() => this.#prepared(sql).all(...values)).map((found) => this.#parse(row, found));
  }

  first<T>(row: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T | null {
    const found = this.#guard(() => this.#prepared(sql).get(...values));
    return found === undefined ? null : this.#parse(row, found);
  }

  snapshot<T>(work: () => T): T {
    this.script('BEGIN');
    try {
      return work();
    } finally {
      if (this.#database.isTransaction) this.script('COMMIT');
    }
  }

  async copyTo(file: string, onProgress: (donePages: number, allPages: number) => void): Promise<void> {
    this.script('BEGIN');
    try {
      // The transaction's snapshot begins with its first read. Without it, whatever others write would start the copy afresh.
      this.first(version, 'PRAGMA user_version');
      await backup(this.#database, file, {
        rate: PAGES_AT_ONCE,
        progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages),
      });
    } catch (error) {
      throw codeOf(error) === null ? error : libraryError(error, file);
    } finally {
      if (this.#database.isTransaction) this.script('COMMIT');
    }
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return this.#guard(() => Number(this.#prepared(sql).run(...values).lastInsertRowid));
  }

  script(sql: string): void {
    this.#guard(() => this.#database.exec(sql));
  }

  transaction<T>(work: () => T): T {
    this.script('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.script('COMMIT');
      return result;
    } catch (error) {
      // A full disk has rolled back already.
      if (this.#database.isTransaction) this.script('ROLLBACK');
      throw error;
    }
  }

  savepoint<T>(work: () => T): T {
    this.script('SAVEPOINT part');
    try {
      const result = work();
      this.script('RELEASE part');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.script('ROLLBACK TO part; RELEASE part');
      throw error;
    }
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #parse<T>(row: z.ZodType<T>, found: unknown): T {
    const parsed = row.safeParse(found);
    if (parsed.success) return parsed.data;
    throw new JiuwenError('library-damaged', { path: this.#file, reason: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') });
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw codeOf(error) === null ? error : libraryError(error, path.dirname(this.#file));
    }
  }
}
