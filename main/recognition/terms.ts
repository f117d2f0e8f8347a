/** The vocabulary that texts of a page share: overlapping pairs of characters, weighted by how few texts have them. */
import { fold } from '../contract/folding.ts';

export type Terms = ReadonlySet<string>;

const letter = /[\p{L}\p{N}]/u;

/** All pairs of neighbouring letters or digits, folded; a lone character is a term of its own. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  let before = '';
  let alone = true;
  for (const character of fold(text)) {
    if (!letter.test(character)) {
      if (before !== '' && alone) terms.add(before);
      before = '';
      alone = true;
      continue;
    }
    if (before !== '') {
      terms.add(before + character);
      alone = false;
    }
    before = character;
  }
  if (before !== '' && alone) terms.add(before);
  return terms;
}

/** In how many of the texts each term occurs. */
export class TermCounts {
  readonly #counts = new Map<string, number>();
  readonly texts: number;

  constructor(texts: readonly Terms[]) {
    this.texts = texts.length;
    for (const terms of texts) for (const term of terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
  }

  /** How many texts have the term. */
  count(term: string): number {
    return this.#counts.get(term) ?? 0;
  }
}

/** The terms of several texts together. */
export function union(texts: Iterable<Terms>): Set<string> {
  const all = new Set<string>();
  for (const terms of texts) for (const term of terms) all.add(term);
  return all;
}

/**
 * How much two texts speak of the same things, 0..1: the shared terms' rarity over the geometric mean of both texts'.
 * Terms that one text in four has say nothing.
 */
export function likeness(a: Terms, b: Terms, counts: TermCounts): number {
  const rarity = (term: string): number => Math.max(0, Math.log(counts.texts / 4 / Math.max(1, counts.count(term))));
  let shared = 0, ofA = 0, ofB = 0;
  for (const term of a) {
    const weight = rarity(term);
    ofA += weight;
    if (b.has(term)) shared += weight;
  }
  for (const term of b) ofB += rarity(term);
  return ofA === 0 || ofB === 0 ? 0 : shared / Math.sqrt(ofA * ofB);
}
