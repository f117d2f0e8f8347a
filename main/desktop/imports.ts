/** Imports that the window asked for, one after the other, with their progress. */
import type { EventName, Events } from '../contract/ipc.ts';
import type { ImportReport } from '../contract/library.ts';
import type { Library } from '../library.ts';
import { noteImported } from './recent.ts';

/** Tells the window. */
export type Send = <E extends EventName>(event: E, payload: Events[E]) => void;

export class Imports {
  readonly #library: Pick<Library, 'importPaths'>;
  readonly #send: Send;
  #last: Promise<unknown> = Promise.resolve();
  #running: AbortController | null = null;

  constructor(library: Pick<Library, 'importPaths'>, send: Send) {
    this.#library = library;
    this.#send = send;
  }

  /** Imports files and folders once earlier imports have ended. */
  run(paths: readonly string[]): Promise<ImportReport> {
    const run = this.#last.then(() => this.#import(paths));
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Stops the import that is running; what it has finished stays. */
  cancel(): void {
    this.#running?.abort();
  }

  async #import(paths: readonly string[]): Promise<ImportReport> {
    const controller = new AbortController();
    this.#running = controller;
    try {
      const report = await this.#library.importPaths(paths, {
        signal: controller.signal,
        onProgress: (progress) => this.#send('import:progress', progress),
      });
      noteImported(report);
      this.#send('import:finished', report);
      if (report.outcomes.some(({ kind }) => kind === 'imported')) this.#send('library:changed', null);
      return report;
    } finally {
      this.#running = null;
    }
  }
}
