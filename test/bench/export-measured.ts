/** What bench:export measures, in a process of its own: LIBRARY ARTICLES OUT FONTS. Prints MeasuredExports. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toFailure } from '../../main/contract/errors.ts';
import { defaultExportOptions } from '../../main/contract/export.ts';
import { defaultTemplate } from '../../main/contract/name-template.ts';
import type { ExportJob } from '../../main/exporting/batch.ts';
import { openLibrary } from '../../main/library.ts';
import { chromiumPrinter } from '../../main/without-electron/chromium-printer.ts';

export interface Measured {
  /** Articles a second. */
  readonly rate: number;
  /** Most memory that the process held, in MB. */
  readonly memory: number;
  /** Mean memory of the last third of the time, of the second third's. */
  readonly growth: number;
  /** The same of the browser's processes. */
  readonly browserGrowth: number;
}
export interface MeasuredExports {
  readonly pdf: Measured;
  readonly markdown: Measured;
  readonly book: Measured;
  /** From the cancellation in the middle of the PDFs to the end of the job. */
  readonly cancelMilliseconds: number;
}

const [libraryFolder = '', count = '', out = '', fonts = ''] = process.argv.slice(2);
const articleIds = Array.from({ length: Number(count) }, (_, place) => place + 1);
const SAMPLING_MS = 100, MEGABYTE = 1e6, PAGE_BYTES = 4096;

/** Resident bytes of this process's children and theirs, where the system tells. */
function childrenBytes(): number {
  if (process.platform !== 'linux') return 0;
  const parents = new Map<number, number>(), sizes = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      parents.set(Number(name), Number(/\) \S (\d+)/u.exec(readFileSync(`/proc/${name}/stat`, 'latin1'))?.[1] ?? 0));
      sizes.set(Number(name), Number(readFileSync(`/proc/${name}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES);
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (id: number): boolean => { const parent = parents.get(id) ?? 0; return parent === process.pid || (parent > 1 && isBelow(parent)); };
  return [...sizes].reduce((sum, [id, size]) => sum + (isBelow(id) ? size : 0), 0);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function growthOf(samples: readonly number[]): number {
  const third = Math.floor(samples.length / 3);
  return third === 0 ? 1 : mean(samples.slice(2 * third)) / mean(samples.slice(third, 2 * third));
}

const library = await openLibrary(libraryFolder);
const { printer, close } = chromiumPrinter(fonts);
const job = (change: Partial<ExportJob>): ExportJob => ({
  articleIds, format: 'pdf', into: 'folder', template: defaultTemplate, options: defaultExportOptions, path: path.join(out, crypto.randomUUID()), whenTaken: 'number', ...change,
});

async function measure(asked: ExportJob): Promise<Measured> {
  const own: number[] = [], browsers: number[] = [];
  const sampling = setInterval(() => {
    own.push(process.memoryUsage.rss());
    browsers.push(childrenBytes());
  }, SAMPLING_MS);
  const began = performance.now();
  const { exported } = await library.exportArticles(asked, { printer });
  const seconds = (performance.now() - began) / 1000;
  clearInterval(sampling);
  if (exported !== asked.articleIds.length) throw new Error(`only ${exported} articles were exported`);
  return { rate: exported / seconds, memory: Math.max(0, ...own) / MEGABYTE, growth: growthOf(own), browserGrowth: browsers.every((bytes) => bytes === 0) ? 1 : growthOf(browsers) };
}

async function cancelled(): Promise<number> {
  const stop = new AbortController();
  let at = 0;
  const ended = library.exportArticles(job({}), {
    printer, signal: stop.signal,
    onProgress: ({ done }) => {
      if (done < 5 || at > 0) return;
      at = performance.now();
      stop.abort();
    },
  }).then(() => { throw new Error('it was not cancelled'); }, (error: unknown) => { if (toFailure(error).code !== 'cancelled') throw error; });
  await ended;
  return performance.now() - at;
}

const markdown = await measure(job({ format: 'md' }));
// The browser's start is no article's.
await printer.pdf('<p>旧闻</p>');
const pdf = await measure(job({}));
const cancelMilliseconds = await cancelled();
const book = await measure(job({ into: 'file', path: path.join(out, 'book.pdf') }));
await library.close();
await close();
console.log(JSON.stringify({ pdf, markdown, book, cancelMilliseconds } satisfies MeasuredExports));
