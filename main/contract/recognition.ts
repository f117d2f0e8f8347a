/** Recognising again (重新识别): which pages, how far it is, and what became of them. Plain data, and the schemas that it is stored by. */
import * as z from 'zod';
import type { ErrorCode } from './errors.ts';

const id = z.int().positive();
const count = z.int().nonnegative();

/** Which pages are read again. What an earlier version read is told by the store: cancelled, it goes on with what is left. */
export const recognitionScopeSchema = z.discriminatedUnion('kind', [
  /** All pages that an earlier version of recognition read. */
  z.strictObject({ kind: z.literal('outdated') }),
  z.strictObject({ kind: z.literal('all') }),
  /** All issues of a newspaper, of a year, or both; null stands for any. */
  z.strictObject({ kind: z.literal('shelf'), titleId: id.nullable(), year: z.int().nullable() }),
  z.strictObject({ kind: z.literal('issue'), issueId: id }),
]);
export type RecognitionScope = z.infer<typeof recognitionScopeSchema>;

/** What a reader sees of a page is another thing than before. */
const pageChanges = {
  articlesBefore: count,
  articlesAfter: count,
  /** Articles that were several before, by the lines that they are made of. */
  merged: count,
  /** Articles of before that are several now. */
  split: count,
  /** Articles that stayed, with another headline, kicker or deck. */
  headlines: count,
  bylines: count,
  columns: count,
  bodies: count,
  /** Repairs that applied before and don't now, and the other way round. */
  repairsLost: count,
  repairsBack: count,
};

const place = { issueId: id, titleName: z.string(), date: z.string().nullable() };
export const mastheadFields = ['title', 'romanTitle', 'date', 'number', 'pageCount', 'sponsor', 'publisher'] as const;
export type MastheadField = (typeof mastheadFields)[number];

/** One thing to tell. */
export const recognitionChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), ...place, pageNumber: id, ...pageChanges }),
  /** What the masthead says is read differently. A name or a date that the reader set stays, and the issue stays where it is. */
  z.object({ kind: z.literal('masthead'), ...place, fields: z.array(z.object({ field: z.enum(mastheadFields), before: z.string().nullable(), after: z.string().nullable() })) }),
  /** A page that was left as it is, with the reason: its original is lost, or can't be read any more. */
  z.object({
    kind: z.literal('left'), ...place, pageNumber: id,
    error: z.object({ code: z.custom<ErrorCode>((code) => typeof code === 'string'), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
  }),
]);
export type RecognitionChange = z.infer<typeof recognitionChangeSchema>;
export type PageChange = Extract<RecognitionChange, { kind: 'page' }>;
export type MastheadChange = Extract<RecognitionChange, { kind: 'masthead' }>;

export const recognitionTotalsSchema = z.object({
  /** Pages that were read again. */
  pages: count,
  pagesChanged: count,
  pagesLeft: count,
  mastheadsChanged: count,
  ...pageChanges,
});
export type RecognitionTotals = z.infer<typeof recognitionTotalsSchema>;

export const noTotals: RecognitionTotals = {
  pages: 0, pagesChanged: 0, pagesLeft: 0, mastheadsChanged: 0, articlesBefore: 0, articlesAfter: 0, merged: 0, split: 0, headlines: 0, bylines: 0, columns: 0,
  bodies: 0, repairsLost: 0, repairsBack: 0,
};

export interface RecognitionReport {
  readonly id: number;
  /** `stopped`: cancelled, or cut off; what was done is done. */
  readonly state: 'running' | 'stopped' | 'finished';
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly appVersion: string;
  readonly recognitionVersion: number;
  readonly scope: RecognitionScope;
  readonly totals: RecognitionTotals;
}

export interface RecognitionProgress {
  readonly pagesDone: number;
  readonly pagesTotal: number;
  readonly pagesChanged: number;
  /** Pages a second, lately; null before it is known. */
  readonly rate: number | null;
  /** Null before it is known. */
  readonly secondsLeft: number | null;
}

export interface RecognitionState {
  readonly pages: number;
  /** Of these, pages that an earlier version of recognition read. */
  readonly outdated: number;
  /** The latest first. */
  readonly reports: readonly RecognitionReport[];
}

export interface ChangesRequest {
  readonly reportId: number;
  readonly offset: number;
  readonly limit: number;
}
