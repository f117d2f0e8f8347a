/** Whole texts taken off a sheet, to be put elsewhere. */
import type { BlockKind, Lines } from '../contract/issue.ts';
import { namesOnLines } from './said.ts';
import { nothing, spotsOf, withoutHeadlineDoubts } from './sheet.ts';
import type { HeadPart, Item, Sheet, SheetArticle, Spot } from './sheet.ts';

export interface Piece {
  readonly text: string;
  readonly lines: Lines;
  /** What it was: a part or a block of an article, or in none. */
  readonly was: HeadPart | 'byline' | BlockKind | 'item';
}

/** The text of source lines as they stand. */
export const textOfLines = (lines: Lines, source: readonly string[]): string => lines.map((line) => (source[line] ?? '').trim()).join(' ');

function pieceOf(spot: Spot, line: number, source: readonly string[]): Piece {
  switch (spot.at) {
    case 'block': return { text: spot.block.text, lines: spot.block.lines, was: spot.block.kind };
    case 'item': return { ...spot.item, was: 'item' };
    case 'masthead': return { text: textOfLines([line], source), lines: [line], was: 'item' };
    case 'part': {
      const { article, part } = spot;
      const { lines } = article[part];
      const text = part === 'byline' ? null : article[part].text;
      return { text: text ?? textOfLines(lines, source), lines, was: part };
    }
  }
}

/**
 * Takes all texts off the sheet that have one of these lines, in the order of the lines. Articles may be left without a
 * headline or without any block. Null where the page has no such line.
 */
export function take(sheet: Sheet, lines: Lines, source: readonly string[]): { readonly pieces: readonly Piece[]; readonly rest: Sheet } | null {
  const spots = spotsOf(sheet);
  const taken = new Set<number>();
  const pieces: Piece[] = [];
  for (const line of lines) {
    const spot = spots.get(line);
    if (spot === undefined) return null;
    if (taken.has(line)) continue;
    const piece = pieceOf(spot, line, source);
    pieces.push(piece);
    for (const own of piece.lines) taken.add(own);
  }
  return { pieces, rest: without(sheet, taken, source) };
}

function without(sheet: Sheet, taken: ReadonlySet<number>, source: readonly string[]): Sheet {
  const isTaken = ({ lines }: { readonly lines: Lines }): boolean => lines.some((line) => taken.has(line));
  const kept = (items: readonly Item[]): readonly Item[] => items.filter((item) => !isTaken(item));
  return {
    articles: sheet.articles.map((article) => articleWithout(article, isTaken, source)),
    masthead: sheet.masthead.filter((line) => !taken.has(line)),
    banners: kept(sheet.banners), furniture: kept(sheet.furniture), leftovers: kept(sheet.leftovers),
  };
}

function articleWithout(article: SheetArticle, isTaken: (of: { readonly lines: Lines }) => boolean, source: readonly string[]): SheetArticle {
  const { column, kicker, headline, deck, byline, blocks } = article;
  if (![column, kicker, headline, deck, byline, ...blocks].some(isTaken)) return article;
  const gone = isTaken(byline) ? namesOnLines(byline.lines, source) : [];
  return {
    ...article,
    column: isTaken(column) ? nothing : column,
    kicker: isTaken(kicker) ? nothing : kicker,
    deck: isTaken(deck) ? nothing : deck,
    ...(isTaken(headline) ? { headline: nothing, headlineInferred: true, doubts: withoutHeadlineDoubts(article) } : {}),
    byline: isTaken(byline) ? { names: byline.names.filter((name) => !gone.includes(name)), lines: [] } : byline,
    blocks: blocks.filter((block) => !isTaken(block)),
  };
}
