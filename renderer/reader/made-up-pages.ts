/** Pages' sheets, made up once: the sheet, its thumbnail and whoever comes back to it share them. */
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import { isFront, layOutSheets, type ExtraRows, type Sheet } from './page-geometry.ts';

interface MadeUp {
  readonly front: boolean;
  readonly isVertical: boolean;
  readonly extraRows: ExtraRows;
  readonly sheets: readonly Sheet[];
}
/** As long as the page itself is kept. */
const made = new WeakMap<PageDetail, MadeUp>();

/**
 * The sheets of a page.
 * @param extraRows rows that parts turned out to need; without it, what they were last found to need
 */
export function sheetsOf(issue: IssueDetail, page: PageDetail, isVertical: boolean, extraRows?: ExtraRows): readonly Sheet[] {
  const front = isFront(issue, page), known = made.get(page);
  if (known?.front === front && known.isVertical === isVertical && (extraRows === undefined || extraRows === known.extraRows)) return known.sheets;
  const rows = extraRows ?? (known?.isVertical === isVertical ? known.extraRows : new Map());
  const sheets = layOutSheets(issue, page, isVertical, rows);
  made.set(page, { front, isVertical, extraRows: rows, sheets });
  return sheets;
}

/** What parts of a page were found to need. */
export function extraRowsOf(page: PageDetail, isVertical: boolean): ExtraRows {
  const known = made.get(page);
  return known?.isVertical === isVertical ? known.extraRows : new Map();
}
