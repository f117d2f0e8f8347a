/** What the make-up knows of an article: how much room it takes at each width. */
import type { ArticleText } from '../../../main/contract/issue.ts';
import { setHeadline, type HeadlineSetting } from './headline.ts';
import { bodyRows } from './text-lines.ts';

/** The modular grid: `columns` text columns of `ems` em with `GAP` em between. */
export interface Grid {
  readonly columns: number;
  readonly ems: number;
}
/** Between text columns, in em. */
export const GAP = 1.7;
/** Heights of a row of the baseline grid that a sheet may be set with, in em: solid, as usual, and well leaded. */
export const ROW = { least: 1.5, usual: 1.6, most: 1.86 } as const;

/** Width of `columns` text columns, in em. */
export const widthOf = (grid: Grid, columns: number): number => columns * grid.ems + (columns - 1) * GAP;

export interface Story {
  readonly index: number;
  /** 0 is the lead story. */
  readonly rank: number;
  /** Rows that the body takes in one text column. */
  readonly rows: number;
  readonly article: ArticleText;
}

export interface Head {
  readonly headline: HeadlineSetting | null;
  /** Rows over the body: column logo, kicker, headline, deck, byline and their white space. */
  readonly rows: number;
}

/** Room for the mark of an inferred headline beside it, in em. */
const INFERRED_MARK = 4;

const characters = (article: ArticleText): number => article.body.reduce((sum, block) => sum + block.text.length, 0);

/** A byline of its own is set only when neither the lead formula nor a signature at the end names the reporters. */
export function showsByline(article: ArticleText): boolean {
  const opening = article.body.slice(0, 2).map((block) => block.text.slice(0, 60)).join('');
  const closing = article.body.at(-1)?.text.slice(-60) ?? '';
  return article.byline.length > 0 && !article.byline.every((name) => opening.includes(name) || closing.includes(name));
}

/** Ranks by place in the page's order and by length: the first story leads unless it is a mere note. */
export function storiesOf(articles: readonly ArticleText[], grid: Grid, extraRows: readonly number[]): Story[] {
  const weight = (article: ArticleText, index: number): number =>
    characters(article) * (1 + 1.2 / (index + 1)) * (article.kicker ?? article.deck ? 1.25 : 1);
  const ranked = articles.map((article, index) => ({ index, weight: weight(article, index) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return articles.map((article, index) => ({
    index,
    rank: ranked.findIndex((entry) => entry.index === index),
    rows: Math.max(1, bodyRows(article.body, grid.ems)) + (extraRows[index] ?? 0),
    article,
  }));
}

/**
 * Sets everything above the body for a story across `columns` text columns.
 * @param row height of a row of the baseline grid, in em
 * @param scale how much larger or smaller than usual the headline is set
 */
export function headOf(story: Story, grid: Grid, columns: number, row: number, scale = 1): Head {
  const width = widthOf(grid, columns);
  const { article } = story;
  const room = article.headlineInferred ? width - INFERRED_MARK : width;
  const headline = article.headline === null ? null : setHeadline(article.headline, room, story.rank, scale);
  const small = (text: string | null): number => (text === null ? 0 : Math.ceil((text.length * 1.35) / width) * 1.9);
  const em = (headline ? headline.lines.length * headline.size * 1.22 + 0.5 : 0) + small(article.kicker) + small(article.deck)
    + (article.column === null ? 0 : 2.4) + (showsByline(article) ? 1.7 : 0);
  return { headline, rows: Math.ceil(em / row + 0.35) };
}
