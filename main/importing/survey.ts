/** A look ahead: what an import would bring, told before it begins. Nothing is written. */
import type { ImportPreview, Refusal, SurveyProgress } from '../contract/imports.ts';
import { placeName, REFUSALS_TOLD } from '../contract/imports.ts';
import { fold } from '../contract/folding.ts';
import type { StoreService } from '../store/store-worker.ts';
import type { Remote } from '../workers/rpc.ts';
import { IssueJoiner } from './joining.ts';
import type { JoinedIssue, PartPage } from './joining.ts';
import { planImport } from './plan.ts';
import { AHEAD, recognitionPool } from './recognition-pool.ts';
import type { SurveyedFile } from './recognition-worker.ts';

/** Eyes see no more news a second than this leaves. */
const FILES_A_MESSAGE = 25;

type SurveyedIssue = JoinedIssue<{ readonly path: string }, PartPage>;

interface Shelf {
  readonly titleName: string | null;
  readonly year: number | null;
  issueCount: number;
  pageCount: number;
}

/** Sums up issues by paper and year. */
class Shelves {
  readonly #shelves = new Map<string, Shelf>();

  add(issue: SurveyedIssue | null): void {
    if (issue === null) return;
    const { title, romanTitle, date } = issue.masthead;
    const titleName = title ?? romanTitle;
    const year = date === null ? null : Number(date.slice(0, 4));
    const key = `${fold(titleName ?? '', 'exact')} ${year ?? ''}`;
    const shelf = this.#shelves.get(key) ?? { titleName, year, issueCount: 0, pageCount: 0 };
    shelf.issueCount += 1;
    shelf.pageCount += issue.pages.length;
    this.#shelves.set(key, shelf);
  }

  /** By paper, then by year, undated issues last. */
  get all(): ImportPreview['shelves'] {
    const name = (shelf: Shelf): string => shelf.titleName ?? '\uffff';
    return [...this.#shelves.values()].toSorted((a, b) => name(a).localeCompare(name(b), 'zh-CN') || (a.year ?? Infinity) - (b.year ?? Infinity));
  }
}

/** Looks at all files below the paths. When `signal` says so, what was seen until then is told. Throws the library's own failures. */
export async function surveyPaths(
  store: Remote<StoreService>, folder: string, paths: readonly string[], signal: AbortSignal, onProgress: (progress: SurveyProgress) => void,
): Promise<ImportPreview> {
  const { places, refused } = await planImport(paths, signal, (filesTotal) => onProgress({ filesSeen: 0, filesTotal }));
  const pool = recognitionPool(folder, await store.heldHashes());
  const joiner = new IssueJoiner<{ readonly path: string }, PartPage>();
  const shelves = new Shelves();
  const refusals: Refusal[] = refused.map(({ place, error }) => ({ path: placeName(place), error }));
  let alreadyHeld = 0, seen = 0;
  const take = (file: SurveyedFile): void => {
    if (file.kind === 'refused') refusals.push({ path: file.path, error: file.error });
    else if (file.kind === 'held') alreadyHeld += 1;
    else shelves.add(joiner.add(file, file.issue));
    seen += 1;
    if (seen % FILES_A_MESSAGE === 0) onProgress({ filesSeen: seen, filesTotal: places.length });
  };
  try {
    const looking: Promise<SurveyedFile>[] = [];
    for (const place of places) {
      if (signal.aborted) break;
      looking.push(pool.survey(place));
      const first = looking.length < AHEAD ? undefined : looking.shift();
      if (first !== undefined) take(await first);
    }
    for (const rest of looking) if (!signal.aborted) take(await rest);
    shelves.add(joiner.finish());
  } finally {
    await pool.close();
  }
  const all = shelves.all;
  return {
    files: places.length + refused.length, alreadyHeld, shelves: all, issueCount: all.reduce((sum, { issueCount }) => sum + issueCount, 0),
    refusedCount: refusals.length, refusals: refusals.slice(0, REFUSALS_TOLD),
  };
}
