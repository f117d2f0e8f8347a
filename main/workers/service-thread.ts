/** A worker that is there whenever it is needed: started on first use, and again after it died. */
import type { ResourceLimits } from 'node:worker_threads';
import { startWorker } from './start.ts';
import type { RunningWorker, WorkerName } from './start.ts';
import type { Remote } from './rpc.ts';

interface Started<Service extends object> {
  readonly worker: RunningWorker<Service>;
  /** Resolves when the worker is open for calls. */
  readonly opened: Promise<unknown>;
}

export class ServiceThread<Service extends object> {
  readonly #name: WorkerName;
  readonly #limits: ResourceLimits | undefined;
  readonly #open: (remote: Remote<Service>) => Promise<unknown>;
  #started: Started<Service> | null = null;

  /** `open` makes a fresh worker ready; while it fails, so does every use. */
  constructor(name: WorkerName, open: (remote: Remote<Service>) => Promise<unknown>, limits?: ResourceLimits) {
    this.#name = name;
    this.#limits = limits;
    this.#open = open;
  }

  /** Starts the worker ahead of its first use. What goes wrong is told at that use. */
  warmUp(): void {
    this.remote().catch(() => undefined);
  }

  /** The worker's service, ready for calls. Rejects with what `open` rejected with. */
  async remote(): Promise<Remote<Service>> {
    this.#started ??= this.#start();
    const { worker, opened } = this.#started;
    await opened;
    return worker.remote;
  }

  /** Ends the worker, if it runs; `goodbye` is waited for before that. */
  async end(goodbye?: (remote: Remote<Service>) => Promise<unknown>): Promise<void> {
    const started = this.#started;
    this.#started = null;
    if (started === null) return;
    if (goodbye !== undefined) await started.opened.then(() => goodbye(started.worker.remote)).catch(() => undefined);
    await started.worker.terminate();
  }

  #start(): Started<Service> {
    const worker = startWorker<Service>(this.#name, {}, this.#limits);
    const opened = this.#open(worker.remote);
    const started = { worker, opened };
    const forget = (): void => {
      if (this.#started === started) this.#started = null;
    };
    void worker.ended.then(forget);
    opened.catch(() => {
      forget();
      return worker.terminate();
    });
    return started;
  }
}
