/**
 * Recognition workers: they read untrusted files under limits of memory and time. One that dies fails the file it was
 * reading, and another takes its place.
 */
import { JiuwenError, toFailure } from '../contract/errors.ts';
import { placeName } from '../contract/imports.ts';
import type { SourcePlace } from '../contract/imports.ts';
import type { Remote } from '../workers/rpc.ts';
import { READING_LIMITS, startWorker } from '../workers/start.ts';
import type { RunningWorker } from '../workers/start.ts';
import type { ReadFile, RecognitionService, RefusedFile, SurveyedFile } from './recognition-worker.ts';

/** Two keep both cores of a small machine busy; the store takes part of one. */
const POOL_SIZE = 2;
/** Files asked for before their turn, so that no worker waits while others are dealt with. */
export const AHEAD = POOL_SIZE * 16;
/** A page takes milliseconds; the largest text that formats/ admits takes some seconds. */
const FILE_MILLISECONDS = 120_000;

export interface PoolLimits {
  readonly fileMilliseconds: number;
  readonly memoryMegabytes: number;
}

export interface RecognitionPool {
  /** Reads a file as soon as a worker is free; answers its failure rather than reject. Files are begun in call order. */
  readonly read: (place: SourcePlace) => Promise<ReadFile>;
  /** As `read`, but only looks at it. */
  readonly survey: (place: SourcePlace) => Promise<SurveyedFile>;
  /** Ends the workers at once, in the middle of whatever they do. */
  readonly close: () => Promise<void>;
}

/**
 * @param folder the library's.
 * @param held the hashes of the files that it holds: these are not read again.
 */
export function recognitionPool(
  folder: string, held: readonly string[], limits: PoolLimits = { fileMilliseconds: FILE_MILLISECONDS, memoryMegabytes: READING_LIMITS.maxOldGenerationSizeMb },
): RecognitionPool {
  type Running = RunningWorker<RecognitionService>;
  const start = (): Running => {
    const worker = startWorker<RecognitionService>('recognition-worker', {}, { ...READING_LIMITS, maxOldGenerationSizeMb: limits.memoryMegabytes });
    // One that dies before it is open fails its first file, which says so.
    worker.remote.open(folder, held).catch(() => undefined);
    return worker;
  };
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

  const ask = async <T extends object>(place: SourcePlace, question: (remote: Remote<RecognitionService>) => Promise<T>): Promise<T | RefusedFile> => {
    const path = placeName(place);
    const failed = (reason: string): RefusedFile =>
      ({ kind: 'refused', path, sha256: null, size: null, modifiedAt: null, error: toFailure(new JiuwenError('recognition-failed', { path, reason })) });
    const worker = await take();
    if (worker === null) return failed('the import has ended');
    let reason: string | null = null;
    const clock = setTimeout(() => {
      reason = `no result after ${limits.fileMilliseconds / 1000} s`;
      void worker.terminate();
    }, limits.fileMilliseconds);
    // The worker answers files' failures itself: a rejection only ever tells of its end. A race against that would have each
    // of thousands of answers held by the promise of it.
    const result = await question(worker.remote).catch(async () => failed(reason ?? await worker.ended));
    clearTimeout(clock);
    if (worker.remote.$closed) replace(worker);
    else giveBack(worker);
    return result;
  };

  return {
    read: (place) => ask<ReadFile>(place, (remote) => remote.read(place)),
    survey: (place) => ask<SurveyedFile>(place, (remote) => remote.survey(place)),
    async close() {
      closed = true;
      for (const answer of waiting.splice(0)) answer(null);
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
