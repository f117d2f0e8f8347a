/** The vocabulary that texts of a page share: overlapping pairs of characters, weighted by how few texts have them. */
import { fold } from '../../contract/folding.ts';

/** A pair of characters as a small integer. Two pairs in a million are taken for one another, which no page notices. */
export type Term = number;
export type Terms = ReadonlySet<Term>;

function termOf(first: string, second: string): Term {
  return (Math.imul(first.codePointAt(0) ?? 0, 0x9e3779b1) ^ (second.codePointAt(0) ?? 0)) & 0x3fffffff;
}

const letter = /[\p{L}\p{N}]/u;
const singleLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** All pairs of neighbouring letters or digits, folded; a lone character is a term of its own. */
export function termsOf(text: string): Set<Term> {
  const terms = new Set<Term>();
  let before = '';
  let alone = true;
  for (const character of fold(text)) {
    if (!letter.test(character)) {
      if (before !== '' && alone) terms.add(termOf(before, ''));
      before = '';
      alone = true;
      continue;
    }
    if (before !== '') {
      terms.add(termOf(before, character));
      alone = false;
    }
    before = character;
  }
  if (before !== '' && alone) terms.add(termOf(before, ''));
  return terms;
}

/** All single letters of a text, folded; digits alone say nothing. */
export function charactersOf(text: string): Set<Term> {
  const characters = new Set<Term>();
  for (const character of fold(text)) if (singleLetter.test(character)) characters.add(character.codePointAt(0) ?? 0);
  return characters;
}

/** In how many of the texts each term occurs. */
export class TermCounts {
  readonly #counts = new Map<Term, number>();
  readonly texts: number;
  /** Rarity by count, computed once. */
  readonly #rarities: number[];

  constructor(texts: readonly Terms[]) {
    this.texts = texts.length;
    this.#rarities = [];
    for (const terms of texts) for (const term of terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
  }

  /** How little a term is shared, in nats; what one text in four has says nothing. */
  rarity(term: Term): number {
    const count = this.count(term);
    return this.#rarities[count] ??= Math.max(0, Math.log(this.texts / 4 / Math.max(1, count)));
  }

  /** How many texts have the term. */
  count(term: Term): number {
    return this.#counts.get(term) ?? 0;
  }
}

/** The terms of several texts together. */
export function union(texts: Iterable<Terms>): Set<Term> {
  const all = new Set<Term>();
  for (const terms of texts) for (const term of terms) all.add(term);
  return all;
}

/** How much two texts speak of the same things, 0..1: the shared terms' rarity over the geometric mean of both texts'. */
export function likeness(a: Terms, b: Terms, counts: TermCounts): number {
  let shared = 0, ofA = 0, ofB = 0;
  for (const term of a) {
    const weight = counts.rarity(term);
    ofA += weight;
    if (weight > 0 && b.has(term)) shared += weight;
  }
  for (const term of b) ofB += counts.rarity(term);
  return ofA === 0 || ofB === 0 ? 0 : shared / Math.sqrt(ofA * ofB);
}
