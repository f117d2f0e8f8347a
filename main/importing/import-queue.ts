/** A library's imports, one after the other, each in a worker of its own that talks to the store directly. */
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { ImportPreview, ImportProgress, ImportReport, RemovalReport, RunId, SurveyProgress } from '../contract/imports.ts';
import { inJobWorker } from '../workers/job.ts';
import type { RunningWorker } from '../workers/start.ts';
import type { ImportRequest } from './begin.ts';
import type { ImportListener, ImportService } from './import-worker.ts';

export interface ImportOptions {
  /** Cancels the import: what is finished is kept, and it can go on later. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface PreviewOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SurveyProgress) => void;
}

/** What the queue asks of the store. */
export interface QueueStore {
  /** Puts the store at the other end of a port. */
  connect(port: MessagePort): Promise<void>;
  /** Throws library-busy while another process does a long job, library-unwritable. */
  beginJob(): Promise<void>;
  endJob(): Promise<void>;
}

const deaf: ImportListener = { progress: () => undefined, surveyed: () => undefined };

type ImportWorker = RunningWorker<ImportService, ImportListener>;

export class ImportQueue {
  readonly #folder: string;
  readonly #store: QueueStore;
  readonly #closing = new AbortController();
  #last: Promise<unknown> = Promise.resolve();
  #queued = 0;
  #isPaused = false;
  #running: ImportWorker | null = null;

  /** @param folder the library's. */
  constructor(folder: string, store: QueueStore) {
    this.#folder = folder;
    this.#store = store;
  }

  /** Does an import once those before it have ended; null where there was nothing to try again. */
  run(request: ImportRequest, { signal, onProgress }: ImportOptions): Promise<ImportReport | null> {
    return this.inTurn(() => {
      const listener: ImportListener = { ...deaf, progress: (progress) => onProgress?.({ ...progress, queued: this.#queued }) };
      return this.#inWorker(listener, this.#until(signal), async (worker, port) => {
        this.#running = worker;
        if (this.#isPaused) await worker.remote.pause();
        try {
          return await worker.remote.run(port, this.#folder, request);
        } finally {
          this.#running = null;
        }
      });
    });
  }

  /** Looks at what an import would bring; it waits for nothing. */
  survey(paths: readonly string[], { signal, onProgress }: PreviewOptions): Promise<ImportPreview> {
    const listener: ImportListener = { ...deaf, surveyed: (progress) => onProgress?.(progress) };
    return this.#inWorker(listener, this.#until(signal), (worker, port) => worker.remote.survey(port, this.#folder, paths));
  }

  /** Takes an import out again once those before it have ended. */
  undo(runId: RunId): Promise<RemovalReport> {
    return this.inTurn(() => this.#inWorker(deaf, this.#closing.signal, (worker, port) => worker.remote.undo(port, this.#folder, runId)));
  }

  /** Does a long job once those before it have ended, and no other process does one. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#queued += 1;
    const done = this.#last.then(async () => {
      this.#queued -= 1;
      await this.#store.beginJob();
      try {
        return await work();
      } finally {
        await this.#store.endJob();
      }
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Pauses the import that runs and those that wait; what is finished is stored first. */
  async pause(): Promise<void> {
    this.#isPaused = true;
    await this.#running?.remote.pause();
  }

  async resume(): Promise<void> {
    this.#isPaused = false;
    await this.#running?.remote.resume();
  }

  /** Stops what runs and what waits. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#last;
  }

  #until(signal: AbortSignal | undefined): AbortSignal {
    return AbortSignal.any([this.#closing.signal, ...(signal === undefined ? [] : [signal])]);
  }

  async #inWorker<T>(listener: ImportListener, signal: AbortSignal, work: (worker: ImportWorker, store: MessagePort) => Promise<T>): Promise<T> {
    const { port1, port2 } = new MessageChannel();
    await this.#store.connect(port1);
    return inJobWorker<ImportService, ImportListener, T>(
      { name: 'import-worker', listener, signal, cancel: ({ remote }) => remote.cancel() }, (worker) => work(worker, port2));
  }
}
