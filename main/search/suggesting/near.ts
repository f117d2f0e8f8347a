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

/** The longest parts that are words of the archive, at most one at either end; where none is, the longest beginning that it has at all. */
function heldParts(wrong: string, lexicon: Lexicon, countOf: (text: string) => number): NearWord[] {
  if (!/^[\u3400-\u9fff]+$/u.test(wrong) || wrong.length > LONGEST_PARTED) return [];
  const lengths = Array.from({ length: Math.max(0, wrong.length - SHORTEST_PART) }, (_, at) => wrong.length - 1 - at);
  const part = (text: string): NearWord => ({ text, nearness: 'part', count: countOf(text) });
  const firstHeld = (of: (length: number) => string, isKnown: (text: string) => boolean): NearWord[] => {
    for (const length of lengths) {
      const text = of(length);
      if (isKnown(text) && countOf(text) > 0) return [part(text)];
    }
    return [];
  };
  const beginning = (length: number): string => wrong.slice(0, length), isWord = (text: string): boolean => lexicon.has(text);
  const words = [...firstHeld(beginning, isWord), ...firstHeld((length) => wrong.slice(-length), isWord)];
  return words.length > 0 ? words : firstHeld(beginning, () => true);
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
  return [...found, ...heldParts(wrong, lexicon, countOf)].slice(0, MOST);
}
