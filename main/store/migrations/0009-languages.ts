import * as z from 'zod';
import { languageOf } from '../../search/languages/detection.ts';
import { storedBlocks } from '../stored-json.ts';
import type { Migration } from './index.ts';

const pageRow = z.object({ id: z.int() });
const bodyRow = z.object({ page_id: z.int(), body: storedBlocks });
/** Pages whose articles are read at once. */
const PAGES_AT_ONCE = 50;

/** Pages know the language that their words are inflected by; most have none. */
export const languages: Migration = {
  name: 'languages',
  up: (database) => {
    database.script(`
      -- NULL where most is Chinese, or too little to tell.
      ALTER TABLE pages ADD COLUMN language TEXT;
      CREATE INDEX pages_by_language ON pages(language, issue_id);
    `);
    for (let last = 0; ;) {
      const end = database.all(pageRow, 'SELECT id FROM pages WHERE id > ? ORDER BY id LIMIT ?', last, PAGES_AT_ONCE).at(-1)?.id;
      if (end === undefined) return;
      const bodies = database.all(bodyRow, 'SELECT page_id, body FROM articles WHERE page_id > ? AND page_id <= ? ORDER BY page_id, position', last, end);
      for (const [page, own] of Map.groupBy(bodies, ({ page_id: id }) => id)) {
        const language = languageOf(own.flatMap(({ body }) => body.map(({ text }) => text)));
        if (language !== null) database.run('UPDATE pages SET language = ? WHERE id = ?', language, page);
      }
      last = end;
    }
  },
};
