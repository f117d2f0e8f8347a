/** The store worker: the library's one writer. */
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { JiuwenError } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import type { IssueId, PageId, ReadingPosition, RepairStep, VerifyReport } from '../contract/library.ts';
import type { IssueRepair, PageRepair, RepairEntry } from '../contract/repair.ts';
import { talk } from '../workers/rpc.ts';
import { openForWriting } from './database.ts';
import type { Writable } from './database.ts';
import { finishRun, heldFile, recordFile, startRun } from './import-runs.ts';
import type { HeldFile, LedgerFile, RunId } from './import-runs.ts';
import { repairIssue, repairPage, savePage, takeStep } from './make-repairs.ts';
import type { ChosenDate, Consequences, LaidPage, NewRepair, OVERTAKEN } from './make-repairs.ts';
import { clearLeftBehind } from './originals.ts';
import { savePosition } from './positions.ts';
import { heldOriginal, issueUnderRepair, nextRepair, pageUnderRepair, repairsOf } from './repairs.ts';
import type { Direction, HeldOriginal, IssueUnderRepair, NextRepair, PageUnderRepair } from './repairs.ts';
import { saveIssue } from './save-issue.ts';
import type { IssueToSave, SavedOutcome } from './save-issue.ts';
import { verify } from './verify.ts';

let opened: { readonly database: Writable; readonly folder: string } | null = null;

function library(): { readonly database: Writable; readonly folder: string } {
  if (opened === null) throw new JiuwenError('unexpected', { reason: 'the library is closed' });
  return opened;
}

const service = {
  /** Opens the library, made or migrated as needed; throws as openForWriting. */
  open(folder: string): void {
    opened = { database: openForWriting(folder), folder };
  },
  close(): void {
    opened?.database.close();
    opened = null;
  },
  /** Offers this same service over another port: an import talks to the store without passing the window's thread. */
  connect(port: MessagePort): void {
    talk(port, service);
  },
  savePosition: (position: ReadingPosition): void => savePosition(library().database, position),
  verify: (): Promise<VerifyReport> => verify(library().database, library().folder),
  async startRun(appVersion: string): Promise<RunId> {
    await clearLeftBehind(library().folder);
    return startRun(library().database, appVersion);
  },
  finishRun: (runId: RunId, cancelled: boolean): void => finishRun(library().database, runId, cancelled),
  heldFile: (sha256: string): HeldFile | null => heldFile(library().database, sha256),
  saveIssue: (runId: RunId, issue: IssueToSave): SavedOutcome[] => saveIssue(library().database, library().folder, runId, issue),
  recordHeld: (runId: RunId, file: LedgerFile, issueId: number): void => recordFile(library().database, runId, file, { kind: 'already-held', issueId }),
  recordRefused: (runId: RunId, file: LedgerFile, error: Failure): void => recordFile(library().database, runId, file, { kind: 'refused', error }),
  pageUnderRepair: (pageId: PageId): PageUnderRepair => pageUnderRepair(library().database, pageId),
  issueUnderRepair: (issueId: IssueId): IssueUnderRepair => issueUnderRepair(library().database, issueId),
  repairsOf: (issueId: IssueId, pageId: PageId): RepairEntry[] => repairsOf(library().database, issueId, pageId),
  heldOriginal: (sha256: string): HeldOriginal | null => heldOriginal(library().database, sha256),
  nextRepair: (issueId: IssueId, direction: Direction): NextRepair | null => nextRepair(library().database, issueId, direction),
  savePage: (laid: LaidPage): typeof OVERTAKEN | null => savePage(library().database, laid),
  repairPage: (laid: LaidPage, made: readonly NewRepair<PageRepair>[]): RepairStep | typeof OVERTAKEN => repairPage(library().database, laid, made),
  repairIssue: (issueId: IssueId, made: NewRepair<IssueRepair>, date: ChosenDate): RepairStep | typeof OVERTAKEN =>
    repairIssue(library().database, issueId, made, date),
  takeStep: (issueId: IssueId, id: number, direction: Direction, consequences: Consequences): RepairStep | typeof OVERTAKEN =>
    takeStep(library().database, issueId, id, direction, consequences),
};

export type StoreService = typeof service;

if (parentPort !== null) talk(parentPort, service);
