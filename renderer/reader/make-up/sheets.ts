/** Sheets of paper and the grids that they may be set with. */
import type { ArticleText } from '../../../main/contract/issue.ts';
import { ROW, storiesOf, widthOf, type Grid } from './stories.ts';

/**
 * Extents of a page in mm along its lines of text and across them: 对开 (broadsheet) and 四开 (tabloid), as Chinese papers are
 * trimmed. Set vertically, lines run down the sheet, and its text columns (栏) are bands one above the other.
 */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly number[];
}
export const BROADSHEET: SheetSize = { width: 390, height: 545, columns: [5, 6, 7, 8] };
export const TABLOID: SheetSize = { width: 272, height: 393, columns: [3, 4, 5, 6] };
const turned = ({ width, height }: SheetSize, columns: readonly number[]): SheetSize => ({ width: height, height: width, columns });
export const VERTICAL_BROADSHEET: SheetSize = turned(BROADSHEET, [8, 9, 10, 11, 12]);
export const VERTICAL_TABLOID: SheetSize = turned(TABLOID, [5, 6, 7, 8]);

/** Margins of the sheet, in em. */
export const MARGIN = 4;
/** Body type in pt: 小五 and its neighbours, as papers set them. */
const BODY_POINTS = { least: 8.5, most: 10.5 } as const;
const POINTS_A_MILLIMETRE = 72 / 25.4;
/** Widths of a text column, in em: papers set 12 to 17 characters a line. */
const NARROWEST = 11.5, WIDEST = 18, STEP = 0.5;
/** The usual width of a text column, and what a grid's distance of it costs. */
const USUAL_EMS = 14, UNUSUAL = 0.012;
/** Cells that a story's head, its uneven end and the white round it take, beside a share of its text. */
const HEAD_CELLS = 13, UNEVEN = 0.05;

export interface FittedGrid {
  readonly size: SheetSize;
  readonly grid: Grid;
  /** Height of a row of the baseline grid that would fill the sheet, roughly, in em. */
  readonly row: number;
}

/** Width of a sheet in em of the body. */
export const sheetEms = (grid: Grid): number => widthOf(grid, grid.columns) + 2 * MARGIN;

/** Size of the body type in pt where the sheet is printed in its size. */
export const bodyPoints = (size: SheetSize, grid: Grid): number => (size.width * POINTS_A_MILLIMETRE) / sheetEms(grid);

/** Height of a sheet in em. */
export const sheetHeight = (size: SheetSize, grid: Grid): number => (sheetEms(grid) * size.height) / size.width;

/** Height of the text area in em, where head, banners and folio take `furniture` em. */
export const areaOf = (size: SheetSize, grid: Grid, furniture: number): number => sheetHeight(size, grid) - 2 * MARGIN - furniture;

const all: readonly FittedGrid[] = [BROADSHEET, TABLOID, VERTICAL_BROADSHEET, VERTICAL_TABLOID].flatMap((size) => size.columns.flatMap((columns) =>
  Array.from({ length: (WIDEST - NARROWEST) / STEP + 1 }, (_, at) => ({ size, grid: { columns, ems: NARROWEST + at * STEP }, row: ROW.usual }))
    .filter(({ grid }) => bodyPoints(size, grid) >= BODY_POINTS.least && bodyPoints(size, grid) <= BODY_POINTS.most)));

/** Cells (rows of one text column) that a sheet of this grid holds at its closest setting. */
export const capacityOf = ({ size, grid }: FittedGrid, furniture: number): number => Math.floor(areaOf(size, grid, furniture) / ROW.least) * grid.columns;

/** Cells that articles take on a grid, heads and white space included, roughly. */
export const cellsOf = (articles: readonly ArticleText[], grid: Grid, extraRows: readonly number[] = []): number =>
  storiesOf(articles, grid, extraRows).reduce((sum, story) => sum + story.rows * (1 + UNEVEN) + HEAD_CELLS, 0);

/** The grid that holds most. */
export function roomiestGrid(furniture: number, sizes: readonly SheetSize[]): FittedGrid {
  const [best] = all.filter(({ size }) => sizes.includes(size))
    .toSorted((a, b) => capacityOf(b, furniture) * b.grid.ems - capacityOf(a, furniture) * a.grid.ems);
  if (best === undefined) throw new RangeError('there is no sheet of such a size');
  return best;
}

/** All grids for the articles, the most fitting first: those that the usual leading would fill, of usual columns. */
export function candidateGrids(articles: readonly ArticleText[], furniture: number, extraRows: readonly number[], sizes: readonly SheetSize[] = [BROADSHEET, TABLOID]): FittedGrid[] {
  const cells = new Map<number, number>();
  return all.filter(({ size }) => sizes.includes(size)).map((fitted) => {
    const { size, grid } = fitted;
    let needed = cells.get(grid.ems);
    if (needed === undefined) cells.set(grid.ems, needed = cellsOf(articles, grid, extraRows));
    const row = areaOf(size, grid, furniture) / Math.max(1, needed / grid.columns);
    return { fitted: { size, grid, row: Math.min(ROW.most, Math.max(ROW.least, row)) }, misfit: Math.abs(Math.log(row / ROW.usual)) + UNUSUAL * Math.abs(grid.ems - USUAL_EMS) };
  }).toSorted((a, b) => a.misfit - b.misfit).map(({ fitted }) => fitted);
}
