/**
 * The measured half of bench:search, in a process that does nothing else: `program ask LIBRARY QUERIES` prints `Times` as JSON,
 * `program memory LIBRARY QUERIES` the megabytes that one search worker takes. QUERIES is a JSON file, a `ToAsk`. bench:search
 * builds it, for threads that are started from source carry what strips the types.
 */
import { readFileSync } from 'node:fs';
import { JiuwenError } from '../../main/contract/errors.ts';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';
import type { ReadingService } from '../../main/store/reading-worker.ts';
import { startWorker } from '../../main/workers/start.ts';
import { asked } from './search-asked.ts';
import type { Asked } from './search-asked.ts';

export interface ToAsk {
  readonly warming: readonly string[];
  readonly queries: readonly string[];
  /** Queries that other programs are asked as well. */
  readonly words: readonly string[];
}

export interface Times {
  /** Milliseconds from opening the library to the first answer. */
  readonly first: number;
  /** For each of `asked`, milliseconds of each query, as the calling thread sees them. */
  readonly measured: readonly (readonly number[])[];
  /** How many articles match each query; null where it was refused. */
  readonly totals: readonly (number | null)[];
  /** Milliseconds of each of the words, by the first of `asked`. */
  readonly words: readonly number[];
}

interface Answer {
  readonly milliseconds: number;
  readonly total: number | null;
}

async function timed(library: Library, { ask }: Asked, query: string): Promise<Answer> {
  const began = performance.now();
  let total: number | null;
  try {
    total = await ask(library, query);
  } catch (error) {
    // A query that has nothing to find costs something, too; what else goes wrong is no measurement.
    if (!(error instanceof JiuwenError) || error.code !== 'query-empty') throw error;
    total = null;
  }
  return { milliseconds: performance.now() - began, total };
}

async function allTimed(library: Library, each: Asked, queries: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) answers.push(await timed(library, each, query));
  return answers;
}

async function ask(folder: string, { warming, queries, words }: ToAsk): Promise<Times> {
  const [ranked] = asked;
  if (ranked === undefined) throw new RangeError('nothing is asked');
  const began = performance.now();
  const library = await openLibrary(folder);
  await timed(library, ranked, warming[0] ?? '');
  const first = performance.now() - began;
  try {
    const measured: Answer[][] = [];
    for (const each of asked) {
      await allTimed(library, each, warming);
      measured.push(await allTimed(library, each, queries));
    }
    return {
      first, measured: measured.map((answers) => answers.map(({ milliseconds }) => milliseconds)), totals: measured[0]?.map(({ total }) => total) ?? [],
      words: (await allTimed(library, ranked, words)).map(({ milliseconds }) => milliseconds),
    };
  } finally {
    await library.close();
  }
}

/**
 * What the whole process' resident set grows by from before a search worker is started until it has answered all: its heap, its
 * connection's cache, its code. What the calling thread keeps of the answers counts as well, so that it is the most it can be.
 */
async function memory(folder: string, { warming, queries }: ToAsk): Promise<number> {
  const before = process.memoryUsage.rss(), newest = new Int32Array(new SharedArrayBuffer(4));
  const worker = startWorker<ReadingService>('reading-worker', {});
  let largest = 0;
  try {
    await worker.remote.open(folder, newest, newest);
    for (const query of [...warming, ...queries]) {
      await worker.remote.search({ query, order: 'best', offset: 0, limit: 20 }, 0).catch((error: unknown) => {
        if (!(error instanceof JiuwenError) || error.code !== 'query-empty') throw error;
      });
      largest = Math.max(largest, process.memoryUsage.rss());
    }
  } finally {
    await worker.terminate();
  }
  return (largest - before) / 1e6;
}

const [measure = '', folder = '', file = ''] = process.argv.slice(2);
const toAsk = JSON.parse(readFileSync(file, 'utf8')) as ToAsk;
console.log(JSON.stringify(measure === 'memory' ? await memory(folder, toAsk) : await ask(folder, toAsk)));
