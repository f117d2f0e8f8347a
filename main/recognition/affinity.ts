/**
 * How strongly a headline's words speak for an article: the log likelihood ratio of its being this article's headline
 * against its being another's, over the headline's pairs of characters.
 */
import type { Chunk } from './chunks.ts';
import { likeness, type Term, type Terms, TermCounts, termsOf, union } from './terms.ts';

/**
 * Where a headline's pair of characters stands in its own article: in the first two paragraphs, or later only.
 * Counted on newspaper pages; nearly half of a headline's pairs stand nowhere in the text.
 */
const IN_LEAD = 0.38;
const IN_REST = 0.17;
/** Neighbouring pairs are no independent evidence. */
const DEPENDENCE = 0.6;
/** Added to every count of paragraphs that have a term: what was not seen on this page is not impossible. */
const UNSEEN = 0.3;
/** Paragraphs on either side of a joint that are compared. */
const WINDOW = 6;
/** No page of a newspaper has as many; it bounds what a single text of a million characters costs. */
const MAX_CHUNKS = 80;

interface ChunkTerms {
  readonly lead: Terms;
  /** How many of the chunk's paragraphs have a term. */
  readonly counts: TermCounts;
}

export class Affinity {
  readonly #chunks: readonly ChunkTerms[];
  readonly #paragraphs: readonly (readonly Terms[])[];
  readonly #page: TermCounts;
  /** The chunks that have a term. */
  readonly #where = new Map<Term, number[]>();
  readonly #headlines = new Map<string, Terms>();
  readonly #remembered = new Map<string, Map<number, number>>();
  readonly #likenesses = new Map<number, number>();

  constructor(chunks: readonly Chunk[]) {
    this.#chunks = chunks.map((chunk) => {
      const lead = chunk.beginsWithNote ? chunk.terms.slice(1, 3) : chunk.terms.slice(0, 2);
      return { lead: union(lead), counts: new TermCounts(chunk.terms) };
    });
    this.#paragraphs = chunks.map(({ terms }) => terms);
    this.#page = new TermCounts(this.#paragraphs.flat());
    this.#paragraphs.forEach((paragraphs, chunk) => {
      for (const term of union(paragraphs)) {
        const where = this.#where.get(term);
        if (where === undefined) this.#where.set(term, [chunk]);
        else where.push(chunk);
      }
    });
  }

  /** The chunks that share a headline's rarest terms, where its article may begin. */
  chunksFor(headline: string): readonly number[] {
    const found = new Set<number>();
    const places = [...this.#termsOfHeadline(headline)].map((term) => this.#where.get(term) ?? []).sort((a, b) => a.length - b.length);
    for (const place of places) {
      if (found.size > MAX_CHUNKS) break;
      for (const chunk of place.slice(0, MAX_CHUNKS)) found.add(chunk);
    }
    return [...found];
  }

  #termsOfHeadline(headline: string): Terms {
    let terms = this.#headlines.get(headline);
    if (terms === undefined) this.#headlines.set(headline, terms = termsOf(headline));
    return terms;
  }

  /** True where the page's text has the pair of characters at which one text would go on with another: 批 and 准. */
  goesOn(upper: string, lower: string): boolean {
    const [pair, ...more] = termsOf((Array.from(upper).at(-1) ?? '') + (Array.from(lower)[0] ?? ''));
    return pair !== undefined && more.length === 0 && this.#page.count(pair) > 0;
  }

  /** The evidence, in nats, that a text is the headline of the article from one chunk to another. */
  evidence(headline: string, start: number, end: number): number {
    let known = this.#remembered.get(headline);
    if (known === undefined) this.#remembered.set(headline, known = new Map<number, number>());
    const last = Math.min(end, start + MAX_CHUNKS - 1), key = start * this.#chunks.length + last;
    let evidence = known.get(key);
    if (evidence === undefined) known.set(key, evidence = this.#evidence(this.#termsOfHeadline(headline), start, last));
    return evidence;
  }

  /** How much the text before a joint and the text after it speak of the same things, 0..1. */
  likeness(start: number, joint: number): number {
    let from = joint, paragraphs = 0;
    while (from > start && paragraphs < WINDOW) {
      from -= 1;
      paragraphs += this.#paragraphs[from]?.length ?? 0;
    }
    const key = from * (this.#paragraphs.length + 1) + joint, known = this.#likenesses.get(key);
    if (known !== undefined) return known;
    const before = this.#paragraphs.slice(from, joint).flat().slice(-WINDOW);
    const after = (this.#paragraphs[joint] ?? []).slice(0, WINDOW);
    const found = likeness(union(before), union(after), this.#page);
    this.#likenesses.set(key, found);
    return found;
  }

  /** An article may begin with a chunk that is nothing but a note; its lead comes next. */
  #leadHas(term: Term, start: number, end: number): boolean {
    const first = this.#chunks[start];
    if (first === undefined) return false;
    if (first.lead.size === 0 && start < end) return this.#chunks[start + 1]?.lead.has(term) ?? false;
    return first.lead.has(term);
  }

  #evidence(terms: Terms, start: number, end: number): number {
    let own = 0;
    for (let chunk = start; chunk <= end; chunk += 1) own += this.#chunks[chunk]?.counts.texts ?? 0;
    const others = this.#page.texts - own;
    let evidence = 0;
    for (const term of terms) {
      let mine = 0;
      for (let chunk = start; chunk <= end; chunk += 1) mine += this.#chunks[chunk]?.counts.count(term) ?? 0;
      // How often a paragraph that is not this article's has the term, so two of them, or as many as the article has.
      const rate = Math.min(0.9, (this.#page.count(term) - mine + UNSEEN) / (others + 2 * UNSEEN + 4));
      const elsewhereInLead = 1 - (1 - rate) ** 2;
      const elsewhereInAll = Math.max(elsewhereInLead + 0.001, 1 - (1 - rate) ** Math.max(4, own));
      if (this.#leadHas(term, start, end)) evidence += Math.log(IN_LEAD / elsewhereInLead);
      else if (mine > 0) evidence += Math.log(IN_REST / (elsewhereInAll - elsewhereInLead));
      else evidence += Math.log((1 - IN_LEAD - IN_REST) / Math.max(0.05, 1 - elsewhereInAll));
    }
    return DEPENDENCE * evidence;
  }
}
