import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTAIN, type Doubt } from '../../../main/contract/issue.ts';
import { byNeed, doubtPlaces, headlineDoubt, joints, levelOf, needsLook, percentOf, type ArticleXray } from '../../../renderer/reader/xray/needs.ts';

const xrayed = (confidence: number, { doubts = [], headlineInferred = false, blocks = 3 }: { doubts?: readonly Doubt[]; headlineInferred?: boolean; blocks?: number } = {}): ArticleXray => ({
  articleId: 1, confidence, headlineInferred, doubts,
  origin: { kicker: [], headline: [], deck: [], column: [], byline: [], blocks: Array.from({ length: blocks }, (_, line) => [line]) },
});
const joint = (block: number, certainty = 0.6): Doubt => ({ kind: 'joint', block, certainty });
const headline = (certainty = 0.7): Doubt => ({ kind: 'headline', block: 0, certainty });

const anyArticle = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), blocks: fc.integer({ min: 0, max: 4 }), headlineInferred: fc.boolean(), doubts: fc.array(fc.record({ kind: fc.constantFrom('joint' as const, 'headline' as const), block: fc.nat({ max: 4 }), certainty: fc.double({ min: 0, max: 0.9, noNaN: true }) }), { maxLength: 4 }) })
  .map(({ confidence, ...rest }) => xrayed(confidence, rest));

describe('a certainty', () => {
  it.each([[1, 'sure'], [CERTAIN, 'sure'], [0.89, 'fair'], [0.5, 'fair'], [0.49, 'look'], [0, 'look']] as const)('of %f is %s', (confidence, level) => {
    expect(levelOf(confidence)).toBe(level);
  });

  it.each([[1, 100], [0.999, 99], [0.5, 50], [0.001, 1], [0, 0]])('of %f is %i percent', (share, percent) => {
    expect(percentOf(share)).toBe(percent);
  });
});

describe('an article', () => {
  it.each<[string, ArticleXray, boolean]>([
    ['is not looked at where it is sure', xrayed(1), false],
    ['is looked at where it is not', xrayed(0.8), true],
    ['is looked at where a doubt is left', xrayed(0.95, { doubts: [joint(1)] }), true],
    ['is looked at where its headline is inferred', xrayed(1, { headlineInferred: true }), true],
  ])('%s', (_, article, needs) => {
    expect(needsLook(article)).toBe(needs);
  });

  it('has doubts of its headline and at its joints', () => {
    const article = xrayed(0.5, { doubts: [joint(2), headline(), joint(1)] });
    expect([headlineDoubt(article), joints(article)]).toEqual([headline(), [joint(2), joint(1)]]);
  });
});

describe('the neediest', () => {
  it('are the least sure, then those with most doubts, then those without a headline, then as they stand', () => {
    const articles = [xrayed(1), xrayed(0.6), xrayed(0.6, { headlineInferred: true }), xrayed(0.6, { doubts: [joint(1)] }), xrayed(0.3), xrayed(0.6)];
    expect(byNeed(articles)).toEqual([4, 3, 2, 1, 5, 0]);
  });

  it('come before all that need no look, each article once', () => {
    fc.assert(fc.property(fc.array(anyArticle, { maxLength: 8 }), (articles) => {
      const order = byNeed(articles);
      expect(order.toSorted((a, b) => a - b)).toEqual(articles.map((_, index) => index));
      const needs = order.map((index) => articles[index]).map((article) => article !== undefined && needsLook(article));
      expect(needs.lastIndexOf(true)).toBe(needs.filter(Boolean).length - 1);
    }));
  });
});

describe('the doubtful places', () => {
  it('are the headline, then the joints from the front', () => {
    expect(doubtPlaces([xrayed(0.5, { doubts: [joint(2, 0.2), headline(0.7), joint(1, 0.3)] })])).toEqual([
      { part: { kind: 'head', article: 0, part: 'headline' }, kind: 'headline', certainty: 0.7 },
      { part: { kind: 'block', article: 0, block: 1 }, kind: 'joint', certainty: 0.3 },
      { part: { kind: 'block', article: 0, block: 2 }, kind: 'joint', certainty: 0.2 },
    ]);
  });

  it('have a joint at the article’s end at its last block', () => {
    expect(doubtPlaces([xrayed(0.5, { doubts: [joint(3)] })])).toMatchObject([{ part: { kind: 'block', block: 2 } }]);
  });

  it('have a headline that is inferred once, though it is doubted as well', () => {
    expect(doubtPlaces([xrayed(0.5, { headlineInferred: true })]).map(({ kind }) => kind)).toEqual(['inferred']);
    expect(doubtPlaces([xrayed(0.5, { headlineInferred: true, doubts: [headline()] })]).map(({ kind }) => kind)).toEqual(['headline']);
  });

  it('have an unsure article itself only where it has no other', () => {
    expect(doubtPlaces([xrayed(0.5), xrayed(0.5, { doubts: [joint(1)] }), xrayed(1)]).map(({ part, kind }) => [part.kind, kind])).toEqual([['article', 'article'], ['block', 'joint']]);
  });

  it('are there for every article that is not sure, and on blocks that are there', () => {
    fc.assert(fc.property(anyArticle, (article) => {
      const places = doubtPlaces([article]);
      if (levelOf(article.confidence) !== 'sure') expect(places.length).toBeGreaterThan(0);
      for (const { part } of places) if (part.kind === 'block') expect(article.origin.blocks[part.block]).toBeDefined();
    }));
  });
});
