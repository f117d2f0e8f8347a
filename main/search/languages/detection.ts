/** In which language a page is printed, told by its most frequent words. Pure. */
import { functionWords } from './function-words.ts';
import type { Language } from './languages.ts';

/** Fewer words tell nothing: a caption, a table of names. */
const FEWEST_WORDS = 20;
/** More words tell no more. */
const MOST_WORDS = 1000;
/** A Chinese character says about as much as so many letters. */
const LETTERS_OF_A_CHARACTER = 3;
/**
 * The part of a text's words that are among the most frequent ones of its language. Running text has a sixth (Finnish) to
 * a half (English); a text of another language has less of what both happen to spell alike.
 */
const LEAST_SHARE = 0.12;

const alphabeticWord = /[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}\p{M}]*/gu;

let known: ReadonlyMap<string, readonly Language[]> | null = null;

/** Whether the texts are Latin or Cyrillic letters rather than characters; in one pass over units, for most pages are not. */
function isAlphabetic(texts: readonly string[]): boolean {
  let letters = 0, characters = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      // From the radicals on: Chinese, Japanese and Korean, rare characters' halves among them; before them, Latin to Cyrillic.
      if (unit >= 0x2e80) characters += 1;
      else if (unit >= 0x41 && unit < 0x530) letters += 1;
    }
  }
  return letters > LETTERS_OF_A_CHARACTER * characters;
}

/** The language that texts are printed in; null where it is none that words are inflected by, or there is too little to tell. */
export function languageOf(texts: readonly string[]): Language | null {
  if (!isAlphabetic(texts)) return null;
  known ??= functionWords();
  const votes = new Map<Language, number>();
  let words = 0;
  for (const text of texts) {
    if (words >= MOST_WORDS) break;
    for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(alphabeticWord)) {
      words += 1;
      for (const language of known.get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
    }
  }
  if (words < FEWEST_WORDS) return null;
  let best: Language | null = null, most = LEAST_SHARE * words;
  for (const [language, count] of votes) if (count > most) [best, most] = [language, count];
  return best;
}
