/** Searches that are kept with the library (保存的检索), to be asked again. Plain data, safe to send between processes. */
import * as z from 'zod';
import type { SearchOrder } from './library.ts';
import type { QueryNode } from './query.ts';

export const searchOrders = ['best', 'newest', 'oldest'] as const satisfies readonly SearchOrder[];

/** Names are shown on one line. */
export const MAX_NAME_LENGTH = 200;
/** Longer queries are refused before they are parsed. */
export const MAX_QUERY_LENGTH = 10_000;

export const savedSearchSchema = z.strictObject({
  id: z.int().positive(),
  /** The query until the reader names it otherwise. */
  name: z.string().trim().min(1).max(MAX_NAME_LENGTH),
  /** No two saved searches have the same; without white space around it. */
  query: z.string().trim().min(1).max(MAX_QUERY_LENGTH),
  order: z.enum(searchOrders),
  /** ISO 8601, UTC. */
  savedAt: z.iso.datetime(),
  /** The arrival up to which its results were looked at: see `SearchResult.arrival`. */
  seen: z.int().min(0),
  /** When that was: ISO 8601, UTC. */
  seenAt: z.iso.datetime(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;
export type SavedSearchId = number;

/** A search to be kept. */
export type NewSearch = Pick<SavedSearch, 'query' | 'order' | 'seen'>;

/** What a query finds at one moment. */
export interface MatchCount {
  /** Articles that match. */
  readonly total: number;
  /** How the query was understood. */
  readonly understood: QueryNode;
  /** Those among them whose file came into the library after a given arrival. */
  readonly fresh: number;
  /** The latest arrival at that moment. */
  readonly arrival: number;
}
