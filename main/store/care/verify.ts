/**
 * Looks the whole library over: the database itself, the index against the articles, the originals' hashes. It reads by a
 * connection of its own, and each stretch in one snapshot, so that what is written meanwhile is no difference.
 */
import { existsSync } from 'node:fs';
import * as z from 'zod';
import type { LibraryProblem, VerifyReport } from '../../contract/care.ts';
import type { Readable } from '../database.ts';
import { keptFiles, originalPaths, readOriginal, sha256Of } from '../originals.ts';
import { countRow } from '../rows.ts';
import { entriesAfter, indexDifferences, indexedSize } from '../search-index.ts';
import { databaseProblems } from './database-problems.ts';
import { unwatched } from './job.ts';
import type { Job } from './job.ts';
import { sourceOf } from './sources.ts';

/** Articles compared with the index in one snapshot. */
const ARTICLES_AT_ONCE = 200;
/** Files between two pauses. */
const FILES_AT_ONCE = 20;

const hashRow = z.object({ sha256: z.string() });

/** Reports every problem it finds; changes nothing. Throws cancelled, and library-damaged where not even that can be read. */
export async function verify(database: Readable, folder: string, job = unwatched()): Promise<VerifyReport> {
  const problems = await databaseProblems(database, job);
  // What a broken table or index has to say is noise.
  const isReadable = !problems.some(({ kind }) => kind === 'database');
  if (isReadable && !problems.some(({ kind }) => kind === 'index-damaged')) problems.push(...await indexProblems(database, job));
  const known = database.all(hashRow, 'SELECT sha256 FROM originals ORDER BY sha256').map(({ sha256 }) => sha256);
  problems.push(...await originalProblems(database, folder, known, job));
  return { originals: known.length, articles: countArticles(database), problems };
}

const countArticles = (database: Readable): number => database.first(countRow, 'SELECT count(*) AS count FROM articles')?.count ?? 0;

async function indexProblems(database: Readable, job: Job): Promise<LibraryProblem[]> {
  const { unindexed, orphaned } = database.snapshot(() => indexDifferences(database));
  const problems: LibraryProblem[] = [
    ...unindexed.map((id): LibraryProblem => ({ kind: 'index-missing', detail: String(id), canBeRepaired: true })),
    ...orphaned.map((id): LibraryProblem => ({ kind: 'index-orphaned', detail: String(id), canBeRepaired: true })),
  ];
  const total = countArticles(database);
  for (let last = 0, done = 0; ;) {
    const compared = database.snapshot(() => compareFrom(database, last));
    if (compared === null) return problems;
    problems.push(...compared.differing.map((id): LibraryProblem => ({ kind: 'index-differs', detail: String(id), canBeRepaired: true })));
    last = compared.last;
    done += compared.count;
    await job.pause('index', done, Math.max(done, total));
  }
}

/** Compares the articles after `last` with how much the index has of each; null where there are none. */
function compareFrom(database: Readable, last: number): { readonly last: number; readonly count: number; readonly differing: readonly number[] } | null {
  const entries = entriesAfter(database, last, ARTICLES_AT_ONCE);
  const end = entries.at(-1);
  if (end === undefined) return null;
  const differing = entries.filter(({ id, tokens: { body, lead, headline } }) => {
    const indexed = indexedSize(database, id);
    if (indexed === null) return false;
    const expected = [body, lead, headline].map((tokens) => tokens.split(' ').filter((token) => token !== '').length);
    return indexed.join() !== expected.join();
  });
  return { last: end.id, count: entries.length, differing: differing.map(({ id }) => id) };
}

async function originalProblems(database: Readable, folder: string, known: readonly string[], job: Job): Promise<LibraryProblem[]> {
  const problems: LibraryProblem[] = [];
  const isKnown = (sha256: string): boolean => database.first(hashRow, 'SELECT sha256 FROM originals WHERE sha256 = ?', sha256) !== null;
  for (const [index, sha256] of known.entries()) {
    if (index % FILES_AT_ONCE === 0) job.tell('originals', index, known.length);
    const bytes = await readOriginal(folder, sha256);
    // An import may have been taken out since.
    if ((bytes !== null && sha256Of(bytes) === sha256) || !isKnown(sha256)) continue;
    const isThere = originalPaths(folder, sha256).some((place) => existsSync(place));
    const canBeRepaired = await sourceOf(database, sha256) !== null;
    problems.push({ kind: isThere ? 'original-changed' : 'original-missing', detail: sha256, canBeRepaired });
  }
  job.tell('originals', known.length, known.length);
  for (const kept of await keptFiles(folder)) {
    // One that an import has brought in since is known by now.
    if (!isKnown(kept.sha256)) problems.push({ kind: 'original-unknown', detail: kept.path, canBeRepaired: true });
  }
  return problems;
}
