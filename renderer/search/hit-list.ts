/** The results of a search in the order of their list, for whoever reads one hit after the other. */
import type { SearchOrder, SearchRequest, SearchResult } from '../../main/contract/library.ts';
import type { SearchTerm } from '../../main/contract/query.ts';

/** Where a hit is. */
export interface HitPlace {
  readonly articleId: number;
  readonly issueId: number;
  readonly page: number;
  /** Articles that it stands for. */
  readonly doubles: readonly number[];
}

/** Hits asked for at a time. */
const PORTION = 100;
/** How far down a list an article is looked for that was opened without it, such as by a link. */
const FARTHEST = 1000;

/** Asks the search; null: another one overtook it. */
export type Ask = (request: SearchRequest) => Promise<SearchResult | null>;

/** One list: the one that was shown last, or asked for here. What is not known of it is asked for. */
export class HitList {
  readonly #ask: Ask;
  #query = '';
  #order: SearchOrder = 'best';
  #total: number | null = null;
  #terms: readonly SearchTerm[] = [];
  readonly #hits = new Map<number, HitPlace>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  get order(): SearchOrder {
    return this.#order;
  }

  /** Takes hits of a list that is shown, from `offset` on. Another query or order is another list. */
  remember(query: string, order: SearchOrder, offset: number, { hitCount, hits, terms }: Pick<SearchResult, 'hitCount' | 'hits' | 'terms'>): void {
    if (query !== this.#query || order !== this.#order || hitCount !== this.#total) this.#hits.clear();
    this.#query = query;
    this.#order = order;
    this.#total = hitCount;
    this.#terms = terms;
    hits.forEach(({ articleId, issueId, source, doubles }, at) => this.#hits.set(offset + at, { articleId, issueId, page: source.pageNumber, doubles: doubles.map((double) => double.articleId) }));
  }

  /** After a change of the library the list has to be asked for again; its order stays. */
  forget(): void {
    this.#total = null;
    this.#hits.clear();
  }

  /** How many hits there are, and what is to be marked in them. Rejects as the search does. */
  async about(query: string): Promise<{ readonly total: number; readonly terms: readonly SearchTerm[] }> {
    if (query !== this.#query || this.#total === null) await this.#load(query, 0);
    return { total: this.#total ?? 0, terms: this.#terms };
  }

  /** A hit by its place in the list, from 0; null beyond its ends. */
  async at(query: string, index: number): Promise<HitPlace | null> {
    const { total } = await this.about(query);
    if (index < 0 || index >= total) return null;
    if (!this.#hits.has(index)) await this.#load(query, Math.floor(index / PORTION) * PORTION);
    return this.#hits.get(index) ?? null;
  }

  /** The place of an article in the list; null where it is not among the first. */
  async indexOf(query: string, articleId: number): Promise<number | null> {
    const { total } = await this.about(query), known = (): number | null => [...this.#hits].find(([, hit]) => hit.articleId === articleId || hit.doubles.includes(articleId))?.[0] ?? null;
    for (let offset = 0; known() === null && offset < Math.min(total, FARTHEST); offset += PORTION) {
      const last = Math.min(total, offset + PORTION) - 1;
      if (!this.#hits.has(offset) || !this.#hits.has(last)) await this.#load(query, offset);
    }
    return known();
  }

  async #load(query: string, offset: number): Promise<void> {
    if (query !== this.#query) this.#order = 'best';
    const order = this.#order;
    // Of two questions at a time the later overtakes the other, which is asked again.
    let result = null;
    while (result === null) result = await this.#ask({ query, order, offset, limit: PORTION });
    this.remember(query, order, offset, result);
  }
}
