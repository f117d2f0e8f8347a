/** Whether an article matches a query, decided on its texts: the check behind inexact index expressions. */
import type { ArticleText } from '../contract/issue.ts';
import { foldWithOffsets } from '../contract/folding.ts';
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

/** What of an article is searched. */
export function searchableTexts(article: ArticleText): SearchableTexts {
  return {
    headline: [article.headline].filter(present),
    lead: [article.kicker, article.deck, article.column, ...article.byline].filter(present),
    body: article.body.map((block) => block.text),
  };
}

/** True when the article has every term and none of the excluded ones. */
export function articleMatches(article: ArticleText, query: Query): boolean {
  const { headline, lead, body } = searchableTexts(article);
  const texts = [...headline, ...lead, ...body].map(foldWithOffsets);
  const has = (term: string): boolean => texts.some((text) => hasTerm(text, term));
  return query.terms.every(has) && !query.excluded.some(has);
}
