/** A worker that is there whenever it is needed: started on first use, and again after it died. */
import { startWorker } from './start.ts';
import type { RunningWorker, WorkerName } from './start.ts';
import type { Remote } from './rpc.ts';

export class ServiceThread<Service extends object> {
  readonly #name: WorkerName;
  readonly #open: (remote: Remote<Service>) => Promise<unknown>;
  #running: Promise<RunningWorker<Service>> | null = null;

  /** `open` makes a fresh worker ready; while it fails, so does every use. */
  constructor(name: WorkerName, open: (remote: Remote<Service>) => Promise<unknown>) {
    this.#name = name;
    this.#open = open;
  }

  /** The worker's service, ready for calls. Rejects with what `open` rejected with. */
  async remote(): Promise<Remote<Service>> {
    this.#running ??= this.#start();
    const { remote } = await this.#running;
    return remote;
  }

  /** Says goodbye and ends the worker, if it runs. */
  async end(goodbye: (remote: Remote<Service>) => Promise<unknown>): Promise<void> {
    const running = await this.#running?.catch(() => null);
    this.#running = null;
    if (running === undefined || running === null) return;
    await goodbye(running.remote).catch(() => undefined);
    await running.terminate();
  }

  async #start(): Promise<RunningWorker<Service>> {
    const worker = startWorker<Service>(this.#name, {});
    const forget = (): void => {
      this.#running = null;
    };
    void worker.ended.then(forget);
    try {
      await this.#open(worker.remote);
      return worker;
    } catch (error) {
      await worker.terminate();
      forget();
      throw error;
    }
  }
}
