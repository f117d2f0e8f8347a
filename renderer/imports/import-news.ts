/** How imports ended, as news at the window's corner. */
import type { ImportReport, ImportRun, RemovalReport } from '../../main/contract/imports.ts';
import type { Toasts } from '../elements/toasts.ts';
import { preferences } from '../preferences.ts';
import { go } from '../router.ts';
import { groupRefusals } from './refusal-groups.ts';
import { splitPath } from './short-path.ts';

const REASONS_SHOWN = 4;
/** Files named for each reason; all of them are in the ledger. */
const NAMES_SHOWN = 3;

export interface NewsDeeds {
  readonly openIssue: (issueId: number) => void;
  readonly goOn: (run: ImportRun) => void;
}

/** News of one import take the place of those of the one before. */
export const IMPORT_TOPIC = 'import';
const REFUSALS_TOPIC = 'import-refusals';

/** Tells what an import brought in, what it left, and what it could not read. */
export function tellImported(report: ImportReport, toasts: Toasts, { openIssue, goOn }: NewsDeeds): void {
  const say = preferences.messages;
  const { run, firstIssueId } = report;
  const { 'already-held': held, waiting } = run.files;
  const brought = [run.issueCount > 0 ? say.importedSummary(run.issueCount, run.articleCount) : '', held > 0 ? say.alreadyHeld(held) : ''].filter(Boolean);
  const [first, ...others] = brought;
  if (run.state === 'stopped') {
    toasts.tell(say.importStopped, [...brought, say.importLeft(waiting)], { label: say.continueImport, deed: () => goOn(run) }, IMPORT_TOPIC);
  } else if (first !== undefined) {
    toasts.tell(first, others, firstIssueId === null ? null : { label: say.open, deed: () => openIssue(firstIssueId) }, IMPORT_TOPIC);
  }
  tellRefused(report, toasts);
}

/** Only what is new: an import that goes on has told of the others before. */
function tellRefused({ run, refusals }: ImportReport, toasts: Toasts): void {
  if (refusals.length === 0) return;
  const say = preferences.messages;
  const { refused } = run.files;
  const groups = groupRefusals(refusals, preferences.locale);
  const lines = groups.slice(0, REASONS_SHOWN).map(({ paths, why, now }) =>
    say.refusedWhy(paths.slice(0, NAMES_SHOWN).map((path) => splitPath(path).name), paths.length > NAMES_SHOWN, why, now));
  toasts.warn(say.refused(refused), groups.length > lines.length ? [...lines, '……'] : lines,
    { label: say.seeAll, deed: () => go({ view: 'ledger', runId: run.id, outcome: 'refused', page: 1 }) }, REFUSALS_TOPIC);
}

/** At start: the last import was stopped, by the reader or by a crash. */
export function tellUnfinished(run: ImportRun, toasts: Toasts, goOn: (run: ImportRun) => void): void {
  const say = preferences.messages;
  toasts.ask(say.importUnfinished, [say.importLeft(run.files.waiting)], [
    { label: say.continueImport, deed: () => goOn(run) }, { label: say.later, deed: () => undefined },
  ], IMPORT_TOPIC);
}

export function tellRemoved({ files, articles, repairs }: RemovalReport, toasts: Toasts): void {
  const say = preferences.messages;
  toasts.tell(say.importUndone(files, articles), repairs > 0 ? [say.repairsSetAside(repairs)] : [], null, IMPORT_TOPIC);
}
