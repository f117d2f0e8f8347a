/** Which words are inflections of one another: those of one stem. The same for the index and for whoever reads an article. */
import { LONGEST_TOKEN } from '../analysis.ts';
import type { Language } from './languages.ts';
import { stemmerOf } from './stemming.ts';

/** Letters of one script without digits, enough of them for an ending; longer words are in pieces in the index. */
const LENGTHS = `{3,${LONGEST_TOKEN - 1}}`;
const INFLECTED = new RegExp(`^(?:[\\p{Script=Latin}\\p{M}]${LENGTHS}|[\\p{Script=Cyrillic}\\p{M}]${LENGTHS})$`, 'u');

/** Whether a folded text is one word that may have inflections. */
export const isInflected = (text: string): boolean => INFLECTED.test(text);

/** Letters of a stem that stand for others as well: what stemmers take the accents off. */
const inStems: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  de: { a: 'ä', o: 'ö', u: 'ü' },
  es: { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' },
  it: { à: 'á', è: 'é', ì: 'í', ò: 'ó', ù: 'ú' },
  nl: { a: 'äá', e: 'ëé', i: 'ïí', o: 'öó', u: 'üú' },
};
/** Each beginning is looked up by itself. */
const MOST_BEGINNINGS = 16;
/** Letters at a long stem's end that not all of its words have: mogelijkheid and mogelijkheden. Of short stems it is one: fly and flies. */
const CHANGED_AT_END = 2, LONG_STEM = 5, SHORTEST_BEGINNING = 2;

export interface WordForms {
  /** Every word of the stem begins with one of these. */
  readonly beginnings: readonly string[];
  /** Whether a folded word is one of them. */
  readonly has: (word: string) => boolean;
}

/** What words of a stem begin with, as far as there are not too many ways to spell it. */
function beginningsOf(stem: string, language: Language): string[] {
  const others = inStems[language] ?? {}, letters = Array.from(stem);
  const kept = letters.slice(0, Math.max(SHORTEST_BEGINNING, letters.length - (letters.length >= LONG_STEM ? CHANGED_AT_END : 1)));
  let beginnings = [''];
  for (const [at, letter] of kept.entries()) {
    // ß is two letters in German stems.
    if (language === 'de' && letter === 's' && letters[at + 1] === 's') break;
    const ways = [letter, ...Array.from(others[letter] ?? '')];
    if (beginnings.length * ways.length > MOST_BEGINNINGS) break;
    beginnings = beginnings.flatMap((beginning) => ways.map((way) => beginning + way));
  }
  return beginnings[0] === '' ? [stem] : beginnings;
}

/** The inflections of a folded word in a language; itself alone, as long as the language's stemmer is not loaded. */
export function formsOf(word: string, language: Language): WordForms {
  const stem = stemmerOf(language);
  if (stem === null) return { beginnings: [], has: (other) => other === word };
  const own = stem(word), beginnings = beginningsOf(own, language);
  return {
    beginnings,
    has: (other) => other === word || (beginnings.some((beginning) => other.startsWith(beginning)) && isInflected(other) && stem(other) === own),
  };
}
