import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { databasePath, openForWriting } from '../../../main/store/database.ts';
import { article, masthead, page, save, temporaryFolder } from '../fixtures.ts';

const german = 'Die Brücke über den Fluss ist noch nicht offen, und auf dem Markt standen viele Leute. Das Geld für eine neue Schule wird nach dem Winter nicht reichen.';
/** More pages than are read at once. */
const PAGES = 60;

it('tells the languages of pages that are held already', () => {
  const folder = temporaryFolder(), before = openForWriting(folder);
  save({ folder, database: before }, { masthead: masthead({ title: 'Flussbote' }) }, Array.from({ length: PAGES }, (_, at) => page(at + 1, article('Brücke', at % 3 === 0 ? german : '渡口的桥昨天通车了。'), article('桥', '渡口'))));
  before.close();
  const raw = new DatabaseSync(databasePath(folder));
  raw.exec('DROP INDEX pages_by_language; ALTER TABLE pages DROP COLUMN language; DROP TABLE clippings_in_folders; DROP TABLE clippings; DROP TABLE clipping_folders; PRAGMA user_version = 8');
  raw.close();
  const database = openForWriting(folder);
  onTestFinished(() => database.close());
  const held = database.all(z.object({ number: z.int(), language: z.string().nullable() }), 'SELECT number, language FROM pages ORDER BY number');
  expect(held).toEqual(Array.from({ length: PAGES }, (_, at) => ({ number: at + 1, language: at % 3 === 0 ? 'de' : null })));
});
