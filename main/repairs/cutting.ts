/** Articles joined and parted. */
import type { PageRepair } from '../contract/repair.ts';
import { bothNames, namesOnLines, readAnew, withInferredHeadline } from './said.ts';
import { articleAt, bareArticle, decided, freshKey, headParts, nothing, spotsOf, withArticle } from './sheet.ts';
import type { Part, Sheet, SheetArticle, SheetBlock, SheetDoubt } from './sheet.ts';

type Merge = Extract<PageRepair, { kind: 'merge' }>;
type Split = Extract<PageRepair, { kind: 'split' }>;

const isPrinted = ({ lines }: Part): boolean => lines.length > 0;

/** The article of `second` goes on with that of `first`. Null where the lines are not in two articles. */
export function merge(sheet: Sheet, repair: Merge): Sheet | null {
  const first = articleAt(sheet, repair.first), second = articleAt(sheet, repair.second);
  if (first === null || second === null || first.key === second.key) return null;
  const rest = { ...sheet, articles: sheet.articles.filter(({ key }) => key !== second.key) };
  return withArticle(rest, joined(first, second));
}

function joined(first: SheetArticle, second: SheetArticle): SheetArticle {
  const takesColumn = !isPrinted(first.column) && (first.column.text === null || first.column.text === second.column.text);
  const subheads = headParts.flatMap((part): SheetBlock[] => {
    const { text, lines } = second[part];
    return lines.length === 0 || (part === 'column' && takesColumn) ? [] : [{ kind: 'subhead', text: text ?? '', lines }];
  });
  const start = second.blocks[0]?.lines[0] ?? null;
  const isJoint = ({ doubt, before }: SheetDoubt, at: number | null): boolean => doubt.kind === 'joint' && before === at;
  const article: SheetArticle = {
    ...first,
    column: takesColumn ? second.column : first.column,
    byline: { names: bothNames(first.byline.names, second.byline.names), lines: [...first.byline.lines, ...second.byline.lines] },
    blocks: [...first.blocks, ...subheads, ...second.blocks],
    jumpTo: second.jumpTo,
    doubts: [
      ...first.doubts.filter((doubt) => !isJoint(doubt, null)),
      ...second.doubts.filter((doubt) => doubt.doubt.kind === 'joint' && !isJoint(doubt, start)),
    ],
  };
  return decided(article, Math.max(first.confidence, second.confidence));
}

/** A new article begins with the block that has the line. Null where no block of an article has it, or its first one. */
export function split(sheet: Sheet, { at }: Split, source: readonly string[]): Sheet | null {
  const spot = spotsOf(sheet).get(at);
  if (spot?.at !== 'block') return null;
  const { article, block } = spot;
  const cut = article.blocks.indexOf(block);
  if (cut === 0) return null;
  const parted = partsOf(article, cut, freshKey(sheet), source);
  return { ...sheet, articles: sheet.articles.flatMap((each) => (each.key === article.key ? parted : [each])) };
}

function partsOf(article: SheetArticle, cut: number, key: number, source: readonly string[]): SheetArticle[] {
  const head = article.blocks.slice(0, cut), tail = article.blocks.slice(cut);
  const start = tail[0]?.lines[0] ?? 0;
  const own = new Set(head.map(({ lines }) => lines[0]));
  const staysDoubted = ({ doubt, before }: SheetDoubt): boolean => doubt.kind === 'headline' || (before !== null && own.has(before));
  // A signature printed below the cut is the second's.
  const bylineLines = article.byline.lines.filter((line) => line >= start);
  const moved = namesOnLines(bylineLines, source);
  const first: SheetArticle = {
    ...article,
    blocks: head,
    byline: {
      names: article.byline.names.filter((name) => !moved.includes(name)),
      lines: article.byline.lines.filter((line) => line < start),
    },
    doubts: article.doubts.filter(staysDoubted),
    jumpTo: null,
  };
  const second: SheetArticle = {
    ...headedBySubhead(bareArticle(key, tail)),
    byline: { names: moved, lines: bylineLines },
    jumpTo: article.jumpTo,
    confidence: article.confidence,
    doubts: article.doubts.filter((doubt) => !staysDoubted(doubt) && doubt.before !== start),
  };
  return [decided(readAnew(first, article.blocks)), decided(readAnew(second, []))];
}

/** An article of blocks alone: a subhead that the others stand below is its headline, otherwise one is inferred. */
export function headedBySubhead(article: SheetArticle): SheetArticle {
  const [subhead, ...below] = article.blocks;
  if (subhead?.kind !== 'subhead' || below.length === 0) return withInferredHeadline({ ...article, headline: nothing });
  return { ...article, headline: { text: subhead.text, lines: subhead.lines }, headlineInferred: false, blocks: below };
}
