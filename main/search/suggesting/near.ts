/** What the archive holds that is near to a word which it does not have. */
import type { NearWord } from '../../contract/suggestions.ts';
import type { Lexicon } from './lexicon.ts';
import { Fit } from './matching.ts';
import { pinyinLetters } from './readings.ts';

/** Near words of one kind, and in all. */
const MOST_OF_A_KIND = 3, MOST = 6;
/** A part of a word says something from two characters on. */
const SHORTEST_PART = 2;
/** Words beyond that are parted nowhere near. */
const LONGEST_PARTED = 16;

/** The parts of a length, from the beginning and the end first. */
function partsOf(text: string, length: number): string[] {
  const last = text.length - length;
  return [...new Set([0, last, ...Array.from({ length: last }, (_, at) => at)])].map((at) => text.slice(at, at + length));
}

/** The longest parts that are there at all. */
function heldParts(wrong: string, countOf: (text: string) => number): NearWord[] {
  if (!/^[\u3400-\u9fff]+$/u.test(wrong)) return [];
  for (let length = Math.min(wrong.length - 1, LONGEST_PARTED); length >= SHORTEST_PART; length -= 1) {
    const held = partsOf(wrong, length).map((text): NearWord => ({ text, nearness: 'part', count: countOf(text) })).filter(({ count }) => count > 0);
    if (held.length > 0) return held.slice(0, 2);
  }
  return [];
}

/**
 * Near words, those first that are nearest: what letters spell, what sounds alike, what has one other character, the longest part.
 * @param wrong folded
 * @param countOf how many articles have a text where `wrong` was looked for
 */
export function nearTo(wrong: string, lexicon: Lexicon, countOf: (text: string) => number): NearWord[] {
  const letters = pinyinLetters(wrong), { sounds, differs } = lexicon.near(wrong, MOST_OF_A_KIND);
  const spelled = letters === null ? [] : lexicon.matching(letters, MOST_OF_A_KIND).filter(({ text, fit }) => fit <= Fit.beginning && !/^[a-z]/iu.test(text));
  const found = [
    ...spelled.map(({ text }): NearWord => ({ text, nearness: 'pinyin', count: countOf(text) })),
    ...sounds.map(({ text }): NearWord => ({ text, nearness: 'sound', count: countOf(text) })),
    ...differs.map(({ text }): NearWord => ({ text, nearness: 'character', count: countOf(text) })),
  ].filter(({ count }) => count > 0);
  return [...found, ...heldParts(wrong, countOf)].slice(0, MOST);
}
