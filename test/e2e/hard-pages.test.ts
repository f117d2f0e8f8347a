/** Pages that a make-up could break on: everything stands on its sheet, nothing overlaps, nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecognisedArticle, RecognisedPage } from '../../main/contract/issue.ts';
import { openForWriting } from '../../main/store/database.ts';
import { saveIssues } from '../../main/store/save-issue.ts';
import { sha256Of, writeAside } from '../../main/store/originals.ts';
import { article, masthead, newPages, page, runOf } from '../store/fixtures.ts';
import { libraryOf } from './holdings-library.ts';
import { goTo, launchReader, type Reader } from './launch.ts';
import { inspectSheet, overlaps } from './sheet-probe.ts';

const sentence = '河水涨了又退，桥上的人来来往往，看热闹的孩子跑在前头。';
const text = (characters: number): string => sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
const paragraphs = (characters: number, each = 160): string[] => Array.from({ length: Math.ceil(characters / each) }, () => text(each));
const many = (count: number, make: (at: number) => RecognisedArticle): RecognisedArticle[] => Array.from({ length: count }, (_, at) => make(at));
const latin = 'The new bridge over the river was opened on Tuesday, and people from both banks came to see it; nobody remembered such a crowd. ';

const pages: Readonly<Record<string, readonly RecognisedArticle[]>> = {
  'one short article': [article('新桥通车', text(120))],
  'one long article': [article('新桥通车', ...paragraphs(2400))],
  'forty articles': many(40, (at) => article(`短讯第${at + 1}则`, text(60 + (at * 37) % 140))),
  'an article of 30,000 characters': [article('一篇长文', ...paragraphs(30_000, 300)), article('旁边的短讯', text(300))],
  'a paragraph of 30,000 characters': [article('一气呵成', text(30_000))],
  'a headline of 60 characters': [article('山水之间有一座小城河上新桥通车村里秋茶上市老人孩子都来看热闹的这一天全县九个村子走上通途摆渡人收起船桨从此两岸不隔', ...paragraphs(700)), article('旁边的短讯', ...paragraphs(400))],
  'articles without headlines': many(5, (at) => article(null, ...paragraphs(300 + at * 90))),
  'a page in Latin letters': many(4, (at) => article(at === 0 ? 'New bridge opens between the two banks of the river' : `Notes from the town hall, part ${at}`, latin.repeat(6 + at * 4), latin.repeat(3))),
  'words that no column holds': [article('网址', `请见${'https://example.org/'.padEnd(180, 'abcdefghij')}，谢谢。`, ...paragraphs(500)), article('电话', '8'.repeat(220))],
  'a full broadsheet': many(9, (at) => article(`第${at + 1}条新闻来自河边的村子`, ...paragraphs(950 + at * 30))),
};

let reader: Reader, home: string;

function store(folder: string, title: string, held: RecognisedPage, date = '2024-09-17'): void {
  const database = openForWriting(folder);
  try {
    const bytes = new TextEncoder().encode(title), file = `/press/${title}.txt`;
    saveIssues(database, folder, [{
      masthead: masthead({ title: '云溪报', number: null, date }), fallbackTitle: '云溪报', warnings: [],
      files: [{ ledgerId: runOf(database, file).ledgerId, path: file, sha256: sha256Of(bytes), size: bytes.length, modifiedAt: 0, format: 'text', aside: writeAside(folder, sha256Of(bytes), bytes) }],
      pages: newPages([held]).map((each) => ({ ...each, file: 0 })),
    }]);
  } finally {
    database.close();
  }
}

beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-pages-'));
  for (const [name, articles] of Object.entries(pages)) store(libraryOf(home), name, page(1, ...articles));
  store(libraryOf(home), 'old', page(1, ...many(7, (at) => article(`河边新闻第${at + 1}则`, ...paragraphs(300 + at * 120), '本月12日，9个村子的人都来了。'))), '1948-05-01');
  reader = await launchReader({ home, viewport: { width: 1280, height: 900 } });
  await reader.page.emulateMedia({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await reader.close();
  rmSync(home, { recursive: true, force: true });
});

const show = (issue: number): Promise<void> => goTo(reader.page, `#/issue/${issue}/page/1`);

describe('a page', () => {
  it.each(Object.keys(pages).map((name, at) => [name, at + 1] as const))('with %s has all of it in its place', async (_, issue) => {
    await show(issue);
    const found = await inspectSheet(reader.page);
    expect({ overflow: found.overflow, missing: found.missing, overlaps: await overlaps(reader.page) }).toEqual({ overflow: 0, missing: 0, overlaps: 0 });
    expect(found.isProportioned).toBe(true);
  });

  it('whose text runs over leads on to its next sheet and back', async () => {
    await show(Object.keys(pages).indexOf('an article of 30,000 characters') + 1);
    const sheets = reader.page.locator('jw-page-sheet.open .sheet');
    expect(await sheets.count()).toBeGreaterThan(1);
    await sheets.nth(0).getByText('下转续页').click();
    await expect.poll(() => reader.page.evaluate(() => document.activeElement?.tagName)).toBe('JW-APP');
    const place = await sheets.nth(1).boundingBox();
    expect(place?.y).toBeLessThan(400);
    await sheets.nth(1).getByText('上接前页').click();
    await expect.poll(async () => (await sheets.nth(0).boundingBox())?.y ?? -9999).toBeGreaterThan(-400);
  });

  it('keeps its make-up at any width of the window', async () => {
    await show(Object.keys(pages).indexOf('a full broadsheet') + 1);
    const places = (): Promise<string[]> => reader.page.locator('jw-page-sheet.open article').evaluateAll((all) => all.map((each) => each.getAttribute('style') ?? ''));
    const before = await places();
    for (const width of [700, 1900, 1280]) {
      await reader.page.setViewportSize({ width, height: 900 });
      await expect.poll(places).toEqual(before);
      expect((await inspectSheet(reader.page)).overflow).toBe(0);
    }
  });

  it('of before 1956 is set in vertical lines, all of it in its place', async () => {
    await show(Object.keys(pages).length + 1);
    const sheet = reader.page.locator('jw-page-sheet.open .sheet');
    expect(await sheet.evaluate((element) => getComputedStyle(element).writingMode)).toBe('vertical-rl');
    const box = await sheet.boundingBox();
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeGreaterThan(1.3);
    expect(await sheet.locator('.digits').first().textContent()).toMatch(/^\d{1,2}$/u);
    const leaving = await sheet.locator('.body').evaluateAll((bodies) => bodies.filter((body) => body.scrollWidth > body.clientWidth + 2 || body.scrollHeight > body.clientHeight + 2).length);
    expect({ leaving, overlaps: await overlaps(reader.page) }).toEqual({ leaving: 0, overlaps: 0 });
  });
});
