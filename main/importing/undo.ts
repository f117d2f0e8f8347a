/** Takes an import out again. Issues that keep other files say then what those files say. */
import type { RemovalReport, RunId } from '../contract/imports.ts';
import { hintsFromPath } from '../formats/name-hints.ts';
import { readIssue } from '../formats/registry.ts';
import { readOriginal } from '../store/originals.ts';
import type { IssueAfter, Remainder } from '../store/remove-run.ts';
import type { StoreService } from '../store/store-worker.ts';
import type { Remote } from '../workers/rpc.ts';
import { mergedParts, partOf } from './joining.ts';
import type { IssuePart, PartPage } from './joining.ts';

/** Throws the library's own failures, not-found. */
export async function undoImport(store: Remote<StoreService>, folder: string, runId: RunId): Promise<RemovalReport> {
  const after: IssueAfter[] = [];
  for (const remainder of await store.remaindersOf(runId)) {
    const read = await readRemainder(folder, remainder);
    if (read !== null) after.push(read);
  }
  return store.removeRun(runId, after);
}

/** Null where an original is lost: what the issue said then stays. */
async function readRemainder(folder: string, { issueId, files }: Remainder): Promise<IssueAfter | null> {
  // Only here does this thread recognise: loaded with it, the word lists would take their megabytes of every import.
  const { recognise } = await import('../recognition/recognise.ts');
  const parts: IssuePart<PartPage>[] = [];
  for (const { sha256, path } of files) {
    const bytes = await readOriginal(folder, sha256);
    if (bytes === null) return null;
    parts.push(partOf(recognise(readIssue(bytes, path), hintsFromPath(path))));
  }
  return { issueId, ...mergedParts(parts) };
}
