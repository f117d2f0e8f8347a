/**
 * `npm run bench:import [-- --quick] [--json]`: how fast raw pages become articles that are stored and found, into an empty library
 * and into one that holds many already; memory, the main thread's answers and searches meanwhile, the library's size. Exit
 * code 1 where a bar is missed.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
const project = path.join(import.meta.dirname, '..', '..');
const reflow = path.join(project, '..', 'shared', 'acceptance', 'press', 'reflow.mjs');
if (!existsSync(reflow)) {
  console.log('skipped: ../shared/acceptance/press is not there');
  process.exit(0);
}

const scratch = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const words = path.join(path.dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json')), 'dict.txt');
/** Page files in a library of 100,000 articles, and in each measured import. */
const HELD = options.quick === true ? 0 : 20_000;
const MEASURED = options.quick === true ? 500 : 2000;

function pages(name: string, count: number, seed: number): string {
  const folder = path.join(scratch, name);
  execFileSync(process.execPath, [reflow, folder, '--pages', String(count), '--seed', String(seed), '--words', words, '--no-gold']);
  return folder;
}

const bytesBelow = (folder: string): number => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => statSync(path.join(folder, name))).reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const search = async (library: Library): Promise<number> => {
  const began = performance.now();
  await library.search({ query: '工作 记者', order: 'best', offset: 0, limit: 20 });
  return performance.now() - began;
};

interface Measured {
  /** Articles a second, found by the end of them. */
  readonly rate: number;
  /** Largest resident set of the whole process, in megabytes. */
  readonly memory: number;
  /** Longest that the calling thread was kept from its events, in milliseconds. */
  readonly delay: number;
  /** Medians, in milliseconds: one query in a quiet library, and while it imports. */
  readonly quietSearch: number;
  readonly busySearch: number;
}

async function measure(library: Library, folder: string): Promise<Measured> {
  const busy: number[] = [];
  const done = new AbortController();
  let memory = 0;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const watching = setInterval(() => { memory = Math.max(memory, process.memoryUsage.rss() / 1e6); }, 50);
  const importing = library.importPaths([folder]);
  const searching = (async () => {
    while (!done.signal.aborted) {
      busy.push(await search(library));
      await new Promise((resolve) => { setTimeout(resolve, 250); });
    }
  })();
  const { run, milliseconds } = await importing;
  done.abort();
  delay.disable();
  await searching;
  clearInterval(watching);
  const quiet: number[] = [];
  for (let i = 0; i < 15; i += 1) quiet.push(await search(library));
  return { rate: (1000 * run.articleCount) / milliseconds, memory, delay: delay.max / 1e6, quietSearch: median(quiet), busySearch: median(busy) };
}

const first = pages('first', MEASURED, 7);
const empty = path.join(scratch, 'empty');
const small = await openLibrary(empty);
const fresh = await measure(small, first);
await small.close();
const size = bytesBelow(empty) / bytesBelow(first);

let full: Measured | null = null;
if (HELD > 0) {
  const library = await openLibrary(path.join(scratch, 'full'));
  await library.importPaths([pages('held', HELD, 11)]);
  full = await measure(library, first);
  await library.close();
}

interface Figure {
  readonly name: string;
  readonly figure: number;
  readonly bar: number;
  readonly unit: string;
  readonly least: boolean;
}

const of = (name: string, { memory, delay, quietSearch, busySearch }: Measured): Figure[] => [
  { name: `memory, ${name}`, figure: memory, bar: 400, unit: 'MB', least: false },
  { name: `main thread kept, ${name}`, figure: delay, bar: 50, unit: 'ms', least: false },
  { name: `search while importing, of its quiet time, ${name}`, figure: busySearch / quietSearch, bar: 2, unit: '×', least: false },
];
const figures: Figure[] = [
  { name: 'articles a second, empty library', figure: fresh.rate, bar: 1000, unit: '/s', least: true },
  ...of('empty', fresh),
  { name: 'library’s size, of its sources’', figure: size, bar: 4, unit: '×', least: false },
  ...(full === null ? [] : [
    { name: 'rate with 100,000 articles inside, of that', figure: full.rate / fresh.rate, bar: 0.7, unit: '×', least: true },
    ...of('100,000', full),
  ]),
];
const isMet = ({ figure, bar, least }: Figure): boolean => (least ? figure >= bar : figure <= bar);
if (options.json === true) {
  console.log(JSON.stringify({ figures: figures.map((each) => ({ ...each, met: isMet(each) })), fresh, full }, null, 1));
} else {
  for (const each of figures) console.log(`${each.name.padEnd(56)} ${each.figure.toFixed(2).padStart(9)} ${each.unit.padEnd(3)} bar ${each.least ? '≥' : '≤'} ${each.bar}  ${isMet(each) ? 'met' : 'MISSED'}`);
}
process.exitCode = figures.every(isMet) ? 0 : 1;
