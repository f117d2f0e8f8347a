/** Exports as the window and the command line ask for them: each in a worker of its own, beside whatever else the library does. */
import type { ExportProgress, ExportReport } from '../contract/export.ts';
import { JiuwenError } from '../contract/errors.ts';
import type { Printer } from '../export/format.ts';
import { inJobWorker } from '../workers/job.ts';
import { READING_LIMITS } from '../workers/start.ts';
import type { ExportJob } from './batch.ts';
import type { ExportListener, ExportService } from './export-worker.ts';

export interface ExportJobOptions {
  /** Sets PDFs and pictures. */
  readonly printer: Printer;
  /** Cancels the job: files that are whole stay, nothing is left half-written. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
}

export class ExportJobs {
  readonly #folder: string;
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  /** @param folder the library's. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Rejects as exportArticles does (batch.ts). */
  async run(job: ExportJob, { printer, signal, onProgress }: ExportJobOptions): Promise<ExportReport> {
    const until = AbortSignal.any([this.#closing.signal, ...(signal === undefined ? [] : [signal])]);
    if (until.aborted) throw new JiuwenError('cancelled', {});
    const listener: ExportListener = {
      progress: (progress) => onProgress?.(progress),
      pdf: (body) => printer.pdf(body),
      png: (body, width, scale) => printer.png(body, width, scale),
    };
    const running = inJobWorker<ExportService, ExportListener, ExportReport>(
      { name: 'export-worker', listener, signal: until, cancel: ({ remote }) => remote.cancel(), limits: READING_LIMITS }, ({ remote }) => remote.run(this.#folder, job));
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
