/** The X-ray of a page (版面体检): which of its source lines found a place. */
import type { ArticleOrigin, RecognisedArticle, RecognisedPage } from './issue.ts';

/** Counts of source lines. */
export interface PagePlaces {
  readonly placed: number;
  readonly leftOver: number;
  /** 0..1; 1 for a page without lines. */
  readonly placedShare: number;
}

/** All source lines that an article was made of, ascending. */
export function linesOf({ origin }: { readonly origin: ArticleOrigin }): number[] {
  const { kicker, headline, deck, column, byline, blocks } = origin;
  return [...new Set([...kicker, ...headline, ...deck, ...column, ...byline, ...blocks.flat()])].sort((a, b) => a - b);
}

export function countPlaces({ articles, origin }: Pick<RecognisedPage, 'origin'> & { readonly articles: readonly Pick<RecognisedArticle, 'origin'>[] }): PagePlaces {
  const leftOver = new Set(origin.leftovers.flat()).size;
  const placed = new Set([...articles.flatMap(linesOf), ...origin.masthead, ...origin.banners.flat(), ...origin.furniture.flat()]).size;
  return { placed, leftOver, placedShare: placed + leftOver === 0 ? 1 : placed / (placed + leftOver) };
}
