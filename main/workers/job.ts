/** A worker that lives for one job, which a signal cancels. */
import type { ResourceLimits } from 'node:worker_threads';
import { JiuwenError } from '../contract/errors.ts';
import { startWorker } from './start.ts';
import type { RunningWorker, WorkerName } from './start.ts';

export interface JobWorker<Service extends object, Listener extends object> {
  readonly name: WorkerName;
  /** What the worker tells. */
  readonly listener: Listener;
  readonly signal: AbortSignal;
  /** Has the worker end its job early. */
  readonly cancel: (worker: RunningWorker<Service, Listener>) => Promise<unknown>;
  readonly limits?: ResourceLimits;
}

/** More often would only flicker. */
const PROGRESS_MILLISECONDS = 60;

/** Tells progress to whoever asked for a job: not too often, and always its end. */
export function telling<Progress extends { readonly done: number; readonly total: number }>(tell: (progress: Progress) => void): (progress: Progress) => void {
  let toldAt = -PROGRESS_MILLISECONDS;
  return (progress) => {
    if (progress.done < progress.total && performance.now() - toldAt < PROGRESS_MILLISECONDS) return;
    toldAt = performance.now();
    tell(progress);
  };
}

/** Jobs that run beside each other until they end or all are closed. */
export class Jobs {
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  /** Does a job, which `signal` cancels and closing does as well. Rejects with cancelled where it is so already, otherwise as the job does. */
  async run<T>(signal: AbortSignal | undefined, work: (until: AbortSignal) => Promise<T>): Promise<T> {
    const until = AbortSignal.any([this.#closing.signal, ...(signal === undefined ? [] : [signal])]);
    if (until.aborted) throw new JiuwenError('cancelled', {});
    const running = work(until);
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

/** Does `work` with a worker of its own, which is ended afterwards. Rejects with what `work` rejects with. */
export async function inJobWorker<Service extends object, Listener extends object, T>(
  { name, listener, signal, cancel, limits }: JobWorker<Service, Listener>, work: (worker: RunningWorker<Service, Listener>) => Promise<T>,
): Promise<T> {
  const worker = startWorker<Service, Listener>(name, listener, limits);
  // The job may have ended meanwhile: then there is nothing to cancel.
  const onAbort = (): void => void cancel(worker).catch(() => undefined);
  signal.addEventListener('abort', onAbort);
  try {
    if (signal.aborted) await cancel(worker);
    return await work(worker);
  } finally {
    signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
