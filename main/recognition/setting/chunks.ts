/**
 * Paragraphs that certainly belong together, and the gaps between such chunks where an article may end: at display
 * lines, leads, notes, end signs and changes of measure.
 */
import { squeeze } from '../wording/fold.ts';
import type { Display, Item, Paragraph } from './paragraphs.ts';
import { isArticleEnd, isCaption, isFurtherDispatch, isLead, isNoteStart, isSalutation, namesOfEnd, namesOfLead, readJumps } from '../wording/signs.ts';
import { PageTerms, type TermIndex } from '../wording/term-index.ts';

export interface Chunk {
  readonly paragraphs: readonly Paragraph[];
  /** The place of its first paragraph among the page's. */
  readonly from: number;
  /** In em; 0 where no paragraph has enough lines to tell. */
  readonly measure: number;
  readonly beginsWithLead: boolean;
  readonly beginsWithDispatch: boolean;
  readonly beginsWithNote: boolean;
  /** True where nothing but the note is in the chunk. */
  readonly isNote: boolean;
  /** True where nothing but a lead without its text is in the chunk: 本报讯（记者 王伟）. */
  readonly isBareLead: boolean;
  /** True where it ends with 下转, ■ or （完）. */
  readonly endsArticle: boolean;
  readonly continuesFrom: boolean;
  readonly signedInLead: boolean;
  readonly signedAtEnd: boolean;
  readonly characters: number;
}

export interface ChunkedPage {
  readonly chunks: readonly Chunk[];
  /** The display lines before each chunk, and after the last one. */
  readonly gaps: readonly (readonly Display[])[];
  /** Of the chunks' paragraphs. */
  readonly terms: PageTerms;
}

/** Measures that differ by less are the same column, measured through other punctuation. */
export const SAME_MEASURE = 0.75;

/** A lead that no text follows, in characters. */
const MAX_BARE_LEAD = 40;

/** The measure of the paragraphs that have full lines, for the others' may be any. */
function measureOf(paragraphs: readonly Paragraph[]): number {
  return (paragraphs.find(({ lines }) => lines.length > 2) ?? paragraphs.find(({ lines }) => lines.length > 1))?.measure ?? 0;
}

function chunkOf(paragraphs: readonly Paragraph[], from: number): Chunk {
  const first = paragraphs[0]?.plain ?? '', last = paragraphs.at(-1)?.plain ?? '';
  const beginsWithNote = isNoteStart(first);
  return {
    paragraphs,
    from,
    measure: measureOf(paragraphs),
    beginsWithLead: isLead(first) && !isFurtherDispatch(first),
    beginsWithDispatch: isFurtherDispatch(first),
    beginsWithNote,
    isNote: beginsWithNote && paragraphs.length === 1,
    isBareLead: paragraphs.length === 1 && first.length <= MAX_BARE_LEAD && isLead(first) && /[）)】电電]$/u.test(first),
    endsArticle: isArticleEnd(last) || readJumps(last).to !== null,
    continuesFrom: readJumps(first).from !== null,
    signedInLead: namesOfLead(paragraphs.find(({ plain }) => !isNoteStart(plain))?.plain ?? '').length > 0,
    signedAtEnd: namesOfEnd(last).length > 0 && !isCaption(last),
    characters: paragraphs.reduce((sum, { text }) => sum + text.length, 0),
  };
}

/** True where a paragraph can't be taken to go on in the chunk that is open. */
function parts(open: readonly Paragraph[], next: Paragraph): boolean {
  const last = open.at(-1);
  if (last?.isVerse !== next.isVerse) return true;
  if (next.isVerse) return false;
  if (isLead(next.plain) || isSalutation(next.plain) || isNoteStart(next.plain) || isNoteStart(last.plain)) return true;
  if (isArticleEnd(last.plain) || readJumps(last.plain).to !== null || readJumps(next.plain).from !== null || namesOfEnd(last.plain).length > 0) return true;
  // A paragraph of one line may have any measure; it stays with what stands before it.
  if (next.lines.length < 2) return next.measure === 0 && last.measure !== 0;
  const measure = measureOf(open);
  return measure > 0 && Math.abs(measure - next.measure) >= 0.25;
}

/** Paragraphs on either side that are compared, and the fewest that both halves of a chunk may have. */
const WINDOW = 3, FEWEST = 2;
/** A dip is where the text changes its words this much more than it usually does. */
const DIP = 0.8;

/**
 * Where one chunk may be two articles' that follow each other without any line between: at the dips of likeness between
 * what stands before and after (after M. Hearst's TextTiling, 1997).
 */
function dipsOf({ from, paragraphs: { length } }: Chunk, pairs: TermIndex): number[] {
  if (length < 2 * FEWEST + 1) return [];
  const likenesses = Array.from({ length }, (_, i) => (i < FEWEST || i > length - FEWEST ? Infinity
    : pairs.likeness(from + Math.max(0, i - WINDOW), from + i, from + Math.min(length, i + WINDOW))));
  const finite = likenesses.filter(Number.isFinite);
  const usual = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  return likenesses.flatMap((value, i) => (value < DIP * usual && value <= (likenesses[i - 1] ?? Infinity) && value < (likenesses[i + 1] ?? Infinity) ? [i] : []));
}

function splitAtDips({ chunks, gaps, terms }: ChunkedPage): ChunkedPage {
  const split: Chunk[] = [];
  const splitGaps: (readonly Display[])[] = [];
  chunks.forEach((chunk, i) => {
    const cuts = [0, ...dipsOf(chunk, terms.pairs), chunk.paragraphs.length];
    for (let piece = 0; piece < cuts.length - 1; piece += 1) {
      const whole = cuts.length === 2, from = cuts[piece] ?? 0;
      split.push(whole ? chunk : chunkOf(chunk.paragraphs.slice(from, cuts[piece + 1]), chunk.from + from));
      splitGaps.push(piece === 0 ? gaps[i] ?? [] : []);
    }
  });
  return { chunks: split, gaps: [...splitGaps, gaps.at(-1) ?? []], terms };
}

/** Chunks a page's items. */
export function chunkPage(items: readonly Item[]): ChunkedPage {
  const chunks: Chunk[] = [];
  const gaps: Display[][] = [];
  const terms = new PageTerms();
  let open: Paragraph[] = [], displays: Display[] = [], pending: Display[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    chunks.push(chunkOf(open, terms.size));
    for (const { plain } of open) terms.add(plain);
    gaps.push(pending);
    open = [];
  };
  for (const item of items) {
    if (item.kind === 'display') {
      displays.push(item);
      continue;
    }
    if (displays.length > 0 || parts(open, item)) {
      close();
      pending = displays;
      displays = [];
    }
    open.push(item);
  }
  close();
  gaps.push(displays);
  return splitAtDips({ chunks, gaps, terms });
}

/** True for a paragraph that stands under a picture. */
export function isCaptionParagraph(paragraph: Paragraph): boolean {
  return paragraph.lines.length <= 4 && squeeze(paragraph.text).length <= 90 && isCaption(paragraph.plain);
}
