/** Exports as the window and the command line ask for them: each in a worker of its own, beside whatever else the library does. */
import type { ExportProgress, ExportReport } from '../contract/export.ts';
import type { Printer } from '../export/format.ts';
import { inJobWorker, Jobs } from '../workers/job.ts';
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
  readonly #jobs = new Jobs();

  /** @param folder the library's. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Rejects as exportArticles does (batch.ts). */
  run(job: ExportJob, { printer, signal, onProgress }: ExportJobOptions): Promise<ExportReport> {
    const listener: ExportListener = {
      progress: (progress) => onProgress?.(progress),
      pdf: (body) => printer.pdf(body),
      png: (body, width, scale) => printer.png(body, width, scale),
    };
    return this.#jobs.run(signal, (until) => inJobWorker<ExportService, ExportListener, ExportReport>(
      { name: 'export-worker', listener, signal: until, cancel: ({ remote }) => remote.cancel(), limits: READING_LIMITS }, ({ remote }) => remote.run(this.#folder, job)));
  }

  /** Stops what runs. */
  close(): Promise<void> {
    return this.#jobs.close();
  }
}
