/**
 * How well articles fit: BM25F (Robertson, Zaragoza, Taylor 2004), which weighs occurrences by where they stand before it
 * lets them saturate; constants as usual (Robertson, Zaragoza 2009: k1 1.2, b 0.75).
 */
import type { ArticleTable, Counts } from './archive.ts';
import { nextFrom } from './ascending.ts';
import { none, type Found } from './found.ts';

const K1 = 1.2, B = 0.75;
/** What an occurrence counts, of one in the body: a headline names what an article is about. */
const HEADLINE = 10, LEAD = 4;
/** What a text in the headline is worth besides, times its rarity: more than any number of occurrences elsewhere (K1 + 1 at most). */
const IN_HEADLINE = 2;

/** The articles of counts, scored; with `aroundHeadline` only those that have the text in the headline or the lines around it. */
export function scored(counts: Counts, table: ArticleTable, aroundHeadline: boolean): Found {
  const { articles, headline, lead, body } = counts;
  if (articles.length === 0) return none;
  const rarity = Math.log(1 + (table.ids.length - articles.length + 0.5) / (articles.length + 0.5));
  const found = new Uint32Array(articles.length), scores = new Float32Array(articles.length);
  let length = 0, at = 0;
  for (let i = 0; i < articles.length; i += 1) {
    const article = articles[i] ?? 0, inHeadline = headline[i] ?? 0, inLead = lead[i] ?? 0;
    at = nextFrom(table.ids, article, at);
    if (table.ids[at] !== article || (aroundHeadline && inHeadline + inLead === 0)) continue;
    const weight = HEADLINE * inHeadline + LEAD * inLead + (aroundHeadline ? 0 : body[i] ?? 0);
    const long = 1 - B + (B * (table.lengths[at] ?? 0)) / table.meanLength;
    found[length] = article;
    scores[length++] = rarity * ((weight * (K1 + 1)) / (weight + K1 * long) + (inHeadline > 0 ? IN_HEADLINE : 0));
  }
  return { articles: found.subarray(0, length), scores: scores.subarray(0, length) };
}

/** Places below `count` from `offset` on, `limit` of them, in the order that `before` tells of them; without those that have a 1 in `hidden`. */
export function stretch(count: number, hidden: Uint8Array | null, offset: number, limit: number, before: (a: number, b: number) => number): number[] {
  const wanted = Math.min(count, offset + limit);
  if (wanted <= 0) return [];
  // A heap of the best so far, the worst of them on top.
  const heap: number[] = [];
  const sink = (from: number): void => {
    for (let at = from; ;) {
      const left = 2 * at + 1, right = left + 1;
      let worst = at;
      if (left < heap.length && before(heap[left] ?? 0, heap[worst] ?? 0) > 0) worst = left;
      if (right < heap.length && before(heap[right] ?? 0, heap[worst] ?? 0) > 0) worst = right;
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] ?? 0, heap[at] ?? 0];
      at = worst;
    }
  };
  for (let item = 0; item < count; item += 1) {
    if (hidden !== null && hidden[item] === 1) continue;
    if (heap.length < wanted) {
      heap.push(item);
      if (heap.length === wanted) for (let at = Math.floor(wanted / 2); at >= 0; at -= 1) sink(at);
    } else if (before(item, heap[0] ?? 0) < 0) {
      heap[0] = item;
      sink(0);
    }
  }
  return heap.sort(before).slice(offset);
}
