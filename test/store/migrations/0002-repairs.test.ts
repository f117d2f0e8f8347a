import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { article } from '../../../main/store/articles.ts';
import { databasePath, openForWriting } from '../../../main/store/database.ts';
import type { Writable } from '../../../main/store/database.ts';
import { firstLibrary } from '../../../main/store/migrations/0001-first-library.ts';
import { nextRepair, pageUnderRepair } from '../../../main/store/repairs.ts';
import { overview } from '../../../main/store/titles.ts';
import { verify } from '../../../main/store/care/verify.ts';
import { masthead, temporaryFolder } from '../fixtures.ts';

const notAsked = (): never => { throw new Error('the first library is made by scripts alone'); };

/** A library as version 1 left it: an issue of two files, the first of which has two pages. */
function firstVersion(folder: string): void {
  const raw = new DatabaseSync(databasePath(folder));
  firstLibrary.up({ script: (sql) => raw.exec(sql), run: notAsked, all: notAsked, first: notAsked });
  raw.exec(`
    INSERT INTO titles VALUES (3, '云溪报', '云溪报', 'YUN XI BAO');
    INSERT INTO originals VALUES (1, '${'a'.repeat(64)}', 9, 'text', '前两版.txt'), (2, '${'b'.repeat(64)}', 9, 'text', '三版.txt');
    INSERT INTO issues VALUES (5, 3, '2025-03-07', 12, 1, '${JSON.stringify(masthead())}', '[{"code":"no-title","detail":""}]');
    INSERT INTO pages VALUES (11, 5, 2, NULL, 1, '[]', '[]', '[]'), (12, 5, 1, '要闻', 1, '["通栏"]', '[]', '["余文"]'), (13, 5, 3, NULL, 2, '[]', '[]', '[]');
    INSERT INTO articles VALUES (21, 12, 0, '石桥通车', 0, '引题', NULL, NULL, '["甲乙"]', '[{"kind":"paragraph","text":"两岸。"}]', NULL, NULL, 0.5, '[4,5]');
    INSERT INTO import_runs VALUES (1, '2025-03-08T00:00:00.000Z', NULL, 0, 'test');
    INSERT INTO imported_files VALUES (1, 1, '/press/前两版.txt', '${'a'.repeat(64)}', 9, 'imported', 5, 1, NULL, NULL, '2025-03-08T00:00:01.000Z');
    PRAGMA user_version = 1`);
  raw.close();
}

function migrated(): Writable {
  const folder = temporaryFolder();
  firstVersion(folder);
  const database = openForWriting(folder);
  onTestFinished(() => database.close());
  return database;
}

const anything = z.record(z.string(), z.unknown());

it('keeps every row of the version before', () => {
  const folder = temporaryFolder();
  firstVersion(folder);
  const tables = ['titles', 'originals', 'issues', 'pages', 'articles', 'import_runs', 'imported_files'];
  const raw = new DatabaseSync(databasePath(folder));
  const before = tables.map((table) => raw.prepare(`SELECT * FROM ${table} ORDER BY id`).all().map(({ cancelled: _cancelled, ...row }) => row));
  raw.close();
  const database = openForWriting(folder);
  for (const [index, table] of tables.entries()) expect(database.all(anything, `SELECT * FROM ${table} ORDER BY id`)).toMatchObject(before[index] ?? []);
  database.close();
});

it('gives the pages of a file their places in the order of their numbers', () => {
  expect(migrated().all(anything, 'SELECT id, place, recognised_by FROM pages ORDER BY id')).toEqual([
    { id: 11, place: 1, recognised_by: 1 }, { id: 12, place: 0, recognised_by: 1 }, { id: 13, place: 0, recognised_by: 1 },
  ]);
});

it('leaves issues under the names that they print', () => {
  const database = migrated();
  expect(database.all(anything, 'SELECT title_id, printed_title_id, date_warnings FROM issues')).toEqual([{ title_id: 3, printed_title_id: 3, date_warnings: null }]);
  expect(database.all(anything, 'SELECT name, printed_name, stands_for FROM titles')).toEqual([{ name: '云溪报', printed_name: '云溪报', stands_for: null }]);
});

it('gives a library that is read as before', () => {
  const database = migrated();
  expect(overview(database)).toMatchObject({ issueCount: 1, articleCount: 1, titles: [{ id: 3, name: '云溪报', romanName: 'YUN XI BAO' }] });
  expect(article(database, 21)).toMatchObject({ article: { headline: '石桥通车', kicker: '引题', byline: ['甲乙'], confidence: 0.5 }, source: { pageNumber: 1, pageName: '要闻' } });
});

it('gives pages that can be repaired, and have not been', () => {
  const database = migrated();
  expect(pageUnderRepair(database, 12)).toEqual({
    pageId: 12, issueId: 5, place: 0, sha256: 'a'.repeat(64), path: '/press/前两版.txt', recognisedBy: 1, articles: [{ id: 21, lines: [4, 5] }], repairs: [],
  });
  expect(nextRepair(database, 5, 'undo')).toBeNull();
});

it('breaks no reference', async () => {
  const database = migrated();
  expect((await verify(database, temporaryFolder())).problems.map(({ kind }) => kind)).not.toContain('foreign-key');
});
