import type { Migration } from './index.ts';

/**
 * Titles, issues, pages and articles; the original files that they came from; the ledger of imports; reading positions;
 * and the search index. Lists and other nested values are JSON, for no query looks inside them.
 */
export const firstLibrary: Migration = {
  name: 'first-library',
  up: (database) => {
    database.script(`
      PRAGMA application_id = 0x4a69776e;

      CREATE TABLE titles (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL UNIQUE,
        roman_name TEXT
      ) STRICT;

      -- An original is the untouched source file, kept below originals/ under its hash.
      CREATE TABLE originals (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        size INTEGER NOT NULL,
        format TEXT NOT NULL,
        name TEXT NOT NULL
      ) STRICT;

      -- Editions count from 1: the same title, date and number with another content is another edition.
      CREATE TABLE issues (
        id INTEGER PRIMARY KEY,
        title_id INTEGER NOT NULL REFERENCES titles(id),
        date TEXT,
        number INTEGER,
        edition INTEGER NOT NULL,
        masthead TEXT NOT NULL,
        warnings TEXT NOT NULL
      ) STRICT;
      CREATE INDEX issues_by_date ON issues(title_id, date, number, edition);

      CREATE TABLE pages (
        id INTEGER PRIMARY KEY,
        issue_id INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT,
        original_id INTEGER NOT NULL REFERENCES originals(id),
        banners TEXT NOT NULL,
        furniture TEXT NOT NULL,
        leftovers TEXT NOT NULL,
        UNIQUE (issue_id, number)
      ) STRICT;
      CREATE INDEX pages_by_original ON pages(original_id);

      CREATE TABLE articles (
        id INTEGER PRIMARY KEY,
        page_id INTEGER NOT NULL REFERENCES pages(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        headline TEXT,
        headline_inferred INTEGER NOT NULL,
        kicker TEXT,
        deck TEXT,
        running_column TEXT,
        byline TEXT NOT NULL,
        body TEXT NOT NULL,
        jump_to INTEGER,
        jump_from INTEGER,
        confidence REAL NOT NULL,
        source_lines TEXT NOT NULL,
        UNIQUE (page_id, position)
      ) STRICT;

      CREATE TABLE import_runs (
        id INTEGER PRIMARY KEY,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        cancelled INTEGER NOT NULL DEFAULT 0,
        app_version TEXT NOT NULL
      ) STRICT;

      -- The ledger: one row for each file of each run.
      CREATE TABLE imported_files (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES import_runs(id),
        path TEXT NOT NULL,
        sha256 TEXT,
        size INTEGER,
        outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'already-held', 'refused')),
        issue_id INTEGER REFERENCES issues(id) ON DELETE SET NULL,
        article_count INTEGER,
        error_code TEXT,
        error_details TEXT,
        recorded_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX imported_files_by_run ON imported_files(run_id);
      CREATE INDEX imported_files_by_issue ON imported_files(issue_id);

      -- The highest id was read last.
      CREATE TABLE reading_positions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        issue_id INTEGER NOT NULL UNIQUE REFERENCES issues(id) ON DELETE CASCADE,
        page_number INTEGER NOT NULL,
        article_id INTEGER REFERENCES articles(id) ON DELETE SET NULL
      ) STRICT;

      -- Tokens are prepared by search/analysis.ts; 'ascii' only splits them at spaces. rowid is the article's id.
      CREATE VIRTUAL TABLE article_index USING fts5(
        headline, lead, body, content = '', contentless_delete = 1, tokenize = 'ascii'
      );
    `);
  },
};
