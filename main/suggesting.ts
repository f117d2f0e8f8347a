/** Suggestions of a library: asked of the searching worker, which is given the words that another one gathers. */
import type { FailedWord, Suggestions } from './contract/suggestions.ts';
import type { ReadingService } from './store/reading-worker.ts';
import type { OfWords } from './store/suggestions.ts';
import type { WordsService } from './store/words-worker.ts';
import { inJobWorker } from './workers/job.ts';
import type { Remote } from './workers/rpc.ts';

export class Suggesting {
  readonly #folder: string;
  readonly #searching: () => Promise<Remote<ReadingService>>;
  /** Shared with the worker: the number of the newest question. */
  readonly #latest: Int32Array;
  readonly #closing = new AbortController();
  #gathering: Promise<void> | null = null;
  #hasFailed = false;

  constructor(folder: string, latest: Int32Array, searching: () => Promise<Remote<ReadingService>>) {
    this.#folder = folder;
    this.#latest = latest;
    this.#searching = searching;
  }

  /** Null when a search or a newer question overtook this one. */
  async suggest(query: string, caret: number): Promise<Suggestions | null> {
    const number = Atomics.add(this.#latest, 0, 1) + 1;
    const told = await (await this.#searching()).suggest(query, caret, number);
    if (told === null) return null;
    return { suggestions: told.answer, isComplete: this.#gatherWhereStale(told) === null };
  }

  /** Waits for the words, which are gathered where they are not yet. Null when a search or a newer question overtook this one. */
  async near(query: string): Promise<readonly FailedWord[] | null> {
    const number = Atomics.load(this.#latest, 0), searching = await this.#searching();
    const told = await searching.near(query, number), gathering = told === null ? null : this.#gatherWhereStale(told);
    if (told === null || gathering === null) return told?.answer ?? null;
    await gathering;
    return (await searching.near(query, Atomics.load(this.#latest, 0)))?.answer ?? null;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#gathering;
  }

  /** The gathering that goes on; null where there is none to wait for. */
  #gatherWhereStale({ areWordsStale }: OfWords<unknown>): Promise<void> | null {
    if (areWordsStale && !this.#hasFailed && !this.#closing.signal.aborted) {
      this.#gathering ??= this.#gather().finally(() => { this.#gathering = null; });
    }
    return this.#gathering;
  }

  /** Without words, names are suggested all the same: what goes wrong here, the next search tells as well. */
  async #gather(): Promise<void> {
    try {
      const words = await inJobWorker<WordsService, object, Awaited<ReturnType<Remote<WordsService>['gather']>>>({
        name: 'words-worker', listener: {}, signal: this.#closing.signal, cancel: (worker) => worker.terminate(),
      }, ({ remote }) => remote.gather(this.#folder));
      await (await this.#searching()).useWords(words);
    } catch {
      this.#hasFailed = true;
    }
  }
}
