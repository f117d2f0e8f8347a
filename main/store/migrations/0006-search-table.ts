import type { Migration } from './index.ts';

/**
 * What searching keeps in memory of each article is read from an index of its own, for the articles' rows are long; and a
 * number tells when more has changed than articles that were added, so that it is read anew.
 */
export const searchTable: Migration = {
  name: 'search-table',
  up: (database) => {
    database.script(`
      CREATE INDEX articles_for_search ON articles(page_id, running_column, byline);

      CREATE TABLE search_edits (id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL) STRICT;
      INSERT INTO search_edits VALUES (1, 0);
      CREATE TRIGGER search_edits_by_article AFTER UPDATE ON articles
        BEGIN UPDATE search_edits SET count = count + 1; END;
      CREATE TRIGGER search_edits_by_removal AFTER DELETE ON articles BEGIN UPDATE search_edits SET count = count + 1; END;
      CREATE TRIGGER search_edits_by_page AFTER UPDATE OF number, name, issue_id ON pages
        WHEN OLD.number IS NOT NEW.number OR OLD.name IS NOT NEW.name OR OLD.issue_id IS NOT NEW.issue_id
        BEGIN UPDATE search_edits SET count = count + 1; END;
      CREATE TRIGGER search_edits_by_issue AFTER UPDATE OF date, title_id ON issues
        WHEN OLD.date IS NOT NEW.date OR OLD.title_id IS NOT NEW.title_id
        BEGIN UPDATE search_edits SET count = count + 1; END;
      CREATE TRIGGER search_edits_by_title AFTER UPDATE OF name ON titles WHEN OLD.name IS NOT NEW.name
        BEGIN UPDATE search_edits SET count = count + 1; END;
    `);
  },
};
