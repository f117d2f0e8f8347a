/** From one mark to the next, across articles. Pure. */
import type { FoundArticle } from '../../../main/contract/finding.ts';

/** The mark at which the reader is; null: at the article, of whose marks none is current. */
export interface At {
  readonly articleId: number;
  readonly mark: number | null;
}

/** The next mark within an article that has so many; null where it leads out of the article. */
export function nextMark(mark: number | null, count: number, by: 1 | -1): number | null {
  const next = mark === null ? (by > 0 ? 0 : count - 1) : mark + by;
  return next >= 0 && next < count ? next : null;
}

/** An article that is found without a mark in it, such as by its date, is one place. */
const placesIn = ({ marks }: FoundArticle): number => Math.max(1, marks);

/** How many places the articles have. */
export const countPlaces = (articles: readonly FoundArticle[]): number => articles.reduce((sum, article) => sum + placesIn(article), 0);

/** Which place the reader is at, from 1; null where the reader is at none. */
export function placeAt(articles: readonly FoundArticle[], at: At | null): number | null {
  const index = articles.findIndex(({ articleId }) => articleId === at?.articleId), article = articles[index];
  if (!at || !article || (at.mark === null && article.marks > 0)) return null;
  return countPlaces(articles.slice(0, index)) + Math.min(at.mark ?? 0, placesIn(article) - 1) + 1;
}

/**
 * The article before or after where the reader is, going on from one end to the other; null where there is none.
 * @param page the page that is read, for a reader who is at none of the articles
 */
export function nextArticle(articles: readonly FoundArticle[], articleId: number | null, page: number, by: 1 | -1): FoundArticle | null {
  const index = articles.findIndex((article) => article.articleId === articleId);
  if (index >= 0) return articles[(index + by + articles.length) % articles.length] ?? null;
  const onward = by > 0 ? articles.find(({ pageNumber }) => pageNumber >= page) : articles.findLast(({ pageNumber }) => pageNumber <= page);
  return onward ?? articles.at(by > 0 ? 0 : -1) ?? null;
}
