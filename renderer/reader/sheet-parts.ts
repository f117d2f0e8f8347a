/** Which articles, and which parts of them, stand on which sheet of a page: what one sheet can't hold jumps (下转) to the next. Pure. */
import type { ArticleText, Block } from '../../main/contract/issue.ts';
import { capacityOf, cellsOf, type FittedGrid } from './make-up/sheets.ts';
import { blockRows } from './make-up/text-lines.ts';

export interface SheetArticle {
  /** Null for left-over text that stands on the page for want of any article. */
  readonly id: number | null;
  /** Index into the page's articles. */
  readonly index: number;
  readonly text: ArticleText;
  /** The page's block that the text begins with; of an article that stands whole, 0. */
  readonly firstBlock: number;
  /** Where in that block, in UTF-16 units. */
  readonly offset: number;
  /** True where the rest stands on the next sheet. */
  readonly goesOn: boolean;
}

/** True for the second or a later part of an article. */
export const isContinuation = ({ firstBlock, offset }: SheetArticle): boolean => firstBlock > 0 || offset > 0;

/** Fewer rows of an article are not worth a jump, in cells. */
const WORTH_A_JUMP = 48;
/** Less text is not worth cutting a block for, in characters. */
const SHORTEST_PIECE = 60;

/** The last sentence's end within a text's first `most` characters; where there is none, a place between two characters. */
function cutWithin(text: string, most: number): number {
  const end = Math.max(...['。', '！', '？', '；', '. '].map((mark) => text.lastIndexOf(mark, most) + mark.length));
  if (end > SHORTEST_PIECE) return end;
  const at = Math.max(1, Math.min(most, text.length - 1));
  // A character beyond the basic plane is two units.
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at;
}

/** An article in two; the second part has no head but its headline. Null where so few rows hold none of it. */
function split(article: SheetArticle, rows: number, ems: number): readonly [SheetArticle, SheetArticle] | null {
  const { text } = article;
  let used = 0, at = 0;
  for (; at < text.body.length; at += 1) {
    const block = text.body[at];
    const more = block === undefined ? 0 : blockRows(block, ems);
    if (used + more > rows) break;
    used += more;
  }
  const block = text.body[at];
  if (block === undefined) return null;
  const room = (rows - used - 1) * ems;
  const cut = room > SHORTEST_PIECE && block.text.length > room ? cutWithin(block.text, Math.floor(room)) : 0;
  const first: Block[] = [...text.body.slice(0, at), ...(cut > 0 ? [{ ...block, text: block.text.slice(0, cut) }] : [])];
  // A subhead with nothing under it goes along with what it heads.
  while (cut === 0 && first.at(-1)?.kind === 'subhead') first.pop();
  if (first.length === 0) return null;
  const firstBlock = article.firstBlock + (cut > 0 ? at : first.length);
  const offset = cut > 0 ? cut + (at === 0 ? article.offset : 0) : 0;
  const rest: Block[] = cut > 0 ? [{ ...block, text: block.text.slice(cut) }, ...text.body.slice(at + 1)] : [...text.body.slice(first.length)];
  return [
    { ...article, text: { ...text, body: first, jumpTo: null }, goesOn: true },
    { ...article, firstBlock, offset, goesOn: article.goesOn, text: { ...text, kicker: null, deck: null, column: null, byline: [], jumpFrom: null, body: rest } },
  ];
}

/**
 * What stands on one sheet, and what is left for the next.
 * @param share of the grid's capacity that is used: less where a make-up proved longer
 */
export function fillSheet(articles: readonly SheetArticle[], fitted: FittedGrid, furniture: number, share: number): { readonly here: SheetArticle[]; readonly rest: SheetArticle[] } {
  const room = capacityOf(fitted, furniture) * share, { ems } = fitted.grid;
  const here: SheetArticle[] = [];
  let used = 0;
  for (const [at, article] of articles.entries()) {
    const cells = cellsOf([article.text], fitted.grid);
    if (used + cells <= room) {
      here.push(article);
      used += cells;
      continue;
    }
    const head = cells - article.text.body.reduce((sum, block) => sum + blockRows(block, ems), 0);
    const rows = room - used - head;
    const parts = rows >= WORTH_A_JUMP || here.length === 0 ? split(article, Math.max(rows, WORTH_A_JUMP), ems) : null;
    if (parts !== null) return { here: [...here, parts[0]], rest: [parts[1], ...articles.slice(at + 1)] };
    if (here.length > 0) return { here, rest: articles.slice(at) };
    here.push(article);
    used += cells;
  }
  return { here, rest: [] };
}
