/** Articles that readers take for one, found together: the first of them stands for all. Pure. */
import type { Doubles } from './archive.ts';

export interface Folded {
  /** A 1 for each place of an article that another stands for; null where there is none. */
  readonly hidden: Uint8Array | null;
  /** How many are left. */
  readonly count: number;
  /** Places of the articles that the one at a place stands for, in order. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

/**
 * @param articles ascending ids that were found
 * @param before the order of results, of places in `articles`
 */
export function folded(articles: Uint32Array, doubles: Doubles, before: (a: number, b: number) => number): Folded {
  const groups = new Map<number, number[]>();
  for (let i = 0, j = 0; i < doubles.articles.length && j < articles.length;) {
    const double = doubles.articles[i] ?? 0, article = articles[j] ?? 0;
    if (double === article) {
      const group = doubles.groups[i] ?? 0, known = groups.get(group);
      if (known === undefined) groups.set(group, [j]);
      else known.push(j);
    }
    if (double <= article) i += 1;
    if (article <= double) j += 1;
  }
  const others = new Map<number, readonly number[]>();
  let hidden: Uint8Array | null = null, count = articles.length;
  for (const places of groups.values()) {
    const [first, ...rest] = places.sort(before);
    if (first === undefined || rest.length === 0) continue;
    hidden ??= new Uint8Array(articles.length);
    for (const place of rest) hidden[place] = 1;
    count -= rest.length;
    others.set(first, rest);
  }
  return { hidden, count, others };
}
