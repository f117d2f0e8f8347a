/** The names and dates that readers set. */
import { describe, expect, it } from 'vitest';
import { issue } from '../../main/store/issues.ts';
import { repairsOf } from '../../main/store/repairs.ts';
import { standings } from '../../main/store/title-choices.ts';
import { overview } from '../../main/store/titles.ts';
import { failureOf, importText, newspaperDesk, newspaperText, openDesk } from '../repairs/desk.ts';
import type { Desk } from '../repairs/desk.ts';
import { article, masthead, page, save } from './fixtures.ts';

/** The newspaper's next issue. */
const nextDay = newspaperText.replace('9月17日', '9月18日').replace('星期二', '星期三').replace('八月十五', '八月十六').replace('1286', '1287');
const newspapers = ({ database }: Pick<Desk, 'database'>): [string, number][] => overview(database).titles.map(({ name, issueCount }) => [name, issueCount]);

describe('a newspaper’s name that a reader sets', () => {
  it('holds for every issue under the old one', async () => {
    const desk = newspaperDesk();
    importText(desk, nextDay);
    await desk.repairing.repairIssue(desk.issueId, { kind: 'title', name: '河湾日报' });
    expect(newspapers(desk)).toEqual([['河湾日报', 2]]);
  });

  it('is remembered for later imports', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairIssue(desk.issueId, { kind: 'title', name: '河湾日报' });
    importText(desk, nextDay);
    expect(newspapers(desk)).toEqual([['河湾日报', 2]]);
  });

  it('is remembered for issues that say only the old one’s letters', async () => {
    const library = newspaperDesk();
    await library.repairing.repairIssue(library.issueId, { kind: 'title', name: '河湾日报' });
    save(library, { masthead: masthead({ title: null, romanTitle: 'JINRI HEWAN', number: 3 }) }, [page(1, article('甲'))]);
    expect(newspapers(library)).toEqual([['河湾日报', 2]]);
  });

  it('joins the newspaper that has it already', async () => {
    const desk = newspaperDesk();
    save(desk, { masthead: masthead({ title: '河湾日报' }) }, [page(1, article('甲'))]);
    await desk.repairing.repairIssue(desk.issueId, { kind: 'title', name: '河湾日报' });
    expect(newspapers(desk)).toEqual([['河湾日报', 2]]);
  });

  it('may be another spelling of the old one', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairIssue(desk.issueId, { kind: 'title', name: '今日 河湾' });
    expect(newspapers(desk)).toEqual([['今日 河湾', 1]]);
  });

  it('is undone for all of its issues, later ones included, and done again', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairIssue(desk.issueId, { kind: 'title', name: '河湾日报' });
    importText(desk, nextDay);
    await desk.repairing.step(desk.issueId, 'undo');
    expect(newspapers(desk)).toEqual([['今日河湾', 2]]);
    await desk.repairing.step(desk.issueId, 'redo');
    expect(newspapers(desk)).toEqual([['河湾日报', 2]]);
  });

  it('gives way to a later one, and comes back with the undoing of that', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairIssue(desk.issueId, { kind: 'title', name: '河湾日报' });
    await desk.repairing.repairIssue(desk.issueId, { kind: 'title', name: '河湾晚报' });
    expect(newspapers(desk)).toEqual([['河湾晚报', 1]]);
    await desk.repairing.step(desk.issueId, 'undo');
    expect(newspapers(desk)).toEqual([['河湾日报', 1]]);
  });

  it('may be the printed one again', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairIssue(desk.issueId, { kind: 'title', name: '河湾日报' });
    await desk.repairing.repairIssue(desk.issueId, { kind: 'title', name: '今日河湾' });
    importText(desk, nextDay);
    expect(newspapers(desk)).toEqual([['今日河湾', 2]]);
  });

  it('is no warning any more', async () => {
    const desk = newspaperDesk();
    const nameless = save(desk, { masthead: masthead({ title: null }), warnings: [{ code: 'no-title', detail: '' }] }, [page(1, article('甲'))]);
    await desk.repairing.repairIssue(nameless.issueId, { kind: 'title', name: '河湾日报' });
    expect(issue(desk.database, nameless.issueId)).toMatchObject({ titleName: '河湾日报', warnings: [] });
  });

  it('is refused where nobody could see it', async () => {
    const { repairing, issueId, database } = newspaperDesk();
    expect(await failureOf(repairing.repairIssue(issueId, { kind: 'title', name: ' \u200b ' }))).toBe('repair-not-applicable');
    expect(repairsOf(database, issueId)).toEqual([]);
  });
});

describe('which newspaper stands for which', () => {
  it.each<[string, [number, number][], [number, number][]]>([
    ['is what the reader chose', [[1, 2]], [[1, 2]]],
    ['is the last one of a row', [[1, 2], [2, 3]], [[1, 3], [2, 3]]],
    ['is itself again after a way back', [[1, 2], [2, 1]], [[2, 1]]],
    ['is itself where it is only spelled otherwise', [[1, 1]], []],
    ['never goes round', [[1, 2], [2, 3], [3, 1]], [[2, 1], [3, 1]]],
  ])('%s', (_, choices, ends) => {
    expect([...standings(choices.map(([from, to]) => ({ from, to })))].toSorted(([a], [b]) => a - b)).toEqual(ends);
  });
});

describe('an issue’s date that a reader sets', () => {
  it('is its date, and the printed one stays in the masthead', async () => {
    const desk = newspaperDesk();
    await desk.repairing.repairIssue(desk.issueId, { kind: 'date', date: '2024-09-24' });
    expect(issue(desk.database, desk.issueId)).toMatchObject({ date: '2024-09-24', masthead: { date: '2024-09-17' } });
  });

  it('is warned of where it is not the printed day of the week, and not where it is', async () => {
    const desk = newspaperDesk();
    const warned = (): string[] => issue(desk.database, desk.issueId).warnings.map(({ code }) => code);
    await desk.repairing.repairIssue(desk.issueId, { kind: 'date', date: '2024-09-18' });
    expect(warned()).toContain('weekday-contradicts-date');
    await desk.repairing.repairIssue(desk.issueId, { kind: 'date', date: '2024-09-24' });
    expect(warned()).not.toContain('weekday-contradicts-date');
  });

  it('gives way to the one before when it is undone, and at last to the printed one with its warnings', async () => {
    const desk = newspaperDesk();
    const before = issue(desk.database, desk.issueId);
    const dates = [];
    for (const date of ['2024-09-18', '2024-09-19']) await desk.repairing.repairIssue(desk.issueId, { kind: 'date', date });
    for (let i = 0; i < 2; i += 1) {
      await desk.repairing.step(desk.issueId, 'undo');
      dates.push(issue(desk.database, desk.issueId).date);
    }
    expect(dates).toEqual(['2024-09-18', '2024-09-17']);
    expect(issue(desk.database, desk.issueId)).toEqual(before);
  });

  it('puts the issue in its place among the others', async () => {
    const desk = newspaperDesk();
    const second = importText(desk, nextDay);
    await desk.repairing.repairIssue(desk.issueId, { kind: 'date', date: '2024-10-01' });
    expect(issue(desk.database, desk.issueId)).toMatchObject({ previousIssueId: second.issueId, nextIssueId: null });
  });

  it('does not part later pages of the same issue from it', async () => {
    const library = newspaperDesk();
    const first = save(library, { masthead: masthead() }, [page(1, article('甲'))]);
    await library.repairing.repairIssue(first.issueId, { kind: 'date', date: '2025-03-08' });
    expect((save(library, { masthead: masthead() }, [page(2, article('乙'))])).issueId).toBe(first.issueId);
  });
});

it('a repair of an issue that is not there is refused', async () => {
  expect(await failureOf(openDesk().repairing.repairIssue(99, { kind: 'date', date: '2024-09-18' }))).toBe('not-found');
});
