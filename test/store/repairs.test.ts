import { describe, expect, it } from 'vitest';
import { toFailure } from '../../main/contract/errors.ts';
import type { PageRepair } from '../../main/contract/repair.ts';
import { recogniseLines } from '../recognition/pages.ts';
import { savePage, repairPage } from '../../main/store/make-repairs.ts';
import { heldOriginal, history, nextRepair, pageUnderRepair, repairsOf, repairStep } from '../../main/store/repairs.ts';
import { Searcher } from '../../main/store/search.ts';
import { RECOGNITION_VERSION } from '../../main/recognition/version.ts';
import { bridge, lamp, tea } from '../recognition/pages.ts';
import { headlinesOf, idsOf, importText, lineOf, newspaper, newspaperDesk, newspaperText, openDesk, pageNow } from '../repairs/desk.ts';
import type { Desk, Held } from '../repairs/desk.ts';
import { repaired } from '../repairs/pages.ts';

const merge: PageRepair = { kind: 'merge', first: lineOf(bridge.headline), second: lineOf(tea.headline) };
const write: PageRepair = { kind: 'write', of: lineOf(lamp.headline), part: 'headline', text: '路灯新貌' };
/** Only an older version had a block that begins there. */
const oldSplit: PageRepair = { kind: 'split', at: lineOf('本报讯（记者 苏小满') };

it('a page knows the place in an archive that it was imported from: its name says something of it', () => {
  const desk = newspaperDesk();
  desk.database.script("UPDATE imported_files SET path = '/press/2025.zip', entry = '三月/第02版.txt'");
  expect(pageUnderRepair(desk.database, desk.pageId).path).toBe('/press/2025.zip/三月/第02版.txt');
});

describe('undoing', () => {
  it('brings back an article that a merge took, under its id', async () => {
    const desk = newspaperDesk();
    const before = pageNow(desk, desk.pageId);
    await desk.repairing.repairPage(desk.pageId, merge);
    expect(idsOf(pageNow(desk, desk.pageId))).toHaveLength(2);
    await desk.repairing.step(desk.issueId, 'undo');
    expect(pageNow(desk, desk.pageId)).toEqual(before);
  });

  it('brings articles back under their ids, although a repair before it has changed their order', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairPage(desk.pageId, { kind: 'merge', first: lineOf(lamp.headline), second: lineOf(tea.headline) });
    const merged = idsOf(pageNow(desk, desk.pageId));
    await desk.repairing.repairPage(desk.pageId, { kind: 'split', at: lineOf(tea.headline) });
    await desk.repairing.step(desk.issueId, 'undo');
    expect(idsOf(pageNow(desk, desk.pageId))).toEqual(merged);
  });

  it('and doing again give the article of a split the id that it had', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairPage(desk.pageId, { kind: 'split', at: lineOf('没有锣鼓') });
    const after = idsOf(pageNow(desk, desk.pageId));
    await desk.repairing.step(desk.issueId, 'undo');
    await desk.repairing.step(desk.issueId, 'redo');
    expect(idsOf(pageNow(desk, desk.pageId))).toEqual(after);
  });

  it('takes the last repair of the issue, whichever page that was of', async () => {
    const desk = openDesk();
    const { issueId, pageId } = importText(desk, `${newspaperText}\f${newspaperText}`);
    await desk.repairing.repairPage(pageId + 1, merge);
    await desk.repairing.repairPage(pageId, merge);
    expect((await desk.repairing.step(issueId, 'undo'))?.pageId).toBe(pageId);
    expect((await desk.repairing.step(issueId, 'undo'))?.pageId).toBe(pageId + 1);
  });
});

/** The newspaper as an older version read it, which took all of its first two articles for one, and was repaired by a reader. */
function readByOlder(repair: PageRepair): Desk & Held {
  const desk = openDesk();
  const [page] = recogniseLines(newspaper).pages;
  if (page === undefined) throw new RangeError('no page');
  const old = repaired({ page, source: newspaper }, merge);
  const held = importText(desk, newspaperText, { readAs: old, recognisedBy: RECOGNITION_VERSION - 1 });
  repairPage(desk.database, { pageId: held.pageId, page: repaired({ page: old, source: newspaper }, repair), recognisedBy: RECOGNITION_VERSION - 1, basedOn: [], applied: [true] }, [{ repair, madeAt: '2026-01-02T03:04:05.000Z' }]);
  return { ...desk, ...held };
}

describe('a page that a newer version of recognition reads', () => {
  it('keeps its repairs', async () => {
    const desk = readByOlder(write);
    await desk.repairing.recogniseAgain(desk.pageId);
    expect(headlinesOf(pageNow(desk, desk.pageId))).toEqual([bridge.headline, tea.headline, '路灯新貌']);
    expect(repairsOf(desk.database, desk.issueId)).toMatchObject([{ repair: write, applies: true, pageNumber: 1 }]);
  });

  it('keeps its articles', async () => {
    const desk = readByOlder(write);
    const [joined, last] = idsOf(pageNow(desk, desk.pageId));
    await desk.repairing.recogniseAgain(desk.pageId);
    const ids = idsOf(pageNow(desk, desk.pageId));
    expect([ids.includes(joined ?? 0), ids[2]]).toEqual([true, last]);
  });

  it('keeps a repair that does not apply any more, and tells so', async () => {
    const desk = readByOlder(oldSplit);
    await desk.repairing.recogniseAgain(desk.pageId);
    expect(headlinesOf(pageNow(desk, desk.pageId))).toEqual([bridge.headline, tea.headline, lamp.headline]);
    expect(repairsOf(desk.database, desk.issueId)).toMatchObject([{ repair: oldSplit, applies: false }]);
  });

  it('is repaired and undone beside a repair that does not apply', async () => {
    const desk = readByOlder(oldSplit);
    await desk.repairing.repairPage(desk.pageId, write);
    expect((await desk.repairing.step(desk.issueId, 'undo'))?.entry.repair).toEqual(write);
    expect((await desk.repairing.step(desk.issueId, 'undo'))?.entry).toMatchObject({ repair: oldSplit, applies: false });
    expect(nextRepair(desk.database, desk.issueId, 'undo')).toBeNull();
  });

  it('is brought up to date before its X-ray is shown', async () => {
    const desk = readByOlder(write);
    const xray = await desk.repairing.xray(desk.pageId);
    expect(pageUnderRepair(desk.database, desk.pageId).recognisedBy).toBe(RECOGNITION_VERSION);
    expect(xray.articles.map(({ articleId }) => articleId)).toEqual(idsOf(pageNow(desk, desk.pageId)));
  });
});

describe('the search index', () => {
  const found = ({ database }: Desk, query: string): number[] => new Searcher(database).search({ query, order: 'best', offset: 0, limit: 20 }, () => false)?.hits.map(({ articleId }) => articleId) ?? [];

  it('follows a word that is retyped, and its undoing', async () => {
    const desk = newspaperDesk();
    const [first] = idsOf(pageNow(desk, desk.pageId));
    await desk.repairing.repairPage(desk.pageId, { kind: 'retype', lines: [lineOf('没有锣鼓')], from: '锣鼓', to: '鞭炮', nth: 0 });
    expect([found(desk, '鞭炮'), found(desk, '锣鼓')]).toEqual([[first], []]);
    await desk.repairing.step(desk.issueId, 'undo');
    expect([found(desk, '鞭炮'), found(desk, '锣鼓')]).toEqual([[], [first]]);
  });

  it('finds a text in the article that it was moved to, and in no other', async () => {
    const desk = newspaperDesk();
    const ids = idsOf(pageNow(desk, desk.pageId));
    expect(found(desk, '锣鼓')).toEqual([ids[0]]);
    await desk.repairing.repairPage(desk.pageId, { kind: 'move', lines: [lineOf('没有锣鼓')], to: { kind: 'article', of: lineOf(tea.headline), as: 'paragraph', before: null } });
    expect(found(desk, '锣鼓')).toEqual([ids[1]]);
  });

  it('has no article that a merge took, and has it again when that is undone', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairPage(desk.pageId, merge);
    expect(found(desk, '茶芽')).toEqual([idsOf(pageNow(desk, desk.pageId))[0]]);
    await desk.repairing.step(desk.issueId, 'undo');
    expect(found(desk, '茶芽')).toEqual([idsOf(pageNow(desk, desk.pageId))[1]]);
  });
});

describe('an article’s history', () => {
  it('has its file and the repairs that touch its lines', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairPage(desk.pageId, write);
    await desk.repairing.repairPage(desk.pageId, merge);
    await desk.repairing.repairIssue(desk.issueId, { kind: 'date', date: '2024-09-18' });
    const [joined, last] = idsOf(pageNow(desk, desk.pageId));
    const kinds = (id: number | undefined): string[] => history(desk.database, id ?? 0).repairs.map(({ repair }) => repair.kind);
    expect([kinds(joined), kinds(last)]).toEqual([['merge', 'date'], ['write', 'date']]);
    expect(history(desk.database, joined ?? 0)).toMatchObject({ fileName: '今日河湾.txt', sha256: desk.sha256, recognitionVersion: RECOGNITION_VERSION });
  });

  it('does not have what was undone', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairPage(desk.pageId, merge);
    await desk.repairing.step(desk.issueId, 'undo');
    expect(history(desk.database, idsOf(pageNow(desk, desk.pageId))[0] ?? 0).repairs).toEqual([]);
  });
});

describe('what was worked out on repairs that have changed since', () => {
  it('is overtaken, and changes nothing', async () => {
    const desk = newspaperDesk();
    const [page] = recogniseLines(newspaper).pages;
    if (page === undefined) throw new RangeError('no page');
    await desk.repairing.repairPage(desk.pageId, merge);
    const before = pageNow(desk, desk.pageId);
    const stale = { pageId: desk.pageId, page, recognisedBy: RECOGNITION_VERSION };
    expect(savePage(desk.database, { ...stale, basedOn: [], applied: [] })).toBe('overtaken');
    expect(repairPage(desk.database, { ...stale, basedOn: [], applied: [true] }, [{ repair: write, madeAt: '' }])).toBe('overtaken');
    expect([pageNow(desk, desk.pageId), repairsOf(desk.database, desk.issueId)]).toMatchObject([before, [{ repair: merge }]]);
  });
});

describe('what is not there', () => {
  it('is not found', () => {
    const { database } = openDesk();
    const codes = [() => history(database, 1), () => pageUnderRepair(database, 1), () => repairStep(database, 1, 1)].map((work) => {
      try {
        return work();
      } catch (error) {
        return toFailure(error).code;
      }
    });
    expect([...codes, heldOriginal(database, 'a'.repeat(64)), nextRepair(database, 1, 'redo')]).toEqual(['not-found', 'not-found', 'not-found', null, null]);
  });
});
