/**
 * `npm run bench:recognition [-- --quick] [-- --json]`: how well and how fast pages are recognised.
 * Pages: the sample newspaper; and, where ../shared is there, the acceptance front page and pages set from the sample's
 * articles by its generator, scored by its own script. Without ../shared only the time is measured.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { RecognisedIssue } from '../../main/contract/issue.ts';
import { hintsFromPath } from '../../main/formats/name-hints.ts';
import { readIssue } from '../../main/formats/registry.ts';
import { splitPages } from '../../main/formats/text/text-format.ts';
import { recognise } from '../../main/recognition/recognise.ts';
import { median, report, type Figure } from './report.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const shared = path.join(project, '..', 'shared', 'acceptance');
const quick = process.argv.includes('--quick');

const result = z.object({ issueFields: z.number(), articleF1: z.number(), headlines: z.number(), bylines: z.number(), columns: z.number(), blockF1: z.number() });
type Result = z.infer<typeof result>;
const scoring = z.object({ score: z.custom<(gold: unknown, seen: unknown) => unknown>(), lostLines: z.custom<(source: string, seen: unknown) => string[]>() });
const goldArticles = z.object({ pages: z.array(z.object({ articles: z.array(z.object({ headline: z.string().nullable(), body: z.array(z.object({ kind: z.string(), text: z.string() })) })) })) });

/** The bars of the acceptance: what a set of pages has to reach on average. */
const BARS: Result = { issueFields: 0.97, articleF1: 0.97, headlines: 0.97, bylines: 0.97, columns: 0.9, blockF1: 0.97 };
const FRONT_PAGE: Result = { issueFields: 1, articleF1: 1, headlines: 1, bylines: 1, columns: 1, blockF1: 0.99 };

const pagesBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt')).sort().map((file) => path.join(folder, file));
const read = (file: string): RecognisedIssue => recognise(readIssue(readFileSync(file), file), hintsFromPath(file));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

async function scored(name: string, files: readonly { readonly source: string; readonly gold: string }[], bars: Partial<Result>): Promise<Figure[]> {
  const { score, lostLines } = scoring.parse(await import(pathToFileURL(path.join(shared, 'score.mjs')).href));
  const results: Result[] = [];
  let lost = 0;
  for (const { source, gold } of files) {
    const seen = read(source);
    results.push(result.parse(score(JSON.parse(readFileSync(gold, 'utf8')), seen)));
    lost += lostLines(readFileSync(source, 'utf8'), seen).length;
  }
  const keys = Object.keys(BARS) as (keyof Result)[];
  return [
    ...keys.map((key): Figure => {
      const bar = bars[key];
      return { name: `${name}: ${key}`, value: mean(results.map((each) => each[key])), ...(bar === undefined ? {} : { atLeast: bar }) };
    }),
    { name: `${name}: lost lines`, value: lost, atMost: 0 },
  ];
}

/** Sets the sample's articles as pages of other papers with the acceptance generator. */
async function generated(samples: readonly string[]): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-bench-'));
  try {
    const articles = samples.flatMap((file) => goldArticles.parse(JSON.parse(readFileSync(file.replace(/\.txt$/u, '.gold.json'), 'utf8'))).pages.flatMap((page) => page.articles))
      .flatMap((article) => (article.headline === null ? [] : [{ title: article.headline, paragraphs: article.body.filter((block) => block.kind === 'paragraph').map((block) => block.text) }]));
    const list = path.join(folder, 'articles.jsonl');
    writeFileSync(list, articles.map((article) => JSON.stringify(article)).join('\n'));
    const set = path.join(folder, 'pages');
    execFileSync(process.execPath, [path.join(shared, 'press', 'reflow.mjs'), set, '--pages', quick ? '40' : '200', '--seed', '41', '--articles', list]);
    return await scored('generated pages', pagesBelow(set).map((source) => ({ source, gold: source.replace(/\.txt$/u, '.gold.json') })), BARS);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds for a page of 7,000 characters after warm-up, and how a hundred times the text costs against a hundred times the time. */
function speed(samples: readonly string[]): Figure[] {
  const text = samples.map((file) => readFileSync(file, 'utf8')).join('\n').slice(0, 9_000);
  const timed = (source: string, runs: number): number => median(Array.from({ length: runs }, () => {
    const began = performance.now();
    recognise({ format: 'text', pages: splitPages(source) }, hintsFromPath('page.txt'));
    return performance.now() - began;
  }));
  timed(text, 20);
  const page = timed(text, quick ? 20 : 60);
  const large = timed(text.repeat(quick ? 10 : 100), 1);
  return [
    { name: `a page of ${text.replace(/\s/gu, '').length} characters`, value: page, atMost: 15, unit: 'ms' },
    { name: `${quick ? 10 : 100} times the text, per page`, value: large / (quick ? 10 : 100), unit: 'ms' },
    { name: 'growth: cost of a page in a long text against one alone', value: large / (quick ? 10 : 100) / page, atMost: 2 },
  ];
}

const samples = pagesBelow(path.join(project, 'assets', 'sample'));
const figures: Figure[] = [];
if (existsSync(shared)) {
  const front = path.join(shared, 'front-page');
  figures.push(
    ...await scored('front page', [{ source: path.join(front, 'source.txt'), gold: path.join(front, 'gold.json') }], FRONT_PAGE),
    ...await scored('sample newspaper', samples.map((source) => ({ source, gold: source.replace(/\.txt$/u, '.gold.json') })), {}),
    ...await generated(samples),
  );
} else {
  console.error('../shared is not there: only the time is measured.');
}
figures.push(...speed(samples));
report(figures, process.argv.includes('--json'));
