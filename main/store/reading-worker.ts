/** A reading worker: one read-only connection. The library runs two, so that turning pages never waits for a search. */
import { parentPort } from 'node:worker_threads';
import type { AddressedPlace, ArticlePlace } from '../contract/article-address.ts';
import { JiuwenError } from '../contract/errors.ts';
import type { ImportRun, LedgerEntry, LedgerRequest } from '../contract/imports.ts';
import type { Holdings } from '../contract/holdings.ts';
import type {
  ArticleHistory, ArticleId, ArticleInContext, ArticleNeighbours, IssueDetail, IssueId, IssueSummary, LibraryOverview, PageDetail, PageId, SearchFacets, SearchRequest, SearchResult,
  TitleId,
} from '../contract/library.ts';
import type { ChangesRequest, RecognitionChange, RecognitionState } from '../contract/recognition.ts';
import type { RepairEntry, RepairFile } from '../contract/repair.ts';
import { talk } from '../workers/rpc.ts';
import { addressedPlace } from './addresses.ts';
import { article } from './articles.ts';
import { openForReading } from './database.ts';
import type { Readable } from './database.ts';
import { importRuns, refusedCount } from './import-runs.ts';
import { heldTitle } from './holdings.ts';
import { issue, issuesOfYear } from './issues.ts';
import { ledger } from './ledger.ts';
import { articleNeighbours } from './neighbours.ts';
import { page } from './pages.ts';
import { recognitionChanges, recognitionState } from './recognition-runs.ts';
import { history, repairFile, repairsOf } from './repairs.ts';
import { Searcher } from './search.ts';
import { overview } from './titles.ts';

interface Opened {
  readonly database: Readable;
  readonly searcher: Searcher;
  readonly latestSearch: Int32Array;
}
let opened: Opened | null = null;

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
  /** Null when a search with another number than `number` was asked for meanwhile. */
  search(request: SearchRequest, number: number): SearchResult | null {
    const { searcher, latestSearch } = library();
    return searcher.search(request, () => Atomics.load(latestSearch, 0) !== number);
  },
  searchFacets(query: string, number: number): SearchFacets | null {
    const { searcher, latestSearch } = library();
    return searcher.facets(query, () => Atomics.load(latestSearch, 0) !== number);
  },
};

export type ReadingService = typeof service;

if (parentPort !== null) talk(parentPort, service);
