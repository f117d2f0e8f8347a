/** Whether an article matches a query, decided on its texts: the check behind inexact index expressions. */
import type { ArticleText } from '../contract/issue.ts';
import { foldWithKinds } from '../contract/folding.ts';
import { hasTerm } from '../contract/marking.ts';
import type { Query } from './query.ts';

/** An article's texts by the index's columns, each text of its own: no phrase reaches from one into the next. */
export interface SearchableTexts {
  readonly headline: readonly string[];
  /** Kicker, deck, column and byline: around the headline. */
  readonly lead: readonly string[];
  readonly body: readonly string[];
}

const present = (text: string | null): text is string => text !== null && text !== '';

/** The parts of an article that are searched. */
export type SearchedText = Pick<ArticleText, 'headline' | 'kicker' | 'deck' | 'column' | 'byline' | 'body'>;

/** What of an article is searched. */
export function searchableTexts(article: SearchedText): SearchableTexts {
  return {
    headline: [article.headline].filter(present),
    lead: [article.kicker, article.deck, article.column, ...article.byline].filter(present),
    body: article.body.map((block) => block.text),
  };
}

/** True when the article has every term and none of the excluded ones. */
export function articleMatches(article: ArticleText, query: Query): boolean {
  const { headline, lead, body } = searchableTexts(article);
  const missing = new Set(query.terms);
  for (const text of [...headline, ...lead, ...body]) {
    if (missing.size === 0 && query.excluded.length === 0) return true;
    const folded = foldWithKinds(text);
    if (query.excluded.some((term) => hasTerm(folded, term))) return false;
    for (const term of missing) if (hasTerm(folded, term)) missing.delete(term);
  }
  return missing.size === 0;
}
