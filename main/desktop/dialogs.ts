/** The system's file dialogs. */
import path from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { BibliographyFormat } from '../contract/citing.ts';
import type { ExportFormat, ResultsFormat } from '../contract/export.ts';
import type { Locale } from '../contract/messages.ts';
import { resultsExtensions } from '../export/results.ts';

const words = {
  'zh-CN': { files: '导入报纸文件', folder: '导入文件夹', watched: '选一个要看守的文件夹', watch: '看守', import: '导入', save: '导出稿件', exportFolder: '导出到哪个文件夹', exportHere: '导出到这里', zip: '压缩包', saveRepairs: '导出校正', saveHoldings: '导出馆藏核对表', saveCitations: '导出引文', saveResults: '导出检索结果', table: '表格', text: '纯文本', repairFile: '导入校正', repairs: '校正', issueFiles: '报纸文字', allFiles: '所有文件' },
  en: { files: 'Import issue files', folder: 'Import a folder', watched: 'Choose a folder to watch', watch: 'Watch', import: 'Import', save: 'Export articles', exportFolder: 'Export into which folder', exportHere: 'Export here', zip: 'Archive', saveRepairs: 'Export repairs', saveHoldings: 'Export the check of holdings', saveCitations: 'Export citations', saveResults: 'Export the results', table: 'Table', text: 'Plain text', repairFile: 'Import repairs', repairs: 'Repairs', issueFiles: 'Newspaper text', allFiles: 'All files' },
} as const satisfies Record<Locale, Record<string, string>>;

const formatNames: Record<ExportFormat, string> = { pdf: 'PDF', docx: 'Word', html: 'HTML', md: 'Markdown', txt: 'TXT', png: 'PNG', json: 'JSON', epub: 'EPUB' };

const bibliographyNames: Record<BibliographyFormat, string> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' };

/** The files or the folder to import, or null when the dialog was closed. */
export async function chooseImports(window: BrowserWindow, kind: 'files' | 'folder', locale: Locale): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words[locale][kind],
    buttonLabel: words[locale].import,
    properties: kind === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory', 'multiSelections'],
    filters: kind === 'files'
      ? [{ name: words[locale].issueFiles, extensions: ['txt', 'zip'] }, { name: words[locale].allFiles, extensions: ['*'] }]
      : [],
  });
  return canceled || filePaths.length === 0 ? null : filePaths;
}

/** The folder to watch, or null when the dialog was closed. */
export async function chooseWatched(window: BrowserWindow, locale: Locale): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: words[locale].watched, buttonLabel: words[locale].watch, properties: ['openDirectory'] });
  return canceled ? null : filePaths[0] ?? null;
}

/** Where to save a file, or null when the dialog was closed. The dialog asks before an existing file is replaced. */
export const chooseSavePath = (window: BrowserWindow, fileName: string, as: ExportFormat | 'zip', locale: Locale): Promise<string | null> =>
  askWhereTo(window, words[locale].save, fileName, { name: as === 'zip' ? words[locale].zip : formatNames[as], extensions: [as] });

/** The folder to export into, or null when the dialog was closed. */
export async function chooseExportFolder(window: BrowserWindow, locale: Locale): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words[locale].exportFolder, buttonLabel: words[locale].exportHere, defaultPath: app.getPath('downloads'), properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : filePaths[0] ?? null;
}

/** Where to save a file of repairs, or null when the dialog was closed. */
export const chooseRepairsPath = (window: BrowserWindow, fileName: string, locale: Locale): Promise<string | null> =>
  askWhereTo(window, words[locale].saveRepairs, fileName, repairFiles(locale));

/** Where to save a table of holdings, or null when the dialog was closed. */
export const chooseHoldingsPath = (window: BrowserWindow, fileName: string, locale: Locale): Promise<string | null> =>
  askWhereTo(window, words[locale].saveHoldings, fileName, { name: words[locale].table, extensions: ['csv'] });

/** Where to save what a search found, or null when the dialog was closed. */
export const chooseResultsPath = (window: BrowserWindow, fileName: string, as: ResultsFormat, locale: Locale): Promise<string | null> =>
  askWhereTo(window, words[locale].saveResults, fileName, { name: as === 'csv' ? words[locale].table : as === 'txt' ? words[locale].text : bibliographyNames[as], extensions: [resultsExtensions[as]] });

/** Where to save citations for a reference manager, or null when the dialog was closed. */
export const chooseCitationsPath = (window: BrowserWindow, fileName: string, as: BibliographyFormat, locale: Locale): Promise<string | null> =>
  askWhereTo(window, words[locale].saveCitations, fileName, { name: bibliographyNames[as], extensions: [as] });

/** The file of repairs to import, or null when the dialog was closed. */
export async function chooseRepairs(window: BrowserWindow, locale: Locale): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words[locale].repairFile, buttonLabel: words[locale].import, properties: ['openFile'], filters: [repairFiles(locale)],
  });
  return canceled ? null : filePaths[0] ?? null;
}

const repairFiles = (locale: Locale): FileFilter => ({ name: words[locale].repairs, extensions: ['json'] });

/** Asks for a file to write, first below the reader's downloads. */
export async function askWhereTo(window: BrowserWindow, title: string, fileName: string, filter: FileFilter): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: path.join(app.getPath('downloads'), fileName),
    filters: [filter],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}
