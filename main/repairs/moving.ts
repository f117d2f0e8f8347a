/** Parts, blocks and other texts put elsewhere on the page. */
import type { BlockKind } from '../contract/issue.ts';
import type { ArticlePart, PageRepair, Place } from '../contract/repair.ts';
import { headedBySubhead } from './cutting.ts';
import { take, textOfLines } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { bothNames, namesOnLines, namesWritten, readAnew } from './said.ts';
import { articleAt, bareArticle, decided, freshKey, headParts, nothing, spotsOf, withArticle, withoutHeadlineDoubts } from './sheet.ts';
import type { HeadPart, Item, ItemList, Part, Sheet, SheetArticle, SheetBlock } from './sheet.ts';

type Move = Extract<PageRepair, { kind: 'move' }>;
type ToArticle = Extract<Place, { kind: 'article' }>;

const blockKinds: Readonly<Record<BlockKind, true>> = { paragraph: true, subhead: true, editorNote: true, caption: true, verse: true };
const isBlockKind = (kind: ArticlePart | Piece['was']): kind is BlockKind => Object.hasOwn(blockKinds, kind);
const lists: Readonly<Record<'banner' | 'furniture' | 'leftover', ItemList>> = { banner: 'banners', furniture: 'furniture', leftover: 'leftovers' };

/** Null where the page has no such lines, or the place is no longer there. */
export function move(sheet: Sheet, { lines, to }: Move, source: readonly string[]): Sheet | null {
  const exchanged = to.kind === 'article' && to.as === 'headline' ? exchangeHeadlines(sheet, lines, to.of) : null;
  if (exchanged !== null) return exchanged;
  const taken = take(sheet, lines, source);
  if (taken === null) return null;
  const { pieces, rest } = taken;
  const put = to.kind === 'article' ? intoArticle(sheet, rest, pieces, to, source)
    : to.kind === 'new-article' ? asArticle(sheet, rest, pieces, to.after, source)
      : withItems(rest, lists[to.kind], pieces);
  return put === null ? null : settled(put, sheet);
}

const withItems = (sheet: Sheet, list: ItemList, items: readonly Item[]): Sheet => ({
  ...sheet, [list]: [...sheet[list], ...items.map(({ text, lines }) => ({ text, lines }))],
});

/** Two printed headlines change places; null where the lines are not one headline, or there is no other. */
function exchangeHeadlines(sheet: Sheet, lines: readonly number[], of: number): Sheet | null {
  const target = articleAt(sheet, of);
  const spots = spotsOf(sheet);
  const [spot, ...others] = lines.map((line) => spots.get(line));
  if (target === null || spot?.at !== 'part' || spot.part !== 'headline') return null;
  const { article } = spot;
  const isWhole = others.every((other) => other?.at === 'part' && other.part === 'headline' && other.article.key === article.key);
  if (!isWhole || article.key === target.key || target.headline.lines.length === 0) return null;
  const headed = (by: SheetArticle, headline: Part): SheetArticle => decided({ ...by, headline, headlineInferred: false, doubts: withoutHeadlineDoubts(by) });
  return withArticle(withArticle(sheet, headed(target, article.headline)), headed(article, target.headline));
}

function intoArticle(before: Sheet, rest: Sheet, pieces: readonly Piece[], to: ToArticle, source: readonly string[]): Sheet | null {
  const target = articleAt(before, to.of);
  const open = target === null ? undefined : rest.articles.find(({ key }) => key === target.key);
  if (target === null || open === undefined) return null;
  const { as } = to;
  if (isBlockKind(as)) {
    const place = placeOf(target, open, to.before);
    return place === null ? null : withArticle(rest, { ...open, blocks: open.blocks.toSpliced(place, 0, ...pieces.flatMap((piece) => blocksOf(piece, as, source))) });
  }
  // A part without a body is no article.
  if (open.blocks.length === 0) return null;
  switch (as) {
    case 'byline': return withArticle(rest, withByline(open, pieces, source));
    case 'kicker': case 'deck': return withArticle(rest, { ...open, [as]: joined([open[as], ...pieces]) });
    case 'column': return inPlaceOf(open.column, withArticle(rest, { ...open, column: joined(pieces) }), source);
    case 'headline': {
      const headed = { ...open, headline: joined(pieces), headlineInferred: false, doubts: withoutHeadlineDoubts(open) };
      return inPlaceOf(open.headline, withArticle(rest, headed), source);
    }
  }
}

/** The part that gave way is left over, if it was printed. */
function inPlaceOf({ text, lines }: Part, sheet: Sheet, source: readonly string[]): Sheet {
  return lines.length === 0 ? sheet : withItems(sheet, 'leftovers', [{ text: text ?? textOfLines(lines, source), lines }]);
}

/** Where in the body that is left the blocks are to stand; null where the body has no such block. */
function placeOf(target: SheetArticle, left: SheetArticle, before: number | null): number | null {
  if (before === null) return left.blocks.length;
  const at = target.blocks.findIndex(({ lines }) => lines.includes(before));
  return at === -1 ? null : target.blocks.slice(0, at).filter((block) => left.blocks.includes(block)).length;
}

/** A text as a block; as verse, line by line, unless it reads otherwise than its lines by now. */
function blocksOf({ text, lines }: Piece, kind: BlockKind, source: readonly string[]): SheetBlock[] {
  const squeezed = (words: string): string => words.replace(/\s+/gu, '');
  if (kind !== 'verse' || squeezed(text) !== squeezed(textOfLines(lines, source))) return [{ kind, text, lines }];
  return lines.map((line) => ({ kind, text: textOfLines([line], source), lines: [line] }));
}

function joined(parts: readonly { readonly text: string | null; readonly lines: readonly number[] }[]): Part {
  const texts = parts.map(({ text }) => text).filter((text) => text !== null && text !== '');
  return { text: texts.length === 0 ? null : texts.join(' '), lines: parts.flatMap(({ lines }) => lines) };
}

function withByline(article: SheetArticle, pieces: readonly Piece[], source: readonly string[]): SheetArticle {
  const names = pieces.flatMap(({ text, lines }) => {
    const read = namesOnLines(lines, source);
    // A text that was written anew is not what its lines say.
    return read.every((name) => text.replace(/\s+/gu, '').includes(name)) ? read : namesWritten(text);
  });
  return { ...article, byline: { names: bothNames(article.byline.names, names), lines: [...article.byline.lines, ...pieces.flatMap(({ lines }) => lines)] } };
}

/** An article of its own: parts stay what they are, the first of each kind; what was no part of an article is a paragraph. */
function asArticle(before: Sheet, rest: Sheet, pieces: readonly Piece[], after: number | null, source: readonly string[]): Sheet | null {
  const neighbour = after === null ? null : articleAt(before, after);
  if (after !== null && neighbour === null) return null;
  const isBody = ({ was }: Piece): boolean => was === 'item' || isBlockKind(was);
  const hasBody = pieces.some((piece) => isBody(piece) && piece.was !== 'subhead');
  const first = (part: HeadPart | 'byline'): Piece | undefined => (hasBody ? pieces.find(({ was }) => was === part) : undefined);
  const parts = [...headParts, 'byline' as const].map(first);
  const blocks = pieces.filter((piece) => !parts.includes(piece)).flatMap((piece) => blocksOf(piece, kindAlone(piece, hasBody), source));
  const head = (part: HeadPart): Part => { const piece = first(part); return piece === undefined ? nothing : { text: piece.text, lines: piece.lines }; };
  const bare = bareArticle(freshKey(before), blocks);
  const headed = first('headline') === undefined ? headedBySubhead(bare) : { ...bare, headline: head('headline'), headlineInferred: false };
  const byline = first('byline');
  const made = { ...headed, column: head('column'), kicker: head('kicker'), deck: head('deck') };
  const article = byline === undefined ? made : withByline(made, [byline], source);
  const at = neighbour === null ? 0 : rest.articles.findIndex(({ key }) => key === neighbour.key) + 1;
  return { ...rest, articles: rest.articles.toSpliced(at, 0, article) };
}

function kindAlone({ was }: Piece, hasBody: boolean): BlockKind {
  if (was === 'item' || was === 'byline') return 'paragraph';
  return isBlockKind(was) && was !== 'subhead' ? was : hasBody ? 'subhead' : 'paragraph';
}

/** Every article read anew whose text has changed; what is left of one without a body is left over. */
function settled(sheet: Sheet, before: Sheet): Sheet {
  const formerly = new Map(before.articles.map((article) => [article.key, article]));
  let leftovers = sheet.leftovers;
  const articles = sheet.articles.flatMap((article) => {
    const former = formerly.get(article.key);
    if (former === article) return [article];
    if (article.blocks.length > 0) return [decided(readAnew(article, former?.blocks ?? []))];
    leftovers = [...leftovers, ...[...headParts, 'byline' as const].flatMap((part): Item[] => {
      const { lines } = article[part];
      const text = part === 'byline' ? article.byline.names.join(' ') : article[part].text;
      return lines.length === 0 ? [] : [{ text: text ?? '', lines }];
    })];
    return [];
  });
  return { ...sheet, articles, leftovers };
}

