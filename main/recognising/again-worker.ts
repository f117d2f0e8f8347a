/** A worker that recognises again: it lives for one time, reads untrusted originals under a memory limit, and talks to the store by a port of its own. */
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { RecognitionProgress, RecognitionReport, RecognitionScope } from '../contract/recognition.ts';
import type { StoreService } from '../store/store-worker.ts';
import { giveWay } from '../workers/priority.ts';
import { talk } from '../workers/rpc.ts';
import type { Remote } from '../workers/rpc.ts';
import { recogniseAgain } from './recognise-again.ts';

/** What the library's side hears. */
export interface AgainListener {
  progress(progress: RecognitionProgress): void;
}

const cancellation = new AbortController();

const service = {
  /** Reads the pages of the scope again, for the library in `folder`, whose store is at the other end of `port`. */
  async run(port: MessagePort, folder: string, scope: RecognitionScope, appVersion: string): Promise<RecognitionReport> {
    try {
      return await recogniseAgain(talk<StoreService>(port, {}), folder, scope, {
        appVersion, signal: cancellation.signal, onProgress: (progress) => void listener.progress.asEvent(progress),
      });
    } finally {
      port.close();
    }
  },
  cancel: (): void => cancellation.abort(),
};

export type AgainService = typeof service;

if (parentPort === null) throw new Error('again-worker.ts is a worker');
giveWay();
const listener: Remote<AgainListener, AgainService> = talk<AgainListener, AgainService>(parentPort, service);
