import type { SuggestionKind } from '../../main/contract/suggestions.ts';
import type { zhSuggestions } from './zh-suggestions.ts';

const number = (n: number): string => n.toLocaleString('en');
const articles = (n: number): string => `${number(n)} ${n === 1 ? 'article' : 'articles'}`;
const kinds: Record<SuggestionKind, string> = { field: 'search field', title: 'newspaper', column: 'column', byline: 'byline', page: 'page', word: '' };

export const enSuggestions: typeof zhSuggestions = {
  suggestions: 'Suggestions',
  suggestionsCount: (n) => `${n} ${n === 1 ? 'suggestion' : 'suggestions'}, arrow keys to choose`,
  suggestionKinds: kinds,
  keySuggestions: 'Choose a suggestion in the search box',
  suggestionCount: articles,
  nearTo: (word) => `Near “${word}”:`,
  nearWord: (word, n) => `${word}, ${articles(n)}`,
};
