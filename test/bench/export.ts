/**
 * `npm run bench:export [-- --quick] [--json]`: 1,000 generated articles exported in one go, each as a PDF and each as Markdown, and
 * in one file: how many a second, whether memory stays flat, how soon a cancelled export has ended. With --quick 100 articles.
 * Exit code 1 where a bar is missed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildProgram } from '../../main/development/build.mjs';
import type { MeasuredExports } from './export-measured.ts';
import { report, type Figure } from './figures.ts';
import { Corpus } from './search-corpus.ts';
import { builtLibrary } from './search-library.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
const ARTICLES = options.quick === true ? 100 : 1000, SEED = 17;

const project = path.join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const library = builtLibrary(new Corpus(1000, SEED));
// Below the project: what drives the browser is not bundled, and is looked for from there.
mkdirSync(path.join(project, 'out'), { recursive: true });
const built = mkdtempSync(path.join(project, 'out', 'bench-export-'));
process.on('exit', () => rmSync(built, { recursive: true, force: true }));
const program = await buildProgram(path.join(import.meta.dirname, 'export-measured.ts'), built);
const fonts = path.join(project, 'assets', 'fonts');
const measured = JSON.parse(execFileSync(process.execPath,
  ['--disable-warning=ExperimentalWarning', program, library.folder, String(ARTICLES), path.join(scratch, 'out'), fonts], { encoding: 'utf8' })) as MeasuredExports;

const { pdf, markdown, book, cancelMilliseconds } = measured;
const figures: Figure[] = [
  { name: 'PDFs a second', figure: pdf.rate, bar: 5, unit: '/s', least: true },
  { name: 'Markdown files a second', figure: markdown.rate, bar: 500, unit: '/s', least: true },
  { name: 'memory, the last third of the PDFs, of their second', figure: pdf.growth, bar: 1.1, unit: '×' },
  { name: 'browser’s memory, the same', figure: pdf.browserGrowth, bar: 1.2, unit: '×' },
  { name: 'memory while PDFs are made', figure: pdf.memory, bar: 400, unit: 'MB' },
  { name: 'until a cancelled export has ended', figure: cancelMilliseconds, bar: 200, unit: 'ms' },
  { name: 'articles a second in one PDF', figure: book.rate, bar: 5, unit: '/s', least: true },
];
report(figures, options.json === true, { measured });
