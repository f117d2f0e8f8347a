/** The store worker: the library's one writer. */
import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import * as z from 'zod';
import { JiuwenError, toFailure } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import type { ImportReport, RemovalReport, RunId, SourcePlace } from '../contract/imports.ts';
import type { RecognitionChange, RecognitionReport, RecognitionScope, RecognitionTotals } from '../contract/recognition.ts';
import type { ArticleId, IssueId, PageId, ReadingPosition, RepairStep } from '../contract/library.ts';
import type { IssueRepair, PageRepair, RepairEntry, RepairFile } from '../contract/repair.ts';
import type { NewSearch, SavedSearch, SavedSearchId } from '../contract/saved-searches.ts';
import type { Clipping, ClippingChange, ClippingFolder, ClippingId, FolderId, RemovedFolder } from '../contract/clippings.ts';
import { talk } from '../workers/rpc.ts';
import { changeClippings, clip, makeFolder, putBackClippings, putBackFolder, removeClippings, removeFolder, renameFolder } from './clippings.ts';
import { addToNextIndex, beginNextIndex, discardNextIndex, refreshIndex, reindex, takeNextIndex } from './care/next-index.ts';
import { databasePath, openForReading, openForWriting } from './database.ts';
import type { Readable, Writable } from './database.ts';
import { continueRun, finishRun, giveUpRun, giveUpWatchedRuns, importRun, startRetry, startRun, stopCutOffRuns } from './import-runs.ts';
import type { NewRun } from './import-runs.ts';
import { firstIssueOf, heldFile, heldHashes, recordFile, refusals, waitingFiles } from './ledger.ts';
import type { FileFacts, HeldFile, LedgerOutcome, WaitingFile } from './ledger.ts';
import { unknownFiles } from './known-files.ts';
import type { FoundFile } from './known-files.ts';
import { claimJobLock, holdWrites, takeJobLock } from './job-lock.ts';
import type { JobLock } from './job-lock.ts';
import { repairIssue, repairPage, saveMasthead, savePage, takeStep } from './make-repairs.ts';
import type { ChosenDate, Consequences, LaidPage, NewRepair, OVERTAKEN, ReadMasthead } from './make-repairs.ts';
import { discardAside } from './originals.ts';
import { savePosition } from './positions.ts';
import { finishRecognition, noteRecognised, recognitionReport, startRecognition, stopCutOffRecognitions } from './recognition-runs.ts';
import type { NewRecognition } from './recognition-runs.ts';
import { heldOriginal, issueUnderRepair, nextRepair, pageUnderRepair, repairsOf } from './repairs.ts';
import type { Direction, HeldOriginal, IssueUnderRepair, NextRepair, PageUnderRepair } from './repairs.ts';
import { forgetSetAside, remaindersOf, removeRun, setAsideRepairs } from './remove-run.ts';
import type { IssueAfter, Remainder } from './remove-run.ts';
import { saveIssues } from './save-issue.ts';
import type { IssueToSave } from './save-issue.ts';
import { lookedAtSearch, putBackSearch, removeSearch, renameSearch, saveSearch } from './saved-searches.ts';
import type { IndexEntry } from './search-index.ts';
import { issueToRecognise, issuesInScope, pageBefore } from './to-recognise.ts';
import type { IssueInScope, IssueToRecognise, PageBefore } from './to-recognise.ts';
import { addWatchedFolder, removeWatchedFolder, watchedFolders } from './watched-folders.ts';
import type { KeptFolder } from './watched-folders.ts';

type RunSummary = Pick<ImportReport, 'run' | 'firstIssueId' | 'refusals'>;

const dataVersion = z.object({ data_version: z.int() });

interface Opened {
  readonly folder: string;
  /** What can be asked, even of a library that can't be written to. */
  readonly asked: Readable;
  /** Null where the library can't be written to. */
  readonly writable: Writable | null;
}

let opened: Opened | null = null;
let job: JobLock | null = null;
/** While the library is held, not even this process writes to it. */
let held: JobLock | null = null;
/** What SQLite last said of changes by others. */
let seen: number | null = null;

function library(): Opened {
  if (opened === null) throw new JiuwenError('unexpected', { reason: 'the library is closed' });
  return opened;
}

/** Throws library-unwritable on read-only media. */
function writer(): Writable {
  const { writable, folder } = library();
  if (writable === null) throw new JiuwenError('library-unwritable', { path: folder });
  if (held !== null) throw new JiuwenError('library-busy', { path: folder });
  return writable;
}

const asked = (): Readable => library().asked;

/** A library on read-only media is opened to be read, if there is one. */
function openedAt(folder: string): Opened {
  try {
    const writable = openForWriting(folder);
    return { folder, asked: writable, writable };
  } catch (error) {
    if (toFailure(error).code !== 'library-unwritable' || !existsSync(databasePath(folder))) throw error;
    return { folder, asked: openForReading(folder), writable: null };
  }
}

const service = {
  /** Opens the library, made or migrated as needed; throws as openForWriting. A library that can't be written to is opened to be read. */
  open(folder: string): void {
    opened = openedAt(folder);
    seen = asked().first(dataVersion, 'PRAGMA data_version')?.data_version ?? null;
    if (opened.writable === null) return;
    const lock = takeJobLock(folder);
    // Another process may be importing: its run is not cut off.
    if (lock === null) return;
    stopCutOffRuns(opened.writable);
    stopCutOffRecognitions(opened.writable);
    discardNextIndex(opened.writable);
    lock.release();
  },
  isReadOnly: (): boolean => library().writable === null,
  /** Takes this process's turn for a long job. Throws library-busy while another process has it, library-unwritable. */
  beginJob(): void {
    const database = writer();
    job ??= claimJobLock(library().folder);
    stopCutOffRuns(database);
    stopCutOffRecognitions(database);
  },
  endJob(): void {
    job?.release();
    job = null;
  },
  /** Keeps everybody from writing, until `letGo` or the end. Throws library-busy. */
  hold(): void {
    held ??= holdWrites(library().folder);
  },
  letGo(): void {
    held?.release();
    held = null;
  },
  /**
   * True when another process has written to the library since this was last asked: nobody in this one writes but this very
   * connection, of whose own changes `data_version` says nothing (https://www.sqlite.org/pragma.html#pragma_data_version).
   */
  changedByOthers(): boolean {
    const before = seen;
    seen = asked().first(dataVersion, 'PRAGMA data_version')?.data_version ?? 0;
    return before !== null && before !== seen;
  },
  close(): void {
    service.letGo();
    service.endJob();
    opened?.asked.close();
    opened = null;
  },
  /** Offers this same service over another port: an import talks to the store without passing the window's thread. */
  connect(port: MessagePort): void {
    talk(port, service);
  },
  savePosition: (position: ReadingPosition): void => savePosition(writer(), position),
  saveSearch: (search: NewSearch): void => saveSearch(writer(), search),
  renameSearch: (id: SavedSearchId, name: string): void => renameSearch(writer(), id, name),
  lookedAtSearch: (id: SavedSearchId, arrival: number): void => lookedAtSearch(writer(), id, arrival),
  removeSearch: (id: SavedSearchId): SavedSearch => removeSearch(writer(), id),
  putBackSearch: (search: SavedSearch): void => putBackSearch(writer(), search),
  clip: (articleId: ArticleId, firstFolder: string): Clipping => clip(writer(), articleId, firstFolder),
  changeClippings: (ids: readonly ClippingId[], change: ClippingChange): Clipping[] => changeClippings(writer(), ids, change),
  removeClippings: (ids: readonly ClippingId[]): Clipping[] => removeClippings(writer(), ids),
  putBackClippings: (clippings: readonly Clipping[]): void => putBackClippings(writer(), clippings),
  makeFolder: (name: string): ClippingFolder => makeFolder(writer(), name),
  renameFolder: (id: FolderId, name: string): void => renameFolder(writer(), id, name),
  removeFolder: (id: FolderId): RemovedFolder => removeFolder(writer(), id),
  putBackFolder: (removed: RemovedFolder): void => putBackFolder(writer(), removed),
  // Care: who takes the turn for it prepares what is written, so that others are answered in between.
  beginNextIndex: (): void => beginNextIndex(writer()),
  addToNextIndex: (entries: readonly IndexEntry[]): void => addToNextIndex(writer(), entries),
  takeNextIndex: (): void => takeNextIndex(writer()),
  discardNextIndex: (): void => discardNextIndex(writer()),
  refreshIndex: (ids: readonly ArticleId[]): void => refreshIndex(writer(), ids),
  reindex: (names: readonly string[]): void => reindex(writer(), names),
  /** Throws away what earlier imports left aside. */
  discardAside: (): Promise<void> => discardAside(library().folder),
  startRun: (run: NewRun, places: readonly SourcePlace[]): RunId => startRun(writer(), run, places),
  startRetry: (appVersion: string): RunId | null => startRetry(writer(), appVersion),
  continueRun: (runId: RunId): void => continueRun(writer(), runId),
  finishRun: (runId: RunId): void => finishRun(writer(), runId),
  giveUpRun: (runId: RunId): void => giveUpRun(writer(), runId),
  giveUpWatchedRuns: (): void => giveUpWatchedRuns(writer()),
  runSummary: (runId: RunId): RunSummary => ({ run: importRun(asked(), runId), firstIssueId: firstIssueOf(asked(), runId), refusals: refusals(asked(), runId) }),
  waitingFiles: (runId: RunId): WaitingFile[] => waitingFiles(asked(), runId),
  heldHashes: (): string[] => heldHashes(asked()),
  heldFile: (sha256: string): HeldFile | null => heldFile(asked(), sha256),
  saveIssues: (issues: readonly IssueToSave[]): LedgerOutcome[][] => saveIssues(writer(), library().folder, issues),
  recordRefused: (file: FileFacts, error: Failure): void => recordFile(writer(), file, { kind: 'refused', error }),
  remaindersOf: (runId: RunId): Remainder[] => remaindersOf(asked(), runId),
  removeRun: (runId: RunId, after: readonly IssueAfter[]): RemovalReport => removeRun(writer(), library().folder, runId, after),
  setAsideRepairs: (): RepairFile => setAsideRepairs(asked()),
  forgetSetAside: (file: RepairFile): void => forgetSetAside(writer(), file),
  watchedFolders: (): KeptFolder[] => watchedFolders(asked()),
  addWatchedFolder: (path: string): void => addWatchedFolder(writer(), path),
  removeWatchedFolder: (id: number): void => removeWatchedFolder(writer(), id),
  unknownFiles: (files: readonly FoundFile[]): FoundFile[] => unknownFiles(asked(), files),
  issuesInScope: (scope: RecognitionScope, version: number): IssueInScope[] => issuesInScope(asked(), scope, version),
  issueToRecognise: (issueId: IssueId): IssueToRecognise => issueToRecognise(asked(), issueId),
  pageBefore: (pageId: PageId): PageBefore => pageBefore(asked(), pageId),
  saveMasthead: (issueId: IssueId, read: ReadMasthead): typeof OVERTAKEN | null => saveMasthead(writer(), issueId, read),
  startRecognition: (recognition: NewRecognition): number => startRecognition(writer(), recognition),
  noteRecognised: (id: number, totals: RecognitionTotals, changes: readonly RecognitionChange[]): void => noteRecognised(writer(), id, totals, changes),
  finishRecognition: (id: number, state: 'finished' | 'stopped'): void => finishRecognition(writer(), id, state),
  recognitionReport: (id: number): RecognitionReport => recognitionReport(asked(), id),
  pageUnderRepair: (pageId: PageId): PageUnderRepair => pageUnderRepair(asked(), pageId),
  issueUnderRepair: (issueId: IssueId): IssueUnderRepair => issueUnderRepair(asked(), issueId),
  repairsOf: (issueId: IssueId, pageId: PageId): RepairEntry[] => repairsOf(asked(), issueId, pageId),
  heldOriginal: (sha256: string): HeldOriginal | null => heldOriginal(asked(), sha256),
  nextRepair: (issueId: IssueId, direction: Direction): NextRepair | null => nextRepair(asked(), issueId, direction),
  savePage: (laid: LaidPage): typeof OVERTAKEN | null => savePage(writer(), laid),
  repairPage: (laid: LaidPage, made: readonly NewRepair<PageRepair>[]): RepairStep | typeof OVERTAKEN => repairPage(writer(), laid, made),
  repairIssue: (issueId: IssueId, made: NewRepair<IssueRepair>, date: ChosenDate): RepairStep | typeof OVERTAKEN =>
    repairIssue(writer(), issueId, made, date),
  takeStep: (issueId: IssueId, id: number, direction: Direction, consequences: Consequences): RepairStep | typeof OVERTAKEN =>
    takeStep(writer(), issueId, id, direction, consequences),
};

export type StoreService = typeof service;

if (parentPort !== null) talk(parentPort, service);
