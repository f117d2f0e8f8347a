/** Starts the app's worker threads, from source as well as from the bundle. */
import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import { JiuwenError } from '../contract/errors.ts';
import { talk } from './rpc.ts';
import type { Remote } from './rpc.ts';

/** Worker → its source, seen from here. The build makes dist/workers/NAME.js of each. */
const sources = {
  'store-worker': '../store/store-worker.ts',
  'reading-worker': '../store/reading-worker.ts',
  'results-worker': '../results/results-worker.ts',
  'words-worker': '../store/words-worker.ts',
  'import-worker': '../importing/import-worker.ts',
  'recognition-worker': '../importing/recognition-worker.ts',
  'repair-worker': '../repairs/repair-worker.ts',
  'again-worker': '../recognising/again-worker.ts',
  'watch-worker': '../watching/watch-worker.ts',
  'care-worker': '../care/care-worker.ts',
  'export-worker': '../exporting/export-worker.ts',
  'portable-worker': '../portable/portable-worker.ts',
} as const;
/**
 * V8 gives each thread up to 100 MB for young objects alone. Ours hand on what they make and keep little (measured: a store
 * as fast with 4 MB, recognition as fast with 14), and there are several.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4 } as const satisfies ResourceLimits;
/** For workers that read files: enough for the largest text that formats/ admits; one that wants more is ended by V8. */
export const READING_LIMITS = { maxYoungGenerationSizeMb: 14, maxOldGenerationSizeMb: 1024 } as const satisfies ResourceLimits;

export type WorkerName = keyof typeof sources;

/** Where a worker's code is, for code at `here`: this file, a bundle beside workers/, or a bundled worker itself. */
export function workerUrl(name: WorkerName, here: string): URL {
  if (here.endsWith('.ts')) return new URL(sources[name], here);
  return new URL(/\/workers\/[^/]+$/u.test(here) ? `./${name}.js` : `./workers/${name}.js`, here);
}

export interface RunningWorker<Service extends object, Local extends object = object> {
  readonly remote: Remote<Service, Local>;
  /** Resolves with the reason when the worker has ended, asked or not; never rejects. */
  readonly ended: Promise<string>;
  /** Ends the worker at once, in the middle of whatever it does. */
  terminate(): Promise<void>;
}

/**
 * Starts a worker that offers `Service`. When it ends, calls that it has not answered reject with `unexpected` and the
 * reason.
 */
export function startWorker<Service extends object, Local extends object = object>(
  name: WorkerName, local: Local, resourceLimits: ResourceLimits = LIMITS,
): RunningWorker<Service, Local> {
  const worker = new Worker(workerUrl(name, import.meta.url), { name, resourceLimits });
  const remote = talk<Service, Local>(worker, local);
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const end = (reason: string): void => {
    resolve(reason);
    if (!remote.$closed) remote.$close(new JiuwenError('unexpected', { reason }));
  };
  worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => end(`${name} ended with ${code}`));
  return { remote, ended, terminate: async () => { await worker.terminate(); } };
}
