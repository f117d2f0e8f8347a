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
  /** False where the text is more than the sheet holds: it is then longer than a sheet. */
  readonly fits: boolean;
}

/** Grids that are tried in earnest, by how many stories there are at most: the plans of many take long. */
const TRIED: readonly (readonly [stories: number, grids: number])[] = [[8, 8], [11, 5], [16, 3], [Infinity, 2]];

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

/** How often the leading is corrected by what a plan with it took. */
const ROUNDS = 3;
/** Heads are set in whole rows, with a little white to spare: rows may turn out so much lower than they were thought. */
const TOLERANCE = 0.985;

interface Leaded {
  readonly plan: Plan;
  readonly rows: number;
  readonly rowEm: number;
  readonly fits: boolean;
  readonly cost: number;
}

/** A plan whose heads were set for rows of `row` em, stretched to the sheet's foot by leading; what it leaves empty is part of its cost. */
function leaded(stories: readonly Story[], grid: Grid, area: number, row: number): Leaded {
  const wanted = { least: Math.ceil(area / ROW.most), best: Math.round(area / row), most: Math.floor(area / ROW.least) };
  const plan = slice(stories, grid, row, wanted);
  // What is too little for the widest leading is stretched a little, and leaves the sheet's foot white.
  const rows = Math.max(plan.rows, Math.min(wanted.least, plan.rows + leaves(plan) * 2));
  const fits = rows <= wanted.most;
  const rowEm = fits ? Math.min(ROW.most, area / rows) : ROW.least;
  const empty = Math.max(0, 1 - (usedCells(plan) * rowEm) / (grid.columns * Math.max(area, rows * rowEm)));
  return { plan, rows, rowEm, fits, cost: plan.cost / (grid.columns * rows) + 2 * empty + (fits ? 0 : rows / wanted.most) };
}

/** True where the heads have the room that they were set for. */
const holdsHeads = ({ rowEm }: Leaded, row: number): boolean => rowEm >= row * TOLERANCE;

interface Tried {
  readonly fitted: FittedGrid;
  readonly stories: readonly Story[];
  readonly area: number;
  /** The height of rows that the heads were set for, in em. */
  readonly row: number;
  readonly leaded: Leaded;
}

function tryGrid(fitted: FittedGrid, articles: readonly ArticleText[], furniture: number, extraRows: readonly number[]): Tried {
  const { size, grid, row } = fitted;
  const stories = composed(storiesOf(articles, grid, extraRows)), area = areaOf(size, grid, furniture);
  return { fitted, stories, area, row, leaded: leaded(stories, grid, area, row) };
}

/** Sets the heads for the leading that a plan came to, until both agree. */
function refined({ fitted: { grid }, stories, area, row, leaded: first }: Tried): Leaded {
  let best = holdsHeads(first, row) ? first : null, latest = first, set = row;
  for (let round = 1; round < ROUNDS && Math.abs(latest.rowEm - set) >= 0.01; round += 1) {
    set = latest.rowEm;
    latest = leaded(stories, grid, area, set);
    if (holdsHeads(latest, set) && (best === null || latest.cost < best.cost)) best = latest;
  }
  // Heads for rows of the least height have room whatever comes.
  return best ?? leaded(stories, grid, area, ROW.least);
}

function placedOn({ fitted: { size, grid } }: Tried, { plan, rows, rowEm, fits }: Leaded): MakeUp {
  const placed: PlacedStory[] = [];
  place(plan, 0, 0, rows, placed);
  placed.sort((a, b) => a.index - b.index);
  return { size, grid, rowEm, rows, placed: partWeights(placed), fits };
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
  if (articles.length === 0) return { ...first, rowEm: ROW.usual, rows: Math.floor(areaOf(first.size, first.grid, furniture) / ROW.usual), placed: [], fits: true };
  const tried = grids.slice(0, TRIED.find(([stories]) => articles.length <= stories)?.[1]).map((fitted) => tryGrid(fitted, articles, furniture, extraRows));
  const best = tried.reduce((chosen, each) => (each.leaded.cost < chosen.leaded.cost ? each : chosen));
  return placedOn(best, refined(best));
}
