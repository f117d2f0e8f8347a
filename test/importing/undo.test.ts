/** An import is undone: the library is as if it had never been, and what readers made comes back with the files. */
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';
import { temporaryFolder } from '../store/fixtures.ts';
import { archiveFolder } from './archive-folder.ts';
import { libraryContent } from './library-content.ts';

async function library(folder: string): Promise<Library> {
  const opened = await openLibrary(folder);
  onTestFinished(() => opened.close());
  return opened;
}

/** All but the record of imports, which remembers what was undone. */
async function shelvesOf(folder: string): Promise<unknown> {
  const { rows: { titles, issues, originals, pages, articles, indexSizes }, originals: files } = await libraryContent(folder);
  return { titles, issues, originals, pages, articles, indexSizes, files };
}

it('leaves the library as it was before, and the record says so', async () => {
  const folder = path.join(temporaryFolder(), 'library'), source = temporaryFolder();
  const held = await library(folder);
  writeFileSync(path.join(source, '旧.txt'), '渡口报\n2001年1月1日\n总第101期\n渡口又热闹起来\n本报讯（记者 甲乙丙）清早的渡口，船来船往，两岸的人都说方便了许多。\n');
  await held.importPaths([source]);
  const before = await shelvesOf(folder);
  archiveFolder(path.join(source, '整库'), 30);
  const { run } = await held.importPaths([path.join(source, '整库')]);
  expect(await held.undoImport(run.id)).toMatchObject({ files: run.files.imported, articles: run.articleCount, repairs: 0 });
  expect(await shelvesOf(folder)).toEqual(before);
  expect((await held.imports()).find(({ id }) => id === run.id)).toMatchObject({ state: 'removed', files: { removed: run.files.imported, imported: 0 } });
  expect((await held.verify()).problems).toEqual([]);
});

it('gives an issue that keeps other pages back what these say of it', async () => {
  const folder = path.join(temporaryFolder(), 'library'), source = temporaryFolder();
  const held = await library(folder);
  archiveFolder(source, 1, 2);
  const page = (n: number): string => path.join(source, '卷1', `汀岚报0001期-0${n}.txt`);
  await held.importPaths([page(1)]);
  const before = await shelvesOf(folder);
  const { run } = await held.importPaths([page(2)]);
  await held.undoImport(run.id);
  expect(await shelvesOf(folder)).toEqual(before);
});

it('sets repairs aside, and makes them again when the same file comes back', async () => {
  const folder = path.join(temporaryFolder(), 'library'), source = temporaryFolder();
  const held = await library(folder);
  archiveFolder(source, 1, 1);
  const first = await held.importPaths([source]);
  await held.repairIssue(first.firstIssueId ?? 0, { kind: 'date', date: '2001-01-09' });
  expect(await held.undoImport(first.run.id)).toMatchObject({ repairs: 1 });
  expect((await held.overview()).issueCount).toBe(0);
  const again = await held.importPaths([source]);
  expect(await held.issue(again.firstIssueId ?? 0)).toMatchObject({ date: '2001-01-09' });
});
