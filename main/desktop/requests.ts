/** What each request of the window does. */
import { app, type BrowserWindow } from 'electron';
import { parseArticleAddress } from '../contract/article-address.ts';
import type { IssueId, TitleId } from '../contract/library.ts';
import type { RepairImport } from '../contract/repair.ts';
import type { SavedFile } from '../contract/ipc.ts';
import { exportFileName } from '../export/file-name.ts';
import { holdingsCsv, holdingsFileName } from '../holdings/csv.ts';
import type { Library } from '../library.ts';
import { repairFileName, repairFileText } from '../repairs/repair-files.ts';
import { chooseHoldingsPath, chooseImports, chooseRepairs, chooseRepairsPath, chooseWatched } from './dialogs.ts';
import { careHandlers } from './care.ts';
import { citingHandlers } from './citing.ts';
import { Exports } from './exports.ts';
import type { Handlers } from './gateway.ts';
import type { Imports, Send } from './imports.ts';
import type { LibraryPlace } from './library-place.ts';
import type { PreferenceStore } from './preferences.ts';
import { Portables } from './portables.ts';
import { printingHandlers } from './prints.ts';
import type { PrintDocuments } from './protocol.ts';
import { Recognitions } from './recognitions.ts';
import { ResultsExports } from './results-exports.ts';
import { runtimeName } from './runtime.ts';
import type { SavedFiles } from './saved-files.ts';

export interface Desk {
  readonly window: BrowserWindow;
  readonly library: Library;
  readonly imports: Imports;
  readonly preferences: PreferenceStore;
  readonly documents: PrintDocuments;
  readonly savedFiles: SavedFiles;
  /** Tells the window. */
  readonly send: Send;
  /** Where the app's fonts are. */
  readonly fontsFolder: string;
  /** The sample newspaper's folder. */
  readonly sampleFolder: string;
  /** Where the library is kept, and how the app begins anew with another one. */
  readonly place: LibraryPlace;
  /** Called when what the menu shows may have changed. */
  readonly refreshMenu: () => Promise<void>;
}

/** The library is another one after this: the window and the menu are told. */
async function changing<T>({ send, refreshMenu }: Desk, work: Promise<T>): Promise<T> {
  const done = await work;
  if (done !== null) {
    send('library:changed', null);
    await refreshMenu();
  }
  return done;
}

async function exportRepairs({ window, library, preferences, savedFiles }: Desk, issueId: IssueId | null): Promise<SavedFile | null> {
  const name = repairFileName(issueId === null ? null : await library.issue(issueId));
  const file = await chooseRepairsPath(window, name, preferences.locale);
  return file === null ? null : savedFiles.save(file, new TextEncoder().encode(repairFileText(await library.repairFile(issueId))));
}

async function importRepairs({ window, library, preferences }: Desk): Promise<RepairImport | null> {
  const file = await chooseRepairs(window, preferences.locale);
  return file === null ? null : library.importRepairs(file);
}

/** What is done has nothing to tell. */
async function done(work: () => unknown): Promise<null> {
  await work();
  return null;
}

async function exportHoldings({ window, library, preferences, savedFiles }: Desk, titleId: TitleId, year: number | null): Promise<SavedFile | null> {
  const holdings = await library.holdings(titleId);
  const file = await chooseHoldingsPath(window, holdingsFileName(holdings, year), preferences.locale);
  return file === null ? null : savedFiles.save(file, new TextEncoder().encode(holdingsCsv(holdings, year, preferences.locale)));
}

export function createHandlers(desk: Desk): Handlers {
  const { library, imports, preferences, savedFiles } = desk;
  const recognitions = new Recognitions(library, desk.send);
  const resultsExports = new ResultsExports(desk);
  const exports = new Exports(desk);
  const portables = new Portables(desk);
  return {
    'library:overview': () => library.overview(),
    'library:issues': ({ titleId, year }) => library.issues(titleId, year),
    'library:holdings': ({ titleId }) => library.holdings(titleId),
    'holdings:export': ({ titleId, year }) => exportHoldings(desk, titleId, year),
    'issue:get': ({ issueId }) => library.issue(issueId),
    'page:get': ({ pageId }) => library.page(pageId),
    'article:get': ({ articleId }) => library.article(articleId),
    'article:neighbours': ({ articleId }) => library.neighbours(articleId),
    'article:by-address': ({ address }) => {
      const place = parseArticleAddress(address);
      return place === null ? null : library.addressed(place);
    },
    'article:history': ({ articleId }) => library.history(articleId),
    'page:xray': ({ pageId }) => library.xray(pageId),
    'page:repair': ({ pageId, repair }) => changing(desk, library.repairPage(pageId, repair)),
    'issue:repair': ({ issueId, repair }) => changing(desk, library.repairIssue(issueId, repair)),
    'repairs:undo': ({ issueId }) => changing(desk, library.undo(issueId)),
    'repairs:redo': ({ issueId }) => changing(desk, library.redo(issueId)),
    'repairs:export': ({ issueId }) => exportRepairs(desk, issueId),
    'repairs:import': () => changing(desk, importRepairs(desk)),
    'search:run': (request) => library.search(request),
    'search:facets': ({ query }) => library.searchFacets(query),
    'search:why': ({ query, articleId }) => library.why(query, articleId),
    'find:run': ({ query, scope }) => library.find(query, scope),
    'search:export': (request) => resultsExports.run(request),
    'search:cancel-export': () => done(() => resultsExports.cancel()),
    'search:matches': (request) => library.matchingArticles(request),
    'saved:list': () => library.savedSearches(),
    'saved:count': ({ id }) => library.countSaved(id),
    'saved:save': (search) => done(() => library.saveSearch(search)),
    'saved:rename': ({ id, name }) => done(() => library.renameSearch(id, name)),
    'saved:look': ({ id, seen }) => done(() => library.lookedAtSearch(id, seen)),
    'saved:remove': ({ id }) => library.removeSearch(id),
    'saved:put-back': (search) => done(() => library.putBackSearch(search)),
    'clippings:list': ({ query }) => library.clippings(query),
    'clippings:of': ({ articleId }) => library.clippingOf(articleId),
    'clippings:folders': () => library.clippingFolders(),
    'clippings:clip': ({ articleId, firstFolder }) => library.clip(articleId, firstFolder),
    'clippings:change': ({ ids, change: { note, tags, folderIds, highlights } }) => library.changeClippings(ids, {
      ...(note === undefined ? {} : { note }), ...(tags === undefined ? {} : { tags }), ...(folderIds === undefined ? {} : { folderIds }), ...(highlights === undefined ? {} : { highlights }),
    }),
    'clippings:remove': ({ ids }) => library.removeClippings(ids),
    'clippings:put-back': ({ clippings }) => done(() => library.putBackClippings(clippings)),
    'clippings:make-folder': ({ name }) => library.makeFolder(name),
    'clippings:rename-folder': ({ id, name }) => done(() => library.renameFolder(id, name)),
    'clippings:remove-folder': ({ id }) => library.removeFolder(id),
    'clippings:put-back-folder': (removed) => done(() => library.putBackFolder(removed)),
    'search:suggest': ({ query, caret }) => library.suggest(query, caret),
    'search:near': ({ query }) => library.near(query),
    'import:choose': ({ kind }) => chooseImports(desk.window, kind, preferences.locale),
    'import:preview': ({ paths }) => imports.preview(paths),
    'import:stop-preview': () => done(() => imports.stopPreview()),
    'import:paths': ({ paths }) => imports.run(paths),
    'import:sample': () => imports.run([desk.sampleFolder]),
    'import:continue': ({ runId }) => imports.continue(runId),
    'import:retry': () => imports.retry(),
    'import:refused-count': () => library.refusedCount(),
    'import:give-up': ({ runId }) => done(() => library.giveUpImport(runId)),
    'import:undo': ({ runId }) => imports.undo(runId),
    'import:pause': () => done(() => library.pauseImports()),
    'import:resume': () => done(() => library.resumeImports()),
    'import:cancel': () => done(() => imports.cancel()),
    'import:runs': () => library.imports(),
    'import:ledger': (request) => library.ledger(request),
    'watching:folders': () => library.watchedFolders(),
    'watching:add': async ({ path }) => {
      const folder = path ?? await chooseWatched(desk.window, preferences.locale);
      return folder === null ? null : done(() => library.watch(folder));
    },
    'watching:remove': ({ id }) => done(() => library.unwatch(id)),
    'recognition:state': () => library.recognitionState(),
    'recognition:start': ({ scope }) => recognitions.run(scope),
    'recognition:cancel': () => done(() => recognitions.cancel()),
    'recognition:changes': (request) => library.recognitionChanges(request),
    ...careHandlers(desk),
    ...printingHandlers(desk),
    'article:export': ({ articleId, as }) => exports.runOne(articleId, as),
    'export:run': (request) => exports.run(request),
    'export:cancel': () => done(() => exports.cancel()),
    'portable:run': (request) => portables.run(request),
    'portable:cancel': () => done(() => portables.cancel()),
    'export:name': async ({ articleId, format, template }) => exportFileName(await library.article(articleId), format, template),
    ...citingHandlers(desk),
    'file:reveal': ({ path }) => savedFiles.reveal(path),
    'position:save': async (position) => {
      await library.savePosition(position);
      await desk.refreshMenu();
      return null;
    },
    'preferences:get': () => ({ ...preferences.current, systemLocale: preferences.systemLocale }),
    'preferences:set': async (chosen) => {
      await preferences.set(chosen);
      await desk.refreshMenu();
      return null;
    },
    'app:about': async () => ({
      version: app.getVersion(),
      runtime: await runtimeName(desk.window),
      libraryFolder: library.folder,
    }),
  };
}
