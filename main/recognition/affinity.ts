/**
 * How strongly a headline's words speak for a body: the log likelihood ratio of its being this body's headline against
 * its being another's, over the headline's pairs of characters.
 */
import { fold } from '../contract/folding.ts';
import type { Body } from './bodies.ts';
import { termsOf, type Terms, TermCounts, union } from './terms.ts';

/** A headline's pair of characters stands in the first two paragraphs of its own body that often, and that often in all of it. */
const IN_LEAD = 0.38;
const IN_BODY = 0.55;
/** Neighbouring pairs are no independent evidence. */
const DEPENDENCE = 0.6;

interface BodyTerms {
  readonly lead: Terms;
  readonly all: Terms;
}

export class Affinity {
  readonly #bodies: readonly BodyTerms[];
  readonly #leads: TermCounts;
  readonly #all: TermCounts;
  readonly #where = new Map<string, number[]>();
  readonly #text: string;
  readonly #remembered = new Map<string, ReadonlyMap<number, number>>();

  constructor(bodies: readonly Body[]) {
    this.#bodies = bodies.map(({ paragraphs }) => {
      const terms = paragraphs.map((paragraph) => termsOf(paragraph.plain));
      return { lead: union(terms.slice(0, 2)), all: union(terms) };
    });
    this.#leads = new TermCounts(this.#bodies.map(({ lead }) => lead));
    this.#all = new TermCounts(this.#bodies.map(({ all }) => all));
    this.#bodies.forEach(({ all }, body) => {
      for (const term of all) {
        const where = this.#where.get(term);
        if (where === undefined) this.#where.set(term, [body]);
        else where.push(body);
      }
    });
    this.#text = bodies.map(({ paragraphs }) => paragraphs.map((paragraph) => fold(paragraph.plain)).join('\n')).join('\n');
  }

  /** How many bodies have two characters beside each other. */
  seamCount(pair: string): number {
    return this.#all.count(fold(pair));
  }

  /** The evidence, in nats, for each body that shares a term with the headline; every other body has `none`. */
  evidence(headline: string): { readonly bodies: ReadonlyMap<number, number>; readonly none: number } {
    const terms = termsOf(headline);
    const none = terms.size * DEPENDENCE * Math.log((1 - IN_BODY) / (1 - 0.5 / (this.#bodies.length + 1)));
    const known = this.#remembered.get(headline);
    if (known !== undefined) return { bodies: known, none };
    const touched = new Set<number>();
    for (const term of terms) {
      const where = this.#where.get(term) ?? [];
      // What one body in two has, on a page with many, says nothing and would cost much.
      if (where.length <= 12 || where.length * 2 <= this.#bodies.length) for (const body of where.slice(0, 200)) touched.add(body);
    }
    const bodies = new Map([...touched].map((body) => [body, this.#ofBody(terms, body)]));
    this.#remembered.set(headline, bodies);
    return { bodies, none };
  }

  /** The body that a headline speaks for most. */
  best(headline: string): { readonly body: number; readonly evidence: number } | null {
    let best: { body: number; evidence: number } | null = null;
    for (const [body, evidence] of this.evidence(headline).bodies) if (best === null || evidence > best.evidence) best = { body, evidence };
    return best;
  }

  /** True where a phrase stands in some body as it is. */
  isQuoted(phrase: string): boolean {
    return this.#text.includes(fold(phrase));
  }

  #ofBody(terms: Terms, body: number): number {
    const own = this.#bodies[body];
    if (own === undefined) return 0;
    const others = this.#bodies.length;
    let evidence = 0;
    for (const term of terms) {
      const inLead = own.lead.has(term), inAll = own.all.has(term);
      // How often an article that is not this headline's has the term, from the other bodies of the page.
      const background = (counts: TermCounts, mine: boolean): number => (counts.count(term) - (mine ? 1 : 0) + 0.35) / (others + 0.7);
      if (inLead) evidence += Math.log(IN_LEAD / Math.min(0.9, background(this.#leads, true)));
      else if (inAll) evidence += 0.6 * Math.log(IN_BODY / Math.min(0.9, background(this.#all, true)));
      else evidence += Math.log((1 - IN_BODY) / (1 - Math.min(0.9, background(this.#all, false))));
    }
    return DEPENDENCE * evidence;
  }
}
