/** What each request of the window does. */
import { app, type BrowserWindow } from 'electron';
import type { ArticleInContext, ImportReport } from '../contract/library.ts';
import type { ExportFormat, SavedFile } from '../contract/ipc.ts';
import { exportArticle, exportFileName, printDocument, printFontFaces } from '../export/index.ts';
import type { Library } from '../library.ts';
import { chooseImports, chooseSavePath } from './dialogs.ts';
import type { Handlers } from './gateway.ts';
import type { Imports } from './imports.ts';
import type { PreferenceStore } from './preferences.ts';
import { print, printToPdf } from './printing.ts';
import type { PrintDocuments } from './protocol.ts';
import { runtimeName } from './runtime.ts';
import type { SavedFiles } from './saved-files.ts';

export interface Desk {
  readonly window: BrowserWindow;
  readonly library: Library;
  readonly imports: Imports;
  readonly preferences: PreferenceStore;
  readonly documents: PrintDocuments;
  readonly savedFiles: SavedFiles;
  /** Where the app's fonts are. */
  readonly fontsFolder: string;
  /** The sample newspaper's folder. */
  readonly sampleFolder: string;
  /** Called when what the menu shows may have changed. */
  readonly refreshMenu: () => Promise<void>;
}

/** Asks where to, then makes the file: a dialog that is closed costs nothing. */
async function save(desk: Desk, article: ArticleInContext, as: ExportFormat): Promise<SavedFile | null> {
  const file = await chooseSavePath(desk.window, exportFileName(article, as), as, desk.preferences.locale);
  if (file === null) return null;
  const bytes = await exportArticle(article, as, { printToPdf: (html) => printToPdf(desk.documents, html), fontsFolder: desk.fontsFolder });
  return desk.savedFiles.save(file, bytes);
}

async function printArticle(desk: Desk, article: ArticleInContext): Promise<SavedFile | null> {
  const result = await print(desk.documents, printDocument(article, await printFontFaces(desk.fontsFolder)));
  if (result === 'printed' || result === 'cancelled') return null;
  // No printer, or no dialog: the reader gets the same pages as a file.
  console.error(`print: ${result.failed}`);
  return save(desk, article, 'pdf');
}

export async function importChosen(desk: Pick<Desk, 'window' | 'imports' | 'preferences'>, kind: 'files' | 'folder'): Promise<ImportReport | null> {
  const paths = await chooseImports(desk.window, kind, desk.preferences.locale);
  return paths === null ? null : desk.imports.run(paths);
}

export function createHandlers(desk: Desk): Handlers {
  const { library, imports, preferences, savedFiles } = desk;
  return {
    'library:overview': () => library.overview(),
    'library:issues': ({ titleId, year }) => library.issues(titleId, year),
    'issue:get': ({ issueId }) => library.issue(issueId),
    'page:get': ({ pageId }) => library.page(pageId),
    'article:get': ({ articleId }) => library.article(articleId),
    'search:run': (request) => library.search(request),
    'import:choose': ({ kind }) => importChosen(desk, kind),
    'import:paths': ({ paths }) => imports.run(paths),
    'import:sample': () => imports.run([desk.sampleFolder]),
    'import:cancel': () => { imports.cancel(); return null; },
    'article:print': async ({ articleId }) => printArticle(desk, await library.article(articleId)),
    'article:export': async ({ articleId, as }) => save(desk, await library.article(articleId), as),
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
