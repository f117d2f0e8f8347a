/** Editions as others ask for them: each in a worker of its own, beside whatever else the library does. */
import { JiuwenError } from '../contract/errors.ts';
import type { PortableProgress, PortableReport } from '../contract/portable.ts';
import { inJobWorker } from '../workers/job.ts';
import { READING_LIMITS } from '../workers/start.ts';
import type { PortableJob, PortableListener, PortableService } from './portable-worker.ts';

export interface PortableOptions {
  /** Cancels the job: nothing is left half-written. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PortableProgress) => void;
}

export class PortableJobs {
  readonly #folder: string;
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  /** @param folder the library's. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Rejects as the worker does (portable-worker.ts). */
  async run(job: PortableJob, { signal, onProgress }: PortableOptions = {}): Promise<PortableReport> {
    const until = AbortSignal.any([this.#closing.signal, ...(signal === undefined ? [] : [signal])]);
    if (until.aborted) throw new JiuwenError('cancelled', {});
    const running = inJobWorker<PortableService, PortableListener, PortableReport>({
      name: 'portable-worker', listener: { progress: (progress) => onProgress?.(progress) }, signal: until, cancel: ({ remote }) => remote.cancel(), limits: READING_LIMITS,
    }, ({ remote }) => remote.run(this.#folder, job));
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Stops what runs. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#running);
  }
}
