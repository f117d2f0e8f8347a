/** The renderer's only way to the app: the bridge's envelopes opened, failures thrown as JiuwenError. */
import type { JiuwenBridge } from '../main/contract/bridge.ts';
import type { FindScope } from '../main/contract/finding.ts';
import type { BibliographyFormat, CitationStyle } from '../main/contract/citing.ts';
import { fromFailure, type Envelope } from '../main/contract/errors.ts';
import type { EventName, Events } from '../main/contract/ipc.ts';
import type { ChangesRequest, RecognitionScope } from '../main/contract/recognition.ts';
import type { IssueRepair, PageRepair } from '../main/contract/repair.ts';
import type { Clipping, ClippingChange, RemovedFolder } from '../main/contract/clippings.ts';
import type { NewSearch, SavedSearch } from '../main/contract/saved-searches.ts';

async function open<T>(answer: Promise<Envelope<T>>): Promise<T> {
  const envelope = await answer;
  if (!envelope.ok) throw fromFailure(envelope.error);
  return envelope.value;
}

const { jiuwen } = window;

export const api = {
  overview: () => open(jiuwen.libraryOverview()),
  issues: (titleId: number, year: number | null) => open(jiuwen.libraryIssues({ titleId, year })),
  holdings: (titleId: number) => open(jiuwen.libraryHoldings({ titleId })),
  exportHoldings: (titleId: number, year: number | null) => open(jiuwen.holdingsExport({ titleId, year })),
  issue: (issueId: number) => open(jiuwen.issueGet({ issueId })),
  page: (pageId: number) => open(jiuwen.pageGet({ pageId })),
  article: (articleId: number) => open(jiuwen.articleGet({ articleId })),
  neighbours: (articleId: number) => open(jiuwen.articleNeighbours({ articleId })),
  history: (articleId: number) => open(jiuwen.articleHistory({ articleId })),
  xray: (pageId: number) => open(jiuwen.pageXray({ pageId })),
  repairPage: (pageId: number, repair: PageRepair) => open(jiuwen.pageRepair({ pageId, repair })),
  repairIssue: (issueId: number, repair: IssueRepair) => open(jiuwen.issueRepair({ issueId, repair })),
  undoRepair: (issueId: number) => open(jiuwen.repairsUndo({ issueId })),
  redoRepair: (issueId: number) => open(jiuwen.repairsRedo({ issueId })),
  exportRepairs: (issueId: number | null) => open(jiuwen.repairsExport({ issueId })),
  importRepairs: () => open(jiuwen.repairsImport()),
  searchFacets: (query: string) => open(jiuwen.searchFacets({ query })),
  why: (query: string, articleId: number) => open(jiuwen.searchWhy({ query, articleId })),
  find: (query: string, scope: FindScope) => open(jiuwen.findRun({ query, scope })),
  suggest: (query: string, caret: number) => open(jiuwen.searchSuggest({ query, caret })),
  near: (query: string) => open(jiuwen.searchNear({ query })),
  search: (request: Parameters<JiuwenBridge['searchRun']>[0]) => open(jiuwen.searchRun(request)),
  exportResults: (request: Parameters<JiuwenBridge['searchExport']>[0]) => open(jiuwen.searchExport(request)),
  matches: (request: Parameters<JiuwenBridge['searchMatches']>[0]) => open(jiuwen.searchMatches(request)),
  cancelResultsExport: () => open(jiuwen.searchCancelExport()),
  savedSearches: () => open(jiuwen.savedList()),
  countSaved: (id: number) => open(jiuwen.savedCount({ id })),
  saveSearch: (search: NewSearch) => open(jiuwen.savedSave(search)),
  renameSearch: (id: number, name: string) => open(jiuwen.savedRename({ id, name })),
  lookedAtSearch: (id: number, seen: number) => open(jiuwen.savedLook({ id, seen })),
  removeSearch: (id: number) => open(jiuwen.savedRemove({ id })),
  putBackSearch: (search: SavedSearch) => open(jiuwen.savedPutBack(search)),
  clippings: (query: string) => open(jiuwen.clippingsList({ query })),
  clippingOf: (articleId: number) => open(jiuwen.clippingsOf({ articleId })),
  clippingFolders: () => open(jiuwen.clippingsFolders()),
  clip: (articleId: number, firstFolder: string) => open(jiuwen.clippingsClip({ articleId, firstFolder })),
  changeClippings: (ids: readonly number[], { note, tags, folderIds, highlights }: ClippingChange) => open(jiuwen.clippingsChange({
    ids: [...ids], change: { note, tags: tags && [...tags], folderIds: folderIds && [...folderIds], highlights: highlights && [...highlights] },
  })),
  removeClippings: (ids: readonly number[]) => open(jiuwen.clippingsRemove({ ids: [...ids] })),
  putBackClippings: (clippings: readonly Clipping[]) => open(jiuwen.clippingsPutBack({ clippings: [...clippings] })),
  makeFolder: (name: string) => open(jiuwen.clippingsMakeFolder({ name })),
  renameFolder: (id: number, name: string) => open(jiuwen.clippingsRenameFolder({ id, name })),
  removeFolder: (id: number) => open(jiuwen.clippingsRemoveFolder({ id })),
  putBackFolder: ({ folder, clippingIds }: RemovedFolder) => open(jiuwen.clippingsPutBackFolder({ folder: { ...folder }, clippingIds: [...clippingIds] })),
  chooseImports: (kind: 'files' | 'folder') => open(jiuwen.importChoose({ kind })),
  previewImport: (paths: readonly string[]) => open(jiuwen.importPreview({ paths: [...paths] })),
  stopPreview: () => open(jiuwen.importStopPreview()),
  importPaths: (paths: readonly string[]) => open(jiuwen.importPaths({ paths: [...paths] })),
  importSample: () => open(jiuwen.importSample()),
  continueImport: (runId: number) => open(jiuwen.importContinue({ runId })),
  retryRefused: () => open(jiuwen.importRetry()),
  refusedCount: () => open(jiuwen.importRefusedCount()),
  giveUpImport: (runId: number) => open(jiuwen.importGiveUp({ runId })),
  undoImport: (runId: number) => open(jiuwen.importUndo({ runId })),
  pauseImports: () => open(jiuwen.importPause()),
  resumeImports: () => open(jiuwen.importResume()),
  cancelImport: () => open(jiuwen.importCancel()),
  imports: () => open(jiuwen.importRuns()),
  ledger: (request: Parameters<JiuwenBridge['importLedger']>[0]) => open(jiuwen.importLedger(request)),
  watchedFolders: () => open(jiuwen.watchingFolders()),
  /** Null asks the reader for the folder. */
  watchFolder: (path: string | null) => open(jiuwen.watchingAdd({ path })),
  unwatchFolder: (id: number) => open(jiuwen.watchingRemove({ id })),
  recognitionState: () => open(jiuwen.recognitionState()),
  recogniseAgain: (scope: RecognitionScope) => open(jiuwen.recognitionStart({ scope })),
  cancelRecognition: () => open(jiuwen.recognitionCancel()),
  recognitionChanges: (request: ChangesRequest) => open(jiuwen.recognitionChanges(request)),
  librarySize: () => open(jiuwen.careSize()),
  verifyLibrary: () => open(jiuwen.careVerify()),
  repairLibrary: () => open(jiuwen.careRepair()),
  rebuildIndex: () => open(jiuwen.careRebuild()),
  backUpLibrary: () => open(jiuwen.careBackup()),
  restoreLibrary: () => open(jiuwen.careRestore()),
  openRestored: () => open(jiuwen.careOpenRestored()),
  moveLibrary: () => open(jiuwen.careMove()),
  cancelCare: () => open(jiuwen.careCancel()),
  libraryState: () => open(jiuwen.libraryState()),
  printPreview: (request: Parameters<JiuwenBridge['printPreview']>[0]) => open(jiuwen.printPreview(request)),
  print: (request: Parameters<JiuwenBridge['printRun']>[0]) => open(jiuwen.printRun(request)),
  endPrinting: () => open(jiuwen.printEnd()),
  export: (articleId: number, as: Parameters<JiuwenBridge['articleExport']>[0]['as']) => open(jiuwen.articleExport({ articleId, as })),
  cite: (articleIds: readonly number[], style: CitationStyle) => open(jiuwen.articleCite({ articleIds: [...articleIds], style })),
  exportCitations: (articleIds: readonly number[], as: BibliographyFormat) => open(jiuwen.citationsExport({ articleIds: [...articleIds], as })),
  byAddress: (address: string) => open(jiuwen.articleByAddress({ address })),
  exportArticles: (request: Parameters<JiuwenBridge['exportRun']>[0]) => open(jiuwen.exportRun(request)),
  makePortable: (request: Parameters<JiuwenBridge['portableRun']>[0]) => open(jiuwen.portableRun(request)),
  cancelPortable: () => open(jiuwen.portableCancel()),
  cancelExport: () => open(jiuwen.exportCancel()),
  exportName: (request: Parameters<JiuwenBridge['exportName']>[0]) => open(jiuwen.exportName(request)),
  reveal: (path: string) => open(jiuwen.fileReveal({ path })),
  savePosition: (position: Parameters<JiuwenBridge['positionSave']>[0]) => open(jiuwen.positionSave(position)),
  preferences: () => open(jiuwen.preferencesGet()),
  setPreferences: (preferences: Parameters<JiuwenBridge['preferencesSet']>[0]) => open(jiuwen.preferencesSet(preferences)),
  about: () => open(jiuwen.appAbout()),
  pathsOf: (files: readonly File[]) => jiuwen.pathsOf(files),
  on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => jiuwen.on(event, listener),
};
