/** What bench:search asks a library of each query, and how long that may take. */
import type { Library } from '../../main/library.ts';

export interface Asked {
  readonly name: string;
  /** The most that it may take, in milliseconds, with 100,000 articles. */
  readonly bars: { readonly p50?: number; readonly p95?: number; readonly worst?: number };
  /** @returns the exact number of articles that match; null when a newer search overtook it */
  readonly ask: (library: Library, query: string) => Promise<number | null>;
}

const LIMIT = 20;

const ranked = async (library: Library, query: string): Promise<number | null> =>
  (await library.search({ query, order: 'best', offset: 0, limit: LIMIT }))?.total ?? null;

/** As the results' view asks: first the results, then what they have in common. */
async function withFacets(library: Library, query: string): Promise<number | null> {
  await ranked(library, query);
  return (await library.searchFacets(query))?.total ?? null;
}

/** All of them are measured, one after the other, each with warm-up of its own. */
export const asked: readonly Asked[] = [
  { name: `first ${LIMIT} ranked and total`, bars: { p50: 5, p95: 25, worst: 60 }, ask: ranked },
  { name: 'with all facets and histogram', bars: { p95: 60 }, ask: withFacets },
];
