import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '../../../main/contract/finding.ts';
import { countPlaces, nextArticle, nextMark, placeAt } from '../../../renderer/reader/find/walk.ts';

const articles: FoundArticle[] = [{ articleId: 7, pageNumber: 1, marks: 3 }, { articleId: 4, pageNumber: 2, marks: 0 }, { articleId: 9, pageNumber: 4, marks: 2 }];

describe('walking through marks', () => {
  it('goes from one to the next within an article, and out of it at its ends', () => {
    expect([nextMark(0, 3, 1), nextMark(2, 3, -1), nextMark(2, 3, 1), nextMark(0, 3, -1)]).toEqual([1, 1, null, null]);
  });

  it('begins at the article’s first mark, backwards at its last', () => {
    expect([nextMark(null, 3, 1), nextMark(null, 3, -1), nextMark(null, 0, 1), nextMark(null, 0, -1)]).toEqual([0, 2, null, null]);
  });

  it('counts places through all articles, an article without marks as one', () => {
    expect(countPlaces(articles)).toBe(6);
    expect([placeAt(articles, { articleId: 7, mark: 2 }), placeAt(articles, { articleId: 4, mark: null }), placeAt(articles, { articleId: 9, mark: 1 })]).toEqual([3, 4, 6]);
  });

  it('is at no place in other articles, and before a mark is chosen', () => {
    expect([placeAt(articles, null), placeAt(articles, { articleId: 1, mark: 0 }), placeAt(articles, { articleId: 7, mark: null })]).toEqual([null, null, null]);
  });

  it('counts no more places of an article than it has, where the page shows its headline twice', () => {
    expect(placeAt(articles, { articleId: 7, mark: 5 })).toBe(3);
  });

  it('goes on from article to article, and from the last to the first', () => {
    expect([nextArticle(articles, 7, 1, 1), nextArticle(articles, 9, 4, 1), nextArticle(articles, 7, 1, -1)].map((article) => article?.articleId)).toEqual([4, 7, 9]);
  });

  it('begins with the first article from the page on that is read, or backwards the last before it', () => {
    const from = (page: number, by: 1 | -1): number | undefined => nextArticle(articles, null, page, by)?.articleId;
    expect([from(1, 1), from(3, 1), from(3, -1), from(1, -1)]).toEqual([7, 9, 4, 7]);
    expect([nextArticle(articles.slice(0, 2), 1, 4, 1)?.articleId, nextArticle(articles.slice(2), 1, 1, -1)?.articleId, nextArticle([], 1, 1, 1)]).toEqual([7, 9, null]);
  });
});
