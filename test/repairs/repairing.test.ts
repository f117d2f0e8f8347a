import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PageRepair } from '../../main/contract/repair.ts';
import { originalPaths } from '../../main/store/originals.ts';
import { verify } from '../../main/store/care/verify.ts';
import { bridge, lamp, tea } from '../recognition/pages.ts';
import { failureOf, headlinesOf, idsOf, importText, lineOf, newspaper, newspaperDesk, openDesk, pageNow } from './desk.ts';
import { anyRepair, move } from './pages.ts';

const merge: PageRepair = { kind: 'merge', first: lineOf(bridge.headline), second: lineOf(tea.headline) };
const split: PageRepair = { kind: 'split', at: lineOf('没有锣鼓') };

describe('a repair of a page', () => {
  it('changes what the library has', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairPage(desk.pageId, merge);
    expect(headlinesOf(pageNow(desk, desk.pageId))).toEqual([bridge.headline, lamp.headline]);
  });

  it('tells what was done and what can be next', async () => {
    const { repairing, pageId, issueId } = newspaperDesk();
    expect(await repairing.repairPage(pageId, merge)).toMatchObject({ issueId, pageId, entry: { repair: merge, pageNumber: 1, applies: true }, canUndo: true, canRedo: false });
  });

  it('that does not apply is refused, and nothing is kept', async () => {
    const desk = newspaperDesk();
    const before = pageNow(desk, desk.pageId);
    expect(await failureOf(desk.repairing.repairPage(desk.pageId, { kind: 'split', at: 9000 }))).toBe('repair-not-applicable');
    expect(pageNow(desk, desk.pageId)).toEqual(before);
    expect(await desk.repairing.step(desk.issueId, 'undo')).toBeNull();
  });

  it('of a page that is not there is refused', async () => {
    expect(await failureOf(openDesk().repairing.repairPage(7, merge))).toBe('not-found');
  });

  it('of a page whose original is lost is refused', async () => {
    const { folder, repairing, pageId, sha256 } = newspaperDesk();
    for (const place of originalPaths(folder, sha256)) rmSync(place, { force: true });
    expect(await failureOf(repairing.repairPage(pageId, merge))).toBe('original-lost');
  });

  it('is laid over what another process did meanwhile', async () => {
    const desk = newspaperDesk();
    const other = desk.another(() => desk.repairing.repairPage(desk.pageId, { kind: 'write', of: lineOf(lamp.headline), part: 'headline', text: '路灯新貌' }));
    await other.repairPage(desk.pageId, merge);
    expect(headlinesOf(pageNow(desk, desk.pageId))).toEqual([bridge.headline, '路灯新貌']);
  });

  it('is refused where another process took away what it was made for', async () => {
    const desk = newspaperDesk();
    const other = desk.another(() => desk.repairing.repairPage(desk.pageId, merge));
    expect(await failureOf(other.repairPage(desk.pageId, merge))).toBe('repair-not-applicable');
  });

  it('is laid over a further page of a file by that page’s own lines', async () => {
    const desk = openDesk();
    const { issueId, pageId } = importText(desk, [newspaper.join('\n'), newspaper.slice(5).join('\n')].join('\f'));
    const second = pageId + 1;
    const [, next] = [pageNow(desk, pageId), pageNow(desk, second)];
    expect([next.issueId, headlinesOf(next)]).toEqual([issueId, [bridge.headline, tea.headline, lamp.headline]]);
    await desk.repairing.repairPage(second, { kind: 'merge', first: 0, second: lineOf(tea.headline) - 5 });
    expect([pageId, second].map((id) => pageNow(desk, id).articles.length)).toEqual([3, 2]);
  });
});

describe('undoing and doing again', () => {
  it('give back the very page, articles’ ids included, after any repair', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyRepair(newspaper.length - 1), { minLength: 1, maxLength: 5 }), async (repairs) => {
      const desk = newspaperDesk();
      const { repairing, pageId, issueId } = desk;
      const first = pageNow(desk, pageId);
      let made = 0;
      for (const repair of repairs) {
        const before = pageNow(desk, pageId);
        if (await failureOf(repairing.repairPage(pageId, repair)) !== null) continue;
        made += 1;
        const after = pageNow(desk, pageId);
        await repairing.step(issueId, 'undo');
        expect(pageNow(desk, pageId)).toEqual(before);
        await repairing.step(issueId, 'redo');
        expect(pageNow(desk, pageId)).toEqual(after);
      }
      for (; made > 0; made -= 1) await repairing.step(issueId, 'undo');
      expect(pageNow(desk, pageId)).toEqual(first);
      expect((await verify(desk.database, desk.folder)).problems).toEqual([]);
    }), { numRuns: 30 });
  });

  it('take the issue’s repairs from the end, and lay them on in their order', async () => {
    const { repairing, pageId, issueId } = newspaperDesk();
    await repairing.repairPage(pageId, merge);
    await repairing.repairPage(pageId, split);
    const steps = [await repairing.step(issueId, 'undo'), await repairing.step(issueId, 'undo'), await repairing.step(issueId, 'redo'), await repairing.step(issueId, 'redo')];
    expect(steps.map((step) => [step?.entry.repair.kind, step?.canUndo, step?.canRedo])).toEqual([
      ['split', true, true], ['merge', false, true], ['merge', true, true], ['split', true, false],
    ]);
  });

  it('have nothing to do in an issue without repairs', async () => {
    const { repairing, issueId } = newspaperDesk();
    expect([await repairing.step(issueId, 'undo'), await repairing.step(issueId, 'redo')]).toEqual([null, null]);
  });

  it('have nothing to do again after a new repair', async () => {
    const { repairing, pageId, issueId } = newspaperDesk();
    await repairing.repairPage(pageId, merge);
    await repairing.step(issueId, 'undo');
    await repairing.repairPage(pageId, split);
    expect(await repairing.step(issueId, 'redo')).toBeNull();
  });
});

describe('the X-ray of a page', () => {
  it('has the source lines as the file has them, and what became of each', async () => {
    const { repairing, pageId, issueId } = newspaperDesk();
    const xray = await repairing.xray(pageId);
    expect(xray).toMatchObject({ pageId, issueId, lines: newspaper, repairs: [] });
    expect(xray.articles.map(({ origin }) => origin.headline.map((line) => xray.lines[line]))).toEqual([[bridge.headline], [tea.headline], [lamp.headline]]);
  });

  it('names the page’s articles in their order', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairPage(desk.pageId, move(lineOf('（左）'), { kind: 'new-article', after: null }));
    expect((await desk.repairing.xray(desk.pageId)).articles.map(({ articleId }) => articleId)).toEqual(idsOf(pageNow(desk, desk.pageId)));
  });

  it('has the repairs of the page and of its issue, oldest first', async () => {
    const { repairing, pageId, issueId } = newspaperDesk();
    await repairing.repairPage(pageId, merge);
    await repairing.repairIssue(issueId, { kind: 'date', date: '2024-09-18' });
    expect((await repairing.xray(pageId)).repairs.map(({ repair, pageNumber }) => [repair.kind, pageNumber])).toEqual([['merge', 1], ['date', null]]);
  });
});
