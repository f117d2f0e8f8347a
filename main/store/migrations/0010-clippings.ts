import type { Migration } from './index.ts';

/** Clippings. They name their articles by file and line, not by id, and so outlive a new recognition and an import undone. */
export const clippings: Migration = {
  name: 'clippings',
  up: (database) => {
    database.script(`
      CREATE TABLE clipping_folders (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        position INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE clippings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- Of the issue file; no reference, for the file may leave the library.
        sha256 TEXT NOT NULL,
        page INTEGER NOT NULL,
        line INTEGER NOT NULL,
        -- JSON: the article and its source when it was clipped.
        article TEXT NOT NULL,
        source TEXT NOT NULL,
        note TEXT NOT NULL,
        -- JSON.
        tags TEXT NOT NULL,
        highlights TEXT NOT NULL,
        clipped_at TEXT NOT NULL,
        UNIQUE (sha256, page, line)
      ) STRICT;

      -- AUTOINCREMENT: the latest row names the folder that was used last.
      CREATE TABLE clippings_in_folders (
        row INTEGER PRIMARY KEY AUTOINCREMENT,
        clipping_id INTEGER NOT NULL REFERENCES clippings(id) ON DELETE CASCADE,
        folder_id INTEGER NOT NULL REFERENCES clipping_folders(id) ON DELETE CASCADE,
        UNIQUE (clipping_id, folder_id)
      ) STRICT;
      CREATE INDEX clippings_by_folder ON clippings_in_folders (folder_id);
    `);
  },
};
