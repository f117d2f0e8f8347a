/**
 * The only bridge between the window and the app: one named method a channel, one way to listen, no `ipcRenderer`.
 * Bundled as CommonJS, for a sandboxed preload cannot be an ES module; contract/ is imported for its types alone, so
 * that no schema is parsed in the window.
 */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { JiuwenBridge } from './contract/bridge.ts';
import type { Envelope } from './contract/errors.ts';
import type { Answers, Argument, Channel, EventName } from './contract/ipc.ts';

const ask = <C extends Channel>(channel: C, argument?: Argument<C>): Promise<Envelope<Answers[C]>> =>
  // The gateway answers nothing but envelopes.
  ipcRenderer.invoke(channel, argument) as Promise<Envelope<Answers[C]>>;

const heard: Record<EventName, true> = {
  'import:surveyed': true,
  'import:progress': true,
  'import:finished': true,
  'import:failed': true,
  'import:chosen': true,
  'watching:changed': true,
  'recognition:progress': true,
  'search:exported': true,
  'export:progress': true,
  'portable:progress': true,
  'library:changed': true,
  'care:progress': true,
  'issue:open': true,
  'address:open': true,
  'menu:command': true,
  'app:failure': true,
};

const bridge: JiuwenBridge = {
  libraryOverview: () => ask('library:overview'),
  libraryIssues: (argument) => ask('library:issues', argument),
  libraryHoldings: (argument) => ask('library:holdings', argument),
  holdingsExport: (argument) => ask('holdings:export', argument),
  issueGet: (argument) => ask('issue:get', argument),
  pageGet: (argument) => ask('page:get', argument),
  articleGet: (argument) => ask('article:get', argument),
  articleNeighbours: (argument) => ask('article:neighbours', argument),
  articleByAddress: (argument) => ask('article:by-address', argument),
  articleHistory: (argument) => ask('article:history', argument),
  pageXray: (argument) => ask('page:xray', argument),
  pageRepair: (argument) => ask('page:repair', argument),
  issueRepair: (argument) => ask('issue:repair', argument),
  repairsUndo: (argument) => ask('repairs:undo', argument),
  repairsRedo: (argument) => ask('repairs:redo', argument),
  repairsExport: (argument) => ask('repairs:export', argument),
  repairsImport: () => ask('repairs:import'),
  searchRun: (argument) => ask('search:run', argument),
  searchFacets: (argument) => ask('search:facets', argument),
  searchWhy: (argument) => ask('search:why', argument),
  findRun: (argument) => ask('find:run', argument),
  searchExport: (argument) => ask('search:export', argument),
  searchCancelExport: () => ask('search:cancel-export'),
  searchMatches: (argument) => ask('search:matches', argument),
  savedList: () => ask('saved:list'),
  savedCount: (argument) => ask('saved:count', argument),
  savedSave: (argument) => ask('saved:save', argument),
  savedRename: (argument) => ask('saved:rename', argument),
  savedLook: (argument) => ask('saved:look', argument),
  savedRemove: (argument) => ask('saved:remove', argument),
  savedPutBack: (argument) => ask('saved:put-back', argument),
  clippingsList: (argument) => ask('clippings:list', argument),
  clippingsOf: (argument) => ask('clippings:of', argument),
  clippingsFolders: () => ask('clippings:folders'),
  clippingsClip: (argument) => ask('clippings:clip', argument),
  clippingsChange: (argument) => ask('clippings:change', argument),
  clippingsRemove: (argument) => ask('clippings:remove', argument),
  clippingsPutBack: (argument) => ask('clippings:put-back', argument),
  clippingsMakeFolder: (argument) => ask('clippings:make-folder', argument),
  clippingsRenameFolder: (argument) => ask('clippings:rename-folder', argument),
  clippingsRemoveFolder: (argument) => ask('clippings:remove-folder', argument),
  clippingsPutBackFolder: (argument) => ask('clippings:put-back-folder', argument),
  searchSuggest: (argument) => ask('search:suggest', argument),
  searchNear: (argument) => ask('search:near', argument),
  importChoose: (argument) => ask('import:choose', argument),
  importPreview: (argument) => ask('import:preview', argument),
  importStopPreview: () => ask('import:stop-preview'),
  importPaths: (argument) => ask('import:paths', argument),
  importSample: () => ask('import:sample'),
  importContinue: (argument) => ask('import:continue', argument),
  importRetry: () => ask('import:retry'),
  importGiveUp: (argument) => ask('import:give-up', argument),
  importUndo: (argument) => ask('import:undo', argument),
  importPause: () => ask('import:pause'),
  importResume: () => ask('import:resume'),
  importCancel: () => ask('import:cancel'),
  importRefusedCount: () => ask('import:refused-count'),
  importRuns: () => ask('import:runs'),
  importLedger: (argument) => ask('import:ledger', argument),
  watchingFolders: () => ask('watching:folders'),
  watchingAdd: (argument) => ask('watching:add', argument),
  watchingRemove: (argument) => ask('watching:remove', argument),
  recognitionState: () => ask('recognition:state'),
  recognitionStart: (argument) => ask('recognition:start', argument),
  recognitionCancel: () => ask('recognition:cancel'),
  recognitionChanges: (argument) => ask('recognition:changes', argument),
  careSize: () => ask('care:size'),
  careVerify: () => ask('care:verify'),
  careRepair: () => ask('care:repair'),
  careRebuild: () => ask('care:rebuild'),
  careBackup: () => ask('care:backup'),
  careRestore: () => ask('care:restore'),
  careOpenRestored: () => ask('care:open-restored'),
  careMove: () => ask('care:move'),
  careCancel: () => ask('care:cancel'),
  libraryState: () => ask('library:state'),
  printPreview: (argument) => ask('print:preview', argument),
  printRun: (argument) => ask('print:run', argument),
  printEnd: () => ask('print:end'),
  articleExport: (argument) => ask('article:export', argument),
  articleCite: (argument) => ask('article:cite', argument),
  citationsExport: (argument) => ask('citations:export', argument),
  exportRun: (argument) => ask('export:run', argument),
  exportCancel: () => ask('export:cancel'),
  portableRun: (argument) => ask('portable:run', argument),
  portableCancel: () => ask('portable:cancel'),
  exportName: (argument) => ask('export:name', argument),
  fileReveal: (argument) => ask('file:reveal', argument),
  positionSave: (argument) => ask('position:save', argument),
  preferencesGet: () => ask('preferences:get'),
  preferencesSet: (argument) => ask('preferences:set', argument),
  appAbout: () => ask('app:about'),
  on: (event, listener) => {
    if (!Object.hasOwn(heard, event)) throw new Error(`There is no event ${event}`);
    // The sender's event object stays here: it would hand the window its ports.
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(event, forward);
    return () => void ipcRenderer.removeListener(event, forward);
  },
  pathsOf: (files) => files.map((file) => webUtils.getPathForFile(file)),
};

contextBridge.exposeInMainWorld('jiuwen', bridge);
