/** The care of a library (养护): what is wrong with it, what can be mended, where it is backed up to. Plain data. */

export const problemKinds = [
  'original-missing', 'original-changed', 'original-unknown', 'index-missing', 'index-orphaned', 'index-differs', 'index-damaged',
  'database-index', 'database', 'foreign-key',
] as const;
/**
 * What is wrong, and what `detail` then says: of an original its hash (of one that is unknown its path), of the search index an
 * article's id, of the database the name of one of its own indices, or SQLite's words.
 */
export type ProblemKind = (typeof problemKinds)[number];

export interface LibraryProblem {
  readonly kind: ProblemKind;
  readonly detail: string;
  /** True for what can be made again from what is sound. */
  readonly canBeRepaired: boolean;
}

/** What `verify` found. */
export interface VerifyReport {
  readonly originals: number;
  readonly articles: number;
  readonly problems: readonly LibraryProblem[];
}

/** What a repair did, made sure of by looking the library over again. */
export interface RepairReport extends VerifyReport {
  readonly repaired: readonly LibraryProblem[];
}

export interface RebuildReport {
  readonly articles: number;
  readonly milliseconds: number;
}

export interface BackupReport {
  readonly path: string;
  readonly bytes: number;
  readonly issues: number;
  readonly articles: number;
  readonly originals: number;
  /** Originals that were lost or damaged already: their hashes. The backup has all the rest. */
  readonly lost: readonly string[];
}

/** What a backup brought back. */
export interface RestoreReport {
  readonly folder: string;
  readonly issues: number;
  readonly articles: number;
  readonly originals: number;
  /** Originals that were lost before the backup was made. */
  readonly lost: readonly string[];
}

export interface MoveReport {
  readonly from: string;
  readonly to: string;
  readonly bytes: number;
}

/** Where a library is and how much of the disk it takes, in bytes. */
export interface LibrarySize {
  readonly folder: string;
  readonly isReadOnly: boolean;
  readonly database: number;
  readonly originals: number;
  readonly originalCount: number;
  /** What is left on its disk. */
  readonly free: number;
}

export const careSteps = ['database', 'index', 'originals', 'mending', 'rebuilding', 'snapshot', 'packing', 'unpacking', 'copying', 'checking'] as const;
export type CareStep = (typeof careSteps)[number];

/** How far a job is: `done` of `total` tables, articles, files or bytes, as the step has it. */
export interface CareProgress {
  readonly step: CareStep;
  readonly done: number;
  readonly total: number;
}
