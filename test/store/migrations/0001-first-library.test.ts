import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { databasePath, openForWriting } from '../../../main/store/database.ts';
import { latestVersion } from '../../../main/store/migrations/index.ts';
import { temporaryFolder } from '../fixtures.ts';

it('makes of nothing a library that is known as ours', () => {
  const folder = temporaryFolder();
  openForWriting(folder).close();
  const raw = new DatabaseSync(databasePath(folder));
  const column = (sql: string, name: string): unknown[] => raw.prepare(sql).all().map((row) => row[name]);
  expect(column('PRAGMA application_id', 'application_id')).toEqual([0x4a69776e]);
  expect(column('PRAGMA user_version', 'user_version')).toEqual([latestVersion]);
  expect(column(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'article_index_%' ORDER BY name`, 'name'))
    .toEqual(expect.arrayContaining(['article_index', 'articles', 'import_runs', 'imported_files', 'issues', 'originals', 'pages', 'reading_positions', 'titles']));
  expect(column('PRAGMA journal_mode', 'journal_mode')).toEqual(['wal']);
  raw.close();
});
