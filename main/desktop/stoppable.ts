/** Deeds that the window asked for and can stop. */

export class Stoppable {
  readonly #running = new Set<AbortController>();

  /** Does one, which ends early when its signal says so. */
  async run<T>(deed: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#running.add(controller);
    try {
      return await deed(controller.signal);
    } finally {
      this.#running.delete(controller);
    }
  }

  /** Stops all that run. */
  stop(): void {
    for (const running of this.#running) running.abort();
  }
}
