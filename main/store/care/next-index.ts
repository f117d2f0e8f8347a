/**
 * The search index made anew beside the one that is in use. A single transaction would hold up every other writer for as long
 * as it takes, and keep all of the new index in the write-ahead log; so a second table is filled in short transactions, by
 * which others write and the log is emptied in between, and takes the first one's place in one last transaction. Whoever
 * searches sees the old index until that is committed. Articles that change meanwhile are noted by triggers, which other
 * processes obey as well, and read again in the last transaction. What a crash leaves behind is thrown away at the next start.
 */
import * as z from 'zod';
import { JiuwenError } from '../../contract/errors.ts';
import type { ArticleId } from '../../contract/library.ts';
import type { Readable, Writable } from '../database.ts';
import type { IndexTexts } from '../prepared-page.ts';
import { countRow, idRow } from '../rows.ts';
import { entriesAfter, indexArticle, noteNewEntries, unindexArticle } from '../search-index.ts';
import type { IndexEntry } from '../search-index.ts';

const NEXT = 'article_index_next';
const CHANGED = 'articles_changed';

const schemaRow = z.object({ sql: z.string() });

/** Begins an empty index that will take the place of the one in use. */
export function beginNextIndex(database: Writable): void {
  database.transaction(() => {
    discard(database);
    const present = database.first(schemaRow, "SELECT sql FROM sqlite_schema WHERE name = 'article_index'")?.sql;
    if (present === undefined) throw new JiuwenError('library-damaged', { path: '', reason: 'there is no table article_index' });
    // The same options, whichever version of the library this is.
    database.script(present.replace(/^CREATE VIRTUAL TABLE\s+"?article_index"?/iu, `CREATE VIRTUAL TABLE ${NEXT}`));
    database.script(`
      CREATE TABLE ${CHANGED} (id INTEGER PRIMARY KEY) STRICT;
      CREATE TRIGGER ${CHANGED}_insert AFTER INSERT ON articles BEGIN INSERT OR IGNORE INTO ${CHANGED} VALUES (new.id); END;
      CREATE TRIGGER ${CHANGED}_update AFTER UPDATE ON articles BEGIN INSERT OR IGNORE INTO ${CHANGED} VALUES (new.id); END;
      CREATE TRIGGER ${CHANGED}_delete AFTER DELETE ON articles BEGIN INSERT OR IGNORE INTO ${CHANGED} VALUES (old.id); END;`);
  });
}

/** Puts articles into the next index. */
export function addToNextIndex(database: Writable, entries: readonly IndexEntry[]): void {
  database.transaction(() => {
    for (const { id, tokens } of entries) insertNext(database, id, tokens);
  });
}

const insertNext = (database: Writable, id: ArticleId, { body, lead, headline }: IndexTexts): void =>
  void database.run(`INSERT INTO ${NEXT} (rowid, body, lead, headline) VALUES (?, ?, ?, ?)`, id, body, lead, headline);

/** The next index takes the place of the present one. */
export function takeNextIndex(database: Writable): void {
  database.transaction(() => {
    for (const { id } of database.all(idRow, `SELECT id FROM ${CHANGED}`)) {
      database.run(`DELETE FROM ${NEXT} WHERE rowid = ?`, id);
      const tokens = tokensOf(database, id);
      if (tokens !== null) insertNext(database, id, tokens);
    }
    discardChanges(database);
    database.script(`DROP TABLE article_index; ALTER TABLE ${NEXT} RENAME TO article_index`);
    noteNewEntries(database);
  });
  // The old one's pages stay in the file, for what comes next.
  database.script('PRAGMA wal_checkpoint(PASSIVE)');
}

/** Throws away a next index that was not finished, if there is one. */
export function discardNextIndex(database: Writable): void {
  if (database.first(countRow, 'SELECT count(*) AS count FROM sqlite_schema WHERE name IN (?, ?)', NEXT, CHANGED)?.count === 0) return;
  database.transaction(() => discard(database));
}

function discard(database: Writable): void {
  discardChanges(database);
  database.script(`DROP TABLE IF EXISTS ${NEXT}`);
}

function discardChanges(database: Writable): void {
  for (const event of ['insert', 'update', 'delete']) database.script(`DROP TRIGGER IF EXISTS ${CHANGED}_${event}`);
  database.script(`DROP TABLE IF EXISTS ${CHANGED}`);
}

/** Makes the entries of these articles anew in the index that is in use; of one that is not held, there is none afterwards. */
export function refreshIndex(database: Writable, ids: readonly ArticleId[]): void {
  database.transaction(() => {
    for (const id of ids) {
      unindexArticle(database, id);
      const tokens = tokensOf(database, id);
      if (tokens !== null) indexArticle(database, id, tokens);
    }
    noteNewEntries(database);
  });
}

/** What the index has to have of an article; null where it is not held. */
function tokensOf(database: Readable, id: ArticleId): IndexTexts | null {
  const [entry] = entriesAfter(database, id - 1, 1);
  return entry?.id === id ? entry.tokens : null;
}

const ownerRow = z.object({ tbl_name: z.string() });

/** Makes the database's own indices of these names anew, with all others of their tables. */
export function reindex(database: Writable, names: readonly string[]): void {
  const tables = new Set(names.flatMap((name) => database.all(ownerRow, "SELECT tbl_name FROM sqlite_schema WHERE type = 'index' AND name = ?", name)));
  for (const table of new Set([...tables].map(({ tbl_name: owner }) => owner))) database.script(`REINDEX "${table.replaceAll('"', '""')}"`);
}
