/**
 * Words of an archive, counted from its texts. The platform's segmenter (ICU) knows the words of dictionaries; what it leaves in
 * pieces, such as 衢|江|区, is put together again where the pieces stand together far more often than by chance. So what
 * only straddles two words (的曲, 江的) is none.
 */
import { fold } from '../../contract/folding.ts';

export interface CountedWord {
  /** As it is printed, in the form that was seen first. */
  readonly text: string;
  readonly folded: string;
  readonly count: number;
}

const HAN = /^[\u3400-\u9fff]+$/u;
const LETTERS = /^\p{L}[\p{L}\p{N}]*$/u;
/** What neither begins nor ends a name: particles, conjunctions, prepositions, pronouns, adverbs, numerals before a measure word. */
const FUNCTION = new Set('的了在是和与與及对對将將为為就也都而并並或不有这這那上下中来來到从從被把让讓给給以于於由向其之所个個们們时時后後里裏我你他她它着著过過很再又还還更最说說要能可等至各每该該此因但如若则則即已曾正使得地哪么麼吗嗎呢吧啊一二三四五六七八九十两兩几幾第年月日');
export const isFunctionWord = (character: string): boolean => FUNCTION.has(character);

/** What is longer is a phrase: characters, and pieces that they come in. */
const LONGEST_COMPOUND = 5, MOST_PIECES = 3;
/** Compounds counted at once; beyond, those seen once are forgotten (lossy counting: Manku and Motwani, Approximate Frequency Counts over Data Streams, VLDB 2002). */
const MOST_COMPOUNDS = 40_000;
const MOST_WORDS = 60_000;
/** Below so many characters a compound has to be seen twice, above three times. */
const SMALL = 100_000;
/** How much more often than by chance the parts of a compound stand together, and in what share of the places of the rarer one. */
const LIFT = 10, SHARE = 0.1;
/** In a small archive its own names are in every other sentence, no wonder anywhere: there it tells that a part is hardly ever without the other. */
const SMALL_LIFT = 2, LARGE_SHARE = 0.8;
/**
 * A part of a longer compound that is hardly ever seen without it is none by itself; nor does a compound begin with a character
 * that hardly ever begins anything (江 of 衢江), or end with one that hardly ever ends anything.
 */
const ALWAYS_WITHIN = 0.8;

/** Shorter stretches of a compound; but not its first two characters, which are a name where it is one with a title or a rank. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from + 2 <= text.length; from += 1) {
    for (let to = from + 2; to <= text.length; to += 1) if (to - from < text.length && to > 2) parts.push(text.slice(from, to));
  }
  return parts;
}

class Tally {
  readonly counts = new Map<string, number>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(text: string): void {
    const { counts } = this, known = counts.get(text);
    counts.set(text, (known ?? 0) + 1);
    if (known !== undefined || counts.size <= this.#most) return;
    for (let least = 1; counts.size > this.#most * 0.8; least += 1) for (const [each, count] of counts) if (count <= least) counts.delete(each);
  }
}

export class WordCounter {
  readonly #segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  readonly #words = new Tally(MOST_WORDS);
  readonly #compounds = new Tally(MOST_COMPOUNDS);
  /** How often each character stood as a piece of its own or in a word. */
  readonly #characters = new Uint32Array(0x10000);
  /** Characters that were read. */
  length = 0;

  add(text: string): void {
    let pieces: string[] = [];
    for (const { segment, isWordLike } of this.#segmenter.segment(text)) {
      if (HAN.test(segment)) {
        for (let at = 0; at < segment.length; at += 1) {
          const unit = segment.charCodeAt(at);
          this.#characters[unit] = (this.#characters[unit] ?? 0) + 1;
        }
        this.length += segment.length;
        if (segment.length > 1) this.#words.add(segment);
        pieces.push(segment);
        this.#join(pieces);
        if (pieces.length === MOST_PIECES) pieces = pieces.slice(1);
      } else {
        pieces = [];
        if (isWordLike === true && segment.length > 1 && LETTERS.test(segment)) this.#words.add(segment);
      }
    }
  }

  /** The compounds that end with the last piece. */
  #join(pieces: readonly string[]): void {
    const last = pieces.at(-1) ?? '';
    if (FUNCTION.has(last)) return;
    let text = last;
    for (let at = pieces.length - 2; at >= 0; at -= 1) {
      const piece = pieces[at] ?? '';
      text = piece + text;
      if (text.length > LONGEST_COMPOUND) return;
      if (!FUNCTION.has(piece)) this.#compounds.add(text);
    }
  }

  #countOf(piece: string): number {
    if (piece.length === 1) return this.#characters[piece.charCodeAt(0)] ?? 0;
    return this.#words.counts.get(piece) ?? this.#compounds.counts.get(piece) ?? 0;
  }

  /** Whether the compound's parts are bound to each other, wherever it is parted. */
  #isBound(text: string, count: number): boolean {
    for (let at = 1; at < text.length; at += 1) {
      const head = this.#countOf(text.slice(0, at)), tail = this.#countOf(text.slice(at));
      if (head === 0 || tail === 0) continue;
      const lift = (count * this.length) / (head * tail), share = count / Math.min(head, tail);
      if ((lift >= LIFT && share >= SHARE) || (lift >= SMALL_LIFT && share >= LARGE_SHARE)) return true;
    }
    return false;
  }

  /** The most frequent words, most frequent first. */
  words(most: number): CountedWord[] {
    const least = this.length < SMALL ? 2 : 3;
    const compounds = new Map([...this.#compounds.counts].filter(([text, count]) => count >= least && this.#isBound(text, count)));
    const asHead = new Map<string, number>(), asTail = new Map<string, number>();
    for (const [text, count] of compounds) {
      if (text.length !== 2) continue;
      asHead.set(text.charAt(0), (asHead.get(text.charAt(0)) ?? 0) + count);
      asTail.set(text.charAt(1), (asTail.get(text.charAt(1)) ?? 0) + count);
    }
    const isMostly = (counts: Map<string, number>, character: string): boolean => (counts.get(character) ?? 0) >= ALWAYS_WITHIN * this.#countOf(character);
    for (const [text, count] of [...compounds]) {
      if (isMostly(asTail, text.charAt(0)) || isMostly(asHead, text.charAt(text.length - 1))) compounds.delete(text);
      for (const part of partsOf(text)) if (count >= ALWAYS_WITHIN * (compounds.get(part) ?? Infinity)) compounds.delete(part);
    }
    const found = new Map<string, { text: string; count: number }>();
    for (const [text, count] of [...this.#words.counts, ...compounds]) {
      const folded = fold(text), known = found.get(folded);
      if (known === undefined) found.set(folded, { text, count });
      else known.count += count;
    }
    return [...found].map(([folded, { text, count }]) => ({ text, folded, count })).sort((a, b) => b.count - a.count).slice(0, most);
  }
}
