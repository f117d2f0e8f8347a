/** A worker for what looks through all results of a query: counts for saved searches, and exports. No search waits for it. */
import type { SearchTerm } from '../contract/query.ts';
import { parentPort } from 'node:worker_threads';
import { JiuwenError } from '../contract/errors.ts';
import type { ResultsFormat } from '../contract/export.ts';
import type { ArticleId, SearchRequest } from '../contract/library.ts';
import type { MatchCount, SavedSearchId } from '../contract/saved-searches.ts';
import { resultsWriter, type ResultsWish, type ResultsWriter } from '../export/results.ts';
import { articleInPlace } from '../store/articles.ts';
import { openForReading } from '../store/database.ts';
import type { Readable } from '../store/database.ts';
import { loadStemmersFor } from '../store/languages.ts';
import { savedSearch } from '../store/saved-searches.ts';
import { Searcher, type Matches } from '../store/search.ts';
import { talk } from '../workers/rpc.ts';

interface Opened {
  readonly database: Readable;
  readonly searcher: Searcher;
  readonly latestSearch: Int32Array;
}
let opened: Opened | null = null;

/** Of the files that are being written, by their numbers. */
const writers = new Map<number, ResultsWriter>();
let lastFile = 0;

function library(): Opened {
  if (opened === null) throw new JiuwenError('unexpected', { reason: 'the library is not open' });
  return opened;
}

const service = {
  /** `latestSearch` is shared memory that holds the number of the newest search asked for. */
  open(folder: string, latestSearch: Int32Array): void {
    const database = openForReading(folder);
    opened = { database, searcher: new Searcher(database), latestSearch };
  },
  /** What a saved search finds now. Null when a search with another number than `number` was asked for meanwhile; throws not-found. */
  async countSaved(id: SavedSearchId, number: number): Promise<MatchCount | null> {
    const { database, searcher, latestSearch } = library();
    const { query, seen } = savedSearch(database, id);
    await loadStemmersFor(database, query);
    return searcher.count(query, seen, () => Atomics.load(latestSearch, 0) !== number);
  },
  /** All that a query finds, however long it takes. */
  async matches(request: Omit<SearchRequest, 'offset' | 'limit'>): Promise<Matches> {
    const { database, searcher } = library();
    await loadStemmersFor(database, request.query);
    const matches = searcher.matches(request, () => false);
    if (matches === null) throw new JiuwenError('cancelled', {});
    return matches;
  },
  /** Begins a file of results. @returns its number, and what stands before, between and after its articles */
  beginFile(as: ResultsFormat, wish: ResultsWish): Pick<ResultsWriter, 'head' | 'between' | 'tail'> & { readonly file: number } {
    const writer = resultsWriter(as, wish), file = (lastFile += 1);
    writers.set(file, writer);
    const { head, between, tail } = writer;
    return { file, head, between, tail };
  },
  /** Some of what a query found, as a part of a file; what is gone meanwhile is left out. */
  text(file: number, ids: readonly ArticleId[], terms: readonly SearchTerm[]): string {
    const writer = writers.get(file);
    if (writer === undefined) throw new JiuwenError('unexpected', { reason: 'the file of results was not begun' });
    const { database } = library();
    const found = database.snapshot(() => ids.map((id) => articleInPlace(database, id)).filter((each) => each !== null));
    return found.map((each) => writer.entry({ ...each, terms })).join(writer.between);
  },
  endFile(file: number): void {
    writers.delete(file);
  },
};

export type ResultsService = typeof service;

if (parentPort !== null) talk(parentPort, service);
