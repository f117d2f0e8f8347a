/**
 * `npm run bench:recognition [-- --quick] [--json] [--misses]`: how well recognition reads pages whose gold is known, with
 * the bars that it must reach, its calibration, and its time. Exit code 1 where a bar is missed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { hintsFromPath } from '../../main/formats/name-hints.ts';
import { readIssue } from '../../main/formats/registry.ts';
import { recognise } from '../../main/recognition/recognise.ts';
import { printPage, type Story } from './press.ts';
import { type Certainty, type Figures, type Gold, type Score, score } from './score.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, misses: { type: 'boolean' } } });
const project = path.join(import.meta.dirname, '..', '..');

const goldSchema = z.object({
  issue: z.record(z.string(), z.unknown()),
  pages: z.array(z.object({
    number: z.number(),
    articles: z.array(z.object({
      headline: z.string().nullable(),
      column: z.string().nullish(),
      byline: z.array(z.string()).optional(),
      body: z.array(z.object({ kind: z.enum(['paragraph', 'subhead', 'editorNote', 'caption', 'verse']), text: z.string() })),
    })),
  })),
});

interface Page {
  readonly name: string;
  readonly source: string;
  readonly gold: Gold;
}

function readPage(source: string, gold: string): Page {
  return { name: source, source: readFileSync(source, 'utf8'), gold: goldSchema.parse(JSON.parse(readFileSync(gold, 'utf8'))) };
}

/** The real front page that is kept beside the project, where it is there. */
function frontPage(): Page[] {
  const folder = path.join(project, '..', 'shared', 'acceptance', 'front-page');
  return existsSync(folder) ? [readPage(path.join(folder, 'source.txt'), path.join(folder, 'gold.json'))] : [];
}

function sample(): Page[] {
  const folder = path.join(project, 'assets', 'sample');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.gold.json')).sort()
    .map((name) => path.join(folder, name)).map((gold) => readPage(gold.replace(/\.gold\.json$/u, '.txt'), gold));
}

/** The sample's news stories, to be set anew: those that have a headline and are neither verse nor list. */
function stories(pages: readonly Page[]): Story[] {
  return pages.flatMap(({ gold }) => gold.pages.flatMap((page) => page.articles)).flatMap((article): Story[] => {
    const paragraphs = article.body.filter(({ kind, text }) => kind === 'paragraph' && /[。！？”]$/u.test(text)).map(({ text }) => text.replace(/^(?:本报讯（[^）]*）|（上接[^）]*）)/u, ''));
    const { headline } = article;
    const isStory = paragraphs.join('').length > 200 && paragraphs.length >= article.body.length * 0.6;
    return isStory && headline !== null ? [{ headline, paragraphs }] : [];
  });
}

const figures = ['issueFields', 'articleF1', 'headlines', 'bylines', 'columns', 'blockF1', 'lostLines'] as const satisfies readonly (keyof Figures)[];
type Bars = Partial<Figures>;
const frontBars: Bars = { issueFields: 1, articleF1: 1, headlines: 1, bylines: 1, columns: 1, blockF1: 0.99, lostLines: 0 };
const pageBars: Bars = { articleF1: 0.97, headlines: 0.97, bylines: 0.97, columns: 0.9, blockF1: 0.97, lostLines: 0 };

interface Row {
  readonly pages: string;
  readonly count: number;
  readonly figures: Figures;
  readonly missed: readonly string[];
  readonly certainties: readonly Certainty[];
}

function measure(name: string, pages: readonly Page[], bars: Bars): Row {
  const scores = pages.map(({ name: file, source, gold }): Score => {
    const result = score(gold, recognise(readIssue(new TextEncoder().encode(source), file), hintsFromPath(file)), source);
    if (options.misses === true) for (const miss of result.misses) console.error(`${path.basename(file)}  ${miss}`);
    return result;
  });
  const of = (figure: keyof Figures): number => scores.reduce((sum, one) => sum + one[figure], 0) / (figure === 'lostLines' ? 1 : Math.max(1, scores.length));
  const means: Figures = {
    issueFields: of('issueFields'), articleF1: of('articleF1'), headlines: of('headlines'), bylines: of('bylines'), columns: of('columns'), blockF1: of('blockF1'), lostLines: of('lostLines'),
  };
  const missed = figures.filter((figure) => {
    const bar = bars[figure];
    return bar !== undefined && (figure === 'lostLines' ? means[figure] > bar : means[figure] < bar);
  });
  return { pages: name, count: pages.length, figures: means, missed, certainties: scores.flatMap(({ certainties }) => certainties) };
}

/** Shares of whole articles among the sure and the unsure; null where there are none. */
function calibrate(certainties: readonly Certainty[]): { sure: number | null; unsure: number | null; missed: string[] } {
  const wholeAmong = (some: readonly Certainty[]): number | null => (some.length === 0 ? null : some.filter(({ whole }) => whole).length / some.length);
  const sure = wholeAmong(certainties.filter(({ confidence }) => confidence >= 0.9)), unsure = wholeAmong(certainties.filter(({ confidence }) => confidence < 0.5));
  return { sure, unsure, missed: [...(sure !== null && sure < 0.97 ? ['sure'] : []), ...(unsure !== null && unsure > 0.5 ? ['unsure'] : [])] };
}

/** Milliseconds for 7,000 characters after warm-up, and for a hundred times as much: the lower quartile, for whatever else runs only adds. */
function time(page: Page): { page: number; hundredPages: number } {
  const scale = 7000 / page.source.length;
  const run = (source: string, times: number): number => {
    const issue = readIssue(new TextEncoder().encode(source), page.name), hints = hintsFromPath('');
    const runs = Array.from({ length: times }, () => {
      const start = performance.now();
      recognise(issue, hints);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    return (runs[Math.floor(times / 4)] ?? 0) * scale;
  };
  return { page: run(page.source, 40), hundredPages: options.quick === true ? NaN : run(Array.from({ length: 100 }, () => page.source).join('\n\n'), 1) };
}

const samplePages = sample();
const told = stories(samplePages);
const printed = Array.from({ length: 200 }, (_, i): Page => ({ name: `printed-${i + 1}`, ...printPage(told, i + 1) }));
const inPieces = Array.from({ length: 100 }, (_, i): Page => ({ name: `pieces-${i + 1}`, ...printPage(told, i + 1001, true) }));
const front = frontPage();
const rows = [
  ...(front.length > 0 ? [measure('front page', front, frontBars)] : []),
  measure('sample, as printed', samplePages, { lostLines: 0 }),
  measure('sample, set anew', printed, pageBars),
  measure('the same, in pieces', inPieces, { lostLines: 0 }),
];
const calibration = calibrate(rows.flatMap(({ certainties }) => certainties));
const [timed = printed[0]] = front;
const times = timed === undefined ? null : time(timed);
const slow = times !== null && times.page > 15 ? ['time'] : [];
const missed = [...rows.flatMap((row) => row.missed.map((figure) => `${row.pages}: ${figure}`)), ...calibration.missed, ...slow];

if (options.json === true) {
  console.log(JSON.stringify({ rows: rows.map(({ certainties: _, ...row }) => row), calibration, times, missed }, null, 1));
} else {
  console.log(['pages'.padEnd(26), ...figures.map((figure) => figure.padStart(12))].join(''));
  for (const row of rows) {
    console.log([`${row.pages} (${row.count})`.padEnd(26), ...figures.map((figure) => {
      const value = figure === 'lostLines' ? String(row.figures[figure]) : row.figures[figure].toFixed(3);
      return `${value}${row.missed.includes(figure) ? ' ✗' : ''}`.padStart(12);
    })].join(''));
  }
  if (front.length === 0) console.log('skipped: ../shared/acceptance/front-page is not there');
  const percent = (share: number | null): string => (share === null ? 'none' : `${(100 * share).toFixed(1)} %`);
  console.log(`calibration: confidence ≥ 0.9: ${percent(calibration.sure)} whole (bar 97 %); < 0.5: ${percent(calibration.unsure)} whole (bar at most 50 %)`);
  if (times !== null) console.log(`time per 7,000 characters: ${times.page.toFixed(1)} ms (bar 15 ms)${Number.isNaN(times.hundredPages) ? '' : `; a hundred such pages in one: ${times.hundredPages.toFixed(0)} ms`}`);
  if (missed.length > 0) console.log(`missed: ${missed.join(', ')}`);
}
process.exitCode = missed.length > 0 ? 1 : 0;
