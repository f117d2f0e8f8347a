/** Editions as others ask for them: each in a worker of its own, beside whatever else the library does. */
import type { PortableProgress, PortableReport } from '../contract/portable.ts';
import { inJobWorker, Jobs } from '../workers/job.ts';
import { READING_LIMITS } from '../workers/start.ts';
import type { PortableJob, PortableListener, PortableService } from './portable-worker.ts';

export interface PortableOptions {
  /** Cancels the job: nothing is left half-written. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PortableProgress) => void;
}

export class PortableJobs {
  readonly #folder: string;
  readonly #jobs = new Jobs();

  /** @param folder the library's. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Rejects as the worker does (portable-worker.ts). */
  run(job: PortableJob, { signal, onProgress }: PortableOptions = {}): Promise<PortableReport> {
    const listener: PortableListener = { progress: (progress) => onProgress?.(progress) };
    return this.#jobs.run(signal, (until) => inJobWorker<PortableService, PortableListener, PortableReport>(
      { name: 'portable-worker', listener, signal: until, cancel: ({ remote }) => remote.cancel(), limits: READING_LIMITS }, ({ remote }) => remote.run(this.#folder, job)));
  }

  /** Stops what runs. */
  close(): Promise<void> {
    return this.#jobs.close();
  }
}
