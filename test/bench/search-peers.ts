/** Other programs that search texts, asked the same words of the same articles as a library; each only where it is installed. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Corpus } from './search-corpus.ts';

export interface PeerTimes {
  /** Articles that it was given: not all that there are, where it can't hold more. */
  readonly articles: number;
  /** Taking in and indexing all of them. */
  readonly indexSeconds: number;
  /** Milliseconds of each query: how many there are, ids and headlines of the first. */
  readonly times: readonly number[];
  /** The same with the passages of the first that have the words, marked, as we answer; left out where it has no such thing. */
  readonly withPassages?: readonly number[];
}

export interface Peer {
  readonly name: string;
  readonly isInstalled: boolean;
  /** The most articles that it is given. */
  readonly most: number;
  /** @param folder an empty one, for what it stores */
  readonly measure: (corpus: Corpus, articles: number, words: readonly (readonly string[])[], folder: string) => Promise<PeerTimes>;
}

const run = promisify(execFile);
const runs = (program: string, ...options: string[]): boolean => spawnSync(program, options, { stdio: 'ignore' }).status === 0;
const { resolve } = createRequire(import.meta.url);
const resolves = (name: string): boolean => {
  try {
    return resolve(name) !== '';
  } catch {
    return false;
  }
};

const ARTICLES_PER_LOAD = 1000, LIMIT = 20, HEADLINE_WEIGHT = 10, WARMING = 5;

/** Milliseconds that each takes, but the first few, which warm up. */
export async function timedEach<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number[]> {
  for (const item of items.slice(0, WARMING)) await work(item);
  const times: number[] = [];
  for (const item of items.slice(WARMING)) {
    const began = performance.now();
    await work(item);
    times.push(performance.now() - began);
  }
  return times;
}

/** A database of groonga (https://groonga.org/docs/reference/command.html): a command a line, an answer a line. */
class Groonga {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;

  constructor(folder: string) {
    this.#process = spawn('groonga', ['-n', path.join(folder, 'articles')]);
    this.#process.stderr.resume();
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** @param lines a command, with the values that it reads; throws where groonga says that it failed */
  async ask(...lines: string[]): Promise<void> {
    this.#process.stdin.write(`${lines.join('\n')}\n`);
    const answer = await this.#answers.next();
    if (answer.done === true || !answer.value.startsWith('[[0,')) throw new Error(`groonga: ${answer.done === true ? 'ended' : answer.value.slice(0, 300)}`);
  }

  async end(): Promise<void> {
    const closed = new Promise((resolve) => { this.#process.once('close', resolve); });
    this.#process.stdin.end('quit\n');
    await closed;
  }
}

/** Indexed once all are in, which is the faster of its two ways; its cache of answers is off. */
async function measureGroonga(corpus: Corpus, articles: number, words: readonly (readonly string[])[], folder: string): Promise<PeerTimes> {
  const groonga = new Groonga(folder);
  try {
    await groonga.ask('cache_limit 0');
    await groonga.ask('table_create Articles TABLE_NO_KEY');
    for (const column of ['headline', 'body']) await groonga.ask(`column_create Articles ${column} COLUMN_SCALAR Text`);
    let milliseconds = 0;
    const timed = async (...lines: string[]): Promise<void> => {
      const began = performance.now();
      await groonga.ask(...lines);
      milliseconds += performance.now() - began;
    };
    for (const batch of batchesOf(corpus, articles)) await timed('load --table Articles', '[', batch.map((each) => JSON.stringify(each)).join(',\n'), ']');
    await timed('table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto');
    await timed('column_create Terms articles COLUMN_INDEX|WITH_POSITION|WITH_SECTION Articles headline,body');
    // Functions among the columns need the second version of its commands.
    const timedWith = (columns: string): Promise<number[]> => timedEach(words, (query) => groonga.ask(
      `select Articles --command_version 2 --match_columns "headline * ${HEADLINE_WEIGHT} || body" --query "${query.join(' ')}" --limit ${LIMIT} --sort_keys -_score --output_columns "${columns}"`,
    ));
    const times = await timedWith('_id, _score, headline');
    return { articles, indexSeconds: milliseconds / 1000, times, withPassages: await timedWith('_id, _score, headline, snippet_html(body)') };
  } finally {
    await groonga.end();
  }
}

/** Reads all texts anew for each query: a file for every thousand articles, a line for each of them. */
async function measureRipgrep(corpus: Corpus, articles: number, words: readonly (readonly string[])[], folder: string): Promise<PeerTimes> {
  let files = 0;
  for (const batch of batchesOf(corpus, articles)) {
    files += 1;
    writeFileSync(path.join(folder, `${files}.txt`), batch.map(({ headline, body }) => `${headline} ${body}\n`).join(''));
  }
  // It ends with 1 where nothing is found.
  const search = (query: readonly string[]): Promise<unknown> =>
    run('rg', ['--no-config', '--count', query.length === 1 ? query.join('') : `${query.join('.*')}|${query.toReversed().join('.*')}`, folder])
      .catch((error: unknown) => { if (!(error instanceof Error) || !('code' in error) || error.code !== 1) throw error; });
  return { articles, indexSeconds: 0, times: await timedEach(words, search) };
}

export interface PeerText {
  readonly headline: string;
  readonly body: string;
}

export const peerText = (corpus: Corpus, index: number): PeerText => {
  const { headline, paragraphs } = corpus.article(index);
  return { headline, body: paragraphs.join('') };
};

function* batchesOf(corpus: Corpus, articles: number): Generator<PeerText[]> {
  for (let first = 0; first < articles; first += ARTICLES_PER_LOAD) {
    yield Array.from({ length: Math.min(ARTICLES_PER_LOAD, articles - first) }, (_, place) => peerText(corpus, first + place));
  }
}

/** Megabytes for an index that is all in memory. */
const HEAP = 8192;

/** What keeps its index in the memory of its process gets a process. */
const inMemory = (name: string) => async (corpus: Corpus, articles: number, words: readonly (readonly string[])[], folder: string): Promise<PeerTimes> => {
  const file = path.join(folder, 'words.json');
  writeFileSync(file, JSON.stringify(words));
  const program = path.join(import.meta.dirname, 'search-peer-in-memory.ts');
  const { stdout } = await run(process.execPath, [
    '--disable-warning=ExperimentalWarning', `--max-old-space-size=${HEAP}`, program, name, String(corpus.size), String(corpus.seed), String(articles), file,
  ]);
  return JSON.parse(stdout) as PeerTimes;
};

/** @param few articles for those that keep all in memory */
export const peersOf = (few: number): readonly Peer[] => [
  { name: 'groonga', isInstalled: runs('groonga', '--version'), most: Infinity, measure: measureGroonga },
  { name: 'lunr', isInstalled: resolves('lunr') && resolves('lunr-languages/lunr.zh'), most: few, measure: inMemory('lunr') },
  { name: 'minisearch', isInstalled: resolves('minisearch'), most: few, measure: inMemory('minisearch') },
  { name: 'ripgrep', isInstalled: runs('rg', '--version'), most: Infinity, measure: measureRipgrep },
];
