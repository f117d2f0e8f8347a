/** The search that led to what is read: what it marks, and where among its hits the reader is. */
import type { SearchTerm } from '../../../main/contract/query.ts';
import { go, hrefOf, type Route } from '../../router.ts';
import type { HitPlace } from '../../search/hit-list.ts';
import { hitsInHand } from '../../search/hits-in-hand.ts';

const none: readonly SearchTerm[] = [];

export class ReadHits {
  readonly #changed: () => void;
  #query = '';
  #articleId: number | null = null;
  #terms = none;
  #total = 0;
  #index: number | null = null;
  #last = -1;

  /** @param changed called when more is known */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get terms(): readonly SearchTerm[] {
    return this.#terms;
  }

  /** How many hits there are; 0 where no search led here. */
  get total(): number {
    return this.#total;
  }

  /** The article's place among them, from 0; null where it is none of them, and until it is known. */
  get index(): number | null {
    return this.#index;
  }

  /** The place among them that was read last, from 0; -1 before the first. */
  get last(): number {
    return this.#index ?? this.#last;
  }

  /** Learns what the search marks, and then, by itself, where the article is among its hits. */
  async learn(query: string, articleId: number | null): Promise<void> {
    const asked = query.trim();
    if (asked !== this.#query) this.#become(asked, none, 0, null, -1);
    this.#articleId = articleId;
    if (asked === '') return;
    try {
      const { total, terms } = await hitsInHand.about(asked);
      if (this.#query !== asked) return;
      this.#become(asked, terms, total, this.#index, this.#last);
      if (articleId !== null) void this.#locate(asked, articleId);
    } catch {
      // A query that can't be understood marks nothing; the search view says what is wrong with it.
    }
  }

  /** Finds the article in the list, which may take another question. */
  async #locate(query: string, articleId: number): Promise<void> {
    const index = await hitsInHand.indexOf(query, articleId).catch(() => null);
    if (this.#query === query && this.#articleId === articleId) this.#become(query, this.#terms, this.#total, index, index ?? this.#last);
  }

  #become(query: string, terms: readonly SearchTerm[], total: number, index: number | null, last: number): void {
    this.#query = query;
    this.#terms = terms;
    this.#total = total;
    this.#index = index;
    this.#last = last;
    this.#changed();
  }

  /** The next hit (1) or the one before (-1), which is read from now on; null beyond the ends. Rejects as the search does. */
  async next(by: 1 | -1): Promise<HitPlace | null> {
    const query = this.#query, at = this.last + by, hit = await hitsInHand.at(query, at);
    if (!hit || this.#query !== query) return null;
    this.#become(query, this.#terms, this.#total, at, at);
    return hit;
  }

  /** Back to the results as they were left; where the list was never open, to a new one. */
  leave(): void {
    const route: Route = { view: 'search', query: this.#query, order: hitsInHand.order };
    const left = navigation.entries().slice(0, navigation.currentEntry?.index ?? 0).findLast(({ url }) => url !== null && new URL(url).hash === hrefOf(route));
    if (left) navigation.traverseTo(left.key);
    else go(route);
  }
}
