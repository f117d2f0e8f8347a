/** A worker that lives for one job, which a signal cancels. */
import type { ResourceLimits } from 'node:worker_threads';
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
