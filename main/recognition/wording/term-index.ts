/** Which of a page's paragraphs have which terms, and how much texts speak of the same things by the terms that few have. */
import { fold } from '../../contract/folding.ts';
import { charactersOf, pairsOf, type Term } from './terms.ts';

/** The terms of one text, each once, in order, by their places in the index; `UNSEEN` where no paragraph has them. */
export type Terms = readonly number[];

/** The place of a term that no paragraph has. */
export const UNSEEN = -1;

/** The terms of a page's paragraphs. All paragraphs are added before anything is asked. */
export class TermIndex {
  readonly #places = new Map<Term, number>();
  /** For each paragraph. */
  readonly #terms: Terms[] = [];
  /** For each term, in how many paragraphs it is, and the last text that was found to have it: a paragraph, or what is compared. */
  readonly #counts: number[] = [];
  readonly #seen: number[] = [];
  /** How many texts have been gone through. */
  #texts = 0;
  #paragraphsOf: { readonly starts: Uint32Array; readonly paragraphs: Uint32Array } | null = null;
  #rarities: Float64Array | null = null;

  /** Adds the next paragraph with all its terms, repeated as in its text. */
  add(terms: readonly Term[]): void {
    const own: number[] = [];
    for (const term of terms) {
      let place = this.#places.get(term);
      if (place === undefined) {
        this.#places.set(term, place = this.#counts.length);
        this.#counts.push(0);
        this.#seen.push(-1);
      }
      if (this.#seen[place] === this.#texts) continue;
      this.#seen[place] = this.#texts;
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
      own.push(place);
    }
    this.#terms.push(own);
    this.#texts += 1;
  }

  /** How many paragraphs there are. */
  get size(): number {
    return this.#terms.length;
  }

  /** The terms of a paragraph. */
  termsOf(paragraph: number): Terms {
    return this.#terms[paragraph] ?? [];
  }

  /** The terms of any text, from all that it has, repeated as it has them. */
  find(terms: readonly Term[]): Terms {
    return Array.from(new Set(terms), (term) => this.#places.get(term) ?? UNSEEN);
  }

  /** In how many paragraphs a term is. */
  count(place: number): number {
    return this.#counts[place] ?? 0;
  }

  /** The paragraphs that have a term, in order. */
  paragraphsWith(place: number): Uint32Array {
    const { starts, paragraphs } = this.#paragraphsOf ??= this.#invert();
    return place === UNSEEN ? paragraphs.subarray(0, 0) : paragraphs.subarray(starts[place], starts[place + 1]);
  }

  /** In how many of the paragraphs from one to before another a term is. */
  countBetween(place: number, from: number, end: number): number {
    const { starts, paragraphs } = this.#paragraphsOf ??= this.#invert();
    const last = starts[place + 1] ?? 0;
    let count = 0;
    for (let at = starts[place] ?? 0; at < last; at += 1) {
      const paragraph = paragraphs[at] ?? 0;
      if (paragraph >= end) break;
      if (paragraph >= from) count += 1;
    }
    return count;
  }

  /**
   * How much the paragraphs from `start` to before `middle` and those from there to before `end` speak of the same things,
   * 0..1: the shared terms' rarity over the geometric mean of both.
   */
  likeness(start: number, middle: number, end: number): number {
    const rarities = this.#rarities ??= Float64Array.from(this.#counts, (count) => Math.max(0, Math.log(this.size / 4 / Math.max(1, count))));
    const seen = this.#seen, after = this.#texts, before = after + 1;
    this.#texts += 2;
    let shared = 0, ofBefore = 0, ofAfter = 0;
    for (let paragraph = middle; paragraph < end; paragraph += 1) {
      for (const term of this.termsOf(paragraph)) {
        if (seen[term] === after) continue;
        seen[term] = after;
        ofAfter += rarities[term] ?? 0;
      }
    }
    for (let paragraph = start; paragraph < middle; paragraph += 1) {
      for (const term of this.termsOf(paragraph)) {
        const last = seen[term];
        if (last === before) continue;
        seen[term] = before;
        ofBefore += rarities[term] ?? 0;
        if (last === after) shared += rarities[term] ?? 0;
      }
    }
    return ofBefore === 0 || ofAfter === 0 ? 0 : shared / Math.sqrt(ofBefore * ofAfter);
  }

  /** The paragraphs of each term, one term's after another's. */
  #invert(): { starts: Uint32Array; paragraphs: Uint32Array } {
    const starts = new Uint32Array(this.#counts.length + 1);
    this.#counts.forEach((count, place) => starts[place + 1] = (starts[place] ?? 0) + count);
    const next = starts.slice(), paragraphs = new Uint32Array(starts.at(-1) ?? 0);
    this.#terms.forEach((terms, paragraph) => {
      for (const term of terms) {
        const at = next[term] ?? 0;
        paragraphs[at] = paragraph;
        next[term] = at + 1;
      }
    });
    return { starts, paragraphs };
  }
}

/** The terms of a page's paragraphs: their pairs of characters, and single ones. */
export class PageTerms {
  readonly pairs = new TermIndex();
  readonly characters = new TermIndex();

  /** How many paragraphs there are. */
  get size(): number {
    return this.pairs.size;
  }

  /** Adds the next paragraph. */
  add(text: string): void {
    const folded = fold(text, 'exact');
    this.pairs.add(pairsOf(folded));
    this.characters.add(charactersOf(folded));
  }
}
