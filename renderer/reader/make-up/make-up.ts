/**
 * Makes up one page: from articles to rectangles on a modular grid, every text of the page on it, the same each time.
 * Pure: sizes are in em of the body and rows of the baseline grid, so that a sheet, a thumbnail and a printer agree.
 */
import type { ArticleText } from '../../../main/contract/issue.ts';
import { slice, SEPARATOR, type Plan } from './slicing.ts';
import { ROW, storiesOf, widthOf, type Grid, type Head, type Story } from './stories.ts';

export interface PlacedStory {
  /** Index into the page's articles. */
  readonly index: number;
  readonly rank: number;
  readonly column: number;
  readonly columns: number;
  /** From the top of the text area. */
  readonly row: number;
  /** All rows, separator and head included. */
  readonly rows: number;
  readonly head: Head;
  /** Rows of the head area, white space taken up included. */
  readonly headRows: number;
  readonly bodyRows: number;
}

export interface MakeUp {
  readonly grid: Grid;
  /** Rows of the text area. */
  readonly rows: number;
  readonly placed: readonly PlacedStory[];
  /** Share of the text area's cells that hold neither text nor a headline, 0..1. */
  readonly empty: number;
}

/** Height to width of 对开 (545:390) and, nearly, 四开 (393:272). */
const SHEET_RATIO = 545 / 390;
/** Margins of the sheet, in em. */
export const MARGIN = 4;
/** Grids from a sparse page to the fullest broadsheet; text columns of 13 to 16 em, as papers set them. */
const GRIDS: readonly Grid[] = [
  { columns: 3, ems: 14 }, { columns: 3, ems: 16 }, { columns: 4, ems: 13 }, { columns: 4, ems: 15 }, { columns: 5, ems: 13 }, { columns: 5, ems: 14 }, { columns: 5, ems: 16 },
  { columns: 6, ems: 13 }, { columns: 6, ems: 14 }, { columns: 6, ems: 15 }, { columns: 7, ems: 13 }, { columns: 7, ems: 14 }, { columns: 7, ems: 15 }, { columns: 8, ems: 14 }, { columns: 8, ems: 15 },
];

/** Rows that a sheet of good proportions offers to a grid's text. */
function rowsOffered(grid: Grid, furnitureRows: number): number {
  return Math.round(((widthOf(grid, grid.columns) + 2 * MARGIN) * SHEET_RATIO - 2 * MARGIN) / ROW) - furnitureRows;
}

/** Spreads spare rows over the plan's stories, from the top, so that neighbours end on the same row. */
function place(plan: Plan, column: number, row: number, rows: number, out: PlacedStory[]): void {
  if (plan.kind === 'leaf') {
    const spare = rows - plan.rows;
    const body = Math.ceil(plan.story.rows / plan.columns);
    const absorbed = Math.min(spare, Math.max(2, Math.ceil(plan.head.rows * 0.8)));
    out.push({
      index: plan.story.index, rank: plan.story.rank, column, columns: plan.columns, row, rows, head: plan.head,
      headRows: plan.head.rows + absorbed, bodyRows: body + (spare - absorbed),
    });
    return;
  }
  if (plan.kind === 'beside') {
    place(plan.first, column, row, rows, out);
    place(plan.second, column + plan.first.columns, row, rows, out);
    return;
  }
  const spare = rows - plan.rows;
  const share = Math.round((spare * leaves(plan.first)) / leaves(plan));
  place(plan.first, column, row, plan.first.rows + share, out);
  place(plan.second, column, row + plan.first.rows + share, plan.second.rows + spare - share, out);
}

/** Stories one above the other on the longest way down. */
const leaves = (plan: Plan): number =>
  plan.kind === 'leaf' ? 1 : plan.kind === 'stack' ? leaves(plan.first) + leaves(plan.second) : Math.max(leaves(plan.first), leaves(plan.second));

/** The lead first, the rest in reading order. */
function composed(stories: readonly Story[]): Story[] {
  return [...stories].sort((a, b) => Number(b.rank === 0) - Number(a.rank === 0) || a.index - b.index);
}

function emptyShare(placed: readonly PlacedStory[], stories: readonly Story[], grid: Grid, rows: number): number {
  const used = placed.reduce((sum, story) => sum + (SEPARATOR + story.headRows) * story.columns + (stories[story.index]?.rows ?? 0), 0);
  return Math.max(0, 1 - used / (grid.columns * rows));
}

function makeUpOn(grid: Grid, articles: readonly ArticleText[], furnitureRows: number, extraRows: ReadonlyMap<number, number>): MakeUp & { readonly cost: number } {
  const stories = storiesOf(articles, grid, extraRows);
  const target = rowsOffered(grid, furnitureRows);
  const plan = slice(composed(stories), grid, target);
  const placed: PlacedStory[] = [];
  // A page a little too short is stretched to the sheet's foot; one too long makes a longer sheet.
  const rows = plan.rows < target && target - plan.rows <= leaves(plan) * 3 ? target : plan.rows;
  place(plan, 0, 0, rows, placed);
  placed.sort((a, b) => a.index - b.index);
  const misfit = Math.abs(rows - target) / target;
  return { grid, rows, placed, empty: emptyShare(placed, stories, grid, rows), cost: plan.cost / (grid.columns * rows) + misfit * 1.5 };
}

/**
 * Makes up a page.
 * @param articles the page's articles in reading order; none gives an empty make-up
 * @param furnitureRows rows that masthead or running head, banners and folio take from the sheet
 * @param extraRows rows that a story turned out to need beyond the estimate, by article index
 */
export function makeUp(articles: readonly ArticleText[], furnitureRows: number, extraRows: ReadonlyMap<number, number> = new Map()): MakeUp {
  const smallest: Grid = GRIDS[0] ?? { columns: 3, ems: 14 };
  if (articles.length === 0) return { grid: { columns: 5, ems: 14 }, rows: 40, placed: [], empty: 1 };
  const misfits = GRIDS.map((grid) => {
    const cells = storiesOf(articles, grid, extraRows).reduce((sum, story) => sum + story.rows + 12 + story.rows * 0.06, 0);
    return { grid, misfit: Math.abs(Math.log(cells / grid.columns / rowsOffered(grid, furnitureRows))) };
  }).sort((a, b) => a.misfit - b.misfit);
  const tried = misfits.slice(0, articles.length > 16 ? 1 : 3).map(({ grid }) => makeUpOn(grid, articles, furnitureRows, extraRows));
  return tried.reduce((best, each) => (each.cost < best.cost ? each : best), tried[0] ?? makeUpOn(smallest, articles, furnitureRows, extraRows));
}
