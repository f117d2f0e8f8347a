import type { Migration } from './index.ts';

/**
 * Repairs by the reader, as a layer over the originals: they name a page by its place in its file. Pages know who read
 * them, issues the title that they print, titles the one that a reader has them stand for.
 */
export const repairs: Migration = {
  name: 'repairs',
  up: (database) => {
    database.script(`
      -- From 0. Until now the pages of a file were kept in the order of their numbers.
      ALTER TABLE pages ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
      UPDATE pages SET place = (
        SELECT count(*) FROM pages AS other WHERE other.original_id = pages.original_id AND other.number < pages.number
      );
      DROP INDEX pages_by_original;
      CREATE UNIQUE INDEX pages_by_place ON pages(original_id, place);
      -- The version of recognition that read the page last; the first had no number.
      ALTER TABLE pages ADD COLUMN recognised_by INTEGER NOT NULL DEFAULT 1;
      CREATE INDEX imported_files_by_hash ON imported_files(sha256);

      -- What the articles of a page were made of before repairs changed that: undoing brings each back under its id, which
      -- nothing else ever has.
      CREATE TABLE former_articles (
        row INTEGER PRIMARY KEY AUTOINCREMENT,
        id INTEGER NOT NULL,
        page_id INTEGER NOT NULL REFERENCES pages(id) ON DELETE CASCADE,
        source_lines TEXT NOT NULL,
        UNIQUE (id, source_lines)
      ) STRICT;
      CREATE INDEX former_articles_by_page ON former_articles(page_id);

      -- title_id is what the issue is kept under; this is what it says itself.
      ALTER TABLE issues ADD COLUMN printed_title_id INTEGER REFERENCES titles(id);
      UPDATE issues SET printed_title_id = title_id;
      -- Where a reader has set the date: what there is to warn of beside that, in place of what the masthead's gave.
      ALTER TABLE issues ADD COLUMN date_warnings TEXT;

      ALTER TABLE titles ADD COLUMN printed_name TEXT NOT NULL DEFAULT '';
      UPDATE titles SET printed_name = name;
      ALTER TABLE titles ADD COLUMN stands_for INTEGER REFERENCES titles(id);

      -- The repairs of an issue are one sequence, by id; those undone are its end. place is NULL for repairs of the issue.
      CREATE TABLE repairs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        issue_id INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
        original_id INTEGER NOT NULL REFERENCES originals(id),
        place INTEGER,
        repair TEXT NOT NULL,
        made_at TEXT NOT NULL,
        applies INTEGER NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX repairs_by_issue ON repairs(issue_id);
      CREATE INDEX repairs_by_page ON repairs(original_id, place);

      -- A reader's choice that the issues of one title are kept under another, so spelled.
      CREATE TABLE title_choices (
        repair_id INTEGER PRIMARY KEY REFERENCES repairs(id) ON DELETE CASCADE,
        from_title_id INTEGER NOT NULL REFERENCES titles(id),
        to_title_id INTEGER NOT NULL REFERENCES titles(id),
        name TEXT NOT NULL
      ) STRICT;
    `);
  },
};
