/** A gate that a reader closes to pause an import, and opens to let it go on. */
export class Gate {
  #opened: PromiseWithResolvers<null> | null = null;

  get isOpen(): boolean {
    return this.#opened === null;
  }

  close(): void {
    this.#opened ??= Promise.withResolvers();
  }

  open(): void {
    this.#opened?.resolve(null);
    this.#opened = null;
  }

  /** Resolves when the gate is open, or nobody wants to pass any more. */
  async opening(signal: AbortSignal): Promise<void> {
    if (this.#opened === null || signal.aborted) return;
    const gone = Promise.withResolvers<null>();
    const leave = (): void => gone.resolve(null);
    signal.addEventListener('abort', leave);
    await Promise.race([this.#opened.promise, gone.promise]);
    signal.removeEventListener('abort', leave);
  }
}
