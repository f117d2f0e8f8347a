/** Recognising again as window and command line ask for it: real workers, real files, and pages as an earlier version would have left them. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import type { RecognitionChange, RecognitionReport } from '../../main/contract/recognition.ts';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';
import { RECOGNITION_VERSION } from '../../main/recognition/version.ts';
import { databasePath } from '../../main/store/database.ts';
import { originalPaths } from '../../main/store/originals.ts';
import { bridge, lamp, tea } from '../recognition/pages.ts';
import { headlinesOf, lineOf, newspaperText } from '../repairs/desk.ts';
import { temporaryFolder } from '../temporary.ts';

interface Held {
  readonly library: Library;
  readonly issueId: number;
  readonly pageId: number;
  /** Changes the database as no version of ours does. */
  readonly tamper: (sql: string) => void;
}

/** A library with these files in it; the issue and page are those of the first. */
async function holding(files: Readonly<Record<string, string>>): Promise<Held> {
  const folder = temporaryFolder();
  const paths = Object.keys(files).map((name) => path.join(folder, name));
  for (const [index, text] of Object.values(files).entries()) writeFileSync(paths[index] ?? '', text);
  const library = await openLibrary(path.join(folder, 'library'));
  onTestFinished(() => library.close());
  const { firstIssueId } = await library.importPaths(paths);
  const issueId = firstIssueId ?? 0;
  const tamper = (sql: string): void => {
    const database = new DatabaseSync(databasePath(library.folder), { timeout: 5000 });
    database.exec(sql);
    database.close();
  };
  return { library, issueId, pageId: (await library.issue(issueId)).firstPageId, tamper };
}

const withNewspaper = (): Promise<Held> => holding({ '今日河湾.txt': newspaperText });

const changesOf = (library: Library, { id }: RecognitionReport): Promise<readonly RecognitionChange[]> => library.recognitionChanges({ reportId: id, offset: 0, limit: 100 });

/** A page of its own date and number. */
const pageText = (day: number): string =>
  `汀岚县委主办 汀岚融媒承办\n2024年9月${day}日\n总第${100 + day}期\n渡口第${day}天\n本报讯（记者 甲乙丙）清早的渡口，船来船往，第${day}天也不例外，两岸的人都说方便了许多。\n`;

it('a library that today’s recognition read has nothing to do', async () => {
  const { library } = await withNewspaper();
  expect(await library.recognitionState()).toEqual({ pages: 1, outdated: 0, reports: [] });
  expect(await library.recogniseLibrary({ kind: 'outdated' })).toMatchObject({ state: 'finished', totals: { pages: 0 } });
  const again = await library.recogniseLibrary({ kind: 'all' });
  expect(again.totals).toMatchObject({ pages: 1, pagesChanged: 0, mastheadsChanged: 0, articlesBefore: 3, articlesAfter: 3 });
  expect(await changesOf(library, again)).toEqual([]);
});

it('pages that an earlier version read otherwise read as today, with their repairs, and the report says what changed', async () => {
  const { library, issueId, pageId, tamper } = await withNewspaper();
  await library.repairPage(pageId, { kind: 'write', of: lineOf(lamp.headline), part: 'deck', text: '补上的副题' });
  const today = await library.page(pageId);
  const [first, second, third] = today.articles;
  // Two articles were one, a headline was none, a byline was missing; and the repair did not apply.
  tamper(`
    UPDATE articles SET source_lines = json_array(${lineOf(bridge.headline)}, ${lineOf(tea.headline)}), headline = '旧题', byline = '["佚名"]' WHERE id = ${first?.id ?? 0};
    DELETE FROM articles WHERE id = ${second?.id ?? 0};
    DELETE FROM article_index WHERE rowid = ${second?.id ?? 0};
    UPDATE articles SET deck = NULL WHERE id = ${third?.id ?? 0};
    UPDATE repairs SET applies = 0;
    UPDATE pages SET recognised_by = 1`);
  expect(await library.recognitionState()).toMatchObject({ pages: 1, outdated: 1 });
  const report = await library.recogniseLibrary({ kind: 'outdated' });
  expect(report).toMatchObject({
    state: 'finished', recognitionVersion: RECOGNITION_VERSION, scope: { kind: 'outdated' },
    totals: { pages: 1, pagesChanged: 1, pagesLeft: 0, articlesBefore: 2, articlesAfter: 3, split: 1, merged: 0, repairsBack: 1, repairsLost: 0 },
  });
  expect(await changesOf(library, report)).toMatchObject([{ kind: 'page', issueId, pageNumber: 1, articlesBefore: 2, articlesAfter: 3, headlines: 2, bylines: 1, repairsBack: 1 }]);
  const now = await library.page(pageId);
  expect(headlinesOf(now)).toEqual([bridge.headline, tea.headline, lamp.headline]);
  expect(now.articles[2]?.deck).toBe('补上的副题');
  expect(await library.repairs(issueId)).toMatchObject([{ applies: true }]);
  expect(await library.recognitionState()).toEqual({ pages: 1, outdated: 0, reports: [report] });
  expect((await library.verify()).problems).toEqual([]);
});

it('a masthead that reads otherwise is told, and what the reader set stays', async () => {
  const { library, issueId, tamper } = await withNewspaper();
  const before = await library.issue(issueId);
  await library.repairIssue(issueId, { kind: 'date', date: '1999-12-31' });
  await library.repairIssue(issueId, { kind: 'title', name: '河湾日报' });
  tamper(`
    UPDATE issues SET number = 7, masthead = json_set(masthead, '$.number', 7, '$.date', '2001-01-01', '$.title', '旧名');
    UPDATE pages SET recognised_by = 1`);
  const report = await library.recogniseLibrary({ kind: 'outdated' });
  expect(report.totals).toMatchObject({ mastheadsChanged: 1, pagesChanged: 0 });
  expect(await changesOf(library, report)).toMatchObject([{
    kind: 'masthead', titleName: '河湾日报', date: '1999-12-31', fields: [
      { field: 'title', before: '旧名', after: before.masthead.title },
      { field: 'date', before: '2001-01-01', after: before.masthead.date },
      { field: 'number', before: '7', after: before.number === null ? null : String(before.number) },
    ],
  }]);
  expect(await library.issue(issueId)).toMatchObject({ titleName: '河湾日报', date: '1999-12-31', number: before.number, masthead: before.masthead });
});

it('a printed date that reads otherwise is the issue’s date, where no reader set one', async () => {
  const { library, issueId, tamper } = await withNewspaper();
  const { date } = await library.issue(issueId);
  tamper("UPDATE issues SET date = '2001-01-01', masthead = json_set(masthead, '$.date', '2001-01-01'); UPDATE pages SET recognised_by = 1");
  await library.recogniseLibrary({ kind: 'outdated' });
  expect((await library.issue(issueId)).date).toBe(date);
});

it('a lost original is told, and its page left as it is', async () => {
  const { library, pageId, tamper } = await withNewspaper();
  const { articles: [article] } = await library.page(pageId);
  const { sha256 } = await library.history(article?.id ?? 0);
  tamper("UPDATE articles SET headline = '旧题'; UPDATE pages SET recognised_by = 1");
  for (const file of originalPaths(library.folder, sha256)) rmSync(file, { force: true });
  const report = await library.recogniseLibrary({ kind: 'outdated' });
  expect(report).toMatchObject({ state: 'finished', totals: { pages: 0, pagesLeft: 1, mastheadsChanged: 0 } });
  expect(await changesOf(library, report)).toMatchObject([{ kind: 'left', pageNumber: 1, error: { code: 'original-lost' } }]);
  expect((await library.page(pageId)).articles[0]?.headline).toBe('旧题');
});

it('cancelled, it keeps what is done, and goes on with what is left', async () => {
  const days = Array.from({ length: 24 }, (_, index) => index + 1);
  const { library, tamper } = await holding(Object.fromEntries(days.map((day) => [`page-${day}.txt`, pageText(day)])));
  tamper('UPDATE pages SET recognised_by = 1');
  const cancellation = new AbortController();
  // The first word comes before the first page.
  const report = await library.recogniseLibrary({ kind: 'outdated' }, { signal: cancellation.signal, onProgress: () => cancellation.abort() });
  expect(report).toMatchObject({ state: 'stopped', totals: { pagesChanged: 0 } });
  const { outdated } = await library.recognitionState();
  expect(outdated).toBe(days.length - report.totals.pages);
  expect(outdated).toBeGreaterThan(0);
  const rest = await library.recogniseLibrary({ kind: 'outdated' });
  expect(rest).toMatchObject({ state: 'finished', totals: { pages: outdated } });
  expect(await library.recognitionState()).toMatchObject({ outdated: 0, reports: [{ id: rest.id }, { id: report.id }] });
});

it('only what was asked for is read again, and progress is told', async () => {
  const { library, issueId, tamper } = await holding({ 'page-1.txt': pageText(1), 'page-2.txt': pageText(2), 'page-3.txt': pageText(3) });
  const { titleId } = await library.issue(issueId);
  tamper('UPDATE pages SET recognised_by = 1');
  const seen: (readonly [number, number])[] = [];
  const one = await library.recogniseLibrary({ kind: 'issue', issueId }, { onProgress: ({ pagesDone, pagesTotal }) => seen.push([pagesDone, pagesTotal]) });
  expect([one.totals.pages, seen[0], seen.at(-1)]).toEqual([1, [0, 1], [1, 1]]);
  expect((await library.recognitionState()).outdated).toBe(2);
  expect((await library.recogniseLibrary({ kind: 'shelf', titleId, year: 1950 })).totals.pages).toBe(0);
  expect((await library.recogniseLibrary({ kind: 'shelf', titleId, year: 2024 })).totals.pages).toBe(3);
  expect((await library.recogniseLibrary({ kind: 'shelf', titleId: null, year: 2024 })).totals.pages).toBe(3);
  expect((await library.recogniseLibrary({ kind: 'all' })).totals.pages).toBe(3);
});

it('repairs made meanwhile are kept', async () => {
  const { library, pageId, issueId, tamper } = await withNewspaper();
  tamper('UPDATE pages SET recognised_by = 1');
  const texts = ['一', '二', '三', '四'];
  await Promise.all([
    library.recogniseLibrary({ kind: 'all' }),
    ...texts.map((text) => library.repairPage(pageId, { kind: 'write', of: lineOf(bridge.headline), part: 'deck', text })),
  ]);
  expect((await library.page(pageId)).articles[0]?.deck).toBe('四');
  expect((await library.repairs(issueId)).map(({ applies }) => applies)).toEqual(texts.map(() => true));
});
