/** What of a page asks for a look, and in which order. Pure. */
import { CERTAIN } from '../../../main/contract/issue.ts';
import type { PageXray } from '../../../main/contract/library.ts';
import type { Part } from '../repairs/parts.ts';

export type ArticleXray = PageXray['articles'][number];

/** Three levels of certainty: sure, fairly sure, please look. */
export type Level = 'sure' | 'fair' | 'look';
/** Below this, an article is as likely wrong as right. */
const EVEN = 0.5;

export const levelOf = (confidence: number): Level => (confidence >= CERTAIN ? 'sure' : confidence >= EVEN ? 'fair' : 'look');

/** Certainty in whole percent; never 100 for what is not certain, nor 0 for what is not impossible. */
export const percentOf = (share: number): number => (share >= 1 ? 100 : share <= 0 ? 0 : Math.min(99, Math.max(1, Math.round(share * 100))));

export const joints = (article: ArticleXray): ArticleXray['doubts'] => article.doubts.filter((doubt) => doubt.kind === 'joint');
export const headlineDoubt = (article: ArticleXray): ArticleXray['doubts'][number] | null => article.doubts.find((doubt) => doubt.kind === 'headline') ?? null;

/** Whether a reader is asked to look at an article at all. */
export const needsLook = (article: ArticleXray): boolean => levelOf(article.confidence) !== 'sure' || article.doubts.length > 0 || article.headlineInferred;

/** The page's articles by place, the neediest first: least sure, most doubts, inferred headline, then as they stand. */
export function byNeed(articles: readonly ArticleXray[]): number[] {
  const rank = (article: ArticleXray): readonly number[] => [needsLook(article) ? 0 : 1, article.confidence, -article.doubts.length, article.headlineInferred ? 0 : 1];
  const ranks = articles.map(rank);
  return articles.map((_, index) => index).sort((a, b) => {
    const [left, right] = [ranks[a] ?? [], ranks[b] ?? []];
    const differs = left.findIndex((value, i) => value !== right[i]);
    return differs < 0 ? a - b : (left[differs] ?? 0) - (right[differs] ?? 0);
  });
}

/** A place that a reader is led to. */
export interface DoubtPlace {
  readonly part: Part;
  readonly kind: 'joint' | 'headline' | 'inferred' | 'article';
  /** 0..1. */
  readonly certainty: number;
}

/** Every doubtful place of a page, in reading order. An article of low confidence without any stands for itself. */
export function doubtPlaces(articles: readonly ArticleXray[]): DoubtPlace[] {
  return articles.flatMap((each, article): DoubtPlace[] => {
    const doubt = headlineDoubt(each);
    const places: DoubtPlace[] = [];
    const headline: Part = { kind: 'head', article, part: 'headline' };
    if (doubt) places.push({ part: headline, kind: 'headline', certainty: doubt.certainty });
    else if (each.headlineInferred) places.push({ part: headline, kind: 'inferred', certainty: each.confidence });
    const last = each.origin.blocks.length - 1;
    const inBody = last < 0 ? [] : [...joints(each)].sort((a, b) => a.block - b.block);
    places.push(...inBody.map((joint): DoubtPlace => ({ part: { kind: 'block', article, block: Math.min(joint.block, last) }, kind: 'joint', certainty: joint.certainty })));
    if (places.length === 0 && levelOf(each.confidence) !== 'sure') places.push({ part: { kind: 'article', article }, kind: 'article', certainty: each.confidence });
    return places;
  });
}
