/**
 * How the printer set the lines: which are display lines and which body lines, and of those, which are the first,
 * middle and last of a paragraph, each at the measure of its column.
 *
 * One dynamic programme over the page (Viterbi). Costs are negative logarithms of rough probabilities. What decides:
 * - a line that goes on is full: the unit that begins the next line did not fit on it any more;
 * - a paragraph's first line is shorter than a full line by its indent, for extraction drops the indent;
 * - a paragraph's last line may have any length, and ends in a full stop;
 * - a display line (headline, subhead, logo, signature) ends in none and fits no measure.
 */
import { ems, type Line } from './lines.ts';
import { type LineCosts, lineCosts } from './line-costs.ts';

export type Role = 'display' | 'first' | 'middle' | 'last' | 'single';

export interface SetLine {
  readonly line: Line;
  readonly role: Role;
  /** The measure of the line's column in em; 0 for display lines and for paragraphs that were never broken into lines. */
  readonly measure: number;
}

/** How far over its measure a full line may stand: rounding, and a mark that hangs or was pushed in. */
const SLACK = 0.35;
const HANG = 1;
/** Minus log of the probability that a last line has just this width, against a full line's window of about one em. */
const ANY_WIDTH = 2.3;
const NEW_PARAGRAPH = 1.5;
const TO_DISPLAY = 1;
const AFTER_DISPLAY = 0.8;
/** After a display line, another measure than before it. */
const OTHER_MEASURE = 1.2;
const BROKEN = 12;
/** A page that ends within a paragraph, and with a paragraph's first line. */
const OPEN = 5;
const OPEN_AT_FIRST = 8;
/** A line longer than any column's is a paragraph that was never broken into lines. */
const LONG_LINE = 26;

function fullCost(width: number, measure: number, opening: number, hangs: boolean): number {
  const over = width - measure - (hangs ? HANG : SLACK);
  if (over > 0) return Math.min(14, 1 + 5 * over);
  const short = measure + 0.3 - opening - width;
  if (short <= 0) return 0;
  return short <= 0.5 ? 0.8 : Math.min(14, 1 + 3 * short);
}

function overCost(width: number, measure: number, hangs: boolean): number {
  const over = width - measure - (hangs ? HANG : SLACK);
  return over > 0 ? Math.min(14, 1 + 5 * over) : 0;
}

/** The narrowest column, in em; narrower lines are lists and verse. */
const NARROWEST = 7;

/** The measures that the page's lines offer: the half ems at which most lines end. */
function candidateMeasures(widths: Float64Array, costs: readonly LineCosts[]): number[] {
  const histogram = new Map<number, number>();
  for (const [i, width] of widths.entries()) {
    if (costs[i]?.ends === true) continue;
    const bin = Math.round(width * 2) / 2;
    histogram.set(bin, (histogram.get(bin) ?? 0) + 1);
  }
  const least = Math.max(2, widths.length * 0.01);
  return [...histogram.keys()]
    .map((bin) => ({ bin, lines: (histogram.get(bin) ?? 0) + (histogram.get(bin - 0.5) ?? 0) }))
    .filter(({ bin, lines }) => bin >= NARROWEST && lines >= least)
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 14)
    .map(({ bin }) => bin);
}

/** One way to read the page: how wide punctuation is and how deep first lines are indented, both in em. */
interface Manner {
  readonly mark: number;
  readonly indent: number;
}
const marks = [0.75, 1, 0.5];
const INDENT = 2;
/** Chinese papers indent their paragraphs, with few exceptions. */
const UNINDENTED = 8;
/** Enough lines to tell the manner by. */
const MANNER_LINES = 120;

// States: 0 display before any measure, 1 unmeasured paragraph on one line, then five for each measure: display lines
// remember the measure before them, for most stand within one article.
const DISPLAY = 0, UNMEASURED = 1, PER_MEASURE = 2, STATES = 5;
const FIRST = 0, MIDDLE = 1, LAST = 2, SINGLE = 3, DISPLAYED = 4;
const roleNames: readonly Role[] = ['first', 'middle', 'last', 'single', 'display'];

interface Reading {
  readonly cost: number;
  readonly lines: SetLine[];
}

function read(lines: readonly Line[], costs: readonly LineCosts[], { mark, indent }: Manner): Reading {
  const widths = Float64Array.from(lines, (line) => ems(line.width, mark));
  const openings = Float64Array.from(lines, (line) => Math.max(0.5, ems(line.opening, mark)));
  const measures = candidateMeasures(widths, costs);
  const states = PER_MEASURE + STATES * measures.length;
  const from = new Int16Array(lines.length * states);
  let before = new Float64Array(states).fill(Infinity);
  let now = new Float64Array(states);

  for (let i = 0; i < lines.length; i += 1) {
    const line = costs[i];
    if (line === undefined) break;
    const width = widths[i] ?? 0, opening = openings[i + 1] ?? 1;
    const row = i * states;
    // The cheapest ways to have ended a paragraph, to be within one, and to have shown a display line.
    let ended = i === 0 ? 0 : Infinity, endedBy = -1, within = Infinity, withinBy = -1, shown = before[DISPLAY] ?? Infinity, shownBy = DISPLAY;
    for (let s = UNMEASURED; s < states; s += 1) {
      const cost = before[s] ?? Infinity, role = s === UNMEASURED ? SINGLE : (s - PER_MEASURE) % STATES;
      if (role === DISPLAYED) {
        if (cost < shown) {
          shown = cost;
          shownBy = s;
        }
      } else if (role >= LAST) {
        if (cost < ended) {
          ended = cost;
          endedBy = s;
        }
      } else if (cost < within) {
        within = cost;
        withinBy = s;
      }
    }
    const opened = i === 0 ? 0 : NEW_PARAGRAPH;
    // A display line at the page's beginning or after an unmeasured paragraph.
    const firstShown = Math.min(i === 0 ? 0 : (before[UNMEASURED] ?? Infinity) + TO_DISPLAY + line.displayAfterBody, (before[DISPLAY] ?? Infinity) + line.displayAfterDisplay);
    now[DISPLAY] = firstShown + line.display;
    from[row + DISPLAY] = i === 0 ? -1 : firstShown === (before[DISPLAY] ?? Infinity) + line.displayAfterDisplay ? DISPLAY : UNMEASURED;

    // The cheapest way to begin a paragraph at any measure, coming from a display line, another measure or a broken one.
    let fresh = Math.min(shown + AFTER_DISPLAY + OTHER_MEASURE, within + BROKEN), freshBy = shown + AFTER_DISPLAY + OTHER_MEASURE <= within + BROKEN ? shownBy : withinBy;
    now[UNMEASURED] = Math.min(fresh, ended + opened) + (width > LONG_LINE ? 0.5 : 3) + ANY_WIDTH + line.end + line.begin;
    from[row + UNMEASURED] = fresh < ended + opened ? freshBy : endedBy;
    if (ended + opened + line.change < fresh || i === 0) {
      fresh = i === 0 ? 0 : ended + opened + line.change;
      freshBy = endedBy;
    }
    for (let m = 0; m < measures.length; m += 1) {
      const base = PER_MEASURE + STATES * m, measure = measures[m] ?? 0;
      const last = before[base + LAST] ?? Infinity, single = before[base + SINGLE] ?? Infinity, displayed = before[base + DISPLAYED] ?? Infinity;
      const first = before[base + FIRST] ?? Infinity, middle = before[base + MIDDLE] ?? Infinity;
      const closedHere = Math.min(last, single), closedBy = last <= single ? base + LAST : base + SINGLE;
      const begun = Math.min(closedHere + NEW_PARAGRAPH, displayed + AFTER_DISPLAY, fresh);
      const begunBy = begun === fresh ? freshBy : begun === displayed + AFTER_DISPLAY ? base + DISPLAYED : closedBy;
      const goesOn = (i === 0 ? 3 : Math.min(first, middle)) + line.continued;
      const goesOnBy = i === 0 ? -1 : first <= middle ? base + FIRST : base + MIDDLE;
      const broken = Math.min(first, middle) + BROKEN + line.displayAfterBody, toDisplay = closedHere + TO_DISPLAY + line.displayAfterBody;
      const displayNow = Math.min(toDisplay, displayed + line.displayAfterDisplay, broken);
      now[base + FIRST] = begun + line.begin + line.goOn + fullCost(width, measure - indent, opening, line.hangs);
      now[base + SINGLE] = begun + line.begin + line.end + ANY_WIDTH + overCost(width, measure - indent, line.hangs);
      now[base + MIDDLE] = goesOn + line.goOn + fullCost(width, measure, opening, line.hangs);
      now[base + LAST] = goesOn + line.end + ANY_WIDTH + overCost(width, measure, line.hangs);
      now[base + DISPLAYED] = displayNow + line.display;
      from[row + base + FIRST] = from[row + base + SINGLE] = begunBy;
      from[row + base + MIDDLE] = from[row + base + LAST] = goesOnBy;
      from[row + base + DISPLAYED] = displayNow === broken ? goesOnBy : displayNow === toDisplay ? closedBy : base + DISPLAYED;
    }
    [before, now] = [now, before];
  }

  let state = 0, cost = Infinity;
  for (let s = 0; s < states; s += 1) {
    const role = s < PER_MEASURE ? SINGLE : (s - PER_MEASURE) % STATES;
    const total = (before[s] ?? Infinity) + (role === FIRST ? OPEN_AT_FIRST : role === MIDDLE ? OPEN : 0);
    if (total < cost) {
      cost = total;
      state = s;
    }
  }
  const set: SetLine[] = new Array<SetLine>(lines.length);
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i];
    if (line === undefined) break;
    const role = state === DISPLAY ? 'display' : state === UNMEASURED ? 'single' : roleNames[(state - PER_MEASURE) % STATES] ?? 'single';
    set[i] = { line, role, measure: role === 'display' || state < PER_MEASURE ? 0 : measures[Math.floor((state - PER_MEASURE) / STATES)] ?? 0 };
    state = from[i * states + state] ?? 0;
  }
  return { cost, lines: set };
}

/** Tells how each line was set. O(n) for a page of n lines. */
export function readSetting(lines: readonly Line[]): SetLine[] {
  if (lines.length === 0) return [];
  const costs = lineCosts(lines);
  const sample = lines.slice(0, MANNER_LINES), sampleCosts = costs.slice(0, MANNER_LINES);
  const attempt = (manner: Manner): { manner: Manner; reading: Reading; cost: number } => {
    const reading = read(sample, sampleCosts, manner);
    return { manner, reading, cost: reading.cost + (manner.indent === 0 ? UNINDENTED : 0) };
  };
  const indented = marks.map((mark) => attempt({ mark, indent: INDENT })).reduce((a, b) => (b.cost < a.cost ? b : a));
  const unindented = attempt({ mark: indented.manner.mark, indent: 0 });
  const best = unindented.cost < indented.cost ? unindented : indented;
  return sample.length === lines.length ? best.reading.lines : read(lines, costs, best.manner).lines;
}
