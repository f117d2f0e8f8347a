/** Finding within what is read, and why a search found an article. Plain data. */
import type { ArticleId, IssueId, PageId } from './library.ts';
import type { QueryProblem, SearchTerm } from './query.ts';

/** Where to look: in an issue, on one of its pages, in one article. */
export type FindScope = { readonly issueId: IssueId } | { readonly pageId: PageId } | { readonly articleId: ArticleId };

/** An article that is what a query asks for. */
export interface FoundArticle {
  readonly articleId: ArticleId;
  readonly pageNumber: number;
  /** How many marks it has where all of it is shown; 0 where the query asks for no text, such as for a date. */
  readonly marks: number;
}

export interface FindResult {
  /** In reading order. */
  readonly articles: readonly FoundArticle[];
  readonly terms: readonly SearchTerm[];
  readonly problems: readonly QueryProblem[];
}

/** Parts of an article in which words are found, in the order in which they weigh and are read. */
export const textParts = ['headline', 'kicker', 'deck', 'column', 'byline', 'body'] as const;
export type TextPart = (typeof textParts)[number];

/** What an article has of one word or phrase of a query. */
export interface WhyWord {
  /** As typed. */
  readonly source: string;
  /** Parts that have it, by `textParts`, with how often. */
  readonly parts: readonly { readonly part: TextPart; readonly count: number }[];
  /** How it is printed where that is not as typed: in other forms, numerals or letters. Each once, the most frequent first. */
  readonly printed: readonly string[];
}
