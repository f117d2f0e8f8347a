/** Body lines joined to the paragraphs that the printer set; display lines stay as they are. */
import { plain, unshadow } from '../wording/fold.ts';
import type { Line } from './lines.ts';
import type { SetLine } from './setting.ts';
import { readSignature } from '../wording/signs.ts';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: readonly Line[];
  /** As it is displayed: the source's own characters, lines joined. */
  readonly text: string;
  /** As patterns read it. */
  readonly plain: string;
  readonly measure: number;
  /** True for one line of a poem. */
  readonly isVerse: boolean;
}

export interface Display {
  readonly kind: 'display';
  readonly line: Line;
}

export type Item = Paragraph | Display;

const latinEnd = /[A-Za-z,;.]$/u;
const latinStart = /^[A-Za-z]/u;

/** Joins two lines of one paragraph: a blank only between Latin words, and a word's hyphen is undone. */
function joinLines(before: string, after: string): string {
  if (!latinStart.test(after)) return before + after;
  if (/[a-z]-$/u.test(before) && /^[a-z]/u.test(after)) return before.slice(0, -1) + after;
  return latinEnd.test(before) ? `${before} ${after}` : before + after;
}

/** Joins the texts of lines that were printed one below the other. */
export function joinTexts(texts: readonly string[]): string {
  return texts.reduce((joined, text) => (joined === '' ? text : joinLines(joined, text)), '');
}

function paragraphOf(set: readonly SetLine[]): Paragraph {
  const lines = set.map(({ line }) => line);
  const text = joinTexts(lines.map((line) => line.text));
  return { kind: 'paragraph', lines, text, plain: plain(text), measure: set[0]?.measure ?? 0, isVerse: false };
}

/** So many short lines in a row, and so short, are a poem: headings never come in such numbers. */
const VERSE_LINES = 8, VERSE_LENGTH = 16, USUAL_VERSE_LENGTH = 10.5;

const isVerseLine = ({ plain }: Line): boolean =>
  plain.length <= VERSE_LENGTH && !/\d/u.test(plain) && /\p{Script=Han}/u.test(plain) && !unshadow(plain).shadowed && readSignature(plain) === null;

/** Display lines that are verse become a body of one-line paragraphs. */
function withVerse(items: readonly Item[]): Item[] {
  const marked: Item[] = [];
  let run: Display[] = [];
  const flush = (): void => {
    const length = run.reduce((sum, { line }) => sum + line.plain.length, 0) / Math.max(1, run.length);
    const isVerse = run.length >= VERSE_LINES && length <= USUAL_VERSE_LENGTH;
    for (const display of run) {
      const { line } = display;
      marked.push(isVerse ? { kind: 'paragraph', lines: [line], text: line.text, plain: line.plain, measure: 0, isVerse } : display);
    }
    run = [];
  };
  for (const item of items) {
    if (item.kind === 'display' && isVerseLine(item.line)) {
      run.push(item);
      continue;
    }
    flush();
    marked.push(item);
  }
  flush();
  return marked;
}

/** Groups a page's set lines. */
export function joinParagraphs(set: readonly SetLine[]): Item[] {
  const items: Item[] = [];
  let open: SetLine[] = [];
  const close = (): void => {
    if (open.length > 0) items.push(paragraphOf(open));
    open = [];
  };
  for (const line of set) {
    if (line.role === 'display') {
      close();
      items.push({ kind: 'display', line: line.line });
      continue;
    }
    if (line.role === 'first' || line.role === 'single') close();
    open.push(line);
    if (line.role === 'last' || line.role === 'single') close();
  }
  close();
  return withVerse(items);
}
