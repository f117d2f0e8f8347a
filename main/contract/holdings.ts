/** What is held of a newspaper and what is missing (馆藏核对): a calendar with a cell a day. Plain data. */
import type { IssueId, TitleId } from './library.ts';

/** One issue as the library holds it, with what its masthead says of itself. */
export interface HeldIssue {
  readonly issueId: IssueId;
  /** ISO 8601, or null. */
  readonly date: string | null;
  /** 总第N期, or 第N号 of a year. */
  readonly number: number | null;
  /** From 1: the same date and number with another content is another edition. */
  readonly edition: number;
  readonly pagesHeld: number;
  /** 今日N版. */
  readonly pagesPrinted: number | null;
  /** As printed: 星期五. */
  readonly weekday: string | null;
}

export const dayStates = ['held', 'partly', 'missing', 'no-issue', 'doubled', 'contradictory', 'unknown'] as const;
/**
 * - `partly`: fewer pages are held than the masthead says were printed
 * - `missing`: an issue appeared and is not held
 * - `no-issue`: the paper did not appear
 * - `doubled`: several editions, or several issues, of one day
 * - `contradictory`: held, but number or weekday do not fit
 * - `unknown`: before the first or after the last issue, or where nothing tells
 */
export type DayState = (typeof dayStates)[number];

/** A held issue that a contradiction is told by. */
export interface Neighbour {
  readonly date: string;
  readonly number: number;
}

/** The number is too low, or too high, for its place between the two issues whose numbers agree with all others. */
interface OutOfOrder<Code extends string> {
  readonly code: Code;
  readonly issueId: IssueId;
  readonly number: number;
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

/** Why a day is what it is, by code; `holdings-messages.ts` has the sentences. */
export type Reason =
  | OutOfOrder<'number-goes-back'>
  | OutOfOrder<'number-jumps'>
  /** By its number the issue stands between two others, by its date elsewhere. */
  | { readonly code: 'date-does-not-fit'; readonly issueId: IssueId; readonly number: number; readonly after: string; readonly before: string }
  | { readonly code: 'same-number-twice'; readonly issueId: IssueId; readonly number: number; readonly otherDate: string }
  /** A new series begins, at another time than New Year. */
  | { readonly code: 'number-restarts'; readonly issueId: IssueId; readonly number: number; readonly before: Neighbour }
  | { readonly code: 'weekday-does-not-fit'; readonly issueId: IssueId; readonly weekday: string }
  /** Only where the issues around have numbers. */
  | { readonly code: 'date-without-number'; readonly issueId: IssueId }
  | { readonly code: 'pages-missing'; readonly issueId: IssueId; readonly held: number; readonly printed: number }
  | { readonly code: 'several-editions'; readonly count: number }
  | { readonly code: 'several-issues'; readonly count: number }
  /** The issue of this day is most probably one that is held under no date, or a wrong one. */
  | { readonly code: 'held-elsewhere'; readonly issueId: IssueId; readonly number: number };

export interface HoldingsDay {
  /** ISO 8601. */
  readonly date: string;
  readonly state: DayState;
  /** What is held of the day, by number, then edition. */
  readonly issues: readonly HeldIssue[];
  /** The number of a missing issue, where numbers tell it. */
  readonly missingNumber: number | null;
  /** False where the day is only the most probable one: how many are missing between two numbers is sure all the same. */
  readonly sure: boolean;
  readonly reasons: readonly Reason[];
}

/** Missing issues with nothing held between them, within one year. */
export interface MissingRun {
  /** The first and the last missing day: the most probable ones where `sure` is false. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Null where no numbers tell. */
  readonly firstNumber: number | null;
  readonly lastNumber: number | null;
  readonly sure: boolean;
  /** The held days around it. */
  readonly after: string;
  readonly before: string;
}

export interface HoldingsTotals {
  /** Held issues; the editions of one count once. */
  readonly held: number;
  readonly missing: number;
  /** `held` and `missing` together: how many there should be. */
  readonly expected: number;
  /** How many days are of each state. */
  readonly days: Readonly<Record<DayState, number>>;
}

export interface HoldingsYear {
  readonly year: number;
  /** Every day of the year, from 1 January. */
  readonly days: readonly HoldingsDay[];
  readonly missing: readonly MissingRun[];
  readonly totals: HoldingsTotals;
}

/** A held issue without a date; its number may tell between which two held days it belongs. */
export interface UndatedIssue {
  readonly issue: HeldIssue;
  readonly between: { readonly after: string; readonly before: string } | null;
}

export interface Holdings {
  readonly titleId: TitleId;
  readonly titleName: string;
  /** Oldest first; years of which nothing is held and nothing is known are left out. */
  readonly years: readonly HoldingsYear[];
  readonly undated: readonly UndatedIssue[];
  /** Of all years; undated issues are not counted. */
  readonly totals: HoldingsTotals;
}
