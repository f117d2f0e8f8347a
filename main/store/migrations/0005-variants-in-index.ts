import { fillIndex } from '../search-index.ts';
import type { Migration } from './index.ts';

/**
 * The index has simplified, traditional and variant characters as one, so that a word typed in either script finds both.
 * It is made anew as a whole: which articles have such characters only their texts tell.
 */
export const variantsInIndex: Migration = {
  name: 'variants-in-index',
  up: (database) => {
    database.script(`
      DROP TABLE article_index;
      CREATE VIRTUAL TABLE article_index USING fts5(
        body, lead, headline, content = '', contentless_delete = 1, tokenize = 'ascii'
      );
    `);
    fillIndex(database);
  },
};
