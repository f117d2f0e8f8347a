/**
 * Printed lines put together again. Where a line was justified, extraction takes the wide gap beside a mark for the line's
 * end: 何既按照《选举法》 | 、 | 《地方组织 was one line. Such pieces meet at marks, and together they are as wide as the column.
 */
import { ems, joinedLine, type Line } from './lines.ts';
import { isLead, isNoteStart } from '../wording/signs.ts';

/** What no printed line begins with, what pieces end and begin with, and where a sentence ends. */
const neverFirst = /^[，。、；：！？”’）】》〉」』〕]/u;
const markAtEnd = /[，。、；：！？“”‘’（）【】《》〈〉「」『』〔〕—…]$/u;
const markAtStart = /^[，。、；：！？“”‘’（）【】《》〈〉「」『』〔〕—…]/u;
const opens = /[“‘（【《〈「『〔]$/u;
const sentenceEnd = /[。！？…][”’」』）]*$/u;

/** Fewer lines than this that begin with what no line begins with are misprints, not pieces. */
const FEWEST = 2;
/** As a share of all lines. */
const FEWEST_SHARE = 0.004;
/** A line has room for a mark where it is shorter than its measure by this much, in em. */
const ROOM = 1.5;
/** Lines on either side that tell the column's measure, in em; and the narrowest column. */
const AROUND = 14, NARROWEST = 8;
/** How far from its measure a full line may be, in em: marks are pressed or set wide. */
const SHORT = 1.1, OVER = 0.9;
/** The indent of a first line, and how far from its width one may be. */
const INDENT = 2, FIRST_LINE = 0.7;
/** One printed line is in no more pieces. */
const MOST_PIECES = 7;
/** Marks are set on about as much of an em. */
const MARK = 0.75;

/** The measure that lines in a stretch have, in em; 0 where there is none. */
function measureOf(widths: readonly number[], from: number, to: number): number {
  const counts = new Map<number, number>();
  for (let i = Math.max(0, from); i < Math.min(widths.length, to); i += 1) {
    const bin = Math.round((widths[i] ?? 0) * 2) / 2;
    if (bin >= NARROWEST) counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  let best = 0, most = 0;
  for (const [bin, count] of counts) {
    const lines = count + (counts.get(bin - 0.5) ?? 0);
    // Pieces are narrower than the column, and may be more: wide lines say more than narrow ones.
    const said = lines < 2 ? 0 : lines * bin * bin;
    if (said <= most) continue;
    best = bin;
    most = said;
  }
  return best;
}

/** True where a line, with what clings to it, is as wide as a paragraph's first line. */
function opensParagraph(lines: readonly Line[], widths: readonly number[], at: number, measure: number): boolean {
  let width = widths[at] ?? 0;
  for (let next = at + 1; neverFirst.test(lines[next]?.plain ?? '') && next < at + MOST_PIECES; next += 1) width += widths[next] ?? 0;
  return Math.abs(width - measure + INDENT) <= FIRST_LINE;
}

/** How many lines from `at` on are pieces of one printed line; 1 where it is whole. At its article's end the lines before tell the measure, at its beginning those after. */
function pieces(lines: readonly Line[], widths: readonly number[], at: number): number {
  const measures = new Set([measureOf(widths, at - AROUND, at + AROUND + 1), measureOf(widths, at - AROUND, at + 1), measureOf(widths, at, at + AROUND + 1)]);
  return Math.max(...Array.from(measures, (measure) => piecesAt(lines, widths, at, measure)));
}

function piecesAt(lines: readonly Line[], widths: readonly number[], at: number, measure: number): number {
  const first = lines[at];
  if (measure === 0 || first === undefined) return 1;
  let width = widths[at] ?? 0, whole = 1;
  // At a paragraph's beginning the line is shorter by its indent.
  const before = lines[at - 1];
  const mayOpen = before === undefined || sentenceEnd.test(before.plain) || /[：:]$/u.test(before.plain) || isLead(first.plain) || (widths[at - 1] ?? 0) < measure - INDENT;
  const isFull = (em: number): boolean => Math.abs(em - measure + (SHORT - OVER) / 2) <= (SHORT + OVER) / 2 || (mayOpen && Math.abs(em - measure + INDENT) <= FIRST_LINE);
  if (isFull(width) && !neverFirst.test(lines[at + 1]?.plain ?? '')) return 1;
  for (let length = 2; length <= MOST_PIECES; length += 1) {
    const upper = lines[at + length - 2], lower = lines[at + length - 1];
    if (upper === undefined || lower === undefined) break;
    const clings = neverFirst.test(lower.plain) || opens.test(upper.plain);
    // Only where two marks meet is a gap that wide.
    if (!markAtEnd.test(upper.plain) || !markAtStart.test(lower.plain)) break;
    if (isLead(lower.plain) || isNoteStart(lower.plain)) break;
    // A short last line and a paragraph that begins with a quotation would be as wide.
    if (!clings && sentenceEnd.test(upper.plain) && opensParagraph(lines, widths, at + length - 1, measure)) break;
    width += widths[at + length - 1] ?? 0;
    if (width > measure + OVER + (clings ? 1 : 0)) break;
    const ends = sentenceEnd.test(lower.plain);
    // Another sentence of the same line only where the line is full with it.
    if (clings || isFull(width) || (ends && !sentenceEnd.test(upper.plain))) whole = length;
    if (isFull(width) && !neverFirst.test(lines[at + length]?.plain ?? '')) break;
  }
  return whole;
}

/** Lines that begin with what none begins with, though the line before had room for it. */
function countPieces(lines: readonly Line[], widths: readonly number[]): number {
  return lines.filter(({ plain }, i) => i > 0 && neverFirst.test(plain) && (widths[i - 1] ?? 0) < measureOf(widths, i - AROUND, i + AROUND + 1) - ROOM).length;
}

/** A page's lines as they were printed. Pages whose lines are whole already stay as they are. Linear. */
export function joinFragments(lines: readonly Line[]): readonly Line[] {
  const widths = lines.map(({ width }) => ems(width, MARK));
  if (countPieces(lines, widths) < Math.max(FEWEST, lines.length * FEWEST_SHARE)) return lines;
  const joined: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const length = pieces(lines, widths, at);
    joined.push(joinedLine(lines.slice(at, at + length)));
    at += length;
  }
  return joined;
}
