/** How sure recognition is of an article, from the margins of the decisions that made it. */
import type { Chunk } from './chunks.ts';
import type { MadeUpArticle } from './make-up.ts';

/** 0..1 by the least certain of its decisions; calibrated by `bench:recognition`. */
export function confidenceOf(_chunks: readonly Chunk[], { margin }: MadeUpArticle): number {
  const cut = 1 / (1 + Math.exp(-Math.max(-3, Math.min(20, margin))));
  return Math.round(100 * Math.min(0.99, cut)) / 100;
}
