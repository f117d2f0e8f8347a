/**
 * `npm run bench:page [-- --quick] [--json]`: makes up the front page, the sample and 200 generated pages as readers see them
 * and reports what a compositor would look for, and how fast pages come, turn and zoom. Exit code 1 where a bar is missed.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../main/library.ts';
import { layOutSheets } from '../../renderer/reader/page-geometry.ts';
import { libraryOf } from '../e2e/holdings-library.ts';
import { goTo, launchReader, projectFolder, sampleFolder } from '../e2e/launch.ts';
import { median, quantile, report, type Figure } from './figures.ts';
import { generatePages } from './generated-pages.ts';
import { heapAndNodes, inspectSheet, timeTurns, zoomFrames, type SheetFindings } from '../e2e/sheet-probe.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
const acceptance = path.join(projectFolder, '..', 'shared', 'acceptance');
const GENERATED = options.quick === true ? 40 : 200;
const TURNS = options.quick === true ? 100 : 500;
/** Turns before memory is looked at for the first time: more than pages are kept. */
const WARM_TURNS = 80;
/** Make-ups of one page that are timed; the first of them warms up. */
const TIMED = 3;
/** Pages of a library of 100,000 articles, and how often it is opened. */
const LARGE_PAGES = 20_000, STARTS = 5;

const scratch = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

function sources(): string[] {
  const folders = [sampleFolder];
  if (!existsSync(acceptance)) return folders;
  const front = path.join(scratch, 'front-page'), generated = path.join(scratch, 'generated');
  mkdirSync(front);
  copyFileSync(path.join(acceptance, 'front-page', 'source.txt'), path.join(front, 'page-1.txt'));
  generatePages(generated, GENERATED, 29);
  return [...folders, front, generated];
}

const home = path.join(scratch, 'home');
const library = await openLibrary(libraryOf(home));
await library.importPaths(sources());
const overview = await library.overview();
const pages: { readonly issueId: number; readonly number: number }[] = [];
const times: number[] = [];
const summaries = await Promise.all(overview.titles.flatMap(({ id, years }) => years.map(({ year }) => library.issues(id, year))));
for (const { id } of summaries.flat()) {
  const issue = await library.issue(id);
  for (const { id: pageId, number } of issue.pages) {
    pages.push({ issueId: id, number });
    const page = await library.page(pageId);
    const of: number[] = [];
    for (let i = 0; i < TIMED; i += 1) {
      const began = performance.now();
      layOutSheets(issue, page);
      of.push(performance.now() - began);
    }
    times.push(median(of));
  }
}
await library.close();

const reader = await launchReader({ home, language: 'zh_CN.UTF-8', viewport: { width: 1440, height: 1000 } });
const findings: (SheetFindings & { readonly page: string })[] = [];
let turns: { readonly known: number[]; readonly fresh: number[] }, frames: number[], before: { heap: number; nodes: number }, after: { heap: number; nodes: number };
async function turnPages(count: number): Promise<void> {
  for (let turned = 0; turned < count; turned += 1) {
    const { issueId, number } = pages[turned % pages.length] ?? { issueId: 1, number: 1 };
    await goTo(reader.page, `#/issue/${issueId}/page/${number}`);
  }
  // Two counts compare where the same page is shown.
  await goTo(reader.page, `#/issue/${pages[0]?.issueId ?? 1}/page/${pages[0]?.number ?? 1}`);
}

try {
  await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { issueId, number } of pages) {
    const hash = `#/issue/${issueId}/page/${number}`;
    await goTo(reader.page, hash);
    findings.push({ page: hash, ...await inspectSheet(reader.page) });
  }
  turns = await timeTurns(reader.page, pages);
  frames = await zoomFrames(reader.page);
  // What is kept of the pages seen last is full by then.
  await turnPages(WARM_TURNS);
  before = await heapAndNodes(reader.page);
  await turnPages(TURNS);
  after = await heapAndNodes(reader.page);
} finally {
  await reader.close();
}

/** Milliseconds from the window's opening to the last page read, in a library of 100,000 articles. */
async function startTimes(): Promise<number[]> {
  const large = path.join(scratch, 'large'), folder = libraryOf(large);
  const press = path.join(scratch, 'press');
  generatePages(press, LARGE_PAGES, 11);
  const held = await openLibrary(folder);
  await held.importPaths([press]);
  await held.close();
  const archive = await launchReader({ home: large, language: 'zh_CN.UTF-8', viewport: { width: 1440, height: 1000 } });
  try {
    await goTo(archive.page, '#/issue/4321/page/1');
    const of: number[] = [];
    while (of.length < STARTS) {
      await archive.restart();
      await archive.page.waitForFunction(() => document.documentElement.dataset['ready']?.startsWith('#/issue/4321/'));
      of.push(await archive.page.evaluate(() => performance.getEntriesByName('jiuwen-shown')[0]?.startTime ?? NaN));
    }
    return of;
  } finally {
    await archive.close();
  }
}
const starts = existsSync(acceptance) && options.quick !== true ? await startTimes() : [];

const empty = findings.map((each) => each.empty);
const sum = (pick: (each: SheetFindings) => number): number => findings.reduce((total, each) => total + pick(each), 0);
const figures: Figure[] = [
  { name: `texts that overflow, of ${findings.length} pages`, figure: sum((each) => each.overflow), bar: 0, unit: '' },
  { name: 'characters stored and not shown', figure: sum((each) => each.missing), bar: 0, unit: '' },
  { name: 'headline order violations', figure: sum((each) => each.disorder), bar: 0, unit: '' },
  { name: 'text columns of fewer than 4 lines', figure: sum((each) => each.shortColumns), bar: 0, unit: '' },
  { name: 'sheets that are not of a newspaper’s proportions', figure: sum((each) => (each.isProportioned ? 0 : 1)), bar: 0, unit: '' },
  { name: 'empty area, median', figure: 100 * median(empty), bar: 6, unit: '%' },
  { name: 'empty area, worst', figure: 100 * Math.max(...empty), bar: 6, unit: '%' },
  { name: 'body type on the sheet, smallest', figure: Math.min(...findings.map((each) => each.bodyPoints)), bar: 8.5, unit: 'pt', least: true },
  { name: 'body type on the sheet, largest', figure: Math.max(...findings.map((each) => each.bodyPoints)), bar: 10.5, unit: 'pt' },
  { name: 'making up a page, median', figure: median(times), bar: 120, unit: 'ms' },
  { name: 'turn to a page made up before, p95', figure: quantile(turns.known, 0.95), bar: 50, unit: 'ms' },
  { name: 'turn to another page, p95', figure: quantile(turns.fresh, 0.95), bar: 200, unit: 'ms' },
  // To a tenth, which is what the browser's clock tells.
  { name: 'zoom frame, p95', figure: Math.round(10 * quantile(frames, 0.95)) / 10, bar: 16.7, unit: 'ms' },
  { name: `heap after ${TURNS} turns, of before`, figure: after.heap / before.heap, bar: 1.1, unit: '×' },
  ...(starts.length === 0 ? [] : [{ name: 'start with 100,000 articles to the last page read, median', figure: median(starts), bar: 1000, unit: 'ms' }]),
  { name: `nodes after ${TURNS} turns, of before`, figure: after.nodes / before.nodes, bar: 1.1, unit: '×' },
];
if (findings.length === 0) throw new Error('no page was imported');
const nodes = findings.map((each) => each.nodes);
const told = { 'nodes of a sheet, median': median(nodes), 'nodes of a sheet, worst': Math.max(...nodes), 'making up, p95 ms': quantile(times, 0.95) };
report(figures, options.json === true, { told, findings });
if (options.json !== true) for (const [name, value] of Object.entries(told)) console.log(`${name.padEnd(60)} ${value.toFixed(0).padStart(9)}`);
