/**
 * Pages read again from their untouched originals, issue by issue, each file once, with their repairs laid over them; and a
 * report of what is another thing by that. Readers read and repair meanwhile: whoever is overtaken works it out anew.
 */
import { toFailure } from '../contract/errors.ts';
import { noTotals } from '../contract/recognition.ts';
import type { RecognitionChange, RecognitionProgress, RecognitionReport, RecognitionScope, RecognitionTotals } from '../contract/recognition.ts';
import { mergedParts, partOf } from '../importing/joining.ts';
import { Pace } from '../importing/pace.ts';
import { RECOGNITION_VERSION } from '../recognition/version.ts';
import { pageAt, readAgain } from '../repairs/original-pages.ts';
import type { OriginalIssue, OriginalPage } from '../repairs/original-pages.ts';
import { chosenDate, laidPage, untilInTime } from '../repairs/repairing.ts';
import { isOfTheLibrary } from '../store/failures.ts';
import { OVERTAKEN } from '../store/make-repairs.ts';
import type { LaidPage } from '../store/make-repairs.ts';
import type { StoreService } from '../store/store-worker.ts';
import type { FileOfIssue, IssueInScope, IssueToRecognise, PageBefore } from '../store/to-recognise.ts';
import type { Remote } from '../workers/rpc.ts';
import { mastheadDifference, pageDifference } from './comparing.ts';
import type { PageDifference } from './comparing.ts';

/** What recognising again asks of the store. */
export type RecognitionStore = Pick<Remote<StoreService>,
  'issuesInScope' | 'issueToRecognise' | 'pageBefore' | 'issueUnderRepair' | 'savePage' | 'saveMasthead' | 'startRecognition' | 'noteRecognised' | 'finishRecognition' | 'recognitionReport'>;

export interface RecognitionOptions {
  readonly appVersion: string;
  /** Cancels it after the issue that is being read; what is done is done. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RecognitionProgress) => void;
}

/** Progress is told no sooner again: eyes see no more, and each message costs. */
const PROGRESS_MILLISECONDS = 100;

/** Reads the pages of the scope again. Throws the library's own failures, such as disk-full; the report tells then what was done. */
export async function recogniseAgain(store: RecognitionStore, folder: string, scope: RecognitionScope, options: RecognitionOptions): Promise<RecognitionReport> {
  const issues = await store.issuesInScope(scope, RECOGNITION_VERSION);
  const reportId = await store.startRecognition({ scope, appVersion: options.appVersion, recognitionVersion: RECOGNITION_VERSION });
  const recognition = new Recognition(store, folder, reportId, issues.reduce((sum, { pageIds }) => sum + pageIds.length, 0), options);
  let isDone = false;
  try {
    isDone = await recognition.readAll(issues);
  } finally {
    // A library that fails can't write this either; it is found out when it is opened again.
    await store.finishRecognition(reportId, isDone ? 'finished' : 'stopped').catch(() => undefined);
  }
  return store.recognitionReport(reportId);
}

type Place = Pick<RecognitionChange, 'issueId' | 'titleName' | 'date'>;

class Recognition {
  readonly #store: RecognitionStore;
  readonly #folder: string;
  readonly #reportId: number;
  readonly #pagesTotal: number;
  readonly #options: RecognitionOptions;
  readonly #pace = new Pace();
  #totals: RecognitionTotals = noTotals;
  /** Pages that are done with, those included that were left as they are. */
  #pagesDone = 0;
  #toldAt = 0;

  constructor(store: RecognitionStore, folder: string, reportId: number, pagesTotal: number, options: RecognitionOptions) {
    this.#store = store;
    this.#folder = folder;
    this.#reportId = reportId;
    this.#pagesTotal = pagesTotal;
    this.#options = options;
  }

  /** Answers whether all issues were read. */
  async readAll(issues: readonly IssueInScope[]): Promise<boolean> {
    this.#tell(true);
    for (const { issueId, pageIds } of issues) {
      if (this.#options.signal.aborted) return false;
      const changes = await this.#readIssue(await this.#store.issueToRecognise(issueId), new Set(pageIds));
      await this.#store.noteRecognised(this.#reportId, this.#totals, changes);
    }
    this.#tell(true);
    return true;
  }

  /** The masthead comes first: what is cut off before its last page is done anew, as `recognised_by` says. */
  async #readIssue(issue: IssueToRecognise, wanted: ReadonlySet<number>): Promise<RecognitionChange[]> {
    const { issueId, titleName, date } = issue;
    const place: Place = { issueId, titleName, date };
    const changes: RecognitionChange[] = [];
    const read: { readonly file: FileOfIssue; readonly original: OriginalIssue }[] = [];
    for (const file of issue.files) {
      const original = await readAgain(this.#folder, file).catch((error: unknown) => {
        changes.push(...this.#leave(place, file.pages.filter(({ pageId }) => wanted.has(pageId)), error));
        return null;
      });
      if (original !== null) read.push({ file, original });
    }
    // With a file that can't be read, an issue would seem to say less than it does.
    if (read.length === issue.files.length) changes.push(...await this.#saveMasthead(issue, read.map(({ original }) => original), place));
    for (const { file, original } of read) {
      for (const page of file.pages) if (wanted.has(page.pageId)) changes.push(...await this.#readPage(page, original, place));
    }
    return changes;
  }

  async #saveMasthead(issue: IssueToRecognise, originals: readonly OriginalIssue[], place: Place): Promise<RecognitionChange[]> {
    const { masthead, warnings } = mergedParts(originals.map(({ recognised }) => partOf(recognised)));
    if (JSON.stringify([masthead, warnings]) === JSON.stringify([issue.masthead, issue.warnings])) return [];
    await untilInTime(async () => {
      const { dates } = await this.#store.issueUnderRepair(issue.issueId);
      return this.#store.saveMasthead(issue.issueId, { masthead, warnings, date: chosenDate({ masthead }, dates.map(({ date }) => date)) });
    });
    const fields = mastheadDifference(issue.masthead, masthead);
    if (fields.length === 0) return [];
    this.#totals = { ...this.#totals, mastheadsChanged: this.#totals.mastheadsChanged + 1 };
    return [{ kind: 'masthead', ...place, fields }];
  }

  async #readPage(page: FileOfIssue['pages'][number], original: OriginalIssue, place: Place): Promise<RecognitionChange[]> {
    try {
      const { before, laid } = await this.#renew(page.pageId, pageAt(original, page.place));
      const difference = pageDifference(before, laid);
      this.#count(difference, { before: before.articles.length, after: laid.page.articles.length });
      return difference === null ? [] : [{ kind: 'page', ...place, pageNumber: page.number, ...difference }];
    } catch (error) {
      return this.#leave(place, [page], error);
    }
  }

  /** Puts a page in place as it reads now; answers what it was just before that, and what it is. */
  async #renew(pageId: number, original: OriginalPage): Promise<{ readonly before: PageBefore; readonly laid: LaidPage }> {
    return untilInTime(async () => {
      const before = await this.#store.pageBefore(pageId);
      const laid = laidPage(pageId, original, before.page.repairs);
      return await this.#store.savePage(laid) === OVERTAKEN ? OVERTAKEN : { before, laid };
    });
  }

  /** Tells of pages that stay as they are. Throws what is no matter of theirs. */
  #leave(place: Place, pages: FileOfIssue['pages'], error: unknown): RecognitionChange[] {
    const failure = toFailure(error);
    if (failure.code === 'unexpected' || isOfTheLibrary(failure.code)) throw error;
    this.#totals = { ...this.#totals, pagesLeft: this.#totals.pagesLeft + pages.length };
    this.#pagesDone += pages.length;
    this.#tell(false);
    return pages.map(({ number }) => ({ kind: 'left', ...place, pageNumber: number, error: { code: failure.code, details: { ...failure.details } } }));
  }

  #count(difference: PageDifference | null, articles: { readonly before: number; readonly after: number }): void {
    const totals = { ...this.#totals };
    totals.pages += 1;
    totals.articlesBefore += articles.before;
    totals.articlesAfter += articles.after;
    if (difference !== null) {
      totals.pagesChanged += 1;
      for (const key of counted) totals[key] += difference[key];
    }
    this.#totals = totals;
    this.#pagesDone += 1;
    this.#tell(false);
  }

  #tell(atOnce: boolean): void {
    this.#pace.mark(this.#pagesDone, this.#pagesDone);
    if (!atOnce && performance.now() - this.#toldAt < PROGRESS_MILLISECONDS) return;
    this.#toldAt = performance.now();
    this.#options.onProgress({
      pagesDone: this.#pagesDone, pagesTotal: this.#pagesTotal, pagesChanged: this.#totals.pagesChanged, ...this.#pace.now(this.#pagesTotal - this.#pagesDone),
    });
  }
}

const counted = ['merged', 'split', 'headlines', 'bylines', 'columns', 'bodies', 'repairsLost', 'repairsBack'] as const;
