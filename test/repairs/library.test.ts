/** Repairs as window and command line make them: real workers, real files. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';
import { repairFileText } from '../../main/repairs/repair-files.ts';
import { bridge, lamp, tea } from '../recognition/pages.ts';
import { temporaryFolder } from '../temporary.ts';
import { failureOf, headlinesOf, lineOf, newspaperText } from './desk.ts';

interface HeldIssue {
  readonly library: Library;
  readonly issueId: number;
  readonly pageId: number;
}

/** A library of its own with the newspaper in it. */
async function withNewspaper(): Promise<HeldIssue> {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, '今日河湾.txt'), newspaperText);
  const library = await openLibrary(path.join(folder, 'library'));
  onTestFinished(() => library.close());
  const { firstIssueId } = await library.importPaths([path.join(folder, '今日河湾.txt')]);
  if (firstIssueId === null) throw new Error('nothing was imported');
  return { library, issueId: firstIssueId, pageId: (await library.issue(firstIssueId)).firstPageId };
}

const merge = { kind: 'merge', first: lineOf(bridge.headline), second: lineOf(tea.headline) } as const;

it('a page is repaired, read, undone and done again', async () => {
  const { library, issueId, pageId } = await withNewspaper();
  const before = await library.page(pageId);
  expect(await library.repairPage(pageId, merge)).toMatchObject({ issueId, pageId, canUndo: true });
  expect(headlinesOf(await library.page(pageId))).toEqual([bridge.headline, lamp.headline]);
  expect((await library.xray(pageId)).repairs).toEqual(await library.repairs(issueId));
  await library.undo(issueId);
  expect(await library.page(pageId)).toEqual(before);
  await library.redo(issueId);
  expect((await library.history(before.articles[0]?.id ?? 0)).repairs).toMatchObject([{ repair: merge, applies: true }]);
  expect((await library.verify()).problems).toEqual([]);
});

it('a repair that does not apply is told as such through all workers', async () => {
  const { library, pageId } = await withNewspaper();
  expect(await failureOf(library.repairPage(pageId, { kind: 'split', at: 9000 }))).toBe('repair-not-applicable');
});

it('repairs asked for at once are all made, one after the other', async () => {
  const { library, issueId, pageId } = await withNewspaper();
  const parts = ['kicker', 'deck', 'column'] as const;
  await Promise.all(parts.map((part) => library.repairPage(pageId, { kind: 'write', of: lineOf(bridge.headline), part, text: part })));
  expect((await library.page(pageId)).articles[0]).toMatchObject({ kicker: 'kicker', deck: 'deck', column: 'column' });
  expect((await library.repairs(issueId)).map(({ applies }) => applies)).toEqual([true, true, true]);
});

it('repairs travel in a file to another library', async () => {
  const mine = await withNewspaper(), theirs = await withNewspaper();
  await mine.library.repairPage(mine.pageId, merge);
  await mine.library.repairIssue(mine.issueId, { kind: 'title', name: '河湾日报' });
  const file = path.join(temporaryFolder(), '校正.json');
  writeFileSync(file, repairFileText(await mine.library.repairFile(null)));
  expect(await theirs.library.importRepairs(file)).toEqual({ applied: 2, known: 0, withoutFile: 0, notApplicable: 0 });
  expect(await theirs.library.importRepairs(file)).toMatchObject({ applied: 0, known: 2 });
  expect(headlinesOf(await theirs.library.page(theirs.pageId))).toEqual(headlinesOf(await mine.library.page(mine.pageId)));
  expect((await theirs.library.issue(theirs.issueId)).titleName).toBe('河湾日报');
});
