/** What is being typed at the caret: the word that suggestions are for. Pure. */
import type { Span } from '../../contract/query.ts';
import type { FieldName } from '../../contract/query-signs.ts';
import { fold } from '../../contract/folding.ts';
import { datesOf } from '../query/dates.ts';
import { lexemesOf, type Lexeme } from '../query/lexer.ts';
import { partings, pinyinLetters } from './readings.ts';

export interface Typed {
  /** Folded, up to the caret; letters as pinyin has them where they can be that. */
  readonly text: string;
  /** What a suggestion takes the place of: the whole word, with its quotation marks. */
  readonly span: Span;
  /** The field that it is looked for in. */
  readonly field: Exclude<FieldName, 'exact'> | null;
  readonly isQuoted: boolean;
}

/** Longer than what anybody types of a name. */
const LONGEST = 32;

/** Names of more words than these nobody types in pinyin. */
const MOST_JOINED = 4;

/** The field that applies to what follows `lexemes`. */
function fieldBefore(lexemes: readonly Lexeme[]): Typed['field'] {
  for (let at = lexemes.length - 1; at >= 0; at -= 1) {
    const lexeme = lexemes[at];
    if (lexeme?.kind !== 'field') return null;
    if (lexeme.name !== 'exact') return lexeme.name;
  }
  return null;
}

const asTyped = (text: string): string => {
  const folded = fold(text);
  return pinyinLetters(text) ?? folded.replace(/[’‘]/gu, "'");
};

/**
 * The words that may be meant at the caret, the longest first: `qu jiang|` is quJiang and jiang. None where suggestions make no
 * sense: at an operator, a date, a number, in a blank that no field opens.
 * @param caret in UTF-16 units
 */
export function typedAt(query: string, caret: number): readonly Typed[] {
  const { lexemes } = lexemesOf(query), at = lexemes.findIndex(({ span: [start, end] }) => start < caret && caret <= end), lexeme = lexemes[at];
  if (lexeme === undefined) return [];
  const before = lexemes.slice(0, at), field = fieldBefore(before);
  if (lexeme.kind === 'field') {
    const own = caret === lexeme.span[1] ? fieldBefore(lexemes.slice(0, at + 1)) : null;
    return own === null ? [] : [{ text: '', span: [caret, caret], field: own, isQuoted: false }];
  }
  if (lexeme.kind !== 'word' && lexeme.kind !== 'phrase') return [];
  const isQuoted = lexeme.kind === 'phrase', source = query.slice(lexeme.span[0] + (isQuoted ? 1 : 0), Math.min(caret, lexeme.span[0] + (isQuoted ? 1 : 0) + lexeme.text.length));
  if (field === 'date' || source.length > LONGEST || !/[\p{L}]/u.test(source) || datesOf(source, new Date(0)) !== null) return [];
  const own: Typed = { text: asTyped(source), span: lexeme.span, field, isQuoted };
  return isQuoted ? [own] : [...joined(query, before, own), own];
}

/** The word together with those before it, where all are syllables of one name that was typed with blanks. */
function joined(query: string, before: readonly Lexeme[], own: Typed): Typed[] {
  const found: Typed[] = [];
  let { text, span } = own;
  if (!/^[a-z]+$/u.test(text)) return found;
  for (let at = before.length - 1; at >= 0 && found.length < MOST_JOINED; at -= 1) {
    const lexeme = before[at];
    if (lexeme?.kind !== 'word' || query.slice(lexeme.span[1], span[0]) !== ' ') break;
    const letters = pinyinLetters(lexeme.text);
    if (letters === null || partings(letters).length === 0) break;
    text = `${letters}'${text}`;
    span = [lexeme.span[0], span[1]];
    found.unshift({ ...own, text, span, field: fieldBefore(before.slice(0, at)) });
  }
  return found;
}
