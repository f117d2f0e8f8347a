/** Lays a reader's repairs over a recognised page. Pure; what each repair means is said in contract/repair.ts. */
import type { RecognisedPage } from '../contract/issue.ts';
import type { PageRepair } from '../contract/repair.ts';
import { merge, split } from './cutting.ts';
import { move } from './moving.ts';
import { pageOf, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { retype, write } from './wording.ts';

export interface RepairedPage {
  readonly page: RecognisedPage;
  /** For each repair, whether the page has what it was made for. */
  readonly applied: readonly boolean[];
}

/**
 * The page with the repairs laid over it one after the other; one whose lines are not what it was made for is left out.
 * Every source line stays in exactly one place. Never throws.
 * @param source the page's source lines.
 */
export function applyRepairs(page: RecognisedPage, source: readonly string[], repairs: readonly PageRepair[]): RepairedPage {
  let sheet = sheetOf(page);
  const applied = repairs.map((repair) => {
    const repaired = lay(sheet, repair, source);
    sheet = repaired ?? sheet;
    return repaired !== null;
  });
  return { page: applied.includes(true) ? pageOf(sheet, page) : page, applied };
}

function lay(sheet: Sheet, repair: PageRepair, source: readonly string[]): Sheet | null {
  switch (repair.kind) {
    case 'merge': return merge(sheet, repair);
    case 'split': return split(sheet, repair, source);
    case 'move': return move(sheet, repair, source);
    case 'retype': return retype(sheet, repair);
    case 'write': return write(sheet, repair);
  }
}
