import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { latestArrival } from '../../../main/store/arrivals.ts';
import { databasePath, openForWriting } from '../../../main/store/database.ts';
import { Searcher } from '../../../main/store/search.ts';
import { article, masthead, page, save, temporaryFolder } from '../fixtures.ts';

it('files that were held before count as arrived in the order of their ids', () => {
  const folder = temporaryFolder();
  const before = openForWriting(folder);
  for (const number of [1, 2, 3]) save({ folder, database: before }, { masthead: masthead({ number }) }, [page(1, article(`第${number}天`, '渡口。'))]);
  before.close();
  const raw = new DatabaseSync(databasePath(folder));
  raw.exec('DROP TRIGGER arrivals_by_original; DROP TABLE arrivals; DROP TABLE saved_searches; DROP TABLE clippings_in_folders; DROP TABLE clippings; DROP TABLE clipping_folders; DROP INDEX pages_by_language; ALTER TABLE pages DROP COLUMN language; PRAGMA user_version = 7');
  raw.close();
  const database = openForWriting(folder);
  onTestFinished(() => database.close());
  expect(latestArrival(database)).toBe(3);
  const found = new Searcher(database).search({ query: '渡口', order: 'best', since: 2, offset: 0, limit: 20 }, () => false);
  expect(found?.hits.map(({ headline }) => headline.text)).toEqual(['第3天']);
});
