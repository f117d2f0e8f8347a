/** Moving a library: at every moment there is one whole library. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeOldLibrary } from '../../main/care/library-care.ts';
import { toFailure } from '../../main/contract/errors.ts';
import type { Failure } from '../../main/contract/errors.ts';
import { temporaryFolder } from '../temporary.ts';
import { found, libraryOf, opened, vandal } from './fixtures.ts';

const failureOf = (work: Promise<unknown>): Promise<Failure | null> => work.then(() => null, toFailure);

describe('a move', () => {
  it('copies everything, and the old library goes when nobody has it open any more', async () => {
    const { library } = await libraryOf(3);
    mkdirSync(path.join(library.folder, 'originals', 'unclaimed'));
    writeFileSync(path.join(library.folder, 'originals', 'unclaimed', 'stray'), '谁的？');
    writeFileSync(path.join(library.folder, 'notes.txt'), '别人的文件');
    const to = path.join(temporaryFolder(), '新 盘', 'library');
    await library.care.copyTo(to);
    const moved = await opened(to);
    expect(await moved.verify()).toEqual({ originals: 3, articles: 3, problems: [] });
    expect(existsSync(path.join(to, 'originals', 'unclaimed', 'stray'))).toBe(true);
    expect(await failureOf(removeOldLibrary(library.folder, to))).toMatchObject({ code: 'library-busy' });
    expect(await found(library, '渡口')).toBe(3);
    await library.close();
    await removeOldLibrary(library.folder, to);
    expect(readdirSync(library.folder)).toEqual(['notes.txt']);
    expect(await found(moved, '渡口')).toBe(3);
    await removeOldLibrary(library.folder, to);
  });

  it('lets nobody write to what was copied already', async () => {
    const { library, source } = await libraryOf(1);
    await library.care.copyTo(path.join(temporaryFolder(), 'library'));
    const { titles } = await library.overview();
    const [issue] = await library.issues(titles[0]?.id ?? 0, 2024);
    expect(await failureOf(library.savePosition({ issueId: issue?.id ?? 0, pageNumber: 1, articleId: null }))).toMatchObject({ code: 'library-busy' });
    expect(await failureOf(library.importPaths([source]))).toMatchObject({ code: 'library-busy' });
  });

  it('that fails leaves the library as it was and nothing elsewhere', async () => {
    const { library } = await libraryOf(2);
    const full = temporaryFolder();
    writeFileSync(path.join(full, 'mine.txt'), '我的');
    expect(await failureOf(library.care.copyTo(full))).toMatchObject({ code: 'folder-not-empty' });
    for (const inside of [library.folder, path.join(library.folder, 'deeper'), path.dirname(library.folder)]) {
      expect(await failureOf(library.care.copyTo(inside))).toMatchObject({ code: 'target-inside' });
    }
    const to = path.join(temporaryFolder(), 'library');
    expect(await failureOf(library.care.copyTo(to, { signal: AbortSignal.abort() }))).toMatchObject({ code: 'cancelled' });
    expect(existsSync(to)).toBe(false);
    expect((await library.care.repair()).problems).toEqual([]);
  });

  it('keeps an old library that went on after it was copied', async () => {
    const { library } = await libraryOf(1);
    const to = path.join(temporaryFolder(), 'library');
    await library.care.copyTo(to);
    await library.close();
    vandal(library.folder, "INSERT INTO imported_files (run_id, path) VALUES (1, '/later')");
    expect(await failureOf(removeOldLibrary(library.folder, to))).toMatchObject({ code: 'old-library-changed' });
    expect(existsSync(path.join(library.folder, 'library.sqlite'))).toBe(true);
  });
});
