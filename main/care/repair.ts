/** Mends what of a library can be made again from what is sound. Nothing is deleted. */
import type { LibraryProblem, ProblemKind, RepairReport } from '../contract/care.ts';
import { isJiuwenError } from '../contract/errors.ts';
import type { Job } from '../store/care/job.ts';
import { sourceOf } from '../store/care/sources.ts';
import { verify } from '../store/care/verify.ts';
import type { Readable } from '../store/database.ts';
import { adoptOriginal, removeOriginal, setUnclaimed, syncAside, writeAside } from '../store/originals.ts';
import type { StoreService } from '../store/store-worker.ts';
import type { Remote } from '../workers/rpc.ts';
import { rebuildIndex } from './rebuild.ts';

/** Entries of the search index mended in one transaction. */
const ENTRIES_AT_ONCE = 50;
/** Beyond so many wrong entries, making the whole index anew is sooner done. */
const ENTRIES_WORTH_MENDING = 1000;

/**
 * Looks the library over, mends what can be mended, and looks it over again: what it then finds is left. What can't be done for
 * the database's own damage is left as well. Call it in the library's turn. Throws cancelled, disk-full, library-unwritable.
 */
export async function repairLibrary(store: Remote<StoreService>, database: Readable, folder: string, job: Job): Promise<RepairReport> {
  const { problems: before } = await verify(database, folder, job);
  const of = (...kinds: readonly ProblemKind[]): LibraryProblem[] => before.filter(({ kind, canBeRepaired }) => canBeRepaired && kinds.includes(kind));

  const indices = of('database-index').map(({ detail }) => detail);
  if (indices.length > 0) await unlessDamaged(() => store.reindex(indices));
  await unlessDamaged(() => mendSearchIndex(of('index-missing', 'index-orphaned', 'index-differs'), of('index-damaged').length > 0, { store, database, job }));
  const originals = of('original-missing', 'original-changed', 'original-unknown');
  for (const [index, problem] of originals.entries()) {
    await job.pause('mending', index, originals.length);
    if (problem.kind === 'original-unknown') await setUnclaimed(folder, problem.detail);
    else await bringBack(database, folder, problem.detail);
  }
  const after = await verify(database, folder, job);
  const left = new Set(after.problems.map(nameOf));
  return { ...after, repaired: before.filter((problem) => !left.has(nameOf(problem))) };
}

const nameOf = ({ kind, detail }: LibraryProblem): string => `${kind} ${detail}`;

interface Bench {
  readonly store: Remote<StoreService>;
  readonly database: Readable;
  readonly job: Job;
}

async function mendSearchIndex(entries: readonly LibraryProblem[], isDamaged: boolean, { store, database, job }: Bench): Promise<void> {
  if (isDamaged || entries.length > ENTRIES_WORTH_MENDING) {
    await rebuildIndex(store, database, job);
    return;
  }
  const ids = entries.map(({ detail }) => Number(detail));
  for (let at = 0; at < ids.length; at += ENTRIES_AT_ONCE) {
    await job.pause('mending', at, ids.length);
    await store.refreshIndex(ids.slice(at, at + ENTRIES_AT_ONCE));
  }
}

/** Copies an original back from where it was imported. */
async function bringBack(database: Readable, folder: string, sha256: string): Promise<void> {
  const bytes = await sourceOf(database, sha256);
  if (bytes === null) return;
  const aside = writeAside(folder, sha256, bytes);
  await syncAside(folder, [aside]);
  // It may have been kept packed before and be kept plain now, or the other way round.
  removeOriginal(folder, sha256);
  adoptOriginal(folder, sha256, aside);
}

async function unlessDamaged(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isJiuwenError(error) || error.code !== 'library-damaged') throw error;
  }
}
