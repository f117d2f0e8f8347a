/** The X-ray of a page (版面体检): what share of it found a place. */
import type { RecognisedPage } from '../contract/issue.ts';

export interface PagePlaces {
  /** Characters in articles, banners and furniture, and those left over. */
  readonly placed: number;
  readonly leftOver: number;
  /** 0..1 */
  readonly placedShare: number;
}

const characters = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

export function countPlaces(page: RecognisedPage): PagePlaces {
  const inArticles = page.articles.reduce((sum, article) => sum + characters(article.body.map((block) => block.text)), 0);
  const placed = inArticles + characters(page.banners) + characters(page.furniture);
  const leftOver = characters(page.leftovers);
  return { placed, leftOver, placedShare: placed + leftOver === 0 ? 1 : placed / (placed + leftOver) };
}
