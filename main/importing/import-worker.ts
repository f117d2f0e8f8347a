/** An import worker: it lives for one run, and talks to the store by a port of its own. */
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { ImportProgress, ImportReport } from '../contract/library.ts';
import type { StoreService } from '../store/store-worker.ts';
import { talk } from '../workers/rpc.ts';
import type { Remote } from '../workers/rpc.ts';
import { runImport } from './run.ts';

/** What the library's side hears of a run. */
export interface ImportListener {
  progress(progress: ImportProgress): void;
}

const cancellation = new AbortController();

const service = {
  /** Imports files and folders into the library in `folder`. Rejects only when the library itself fails. */
  async run(store: MessagePort, folder: string, paths: readonly string[], appVersion: string): Promise<ImportReport> {
    const remote = talk<StoreService>(store, {});
    try {
      return await runImport(remote, folder, paths, appVersion, {
        signal: cancellation.signal,
        onProgress: (progress) => void listener.progress.asEvent(progress),
      });
    } finally {
      store.close();
    }
  },
  /** Ends the run after what is finished. */
  cancel: (): void => cancellation.abort(),
};

export type ImportService = typeof service;

if (parentPort === null) throw new Error('import-worker.ts is a worker');
const listener: Remote<ImportListener, ImportService> = talk<ImportListener, ImportService>(parentPort, service);
