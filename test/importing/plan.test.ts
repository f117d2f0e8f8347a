import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../main/importing/plan.ts';
import { temporaryFolder } from '../store/fixtures.ts';
import { zipOf } from './zips.ts';

/** Makes files (folders included) and answers the folder that they are in. */
function folderWith(...files: string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
  return folder;
}

async function planned(folder: string, ...paths: string[]): Promise<{ files: string[]; refused: (readonly [string, string])[] }> {
  const plan = await planImport((paths.length === 0 ? ['.'] : paths).map((each) => path.join(folder, each)), new AbortController().signal);
  return {
    files: plan.places.map((place) => path.relative(folder, place.path)),
    refused: plan.refused.map(({ place, error }) => [path.relative(folder, place.path), error.code]),
  };
}

describe('the plan of an import', () => {
  it('has a folder’s text files in natural order, folder by folder', async () => {
    const folder = folderWith('b/第10版.txt', 'b/第9版.txt', 'a/page-2.txt', 'a/page-10.TXT', 'a/page-1.text', 'a/b/x.txt', '01');
    expect((await planned(folder)).files).toEqual(['01', 'a/page-1.text', 'a/page-2.txt', 'a/page-10.TXT', 'a/b/x.txt', 'b/第9版.txt', 'b/第10版.txt']);
  });

  it('leaves out hidden entries and files of other names in folders', async () => {
    const folder = folderWith('.hidden.txt', '.git/a.txt', 'gold.json', '扫描.jpg', 'a.txt');
    expect(await planned(folder)).toEqual({ files: ['a.txt'], refused: [] });
  });

  it('takes the entries of archives as a folder’s files, and what can’t be taken of them with its reason', async () => {
    const folder = folderWith('a/2.txt');
    const zip = path.join(folder, 'a', '1949.ZIP');
    writeFileSync(zip, zipOf(['第10版.txt', '第9版.txt', '../out.txt', 'a.jpg'].map((name) => ({ name, content: '字' }))));
    const plan = await planImport([folder], new AbortController().signal);
    expect(plan.places).toEqual([{ path: path.join(folder, 'a', '2.txt'), entry: null }, { path: zip, entry: '第9版.txt' }, { path: zip, entry: '第10版.txt' }]);
    expect(plan.refused.map(({ place, error }) => [place.entry, error.code])).toEqual([['../out.txt', 'entry-name-unsafe']]);
    expect(await planImport([zip], new AbortController().signal)).toMatchObject({ places: [{ entry: '第9版.txt' }, { entry: '第10版.txt' }] });
  });

  it('names an archive that is damaged', async () => {
    const folder = folderWith('a/1949.zip');
    expect((await planned(folder)).refused).toEqual([['a/1949.zip', 'archive-damaged']]);
  });

  it('tries any file that is named itself', async () => {
    const folder = folderWith('.hidden.txt', 'page.dat');
    expect((await planned(folder, '.hidden.txt', 'page.dat')).files).toEqual(['.hidden.txt', 'page.dat']);
  });

  it('has each file once, however often it is named', async () => {
    const folder = folderWith('a/1.txt');
    expect((await planned(folder, 'a', 'a/1.txt', 'a/../a/1.txt', '.')).files).toEqual(['a/1.txt']);
  });

  it('takes names with quotes, emoji and line breaks', async () => {
    const names = [`"双" '单'.txt`, '📰\n号外.txt'];
    const folder = folderWith(...names);
    expect((await planned(folder)).files.toSorted()).toEqual(names.toSorted());
  });

  it('refuses an empty folder, a folder without texts and what is missing', async () => {
    const folder = folderWith('pictures/a.jpg', 'file.txt');
    mkdirSync(path.join(folder, 'empty'));
    expect((await planned(folder, 'empty', 'pictures', 'none.txt', 'file.txt/below')).refused).toEqual([
      ['empty', 'folder-empty'], ['pictures', 'folder-empty'], ['none.txt', 'file-missing'], ['file.txt/below', 'file-missing'],
    ]);
  });

  it('follows links, in a circle only once, and names those that lead nowhere', async () => {
    const folder = folderWith('a/1.txt', 'other/2.txt');
    symlinkSync('..', path.join(folder, 'a', 'up'));
    symlinkSync(path.join(folder, 'other', '2.txt'), path.join(folder, 'a', '3.txt'));
    symlinkSync('nowhere', path.join(folder, 'a', 'dead.txt'));
    const { files, refused } = await planned(folder, 'a');
    expect(files).toContain('a/1.txt');
    expect(files).toContain('a/3.txt');
    expect(files.filter((file) => file.endsWith('1.txt'))).toHaveLength(1);
    expect(refused.map(([, code]) => code)).toEqual(['file-missing']);
  });

  it.skipIf(process.platform === 'win32')('never opens a pipe', async () => {
    const folder = folderWith('a.txt');
    execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
    expect(await planned(folder)).toEqual({ files: ['a.txt'], refused: [] });
    expect((await planned(folder, 'pipe.txt')).refused).toEqual([['pipe.txt', 'format-unknown']]);
  });
});
