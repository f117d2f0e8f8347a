/** One run of an import: files are read ahead in parallel, joined to issues in order, and stored some issues at a time. */
import { fromFailure } from '../contract/errors.ts';
import type { ImportProgress, ImportReport, RunId } from '../contract/imports.ts';
import { isOfTheLibrary } from '../store/failures.ts';
import type { HeldFile, WaitingFile } from '../store/ledger.ts';
import type { NewPage } from '../store/pages.ts';
import { syncAside } from '../store/originals.ts';
import type { SourceFile } from '../store/save-issue.ts';
import type { StoreService } from '../store/store-worker.ts';
import type { Remote } from '../workers/rpc.ts';
import type { Gate } from './gate.ts';
import { IssueJoiner } from './joining.ts';
import type { IssuePart, JoinedIssue } from './joining.ts';
import { Pace } from './pace.ts';
import { AHEAD, recognitionPool } from './recognition-pool.ts';
import type { ReadFile } from './recognition-worker.ts';

export interface RunOptions {
  readonly signal: AbortSignal;
  /** Closed while the reader has the import paused. */
  readonly gate: Gate;
  readonly onProgress: (progress: Omit<ImportProgress, 'queued'>) => void;
}

/** Pages stored at once: each commit costs the index a segment, and a crash what was not committed. */
const PAGES_AT_ONCE = 128;
/** Fewer, where so long nothing was stored: readers see what is there. */
const MILLISECONDS_AT_ONCE = 400;
/** Progress is told no sooner again: eyes see no more, and each message costs. */
const PROGRESS_MILLISECONDS = 100;

/**
 * Reads the files of a run that still wait. Issues whose files have all been read are kept, whatever ends the run; all
 * else is left as it was, so that the run goes on exactly there. Throws the library's own failures, such as disk-full.
 */
export async function runImport(store: Remote<StoreService>, folder: string, runId: RunId, options: RunOptions): Promise<ImportReport> {
  const began = performance.now();
  const files = await store.waitingFiles(runId);
  const pool = recognitionPool(folder, await store.heldHashes());
  const run = new Run(store, folder, runId, files.length, options);
  try {
    await run.takeAll(files, pool.read);
  } finally {
    await pool.close();
    // What was read and not stored is read again when the run goes on.
    await store.discardAside().catch(() => undefined);
    // A library that fails can't write this either; it is found out when the run goes on or the library is opened again.
    await store.finishRun(runId).catch(() => undefined);
  }
  return { ...await store.runSummary(runId), pageCount: run.pageCount, milliseconds: performance.now() - began };
}

type ReadIssue = JoinedIssue<SourceFile, NewPage>;

class Run {
  pageCount = 0;
  readonly #store: Remote<StoreService>;
  readonly #folder: string;
  readonly #runId: RunId;
  readonly #filesTotal: number;
  readonly #options: RunOptions;
  readonly #joiner = new IssueJoiner<SourceFile, NewPage>();
  readonly #pace = new Pace();
  /** Whole issues that wait to be stored, and how many pages they have. */
  #issues: ReadIssue[] = [];
  #pages = 0;
  /** The hashes of the files of whole issues of this run. */
  readonly #whole = new Set<string>();
  /** The storing that is under way: files are read meanwhile. */
  #storing: Promise<void> = Promise.resolve();
  #storedAt = performance.now();
  #toldAt = 0;
  #filesDone = 0;
  #articleCount = 0;
  #lastPath = '';

  constructor(store: Remote<StoreService>, folder: string, runId: RunId, filesTotal: number, options: RunOptions) {
    this.#store = store;
    this.#folder = folder;
    this.#runId = runId;
    this.#filesTotal = filesTotal;
    this.#options = options;
  }

  /** Takes files in their order while later ones are being read. */
  async takeAll(files: readonly WaitingFile[], read: (file: WaitingFile) => Promise<ReadFile>): Promise<void> {
    const { signal, gate } = this.#options;
    const reading: { readonly file: WaitingFile; readonly done: Promise<ReadFile> }[] = [];
    let next = 0;
    const readOn = (): void => {
      for (let file = files[next]; reading.length < AHEAD && file !== undefined && !signal.aborted; file = files[next]) {
        reading.push({ file, done: read(file) });
        next += 1;
      }
    };
    this.#tell(true);
    readOn();
    for (let first = reading.shift(); first !== undefined; first = reading.shift()) {
      const done = await first.done;
      if (signal.aborted) break;
      await this.#take(first.file, done);
      if (!gate.isOpen) await this.#wait();
      readOn();
    }
    if (!signal.aborted) this.#join(this.#joiner.finish());
    await this.#storeNow();
    await this.#storing;
    this.#tell(true);
  }

  /** What is finished is stored before a pause. */
  async #wait(): Promise<void> {
    await this.#storeNow();
    await this.#storing;
    this.#tell(true);
    await this.#options.gate.opening(this.#options.signal);
    this.#pace.restart(this.#filesDone, this.#articleCount);
    this.#tell(true);
  }

  async #take({ id: ledgerId }: WaitingFile, done: ReadFile): Promise<void> {
    const { path, size, modifiedAt } = done;
    if (done.kind === 'refused') {
      if (isOfTheLibrary(done.error.code)) throw fromFailure(done.error);
      await this.#store.recordRefused({ ledgerId, sha256: done.sha256, size, modifiedAt }, done.error);
      this.#count(path);
      return;
    }
    const file = { ledgerId, path, sha256: done.sha256, size: done.size, modifiedAt };
    const held = await this.#heldBefore(done);
    if (held !== null) this.#join(this.#joiner.add({ ...file, format: '', aside: null }, asRead(held)));
    else if (done.kind === 'recognised') this.#join(this.#joiner.add({ ...file, format: done.format, aside: done.aside }, done.issue));
    if (this.#pages >= PAGES_AT_ONCE || (this.#pages > 0 && performance.now() - this.#storedAt >= MILLISECONDS_AT_ONCE)) await this.#storeNow();
  }

  /**
   * What is held of a file's content from before this file: from before the run, or from an issue of it that is whole. The same
   * is held when a run that was cut off goes on, so that it makes no difference where it was cut.
   */
  async #heldBefore({ kind, sha256 }: Exclude<ReadFile, { kind: 'refused' }>): Promise<HeldFile | null> {
    const isOfThisRun = this.#whole.has(sha256);
    if (kind !== 'held' && !isOfThisRun) return null;
    if (isOfThisRun) {
      await this.#storeNow();
      await this.#storing;
    }
    return this.#store.heldFile(sha256);
  }

  #join(issue: ReadIssue | null): void {
    if (issue === null) return;
    this.#issues.push(issue);
    for (const { sha256 } of issue.files) this.#whole.add(sha256);
    this.#pages += Math.max(1, issue.pages.length);
  }

  /** Has the whole issues stored, as soon as those before them are. */
  async #storeNow(): Promise<void> {
    const issues = this.#issues;
    this.#issues = [];
    this.#pages = 0;
    await this.#storing;
    this.#storedAt = performance.now();
    if (issues.length === 0) return;
    this.#storing = this.#save(issues);
    // It is awaited before anything else is stored; until then a failure waits, too.
    this.#storing.catch(() => undefined);
  }

  async #save(issues: readonly ReadIssue[]): Promise<void> {
    await syncAside(this.#folder, issues.flatMap(({ files }) => files.flatMap(({ aside }) => (aside === null ? [] : [aside]))));
    const outcomes = await this.#store.saveIssues(issues);
    for (const [at, { files, pages }] of issues.entries()) {
      this.pageCount += pages.filter(({ file }) => outcomes[at]?.[file]?.kind === 'imported').length;
      for (const [index, { path }] of files.entries()) {
        const outcome = outcomes[at]?.[index];
        if (outcome === undefined) continue;
        if (outcome.kind === 'imported') this.#articleCount += outcome.articleCount;
        this.#count(path);
      }
    }
  }

  #count(path: string): void {
    this.#filesDone += 1;
    this.#lastPath = path;
    this.#pace.mark(this.#filesDone, this.#articleCount);
    this.#tell(false);
  }

  #tell(atOnce: boolean): void {
    if (!atOnce && performance.now() - this.#toldAt < PROGRESS_MILLISECONDS) return;
    this.#toldAt = performance.now();
    this.#options.onProgress({
      runId: this.#runId, phase: 'reading', isPaused: !this.#options.gate.isOpen, filesDone: this.#filesDone, filesTotal: this.#filesTotal,
      articleCount: this.#articleCount, path: this.#lastPath, ...this.#pace.now(this.#filesTotal - this.#filesDone),
    });
  }
}

/** A file that is held already takes its place among the pages that it belongs to, so that new pages find their issue. */
function asRead({ titleName, masthead, pageNumbers }: HeldFile): IssuePart<NewPage> {
  const none = new Uint8Array();
  return {
    masthead: { ...masthead, title: titleName }, warnings: [],
    pages: pageNumbers.map((number, place) => ({ number, place, articleCount: 0, recognisedBy: 0, packed: none })),
  };
}
