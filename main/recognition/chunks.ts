/**
 * Paragraphs that certainly belong together, and the gaps between such chunks where an article may end: at display
 * lines, leads, notes, end signs and changes of measure.
 */
import { squeeze } from './fold.ts';
import type { Display, Item, Paragraph } from './paragraphs.ts';
import { isArticleEnd, isCaption, isLead, isNoteStart, namesOfEnd, namesOfLead, readJumps } from './signs.ts';
import { type Terms, termsOf } from './terms.ts';

export interface Chunk {
  readonly paragraphs: readonly Paragraph[];
  /** For each paragraph. */
  readonly terms: readonly Terms[];
  /** In em; 0 where no paragraph has enough lines to tell. */
  readonly measure: number;
  readonly beginsWithLead: boolean;
  readonly beginsWithNote: boolean;
  /** True where nothing but the note is in the chunk. */
  readonly isNote: boolean;
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
}

/** Measures that differ by less are the same column, measured through other punctuation. */
export const SAME_MEASURE = 0.75;

/** The measure of the paragraphs that have full lines, for the others' may be any. */
function measureOf(paragraphs: readonly Paragraph[]): number {
  return (paragraphs.find(({ lines }) => lines.length > 2) ?? paragraphs.find(({ lines }) => lines.length > 1))?.measure ?? 0;
}

function chunkOf(paragraphs: readonly Paragraph[], terms: readonly Terms[]): Chunk {
  const first = paragraphs[0]?.plain ?? '', last = paragraphs.at(-1)?.plain ?? '';
  const beginsWithNote = isNoteStart(first);
  return {
    paragraphs,
    terms,
    measure: measureOf(paragraphs),
    beginsWithLead: isLead(first),
    beginsWithNote,
    isNote: beginsWithNote && paragraphs.length === 1,
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
  if (last === undefined) return true;
  if (isLead(next.plain) || isNoteStart(next.plain) || isNoteStart(last.plain)) return true;
  if (isArticleEnd(last.plain) || readJumps(last.plain).to !== null || readJumps(next.plain).from !== null || namesOfEnd(last.plain).length > 0) return true;
  // A paragraph of one line may have any measure; it stays with what stands before it.
  if (next.lines.length < 2) return next.measure === 0 && last.measure !== 0;
  const measure = measureOf(open);
  return measure > 0 && Math.abs(measure - next.measure) >= 0.25;
}

/** Chunks a page's items. */
export function chunkPage(items: readonly Item[]): ChunkedPage {
  const chunks: Chunk[] = [];
  const gaps: Display[][] = [];
  let open: Paragraph[] = [], displays: Display[] = [], pending: Display[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    chunks.push(chunkOf(open, open.map(({ plain }) => termsOf(plain))));
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
  return { chunks, gaps };
}

/** True for a paragraph that stands under a picture. */
export function isCaptionParagraph(paragraph: Paragraph): boolean {
  return paragraph.lines.length <= 4 && squeeze(paragraph.text).length <= 90 && isCaption(paragraph.plain);
}
