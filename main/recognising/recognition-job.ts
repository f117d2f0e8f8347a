/** Recognising again as a long job of the library, in a worker of its own. */
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { RecognitionProgress, RecognitionReport, RecognitionScope } from '../contract/recognition.ts';
import { inJobWorker } from '../workers/job.ts';
import { READING_LIMITS } from '../workers/start.ts';
import type { AgainListener, AgainService } from './again-worker.ts';

export interface RecogniseOptions {
  /** Cancels it: what is done is done, and recognising what is outdated goes on with the rest. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RecognitionProgress) => void;
}

export interface RecognisingLibrary {
  readonly folder: string;
  readonly appVersion: string;
  /** Puts the store at the other end of a port. */
  readonly connect: (port: MessagePort) => Promise<void>;
  /** Does a long job once those before it have ended. */
  readonly inTurn: (work: () => Promise<RecognitionReport>) => Promise<RecognitionReport>;
}

export class RecognitionJobs {
  readonly #library: RecognisingLibrary;
  readonly #closing = new AbortController();

  constructor(library: RecognisingLibrary) {
    this.#library = library;
  }

  /** Recognises again in its turn. Rejects with the library's own failures. */
  run(scope: RecognitionScope, { signal, onProgress }: RecogniseOptions): Promise<RecognitionReport> {
    const { folder, appVersion, connect, inTurn } = this.#library;
    const until = AbortSignal.any([this.#closing.signal, ...(signal === undefined ? [] : [signal])]);
    return inTurn(async () => {
      const { port1, port2 } = new MessageChannel();
      await connect(port1);
      return inJobWorker<AgainService, AgainListener, RecognitionReport>(
        { name: 'again-worker', listener: { progress: (progress) => onProgress?.(progress) }, signal: until, cancel: ({ remote }) => remote.cancel(), limits: READING_LIMITS },
        ({ remote }) => remote.run(port2, folder, scope, appVersion));
    });
  }

  /** Cancels what runs and what waits. */
  close(): void {
    this.#closing.abort();
  }
}
