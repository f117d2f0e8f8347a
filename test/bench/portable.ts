/**
 * `npm run bench:portable [-- --quick] [--json]`: a portable edition of 100 generated articles in a real browser, from a file: its size,
 * how soon it can be read, how soon it finds. With --quick fewer queries, with --articles N
 * another number of articles. Exit code 1 where a bar is missed.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { openLibrary } from '../../main/library.ts';
import { findChromium } from '../../main/without-electron/installed-chromium.ts';
import { median, quantile, report } from './figures.ts';
import { Corpus } from './search-corpus.ts';
import { builtLibrary } from './search-library.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, articles: { type: 'string' } } });
const ARTICLES = Number(options.articles ?? 100), SEED = 17, OPENINGS = 5, QUERIES = options.quick === true ? 10 : 50;
const scratch = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const library = await openLibrary(builtLibrary(new Corpus(1000, SEED)).folder);
const overview = await library.overview();
const issues = (await Promise.all(overview.titles.flatMap(({ id, years }) => years.map(({ year }) => library.issues(id, year))))).flat();
const issueIds: number[] = [];
for (let held = 0; held < ARTICLES;) {
  const next = issues[issueIds.length];
  if (next === undefined) break;
  issueIds.push(next.id);
  held += next.articleCount;
}
const began = performance.now();
const made = await library.makePortable({ choice: { issueIds }, title: '携带版', path: path.join(scratch, 'paper.html'), whenTaken: 'number', style: 'gb-t-7714-2025' });
const makeMilliseconds = performance.now() - began;
const [first] = issueIds, pageId = (await library.issue(first ?? 1)).pages[0]?.id ?? 1;
const text = (await library.page(pageId)).articles.flatMap(({ body }) => body.map((block) => block.text)).join('');
await library.close();

/** Words, two words, phrases, exclusions, alternatives, as they stand in the articles. */
function queryOf(at: number): string {
  const piece = (from: number, length: number): string => text.slice((from * 37) % Math.max(1, text.length - 12)).replace(/\P{L}/gu, '').slice(0, length);
  const one = piece(at, 2 + (at % 3)), other = piece(at + 5, 2);
  return [one, `${one} ${other}`, `"${piece(at, 6)}"`, `${one} -${other}`, `${one} OR ${other}`][at % 5] ?? one;
}

const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: process.getuid?.() !== 0 });
const openings: number[] = [], finds: number[] = [];
try {
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const context = await browser.newContext({ offline: true, locale: 'zh-CN', viewport: { width: 1200, height: 900 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(made.path).href);
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === '#/');
    openings.push(await page.evaluate(() => performance.getEntriesByName('jiuwen-ready')[0]?.startTime ?? NaN));
    if (opening === OPENINGS - 1) {
      for (let at = 0; at < QUERIES; at += 1) {
        // From the address to the results on the screen.
        finds.push(await page.evaluate(async (query) => {
          const before = performance.now(), hash = `#/search?${new URLSearchParams({ q: query }).toString()}`;
          delete document.documentElement.dataset['ready'];
          location.hash = hash;
          while (document.documentElement.dataset['ready'] !== location.hash) await new Promise((resolve) => { setTimeout(resolve, 0); });
          return performance.now() - before;
        }, queryOf(at)));
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
}
report([
  { name: `size of ${made.articles} articles`, figure: statSync(made.path).size / 1e6, bar: 3, unit: 'MB' },
  { name: 'until it can be read, median', figure: median(openings), bar: 1000, unit: 'ms' },
  { name: 'until its results are shown, 95 of 100 queries', figure: quantile(finds, 0.95), bar: 50, unit: 'ms' },
], options.json === true, { articles: made.articles, makeMilliseconds, openings, finds });
