/** Repairing a library: what can be made again is, what cannot is said, nothing is deleted. */
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Of, originalPaths } from '../../main/store/originals.ts';
import { found, libraryOf, missRows, pageText, vandal } from './fixtures.ts';

const hashOf = (day: number): string => sha256Of(new TextEncoder().encode(pageText(day)));

/** Where an original stands. */
const placeOf = (folder: string, day: number): string => originalPaths(folder, hashOf(day)).find((place) => existsSync(place)) ?? '';

describe('a repair', () => {
  it('of a sound library finds nothing to do', async () => {
    const { library } = await libraryOf(2);
    expect(await library.care.repair()).toEqual({ originals: 2, articles: 2, problems: [], repaired: [] });
  });

  it('makes index entries anew from the articles', async () => {
    const { library } = await libraryOf(3);
    vandal(library.folder, `DELETE FROM article_index WHERE rowid = 1; INSERT INTO article_index (rowid, body) VALUES (77, '渡口'); UPDATE article_index SET headline = '', lead = '', body = '天地' WHERE rowid = 2`);
    const { problems, repaired } = await library.care.repair();
    expect(problems).toEqual([]);
    expect(repaired.map(({ kind }) => kind).toSorted()).toEqual(['index-differs', 'index-missing', 'index-orphaned']);
    expect(await found(library, '渡口')).toBe(3);
  });

  it('makes a broken search index anew', async () => {
    const { library } = await libraryOf(3);
    vandal(library.folder, 'UPDATE article_index_data SET block = zeroblob(5) WHERE id > 10');
    const { problems, repaired } = await library.care.repair();
    expect([problems, repaired.map(({ kind }) => kind)]).toEqual([[], ['index-damaged']]);
    expect(await found(library, '渡口')).toBe(3);
  });

  it('makes an index of the database anew', async () => {
    const { library } = await libraryOf(2);
    missRows(library.folder, 'issues_by_date', 'UPDATE issues SET number = number + 1000');
    const { problems, repaired } = await library.care.repair();
    expect([problems, repaired]).toEqual([[], [{ kind: 'database-index', detail: 'issues_by_date', canBeRepaired: true }]]);
  });

  it('brings originals back from where they were imported, if those are what they were', async () => {
    const { library, source } = await libraryOf(3);
    rmSync(placeOf(library.folder, 1));
    truncateSync(placeOf(library.folder, 2), 10);
    rmSync(placeOf(library.folder, 3));
    writeFileSync(path.join(source, 'page-3.txt'), '别的内容');
    expect((await library.verify()).problems.map(({ kind, canBeRepaired }) => [kind, canBeRepaired]).toSorted()).toEqual([['original-changed', true], ['original-missing', false], ['original-missing', true]]);
    const { problems, repaired } = await library.care.repair();
    expect(problems).toEqual([{ kind: 'original-missing', detail: hashOf(3), canBeRepaired: false }]);
    expect(repaired).toHaveLength(2);
    expect(placeOf(library.folder, 1)).not.toBe('');
  });

  it('moves a file that no page refers to out of the way and keeps it', async () => {
    const { library } = await libraryOf(1);
    const originals = path.join(library.folder, 'originals');
    writeFileSync(path.join(originals, 'stray'), '谁的？');
    expect((await library.care.repair()).repaired).toMatchObject([{ kind: 'original-unknown', detail: 'stray' }]);
    expect(readFileSync(path.join(originals, 'unclaimed', 'stray'), 'utf8')).toBe('谁的？');
    writeFileSync(path.join(originals, 'stray'), '又一个');
    expect((await library.care.repair()).problems).toEqual([]);
    expect(readFileSync(path.join(originals, 'unclaimed', 'stray'), 'utf8')).toBe('谁的？');
  });

  it('says of damaged tables that it can’t mend them', async () => {
    const { library } = await libraryOf(1);
    vandal(library.folder, 'PRAGMA foreign_keys = OFF; UPDATE issues SET title_id = 99');
    expect((await library.care.repair()).problems).toContainEqual({ kind: 'foreign-key', detail: 'issues 1 → titles', canBeRepaired: false });
  });
});
