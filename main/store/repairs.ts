/** Repairs (校正) as they are kept: what was made of pages and issues, and what they are made of. */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import type { Lines, Masthead } from '../contract/issue.ts';
import type { ArticleHistory, ArticleId, IssueId, PageId, RepairStep } from '../contract/library.ts';
import type { PageRepair, Repair, RepairEntry, RepairFile } from '../contract/repair.ts';
import type { Readable } from './database.ts';
import { mastheadOf } from './issues.ts';
import { importedFrom } from './ledger.ts';
import { heldArticles } from './replace-page.ts';
import type { HeldArticle } from './replace-page.ts';
import { countRow, storedBoolean } from './rows.ts';
import { storedLines, storedRepair } from './stored-json.ts';

const entryRow = z.object({
  id: z.int(), repair: storedRepair, made_at: z.string(), applies: storedBoolean, page_id: z.int().nullable(), page_number: z.int().nullable(),
});
const entries = `
  SELECT repairs.id, repair, made_at, applies, pages.id AS page_id, pages.number AS page_number
  FROM repairs LEFT JOIN pages ON pages.original_id = repairs.original_id AND pages.place = repairs.place`;

const entryOf = ({ id, repair, made_at: madeAt, applies, page_number: pageNumber }: z.infer<typeof entryRow>): RepairEntry =>
  ({ id, repair, madeAt, pageNumber, applies });

/** The repairs of an issue that hold, oldest first; with `pageId` only those of that page and of the issue itself. */
export function repairsOf(database: Readable, issueId: IssueId, pageId: PageId | null = null): RepairEntry[] {
  return database.all(entryRow, `${entries} WHERE repairs.issue_id = ? AND NOT undone ORDER BY repairs.id`, issueId)
    .filter((row) => pageId === null || row.page_id === null || row.page_id === pageId).map(entryOf);
}

/** The lines that a repair of a page names. */
function linesNamed(repair: PageRepair): Lines {
  switch (repair.kind) {
    case 'merge': return [repair.first, repair.second];
    case 'split': return [repair.at];
    case 'retype': return repair.lines;
    case 'write': return [repair.of];
    case 'move': return [...repair.lines, ...(repair.to.kind === 'article' ? [repair.to.of] : [])];
  }
}

export const isPageRepair = (repair: Repair): repair is PageRepair => repair.kind !== 'date' && repair.kind !== 'title';

const historyRow = z.object({
  name: z.string(), sha256: z.string(), imported_at: z.string(), recognised_by: z.int(), page_id: z.int(), issue_id: z.int(), source_lines: storedLines,
});

/** Where an article comes from, and the repairs that touch it. Throws not-found. */
export function history(database: Readable, articleId: ArticleId): ArticleHistory {
  const row = database.first(historyRow, `
    SELECT originals.name, originals.sha256, pages.recognised_by, pages.id AS page_id, pages.issue_id, articles.source_lines, coalesce((
      SELECT recorded_at FROM imported_files WHERE imported_files.sha256 = originals.sha256 AND outcome = 'imported' ORDER BY imported_files.id LIMIT 1
    ), '') AS imported_at
    FROM articles JOIN pages ON pages.id = articles.page_id JOIN originals ON originals.id = pages.original_id WHERE articles.id = ?`, articleId);
  if (row === null) throw new JiuwenError('not-found', { what: `article ${articleId}` });
  const own = new Set(row.source_lines);
  const touches = (repair: Repair): boolean => !isPageRepair(repair) || linesNamed(repair).some((line) => own.has(line));
  return {
    fileName: row.name, sha256: row.sha256, importedAt: row.imported_at, recognitionVersion: row.recognised_by,
    repairs: repairsOf(database, row.issue_id, row.page_id).filter(({ repair }) => touches(repair)),
  };
}

/** All that a page is made of. */
export interface PageUnderRepair {
  readonly pageId: PageId;
  readonly issueId: IssueId;
  /** Its place in its file, from 0. */
  readonly place: number;
  readonly sha256: string;
  /** The path under which the file was imported. */
  readonly path: string;
  readonly recognisedBy: number;
  /** In reading order, as they are held. */
  readonly articles: readonly HeldArticle[];
  /** The repairs of this page that hold, in their order. */
  readonly repairs: readonly { readonly id: number; readonly repair: PageRepair }[];
}

const pageRow = z.object({ issue_id: z.int(), place: z.int(), sha256: z.string(), path: z.string(), recognised_by: z.int() });
const laidRow = z.object({ id: z.int(), repair: storedRepair });

/** Throws not-found. */
export function pageUnderRepair(database: Readable, pageId: PageId): PageUnderRepair {
  const row = database.first(pageRow, `
    SELECT pages.issue_id, pages.place, pages.recognised_by, originals.sha256, ${importedFrom} AS path
    FROM pages JOIN originals ON originals.id = pages.original_id WHERE pages.id = ?`, pageId);
  if (row === null) throw new JiuwenError('not-found', { what: `page ${pageId}` });
  const repairs = database.all(laidRow, `
    SELECT repairs.id, repair FROM repairs JOIN pages ON pages.original_id = repairs.original_id AND pages.place = repairs.place
    WHERE pages.id = ? AND NOT undone ORDER BY repairs.id`, pageId);
  return {
    pageId, issueId: row.issue_id, place: row.place, sha256: row.sha256, path: row.path, recognisedBy: row.recognised_by,
    articles: heldArticles(database, pageId),
    repairs: repairs.flatMap(({ id, repair }) => (isPageRepair(repair) ? [{ id, repair }] : [])),
  };
}

/** What an issue's date depends on. */
export interface IssueUnderRepair {
  readonly masthead: Masthead;
  /** The dates that readers set and that hold, in their order. */
  readonly dates: readonly { readonly id: number; readonly date: string }[];
}

/** Throws not-found. */
export function issueUnderRepair(database: Readable, issueId: IssueId): IssueUnderRepair {
  const masthead = mastheadOf(database, issueId);
  const dates = repairsOf(database, issueId).flatMap(({ id, repair }) => (repair.kind === 'date' ? [{ id, date: repair.date }] : []));
  return { masthead, dates };
}

export type Direction = 'undo' | 'redo';

export interface NextRepair {
  readonly id: number;
  readonly repair: Repair;
  /** Null for repairs of the issue. */
  readonly pageId: PageId | null;
}

const nextRow = z.object({ id: z.int(), repair: storedRepair, page_id: z.int().nullable() });

/** The repair that would be undone or done again next in an issue, or null. */
export function nextRepair(database: Readable, issueId: IssueId, direction: Direction): NextRepair | null {
  const next = direction === 'undo' ? 'NOT undone ORDER BY repairs.id DESC' : 'undone ORDER BY repairs.id';
  const row = database.first(nextRow, `${entries} WHERE repairs.issue_id = ? AND ${next} LIMIT 1`, issueId);
  return row === null ? null : { id: row.id, repair: row.repair, pageId: row.page_id };
}

/** What was done or undone by a repair, and what can be next. Throws not-found. */
export function repairStep(database: Readable, issueId: IssueId, id: number): RepairStep {
  const row = database.first(entryRow, `${entries} WHERE repairs.id = ?`, id);
  if (row === null) throw new JiuwenError('not-found', { what: `repair ${id}` });
  const some = (undone: 0 | 1): boolean => (database.first(countRow, 'SELECT count(*) AS count FROM repairs WHERE issue_id = ? AND undone = ?', issueId, undone)?.count ?? 0) > 0;
  return { issueId, pageId: row.page_id, entry: entryOf(row), canUndo: some(0), canRedo: some(1) };
}

const fileRow = z.object({ sha256: z.string(), name: z.string(), place: z.int().nullable(), made_at: z.string(), repair: storedRepair });

/** The repairs that hold as the file that they travel in: those of one issue, or of all. */
export function repairFile(database: Readable, issueId: IssueId | null): RepairFile {
  const rows = database.all(fileRow, `
    SELECT sha256, name, place, made_at, repair FROM repairs JOIN originals ON originals.id = original_id
    WHERE NOT undone AND (?1 IS NULL OR issue_id = ?1) ORDER BY original_id, repairs.id`, issueId);
  const files = [...Map.groupBy(rows, ({ sha256 }) => sha256)].map(([sha256, own]) => ({
    sha256, name: own[0]?.name ?? '', repairs: own.map(({ place, made_at: madeAt, repair }) => ({ page: place, madeAt, repair })),
  }));
  return { format: 'jiuwen-repairs', version: 1, files };
}

/** What is held of an original, for repairs that come from elsewhere. */
export interface HeldOriginal {
  readonly issueId: IssueId;
  readonly pages: readonly { readonly pageId: PageId; readonly place: number }[];
  /** What holds already. */
  readonly made: RepairFile['files'][number]['repairs'];
}

const heldRow = z.object({ id: z.int(), issue_id: z.int(), place: z.int() });
const madeRow = z.object({ place: z.int().nullable(), made_at: z.string(), repair: storedRepair });

/** What is held of the file with this hash, or null. */
export function heldOriginal(database: Readable, sha256: string): HeldOriginal | null {
  const pages = database.all(heldRow, `
    SELECT pages.id, issue_id, place FROM pages JOIN originals ON originals.id = original_id WHERE sha256 = ? ORDER BY place`, sha256);
  const [first] = pages;
  if (first === undefined) return null;
  const made = database.all(madeRow, `
    SELECT place, made_at, repair FROM repairs WHERE issue_id = ? AND NOT undone
      AND (place IS NULL OR original_id = (SELECT id FROM originals WHERE sha256 = ?)) ORDER BY id`, first.issue_id, sha256);
  return {
    issueId: first.issue_id,
    pages: pages.map(({ id, place }) => ({ pageId: id, place })),
    made: made.map(({ place, made_at: madeAt, repair }) => ({ page: place, madeAt, repair })),
  };
}
