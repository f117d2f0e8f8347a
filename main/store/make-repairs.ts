/**
 * Repairs made, undone and done again. Those of one issue are one sequence: undoing takes from its end, and making another
 * forgets what was undone. What a repair does to a page is worked out elsewhere and comes here as a page to put in place.
 */
import { JiuwenError } from '../contract/errors.ts';
import type { Masthead, RecognisedPage, Warning } from '../contract/issue.ts';
import type { IssueId, PageId, RepairStep } from '../contract/library.ts';
import type { IssueRepair, PageRepair, Repair } from '../contract/repair.ts';
import type { Writable } from './database.ts';
import { issueUnderRepair, nextRepair, pageUnderRepair, repairStep } from './repairs.ts';
import type { Direction } from './repairs.ts';
import { replacePage } from './replace-page.ts';
import { idRow } from './rows.ts';
import { applyTitleChoices, chooseTitle } from './title-choices.ts';

/** A page with its repairs laid over it. */
export interface LaidPage {
  readonly pageId: PageId;
  readonly page: RecognisedPage;
  /** The version of recognition that read it. */
  readonly recognisedBy: number;
  /** The repairs that hold, in their order: the ids of those that were made before, and for all of them whether they apply. */
  readonly basedOn: readonly number[];
  readonly applied: readonly boolean[];
}

/** The date that an issue has by its repairs, and what there is to warn of beside it; null where no reader has set one. */
export interface ChosenDate {
  readonly date: string | null;
  readonly warnings: readonly Warning[] | null;
}

/** What becomes of an issue by a change of its repairs. */
export interface Consequences {
  readonly page: LaidPage | null;
  readonly date: ChosenDate | null;
}

export interface NewRepair<R extends Repair> {
  readonly repair: R;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** Another process changed the repairs since the consequences were worked out. */
export const OVERTAKEN = 'overtaken';

class Overtaken extends Error {}

function unlessOvertaken<T>(database: Writable, work: () => T): T | typeof OVERTAKEN {
  try {
    return database.transaction(work);
  } catch (error) {
    if (error instanceof Overtaken) return OVERTAKEN;
    throw error;
  }
}

/** Puts a page in place that was recognised again. */
export function savePage(database: Writable, laid: LaidPage): typeof OVERTAKEN | null {
  return unlessOvertaken(database, () => {
    putInPlace(database, laid);
    return null;
  });
}

/** What an issue says of itself as it is read now. */
export interface ReadMasthead {
  readonly masthead: Masthead;
  readonly warnings: readonly Warning[];
  /** The date that it has by its repairs, where readers set one. */
  readonly date: ChosenDate;
}

/** Has an issue say what is read of it now. A date that a reader set stays, and so does the newspaper that it is kept under. */
export function saveMasthead(database: Writable, issueId: IssueId, { masthead, warnings, date }: ReadMasthead): typeof OVERTAKEN | null {
  return unlessOvertaken(database, () => {
    database.run('UPDATE issues SET masthead = ?, warnings = ?, number = ? WHERE id = ?', JSON.stringify(masthead), JSON.stringify(warnings), masthead.number, issueId);
    settleIssue(database, issueId, date);
    // By its new date or number it may be another edition of an issue that is held.
    database.run(`
      UPDATE issues SET edition = 1 + (SELECT max(edition) FROM issues AS other WHERE ${sameIssue}) WHERE id = ? AND coalesce(date, number) IS NOT NULL
        AND EXISTS (SELECT 1 FROM issues AS other WHERE ${sameIssue} AND other.edition = issues.edition)`, issueId);
    return null;
  });
}

const sameIssue = 'other.id <> issues.id AND other.title_id = issues.title_id AND other.date IS issues.date AND other.number IS issues.number';

/** Keeps repairs of a page, with what the page reads as by them. At least one. */
export function repairPage(database: Writable, laid: LaidPage, made: readonly NewRepair<PageRepair>[]): RepairStep | typeof OVERTAKEN {
  return unlessOvertaken(database, () => {
    const { issueId, place } = pageUnderRepair(database, laid.pageId);
    const originalId = database.first(idRow, 'SELECT original_id AS id FROM pages WHERE id = ?', laid.pageId)?.id ?? 0;
    forgetUndone(database, issueId);
    const ids = made.map((each) => insertRepair(database, issueId, originalId, place, each));
    putInPlace(database, laid);
    return repairStep(database, issueId, ids.at(-1) ?? 0);
  });
}

/** Keeps a repair of an issue, with the date that it has by it. */
export function repairIssue(database: Writable, issueId: IssueId, made: NewRepair<IssueRepair>, date: ChosenDate): RepairStep | typeof OVERTAKEN {
  return unlessOvertaken(database, () => {
    forgetUndone(database, issueId);
    const originalId = database.first(idRow, 'SELECT original_id AS id FROM pages WHERE issue_id = ? ORDER BY original_id LIMIT 1', issueId)?.id;
    if (originalId === undefined) throw new JiuwenError('not-found', { what: `issue ${issueId}` });
    const id = insertRepair(database, issueId, originalId, null, made);
    if (made.repair.kind === 'title') chooseTitle(database, id, issueId, made.repair.name);
    settleIssue(database, issueId, date);
    return repairStep(database, issueId, id);
  });
}

/** Undoes a repair or does it again, with what becomes of its page or its issue. */
export function takeStep(database: Writable, issueId: IssueId, id: number, direction: Direction, { page, date }: Consequences): RepairStep | typeof OVERTAKEN {
  return unlessOvertaken(database, () => {
    if (nextRepair(database, issueId, direction)?.id !== id) throw new Overtaken();
    database.run('UPDATE repairs SET undone = ? WHERE id = ?', direction === 'undo' ? 1 : 0, id);
    if (page !== null) putInPlace(database, page);
    if (date !== null) settleIssue(database, issueId, date);
    return repairStep(database, issueId, id);
  });
}

function insertRepair(database: Writable, issueId: IssueId, originalId: number, place: number | null, { repair, madeAt }: NewRepair<Repair>): number {
  return database.run(
    'INSERT INTO repairs (issue_id, original_id, place, repair, made_at, applies) VALUES (?, ?, ?, ?, ?, 1)',
    issueId, originalId, place, JSON.stringify(repair), madeAt,
  );
}

const forgetUndone = (database: Writable, issueId: IssueId): void => void database.run('DELETE FROM repairs WHERE issue_id = ? AND undone', issueId);

function putInPlace(database: Writable, { pageId, page, recognisedBy, basedOn, applied }: LaidPage): void {
  const { repairs } = pageUnderRepair(database, pageId);
  if (repairs.length !== applied.length || basedOn.some((id, index) => repairs[index]?.id !== id)) throw new Overtaken();
  for (const [index, { id }] of repairs.entries()) database.run('UPDATE repairs SET applies = ? WHERE id = ?', applied[index] === true ? 1 : 0, id);
  replacePage(database, pageId, page, recognisedBy);
}

function settleIssue(database: Writable, issueId: IssueId, { date, warnings }: ChosenDate): void {
  const { masthead, dates } = issueUnderRepair(database, issueId);
  if ((dates.at(-1)?.date ?? masthead.date) !== date) throw new Overtaken();
  database.run('UPDATE issues SET date = ?, date_warnings = ? WHERE id = ?', date, warnings === null ? null : JSON.stringify(warnings), issueId);
  applyTitleChoices(database);
}
