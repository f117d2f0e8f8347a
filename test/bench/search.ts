/**
 * `npm run bench:search [-- --quick] [--json] [--large]`: how fast 100,000 generated articles are searched, by 500 queries drawn from
 * them, how their index grows and what other programs that are installed make of the same articles. With --quick 10,000 articles and
 * 150 queries, with --large a million articles besides. Libraries are kept in the system's folder for temporary files, for the next
 * run. Exit code 1 where a bar is missed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildProgram } from '../../main/development/build.mjs';
import { median, quantile, report, type Figure } from './figures.ts';
import { asked } from './search-asked.ts';
import { Corpus } from './search-corpus.ts';
import { builtLibrary } from './search-library.ts';
import type { Times, ToAsk } from './search-measured.ts';
import { peersOf } from './search-peers.ts';
import { drawnFrom } from './search-queries.ts';
import { tables, type MeasuredPeer, type MeasuredSize } from './search-tables.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, large: { type: 'boolean' } } });
const isQuick = options.quick === true;
const SEED = 17;
/** Articles: what in-memory programs hold, what the bars are for, what shows how costs grow. */
const FEW = isQuick ? 1000 : 10_000, MANY = isQuick ? 10_000 : 100_000, LARGE = 1_000_000;
const sizes = [FEW, MANY, ...(options.large === true ? [LARGE] : [])];
const QUERIES = isQuick ? 150 : 500, WARMING = 20, WORDS = isQuick ? 45 : 105;

const scratch = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const emptyFolder = (...parts: string[]): string => {
  const folder = path.join(scratch, ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
};
/** A full run takes minutes: what it is at is told beside the report. */
const tell = (what: string): void => { process.stderr.write(`${what} …\n`); };

const program = await buildProgram(path.join(import.meta.dirname, 'search-measured.ts'), emptyFolder('built'));
const measure = (what: 'ask' | 'memory', library: string, queries: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, what, library, queries], { encoding: 'utf8', maxBuffer: 2 ** 26 }));

const peers = peersOf(FEW);

async function measuredSize(size: number): Promise<MeasuredSize> {
  tell(`a library of ${size} articles`);
  const corpus = new Corpus(size, SEED), library = builtLibrary(corpus);
  tell('drawing queries');
  const { queries, warming, words } = drawnFrom(corpus, { queries: QUERIES, warming: WARMING, words: WORDS });
  const file = path.join(emptyFolder(String(size)), 'queries.json');
  const toAsk: ToAsk = { warming: warming.map(({ text }) => text), queries: queries.map(({ text }) => text), words: words.map((each) => each.join(' ')) };
  writeFileSync(file, JSON.stringify(toAsk));
  tell('asking them');
  const times = measure('ask', library.folder, file) as Times, memory = measure('memory', library.folder, file) as number;
  const measured: MeasuredPeer[] = [];
  for (const peer of peers.filter(({ most, isInstalled }) => isInstalled && Math.min(most, MANY) === size)) {
    tell(`asking ${peer.name}`);
    measured.push({ name: peer.name, ...await peer.measure(corpus, size, words, emptyFolder(`${size}-${peer.name}`)) });
  }
  return { library, queries, times, memory, peers: measured };
}

const measured: MeasuredSize[] = [];
for (const size of sizes) measured.push(await measuredSize(size));
const main = measured.find(({ library }) => library.articles === MANY);
if (main === undefined) throw new RangeError('nothing was measured');

const latencies = asked.flatMap(({ name, bars }, place): Figure[] => {
  const times = main.times.measured[place] ?? [];
  return [
    { name: `${name}, p50`, figure: median(times), bar: bars.p50, unit: 'ms' },
    { name: `${name}, p95`, figure: quantile(times, 0.95), bar: bars.p95, unit: 'ms' },
    { name: `${name}, worst`, figure: Math.max(...times), bar: bars.worst, unit: 'ms' },
  ].flatMap(({ bar, ...figure }) => (bar === undefined ? [] : [{ ...figure, bar }]));
});
/** The same words of the same articles; storing is measured with all that it stores. */
const ratios = measured.flatMap(({ library, times, peers: asPeers }) => asPeers.flatMap((peer): Figure[] => [
  ...(peer.name === 'groonga' ? [{ name: 'words, p50, of groonga’s for ids and headlines alone', figure: median(times.words) / median(peer.times), bar: 1, unit: '×' }] : []),
  ...(peer.withPassages === undefined ? [] : [
    { name: `words, p50, of ${peer.name}’s with passages`, figure: median(times.words) / median(peer.withPassages), bar: 1, unit: '×' },
    { name: `words, p95, of ${peer.name}’s with passages`, figure: quantile(times.words, 0.95) / quantile(peer.withPassages, 0.95), bar: 1, unit: '×' },
  ]),
  ...(peer.indexSeconds === 0 ? [] : [{ name: `taking in ${library.articles} articles, of ${peer.name}’s`, figure: library.storeSeconds / peer.indexSeconds, bar: 1, unit: '×' }]),
]));
const figures: Figure[] = [
  ...latencies,
  { name: 'first answer after start', figure: main.times.first, bar: 300, unit: 'ms' },
  { name: 'memory of the search worker', figure: main.memory, bar: 150, unit: 'MB' },
  { name: 'index, of its texts’ bytes', figure: main.library.indexBytes / main.library.textBytes, bar: 2.5, unit: '×' },
  ...ratios,
];
const missing = peers.filter(({ isInstalled }) => !isInstalled).map(({ name }) => name);
report(figures, options.json === true, { measured, missing });
if (options.json !== true) for (const line of tables(measured, missing)) console.log(line);
