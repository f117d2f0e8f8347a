import type { Migration } from './index.ts';

/**
 * Searches that the reader keeps, and in which order files came in: what is new to a search is told by that, for an article
 * has another id after a repair, a file that is taken out leaves its id to another, and clocks go back.
 */
export const savedSearches: Migration = {
  name: 'saved-searches',
  up: (database) => {
    database.script(`
      -- AUTOINCREMENT: no number is ever given twice.
      CREATE TABLE arrivals (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        original_id INTEGER NOT NULL UNIQUE REFERENCES originals(id) ON DELETE CASCADE
      ) STRICT;
      INSERT INTO arrivals (original_id) SELECT id FROM originals ORDER BY id;
      CREATE TRIGGER arrivals_by_original AFTER INSERT ON originals BEGIN INSERT INTO arrivals (original_id) VALUES (NEW.id); END;

      CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        query TEXT NOT NULL UNIQUE,
        results_order TEXT NOT NULL CHECK (results_order IN ('best', 'newest', 'oldest')),
        saved_at TEXT NOT NULL,
        -- The arrival up to which its results were looked at, and when that was.
        seen INTEGER NOT NULL,
        seen_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
