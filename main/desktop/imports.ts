/** Imports that the window asked for: their progress, their end, one look ahead at a time. */
import type { ImportPreview, ImportReport, RemovalReport, RunId } from '../contract/imports.ts';
import type { EventName, Events } from '../contract/ipc.ts';
import type { ImportOptions } from '../importing/import-queue.ts';
import type { Library } from '../library.ts';
import { noteImported } from './recent.ts';

/** Tells the window. */
export type Send = <E extends EventName>(event: E, payload: Events[E]) => void;

type ImportingLibrary = Pick<Library, 'importPaths' | 'continueImport' | 'retryRefused' | 'previewImport' | 'undoImport' | 'pauseImports' | 'resumeImports'>;

/** While an import runs, the shelves are shown anew no sooner again. */
const SHELVES_MILLISECONDS = 3000;

export class Imports {
  readonly #library: ImportingLibrary;
  readonly #send: Send;
  /** Those that run or wait, in their order. */
  readonly #asked = new Set<AbortController>();
  #preview: AbortController | null = null;
  #shownAt = 0;

  constructor(library: ImportingLibrary, send: Send) {
    this.#library = library;
    this.#send = send;
  }

  /** Imports files and folders once earlier imports have ended. */
  async run(paths: readonly string[]): Promise<ImportReport> {
    return this.#import((options) => this.#library.importPaths(paths, options));
  }

  /** Goes on with an import that was stopped. */
  async continue(runId: RunId): Promise<ImportReport> {
    return this.#import((options) => this.#library.continueImport(runId, options));
  }

  /** Tries again what was refused; null where there is nothing. */
  async retry(): Promise<ImportReport | null> {
    return this.#import((options) => this.#library.retryRefused(options));
  }

  /** Begins an import that nobody asked for, such as that of new files in a watched folder. */
  async begin(work: (options: ImportOptions) => Promise<ImportReport>): Promise<ImportReport> {
    return this.#import(work);
  }

  async undo(runId: RunId): Promise<RemovalReport> {
    const removed = await this.#library.undoImport(runId);
    this.#send('library:changed', null);
    return removed;
  }

  /** Stops the import that is running, and those that wait; what is finished stays. */
  cancel(): void {
    for (const asked of this.#asked) asked.abort();
    // One that is paused would never hear of it.
    void this.#library.resumeImports();
  }

  /** Looks at what an import would bring; a look before this one ends with what it has seen. */
  async preview(paths: readonly string[]): Promise<ImportPreview> {
    this.#preview?.abort();
    const preview = new AbortController();
    this.#preview = preview;
    return this.#library.previewImport(paths, {
      signal: preview.signal,
      onProgress: (progress) => {
        if (this.#preview === preview) this.#send('import:surveyed', progress);
      },
    });
  }

  stopPreview(): void {
    this.#preview?.abort();
  }

  async #import<Report extends ImportReport | null>(work: (options: ImportOptions) => Promise<Report>): Promise<Report> {
    const controller = new AbortController();
    this.#asked.add(controller);
    let articles = 0;
    try {
      const report = await work({
        signal: controller.signal,
        onProgress: (progress) => {
          this.#send('import:progress', progress);
          if (progress.articleCount === articles || performance.now() - this.#shownAt < SHELVES_MILLISECONDS) return;
          articles = progress.articleCount;
          this.#shownAt = performance.now();
          this.#send('library:changed', null);
        },
      });
      if (report === null) return report;
      noteImported(report);
      this.#send('import:finished', report);
      if (report.run.files.imported > 0) this.#send('library:changed', null);
      return report;
    } catch (error) {
      this.#send('import:failed', null);
      throw error;
    } finally {
      this.#asked.delete(controller);
    }
  }
}
