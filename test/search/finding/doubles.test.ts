import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folded } from '../../../main/search/finding/doubles.ts';

it('leaves of each group the first in the order of results, and tells the others in that order', () => {
  const articles = Uint32Array.of(2, 3, 5, 8, 9), doubles = { articles: Uint32Array.of(2, 4, 5, 8, 9), groups: Uint32Array.of(1, 2, 1, 1, 2) };
  const latestFirst = (a: number, b: number): number => b - a;
  expect(folded(articles, doubles, latestFirst)).toEqual({ hidden: Uint8Array.of(1, 0, 1, 0, 0), count: 3, others: new Map([[3, [2, 0]]]) });
});

it('hides exactly those for which another stands', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 60 })).map((values) => values.sort((a, b) => a - b));
  fc.assert(fc.property(ids, ids, fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 60, maxLength: 60 }), (articles, doubles, groups) => {
    const { hidden, count, others } = folded(Uint32Array.from(articles), { articles: Uint32Array.from(doubles), groups: Uint32Array.from(doubles, (_, at) => groups[at] ?? 1) }, (a, b) => a - b);
    const groupOf = (id: number): number | string => (doubles.includes(id) ? groups[doubles.indexOf(id)] ?? 1 : `alone ${id}`);
    const shown = articles.filter((_, place) => hidden?.[place] !== 1);
    expect(shown).toEqual(articles.filter((id, place) => articles.findIndex((other) => groupOf(other) === groupOf(id)) === place));
    expect(count).toBe(shown.length);
    expect([...others.values()].flat()).toHaveLength(articles.length - count);
  }));
});
