/** How the words go on in an archive's texts that begin as typed: for beginnings that too few known words have. Pure. */
import { foldWithOffsets } from '../../contract/folding.ts';
import { isFunctionWord } from './word-counter.ts';

/** How far beyond its beginning a word reaches. */
const FURTHEST = 8;
/** Beginnings that are looked at in one text. */
const MOST_PLACES = 20;
/** Among so many texts, what stands there once is chance. */
const SEVERAL = 10;
const WORD = /^[\p{L}\p{N}]+$/u;

let segmenter: Intl.Segmenter | null = null;

/**
 * The stretches of texts that begin with `typed` and end where a word does, the most frequent first, as they are printed.
 * @param typed folded
 */
export function continuations(texts: readonly string[], typed: string): string[] {
  const least = texts.length > SEVERAL ? 2 : 1;
  const words = (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })), counts = new Map<string, { readonly text: string; count: number }>();
  for (const source of texts) {
    const { text, starts, ends } = foldWithOffsets(source);
    for (let at = text.indexOf(typed), places = 0; at >= 0 && places < MOST_PLACES; at = text.indexOf(typed, at + typed.length), places += 1) {
      // Folded texts have no blanks between characters, so that a word is whole here that a line's end parted.
      const stretch = text.slice(at, at + typed.length + FURTHEST);
      for (const { segment, index } of words.segment(stretch)) {
        const length = index + segment.length;
        if (!WORD.test(segment)) break;
        if (length <= typed.length) continue;
        // What was typed is a word, and another one follows that is no part of it.
        if (index === typed.length && segment.length === 1 && isFunctionWord(segment)) break;
        const folded = stretch.slice(0, length), known = counts.get(folded);
        if (known === undefined) counts.set(folded, { text: source.slice(starts[at], ends[at + length - 1]), count: 1 });
        else known.count += 1;
        break;
      }
    }
  }
  return [...counts.values()].filter(({ count }) => count >= least).sort((a, b) => b.count - a.count).map(({ text }) => text);
}
