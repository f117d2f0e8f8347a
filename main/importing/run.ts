/** One run of an import: files are read ahead in parallel, joined to issues in order, and stored issue by issue. */
import { fromFailure, toFailure } from '../contract/errors.ts';
import type { ErrorCode, Failure } from '../contract/errors.ts';
import type { RecognisedIssue } from '../contract/issue.ts';
import type { ImportOutcome, ImportProgress, ImportReport } from '../contract/library.ts';
import type { HeldFile } from '../store/import-runs.ts';
import type { SourceFile } from '../store/save-issue.ts';
import type { StoreService } from '../store/store-worker.ts';
import type { Remote } from '../workers/rpc.ts';
import { IssueJoiner } from './joining.ts';
import type { JoinedIssue } from './joining.ts';
import { planImport } from './plan.ts';
import { POOL_SIZE, recognitionPool } from './recognition-pool.ts';
import type { ReadFile } from './recognition-worker.ts';

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Files read before their turn, so that no worker waits while an issue is stored. */
const AHEAD = POOL_SIZE * 4;

/** Failures of the library and not of a file: going on would fail every file for the same reason. */
const ofTheLibrary: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['disk-full', 'library-busy', 'library-damaged', 'library-unwritable']);

/**
 * Imports what lies below `paths`. When cancelled, issues whose files have all been read are kept, everything else is
 * left untouched. Throws the library's own failures, such as disk-full; what was stored until then stays.
 */
export async function runImport(
  store: Remote<StoreService>, folder: string, paths: readonly string[], appVersion: string, { signal, onProgress }: RunOptions,
): Promise<ImportReport> {
  const began = performance.now();
  const runId = await store.startRun(appVersion);
  const plan = await planImport(paths);
  const pool = recognitionPool(folder, { heldFile: async (sha256) => store.heldFile(sha256) });
  const run = new Run(store, runId, plan.files.length + plan.refused.length, onProgress);
  try {
    for (const { path, error } of plan.refused) await run.refuse({ path, sha256: null, size: null }, error);
    await run.takeAll(plan.files, (file) => pool.read(file), signal);
  } finally {
    await pool.close();
    await store.finishRun(runId, signal.aborted).catch(() => undefined);
  }
  return { runId, outcomes: run.outcomes, cancelled: signal.aborted, milliseconds: performance.now() - began };
}

class Run {
  readonly outcomes: ImportOutcome[] = [];
  readonly #store: Remote<StoreService>;
  readonly #runId: number;
  readonly #filesTotal: number;
  readonly #onProgress: (progress: ImportProgress) => void;
  readonly #joiner = new IssueJoiner<SourceFile>();
  #articleCount = 0;

  constructor(store: Remote<StoreService>, runId: number, filesTotal: number, onProgress: (progress: ImportProgress) => void) {
    this.#store = store;
    this.#runId = runId;
    this.#filesTotal = filesTotal;
    this.#onProgress = onProgress;
  }

  /** Takes files in their order while later ones are being read. */
  async takeAll(files: readonly string[], read: (file: string) => Promise<ReadFile>, signal: AbortSignal): Promise<void> {
    const reading: Promise<ReadFile>[] = [];
    let next = 0;
    const readOn = (): void => {
      while (reading.length < AHEAD && next < files.length && !signal.aborted) {
        reading.push(read(files[next] ?? ''));
        next += 1;
      }
    };
    readOn();
    while (reading.length > 0) {
      const done = await reading.shift();
      if (signal.aborted) return;
      if (done !== undefined) await this.#take(done);
      readOn();
    }
    await this.#save(this.#joiner.finish());
  }

  async refuse(file: { path: string; sha256: string | null; size: number | null }, error: Failure): Promise<void> {
    await this.#store.recordRefused(this.#runId, file, error);
    this.#tell({ kind: 'refused', path: file.path, error });
  }

  async #take(done: ReadFile): Promise<void> {
    if ('error' in done) {
      if (ofTheLibrary.has(done.error.code)) throw fromFailure(done.error);
      await this.refuse(done, done.error);
      return;
    }
    const { path, sha256, size } = done;
    const complete = 'held' in done
      ? this.#joiner.add({ path, sha256, size, format: '', aside: null }, asRecognised(done.held))
      : this.#joiner.add({ path, sha256, size, format: done.issue.format, aside: done.aside }, done.issue);
    await this.#save(complete);
  }

  async #save(issue: JoinedIssue<SourceFile> | null): Promise<void> {
    if (issue === null) return;
    const { files } = issue;
    try {
      const outcomes = await this.#store.saveIssue(this.#runId, issue);
      for (const [index, outcome] of outcomes.entries()) {
        const file = files[index];
        if (file === undefined) continue;
        if (outcome.kind === 'imported') this.#articleCount += outcome.articleCount;
        this.#tell({ ...outcome, path: file.path });
      }
    } catch (error) {
      const failure = toFailure(error);
      if (ofTheLibrary.has(failure.code)) throw error;
      for (const file of files) await this.refuse(file, failure);
    }
  }

  #tell(outcome: ImportOutcome): void {
    this.outcomes.push(outcome);
    this.#onProgress({
      runId: this.#runId, filesDone: this.outcomes.length, filesTotal: this.#filesTotal, articleCount: this.#articleCount, path: outcome.path,
    });
  }
}

/** A file that is held already takes its place among the pages that it belongs to, so that new pages find their issue. */
function asRecognised({ titleName, masthead, pageNumbers }: HeldFile): RecognisedIssue {
  const empty = { name: null, articles: [], banners: [], furniture: [], leftovers: [], origin: { masthead: [], banners: [], furniture: [], leftovers: [] } };
  return { format: '', version: 0, issue: { ...masthead, title: titleName }, pages: pageNumbers.map((number) => ({ number, ...empty })), warnings: [] };
}
