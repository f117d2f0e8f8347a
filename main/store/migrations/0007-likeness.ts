import * as z from 'zod';
import { signatureOf } from '../../search/likeness.ts';
import { likenessOf, noteBands } from '../likeness.ts';
import { storedBlocks } from '../stored-json.ts';
import type { Migration } from './index.ts';

const textRow = z.object({ id: z.int(), body: storedBlocks });
const AT_ONCE = 500;

/**
 * Nearly identical articles carry one label, and articles that jump can be found without reading all, so that a search shows
 * them once.
 */
export const likeness: Migration = {
  name: 'likeness',
  up: (database) => {
    database.script(`
      ALTER TABLE articles ADD COLUMN likeness INTEGER;
      ALTER TABLE articles ADD COLUMN signature BLOB;
      CREATE TABLE likeness_bands (band INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (band, article_id)) WITHOUT ROWID, STRICT;
    `);
    for (let last = 0; ;) {
      const rows = database.all(textRow, 'SELECT id, body FROM articles WHERE id > ? ORDER BY id LIMIT ?', last, AT_ONCE);
      for (const { id, body } of rows) {
        const signature = signatureOf(body.map(({ text }) => text));
        if (signature === null) continue;
        database.run('UPDATE articles SET likeness = ?, signature = ? WHERE id = ?', likenessOf(database, signature), signature, id);
        noteBands(database, id, signature);
      }
      const end = rows.at(-1);
      if (end === undefined) break;
      last = end.id;
    }
    database.script(`
      CREATE INDEX articles_by_likeness ON articles(likeness) WHERE likeness IS NOT NULL;
      CREATE INDEX articles_that_jump ON articles(page_id) WHERE jump_to IS NOT NULL OR jump_from IS NOT NULL;
    `);
  },
};
