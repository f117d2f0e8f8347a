/**
 * Makes up one sheet: from articles to rectangles on a modular grid, every text on it, the same each time. Pure: sizes are in
 * em of the body and rows of the baseline grid, so that a sheet, a thumbnail and a printer agree.
 */
import type { ArticleText } from '../../../main/contract/issue.ts';
import { partWeights } from './headline-weights.ts';
import { candidateGrids, areaOf, type FittedGrid, type SheetSize } from './sheets.ts';
import { slice, SEPARATOR, type Plan } from './slicing.ts';
import { ROW, storiesOf, type Grid, type Head, type Story } from './stories.ts';

export interface PlacedStory {
  /** Index into the sheet's articles. */
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
  readonly size: SheetSize;
  readonly grid: Grid;
  /** Height of a row of the baseline grid, in em: the leading that fills the sheet. */
  readonly rowEm: number;
  /** Rows of the text area. */
  readonly rows: number;
  readonly placed: readonly PlacedStory[];
  /** Share of the text area's cells that hold neither text nor a headline, 0..1. */
  readonly empty: number;
  /** False where the text is more than the sheet holds: it is then longer than a sheet. */
  readonly fits: boolean;
}

/** Grids that are tried in earnest. */
const TRIED = 4;
/** Fewer for so many stories: their plans take long. */
const MANY_STORIES = 16;

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

function usedCells(plan: Plan): number {
  return plan.kind === 'leaf' ? (SEPARATOR + plan.head.rows) * plan.columns + plan.story.rows : usedCells(plan.first) + usedCells(plan.second);
}

function makeUpOn({ size, grid }: FittedGrid, articles: readonly ArticleText[], furniture: number, extraRows: readonly number[]): MakeUp & { readonly cost: number } {
  const stories = storiesOf(articles, grid, extraRows);
  const area = areaOf(size, grid, furniture);
  const wanted = { least: Math.ceil(area / ROW.most), best: Math.round(area / ROW.usual), most: Math.floor(area / ROW.least) };
  const plan = slice(composed(stories), grid, wanted);
  // What is too little for the widest leading is stretched a little, and leaves the sheet's foot white.
  const rows = Math.max(plan.rows, Math.min(wanted.least, plan.rows + leaves(plan) * 2));
  const fits = rows <= wanted.most;
  const placed: PlacedStory[] = [];
  place(plan, 0, 0, rows, placed);
  placed.sort((a, b) => a.index - b.index);
  const rowEm = fits ? Math.min(ROW.most, area / rows) : ROW.least;
  const empty = Math.max(0, 1 - (usedCells(plan) * rowEm) / (grid.columns * Math.max(area, rows * rowEm)));
  return { size, grid, rowEm, rows, placed: partWeights(placed), empty, fits, cost: plan.cost / (grid.columns * rows) + 2 * empty + (fits ? 0 : rows / wanted.most) };
}

/**
 * Makes up a sheet.
 * @param articles the sheet's articles in reading order; none gives an empty make-up
 * @param furniture what masthead or running head, banners and folio take of the sheet's height, in em
 * @param extraRows rows that a story turned out to need beyond the estimate, by index
 * @param sizes of sheets that may be chosen
 */
export function makeUp(articles: readonly ArticleText[], furniture: number, extraRows: readonly number[] = [], sizes?: readonly SheetSize[]): MakeUp {
  const grids = candidateGrids(articles, furniture, extraRows, sizes);
  const [first] = grids;
  if (first === undefined) throw new RangeError('there is no grid for a sheet');
  if (articles.length === 0) return { ...first, rowEm: ROW.usual, rows: Math.floor(areaOf(first.size, first.grid, furniture) / ROW.usual), placed: [], empty: 1, fits: true };
  const tried = grids.slice(0, articles.length > MANY_STORIES ? 2 : TRIED).map((fitted) => makeUpOn(fitted, articles, furniture, extraRows));
  return tried.reduce((best, each) => (each.cost < best.cost ? each : best), tried[0] ?? makeUpOn(first, articles, furniture, extraRows));
}
