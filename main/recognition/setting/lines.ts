/** A page's source lines as recognition sees them: measured in em, with the unit that a line break could not split. */
import { CharacterTable } from '../../contract/character-table.ts';
import type { Box, PageText, TextLine } from '../../formats/format.ts';
import { plain } from '../wording/fold.ts';

/** Widths in em, punctuation apart: printers set it between a half and a full em. */
export interface Width {
  readonly solid: number;
  readonly punctuation: number;
}

export interface Line {
  /** Index into the page's source lines; of its first piece, where the file has it in several. */
  readonly index: number;
  /** All source lines that it is made of. */
  readonly indices: readonly number[];
  /** The line as the file has it, without white space around it. */
  readonly text: string;
  /** The line in plain characters: what patterns are matched against. */
  readonly plain: string;
  readonly width: Width;
  /** Width of what stands at the line's beginning and could not be left on the line before. */
  readonly opening: Width;
  /** Ems of blank that the file itself has before the text. */
  readonly indent: number;
  readonly blankBefore: boolean;
  /** In points, where the format knows it. */
  readonly fontSize: number | null;
  readonly box: Box | null;
}

const punctuation = /[，。、；：！？“”‘’（）【】《》〈〉「」『』〔〕．·﹑︰]/u;
const halfWidth = /[\x20-\x7e\u00a0-\u00ff\u2010-\u2013\uff61-\uff9f]/u;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const word = /[A-Za-z0-9.,%$'’-]/u;
/** 避头点: what never begins a line, so that it sticks to the character before. */
const noStart = /[，。、；：！？”’）】》〉」』〕．,.;:!?)\]%％℃·…—]/u;
/** 避尾: what never ends a line. */
const noEnd = /[“‘（【《〈「『〔([]/u;

/** A blank between Chinese and digits is made by the typesetter and narrower than a half-width letter. */
const BLANK = 0.25;

/** What measuring asks of a character, as bits. */
const Trait = { blank: 1, punctuation: 2, halfWidth: 4, unseen: 8, word: 16, noStart: 32, noEnd: 64 } as const;
const patterns: readonly (readonly [pattern: RegExp, trait: number])[] = [
  [/[ \t]/u, Trait.blank], [punctuation, Trait.punctuation], [halfWidth, Trait.halfWidth], [unseen, Trait.unseen], [word, Trait.word], [noStart, Trait.noStart], [noEnd, Trait.noEnd],
];
const traits = new CharacterTable((character) => patterns.reduce((sum, [pattern, trait]) => (pattern.test(character) ? sum + trait : sum), 0));

function add(width: { solid: number; punctuation: number }, trait: number): void {
  if ((trait & Trait.blank) !== 0) width.solid += BLANK;
  else if ((trait & Trait.punctuation) !== 0) width.punctuation += 1;
  else if ((trait & Trait.halfWidth) !== 0) width.solid += 0.5;
  else if ((trait & Trait.unseen) === 0) width.solid += 1;
}

/** Measures a text in em. */
export function measure(text: string): Width {
  const width = { solid: 0, punctuation: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    add(width, traits.of(codePoint));
  }
  return width;
}

/** A mark that closes a line is pressed or hung out where that lets its character stay on the line. */
const PRESSED = 0.5;

/** What the line begins with that holds together: opening marks, one character or one word, and the marks that follow. */
function openingOf(text: string): Width {
  const width = { solid: 0, punctuation: 0 };
  let inWord = false, begun = false;
  let count = 0;
  for (const character of text) {
    const trait = traits.of(character.codePointAt(0) ?? 0);
    const closes = (trait & Trait.noStart) !== 0, isWord = (trait & Trait.word) !== 0;
    if (begun && !closes && !(inWord && isWord)) break;
    if (closes && begun && !isWord) width.punctuation += PRESSED;
    else add(width, trait);
    begun = begun || (trait & Trait.noEnd) === 0;
    inWord = isWord;
    count += 1;
    // A longer "word" would have been broken as well.
    if (count > 24) break;
  }
  return width;
}

/** Width in em where punctuation is set on `mark` em. */
export function ems(width: Width, mark: number): number {
  return width.solid + width.punctuation * mark;
}

function measureLine({ text: source, blankBefore, fontSize, box }: TextLine, index: number): Line {
  const text = source.trim();
  const read = plain(text);
  const blanks = source.length - source.trimStart().length;
  return {
    index,
    indices: [index],
    text,
    plain: read,
    width: measure(text),
    opening: openingOf(text),
    indent: Array.from(source.slice(0, blanks)).reduce((sum, blank) => sum + (blank === '\u3000' ? 1 : 0.5), 0),
    blankBefore,
    fontSize: fontSize ?? null,
    box: box ?? null,
  };
}

/** Measures a page's lines. Linear. */
export function measureLines(page: PageText): Line[] {
  return page.lines.map(measureLine);
}

/** The box around lines; null where one of them has none. */
export function boxAround(lines: readonly Pick<Line, 'box'>[]): Box | null {
  const boxes = lines.flatMap(({ box }) => (box === null ? [] : [box]));
  if (boxes.length === 0 || boxes.length < lines.length) return null;
  const x = Math.min(...boxes.map((box) => box.x)), y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** Pieces of one printed line as that line. */
export function joinedLine(pieces: readonly Line[]): Line {
  const [first] = pieces;
  if (first === undefined) throw new RangeError('a line without a piece');
  if (pieces.length === 1) return first;
  const text = pieces.map((piece) => piece.text).join('');
  return {
    ...first, text, indices: pieces.flatMap(({ indices }) => indices), plain: plain(text), width: measure(text), opening: openingOf(text), box: boxAround(pieces),
  };
}
