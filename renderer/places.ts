/**
 * Where the reader was in a view: remembered for each step of the history when it is left, given back to the view when
 * back or forward return to that step. Kept as long as the window is.
 */
export class Places<P> {
  readonly #kept = new Map<string, P>();
  #look: (() => P | null) | null = null;
  #arriving: string | null = null;

  constructor() {
    navigation.addEventListener('navigate', (event) => {
      const left = navigation.currentEntry?.key;
      const place = this.#look?.() ?? null;
      if (left !== undefined && place !== null) this.#kept.set(left, place);
      // Only back and forward return: a new step, or another address for the same one, begins afresh.
      this.#arriving = event.navigationType === 'traverse' ? event.destination.key : null;
    });
  }

  /** Asks `look` for the place whenever one is left, until the returned function is called. */
  watch(look: () => P | null): () => void {
    this.#look = look;
    return () => {
      if (this.#look === look) this.#look = null;
    };
  }

  /** The place that is being returned to; null on a new step, and when it was asked for before. */
  takeReturn(): P | null {
    const place = this.#arriving === null ? null : this.#kept.get(this.#arriving) ?? null;
    this.#arriving = null;
    return place;
  }
}
