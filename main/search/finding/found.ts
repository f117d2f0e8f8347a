/** Sets of articles with scores: ascending ids, and how well each fits. Pure. */

export interface Found {
  /** Ascending. */
  readonly articles: Uint32Array;
  /** One for each article; 0 where nothing was scored, as for dates. */
  readonly scores: Float32Array;
}

export const none: Found = { articles: new Uint32Array(0), scores: new Float32Array(0) };

/** Articles of equal standing. */
export const unscored = (articles: Uint32Array): Found => ({ articles, scores: new Float32Array(articles.length) });

const cut = (articles: Uint32Array, scores: Float32Array, length: number): Found => ({ articles: articles.subarray(0, length), scores: scores.subarray(0, length) });

/** In both; scores add up. */
export function both(a: Found, b: Found): Found {
  const most = Math.min(a.articles.length, b.articles.length), articles = new Uint32Array(most), scores = new Float32Array(most);
  let length = 0;
  for (let i = 0, j = 0; i < a.articles.length && j < b.articles.length;) {
    const one = a.articles[i] ?? 0, other = b.articles[j] ?? 0;
    if (one === other) {
      articles[length] = one;
      scores[length++] = (a.scores[i++] ?? 0) + (b.scores[j++] ?? 0);
    } else if (one < other) i += 1;
    else j += 1;
  }
  return cut(articles, scores, length);
}

/** In either; scores add up. */
export function either(a: Found, b: Found): Found {
  if (a.articles.length === 0) return b;
  if (b.articles.length === 0) return a;
  const most = a.articles.length + b.articles.length, articles = new Uint32Array(most), scores = new Float32Array(most);
  let length = 0, i = 0, j = 0;
  while (i < a.articles.length || j < b.articles.length) {
    const one = a.articles[i] ?? Infinity, other = b.articles[j] ?? Infinity;
    articles[length] = Math.min(one, other);
    let score = 0;
    if (one <= other) score += a.scores[i++] ?? 0;
    if (other <= one) score += b.scores[j++] ?? 0;
    scores[length++] = score;
  }
  return cut(articles, scores, length);
}

/** In the first and not in the second. */
export function without(a: Found, b: Found): Found {
  return kept(a, (() => {
    let j = 0;
    return (article: number): boolean => {
      while (j < b.articles.length && (b.articles[j] ?? 0) < article) j += 1;
      return b.articles[j] !== article;
    };
  })());
}

/** Those for which `keep` holds, asked in ascending order. */
export function kept(found: Found, keep: (article: number) => boolean): Found {
  const articles = new Uint32Array(found.articles.length), scores = new Float32Array(found.articles.length);
  let length = 0;
  for (let i = 0; i < found.articles.length; i += 1) {
    const article = found.articles[i] ?? 0;
    if (!keep(article)) continue;
    articles[length] = article;
    scores[length++] = found.scores[i] ?? 0;
  }
  return cut(articles, scores, length);
}
