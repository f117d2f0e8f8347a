/** The sheet around the text area: masthead, running head, banners and folio on the same baseline grid. */
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import type { ArticleText } from '../../main/contract/issue.ts';
import { makeUp, MARGIN, type MakeUp } from './make-up/make-up.ts';
import { ROW, widthOf } from './make-up/stories.ts';

/** Rows of the front page's masthead, of an inner page's running head, of a banner, of the folio line. */
export const ROWS = { masthead: 10, runningHead: 3, banner: 3, folio: 2 } as const;
/** More characters of one article than this are read in the article's own view; no printed page holds as many. */
export const PAGE_TEXT_LIMIT = 30_000;

export interface SheetArticle {
  /** Null for left-over text that stands on the page for want of any article. */
  readonly id: number | null;
  readonly text: ArticleText;
  /** True where only the beginning stands on the page. */
  readonly cut: boolean;
}

export interface Sheet {
  readonly articles: readonly SheetArticle[];
  readonly banners: readonly string[];
  readonly front: boolean;
  readonly headRows: number;
  readonly makeUp: MakeUp;
  /** Size of the whole sheet in em of the body. */
  readonly width: number;
  readonly height: number;
}

const bare: ArticleText = {
  headline: null, headlineInferred: false, kicker: null, deck: null, column: null, byline: [], body: [], jumpTo: null, jumpFrom: null,
};

function cutToPage(text: ArticleText): { text: ArticleText; cut: boolean } {
  let room = PAGE_TEXT_LIMIT;
  const body = [];
  for (const block of text.body) {
    if (room <= 0) return { text: { ...text, body }, cut: true };
    body.push(block.text.length <= room ? block : { ...block, text: `${block.text.slice(0, room)}……` });
    room -= block.text.length;
  }
  return { text: { ...text, body }, cut: room < 0 };
}

function articlesOf(page: PageDetail): SheetArticle[] {
  if (page.articles.length > 0) return page.articles.map((article) => ({ id: article.id, ...cutToPage(article) }));
  if (page.leftovers.length === 0) return [];
  return [{ id: null, ...cutToPage({ ...bare, body: page.leftovers.map((text) => ({ kind: 'paragraph', text })) }) }];
}

/** Whether a page carries the masthead: the first page of an issue whose paper is known. */
export const isFront = (issue: IssueDetail, page: PageDetail): boolean => page.number === (issue.pages[0]?.number ?? 1);

/**
 * Lays out a whole sheet.
 * @param extraRows rows that articles turned out to need beyond the estimate, by index
 */
export function layOutSheet(issue: IssueDetail, page: PageDetail, extraRows: ReadonlyMap<number, number> = new Map()): Sheet {
  const front = isFront(issue, page);
  const articles = articlesOf(page);
  const headRows = front ? ROWS.masthead : ROWS.runningHead;
  const furnitureRows = headRows + page.banners.length * ROWS.banner + ROWS.folio;
  const made = makeUp(articles.map((article) => article.text), furnitureRows, extraRows);
  return {
    articles, banners: page.banners, front, headRows, makeUp: made,
    width: widthOf(made.grid, made.grid.columns) + 2 * MARGIN,
    height: (made.rows + furnitureRows) * ROW + 2 * MARGIN,
  };
}
