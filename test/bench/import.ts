/**
 * `npm run bench:import [-- --quick] [--json]`: how fast raw pages become articles that are stored and found, into an empty library
 * and into one that holds many already; memory, the main thread's answers and searches meanwhile, the library's size. Exit
 * code 1 where a bar is missed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildProgram } from '../../main/development/build.mjs';
import { report, type Figure } from './figures.ts';
import { canGenerate, generatePages } from './generated-pages.ts';
import type { Measured } from './import-measured.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
if (!canGenerate) {
  console.log('skipped: ../shared/acceptance/press is not there');
  process.exit(0);
}

const scratch = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Page files in a library of 100,000 articles, and in each measured import. */
const HELD = options.quick === true ? 0 : 20_000;
const MEASURED = options.quick === true ? 500 : 2000;

const pages = (name: string, count: number, seed: number): string => generatePages(path.join(scratch, name), count, seed);

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

const of = (name: string, { memory, delay, quietSearch, busySearch }: Measured): Figure[] => [
  { name: `memory, ${name}`, figure: memory, bar: 400, unit: 'MB' },
  { name: `main thread kept, ${name}`, figure: delay, bar: 50, unit: 'ms' },
  { name: `search while importing, of its quiet time, ${name}`, figure: busySearch / quietSearch, bar: 2, unit: '×' },
];
const figures: Figure[] = [
  { name: 'articles a second, empty library', figure: fresh.rate, bar: 1000, unit: '/s', least: true },
  ...of('empty', fresh),
  { name: 'library’s size, of its sources’', figure: size, bar: 4, unit: '×' },
  ...(held === null ? [] : [
    { name: `memory, importing ${held.articles} articles`, figure: held.memory, bar: 400, unit: 'MB' },
    { name: 'its last third, of its second', figure: held.growth, bar: 1.1, unit: '×' },
  ]),
  ...(more === null ? [] : [
    { name: 'rate with these inside, of that', figure: more.rate / fresh.rate, bar: 0.7, unit: '×', least: true },
    ...of('these inside', more),
  ]),
];
report(figures, options.json === true, { fresh, held, more });
