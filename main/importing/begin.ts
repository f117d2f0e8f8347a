/** The beginning of a run: what it is to read is found and listed in the ledger before the first file is read. */
import { JiuwenError } from '../contract/errors.ts';
import type { ImportProgress, RunId } from '../contract/imports.ts';
import type { StoreService } from '../store/store-worker.ts';
import type { Remote } from '../workers/rpc.ts';
import { planImport } from './plan.ts';

export type ImportRequest =
  | { readonly kind: 'import'; readonly paths: readonly string[]; readonly appVersion: string }
  /** Files that came into watched folders. */
  | { readonly kind: 'watched'; readonly folders: readonly string[]; readonly paths: readonly string[]; readonly appVersion: string }
  /** Goes on with a run that was stopped. */
  | { readonly kind: 'continue'; readonly runId: RunId }
  /** Tries the files again that were refused. */
  | { readonly kind: 'retry'; readonly appVersion: string };

/** Lists a run's files; null where there is nothing to try again. Throws the library's own failures, not-found, and cancelled where the files had not all been found yet. */
export async function beginRun(
  store: Remote<StoreService>, request: ImportRequest, signal: AbortSignal, onProgress: (progress: Omit<ImportProgress, 'queued'>) => void,
): Promise<RunId | null> {
  await store.discardAside();
  switch (request.kind) {
    case 'continue':
      await store.continueRun(request.runId);
      return request.runId;
    case 'retry': return store.startRetry(request.appVersion);
    case 'import': break;
    case 'watched':
      await store.giveUpWatchedRuns();
      break;
  }
  const { kind, paths, appVersion } = request;
  const asked = request.kind === 'watched' ? request.folders : paths;
  const found = (count: number): void => onProgress({
    runId: 0, phase: 'finding', isPaused: false, filesDone: 0, filesTotal: count, articleCount: 0, rate: null, secondsLeft: null, path: '',
  });
  const { places, refused } = await planImport(paths, signal, found);
  // Half a list would be taken for the whole when the run goes on.
  if (signal.aborted) throw new JiuwenError('cancelled', {});
  const runId = await store.startRun({ kind, asked, appVersion }, [...refused.map(({ place }) => place), ...places]);
  const waiting = await store.waitingFiles(runId);
  for (const [index, { error }] of refused.entries()) {
    const file = waiting[index];
    if (file !== undefined) await store.recordRefused({ ledgerId: file.id, sha256: null, size: null, modifiedAt: null }, error);
  }
  return runId;
}
