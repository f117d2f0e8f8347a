/**
 * Recognition workers: they read untrusted files under limits of memory and time. One that dies fails the file it was
 * reading, and another takes its place.
 */
import { JiuwenError, toFailure } from '../contract/errors.ts';
import { discardAsideOf } from '../store/originals.ts';
import type { HeldFile } from '../store/import-runs.ts';
import { READING_LIMITS, startWorker } from '../workers/start.ts';
import type { RunningWorker } from '../workers/start.ts';
import type { ReadFile, RecognitionService } from './recognition-worker.ts';

/** Two keep both cores of a small machine busy; the store takes part of one. */
export const POOL_SIZE = 2;
/** A page takes milliseconds; the largest text that formats/ admits takes some seconds. */
const FILE_MILLISECONDS = 120_000;

/** What a recognition worker asks of its import. */
export interface ImportSide {
  heldFile(sha256: string): Promise<HeldFile | null>;
}

export interface PoolLimits {
  readonly fileMilliseconds: number;
  readonly memoryMegabytes: number;
}

export interface RecognitionPool {
  /** Reads a file as soon as a worker is free; answers its failure rather than reject. Files are begun in call order. */
  readonly read: (file: string) => Promise<ReadFile>;
  /**
   * Ends the workers at once, and throws away the files that they wrote aside and nothing adopted. Only here can all of
   * them be known: a worker may be ended, or die, between writing a file and telling of it.
   */
  readonly close: () => Promise<void>;
}

export function recognitionPool(
  folder: string, side: ImportSide, limits: PoolLimits = { fileMilliseconds: FILE_MILLISECONDS, memoryMegabytes: READING_LIMITS.maxOldGenerationSizeMb },
): RecognitionPool {
  type Running = RunningWorker<RecognitionService, ImportSide>;
  const start = (): Running => startWorker<RecognitionService, ImportSide>('recognition-worker', side, { maxOldGenerationSizeMb: limits.memoryMegabytes });
  const run = crypto.randomUUID();
  const all = new Set<Running>();
  const idle: Running[] = [];
  const waiting: ((worker: Running | null) => void)[] = [];
  let closed = false;

  /** A worker for one file; null once the pool is closed. */
  const take = async (): Promise<Running | null> => {
    if (closed) return null;
    const worker = idle.pop();
    if (worker !== undefined) return worker;
    if (all.size >= POOL_SIZE) return new Promise((resolve) => waiting.push(resolve));
    const fresh = start();
    all.add(fresh);
    return fresh;
  };
  const giveBack = (worker: Running): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  /** A dead worker's place goes to a fresh one, but only if somebody waits for it: none does once the pool is closed. */
  const replace = (dead: Running): void => {
    all.delete(dead);
    const next = waiting.shift();
    if (next === undefined) return;
    const fresh = start();
    all.add(fresh);
    next(fresh);
  };

  return {
    async read(file) {
      const failed = (reason: string): ReadFile =>
        ({ path: file, sha256: null, size: null, error: toFailure(new JiuwenError('recognition-failed', { path: file, reason })) });
      const worker = await take();
      if (worker === null) return failed('the import has ended');
      let reason: string | null = null;
      const clock = setTimeout(() => {
        reason = `no result after ${limits.fileMilliseconds / 1000} s`;
        void worker.terminate();
      }, limits.fileMilliseconds);
      const died = worker.ended.then((why) => failed(reason ?? why));
      // The worker answers files' failures itself: a rejection only ever tells of its end, as `died` does.
      const result = await Promise.race([worker.remote.read(folder, run, file).catch(() => died), died]);
      clearTimeout(clock);
      const alive = await Promise.race([worker.ended.then(() => false), Promise.resolve(true)]);
      if (alive) giveBack(worker);
      else replace(worker);
      return result;
    },
    async close() {
      closed = true;
      for (const answer of waiting.splice(0)) answer(null);
      await Promise.all([...all].map((worker) => worker.terminate()));
      await discardAsideOf(folder, run);
    },
  };
}
