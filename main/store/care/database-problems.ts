/** What SQLite finds wrong with the database itself, and what of it can be made anew. */
import * as z from 'zod';
import type { LibraryProblem } from '../../contract/care.ts';
import { isJiuwenError, toFailure } from '../../contract/errors.ts';
import type { Readable } from '../database.ts';
import type { Job } from './job.ts';

const checkRow = z.object({ integrity_check: z.string() });
const tableRow = z.object({ name: z.string() });
const partRow = z.object({ type: z.string(), name: z.string(), tbl_name: z.string() });
const foreignKeyRow = z.object({ table: z.string(), rowid: z.int().nullable(), parent: z.string() });

/** SQLite says of most problems by which index it found them (https://www.sqlite.org/pragma.html#pragma_integrity_check). */
const OF_AN_INDEX = /(?:missing from|# of entries in|entry in|missing entry in) index (?<index>\S+)$/u;
/** `Tree 7 page 12 cell 3: …`: a tree is named by its root page. */
const OF_A_TREE = /\bTree (?<root>\d+)\b/u;
const isOfTheSearchIndex = (table: string): boolean => table === 'article_index' || table.startsWith('article_index_');

/**
 * Table by table, so that others hear of it in between; the schema's own check has that of the free pages. Throws cancelled.
 */
export async function databaseProblems(database: Readable, job: Job): Promise<LibraryProblem[]> {
  const problems: LibraryProblem[] = [];
  // A table's indices are checked with it; of tables that belong to the search index, FTS5 knows what they should hold.
  const tables = database.all(tableRow, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map(({ name }) => name);
  const all = ['sqlite_schema', ...tables.filter((name) => !name.startsWith('sqlite_'))];
  for (const [index, table] of all.entries()) {
    await job.pause('database', index, all.length);
    for (const detail of check(database, table)) problems.push(problemOf(database, table, detail));
  }
  for (const { table, rowid, parent } of readFrom(() => database.all(foreignKeyRow, 'PRAGMA foreign_key_check'))) {
    problems.push({ kind: 'foreign-key', detail: `${table} ${rowid ?? ''} → ${parent}`, canBeRepaired: false });
  }
  return distinct(problems);
}

function check(database: Readable, table: string): string[] {
  try {
    return database.all(checkRow, `PRAGMA integrity_check("${table.replaceAll('"', '""')}")`)
      .flatMap(({ integrity_check: detail }) => detail.split('\n')).filter((detail) => detail !== 'ok' && !detail.startsWith('***'));
  } catch (error) {
    if (isJiuwenError(error) && error.code === 'library-damaged') return [String(toFailure(error).details['reason'])];
    throw error;
  }
}

/** A database so broken that it can't be asked has told so by its check. */
function readFrom<T>(ask: () => T[]): T[] {
  try {
    return ask();
  } catch (error) {
    if (isJiuwenError(error) && error.code === 'library-damaged') return [];
    throw error;
  }
}

function problemOf(database: Readable, table: string, detail: string): LibraryProblem {
  if (isOfTheSearchIndex(table)) return { kind: 'index-damaged', detail, canBeRepaired: true };
  const named = OF_AN_INDEX.exec(detail)?.groups?.['index'];
  const root = OF_A_TREE.exec(detail)?.groups?.['root'];
  const part = named !== undefined
    ? database.first(partRow, "SELECT type, name, tbl_name FROM sqlite_schema WHERE type = 'index' AND name = ?", named)
    : root === undefined ? null : database.first(partRow, 'SELECT type, name, tbl_name FROM sqlite_schema WHERE rootpage = ?', Number(root));
  if (part !== null && isOfTheSearchIndex(part.tbl_name)) return { kind: 'index-damaged', detail, canBeRepaired: true };
  if (part?.type === 'index') return { kind: 'database-index', detail: part.name, canBeRepaired: true };
  return { kind: 'database', detail, canBeRepaired: false };
}

/** An index that misses a hundred rows is one problem. */
function distinct(problems: readonly LibraryProblem[]): LibraryProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.kind} ${problem.detail}`, problem])).values()];
}
