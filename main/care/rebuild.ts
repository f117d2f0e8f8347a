/** Makes the search index anew from the articles. It can be searched throughout: see next-index.ts. */
import type { RebuildReport } from '../contract/care.ts';
import type { Job } from '../store/care/job.ts';
import type { Readable } from '../store/database.ts';
import { countRow } from '../store/rows.ts';
import { entriesAfter } from '../store/search-index.ts';
import type { IndexEntry } from '../store/search-index.ts';

/** Articles in one transaction: each costs the index a segment, and others wait for it to end. */
const ARTICLES_AT_ONCE = 250;

/** What a rebuild asks of the store, which does the writing. */
export interface NextIndexStore {
  beginNextIndex(): Promise<void>;
  addToNextIndex(entries: readonly IndexEntry[]): Promise<void>;
  takeNextIndex(): Promise<void>;
  discardNextIndex(): Promise<void>;
}

/** Throws cancelled, and what the library throws; then the index is what it was. */
export async function rebuildIndex(store: NextIndexStore, database: Readable, job: Job): Promise<RebuildReport> {
  const begun = performance.now();
  const total = database.first(countRow, 'SELECT count(*) AS count FROM articles')?.count ?? 0;
  await store.beginNextIndex();
  try {
    let articles = 0;
    let adding: Promise<void> = Promise.resolve();
    for (let last = 0; ;) {
      await job.pause('rebuilding', articles, Math.max(articles, total));
      const entries = entriesAfter(database, last, ARTICLES_AT_ONCE);
      // One batch is prepared while the store writes the one before.
      await adding;
      const end = entries.at(-1);
      if (end === undefined) break;
      adding = store.addToNextIndex(entries);
      // It is awaited after the next batch was read: until then nobody may be told of its failure.
      adding.catch(() => undefined);
      articles += entries.length;
      last = end.id;
    }
    await store.takeNextIndex();
    return { articles, milliseconds: Math.round(performance.now() - begun) };
  } catch (error) {
    await store.discardNextIndex();
    throw error;
  }
}

