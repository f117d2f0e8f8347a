/**
 * The library as the window and the command line use it. Every call is answered by a worker: nothing here parses a
 * file or runs a query on the calling thread.
 */
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { appVersion } from './app-version.ts';
import { LibraryCare } from './care/library-care.ts';
import type { CareOptions } from './care/library-care.ts';
import type { AddressedPlace, ArticlePlace } from './contract/article-address.ts';
import type { VerifyReport } from './contract/care.ts';
import type { FindResult, FindScope, WhyWord } from './contract/finding.ts';
import { JiuwenError } from './contract/errors.ts';
import type { ExportReport } from './contract/export.ts';
import type { ImportPreview, ImportReport, ImportRun, LedgerEntry, LedgerRequest, RemovalReport, RunId, WatchedFolder } from './contract/imports.ts';
import type { Holdings } from './contract/holdings.ts';
import type {
  ArticleHistory, ArticleId, ArticleInContext, ArticleNeighbours, IssueDetail, IssueId, IssueSummary, LibraryOverview,
  PageDetail, PageId, PageXray, ReadingPosition, RepairStep, SearchFacets, SearchRequest, SearchResult, TitleId,
} from './contract/library.ts';
import type { PortableReport } from './contract/portable.ts';
import type { ChangesRequest, RecognitionChange, RecognitionReport, RecognitionScope, RecognitionState } from './contract/recognition.ts';
import type { IssueRepair, PageRepair, RepairEntry, RepairFile, RepairImport } from './contract/repair.ts';
import type { Clipping, ClippingChange, ClippingFolder, ClippingId, ClippingRoom, FolderId, PlacedClipping, RemovedFolder } from './contract/clippings.ts';
import type { MatchCount, NewSearch, SavedSearch, SavedSearchId } from './contract/saved-searches.ts';
import type { FailedWord, Suggestions } from './contract/suggestions.ts';
import type { ExportJob } from './exporting/batch.ts';
import { ExportJobs } from './exporting/export-jobs.ts';
import type { ExportJobOptions } from './exporting/export-jobs.ts';
import { PortableJobs, type PortableOptions } from './portable/portable-jobs.ts';
import type { PortableJob } from './portable/portable-worker.ts';
import type { ImportRequest } from './importing/begin.ts';
import { ImportQueue } from './importing/import-queue.ts';
import type { ImportOptions, PreviewOptions } from './importing/import-queue.ts';
import { RecognitionJobs } from './recognising/recognition-job.ts';
import type { RecogniseOptions } from './recognising/recognition-job.ts';
import { RECOGNITION_VERSION } from './recognition/version.ts';
import type { RepairService } from './repairs/repair-worker.ts';
import { exportedResults, type ResultsOptions, type ResultsRequest } from './results/exporting.ts';
import type { ResultsService } from './results/results-worker.ts';
import type { ReadingService } from './store/reading-worker.ts';
import type { StoreService } from './store/store-worker.ts';
import { Suggesting } from './suggesting.ts';
import { Watching } from './watching/watching.ts';
import type { WatchingOptions } from './watching/watching.ts';
import type { Remote } from './workers/rpc.ts';
import { ServiceThread } from './workers/service-thread.ts';
import { READING_LIMITS } from './workers/start.ts';

/** All methods reject with a JiuwenError. */
export interface Library {
  /** Absolute path of the library's folder. */
  readonly folder: string;
  overview(): Promise<LibraryOverview>;
  /** The issues of a title in one year, oldest first; null asks for the undated ones. */
  issues(titleId: TitleId, year: number | null): Promise<readonly IssueSummary[]>;
  /** What is held of a title and what is missing. */
  holdings(titleId: TitleId): Promise<Holdings>;
  issue(issueId: IssueId): Promise<IssueDetail>;
  page(pageId: PageId): Promise<PageDetail>;
  article(articleId: ArticleId): Promise<ArticleInContext>;
  /** What an article's address means in this library; null where it doesn't hold the file. */
  addressed(place: ArticlePlace): Promise<AddressedPlace | null>;
  /** The articles before and after one, on its page and in its column. */
  neighbours(articleId: ArticleId): Promise<ArticleNeighbours>;
  /** Null when a newer search overtook this one. */
  search(request: SearchRequest): Promise<SearchResult | null>;
  /** What the hits of a query have in common. Null when a search that was asked for meanwhile overtook it. */
  searchFacets(query: string): Promise<SearchFacets | null>;
  /** The articles of an issue, a page, or the article itself, that are what a query asks for. */
  find(query: string, scope: FindScope): Promise<FindResult>;
  /** What an article has of a query's words. Rejects with query-empty, not-found. */
  why(query: string, articleId: ArticleId): Promise<readonly WhyWord[]>;
  /** All that a query finds as a file's text, portion by portion. Rejects with query-empty, cancelled. */
  exportResults(request: ResultsRequest, options?: ResultsOptions): AsyncIterable<string>;
  /** All articles that a query finds, in order. Rejects with query-empty. */
  matchingArticles(request: Pick<SearchRequest, 'query' | 'order' | 'since'>): Promise<readonly ArticleId[]>;
  /** Searches that are kept, the one saved last first. */
  savedSearches(): Promise<readonly SavedSearch[]>;
  /** What a saved search finds now, and what of that is new since it was looked at. Steps aside for every search. Rejects with not-found, query-empty. */
  countSaved(id: SavedSearchId): Promise<MatchCount>;
  saveSearch(search: NewSearch): Promise<void>;
  /** Rejects with not-found. */
  renameSearch(id: SavedSearchId, name: string): Promise<void>;
  /** Its results were looked at as they were after this arrival. */
  lookedAtSearch(id: SavedSearchId, arrival: number): Promise<void>;
  /** Answers what was removed, to be put back. Rejects with not-found. */
  removeSearch(id: SavedSearchId): Promise<SavedSearch>;
  putBackSearch(search: SavedSearch): Promise<void>;
  /** Folders and clippings, the one clipped last first; with a query only those that it asks for. */
  clippings(query: string): Promise<ClippingRoom>;
  /** Null where the article is not clipped. */
  clippingOf(articleId: ArticleId): Promise<PlacedClipping | null>;
  clippingFolders(): Promise<readonly ClippingFolder[]>;
  /** Into the folder that was used last, or a first one of this name. Rejects with not-found. */
  clip(articleId: ArticleId, firstFolder: string): Promise<Clipping>;
  /** Answers the clippings as they were, to be put back. Rejects with not-found. */
  changeClippings(ids: readonly ClippingId[], change: ClippingChange): Promise<readonly Clipping[]>;
  removeClippings(ids: readonly ClippingId[]): Promise<readonly Clipping[]>;
  putBackClippings(clippings: readonly Clipping[]): Promise<void>;
  makeFolder(name: string): Promise<ClippingFolder>;
  renameFolder(id: FolderId, name: string): Promise<void>;
  /** What was in it stays clipped. Rejects with not-found. */
  removeFolder(id: FolderId): Promise<RemovedFolder>;
  putBackFolder(removed: RemovedFolder): Promise<void>;
  /** What may be meant by the word at the caret, in UTF-16 units. Null when a search or newer suggestions overtook it. */
  suggest(query: string, caret: number): Promise<Suggestions | null>;
  /** The words of a query that no article has, as far as something near to them is there. Null as `suggest`. */
  near(query: string): Promise<readonly FailedWord[] | null>;
  history(articleId: ArticleId): Promise<ArticleHistory>;
  /** The X-ray of a page, which is brought up to date with today's recognition first. */
  xray(pageId: PageId): Promise<PageXray>;
  /** Reads a page again by today's recognition, with its repairs. */
  recogniseAgain(pageId: PageId): Promise<void>;
  /** Rejects with repair-not-applicable, and then nothing is kept. */
  repairPage(pageId: PageId, repair: PageRepair): Promise<RepairStep>;
  repairIssue(issueId: IssueId, repair: IssueRepair): Promise<RepairStep>;
  /** Null when there is nothing to undo. */
  undo(issueId: IssueId): Promise<RepairStep | null>;
  /** Null when there is nothing to do again. */
  redo(issueId: IssueId): Promise<RepairStep | null>;
  /** The repairs of an issue that hold, oldest first. */
  repairs(issueId: IssueId): Promise<readonly RepairEntry[]>;
  /** The repairs of one issue, or of the whole library, as the file that they travel in. */
  repairFile(issueId: IssueId | null): Promise<RepairFile>;
  /** Rejects with file-missing, repair-file-unreadable. */
  importRepairs(path: string): Promise<RepairImport>;
  /** Makes files of articles; a job waits for nothing and disturbs nothing. Rejects as exportArticles does (exporting/batch.ts). */
  exportArticles(job: ExportJob, options: ExportJobOptions): Promise<ExportReport>;
  /** Makes a portable edition (携带版): one HTML file. Rejects as its worker does (portable/portable-worker.ts). */
  makePortable(job: PortableJob, options?: PortableOptions): Promise<PortableReport>;
  savePosition(position: ReadingPosition): Promise<void>;
  /** What an import of files and folders would bring; nothing is written. */
  previewImport(paths: readonly string[], options?: PreviewOptions): Promise<ImportPreview>;
  /** Imports files and folders. A cancelled import keeps what was finished and can go on later. */
  importPaths(paths: readonly string[], options?: ImportOptions): Promise<ImportReport>;
  /** Goes on with an import that was stopped. Rejects with not-found. */
  continueImport(runId: RunId, options?: ImportOptions): Promise<ImportReport>;
  /** Tries all files again that were refused; null where there are none. */
  retryRefused(options?: ImportOptions): Promise<ImportReport | null>;
  /** Takes out again what an import brought in; its ledger says so. Rejects with not-found. */
  undoImport(runId: RunId): Promise<RemovalReport>;
  /** An import that was stopped is not to go on. */
  giveUpImport(runId: RunId): Promise<void>;
  /** Pauses the import that runs, and those that wait; what is finished is stored first. */
  pauseImports(): Promise<void>;
  resumeImports(): Promise<void>;
  /** How many files `retryRefused` would try. */
  refusedCount(): Promise<number>;
  /** All imports, the latest first. */
  imports(): Promise<readonly ImportRun[]>;
  ledger(request: LedgerRequest): Promise<readonly LedgerEntry[]>;
  /** Folders whose new files are imported on their own while somebody watches, in the order in which they were added. */
  watchedFolders(): Promise<readonly WatchedFolder[]>;
  /** Watches a folder from now on. Rejects with file-missing where there is none, library-unwritable. */
  watch(path: string): Promise<void>;
  /** Watches a folder no longer; what came from it stays. */
  unwatch(id: number): Promise<void>;
  /** Begins to watch, until the library is closed; takes first what came while nobody did. */
  startWatching(options: WatchingOptions): Promise<void>;
  /** Reads pages again by today's recognition, with their repairs, and reports what changed. Cancelled, it keeps what is done. */
  recogniseLibrary(scope: RecognitionScope, options?: RecogniseOptions): Promise<RecognitionReport>;
  /** How much an earlier version of recognition read, and what was recognised again so far. */
  recognitionState(): Promise<RecognitionState>;
  recognitionChanges(request: ChangesRequest): Promise<readonly RecognitionChange[]>;
  /** True for a library that can't be written to. */
  isReadOnly(): Promise<boolean>;
  /** Looks the whole library over; the rest of its care is below `care`. */
  verify(options?: CareOptions): Promise<VerifyReport>;
  readonly care: LibraryCare;
  /** True when another process has written to the library since this was last asked. */
  changedByOthers(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens the library in `folder`, creating both where there is none. Rejects with library-newer, library-damaged,
 * library-busy, library-unwritable, disk-full or sqlite-without-fts5, and leaves such a library as it was.
 */
export async function openLibrary(folder: string): Promise<Library> {
  const root = path.resolve(folder);
  const latestSearch = new Int32Array(new SharedArrayBuffer(4)), latestSuggestions = new Int32Array(new SharedArrayBuffer(4));
  const store = new ServiceThread<StoreService>('store-worker', (remote) => remote.open(root));
  /** Puts the store at the other end of a port. */
  const connect = async (port: MessagePort): Promise<void> => (await store.remote()).connect(port);
  // The others start at the same time, but read only what the store has made or migrated.
  const openReader = async (remote: Remote<ReadingService> | Remote<ResultsService>): Promise<void> => {
    await store.remote();
    await remote.open(root, latestSearch, latestSuggestions);
  };
  const reading = new ServiceThread<ReadingService>('reading-worker', openReader);
  const searching = new ServiceThread<ReadingService>('reading-worker', openReader);
  const results = new ServiceThread<ResultsService>('results-worker', openReader);
  const suggesting = new Suggesting(root, latestSuggestions, () => searching.remote());
  const repairing = new ServiceThread<RepairService>('repair-worker', async (remote) => {
    const { port1, port2 } = new MessageChannel();
    await connect(port1);
    await remote.open(root, port2);
  }, READING_LIMITS);
  const closeAll = async (): Promise<void> => {
    await Promise.all([reading.end(), searching.end(), results.end(), repairing.end((remote) => remote.finish())]);
    // The store closes last: only the last connection can fold the write-ahead log into the database.
    await store.end((remote) => remote.close());
  };
  reading.warmUp();
  searching.warmUp();
  try {
    await store.remote();
  } catch (error) {
    await closeAll();
    throw error;
  }

  const queue = new ImportQueue(root, {
    connect,
    beginJob: async () => (await store.remote()).beginJob(),
    endJob: async () => (await store.remote()).endJob(),
  });
  const care = new LibraryCare({
    folder: root, connect,
    isReadOnly: async () => (await store.remote()).isReadOnly(),
    inTurn: (work) => queue.inTurn(work),
    hold: async () => (await store.remote()).hold(),
    letGo: async () => (await store.remote()).letGo(),
  });
  /** Repairs of files that were taken out once come back with them, also where the import before this one was cut off before they did. */
  const ended = async (request: ImportRequest, options: ImportOptions): Promise<ImportReport | null> => {
    const report = await queue.run(request, options);
    if (report === null) return report;
    const aside = await (await store.remote()).setAsideRepairs();
    if (aside.files.length > 0) {
      await (await repairing.remote()).layRepairs(aside);
      await (await store.remote()).forgetSetAside(aside);
    }
    return report;
  };
  /** An import of these files: there always is one, even of none. */
  const imported = async (request: ImportRequest, options: ImportOptions): Promise<ImportReport> => {
    const report = await ended(request, options);
    if (report === null) throw new JiuwenError('not-found', { what: 'import' });
    return report;
  };

  const watching = new Watching({
    folder: root,
    store: () => store.remote(),
    importWatched: (folders, paths, options) => imported({ kind: 'watched', folders, paths, appVersion }, options),
  });

  const exports = new ExportJobs(root);
  const portables = new PortableJobs(root);
  const recognitions = new RecognitionJobs({
    folder: root, appVersion, connect,
    inTurn: (work) => queue.inTurn(work),
  });

  let lastSearch: Promise<unknown> = Promise.resolve();
  /** What `work` answers; whoever counts waits until then. */
  const beforeCounts = <T>(work: Promise<T>): Promise<T> => {
    lastSearch = work.catch(() => undefined);
    return work;
  };

  return {
    folder: root,
    overview: async () => (await reading.remote()).overview(),
    issues: async (titleId, year) => (await reading.remote()).issues(titleId, year),
    holdings: async (titleId) => (await reading.remote()).holdings(titleId),
    issue: async (issueId) => (await reading.remote()).issue(issueId),
    page: async (pageId) => (await reading.remote()).page(pageId),
    article: async (articleId) => (await reading.remote()).article(articleId),
    addressed: async (place) => (await reading.remote()).addressed(place),
    neighbours: async (articleId) => (await reading.remote()).neighbours(articleId),
    search: async (request) => {
      const number = Atomics.add(latestSearch, 0, 1) + 1;
      const result = await beforeCounts(searching.remote().then((remote) => remote.search(request, number)));
      return Atomics.load(latestSearch, 0) === number ? result : null;
    },
    searchFacets: async (query) => {
      const number = Atomics.load(latestSearch, 0);
      return (await searching.remote()).searchFacets(query, number);
    },
    find: async (query, scope) => (await reading.remote()).find(query, scope),
    why: async (query, articleId) => (await reading.remote()).why(query, articleId),
    exportResults: async function* (request, options = {}) {
      yield* exportedResults(await results.remote(), request, options);
    },
    matchingArticles: async (request) => (await (await results.remote()).matches(request)).ids,
    savedSearches: async () => (await reading.remote()).savedSearches(),
    countSaved: async (id) => {
      for (;;) {
        await lastSearch;
        const count = await (await results.remote()).countSaved(id, Atomics.load(latestSearch, 0));
        if (count !== null) return count;
      }
    },
    saveSearch: async (search) => (await store.remote()).saveSearch(search),
    renameSearch: async (id, name) => (await store.remote()).renameSearch(id, name),
    lookedAtSearch: async (id, arrival) => (await store.remote()).lookedAtSearch(id, arrival),
    removeSearch: async (id) => (await store.remote()).removeSearch(id),
    putBackSearch: async (search) => (await store.remote()).putBackSearch(search),
    clippings: async (query) => (await reading.remote()).clippings(query),
    clippingOf: async (articleId) => (await reading.remote()).clippingOf(articleId),
    clippingFolders: async () => (await reading.remote()).clippingFolders(),
    clip: async (articleId, firstFolder) => (await store.remote()).clip(articleId, firstFolder),
    changeClippings: async (ids, change) => (await store.remote()).changeClippings(ids, change),
    removeClippings: async (ids) => (await store.remote()).removeClippings(ids),
    putBackClippings: async (clippings) => (await store.remote()).putBackClippings(clippings),
    makeFolder: async (name) => (await store.remote()).makeFolder(name),
    renameFolder: async (id, name) => (await store.remote()).renameFolder(id, name),
    removeFolder: async (id) => (await store.remote()).removeFolder(id),
    putBackFolder: async (removed) => (await store.remote()).putBackFolder(removed),
    suggest: (query, caret) => suggesting.suggest(query, caret),
    near: (query) => suggesting.near(query),
    history: async (articleId) => (await reading.remote()).history(articleId),
    xray: async (pageId) => (await repairing.remote()).xray(pageId),
    recogniseAgain: async (pageId) => (await repairing.remote()).recogniseAgain(pageId),
    repairPage: async (pageId, repair) => (await repairing.remote()).repairPage(pageId, repair),
    repairIssue: async (issueId, repair) => (await repairing.remote()).repairIssue(issueId, repair),
    undo: async (issueId) => (await repairing.remote()).step(issueId, 'undo'),
    redo: async (issueId) => (await repairing.remote()).step(issueId, 'redo'),
    repairs: async (issueId) => (await reading.remote()).repairs(issueId),
    repairFile: async (issueId) => (await reading.remote()).repairFile(issueId),
    importRepairs: async (file) => (await repairing.remote()).importRepairs(path.resolve(file)),
    exportArticles: (job, options) => exports.run(job, options),
    makePortable: (job, options) => portables.run(job, options),
    savePosition: async (position) => (await store.remote()).savePosition(position),
    previewImport: (paths, options = {}) => queue.survey(paths, options),
    importPaths: (paths, options = {}) => imported({ kind: 'import', paths, appVersion }, options),
    continueImport: (runId, options = {}) => imported({ kind: 'continue', runId }, options),
    retryRefused: (options = {}) => ended({ kind: 'retry', appVersion }, options),
    undoImport: (runId) => queue.undo(runId),
    giveUpImport: async (runId) => (await store.remote()).giveUpRun(runId),
    pauseImports: () => queue.pause(),
    resumeImports: () => queue.resume(),
    refusedCount: async () => (await reading.remote()).refusedCount(),
    imports: async () => (await reading.remote()).imports(),
    ledger: async (request) => (await reading.remote()).ledger(request),
    watchedFolders: () => watching.folders(),
    watch: (folder) => watching.add(folder),
    unwatch: (id) => watching.remove(id),
    startWatching: (options) => watching.start(options),
    recogniseLibrary: (scope, options = {}) => recognitions.run(scope, options),
    recognitionState: async () => (await reading.remote()).recognitionState(RECOGNITION_VERSION),
    recognitionChanges: async (request) => (await reading.remote()).recognitionChanges(request),
    isReadOnly: async () => (await store.remote()).isReadOnly(),
    verify: (options) => care.verify(options),
    care,
    changedByOthers: async () => (await store.remote()).changedByOthers(),
    close: async () => {
      await watching.close();
      await suggesting.close();
      recognitions.close();
      await exports.close();
      await portables.close();
      await care.close();
      await queue.close();
      await closeAll();
    },
  };
}
