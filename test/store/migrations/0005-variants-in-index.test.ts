import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import type { SearchRequest } from '../../../main/contract/library.ts';
import { databasePath, openForWriting } from '../../../main/store/database.ts';
import type { Writable } from '../../../main/store/database.ts';
import { Searcher } from '../../../main/store/search.ts';
import { overview } from '../../../main/store/titles.ts';
import { verify } from '../../../main/store/care/verify.ts';
import { article, masthead, page, save, temporaryFolder } from '../fixtures.ts';

/** A library as version 4 left it: its index has characters as they are printed. */
function fourthVersion(folder: string): void {
  const database = openForWriting(folder);
  save({ folder, database }, { masthead: masthead({ title: '雲溪報' }) }, [page(1, article('石橋通車', '兩岸。'), article('春耕', '茶园'))]);
  database.close();
  const raw = new DatabaseSync(databasePath(folder));
  raw.exec(`
    DELETE FROM article_index;
    INSERT INTO article_index (rowid, body, lead, headline) VALUES (1, '兩岸 岸', '', '石橋 橋通 通車 車'), (2, '茶园 园', '', '春耕 耕');
    DROP INDEX articles_by_likeness; DROP INDEX articles_that_jump; DROP TABLE likeness_bands;
    ALTER TABLE articles DROP COLUMN likeness; ALTER TABLE articles DROP COLUMN signature;
    DROP INDEX articles_for_search;
    DROP TRIGGER search_edits_by_article; DROP TRIGGER search_edits_by_removal; DROP TRIGGER search_edits_by_page; DROP TRIGGER search_edits_by_issue; DROP TRIGGER search_edits_by_title;
    DROP TABLE search_edits;
    DROP TRIGGER arrivals_by_original; DROP TABLE arrivals; DROP TABLE saved_searches; DROP TABLE clippings_in_folders; DROP TABLE clippings; DROP TABLE clipping_folders;
    DROP INDEX pages_by_language;
    ALTER TABLE pages DROP COLUMN language;
    PRAGMA user_version = 4`);
  raw.close();
}

function migrated(): { folder: string; database: Writable } {
  const folder = temporaryFolder();
  fourthVersion(folder);
  const database = openForWriting(folder);
  onTestFinished(() => database.close());
  return { folder, database };
}

const found = (database: Writable, query: string): (string | undefined)[] => {
  const request: SearchRequest = { query, order: 'best', offset: 0, limit: 20 };
  return new Searcher(database).search(request, () => false)?.hits.map(({ headline }) => headline.text) ?? [];
};

it('lets articles that are held already be found by either script, and shows them as printed', () => {
  const { database } = migrated();
  for (const query of ['石桥通车', '石橋通車', '两岸']) expect(found(database, query)).toEqual(['石橋通車']);
  for (const query of ['茶园', '茶園']) expect(found(database, query)).toEqual(['春耕']);
});

it('leaves an index that is whole, and takes further articles', async () => {
  const { folder, database } = migrated();
  save({ folder, database }, { masthead: masthead({ number: 13, date: '2025-03-08' }) }, [page(1, article('桥头', '新篇'))]);
  expect(found(database, '橋頭')).toEqual(['桥头']);
  expect((await verify(database, folder)).problems).toEqual([]);
});

it('leaves newspapers apart whose names differ in script', () => {
  const { folder, database } = migrated();
  save({ folder, database }, { masthead: masthead({ title: '云溪报' }) }, [page(1, article('晚报', '灯火'))]);
  expect(overview(database).titles.map(({ name }) => name).toSorted()).toEqual(['云溪报', '雲溪報']);
});
