/** An import worker: it lives for one run or one look ahead, and talks to the store by a port of its own. */
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { ImportPreview, ImportProgress, ImportReport, RemovalReport, RunId, SurveyProgress } from '../contract/imports.ts';
import type { StoreService } from '../store/store-worker.ts';
import { talk } from '../workers/rpc.ts';
import type { Remote } from '../workers/rpc.ts';
import { beginRun } from './begin.ts';
import type { ImportRequest } from './begin.ts';
import { Gate } from './gate.ts';
import { runImport } from './run.ts';
import { surveyPaths } from './survey.ts';
import { undoImport } from './undo.ts';

/** What the library's side hears of a run. */
export interface ImportListener {
  progress(progress: Omit<ImportProgress, 'queued'>): void;
  surveyed(progress: SurveyProgress): void;
}

const cancellation = new AbortController();
const gate = new Gate();

async function withStore<T>(port: MessagePort, work: (store: Remote<StoreService>) => Promise<T>): Promise<T> {
  try {
    return await work(talk<StoreService>(port, {}));
  } finally {
    port.close();
  }
}

const service = {
  /** Does a run for the library in `folder`; null where there is nothing to try again. Rejects only when the library itself fails. */
  run: (port: MessagePort, folder: string, request: ImportRequest): Promise<ImportReport | null> => withStore(port, async (store) => {
    const onProgress = (progress: Omit<ImportProgress, 'queued'>): void => void listener.progress.asEvent(progress);
    const runId = await beginRun(store, request, cancellation.signal, onProgress);
    return runId === null ? null : runImport(store, folder, runId, { signal: cancellation.signal, gate, onProgress });
  }),
  /** Looks at what an import of the paths would bring. */
  survey: (port: MessagePort, folder: string, paths: readonly string[]): Promise<ImportPreview> => withStore(port, (store) =>
    surveyPaths(store, folder, paths, cancellation.signal, (progress) => void listener.surveyed.asEvent(progress))),
  /** Takes a run out again. */
  undo: (port: MessagePort, folder: string, runId: RunId): Promise<RemovalReport> => withStore(port, (store) => undoImport(store, folder, runId)),
  /** Ends the run after what is finished. */
  cancel: (): void => cancellation.abort(),
  pause: (): void => gate.close(),
  resume: (): void => gate.open(),
};

export type ImportService = typeof service;

if (parentPort === null) throw new Error('import-worker.ts is a worker');
const listener: Remote<ImportListener, ImportService> = talk<ImportListener, ImportService>(parentPort, service);
