/** What a long job on a library shares with whoever asked for it: how far it is, and whether it is still wanted. */
import type { CareProgress, CareStep } from '../../contract/care.ts';
import { JiuwenError } from '../../contract/errors.ts';

export class Job {
  readonly signal: AbortSignal;
  readonly #tell: (progress: CareProgress) => void;

  constructor(signal: AbortSignal, tell: (progress: CareProgress) => void) {
    this.signal = signal;
    this.#tell = tell;
  }

  /** Says how far the job is. Throws cancelled. */
  tell(step: CareStep, done: number, total: number): void {
    if (this.signal.aborted) throw new JiuwenError('cancelled', {});
    this.#tell({ step, done, total });
  }

  /** As `tell`; lets others have the thread, so that a cancellation is heard. */
  async pause(step: CareStep, done: number, total: number): Promise<void> {
    this.tell(step, done, total);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A job that nobody waits for. */
export const unwatched = (): Job => new Job(new AbortController().signal, () => undefined);
