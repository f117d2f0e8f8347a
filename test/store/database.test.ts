import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { isJiuwenError } from '../../main/contract/errors.ts';
import { databasePath, openForReading, openForWriting } from '../../main/store/database.ts';
import { latestVersion } from '../../main/store/migrations/index.ts';
import { countRow } from '../../main/store/rows.ts';
import { temporaryFolder, temporaryLibrary } from './fixtures.ts';

/** The code of what `work` throws. */
function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return isJiuwenError(error) ? error.code : String(error);
  }
}

describe('opening a library', () => {
  it('makes one where there is none, folders included', () => {
    const folder = path.join(temporaryFolder(), '“新” 的\n资料库 📰');
    openForWriting(folder).close();
    expect(codeOf(() => openForReading(folder).close())).toBeNull();
  });

  it('refuses a newer one and does not touch it', () => {
    const folder = temporaryFolder();
    openForWriting(folder).close();
    const raw = new DatabaseSync(databasePath(folder));
    raw.exec(`PRAGMA user_version = ${latestVersion + 1}`);
    raw.close();
    const before = readFileSync(databasePath(folder));
    expect(codeOf(() => openForWriting(folder))).toBe('library-newer');
    expect(readFileSync(databasePath(folder)).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['library.sqlite']);
  });

  it.each([
    ['text', Buffer.from('这不是资料库'.repeat(1000))],
    ['zeros behind a true header', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(9000)])],
  ])('refuses %s in place of a library and does not overwrite it', (_, content) => {
    const folder = temporaryFolder();
    writeFileSync(databasePath(folder), content);
    expect(codeOf(() => openForWriting(folder))).toBe('library-damaged');
    expect(readFileSync(databasePath(folder)).equals(content)).toBe(true);
  });

  it('refuses a library whose schema is destroyed', () => {
    const folder = temporaryFolder();
    openForWriting(folder).close();
    const content = readFileSync(databasePath(folder));
    content.fill(0xff, 100, 8000);
    writeFileSync(databasePath(folder), content);
    expect(codeOf(() => openForWriting(folder))).toBe('library-damaged');
    expect(readFileSync(databasePath(folder)).equals(content)).toBe(true);
  });

  it('refuses another program’s database', () => {
    const folder = temporaryFolder();
    const other = new DatabaseSync(databasePath(folder));
    other.exec('CREATE TABLE notes (text)');
    other.close();
    expect(codeOf(() => openForWriting(folder))).toBe('library-damaged');
  });

  it('refuses a folder that is a file', () => {
    const file = path.join(temporaryFolder(), 'library');
    writeFileSync(file, '');
    expect(codeOf(() => openForWriting(file))).toBe('library-unwritable');
    expect(codeOf(() => openForWriting(path.join(file, 'below')))).toBe('library-unwritable');
  });

  it('refuses a database that is a folder', () => {
    const folder = temporaryFolder();
    mkdirSync(databasePath(folder));
    expect(codeOf(() => openForWriting(folder))).toBe('library-unwritable');
  });
});

describe('a library in use', () => {
  it('is busy while another process writes', () => {
    const { folder } = temporaryLibrary();
    const other = new DatabaseSync(databasePath(folder));
    other.exec('BEGIN IMMEDIATE');
    const database = openForWriting(folder, 10);
    expect(codeOf(() => database.transaction(() => 1))).toBe('library-busy');
    other.close();
    expect(codeOf(() => database.transaction(() => 1))).toBeNull();
    database.close();
  });

  it('is read while it is written', () => {
    const { folder, database } = temporaryLibrary();
    const reader = openForReading(folder);
    database.transaction(() => {
      database.run(`INSERT INTO titles (name, folded_name) VALUES ('云溪报', '云溪报')`);
      expect(reader.first(countRow, 'SELECT count(*) AS count FROM titles')?.count).toBe(0);
    });
    expect(reader.first(countRow, 'SELECT count(*) AS count FROM titles')?.count).toBe(1);
    reader.close();
  });

  it('cannot be written through a reader', () => {
    const { folder } = temporaryLibrary();
    const reader = openForReading(folder);
    expect(codeOf(() => reader.all(countRow, `INSERT INTO titles (name, folded_name) VALUES ('a', 'a')`))).toBe('library-unwritable');
    reader.close();
  });

  it('keeps nothing of a transaction that failed', () => {
    const { database } = temporaryLibrary();
    expect(() => database.transaction(() => {
      database.run(`INSERT INTO titles (name, folded_name) VALUES ('云溪报', '云溪报')`);
      throw new Error('on purpose');
    })).toThrow('on purpose');
    expect(database.first(countRow, 'SELECT count(*) AS count FROM titles')?.count).toBe(0);
  });

  it('tells of a full disk and keeps what it has', () => {
    const { database } = temporaryLibrary();
    const insert = `INSERT INTO titles (name, folded_name) VALUES (?, ?)`;
    database.run(insert, '云溪报', '云溪报');
    database.script('PRAGMA max_page_count = 1');
    expect(codeOf(() => database.transaction(() => {
      for (let n = 0; n < 5000; n += 1) database.run(insert, `${n}`, `${n}`);
    }))).toBe('disk-full');
    expect(database.first(countRow, 'SELECT count(*) AS count FROM titles')?.count).toBe(1);
  });

  it('calls rows damaged that are not what they should be', () => {
    const { database } = temporaryLibrary();
    expect(codeOf(() => database.all(countRow, `SELECT 'many' AS count`))).toBe('library-damaged');
  });
});
