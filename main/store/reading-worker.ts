/** A reading worker: one read-only connection. The library runs two, so that turning pages never waits for a search. */
import { parentPort } from 'node:worker_threads';
import type { FindResult, FindScope, WhyWord } from '../contract/finding.ts';
import type { AddressedPlace, ArticlePlace } from '../contract/article-address.ts';
import type { ClippingFolder, ClippingRoom, PlacedClipping } from '../contract/clippings.ts';
import { JiuwenError } from '../contract/errors.ts';
import type { ImportRun, LedgerEntry, LedgerRequest } from '../contract/imports.ts';
import type { Holdings } from '../contract/holdings.ts';
import type {
  ArticleHistory, ArticleId, ArticleInContext, ArticleNeighbours, IssueDetail, IssueId, IssueSummary, LibraryOverview, PageDetail, PageId, SearchFacets, SearchRequest, SearchResult,
  TitleId,
} from '../contract/library.ts';
import type { ChangesRequest, RecognitionChange, RecognitionState } from '../contract/recognition.ts';
import type { RepairEntry, RepairFile } from '../contract/repair.ts';
import type { SavedSearch } from '../contract/saved-searches.ts';
import type { FailedWord, Suggestion } from '../contract/suggestions.ts';
import { talk } from '../workers/rpc.ts';
import { addressedPlace } from './addresses.ts';
import { article } from './articles.ts';
import { clippingFolders, clippingOfArticle, clippingRoom } from './clippings.ts';
import { openForReading } from './database.ts';
import type { Readable } from './database.ts';
import { findIn, whyFoundIn } from './find.ts';
import { importRuns, refusedCount } from './import-runs.ts';
import { heldTitle } from './holdings.ts';
import { issue, issuesOfYear } from './issues.ts';
import { loadStemmersFor } from './languages.ts';
import { ledger } from './ledger.ts';
import { articleNeighbours } from './neighbours.ts';
import { page } from './pages.ts';
import { recognitionChanges, recognitionState } from './recognition-runs.ts';
import { history, repairFile, repairsOf } from './repairs.ts';
import { savedSearches } from './saved-searches.ts';
import { Searcher } from './search.ts';
import { Suggester, type OfWords } from './suggestions.ts';
import { overview } from './titles.ts';
import type { GatheredWords } from './words-worker.ts';

interface Opened {
  readonly database: Readable;
  readonly searcher: Searcher;
  readonly suggester: Suggester;
  readonly latestSearch: Int32Array;
  readonly latestSuggestions: Int32Array;
}
let opened: Opened | null = null;

function library(): Opened {
  if (opened === null) throw new JiuwenError('unexpected', { reason: 'the library is not open' });
  return opened;
}

/** Whether suggestions with another number, or a search, were asked for since. */
function isOvertaken(number: number): () => boolean {
  const { latestSearch, latestSuggestions } = library(), search = Atomics.load(latestSearch, 0);
  return () => Atomics.load(latestSuggestions, 0) !== number || Atomics.load(latestSearch, 0) !== search;
}

const service = {
  /** Shared memory holds the number of the newest search asked for, and that of the newest suggestions. */
  open(folder: string, latestSearch: Int32Array, latestSuggestions: Int32Array): void {
    const database = openForReading(folder), searcher = new Searcher(database);
    opened = { database, searcher, suggester: new Suggester(database, searcher), latestSearch, latestSuggestions };
  },
  overview: (): LibraryOverview => overview(library().database),
  issues: (titleId: TitleId, year: number | null): IssueSummary[] => issuesOfYear(library().database, titleId, year),
  /** Loaded when it is first asked for: turning pages needs no calendar. */
  async holdings(titleId: TitleId): Promise<Holdings> {
    const title = heldTitle(library().database, titleId);
    const { buildHoldings } = await import('../holdings/holdings.ts');
    return buildHoldings(title, title.issues);
  },
  issue: (issueId: IssueId): IssueDetail => issue(library().database, issueId),
  page: (pageId: PageId): PageDetail => page(library().database, pageId),
  article: (articleId: ArticleId): ArticleInContext => article(library().database, articleId),
  addressed: (place: ArticlePlace): AddressedPlace | null => addressedPlace(library().database, place),
  neighbours: (articleId: ArticleId): ArticleNeighbours => articleNeighbours(library().database, articleId),
  history: (articleId: ArticleId): ArticleHistory => history(library().database, articleId),
  repairs: (issueId: IssueId): RepairEntry[] => repairsOf(library().database, issueId),
  repairFile: (issueId: IssueId | null): RepairFile => repairFile(library().database, issueId),
  refusedCount: (): number => refusedCount(library().database),
  imports: (): ImportRun[] => importRuns(library().database),
  ledger: (request: LedgerRequest): LedgerEntry[] => ledger(library().database, request),
  recognitionState: (version: number): RecognitionState => recognitionState(library().database, version),
  recognitionChanges: (request: ChangesRequest): RecognitionChange[] => recognitionChanges(library().database, request),
  async find(query: string, scope: FindScope): Promise<FindResult> {
    await loadStemmersFor(library().database, query);
    return findIn(library().database, query, scope);
  },
  async why(query: string, articleId: ArticleId): Promise<WhyWord[]> {
    await loadStemmersFor(library().database, query);
    return whyFoundIn(library().database, query, articleId);
  },
  /** Null when a search with another number than `number` was asked for meanwhile. */
  async search(request: SearchRequest, number: number): Promise<SearchResult | null> {
    const { database, searcher, latestSearch } = library();
    await loadStemmersFor(database, request.query);
    // After the answer has gone.
    setImmediate(() => searcher.readAhead());
    return searcher.search(request, () => Atomics.load(latestSearch, 0) !== number);
  },
  async searchFacets(query: string, number: number): Promise<SearchFacets | null> {
    const { database, searcher, latestSearch } = library();
    await loadStemmersFor(database, query);
    return searcher.facets(query, () => Atomics.load(latestSearch, 0) !== number);
  },
  async clippings(query: string): Promise<ClippingRoom> {
    await loadStemmersFor(library().database, query);
    return clippingRoom(library().database, query);
  },
  clippingOf: (articleId: ArticleId): PlacedClipping | null => clippingOfArticle(library().database, articleId),
  clippingFolders: (): ClippingFolder[] => clippingFolders(library().database),
  savedSearches: (): SavedSearch[] => savedSearches(library().database),
  /** Null when suggestions with another number were asked for meanwhile, or a search: suggestions never keep one waiting. */
  suggest: (query: string, caret: number, number: number): OfWords<readonly Suggestion[]> | null => library().suggester.suggest(query, caret, isOvertaken(number)),
  near: (query: string, number: number): OfWords<readonly FailedWord[]> | null => library().suggester.near(query, isOvertaken(number)),
  useWords: (words: GatheredWords): void => library().suggester.useWords(words),
};

export type ReadingService = typeof service;

if (parentPort !== null) talk(parentPort, service);
