/** The searches that are kept, and how many articles are new to each: shared by all that shows them. */
import type { ReactiveControllerHost } from 'lit';
import type { MatchCount, SavedSearch } from '../../../main/contract/saved-searches.ts';
import { api } from '../../api.ts';

/** What was new when a search was looked at; it stays new to the eye as long as the window is, or until more comes. */
export interface News {
  readonly fresh: number;
  /** The arrival after which it came. */
  readonly since: number;
  /** When the results had been looked at before: ISO 8601, UTC. */
  readonly at: string;
}

class SavedStore extends EventTarget {
  #searches: readonly SavedSearch[] | null = null;
  readonly #counts = new Map<number, MatchCount>();
  readonly #news = new Map<number, News>();
  /** Those who want counts; without them nothing is counted. */
  #counters = 0;
  /** Whoever counts stops when this has gone on. */
  #round = 0;

  constructor() {
    super();
    // What was counted may no longer hold.
    api.on('library:changed', () => {
      this.#counts.clear();
      void this.#countAll();
    });
  }

  /** Null until they were read. */
  get searches(): readonly SavedSearch[] | null {
    return this.#searches;
  }

  /** The search that is kept of a query, if it is. */
  of(query: string): SavedSearch | null {
    return this.#searches?.find((saved) => saved.query === query.trim()) ?? null;
  }

  /** Null until it is counted. */
  count(id: number): MatchCount | null {
    return this.#counts.get(id) ?? null;
  }

  news(id: number): News | null {
    return this.#news.get(id) ?? null;
  }

  async load(): Promise<void> {
    this.#searches = await api.savedSearches();
    this.#tell();
    void this.#countAll();
  }

  /** Begins to count for somebody, until the answer is called. */
  countFor(): () => void {
    this.#counters += 1;
    void this.#countAll();
    return () => { this.#counters -= 1; };
  }

  /** Does something to the searches, and reads them as they are then. */
  async change<T>(deed: () => Promise<T>): Promise<T> {
    const done = await deed();
    await this.load();
    return done;
  }

  /** The results of a kept search are shown, as of this arrival: tells what is new among them. */
  async see(saved: SavedSearch, arrival: number): Promise<void> {
    if (saved.seen >= arrival) return;
    const { fresh } = await api.countSaved(saved.id);
    if (fresh === 0) return;
    this.#news.set(saved.id, { fresh, since: saved.seen, at: saved.seenAt });
    this.#tell();
  }

  /** They were looked at. A library that can't be written to keeps its marks. */
  async lookedAt(saved: SavedSearch, arrival: number): Promise<void> {
    try {
      await api.lookedAtSearch(saved.id, arrival);
    } catch {
      return;
    }
    this.#counts.delete(saved.id);
    await this.load();
  }

  /** One after the other, and only while somebody wants to know. */
  async #countAll(): Promise<void> {
    const round = ++this.#round;
    for (const { id } of this.#searches ?? []) {
      if (this.#counters === 0) return;
      if (this.#counts.has(id)) continue;
      // One that can't be counted, such as one that was removed meanwhile, hinders no other.
      const count = await api.countSaved(id).catch(() => null);
      if (round !== this.#round) return;
      if (count !== null) this.#counts.set(id, count);
      this.#tell();
    }
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export const savedStore = new SavedStore();

/** Has the kept searches read when an element is shown, and the element rendered anew when they change. */
export function watchSaved(host: ReactiveControllerHost): void {
  const update = (): void => host.requestUpdate();
  host.addController({
    hostConnected: () => {
      savedStore.addEventListener('change', update);
      // What is wrong with the library, its other views tell.
      savedStore.load().catch(() => undefined);
    },
    hostDisconnected: () => savedStore.removeEventListener('change', update),
  });
}
