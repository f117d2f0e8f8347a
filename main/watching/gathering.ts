/** Gathers what comes one by one until nothing has come for a while, but not for ever: a folder that is copied is one import. */

export interface GatheringTimes {
  /** So long nothing may have come. */
  readonly quietMilliseconds: number;
  /** After so long it is enough, even while more is coming. */
  readonly longestMilliseconds: number;
}

export class Gathering<T> {
  readonly #times: GatheringTimes;
  readonly #onGathered: (items: readonly T[]) => void;
  readonly #items = new Map<string, T>();
  #quiet: NodeJS.Timeout | undefined;
  #longest: NodeJS.Timeout | undefined;

  constructor(times: GatheringTimes, onGathered: (items: readonly T[]) => void) {
    this.#times = times;
    this.#onGathered = onGathered;
  }

  /** Takes an item; a later one of the same key takes its place. */
  add(key: string, item: T): void {
    this.#items.set(key, item);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#hand(), this.#times.quietMilliseconds);
    this.#longest ??= setTimeout(() => this.#hand(), this.#times.longestMilliseconds);
  }

  /** Forgets what was gathered. */
  clear(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
    this.#longest = undefined;
    this.#items.clear();
  }

  #hand(): void {
    const items = [...this.#items.values()];
    this.clear();
    this.#onGathered(items);
  }
}
