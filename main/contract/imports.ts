/** Imports (导入): what was asked for, how far it is, and the ledger of what became of every file. Plain data. */
import type { Failure } from './errors.ts';
import type { IssueId } from './library.ts';

export type RunId = number;

/** Where a file is: a file of its own, or an entry of the archive at `path`. */
export interface SourcePlace {
  readonly path: string;
  /** Name within the archive, with forward slashes; null for a file of its own. */
  readonly entry: string | null;
}

/** A place as one path: an archive is to its entries what a folder is to its files. */
export const placeName = ({ path, entry }: SourcePlace): string => (entry === null ? path : `${path}/${entry}`);

/** `retry`: files that were refused before. `watched`: files that came into a watched folder. */
export type RunKind = 'import' | 'retry' | 'watched';

/**
 * `stopped`: cancelled, or cut off by a crash or a full disk, and can go on. `given-up`: stopped, and not to go on.
 * `removed`: what it brought in was taken out again.
 */
export type RunState = 'running' | 'stopped' | 'given-up' | 'finished' | 'removed';

export interface ImportRun {
  readonly id: RunId;
  readonly kind: RunKind;
  readonly state: RunState;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly appVersion: string;
  /** Files by what became of them. */
  readonly files: Readonly<Record<FileOutcome, number>>;
  readonly issueCount: number;
  readonly articleCount: number;
}

export const fileOutcomes = ['waiting', 'imported', 'already-held', 'refused', 'removed'] as const;
export type FileOutcome = (typeof fileOutcomes)[number];

/** What became of one file. */
export interface LedgerEntry extends SourcePlace {
  readonly id: number;
  readonly runId: RunId;
  readonly outcome: FileOutcome;
  /** Null where it could not be read, or was not yet. */
  readonly sha256: string | null;
  readonly size: number | null;
  /** The issue that it became part of, or is held in. */
  readonly issue: { readonly id: IssueId; readonly titleName: string; readonly date: string | null; readonly number: number | null; readonly edition: number } | null;
  readonly articleCount: number | null;
  /** The version of recognition that read it. */
  readonly recognisedBy: number | null;
  /** Why not. */
  readonly error: Failure | null;
  /** ISO 8601, UTC; null while it waits. */
  readonly recordedAt: string | null;
}

export interface LedgerRequest {
  readonly runId: RunId;
  /** Only files of this outcome. */
  readonly outcome: FileOutcome | null;
  readonly offset: number;
  readonly limit: number;
}

export interface ImportProgress {
  readonly runId: RunId;
  /** `finding` counts the files that were found so far. */
  readonly phase: 'finding' | 'reading';
  readonly isPaused: boolean;
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly articleCount: number;
  /** Articles a second, lately; null before it is known. */
  readonly rate: number | null;
  /** Null before it is known. */
  readonly secondsLeft: number | null;
  /** The file that was finished last, as one path. */
  readonly path: string;
  /** Imports that wait for this one. */
  readonly queued: number;
}

export interface Refusal {
  readonly path: string;
  readonly error: Failure;
}

/** How an import ended. */
export interface ImportReport {
  readonly run: ImportRun;
  /** Pages that it brought in. */
  readonly pageCount: number;
  /** The first issue that it brought in or found held. */
  readonly firstIssueId: IssueId | null;
  /** The first refusals, at most `REFUSALS_TOLD`. */
  readonly refusals: readonly Refusal[];
  readonly milliseconds: number;
}

export const REFUSALS_TOLD = 20;

/** What an import would bring, told before it begins. */
export interface ImportPreview {
  readonly files: number;
  readonly alreadyHeld: number;
  readonly issueCount: number;
  /** By paper and year, in order. `year` is null for undated issues; `titleName` is null where no page names its paper. */
  readonly shelves: readonly { readonly titleName: string | null; readonly year: number | null; readonly issueCount: number; readonly pageCount: number }[];
  readonly refusedCount: number;
  /** The first of them, at most `REFUSALS_TOLD`. */
  readonly refusals: readonly Refusal[];
}

/** What an undone import took out. */
export interface RemovalReport {
  readonly files: number;
  readonly articles: number;
  /** Repairs of theirs, which are set aside: they come back when the same files are imported again. */
  readonly repairs: number;
}

export interface SurveyProgress {
  readonly filesSeen: number;
  readonly filesTotal: number;
}

export interface WatchedFolder {
  readonly id: number;
  readonly path: string;
  readonly addedAt: string;
  /** False while the folder is not there, such as on a disk that is not plugged in. */
  readonly isThere: boolean;
}
