/** What the search box suggests while a query is typed, and what is near to words that found nothing. */
import type { Span } from './query.ts';

/** `field` is a name of the query language; `word` stands anywhere in articles; the others are names that articles have. */
export const suggestionKinds = ['field', 'title', 'column', 'byline', 'page', 'word'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

export interface Suggestion {
  readonly kind: SuggestionKind;
  /** As the archive prints it; a field's name without its colon. */
  readonly text: string;
  /** Articles that have it, exactly; in headlines at least so many, for the index tells nothing of the lines around them. Null for a field's name. */
  readonly count: number | null;
  /** What it takes the place of in the query. */
  readonly span: Span;
  /** Whether the query names the field already that it is a value of. */
  readonly inField: boolean;
}

export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  /** False while words are still being gathered from the archive: asked again, there may be more. */
  readonly isComplete: boolean;
}

/** How a near word differs from what was typed. */
export type Nearness = 'pinyin' | 'sound' | 'character' | 'part';

export interface NearWord {
  readonly text: string;
  readonly nearness: Nearness;
  /** As a suggestion's count. */
  readonly count: number;
}

/** A word of a query that no article has, and what is near to it. */
export interface FailedWord {
  /** As typed. */
  readonly source: string;
  readonly span: Span;
  /** Never empty. */
  readonly near: readonly NearWord[];
}
