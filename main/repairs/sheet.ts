/**
 * A page under repair: every text on it with the source lines that it was made of, so that it can be named by a line and
 * moved whole. Nothing here changes a sheet; each repair makes the next one of the one before.
 */
import type { Block, BlockKind, Doubt, Lines, RecognisedArticle, RecognisedPage } from '../contract/issue.ts';

/** A text with its lines; null where there is none, and without lines where no line says it. */
export interface Part {
  readonly text: string | null;
  readonly lines: Lines;
}

export interface SheetBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly lines: Lines;
}

/** A doubt that stays at its block while others come and go. */
export interface SheetDoubt {
  readonly doubt: Doubt;
  /** For a joint, the first line of the block before which it is; null for the article's end. */
  readonly before: number | null;
}

/** The parts of an article that are one text. */
export const headParts = ['column', 'kicker', 'headline', 'deck'] as const;
export type HeadPart = (typeof headParts)[number];

export interface SheetArticle extends Readonly<Record<HeadPart, Part>> {
  /** Tells the sheet's articles apart, whatever becomes of their lines. */
  readonly key: number;
  readonly headlineInferred: boolean;
  readonly byline: { readonly names: readonly string[]; readonly lines: Lines };
  readonly blocks: readonly SheetBlock[];
  readonly jumpTo: number | null;
  readonly jumpFrom: number | null;
  readonly confidence: number;
  readonly doubts: readonly SheetDoubt[];
}

/** A text of the page that is in no article. */
export interface Item {
  readonly text: string;
  readonly lines: Lines;
}

export const itemLists = ['banners', 'furniture', 'leftovers'] as const;
export type ItemList = (typeof itemLists)[number];

export interface Sheet extends Readonly<Record<ItemList, readonly Item[]>> {
  /** In reading order. */
  readonly articles: readonly SheetArticle[];
  readonly masthead: Lines;
}

export const nothing: Part = { text: null, lines: [] };

/** An article that has only blocks. */
export function bareArticle(key: number, blocks: readonly SheetBlock[]): SheetArticle {
  return {
    key, blocks, column: nothing, kicker: nothing, headline: nothing, deck: nothing, headlineInferred: true,
    byline: { names: [], lines: [] }, jumpTo: null, jumpFrom: null, confidence: 1, doubts: [],
  };
}

/** A key that no article of the sheet has. */
export const freshKey = ({ articles }: Sheet): number => articles.reduce((most, { key }) => Math.max(most, key), -1) + 1;

function sheetArticle(article: RecognisedArticle, key: number): SheetArticle {
  const { origin, byline, body, headlineInferred, jumpTo, jumpFrom, confidence, doubts } = article;
  const part = (name: HeadPart): Part => ({ text: article[name], lines: origin[name] });
  const blocks = body.map(({ kind, text }, i): SheetBlock => ({ kind, text, lines: origin.blocks[i] ?? [] }));
  return {
    key, headlineInferred, blocks, jumpTo, jumpFrom, confidence,
    column: part('column'), kicker: part('kicker'), headline: part('headline'), deck: part('deck'),
    byline: { names: byline, lines: origin.byline },
    doubts: doubts.map((doubt) => ({ doubt, before: blocks[doubt.block]?.lines[0] ?? null })),
  };
}

export function sheetOf({ articles, origin, ...texts }: RecognisedPage): Sheet {
  const items = (list: ItemList): Item[] => texts[list].map((text, i) => ({ text, lines: origin[list][i] ?? [] }));
  return {
    articles: articles.map(sheetArticle), masthead: origin.masthead,
    banners: items('banners'), furniture: items('furniture'), leftovers: items('leftovers'),
  };
}

/** Where in its article a doubt is now; -1 where its block is gone. */
function blockOf({ doubt, before }: SheetDoubt, blocks: readonly SheetBlock[]): number {
  if (doubt.kind === 'headline') return doubt.block;
  return before === null ? blocks.length : blocks.findIndex(({ lines }) => lines[0] === before);
}

const doubtsOf = ({ doubts, blocks }: SheetArticle): Doubt[] => doubts.flatMap((each) => {
  const block = blockOf(each, blocks);
  return block === -1 ? [] : [{ ...each.doubt, block }];
});

function recognisedArticle(article: SheetArticle): RecognisedArticle {
  const { column, kicker, headline, deck, headlineInferred, byline, blocks, jumpTo, jumpFrom, confidence } = article;
  return {
    headline: headline.text, headlineInferred, kicker: kicker.text, deck: deck.text, column: column.text, byline: byline.names,
    body: blocks.map(({ kind, text }): Block => ({ kind, text })), jumpTo, jumpFrom, confidence,
    origin: {
      kicker: kicker.lines, headline: headline.lines, deck: deck.lines, column: column.lines, byline: byline.lines,
      blocks: blocks.map(({ lines }) => lines),
    },
    doubts: doubtsOf(article),
  };
}

/** The page with what the sheet has on it. */
export function pageOf({ articles, masthead, ...lists }: Sheet, { number, name }: RecognisedPage): RecognisedPage {
  const texts = (list: ItemList): string[] => lists[list].map(({ text }) => text);
  const lines = (list: ItemList): Lines[] => lists[list].map((item) => item.lines);
  return {
    number, name, articles: articles.map(recognisedArticle),
    banners: texts('banners'), furniture: texts('furniture'), leftovers: texts('leftovers'),
    origin: { masthead, banners: lines('banners'), furniture: lines('furniture'), leftovers: lines('leftovers') },
  };
}

/** Where a source line is. */
export type Spot =
  | { readonly at: 'part'; readonly article: SheetArticle; readonly part: HeadPart | 'byline' }
  | { readonly at: 'block'; readonly article: SheetArticle; readonly block: SheetBlock }
  | { readonly at: 'item'; readonly list: ItemList; readonly item: Item }
  | { readonly at: 'masthead' };

/** The place of every source line. */
export function spotsOf(sheet: Sheet): ReadonlyMap<number, Spot> {
  const spots = new Map<number, Spot>();
  const note = (lines: Lines, spot: Spot): void => lines.forEach((line) => spots.set(line, spot));
  for (const article of sheet.articles) {
    for (const part of [...headParts, 'byline'] as const) note(article[part].lines, { at: 'part', article, part });
    for (const block of article.blocks) note(block.lines, { at: 'block', article, block });
  }
  for (const list of itemLists) for (const item of sheet[list]) note(item.lines, { at: 'item', list, item });
  note(sheet.masthead, { at: 'masthead' });
  return spots;
}

/** The article that has a line, or null. */
export function articleAt(sheet: Sheet, line: number): SheetArticle | null {
  const spot = spotsOf(sheet).get(line);
  return spot?.at === 'part' || spot?.at === 'block' ? spot.article : null;
}

/** The sheet with this article in place of the one with its key. */
export function withArticle(sheet: Sheet, changed: SheetArticle): Sheet {
  return { ...sheet, articles: sheet.articles.map((article) => (article.key === changed.key ? changed : article)) };
}

/**
 * An article after the reader's decision: no less sure than it was, and quite sure where no doubt is left. A block that is
 * gone takes its doubt along for good: where it comes back, the reader has put it there.
 */
export function decided(article: SheetArticle, confidence = article.confidence): SheetArticle {
  const doubts = article.doubts.filter((each) => blockOf(each, article.blocks) !== -1);
  return { ...article, doubts, confidence: doubts.length === 0 ? 1 : confidence };
}

/** The doubts that are not about the headline: the reader has decided that. */
export const withoutHeadlineDoubts = ({ doubts }: SheetArticle): readonly SheetDoubt[] => doubts.filter(({ doubt }) => doubt.kind !== 'headline');
