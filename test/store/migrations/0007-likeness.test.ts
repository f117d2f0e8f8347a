import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { databasePath, openForWriting } from '../../../main/store/database.ts';
import { Searcher } from '../../../main/store/search.ts';
import { article, masthead, page, save, temporaryFolder } from '../fixtures.ts';

it('tells which of the articles that are held already are nearly identical', () => {
  const folder = temporaryFolder(), text = '县里的联合灌区昨日开闸放水，沿渠各村的农民一早便到田头等候，水头到时，孩子们沿着渠岸跑了很远。'.repeat(3);
  const before = openForWriting(folder);
  for (const number of [1, 2]) save({ folder, database: before }, { masthead: masthead({ number }) }, [page(1, article(`开闸 ${number}`, text))]);
  before.close();
  const raw = new DatabaseSync(databasePath(folder));
  raw.exec(`
    DROP INDEX articles_by_likeness; DROP INDEX articles_that_jump; DROP TABLE likeness_bands;
    ALTER TABLE articles DROP COLUMN likeness; ALTER TABLE articles DROP COLUMN signature;
    DROP TRIGGER arrivals_by_original; DROP TABLE arrivals; DROP TABLE saved_searches; DROP TABLE clippings_in_folders; DROP TABLE clippings; DROP TABLE clipping_folders;
    DROP INDEX pages_by_language; ALTER TABLE pages DROP COLUMN language;
    PRAGMA user_version = 6`);
  raw.close();
  const database = openForWriting(folder);
  onTestFinished(() => database.close());
  expect(new Searcher(database).search({ query: '开闸', order: 'best', offset: 0, limit: 20 }, () => false)?.hits.map(({ doubles }) => doubles.length)).toEqual([1]);
});
