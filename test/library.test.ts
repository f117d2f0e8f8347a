/** The library as window and command line use it: real workers, real files. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toFailure } from '../main/contract/errors.ts';
import type { Failure } from '../main/contract/errors.ts';
import type { SearchOrder } from '../main/contract/library.ts';
import { openLibrary } from '../main/library.ts';
import type { Library } from '../main/library.ts';
import { temporaryFolder } from './store/fixtures.ts';

const sample = path.join(import.meta.dirname, '..', 'assets', 'sample');

async function library(folder = path.join(temporaryFolder(), 'library')): Promise<Library> {
  const opened = await openLibrary(folder);
  onTestFinished(() => opened.close());
  return opened;
}

const request = (query: string): { query: string; order: SearchOrder; offset: number; limit: number } => ({ query, order: 'best', offset: 0, limit: 20 });

/** A page of its own date and number. */
function pageText(day: number): string {
  const date = new Date(Date.UTC(2024, 8, day));
  return `汀岚县委主办 汀岚融媒承办\n${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日\n总第${100 + day}期\n渡口第${day}天\n本报讯（记者 甲乙丙）清早的渡口，船来船往，第${day}天也不例外，两岸的人都说方便了许多。\n`;
}

function folderOfPages(count: number): string {
  const folder = temporaryFolder();
  for (let day = 1; day <= count; day += 1) writeFileSync(path.join(folder, `page-${day}.txt`), pageText(day));
  return folder;
}

async function failureOf(work: Promise<unknown>): Promise<Failure | null> {
  return work.then(() => null, toFailure);
}

describe('the sample newspaper', () => {
  it('comes in as two issues of four pages, is read page by page and found', async () => {
    const held = await library();
    const report = await held.importPaths([sample]);
    expect(report).toMatchObject({ pageCount: 8, run: { state: 'finished', issueCount: 2, files: { imported: 8, refused: 0 } } });
    const { titles, issueCount } = await held.overview();
    expect([titles.length, issueCount]).toEqual([1, 2]);
    const issues = await held.issues(titles[0]?.id ?? 0, 2024);
    expect(issues.map(({ pagesHeld }) => pagesHeld)).toEqual([4, 4]);
    const issue = await held.issue(issues[0]?.id ?? 0);
    expect(issue.nextIssueId).toBe(issues[1]?.id);
    const page = await held.page(issue.firstPageId);
    const [first] = page.articles;
    const { article, source } = await held.article(first?.id ?? 0);
    expect(source).toMatchObject({ pageNumber: 1, date: issue.date });
    const words = (/\p{Script=Han}{6}/u.exec(article.body.map(({ text }) => text).join('').replace(/\s/gu, '')))?.[0] ?? '';
    const result = await held.search(request(words));
    expect(result?.hits.map(({ articleId }) => articleId)).toContain(article.id);
    expect(await held.verify()).toMatchObject({ originals: 8, problems: [] });
  });

  it('is held already the second time, also under other names', async () => {
    const held = await library();
    await held.importPaths([sample]);
    const before = await held.overview();
    const copy = temporaryFolder();
    cpSync(sample, path.join(copy, '另一处 "📰"'), { recursive: true });
    const report = await held.importPaths([copy]);
    expect(report.run.files).toMatchObject({ 'already-held': 8, imported: 0, refused: 0 });
    expect(await held.overview()).toEqual(before);
  });
});

describe('an import', () => {
  it('refuses what is no issue with a reason for each, and takes the rest', async () => {
    const held = await library();
    const folder = folderOfPages(1);
    writeFileSync(path.join(folder, 'empty.txt'), '');
    writeFileSync(path.join(folder, 'blank.txt'), ' \n\t\n');
    writeFileSync(path.join(folder, 'binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3, 255, 254]));
    mkdirSync(path.join(folder, 'nothing'));
    const { run } = await held.importPaths([folder, path.join(folder, 'nothing'), path.join(folder, 'none.txt')]);
    const entries = await held.ledger({ runId: run.id, outcome: null, offset: 0, limit: 100 });
    expect(Object.fromEntries(entries.map((entry) => [path.basename(entry.path), entry.error?.code ?? entry.outcome]))).toEqual({
      'page-1.txt': 'imported', 'empty.txt': 'file-empty', 'blank.txt': 'no-text', 'binary.txt': 'format-unknown', 'nothing': 'folder-empty', 'none.txt': 'file-missing',
    });
    expect((await held.overview()).issueCount).toBe(1);
    expect(await held.verify()).toMatchObject({ originals: 1, problems: [] });
  });

  it('tells its progress from nothing to all', async () => {
    const held = await library();
    const seen: (readonly [number, number])[] = [];
    await held.importPaths([folderOfPages(5)], { onProgress: ({ filesDone, filesTotal }) => seen.push([filesDone, filesTotal]) });
    expect(seen.at(-1)).toEqual([5, 5]);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
  });

  it('that is cancelled keeps what is finished, and goes on from there the next time', async () => {
    const held = await library();
    const count = 600;
    const folder = folderOfPages(count);
    const cancellation = new AbortController();
    const { run } = await held.importPaths([folder], { signal: cancellation.signal, onProgress: ({ filesDone }) => { if (filesDone > 0) cancellation.abort(); } });
    expect(run.state).toBe('stopped');
    const finished = run.files.imported;
    expect(finished).toBeGreaterThan(0);
    expect(run.files.waiting).toBe(count - finished);
    expect((await held.overview()).issueCount).toBe(finished);
    const again = await held.continueImport(run.id);
    expect(again.run).toMatchObject({ id: run.id, state: 'finished', files: { imported: count, waiting: 0, 'already-held': 0 } });
    expect((await held.overview()).issueCount).toBe(count);
    expect(await held.verify()).toMatchObject({ originals: count, problems: [] });
    expect(await failureOf(held.continueImport(run.id))).toMatchObject({ code: 'not-found' });
  });

  it('that is cancelled before it begins does nothing', async () => {
    const held = await library();
    expect(await failureOf(held.importPaths([sample], { signal: AbortSignal.abort() }))).toMatchObject({ code: 'cancelled' });
    expect(await held.imports()).toEqual([]);
  });

  it('waits for the one before it', async () => {
    const held = await library();
    const folder = folderOfPages(6);
    const [first, second] = await Promise.all([held.importPaths([folder]), held.importPaths([folder])]);
    expect(first.run.files).toMatchObject({ imported: 6, 'already-held': 0 });
    expect(second.run.files).toMatchObject({ imported: 0, 'already-held': 6 });
  });

  it('leaves reading and searching free', async () => {
    const held = await library();
    await held.importPaths([folderOfPages(3)]);
    let during: number | undefined;
    const running = held.importPaths([folderOfPages(20)], {
      onProgress: () => {
        during ??= 0;
        void held.search(request('渡口')).then((result) => {
          during = Math.max(during ?? 0, result?.total ?? 0);
        });
      },
    });
    await running;
    expect(during).toBeGreaterThanOrEqual(3);
  });
});

describe('a search', () => {
  it('answers null when a newer one overtook it', async () => {
    const held = await library();
    await held.importPaths([folderOfPages(3)]);
    const [overtaken, latest] = await Promise.all([held.search(request('渡')), held.search(request('渡口'))]);
    expect(overtaken).toBeNull();
    expect(latest?.total).toBe(3);
  });

  it('of nothing is refused', async () => {
    expect(await failureOf((await library()).search(request('，。')))).toMatchObject({ code: 'query-empty' });
  });
});

describe('a library', () => {
  it('keeps the reading position when it is opened again', async () => {
    const folder = path.join(temporaryFolder(), 'library');
    const first = await openLibrary(folder);
    const issueId = (await first.importPaths([folderOfPages(1)])).firstIssueId ?? 0;
    await first.savePosition({ issueId, pageNumber: 1, articleId: null });
    await first.close();
    expect(readdirSync(folder).toSorted()).toEqual(['jobs.lock', 'library.sqlite', 'originals']);
    const second = await library(folder);
    expect((await second.overview()).recent).toMatchObject([{ id: issueId, pageNumber: 1 }]);
  });

  it('says what is not there', async () => {
    const held = await library();
    const asked = [held.issue(1), held.page(1), held.article(1), held.savePosition({ issueId: 1, pageNumber: 1, articleId: null })];
    const failures = await Promise.all(asked.map(failureOf));
    expect(failures.map((failure) => failure?.code)).toEqual(asked.map(() => 'not-found'));
  });

  it('that cannot be opened says why', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'library.sqlite'), 'not a library at all');
    expect(await failureOf(openLibrary(folder))).toMatchObject({ code: 'library-damaged' });
  });
});
