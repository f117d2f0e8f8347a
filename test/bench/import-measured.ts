/**
 * One measured import, in a process that does nothing else: `program LIBRARY FOLDER` prints a `Measured` as JSON. bench:import
 * builds it, for threads that are started from source carry what strips the types.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';
import { median } from './figures.ts';

export interface Measured {
  /** Articles a second, found by the end of them. */
  readonly rate: number;
  readonly articles: number;
  /** Largest resident set of the whole process, in megabytes. */
  readonly memory: number;
  /** The largest of the import's last third, of its second third's. */
  readonly growth: number;
  /** Longest that the calling thread was kept from its events, in milliseconds. */
  readonly delay: number;
  /** Medians, in milliseconds: one query in a quiet library, and while it imports. */
  readonly quietSearch: number;
  readonly busySearch: number;
}

const MEMORY_MILLISECONDS = 50;
const SEARCH_MILLISECONDS = 250;
const QUIET_SEARCHES = 15;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

async function search(library: Library): Promise<number> {
  const began = performance.now();
  await library.search({ query: '工作 记者', order: 'best', offset: 0, limit: 20 });
  return performance.now() - began;
}

async function measure(library: Library, folder: string): Promise<Measured> {
  const busy: number[] = [], quiet: number[] = [], memory: number[] = [];
  const done = new AbortController();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const watching = setInterval(() => { memory.push(process.memoryUsage.rss() / 1e6); }, MEMORY_MILLISECONDS);
  const importing = library.importPaths([folder]);
  const searching = (async () => {
    while (!done.signal.aborted) {
      busy.push(await search(library));
      await wait(SEARCH_MILLISECONDS);
    }
  })();
  const { run, milliseconds } = await importing;
  done.abort();
  delay.disable();
  clearInterval(watching);
  await searching;
  while (quiet.length < QUIET_SEARCHES) quiet.push(await search(library));
  const third = Math.floor(memory.length / 3);
  return {
    rate: (1000 * run.articleCount) / milliseconds, articles: run.articleCount, memory: Math.max(...memory),
    growth: Math.max(...memory.slice(2 * third)) / Math.max(...memory.slice(third, 2 * third)),
    delay: delay.max / 1e6, quietSearch: median(quiet), busySearch: median(busy),
  };
}

const [folder = '', pages = ''] = process.argv.slice(2);
const library = await openLibrary(folder);
const measured = await measure(library, pages);
await library.close();
console.log(JSON.stringify(measured));
