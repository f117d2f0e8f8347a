/** Searches that the reader keeps (保存的检索). */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import { MAX_NAME_LENGTH, searchOrders, type NewSearch, type SavedSearch, type SavedSearchId } from '../contract/saved-searches.ts';
import type { Readable, Writable } from './database.ts';

const savedRow = z.object({
  id: z.int(), name: z.string(), query: z.string(), results_order: z.enum(searchOrders), saved_at: z.string(), seen: z.int(), seen_at: z.string(),
});
const columns = 'id, name, query, results_order, saved_at, seen, seen_at';

const savedOf = ({ id, name, query, results_order: order, saved_at: savedAt, seen, seen_at: seenAt }: z.infer<typeof savedRow>): SavedSearch =>
  ({ id, name, query, order, savedAt, seen, seenAt });

/** The one saved last comes first. */
export const savedSearches = (database: Readable): SavedSearch[] =>
  database.all(savedRow, `SELECT ${columns} FROM saved_searches ORDER BY id DESC`).map(savedOf);

/** Throws not-found. */
export function savedSearch(database: Readable, id: SavedSearchId): SavedSearch {
  const row = database.first(savedRow, `SELECT ${columns} FROM saved_searches WHERE id = ?`, id);
  if (row === null) throw new JiuwenError('not-found', { what: `saved search ${id}` });
  return savedOf(row);
}

/** Keeps a search under its query as its name. A query that is kept already only has the order from now on. */
export function saveSearch(database: Writable, { query, order, seen }: NewSearch): void {
  const now = new Date().toISOString();
  const asked = query.trim();
  database.run(`
    INSERT INTO saved_searches (name, query, results_order, saved_at, seen, seen_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (query) DO UPDATE SET results_order = excluded.results_order`, asked.slice(0, MAX_NAME_LENGTH).trimEnd(), asked, order, now, seen, now);
}

/** Throws not-found. */
export function renameSearch(database: Writable, id: SavedSearchId, name: string): void {
  savedSearch(database, id);
  database.run('UPDATE saved_searches SET name = ? WHERE id = ?', name, id);
}

/** Its results were looked at, as they were after this arrival; a mark never goes back. Nothing where the search is kept no longer. */
export function lookedAtSearch(database: Writable, id: SavedSearchId, arrival: number): void {
  database.run('UPDATE saved_searches SET seen = max(seen, ?), seen_at = ? WHERE id = ?', arrival, new Date().toISOString(), id);
}

/** Answers what was kept, for `putBackSearch`. Throws not-found. */
export function removeSearch(database: Writable, id: SavedSearchId): SavedSearch {
  const removed = savedSearch(database, id);
  database.run('DELETE FROM saved_searches WHERE id = ?', id);
  return removed;
}

/** Keeps a search again that was removed, in its old place; one that was saved anew meanwhile stays as it is. */
export function putBackSearch(database: Writable, { id, name, query, order, savedAt, seen, seenAt }: SavedSearch): void {
  database.run(`INSERT OR IGNORE INTO saved_searches (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`, id, name, query, order, savedAt, seen, seenAt);
}
