/**
 * What can be suggested, packed: tens of thousands of short texts take 24 bytes and more each as strings, and the searching
 * thread has little room. A look through all of them takes a few milliseconds, so nothing is sorted but by frequency.
 */
import { fold } from '../../contract/folding.ts';
import { Fit, fitOf, soundAlike } from './matching.ts';
import { readingsOf } from './readings.ts';

export interface Entry {
  /** As it is printed. */
  readonly text: string;
  /** Articles that have it; of words, how often the texts that were read have it. */
  readonly count: number;
}

export interface Matched extends Entry {
  readonly fit: Fit;
}

const LETTERS = 26, FIRST_LETTER = 0x61;
/** For each UTF-16 unit, the letters that its readings begin with, as bits; made as it is asked for. */
const initials = new Uint32Array(0x10000);
const KNOWN = 2 ** LETTERS;

function initialsOf(unit: number): number {
  let bits = initials[unit] ?? 0;
  if (bits === 0) {
    bits = KNOWN;
    for (const reading of readingsOf(unit)) bits |= 1 << (reading.charCodeAt(0) - FIRST_LETTER);
    initials[unit] = bits;
  }
  return bits;
}

/** A lexicon's texts and numbers, as they travel between threads. */
export interface PackedLexicon {
  readonly printed: string;
  readonly folded: string;
  /** Where each text ends. */
  readonly printedEnds: Uint32Array;
  readonly foldedEnds: Uint32Array;
  readonly counts: Uint32Array;
}

/** @param entries the most frequent first */
export function packedLexicon(entries: readonly Entry[]): PackedLexicon {
  const folded = entries.map(({ text }) => fold(text));
  let printedEnd = 0, foldedEnd = 0;
  return {
    printed: entries.map(({ text }) => text).join(''), folded: folded.join(''),
    printedEnds: Uint32Array.from(entries, ({ text }) => (printedEnd += text.length)), foldedEnds: Uint32Array.from(folded, (text) => (foldedEnd += text.length)),
    counts: Uint32Array.from(entries, ({ count }) => count),
  };
}

export class Lexicon {
  readonly #packed: PackedLexicon;

  constructor(packed: PackedLexicon) {
    this.#packed = packed;
  }

  get size(): number {
    return this.#packed.counts.length;
  }

  #entry(at: number): Entry {
    const { printed, printedEnds, counts } = this.#packed;
    return { text: printed.slice(at === 0 ? 0 : printedEnds[at - 1], printedEnds[at]), count: counts[at] ?? 0 };
  }

  /** @param text folded */
  has(text: string): boolean {
    return this.matching(text, 1).some(({ fit }) => fit === Fit.whole);
  }

  /** The most frequent ones, whatever was typed. */
  first(most: number): Entry[] {
    return Array.from({ length: Math.min(most, this.size) }, (_, at) => this.#entry(at));
  }

  /**
   * The entries that what was typed fits, `most` of each fit, in the order of their frequency.
   * @param typed folded
   */
  matching(typed: string, most: number): Matched[] {
    const code = typed.charCodeAt(0), letter = code - FIRST_LETTER, wanted = letter >= 0 && letter < LETTERS ? 1 << letter : 0;
    const { folded, foldedEnds } = this.#packed, found: Matched[] = [], told = [0, 0, 0, 0];
    for (let at = 0, from = 0; at < this.size; at += 1) {
      const to = foldedEnds[at] ?? 0, first = folded.charCodeAt(from);
      if (first === code || (initialsOf(first) & wanted) !== 0) {
        const fit = fitOf(typed, folded, from, to);
        if (fit !== null && (told[fit] ?? 0) < most) {
          told[fit] = (told[fit] ?? 0) + 1;
          found.push({ ...this.#entry(at), fit });
        }
      }
      from = to;
    }
    return found;
  }

  /** Entries that a mistyped word may have meant: that sound like it, and that differ from it in one character. @param wrong folded */
  near(wrong: string, most: number): { readonly sounds: Entry[]; readonly differs: Entry[] } {
    const { folded, foldedEnds } = this.#packed, sounds: Entry[] = [], differs: Entry[] = [];
    for (let at = 0, from = 0; at < this.size; at += 1) {
      const to = foldedEnds[at] ?? 0;
      if (Math.abs(to - from - wrong.length) <= 1) {
        const text = folded.slice(from, to);
        if (text !== wrong) {
          if (sounds.length < most && soundAlike(text, wrong)) sounds.push(this.#entry(at));
          else if (differs.length < most && isOneApart(text, wrong)) differs.push(this.#entry(at));
        }
      }
      from = to;
    }
    return { sounds, differs };
  }
}

/** Whether one character was exchanged, left out or put in; of two characters, one alone says too little. */
export function isOneApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 3 && (a.length === b.length || Math.min(a.length, b.length) < 2)) return false;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  return a.length - start - end <= 1 && b.length - start - end <= 1;
}
