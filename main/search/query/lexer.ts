/** A query's words, phrases, operators and brackets. Full-width forms count as their plain ones. Never throws. */
import type { QueryProblem, Span } from '../../contract/query.ts';
import { AND, closingQuotes, CLOSING_BRACKETS, fieldNames, MINUSES, NEAR, NOT, OPENING_BRACKETS, OR, type FieldName } from '../../contract/query-signs.ts';

export type Lexeme =
  | { readonly kind: 'word' | 'phrase'; readonly text: string; readonly span: Span }
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not'; readonly span: Span }
  | { readonly kind: 'near'; readonly distance: number; readonly span: Span }
  /** A field's name; what it applies to follows at once. */
  | { readonly kind: 'field'; readonly name: FieldName; readonly span: Span };

const LONGEST_FIELD = 8;

const isBlank = (character: string): boolean => /\s/u.test(character);
/** Where NEAR says no number. */
const USUAL_DISTANCE = 10;

function operator(word: string, span: Span): Lexeme | null {
  if (OR.test(word)) return { kind: 'or', span };
  if (AND.test(word)) return { kind: 'and', span };
  if (NOT.test(word)) return { kind: 'not', span };
  const near = NEAR.exec(word);
  return near ? { kind: 'near', distance: near[1] === undefined ? USUAL_DISTANCE : Number(near[1]), span } : null;
}

/** Splits a query. A quote that is never closed reaches to the end: a phrase is searched while it is being typed. */
export function lexemesOf(source: string): { readonly lexemes: readonly Lexeme[]; readonly problems: readonly QueryProblem[] } {
  const lexemes: Lexeme[] = [], problems: QueryProblem[] = [];
  let at = 0, start = 0, word = '', depth = 0;
  const finish = (): void => {
    if (word !== '') lexemes.push(operator(word, [start, at]) ?? { kind: 'word', text: word, span: [start, at] });
    word = '';
  };
  while (at < source.length) {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0), next = at + character.length;
    const closing = closingQuotes.get(character);
    if (isBlank(character)) {
      finish();
    } else if (closing !== undefined) {
      finish();
      let end = next;
      while (end < source.length && !closing.includes(source.charAt(end))) end += 1;
      if (end === source.length) problems.push({ code: 'unclosed-quote', span: [at, end] });
      lexemes.push({ kind: 'phrase', text: source.slice(next, end), span: [at, Math.min(source.length, end + 1)] });
      at = end + 1;
      continue;
    } else if (OPENING_BRACKETS.includes(character) && word === '') {
      depth += 1;
      lexemes.push({ kind: 'open', span: [at, next] });
    } else if (CLOSING_BRACKETS.includes(character) && depth > 0) {
      finish();
      depth -= 1;
      lexemes.push({ kind: 'close', span: [at, next] });
    } else if (CLOSING_BRACKETS.includes(character) && word === '') {
      problems.push({ code: 'unopened-bracket', span: [at, next] });
    } else if (word === '' && MINUSES.includes(character)) {
      // A minus sign excludes only at the start of a word: `covid-19` is one word.
      lexemes.push({ kind: 'not', span: [at, next] });
    } else if ((character === ':' || character === '：') && word.length <= LONGEST_FIELD && fieldNames.has(word.toLowerCase())) {
      const name = fieldNames.get(word.toLowerCase());
      if (name) lexemes.push({ kind: 'field', name, span: [start, next] });
      word = '';
    } else {
      if (word === '') start = at;
      word += character;
    }
    at = next;
  }
  finish();
  return { lexemes, problems };
}
