/** The order in which files came into the library; their articles came with them, whatever their ids are by now. */
import * as z from 'zod';
import type { Found } from '../search/finding/found.ts';
import { kept } from '../search/finding/found.ts';
import type { Readable } from './database.ts';
import { idRow } from './rows.ts';

const latestRow = z.object({ latest: z.int() });

/** The number of the latest arrival there ever was; 0 before the first. */
export const latestArrival = (database: Readable): number =>
  database.first(latestRow, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'arrivals'), 0) AS latest")?.latest ?? 0;

/** Those of the articles found that came in after this arrival. */
export function arrivedSince(database: Readable, found: Found, arrival: number): Found {
  const since = new Set(database.all(idRow, `
    SELECT articles.id FROM arrivals JOIN pages ON pages.original_id = arrivals.original_id JOIN articles ON articles.page_id = pages.id
    WHERE arrivals.number > ?`, arrival).map(({ id }) => id));
  return kept(found, (article) => since.has(article));
}
