/** What each line's own words, form and type cost it as a display line, and as a paragraph's beginning, inside and end. */
import { unshadow } from '../wording/fold.ts';
import { commonSize } from './geometry.ts';
import type { Line } from './lines.ts';
import { isCaption, isContact, isEditorsLine, isJumpLine, isLead, isNoteStart, isSalutation, readSignature } from '../wording/signs.ts';
import { readFolio } from '../masthead/folio.ts';

/** What is known of a line whatever its measure, in nats. */
export interface LineCosts {
  readonly display: number;
  /** Cost of ending a paragraph here. */
  readonly end: number;
  /** Cost of going on to the next line. */
  readonly goOn: number;
  /** Cost of beginning a paragraph here, and of beginning one at another measure. */
  readonly begin: number;
  readonly change: number;
  /** Cost of going on from the line before. */
  readonly continued: number;
  readonly displayAfterDisplay: number;
  /** Cost of a display line here after body lines. */
  readonly displayAfterBody: number;
  readonly hangs: boolean;
  /** True where the line looks like an end: of a paragraph, or of an entry of a list. Full lines do not. */
  readonly ends: boolean;
}

/** A sentence's end, with the editor's mark that some papers set behind an article's last: ②11. */
const terminal = /(?:[。！？!?…．][”’」』）)】]*|[■▲◆●□])(?:[①-⑳]\d{0,2})?$/u;
const halfTerminal = /[：；:;—]$/u;
/** What only paragraphs begin with: 一是, 一、, （二）, 3., 记者：, 问：. */
const enumerator = /^(?:[一二三四五六七八九十]{1,2}(?:[是、]|要)|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十][,，、是]|[问答][:：]|[\p{Script=Han}]{2,4}：)/u;
/** Parentheses may end a paragraph with its author or source; a quotation that is no sentence ends a headline sooner. */
const closed = /[）)】]$/u;
const unfinished = /[，、,（《“‘「『【〈]$/u;
/** Two phrases with a blank between: 班车停两分钟 山货捎出山门. Running text has blanks beside digits and Latin letters alone. */
const parted = /^[^（(【：，。]*[\p{Script=Han}！？”》]{3} [\p{Script=Han}“《]{3}[^）)】：，。]*$/u;
const isParted = (text: string): boolean => text.includes(' ') && parted.test(text);
/** A sentence's inside, which no logo, folio or signature has. */
const running = /[，。；！？][^）)】]/u;
const noStart = /^[，。、；：！？”’）】》〉」』〕]/u;
const closing = /[，。、；：！？”’）】》〉」』〕]$/u;
const mark = /[，。、；：！？,.;:!?]/u;
/** A body line without any mark, and a display line with one within: each about one in four of all, and one in ten. */
const UNMARKED = 0.8, MARKED_DISPLAY = 1.2;
const openQuote = /[“（《「『【]/gu;
const closeQuote = /[”）》」』】]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether as many quotations are closed in a text as are opened. */
const isBalanced = (text: string): boolean => count(text, openQuote) === count(text, closeQuote);

/** A line right before a lead is sooner a headline than a paragraph of one line. */
const BEFORE_LEAD = 1.5;
/** What no line begins with, at a headline's second line that was broken anywhere, and at any other display line. */
const BROKEN_HEADLINE = 1.5, NO_DISPLAY = 6;

function displayCost(line: Line, before: Line | undefined, next: Line | undefined, bodySize: number | null, punctuated: boolean, beginsArticle: boolean): number {
  const text = line.plain;
  if (beginsArticle) return 12;
  if (isCaption(text)) return 4;
  const length = line.width.solid + line.width.punctuation;
  let cost = punctuated ? 3.6 : 5;
  // A headline may be broken within a quotation.
  const balanced = isBalanced(text), quoted = balanced || isBalanced(text + (next?.plain ?? '')) || isBalanced((before?.plain ?? '') + text);
  if (next !== undefined && isLead(next.plain)) cost -= BEFORE_LEAD;
  if (/[。；]$/u.test(text)) cost += 6;
  else if (unfinished.test(text)) cost += quoted && !balanced ? 2 : 4;
  else if (/[：:]$/u.test(text)) cost += 2.5;
  else if (/[！？…]$/u.test(text)) cost += 0.8;
  if (/。./u.test(text)) cost += 5;
  else if (punctuated && /[，、；]./u.test(text)) cost += MARKED_DISPLAY;
  if (length > 34) cost += (length - 34) * 0.4;
  if (!balanced) cost += quoted ? 1 : 2;
  if (isParted(text)) cost -= 1.5;
  if (!running.test(text)) {
    const { shadowed, spaced } = unshadow(text);
    if (shadowed || spaced) cost -= 6;
    else if (readFolio(text) !== null || isEditorsLine(text) || isContact(text) || isJumpLine(text)) cost -= 4;
    else if (readSignature(text) !== null) cost -= 2.5;
  }
  if (bodySize !== null && line.fontSize !== null) cost += line.fontSize > bodySize * 1.15 ? -6 : 2;
  return cost;
}

/** The costs of a page's lines, each by what stands before and after it. */
export function lineCosts(lines: readonly Line[]): LineCosts[] {
  const bodySize = commonSize(lines);
  const blankShare = lines.filter((line) => line.blankBefore).length / Math.max(1, lines.length);
  const blanksTell = blankShare < 0.5;
  const indented = lines.filter((line) => line.indent >= 1.5 && line.indent <= 4).length / Math.max(1, lines.length);
  const indentsTell = indented > 0.03 && indented < 0.95;
  // Before the 1920s, and in some papers long after, text was set without full stops.
  const punctuated = lines.filter((line) => /[。！？．.]/u.test(line.plain)).length > lines.length * 0.04;
  return lines.map((line, i) => {
    const text = line.plain, next = lines[i + 1], before = lines[i - 1];
    const beginsArticle = isLead(text) || isNoteStart(text);
    const isTerminal = terminal.test(text);
    let end = isTerminal ? 0.05 : halfTerminal.test(text) ? 1 : closed.test(text) ? 3.5 : punctuated ? 7.5 : 1.2;
    // Entries of a list: 一是…； 二是…。
    const entryEnds = next !== undefined && halfTerminal.test(text) && enumerator.test(next.plain);
    if (entryEnds) end = 0.1;
    if (unfinished.test(text)) end = 8;
    if (next !== undefined && noStart.test(next.plain)) end += 8;
    if (next !== undefined && /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z0-9.%]/u.test(next.plain)) end += 2;
    const apart = isParted(text) ? 1 : 0;
    let begin = apart, change = 4, continued = apart;
    if (enumerator.test(text) && (before === undefined || terminal.test(before.plain) || halfTerminal.test(before.plain))) begin -= 1.2;
    if (isSalutation(text) && text.length <= 14) {
      begin -= 3;
      continued += 4;
    }
    if (beginsArticle) {
      change = 0;
      continued += 6;
    }
    if (blanksTell) {
      begin += line.blankBefore ? -1 : 0.5;
      continued += line.blankBefore ? 2.5 : 0;
    }
    if (indentsTell) {
      begin += line.indent >= 1.5 ? -3 : 2;
      continued += line.indent >= 1.5 ? 4 : 0;
    }
    return {
      display: displayCost(line, before, next, bodySize, punctuated, beginsArticle),
      end,
      goOn: (isTerminal ? 2.6 : entryEnds ? 1.2 : 0.06) + (punctuated && !mark.test(text) ? UNMARKED : 0),
      begin,
      change,
      continued,
      displayAfterDisplay: (!blanksTell && !line.blankBefore ? -1 : 0.4) + (noStart.test(text) ? BROKEN_HEADLINE : 0),
      displayAfterBody: noStart.test(text) ? NO_DISPLAY : 0,
      hangs: closing.test(text),
      ends: isTerminal || closed.test(text),
    };
  });
}
