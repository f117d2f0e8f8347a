/** Articles on their way out as files: what can be asked, what is told meanwhile, what came of it. Without zod, for the window's sake. */
import { bibliographyFormats, type CitationStyle } from './citing.ts';
import type { Failure } from './errors.ts';
import type { ArticleId } from './library.ts';
import { defaultTemplate } from './name-template.ts';

/** Each is the extension of its files, too. */
export const exportFormats = ['pdf', 'docx', 'html', 'md', 'txt', 'png', 'json', 'epub'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** True for formats that hold many articles in one file. A picture holds one. */
export const holdsMany = (format: ExportFormat): boolean => format !== 'png';

/** `file`: all in one; `folder`: one file for each article; `zip`: the same, packed. */
export const exportTargets = ['file', 'folder', 'zip'] as const;
export type ExportTarget = (typeof exportTargets)[number];

/** Of pictures: for a screen (192 dots an inch) or for a printer (300). */
export const resolutions = ['screen', 'print'] as const;
export type Resolution = (typeof resolutions)[number];

/** More articles at once are refused: no one file of them could be opened. */
export const MAX_EXPORTED = 200_000;

export interface ExportOptions {
  readonly resolution: Resolution;
  /** Title of a file that holds many articles; null for one made from what is in it. */
  readonly title: string | null;
  /** Whether the source line stands below each text. JSON and a PDF's metadata say the source in any case. */
  readonly sourceLine: boolean;
  /** The style of a citation below each text; null for none. */
  readonly citation: CitationStyle | null;
}
export const defaultExportOptions: ExportOptions = { resolution: 'screen', title: null, sourceLine: true, citation: null };

/** What the reader chose last in the export dialog. */
export interface ExportChoices {
  readonly format: ExportFormat;
  /** Where there are several articles. */
  readonly into: ExportTarget;
  readonly template: string;
  readonly resolution: Resolution;
  readonly sourceLine: boolean;
  readonly withCitation: boolean;
}
export const defaultExportChoices: ExportChoices = { format: 'pdf', into: 'file', template: defaultTemplate, resolution: 'screen', sourceLine: true, withCitation: false };

export interface ExportRequest {
  /** In the order in which they are to stand. */
  readonly articleIds: readonly ArticleId[];
  readonly format: ExportFormat;
  readonly into: ExportTarget;
  /** Names of the files, as name-template.ts has them. */
  readonly template: string;
  readonly options: ExportOptions;
}

export interface ExportProgress {
  /** Articles that are through, written or failed. */
  readonly done: number;
  readonly total: number;
  /** The headline of the one that is being made; null while all are put together. */
  readonly current: string | null;
}

/** An article that could not be exported; the others were. */
export interface ExportFailure {
  readonly articleId: ArticleId;
  readonly error: Failure;
}

export interface ExportReport {
  /** The file, or the folder that the files are in. */
  readonly path: string;
  /** Articles that were written. */
  readonly exported: number;
  readonly failures: readonly ExportFailure[];
}

/** What the results of a search are exported as: a table, files for reference managers, citations as plain text. */
export const resultsFormats = ['csv', ...bibliographyFormats, 'txt'] as const;
export type ResultsFormat = (typeof resultsFormats)[number];
