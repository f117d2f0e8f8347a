import type { Locale } from '../../main/contract/messages.ts';
import type { Suggestion } from '../../main/contract/suggestions.ts';
import { filterText, quoted } from './filter.ts';

/** What is no part of a word that stands by itself in a query. */
const NEEDS_QUOTES = /[^\p{L}\p{N}\p{M}]/u;

/** A text as a word of a query: in quotation marks where it is more than that. */
export const asWord = (text: string): string => (NEEDS_QUOTES.test(text) ? quoted(text) : text);

function textOf({ kind, text, inField }: Suggestion, locale: Locale): string {
  if (kind === 'field') return `${text}:`;
  if (kind === 'word') return asWord(text);
  if (inField) return quoted(text);
  return filterText(kind === 'page' ? { kind, value: quoted(text) } : { kind, value: text }, locale);
}

/** The query with a suggestion taken, and where the caret is then: behind it. Pure. */
export function takenSuggestion(query: string, suggestion: Suggestion, locale: Locale): { readonly query: string; readonly caret: number } {
  const [start, end] = suggestion.span, text = textOf(suggestion, locale);
  return { query: query.slice(0, start) + text + query.slice(end), caret: start + text.length };
}
