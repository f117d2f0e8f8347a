/** Looks the whole library over: the database itself, the originals' hashes, the index against the articles. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { VerifyReport } from '../contract/library.ts';
import { articleColumns, articleOf, articleRow } from './articles.ts';
import type { Readable } from './database.ts';
import { keptFiles, originalPaths, readOriginal, sha256Of } from './originals.ts';
import { indexTextsOf } from './prepared-page.ts';
import { countRow } from './rows.ts';
import { indexDifferences, indexedSize } from './search-index.ts';

type Problem = VerifyReport['problems'][number];

/** Articles compared with the index between two pauses, so that the store answers others in between. */
const ARTICLES_AT_ONCE = 200;

/** Reports every problem it finds; changes nothing. */
export async function verify(database: Readable, folder: string): Promise<VerifyReport> {
  const problems = [...databaseProblems(database), ...await indexProblems(database)];
  const known = database.all(z.object({ sha256: z.string() }), 'SELECT sha256 FROM originals ORDER BY sha256').map(({ sha256 }) => sha256);
  problems.push(...await originalProblems(folder, known));
  return { originals: known.length, articles: database.first(countRow, 'SELECT count(*) AS count FROM articles')?.count ?? 0, problems };
}

function databaseProblems(database: Readable): Problem[] {
  const problems: Problem[] = [];
  for (const { integrity_check: detail } of database.all(z.object({ integrity_check: z.string() }), 'PRAGMA integrity_check')) {
    if (detail !== 'ok') problems.push({ kind: 'database', detail });
  }
  const foreignKey = z.object({ table: z.string(), rowid: z.int().nullable(), parent: z.string() });
  for (const { table, rowid, parent } of database.all(foreignKey, 'PRAGMA foreign_key_check')) {
    problems.push({ kind: 'foreign-key', detail: `${table} ${rowid ?? ''} → ${parent}` });
  }
  return problems;
}

async function indexProblems(database: Readable): Promise<Problem[]> {
  const { unindexed, orphaned } = indexDifferences(database);
  const problems: Problem[] = [
    ...unindexed.map((id): Problem => ({ kind: 'index-differs', detail: `article ${id} is not in the index` })),
    ...orphaned.map((id): Problem => ({ kind: 'index-differs', detail: `the index has article ${id}, which is not held` })),
  ];
  const missing = new Set(unindexed);
  for (let last = 0; ;) {
    const rows = database.all(articleRow, `SELECT ${articleColumns} FROM articles WHERE id > ? ORDER BY id LIMIT ?`, last, ARTICLES_AT_ONCE);
    const end = rows.at(-1);
    if (end === undefined) return problems;
    for (const row of rows) {
      if (missing.has(row.id)) continue;
      const { body, lead, headline } = indexTextsOf(articleOf(row));
      const expected = [body, lead, headline].map((tokens) => tokens.split(' ').filter((token) => token !== '').length);
      if (indexedSize(database, row.id)?.join() !== expected.join()) problems.push({ kind: 'index-differs', detail: `article ${row.id} was indexed with other text` });
    }
    last = end.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function originalProblems(folder: string, known: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const sha256 of known) {
    const isThere = originalPaths(folder, sha256).some((place) => existsSync(place));
    const bytes = await readOriginal(folder, sha256);
    if (!isThere) problems.push({ kind: 'original-missing', detail: sha256 });
    else if (bytes === null || sha256Of(bytes) !== sha256) problems.push({ kind: 'original-changed', detail: sha256 });
  }
  const expected = new Set(known);
  for (const kept of await keptFiles(folder)) {
    if (!expected.has(kept.sha256)) problems.push({ kind: 'original-unknown', detail: kept.path });
  }
  return problems;
}
