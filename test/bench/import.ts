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
import { parseArgs } from 'node:util';
import { buildProgram } from '../../main/development/build.mjs';
import type { Measured } from './import-measured.ts';

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
const program = await buildProgram(path.join(import.meta.dirname, 'import-measured.ts'), path.join(scratch, 'built'));
const measure = (library: string, folder: string): Measured =>
  JSON.parse(execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, library, folder], { encoding: 'utf8' })) as Measured;

const first = pages('first', MEASURED, 7);
const empty = path.join(scratch, 'empty');
const fresh = measure(empty, first);
const size = bytesBelow(empty) / bytesBelow(first);

const full = path.join(scratch, 'full');
const held = HELD === 0 ? null : measure(full, pages('held', HELD, 11));
const more = held === null ? null : measure(full, first);

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
  ...(held === null ? [] : [
    { name: `memory, importing ${held.articles} articles`, figure: held.memory, bar: 400, unit: 'MB', least: false },
    { name: 'its last third, of its second', figure: held.growth, bar: 1.1, unit: '×', least: false },
  ]),
  ...(more === null ? [] : [
    { name: 'rate with these inside, of that', figure: more.rate / fresh.rate, bar: 0.7, unit: '×', least: true },
    ...of('these inside', more),
  ]),
];
const isMet = ({ figure, bar, least }: Figure): boolean => (least ? figure >= bar : figure <= bar);
if (options.json === true) {
  console.log(JSON.stringify({ figures: figures.map((each) => ({ ...each, met: isMet(each) })), fresh, held, more }, null, 1));
} else {
  for (const each of figures) console.log(`${each.name.padEnd(56)} ${each.figure.toFixed(2).padStart(9)} ${each.unit.padEnd(3)} bar ${each.least ? '≥' : '≤'} ${each.bar}  ${isMet(each) ? 'met' : 'MISSED'}`);
}
process.exitCode = figures.every(isMet) ? 0 : 1;
