import { fillIndex } from '../search-index.ts';
import type { Migration } from './index.ts';

/**
 * Imports that go on after they were stopped: a run lists its files before it reads them, and each waits until it is known
 * what became of it. Files may be entries of archives. Folders that are watched. The index has the body first: a column that is
 * not the first costs two bytes more for each article that a token is in.
 */
export const ledger: Migration = {
  name: 'ledger',
  up: (database) => {
    database.script(`
      ALTER TABLE import_runs ADD COLUMN kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'retry', 'watched'));
      -- What was asked for: a list of paths.
      ALTER TABLE import_runs ADD COLUMN asked TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE import_runs ADD COLUMN state TEXT NOT NULL DEFAULT 'finished'
        CHECK (state IN ('running', 'stopped', 'given-up', 'finished', 'removed'));
      UPDATE import_runs SET state = 'given-up' WHERE finished_at IS NULL OR cancelled;
      ALTER TABLE import_runs DROP COLUMN cancelled;

      CREATE TABLE ledger_files (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES import_runs(id),
        path TEXT NOT NULL,
        -- The name within the archive at path.
        entry TEXT,
        size INTEGER,
        -- Milliseconds since 1970, as the file system says.
        modified_at INTEGER,
        sha256 TEXT,
        outcome TEXT NOT NULL DEFAULT 'waiting' CHECK (outcome IN ('waiting', 'imported', 'already-held', 'refused', 'removed')),
        issue_id INTEGER REFERENCES issues(id) ON DELETE SET NULL,
        article_count INTEGER,
        recognised_by INTEGER,
        error_code TEXT,
        error_details TEXT,
        recorded_at TEXT
      ) STRICT;
      INSERT INTO ledger_files (id, run_id, path, size, sha256, outcome, issue_id, article_count, error_code, error_details, recorded_at)
        SELECT id, run_id, path, size, sha256, outcome, issue_id, article_count, error_code, error_details, recorded_at FROM imported_files;
      DROP TABLE imported_files;
      ALTER TABLE ledger_files RENAME TO imported_files;
      CREATE INDEX imported_files_by_run ON imported_files(run_id, outcome);
      CREATE INDEX imported_files_by_issue ON imported_files(issue_id);
      CREATE INDEX imported_files_by_hash ON imported_files(sha256) WHERE outcome = 'imported';
      CREATE INDEX imported_files_by_path ON imported_files(path);

      CREATE TABLE watched_folders (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,
        added_at TEXT NOT NULL
      ) STRICT;

      -- Repairs of files that were taken out of the library: they come back with them.
      CREATE TABLE set_aside_repairs (
        sha256 TEXT PRIMARY KEY,
        repairs TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      DROP TABLE article_index;
      CREATE VIRTUAL TABLE article_index USING fts5(
        body, lead, headline, content = '', contentless_delete = 1, tokenize = 'ascii'
      );
    `);
    fillIndex(database);
  },
};
