/** A query for the very characters that it has, or for every form of them: `精确:` around its words. The search box says it. Pure. */
import type { Locale } from '../../main/contract/messages.ts';
import { OPENING_BRACKETS } from '../../main/contract/query-signs.ts';
import { isChoice, wordsAndPlaces } from './filter.ts';
import type { Piece } from './pieces.ts';

const signs: Readonly<Record<Locale, string>> = { 'zh-CN': '精确:', en: 'exact:' };
const EXACT = /^(.*?)(?:精[确確]|exact)[:：]\s*/isu;

const written = (query: string, pieces: readonly Piece[]): string => pieces.map(({ span }) => query.slice(...span)).join(' ');

/** Whether there are words that can be asked for either way. */
export const hasWords = (query: string): boolean => wordsAndPlaces(query).words.length > 0;

/** Whether all words are asked for in the very characters that were typed. */
export function isExact(query: string): boolean {
  const words = wordsAndPlaces(query).words.filter(({ kind }) => kind !== 'operator');
  return words.length > 0 && words.every(({ prefix }) => EXACT.test(prefix));
}

/** The query for the very characters; papers, times and pages stay beside it. */
export function withExact(query: string, locale: Locale): string {
  if (!hasWords(query) || isExact(query)) return query;
  const { words, places } = wordsAndPlaces(query), [only] = words;
  const text = `${written(query, words)}${words.at(-1)?.unclosed ?? ''}`;
  // A minus sign, or another field, has the brackets' sense too; one word, phrase or bracket needs none.
  const isPlain = only !== undefined && words.length === 1 && only.prefix === '' && only.kind !== 'operator';
  return [`${signs[locale]}${isPlain ? text : `(${text})`}`, written(query, places)].filter((part) => part !== '').join(' ');
}

/** The query for every form of its characters. */
export function withoutExact(query: string): string {
  if (!isExact(query)) return query;
  const { words, places } = wordsAndPlaces(query);
  const isAlone = words.length === 1 && places.length === 0;
  const plain = words.map((piece) => {
    const source = query.slice(...piece.span), [sign = '', before = ''] = EXACT.exec(source) ?? [];
    if (piece.kind === 'operator' || sign === '') return source;
    const rest = source.slice(sign.length);
    // Brackets that only held the words together go with the sign.
    const isSpare = piece.kind === 'bracket' && before === '' && OPENING_BRACKETS.includes(rest.charAt(0)) && piece.unclosed === '' && (isAlone || !isChoice(piece.text));
    return isSpare ? piece.text : `${before}${rest}`;
  });
  return [...plain, written(query, places)].filter((part) => part !== '').join(' ');
}
