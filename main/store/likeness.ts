/** Nearly identical articles carry one label, given as they are stored. */
import * as z from 'zod';
import type { ArticleId } from '../contract/library.ts';
import { areAlike, bandsOf, labelOf } from '../search/likeness.ts';
import type { Writable } from './database.ts';

const candidateRow = z.object({ likeness: z.int(), signature: z.instanceof(Uint8Array) });
const signatureRow = z.object({ signature: z.instanceof(Uint8Array).nullable() });
/** Of texts that a whole library repeats, a few are as good as all. */
const MOST_CANDIDATES = 16;
const candidates = `
  SELECT DISTINCT likeness, signature FROM likeness_bands JOIN articles ON articles.id = likeness_bands.article_id
  WHERE band IN (SELECT value FROM json_each(?)) AND likeness IS NOT NULL AND signature IS NOT NULL LIMIT ${MOST_CANDIDATES}`;

/** The label of an article that is about to be stored: that of an article like it, or its own; null where it has no signature. */
export function likenessOf(database: Pick<Writable, 'all'>, signature: Uint8Array | null): number | null {
  if (signature === null) return null;
  const like = database.all(candidateRow, candidates, JSON.stringify(bandsOf(signature))).find((each) => areAlike(each.signature, signature));
  return like?.likeness ?? labelOf(signature);
}

/** Makes an article findable for those like it that come later. */
export function noteBands(database: Pick<Writable, 'run'>, id: ArticleId, signature: Uint8Array | null): void {
  for (const band of signature === null ? [] : new Set(bandsOf(signature))) database.run('INSERT INTO likeness_bands (band, article_id) VALUES (?, ?)', band, id);
}

/** To be called before an article goes or gets another signature. */
export function forgetBands(database: Pick<Writable, 'first' | 'run'>, id: ArticleId): void {
  const signature = database.first(signatureRow, 'SELECT signature FROM articles WHERE id = ?', id)?.signature ?? null;
  for (const band of signature === null ? [] : new Set(bandsOf(signature))) database.run('DELETE FROM likeness_bands WHERE band = ? AND article_id = ?', band, id);
}
