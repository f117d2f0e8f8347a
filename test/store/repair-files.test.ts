/** Repairs on their way from one library to another. */
import { describe, expect, it } from 'vitest';
import type { PageRepair, RepairFile } from '../../main/contract/repair.ts';
import { issue } from '../../main/store/issues.ts';
import { repairFile, repairsOf } from '../../main/store/repairs.ts';
import { bridge, lamp, tea } from '../recognition/pages.ts';
import { headlinesOf, importText, lineOf, newspaperDesk, newspaperText, openDesk, pageNow } from '../repairs/desk.ts';

const merge: PageRepair = { kind: 'merge', first: lineOf(bridge.headline), second: lineOf(tea.headline) };
const write: PageRepair = { kind: 'write', of: lineOf(lamp.headline), part: 'headline', text: '路灯新貌' };
const nothing = { applied: 0, known: 0, withoutFile: 0, notApplicable: 0 };

/** A file of repairs of one original. */
const fileOf = (sha256: string, ...repairs: readonly (readonly [page: number | null, repair: RepairFile['files'][number]['repairs'][number]['repair']])[]): RepairFile => ({
  format: 'jiuwen-repairs', version: 1,
  files: [{ sha256, name: '今日河湾.txt', repairs: repairs.map(([page, repair], second) => ({ page, repair, madeAt: `2026-01-02T03:04:0${second}.000Z` })) }],
});

describe('a file of repairs', () => {
  it('has those that hold, by the hashes of their files and the pages’ places in them', async () => {
    const desk = openDesk();
    const { issueId, pageId, sha256 } = importText(desk, `${newspaperText}\f${newspaperText}`);
    await desk.repairing.repairPage(pageId + 1, merge);
    await desk.repairing.repairIssue(issueId, { kind: 'date', date: '2024-09-18' });
    await desk.repairing.repairPage(pageId, write);
    await desk.repairing.step(issueId, 'undo');
    const file = repairFile(desk.database, null);
    expect(file.files.map((each) => [each.sha256, each.name, each.repairs.map(({ page, repair }) => [page, repair.kind])])).toEqual([[sha256, '今日河湾.txt', [[1, 'merge'], [null, 'date']]]]);
  });

  it('of one issue has none of another’s', async () => {
    const desk = newspaperDesk();
    const other = importText(desk, newspaperText.replace('9月17日', '9月18日').replace('1286', '1287'));
    await desk.repairing.repairPage(desk.pageId, merge);
    await desk.repairing.repairPage(other.pageId, write);
    expect(repairFile(desk.database, other.issueId).files.map(({ sha256 }) => sha256)).toEqual([other.sha256]);
    expect(repairFile(desk.database, null).files).toHaveLength(2);
  });

  it('lays itself over the same file in another library', async () => {
    const mine = newspaperDesk(), theirs = newspaperDesk();
    await mine.repairing.repairPage(mine.pageId, merge);
    await mine.repairing.repairPage(mine.pageId, write);
    await mine.repairing.repairIssue(mine.issueId, { kind: 'title', name: '河湾日报' });
    await mine.repairing.repairIssue(mine.issueId, { kind: 'date', date: '2024-09-18' });
    expect(await theirs.repairing.importRepairs(repairFile(mine.database, null))).toEqual({ ...nothing, applied: 4 });
    expect(pageNow(theirs, theirs.pageId)).toEqual(pageNow(mine, mine.pageId));
    expect(issue(theirs.database, theirs.issueId)).toMatchObject({ titleName: '河湾日报', date: '2024-09-18' });
    expect(repairFile(theirs.database, null)).toEqual(repairFile(mine.database, null));
  });

  it('finds its file under any other name', async () => {
    const mine = newspaperDesk(), theirs = openDesk();
    const held = importText(theirs, newspaperText, { path: '/elsewhere/别名.txt' });
    await mine.repairing.repairPage(mine.pageId, merge);
    await theirs.repairing.importRepairs(repairFile(mine.database, null));
    expect(headlinesOf(pageNow(theirs, held.pageId))).toEqual([bridge.headline, lamp.headline]);
  });

  it('is undone repair by repair', async () => {
    const desk = newspaperDesk();
    const before = pageNow(desk, desk.pageId);
    await desk.repairing.importRepairs(fileOf(desk.sha256, [0, merge], [0, write]));
    expect([await desk.repairing.step(desk.issueId, 'undo'), await desk.repairing.step(desk.issueId, 'undo')]).toMatchObject([{ entry: { repair: write } }, { entry: { repair: merge } }]);
    expect(pageNow(desk, desk.pageId)).toEqual(before);
  });
});

describe('an import of repairs counts', () => {
  it('what was made here already as known, and makes it no second time', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairPage(desk.pageId, merge);
    await desk.repairing.repairIssue(desk.issueId, { kind: 'date', date: '2024-09-18' });
    expect(await desk.repairing.importRepairs(repairFile(desk.database, null))).toEqual({ ...nothing, known: 2 });
    expect(repairsOf(desk.database, desk.issueId)).toHaveLength(2);
  });

  it('only what is new where some is known', async () => {
    const desk = newspaperDesk();
    await desk.repairing.importRepairs(fileOf(desk.sha256, [0, merge]));
    expect(await desk.repairing.importRepairs(fileOf(desk.sha256, [0, merge], [0, write]))).toEqual({ ...nothing, known: 1, applied: 1 });
  });

  it('what was undone here as new', async () => {
    const desk = newspaperDesk();
    const file = fileOf(desk.sha256, [0, merge]);
    await desk.repairing.importRepairs(file);
    await desk.repairing.step(desk.issueId, 'undo');
    expect(await desk.repairing.importRepairs(file)).toEqual({ ...nothing, applied: 1 });
  });

  it('what is for files that are not held, issue’s repairs included', async () => {
    const { repairing } = newspaperDesk();
    expect(await repairing.importRepairs(fileOf('c'.repeat(64), [0, merge], [null, { kind: 'title', name: '河湾日报' }]))).toEqual({ ...nothing, withoutFile: 2 });
  });

  it('what is for pages that the file does not have', async () => {
    const { repairing, sha256 } = newspaperDesk();
    expect(await repairing.importRepairs(fileOf(sha256, [4, merge], [null, merge]))).toEqual({ ...nothing, withoutFile: 2 });
  });

  it('what does not apply, and keeps it', async () => {
    const { database, repairing, issueId, sha256 } = newspaperDesk();
    expect(await repairing.importRepairs(fileOf(sha256, [0, merge], [0, merge], [0, write]))).toEqual({ ...nothing, applied: 2, notApplicable: 1 });
    expect(repairsOf(database, issueId).map(({ applies }) => applies)).toEqual([true, false, true]);
  });

  it('a name that is none as not applicable, and goes on', async () => {
    const { repairing, sha256 } = newspaperDesk();
    expect(await repairing.importRepairs(fileOf(sha256, [null, { kind: 'title', name: '\u200b' }], [null, { kind: 'date', date: '2024-09-18' }]))).toEqual({ ...nothing, notApplicable: 1, applied: 1 });
  });
});
