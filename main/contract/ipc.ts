/**
 * All that the window and the app say to each other. The gateway validates every request against `requestSchemas`;
 * the preload offers exactly these names; the renderer's client is typed by `Answers` and `Events`.
 */
import * as z from 'zod';
import type {
  ArticleHistory, ArticleId, ArticleInContext, ArticleNeighbours, IssueDetail, IssueId, IssueSummary, LibraryOverview, PageDetail,
  PageXray, RepairStep, SearchFacets, SearchResult,
} from './library.ts';
import type { BackupReport, CareProgress, LibrarySize, RebuildReport, RepairReport, RestoreReport, VerifyReport } from './care.ts';
import { bibliographyFormats, citationStyles, MAX_CITED, type Citation } from './citing.ts';
import type { AddressedPlace } from './article-address.ts';
import { clippingChangeSchema, clippingSchema, folderSchema, labelSchema } from './clipping-schemas.ts';
import type { Clipping, ClippingFolder, ClippingRoom, PlacedClipping, RemovedFolder } from './clippings.ts';
import type { Failure } from './errors.ts';
import { defaultExportChoices, exportFormats, exportTargets, MAX_EXPORTED, resolutions, resultsFormats, type ExportProgress, type ExportReport } from './export.ts';
import { fileOutcomes, type ImportPreview, type ImportProgress, type ImportReport, type ImportRun, type LedgerEntry, type RemovalReport, type SurveyProgress, type WatchedFolder } from './imports.ts';
import type { FindResult, WhyWord } from './finding.ts';
import type { Holdings } from './holdings.ts';
import { defaultPrintChoices } from './printing.ts';
import { printChoicesSchema, printRequestSchema } from './printing-schemas.ts';
import { recognitionScopeSchema, type RecognitionChange, type RecognitionProgress, type RecognitionReport, type RecognitionState } from './recognition.ts';
import { articleCommands, defaultReading, displayCommands, lineSpacings, papers, scripts, TEXT_SIZES } from './reading.ts';
import { MAX_PORTABLE_ARTICLES, MAX_PORTABLE_ISSUES, type PortableProgress, type PortableReport } from './portable.ts';
import type { FailedWord, Suggestions } from './suggestions.ts';
import { issueRepairSchema, pageRepairSchema, type RepairImport } from './repair.ts';
import { MAX_QUERY_LENGTH, savedSearchSchema, searchOrders, type MatchCount, type SavedSearch } from './saved-searches.ts';

const id = z.int().positive();
const nothing = z.undefined();
const run = z.strictObject({ runId: id });
const query = z.string().max(MAX_QUERY_LENGTH);
const order = z.enum(searchOrders);
/** Arrivals of files: see `SearchResult.arrival`. */
const since = z.int().min(0).optional();
const saved = z.strictObject({ id });
const cited = z.array(id).min(1).max(MAX_CITED);
const paths = z.strictObject({ paths: z.array(z.string().min(1)).min(1).max(10_000) });

const clippingIds = z.array(id).min(1).max(100_000);

/** Longer texts are no template of file names and no title. */
const shortText = z.string().max(500);

export const preferencesSchema = z.strictObject({
  /** `system` follows the desktop's language. */
  locale: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.int().min(TEXT_SIZES.min).max(TEXT_SIZES.max),
  lineSpacing: z.enum(lineSpacings),
  paper: z.enum(papers),
  script: z.enum(scripts),
  /** Whether pages lie side by side, where there is room. */
  spread: z.boolean(),
  /** Direction of a page's lines: as its paper was printed, or one for all. */
  setting: z.enum(['printed', 'horizontal', 'vertical']),
  /** How articles are cited. */
  citationStyle: z.enum(citationStyles),
  /** The last choices of the export dialog. */
  exporting: z.strictObject({
    format: z.enum(exportFormats), into: z.enum(exportTargets), template: shortText, resolution: z.enum(resolutions), sourceLine: z.boolean(), withCitation: z.boolean(),
  }),
  /** The last choices of the print dialog. */
  printing: printChoicesSchema,
});
export type Preferences = z.infer<typeof preferencesSchema>;
export const defaultPreferences: Preferences = { locale: 'system', theme: 'system', ...defaultReading, spread: false, setting: 'printed', citationStyle: citationStyles[0], exporting: defaultExportChoices, printing: defaultPrintChoices };

/** Channel → schema of its argument. */
export const requestSchemas = {
  'library:overview': nothing,
  'library:issues': z.strictObject({ titleId: id, year: z.int().nullable() }),
  'library:holdings': z.strictObject({ titleId: id }),
  /** Of one year, or of all. */
  'holdings:export': z.strictObject({ titleId: id, year: z.int().nullable() }),
  'issue:get': z.strictObject({ issueId: id }),
  'page:get': z.strictObject({ pageId: id }),
  'article:get': z.strictObject({ articleId: id }),
  'article:neighbours': z.strictObject({ articleId: id }),
  /** A `jiuwen:` address, as typed or pasted. */
  'article:by-address': z.strictObject({ address: shortText }),
  'article:history': z.strictObject({ articleId: id }),
  'page:xray': z.strictObject({ pageId: id }),
  'page:repair': z.strictObject({ pageId: id, repair: pageRepairSchema }),
  'issue:repair': z.strictObject({ issueId: id, repair: issueRepairSchema }),
  /** Repairs of one issue are one sequence, whatever the page. */
  'repairs:undo': z.strictObject({ issueId: id }),
  'repairs:redo': z.strictObject({ issueId: id }),
  /** Of one issue, or of the whole library. */
  'repairs:export': z.strictObject({ issueId: id.nullable() }),
  'repairs:import': nothing,
  'search:run': z.strictObject({
    query, order, since,
    offset: z.int().min(0),
    limit: z.int().min(1).max(200),
  }),
  /** Why a search found an article. */
  'search:why': z.strictObject({ query, articleId: id }),
  'find:run': z.strictObject({ query, scope: z.union([z.strictObject({ issueId: id }), z.strictObject({ pageId: id }), z.strictObject({ articleId: id })]) }),
  'search:facets': z.strictObject({ query }),
  /** All that a query finds, into a file. */
  'search:export': z.strictObject({ query, order, since, as: z.enum(resultsFormats) }),
  'search:cancel-export': nothing,
  /** All articles that a query finds, in order. */
  'search:matches': z.strictObject({ query, order, since }),
  'saved:list': nothing,
  'saved:count': saved,
  'saved:save': savedSearchSchema.pick({ query: true, order: true, seen: true }),
  'saved:rename': savedSearchSchema.pick({ id: true, name: true }),
  'saved:look': savedSearchSchema.pick({ id: true, seen: true }),
  'saved:remove': saved,
  'saved:put-back': savedSearchSchema,
  'clippings:list': z.strictObject({ query }),
  'clippings:of': z.strictObject({ articleId: id }),
  'clippings:folders': nothing,
  /** The name is a first folder's. */
  'clippings:clip': z.strictObject({ articleId: id, firstFolder: labelSchema }),
  'clippings:change': z.strictObject({ ids: clippingIds, change: clippingChangeSchema }),
  'clippings:remove': z.strictObject({ ids: clippingIds }),
  'clippings:put-back': z.strictObject({ clippings: z.array(clippingSchema).min(1).max(100_000) }),
  'clippings:make-folder': z.strictObject({ name: labelSchema }),
  'clippings:rename-folder': z.strictObject({ id, name: labelSchema }),
  'clippings:remove-folder': z.strictObject({ id }),
  'clippings:put-back-folder': z.strictObject({ folder: folderSchema, clippingIds: z.array(id).max(100_000) }),
  /** The caret in UTF-16 units. */
  'search:suggest': z.strictObject({ query, caret: z.int().min(0).max(MAX_QUERY_LENGTH) }),
  'search:near': z.strictObject({ query }),
  'import:choose': z.strictObject({ kind: z.enum(['files', 'folder']) }),
  'import:preview': paths,
  'import:stop-preview': nothing,
  'import:paths': paths,
  'import:sample': nothing,
  'import:continue': run,
  'import:retry': nothing,
  'import:refused-count': nothing,
  'import:give-up': run,
  'import:undo': run,
  'import:pause': nothing,
  'import:resume': nothing,
  'import:cancel': nothing,
  'import:runs': nothing,
  'import:ledger': z.strictObject({ runId: id, outcome: z.enum(fileOutcomes).nullable(), offset: z.int().min(0), limit: z.int().min(1).max(500) }),
  'watching:folders': nothing,
  /** Without a path the reader is asked for the folder. */
  'watching:add': z.strictObject({ path: z.string().min(1).nullable() }),
  'watching:remove': z.strictObject({ id }),
  'recognition:state': nothing,
  'recognition:start': z.strictObject({ scope: recognitionScopeSchema }),
  'recognition:cancel': nothing,
  'recognition:changes': z.strictObject({ reportId: id, offset: z.int().min(0), limit: z.int().min(1).max(500) }),
  'care:size': nothing,
  'care:verify': nothing,
  'care:repair': nothing,
  'care:rebuild': nothing,
  'care:backup': nothing,
  'care:restore': nothing,
  /** Opens the library that was restored last in place of this one: the app starts anew. */
  'care:open-restored': nothing,
  /** Moves the library; when it is done, the app starts anew. */
  'care:move': nothing,
  'care:cancel': nothing,
  'library:state': nothing,
  /** The pages as they would be printed. */
  'print:preview': printRequestSchema,
  'print:run': printRequestSchema,
  /** Nothing more is to be previewed for now. */
  'print:end': nothing,
  'article:export': z.strictObject({ articleId: id, as: z.enum(exportFormats) }),
  /** Of each article, in the order given. */
  'article:cite': z.strictObject({ articleIds: cited, style: z.enum(citationStyles) }),
  'citations:export': z.strictObject({ articleIds: cited, as: z.enum(bibliographyFormats) }),
  /** Asks where to. */
  'export:run': z.strictObject({
    articleIds: z.array(id).min(1).max(MAX_EXPORTED),
    format: z.enum(exportFormats),
    into: z.enum(exportTargets),
    template: shortText,
    options: z.strictObject({ resolution: z.enum(resolutions), title: shortText.min(1).nullable(), sourceLine: z.boolean(), citation: z.enum(citationStyles).nullable() }),
  }),
  'export:cancel': nothing,
  /** A portable edition; asks where to. */
  'portable:run': z.strictObject({
    choice: z.union([
      z.strictObject({ issueIds: z.array(id).min(1).max(MAX_PORTABLE_ISSUES) }),
      z.strictObject({ articleIds: z.array(id).min(1).max(MAX_PORTABLE_ARTICLES) }),
      z.strictObject({ query, order, since }),
    ]),
    title: shortText.min(1),
  }),
  'portable:cancel': nothing,
  /** What a file would be called. */
  'export:name': z.strictObject({ articleId: id, format: z.enum(exportFormats), template: shortText }),
  'file:reveal': z.strictObject({ path: z.string().min(1) }),
  'position:save': z.strictObject({ issueId: id, pageNumber: z.int().positive(), articleId: id.nullable() }),
  'preferences:get': nothing,
  'preferences:set': preferencesSchema,
  'app:about': nothing,
} as const;

export type Channel = keyof typeof requestSchemas;
export type Argument<C extends Channel> = z.infer<(typeof requestSchemas)[C]>;

/** Result of an export or a print: where the file went, or null when the reader cancelled the dialog. */
export interface SavedFile {
  readonly path: string;
}

/** How far an export of results is, in articles. */
export interface ResultsProgress {
  readonly done: number;
  readonly total: number;
}

export interface AboutApp {
  readonly version: string;
  /** What it runs on: `Electron 45.4.1`, or `Chromium 156 without Electron`. */
  readonly runtime: string;
  readonly libraryFolder: string;
}

export interface LibraryState {
  /** True for a library that can't be written to. */
  readonly isReadOnly: boolean;
  readonly folder: string;
}

/** Channel → what it answers. */
export interface Answers {
  'library:overview': LibraryOverview;
  'library:issues': readonly IssueSummary[];
  'library:holdings': Holdings;
  /** Null when the dialog was cancelled. */
  'holdings:export': SavedFile | null;
  'issue:get': IssueDetail;
  'page:get': PageDetail;
  'article:get': ArticleInContext;
  'article:neighbours': ArticleNeighbours;
  /** Null where this library doesn't hold the file, or the text is no address. */
  'article:by-address': AddressedPlace | null;
  'article:history': ArticleHistory;
  'page:xray': PageXray;
  'page:repair': RepairStep;
  'issue:repair': RepairStep;
  /** Null when there is nothing to undo or to do again. */
  'repairs:undo': RepairStep | null;
  'repairs:redo': RepairStep | null;
  /** Null when the dialog was cancelled. */
  'repairs:export': SavedFile | null;
  'repairs:import': RepairImport | null;
  /** Null when a newer search overtook this one. */
  'search:run': SearchResult | null;
  /** Null when a newer search overtook it. */
  'search:facets': SearchFacets | null;
  'search:why': readonly WhyWord[];
  'find:run': FindResult;
  /** Null when the dialog was cancelled. */
  'search:export': SavedFile | null;
  'search:cancel-export': null;
  'search:matches': readonly ArticleId[];
  /** The one saved last comes first. */
  'saved:list': readonly SavedSearch[];
  /** What it finds now, and what of that came in since it was looked at. */
  'saved:count': MatchCount;
  'saved:save': null;
  'saved:rename': null;
  'saved:look': null;
  /** What was removed, to be put back. */
  'saved:remove': SavedSearch;
  'saved:put-back': null;
  'clippings:list': ClippingRoom;
  'clippings:of': PlacedClipping | null;
  'clippings:folders': readonly ClippingFolder[];
  'clippings:clip': Clipping;
  /** As they were, to be put back. */
  'clippings:change': readonly Clipping[];
  'clippings:remove': readonly Clipping[];
  'clippings:put-back': null;
  'clippings:make-folder': ClippingFolder;
  'clippings:rename-folder': null;
  'clippings:remove-folder': RemovedFolder;
  'clippings:put-back-folder': null;
  /** Null when a search or newer suggestions overtook it. */
  'search:suggest': Suggestions | null;
  'search:near': readonly FailedWord[] | null;
  /** The paths; null when the dialog was cancelled. */
  'import:choose': readonly string[] | null;
  'import:preview': ImportPreview;
  'import:stop-preview': null;
  'import:paths': ImportReport;
  'import:sample': ImportReport;
  'import:continue': ImportReport;
  /** Null when there is nothing to try again. */
  'import:retry': ImportReport | null;
  /** How many files a retry would try. */
  'import:refused-count': number;
  'import:give-up': null;
  'import:undo': RemovalReport;
  'import:pause': null;
  'import:resume': null;
  'import:cancel': null;
  'import:runs': readonly ImportRun[];
  'import:ledger': readonly LedgerEntry[];
  'watching:folders': readonly WatchedFolder[];
  'watching:add': null;
  'watching:remove': null;
  'recognition:state': RecognitionState;
  'recognition:start': RecognitionReport;
  'recognition:cancel': null;
  'recognition:changes': readonly RecognitionChange[];
  'care:size': LibrarySize;
  'care:verify': VerifyReport;
  'care:repair': RepairReport;
  'care:rebuild': RebuildReport;
  /** Null when a dialog was cancelled. */
  'care:backup': BackupReport | null;
  'care:restore': RestoreReport | null;
  'care:open-restored': null;
  'care:move': { readonly to: string } | null;
  'care:cancel': null;
  'library:state': LibraryState;
  /** A PDF, in base64. */
  'print:preview': string;
  /** Null when the system's dialog printed or was cancelled; a file where there is no printer dialog. */
  'print:run': SavedFile | null;
  'print:end': null;
  'article:export': SavedFile | null;
  'article:cite': Citation;
  /** Null when the dialog was cancelled. */
  'citations:export': SavedFile | null;
  /** Null when the dialog was cancelled. */
  'export:run': ExportReport | null;
  'export:cancel': null;
  /** Null when the dialog was cancelled. */
  'portable:run': PortableReport | null;
  'portable:cancel': null;
  'export:name': string;
  'file:reveal': null;
  'position:save': null;
  'preferences:get': Preferences & { readonly systemLocale: string };
  'preferences:set': null;
  'app:about': AboutApp;
}

/** What a menu entry or key asks of the issue that is shown. */
export const issueCommands = [
  'next-page', 'previous-page', 'next-issue', 'previous-issue', 'glance', 'spread', 'vertical', 'zoom-in', 'zoom-out', 'fit-width', 'fit-page', 'actual-size', 'xray', 'next-doubt',
] as const;
export type IssueCommand = (typeof issueCommands)[number];

/** One for each format. */
export const exportCommands = exportFormats.map((format) => `export-${format}` as const);

/** What a menu entry or key asks the window to do. */
export const menuCommands = [
  'library', 'search', 'find', 'find-next', 'find-previous', 'back', 'forward', 'go-to-date', 'print', 'export', ...exportCommands, 'cite', 'cite-bib', 'cite-ris',
  'cite-json', 'copy-address', 'undo-repair', 'redo-repair', 'export-repairs', 'import-repairs', 'imports', 'clippings', 'care', 'about',
  'shortcuts', ...issueCommands, ...displayCommands, ...articleCommands,
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** Event → what it carries. Sent by the app to its window. */
export interface Events {
  'import:surveyed': SurveyProgress;
  'import:progress': ImportProgress;
  'import:finished': ImportReport;
  /** An import ended by a failure of the library, which its request tells. */
  'import:failed': null;
  /** Paths that were chosen by the menu. */
  'import:chosen': readonly string[];
  /** A watched folder came, such as on a disk that is plugged in, or went. */
  'watching:changed': null;
  'recognition:progress': RecognitionProgress;
  /** Null when an export has ended. */
  'search:exported': ResultsProgress | null;
  'export:progress': ExportProgress;
  /** Null when a portable edition is made, or not. */
  'portable:progress': PortableProgress | null;
  'library:changed': null;
  'care:progress': CareProgress;
  /** Open this issue: an import asked for at start, a recent issue of the menu. */
  'issue:open': { readonly issueId: IssueId; readonly pageNumber: number };
  /** A `jiuwen:` address that the desktop handed over. */
  'address:open': string;
  'menu:command': MenuCommand;
  /** Something failed outside any request. */
  'app:failure': Failure;
}
export type EventName = keyof Events;
