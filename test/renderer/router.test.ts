import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOutcomes } from '../../main/contract/imports.ts';
import { hrefOf, parseRoute, type Route } from '../../renderer/router.ts';

const id = fc.integer({ min: 1, max: 1e9 });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ view: 'library' }),
  fc.constant<Route>({ view: 'care' }),
  fc.record({ view: fc.constant('title' as const), titleId: id, year: fc.option(fc.oneof(fc.integer({ min: 1800, max: 2100 }), fc.constant('undated' as const))) }),
  fc.record({ view: fc.constant('holdings' as const), titleId: id, year: fc.option(fc.integer({ min: 1800, max: 2100 })) }),
  fc.record({ view: fc.constant('page' as const), issueId: id, page: id, articleId: fc.option(id), query: fc.string() }),
  fc.record({ view: fc.constant('article' as const), issueId: id, page: id, articleId: id, query: fc.string() }),
  fc.record({ view: fc.constant('search' as const), query: fc.string({ unit: 'grapheme' }), order: fc.constantFrom('best' as const, 'newest' as const, 'oldest' as const) }),
  fc.record({ view: fc.constant('search' as const), query: fc.string({ unit: 'grapheme' }), order: fc.constant('newest' as const), since: fc.nat() }),
  fc.constant<Route>({ view: 'imports' }),
  fc.record({ view: fc.constant('ledger' as const), runId: id, outcome: fc.option(fc.constantFrom(...fileOutcomes)), page: id }),
);

describe('router', () => {
  it('reads back every place it can write', () => {
    fc.assert(fc.property(route, (place) => { expect(parseRoute(hrefOf(place))).toEqual(place); }));
  });

  it('takes any other address for the library', () => {
    for (const hash of ['', '#', '#/nowhere', '#/issue/0', '#/issue/-1/page/2', '#/title/abc', '#/issue/1e3']) expect(parseRoute(hash)).toEqual({ view: 'library' });
  });

  it('never throws on any address', () => {
    fc.assert(fc.property(fc.string(), (hash) => { parseRoute(`#${hash}`); }));
  });
});
