import type { Migration } from './index.ts';

/** Reports of what was recognised again: a row for each time, and one for each page or masthead that changed by it. */
export const recognitionRuns: Migration = {
  name: 'recognition-runs',
  up: (database) => {
    database.script(`
      CREATE TABLE recognition_runs (
        id INTEGER PRIMARY KEY,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'stopped', 'finished')),
        app_version TEXT NOT NULL,
        recognition_version INTEGER NOT NULL,
        scope TEXT NOT NULL,
        totals TEXT NOT NULL
      ) STRICT;

      -- Kept as it was told: what it names may be gone by now.
      CREATE TABLE recognition_changes (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES recognition_runs(id) ON DELETE CASCADE,
        change TEXT NOT NULL
      ) STRICT;
      CREATE INDEX recognition_changes_by_run ON recognition_changes(run_id);
      CREATE INDEX pages_by_recognition ON pages(recognised_by);
    `);
  },
};
