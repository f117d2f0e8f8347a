/** A page's sheets: the first with masthead or running head, banners and folio round the text area, and those that hold what it can't. */
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import type { ArticleText } from '../../main/contract/issue.ts';
import { makeUp, type MakeUp } from './make-up/make-up.ts';
import { BROADSHEET, MARGIN, roomiestGrid, sheetEms, sheetHeight, TABLOID, VERTICAL_BROADSHEET, VERTICAL_TABLOID, type SheetSize } from './make-up/sheets.ts';
import { fillSheet, type SheetArticle } from './sheet-parts.ts';

/** Heights of the front page's masthead, of an inner page's running head, of a banner, of the folio line, in em. */
export const FURNITURE = { masthead: 15.6, runningHead: 4.7, banner: 4.7, folio: 3.1 } as const;

export interface Sheet {
  readonly articles: readonly SheetArticle[];
  /** Only the first sheet has the page's banners and the front page's masthead. */
  readonly banners: readonly string[];
  readonly front: boolean;
  /** Height of masthead or running head, in em. */
  readonly head: number;
  readonly makeUp: MakeUp;
  /** Lines run from top to bottom, and follow each other from right to left. */
  readonly isVertical: boolean;
  /** Extents of the whole sheet along its lines and across them, in em of the body. */
  readonly width: number;
  readonly height: number;
}

const bare: ArticleText = {
  headline: null, headlineInferred: false, kicker: null, deck: null, column: null, byline: [], body: [], jumpTo: null, jumpFrom: null,
};

function articlesOf(page: PageDetail): SheetArticle[] {
  const whole = { firstBlock: 0, offset: 0, goesOn: false };
  if (page.articles.length > 0) return page.articles.map((text, index) => ({ id: text.id, index, text, ...whole }));
  if (page.leftovers.length === 0) return [];
  return [{ id: null, index: 0, text: { ...bare, body: page.leftovers.map((text) => ({ kind: 'paragraph', text })) }, ...whole }];
}

/** Whether a page carries the masthead: the first page of an issue whose paper is known. */
export const isFront = (issue: IssueDetail, page: PageDetail): boolean => page.number === (issue.pages[0]?.number ?? 1);

/** Papers were set vertically until 1956: 《人民日报》 turned on its first day. */
const HORIZONTAL_SINCE = '1956-01-01';

/** Whether an issue was printed in vertical lines, by its date. */
export const wasVertical = ({ date }: Pick<IssueDetail, 'date'>): boolean => date !== null && date < HORIZONTAL_SINCE;

/** Names a part of an article: its text, as the browser broke it, may need more rows than were thought. */
export const partKey = ({ index, firstBlock, offset }: SheetArticle): string => `${index}/${firstBlock}/${offset}`;
export type ExtraRows = ReadonlyMap<string, number>;

/** Shares of a sheet's room that are tried until what stands on it fits. */
const FIRST_SHARE = 0.97, SHARE_STEP = 0.05, LEAST_SHARE = 0.4;

/**
 * Lays out all sheets of a page: one, unless its text is more than the largest sheet holds.
 * @param extraRows rows that parts of articles turned out to need beyond the estimate, by `partKey`
 */
export function layOutSheets(issue: IssueDetail, page: PageDetail, isVertical = false, extraRows: ExtraRows = new Map()): Sheet[] {
  const sheets: Sheet[] = [];
  let rest: readonly SheetArticle[] = articlesOf(page);
  const largest = isVertical ? VERTICAL_BROADSHEET : BROADSHEET;
  let sizes: readonly SheetSize[] = [largest, isVertical ? VERTICAL_TABLOID : TABLOID];
  do {
    const isFirst = sheets.length === 0;
    const front = isFirst && isFront(issue, page), banners = isFirst ? page.banners : [];
    const head = front ? FURNITURE.masthead : FURNITURE.runningHead;
    const furniture = head + banners.length * FURNITURE.banner + FURNITURE.folio;
    const make = (articles: readonly SheetArticle[]): MakeUp =>
      makeUp(articles.map(({ text }) => text), furniture, articles.map((each) => extraRows.get(partKey(each)) ?? 0), sizes);
    const all = rest;
    let here = all, made = make(all);
    rest = [];
    // A page that runs over is a broadsheet, and so are all its sheets.
    if (!made.fits) sizes = [largest];
    for (let share = FIRST_SHARE; !made.fits && share > LEAST_SHARE; share -= SHARE_STEP) {
      ({ here, rest } = fillSheet(all, roomiestGrid(furniture, sizes), furniture, share));
      made = make(here);
    }
    sheets.push({ articles: here, banners, front, head, makeUp: made, isVertical, width: sheetEms(made.grid), height: Math.max(sheetHeight(made.size, made.grid), heightOf(made, furniture)) });
  } while (rest.length > 0);
  return sheets;
}

/** What the sheet really takes in height: more than a sheet's where even its least setting is too long. */
const heightOf = ({ rows, rowEm, fits }: MakeUp, furniture: number): number => (fits ? 0 : rows * rowEm + furniture + 2 * MARGIN);
