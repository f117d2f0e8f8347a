import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Writable } from '../../../main/store/database.ts';
import { doclistsFrom, doclistsOf } from '../../../main/store/full-text/doclists.ts';
import { Column, COLUMN_STEP, DoclistReader, visitCounts } from '../../../main/store/full-text/postings.ts';
import { segmentsOf } from '../../../main/store/full-text/segments.ts';
import { temporaryLibrary } from '../fixtures.ts';

const idRow = z.object({ id: z.int() });
const instanceRow = z.object({ doc: z.int(), col: z.string(), offset: z.int() });

/** SQLite's own answer: each place of a token, as `article column position`. */
function instances(database: Writable, token: string): string[] {
  const live = new Set(database.all(idRow, 'SELECT rowid AS id FROM article_index').map(({ id }) => id));
  return database.all(instanceRow, 'SELECT doc, col, "offset" FROM temp.instances WHERE term = ?', token)
    .filter(({ doc }) => live.has(doc)).map(({ doc, col, offset }) => `${doc} ${col} ${offset}`).sort();
}

const names = Object.keys(Column);

/** The same, as we read it; counts of columns are checked on the way. */
function read(database: Writable, token: string): string[] {
  const found: string[] = [];
  for (const doclist of doclistsOf(database, segmentsOf(database), token)) {
    const reader = new DoclistReader(doclist), counted: (readonly [article: number, counts: number])[] = [];
    visitCounts(doclist, (article, counts) => counted.push([article, counts]));
    while (reader.next()) {
      const [article, counts = 0] = counted.shift() ?? [], seen = [0, 0, 0];
      expect(article).toBe(reader.article);
      reader.places(0b111, (place) => {
        const column = Math.floor(place / COLUMN_STEP);
        seen[column] = (seen[column] ?? 0) + 1;
        found.push(`${reader.article} ${names[column] ?? ''} ${place % COLUMN_STEP}`);
      });
      expect([counts & 1023, (counts >> 10) & 1023, counts >> 20]).toEqual(seen);
    }
  }
  return found.sort();
}

/** An index of many segments and pages: a token in every article, one in every third, some long and rare ones. */
function filled(): Writable {
  const { database } = temporaryLibrary();
  database.script('CREATE VIRTUAL TABLE temp.instances USING fts5vocab(main, article_index, instance)');
  const long = '字'.repeat(60);
  for (let batch = 0; batch < 9; batch += 1) {
    database.transaction(() => {
      for (let at = 1; at <= 400; at += 1) {
        const id = batch * 400 + at;
        database.run('INSERT INTO article_index (rowid, body, lead, headline) VALUES (?, ?, ?, ?)', id,
          `全 ${id % 3 === 0 ? '三 三' : '余'} ${'间 '.repeat(id % 200)}全 稀${id}`, id % 5 === 0 ? `全 ${long}${id % 40}` : '', id % 11 === 0 ? '全 题' : '题目');
      }
    });
  }
  return database;
}

const tokens = ['全', '三', '余', '间', '题', '题目', '稀17', '稀3600', `${'字'.repeat(60)}15`, '无', '', '\u{10ffff}'];

describe('entries of the index', () => {
  it('are read as SQLite reads them, over many pages and segments', () => {
    const database = filled();
    expect(segmentsOf(database).length).toBeGreaterThan(1);
    for (const token of tokens) expect(read(database, token)).toEqual(instances(database, token));
  });

  it('leave out what was taken out of the index, and have what was put back once', () => {
    const database = filled();
    database.transaction(() => {
      for (let id = 2; id <= 3600; id += 7) database.run('DELETE FROM article_index WHERE rowid = ?', id);
      for (let id = 2; id <= 1800; id += 7) database.run('INSERT INTO article_index (rowid, body, lead, headline) VALUES (?, ?, ?, ?)', id, '全 新', '', '');
    });
    const ids = database.all(idRow, 'SELECT rowid AS id FROM article_index WHERE article_index MATCH ? ORDER BY rowid', '全').map(({ id }) => id);
    const found: number[] = [];
    for (const doclist of doclistsOf(database, segmentsOf(database), '全')) {
      const reader = new DoclistReader(doclist);
      while (reader.next()) found.push(reader.article);
    }
    expect(found.sort((a, b) => a - b)).toEqual(ids);
  });

  it('are the same after segments were merged', () => {
    const database = filled();
    database.run('DELETE FROM article_index WHERE rowid % 5 = 0');
    database.run("INSERT INTO article_index (article_index) VALUES ('optimize')");
    expect(segmentsOf(database)).toHaveLength(1);
    for (const token of tokens) expect(read(database, token)).toEqual(instances(database, token));
  });

  it('are found by how tokens begin', () => {
    const database = filled(), segments = segmentsOf(database);
    const begun = (prefix: string): string[] => [...new Set(doclistsFrom(database, segments, prefix).map(({ token }) => token))].sort();
    expect(begun('题')).toEqual(['题', '题目']);
    expect(begun('稀36')).toEqual(['稀36', '稀3600', ...Array.from({ length: 10 }, (_, i) => `稀36${i}`), ...Array.from({ length: 100 }, (_, i) => `稀36${String(i).padStart(2, '0')}`)].filter((token, at, all) => Number(token.slice(1)) <= 3600 && all.indexOf(token) === at).sort());
    expect(begun('无')).toEqual([]);
  });

  it('of an empty index are none', () => {
    const { database } = temporaryLibrary();
    expect(segmentsOf(database)).toEqual([]);
    expect(doclistsOf(database, [], '全')).toEqual([]);
  });
});
