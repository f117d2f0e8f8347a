/** How many printed lines a text takes: the compositor's estimate, exact for pure Chinese, close for mixed text. */
import type { Block } from '../../../main/contract/issue.ts';

/** Characters that may not begin a line, and that may not end one (GB/T 15834—2011, clause 5.1; JLREQ 3.1.7). */
const NO_START = /[，。、；：！？…—”’）】》〉」』〕·%％℃]/u;
const NO_END = /[“‘（【《〈「『〔]/u;
const LATIN = /[\p{Script=Latin}\p{Nd}.,:%'’\-–/&@+]/u;

/** Advance in em. Digits and Latin letters of a CJK serif face are a little wider than half an em. */
export function advance(character: string): number {
  if (/[\x20-\x7e\u00a0-\u024f]/u.test(character)) return /[A-ZMWmw@%]/u.test(character) ? 0.72 : 0.54;
  return 1;
}

/** Advance of a whole string in em. */
export function advanceOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += advance(character);
  return sum;
}

interface Unit {
  readonly width: number;
  readonly noStart: boolean;
  readonly noEnd: boolean;
}

/** Between Chinese and a Latin word or number, in em (CSS Text 4, text-autospace). */
const AUTOSPACE = 0.125;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Unbreakable units: a Chinese character, or a whole Latin word or number. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let word = 0, before = '';
  const flush = (next: string): void => {
    if (word > 0) units.push({ width: word + (IDEOGRAPH.test(next) ? AUTOSPACE : 0), noStart: false, noEnd: false });
    word = 0;
  };
  for (const character of text) {
    if (LATIN.test(character) && advance(character) < 1) {
      if (word === 0 && IDEOGRAPH.test(before)) word = AUTOSPACE;
      word += advance(character);
      before = character;
      continue;
    }
    flush(character);
    before = character;
    units.push({ width: advance(character), noStart: NO_START.test(character), noEnd: NO_END.test(character) });
  }
  flush('');
  return units;
}

/**
 * Lines that a text takes in a column of `ems`, its first line indented.
 * @param ems column width in em of this text's size
 * @param indent first-line indent in em
 */
export function countLines(text: string, ems: number, indent = 0): number {
  let lines = 1;
  let used = indent;
  let carried = 0;
  for (const unit of unitsOf(text)) {
    const width = Math.min(unit.width, ems);
    if (used + width > ems + 0.001) {
      lines += 1;
      // A closing mark takes the character before it along to the next line, an opening one goes with what follows.
      used = unit.noStart ? carried + width : width;
    } else {
      used += width;
    }
    carried = width;
  }
  return lines;
}

/** Size of subheads and notes relative to the body's. */
export const SUBHEAD_SIZE = 1.15;

/** Rows of the baseline grid that a block takes in one text column of `ems`. */
export function blockRows(block: Block, ems: number): number {
  switch (block.kind) {
    case 'subhead': return countLines(block.text, ems / SUBHEAD_SIZE) + 1;
    case 'caption': return countLines(block.text, ems) + 1;
    case 'verse': return countLines(block.text, ems, 2);
    case 'editorNote':
    case 'paragraph': return countLines(block.text, ems, 2);
  }
}

/** Rows that a whole body takes in one text column of `ems`. */
export function bodyRows(body: readonly Block[], ems: number): number {
  return body.reduce((rows, block) => rows + blockRows(block, ems), 0);
}
