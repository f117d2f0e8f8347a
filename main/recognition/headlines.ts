/** Drifted headlines to the articles that miss one: the matching of the page that agrees best with words and order. */
import type { Affinity } from './affinity.ts';
import type { MadeUpArticle, MakeUp } from './make-up.ts';
import { bestMatching, type Edge } from './matching.ts';
import { type HeadUnit, wordsOf } from './units.ts';

export interface MatchedHeadlines {
  readonly found: ReadonlyMap<MadeUpArticle, HeadUnit>;
  /** Headlines that are left when every article has one: banners after all. */
  readonly over: readonly HeadUnit[];
}

/** What a page gains, in nats, by finding an article for a headline at its end, and for a line that stands elsewhere. */
const BELONGS = { atEnd: 4, elsewhere: -2 };
const MAX_WORDS = 9;
const MIN_WORDS = -3;
/** Headlines drift in their articles' order. */
const ORDER = 0.02;
/** Beyond this many, only articles that share words with a headline are considered for it. */
const FEW = 40;

export function matchDrifting({ articles, drifting }: MakeUp, affinity: Affinity): MatchedHeadlines {
  const headless = articles.filter(({ before, after }) => before.headline === null && after.headline === null);
  const edges = drifting.flatMap(({ unit, atEnd }, left): Edge[] => {
    const text = wordsOf(unit);
    const near = headless.length <= FEW ? null : new Set(affinity.chunksFor(text));
    return headless.flatMap((article, right): Edge[] => {
      if (near !== null && !near.has(article.start) && !near.has(article.start + 1)) return [];
      const words = Math.max(MIN_WORDS, Math.min(MAX_WORDS, affinity.evidence(text, article.start, article.end)));
      const weight = (atEnd ? BELONGS.atEnd : BELONGS.elsewhere) + words - ORDER * (left - right) ** 2;
      return weight > 0 ? [{ left, right, weight }] : [];
    });
  });
  const found = new Map<MadeUpArticle, HeadUnit>();
  const over: HeadUnit[] = [];
  bestMatching(drifting.length, edges).forEach((right, left) => {
    const unit = drifting[left]?.unit, article = right === null ? undefined : headless[right];
    if (unit === undefined) return;
    if (article === undefined) over.push(unit);
    else found.set(article, unit);
  });
  return { found, over };
}
