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
/** How far short of it a full line may stop, for the same rounding. */
const ROUNDING = 0.3;
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

/** Cost of a line that stands over its measure, the slack taken off. */
const overCost = (over: number): number => (over > 0 ? Math.min(14, 1 + 5 * over) : 0);

/** Cost of a line that is no wider than its measure and goes on, though it has room for what begins the next. */
function shortCost(short: number): number {
  if (short <= 0) return 0;
  return short <= 0.5 ? 0.8 : Math.min(14, 1 + 3 * short);
}

/** The narrowest column, in em; narrower lines are lists and verse. */
const NARROWEST = 7;

/** The measures that the page's lines offer: the half ems at which most lines end. */
function candidateMeasures(widths: Float64Array, costs: readonly LineCosts[]): number[] {
  const histogram = new Map<number, number>();
  for (let i = 0; i < widths.length; i += 1) {
    if (costs[i]?.ends === true) continue;
    const bin = Math.round((widths[i] ?? 0) * 2) / 2;
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
const NONE = -1;

/** Of each line, the states before it that its states come from: two, and three for each measure, for those of one kind share theirs. */
const ORIGINS = 3;
const BEGUN = 0, GONE_ON = 1, SHOWN = 2;
const originOf: readonly number[] = [BEGUN, GONE_ON, GONE_ON, BEGUN, SHOWN];

interface Reading {
  readonly cost: number;
  /** Sets the lines as they were read. */
  set(): SetLine[];
}

function read(lines: readonly Line[], costs: readonly LineCosts[], { mark, indent }: Manner): Reading {
  const widths = Float64Array.from(lines, (line) => ems(line.width, mark));
  const openings = Float64Array.from(lines, (line) => Math.max(0.5, ems(line.opening, mark)));
  const measures = Float64Array.from(candidateMeasures(widths, costs));
  const count = measures.length, row = PER_MEASURE + ORIGINS * count;
  const from = new Int16Array(lines.length * row);
  // What it costs to have come to each state. All begin as impossible.
  let display = Infinity, unmeasured = Infinity;
  const firsts = new Float64Array(count).fill(Infinity), middles = firsts.slice(), lasts = firsts.slice(), singles = firsts.slice(), displays = firsts.slice();
  // The cheapest ways to have ended a paragraph, to be within one, and to have shown a display line.
  let ended = 0, endedBy = NONE, within = Infinity, withinBy = NONE, shown = Infinity, shownBy = DISPLAY;

  for (let i = 0; i < lines.length; i += 1) {
    const line = costs[i];
    if (line === undefined) break;
    const width = widths[i] ?? 0, opening = openings[i + 1] ?? 1, slack = line.hangs ? HANG : SLACK;
    const { display: asDisplay, end, goOn, begin, change, continued, displayAfterDisplay, displayAfterBody } = line;
    const at = i * row, isFirst = i === 0, opened = isFirst ? 0 : NEW_PARAGRAPH;
    // A display line at the page's beginning or after an unmeasured paragraph.
    const goesOnShowing = display + displayAfterDisplay;
    const firstShown = Math.min(isFirst ? 0 : unmeasured + TO_DISPLAY + displayAfterBody, goesOnShowing);
    from[at + DISPLAY] = isFirst ? NONE : firstShown === goesOnShowing ? DISPLAY : UNMEASURED;

    // The cheapest way to begin a paragraph at any measure, coming from a display line, another measure or a broken one.
    const afterDisplay = shown + AFTER_DISPLAY + OTHER_MEASURE, afterBroken = within + BROKEN;
    let fresh = Math.min(afterDisplay, afterBroken), freshBy = afterDisplay <= afterBroken ? shownBy : withinBy;
    from[at + UNMEASURED] = fresh < ended + opened ? freshBy : endedBy;
    display = firstShown + asDisplay;
    unmeasured = Math.min(fresh, ended + opened) + (width > LONG_LINE ? 0.5 : 3) + ANY_WIDTH + end + begin;
    if (ended + opened + change < fresh || isFirst) {
      fresh = isFirst ? 0 : ended + opened + change;
      freshBy = endedBy;
    }
    ended = unmeasured;
    endedBy = UNMEASURED;
    within = Infinity;
    shown = display;
    shownBy = DISPLAY;
    for (let m = 0; m < count; m += 1) {
      const state = PER_MEASURE + STATES * m, origin = at + PER_MEASURE + ORIGINS * m, measure = measures[m] ?? 0, indented = measure - indent;
      const first = firsts[m] ?? 0, middle = middles[m] ?? 0, last = lasts[m] ?? 0, single = singles[m] ?? 0, displayed = displays[m] ?? 0;
      const closedHere = Math.min(last, single), closedBy = state + (last <= single ? LAST : SINGLE);
      const openHere = Math.min(first, middle), openBy = isFirst ? NONE : state + (first <= middle ? FIRST : MIDDLE);
      const headed = displayed + AFTER_DISPLAY, begun = Math.min(closedHere + NEW_PARAGRAPH, headed, fresh);
      const goesOn = (isFirst ? 3 : openHere) + continued;
      const broken = openHere + BROKEN + displayAfterBody, toDisplay = closedHere + TO_DISPLAY + displayAfterBody;
      const displayNow = Math.min(toDisplay, displayed + displayAfterDisplay, broken);
      const overFull = width - measure - slack, overFirst = width - indented - slack;
      const full = overCost(overFull), firstFull = overCost(overFirst);
      const firstCost = begun + begin + goOn + (overFirst > 0 ? firstFull : shortCost(indented + ROUNDING - opening - width));
      const middleCost = goesOn + goOn + (overFull > 0 ? full : shortCost(measure + ROUNDING - opening - width));
      const lastCost = goesOn + end + ANY_WIDTH + full, singleCost = begun + begin + end + ANY_WIDTH + firstFull;
      const displayedCost = displayNow + asDisplay;
      firsts[m] = firstCost;
      middles[m] = middleCost;
      lasts[m] = lastCost;
      singles[m] = singleCost;
      displays[m] = displayedCost;
      from[origin + BEGUN] = begun === fresh ? freshBy : begun === headed ? state + DISPLAYED : closedBy;
      from[origin + GONE_ON] = openBy;
      from[origin + SHOWN] = displayNow === broken ? openBy : displayNow === toDisplay ? closedBy : state + DISPLAYED;
      if (firstCost < within) {
        within = firstCost;
        withinBy = state + FIRST;
      }
      if (middleCost < within) {
        within = middleCost;
        withinBy = state + MIDDLE;
      }
      if (lastCost < ended) {
        ended = lastCost;
        endedBy = state + LAST;
      }
      if (singleCost < ended) {
        ended = singleCost;
        endedBy = state + SINGLE;
      }
      if (displayedCost < shown) {
        shown = displayedCost;
        shownBy = state + DISPLAYED;
      }
    }
  }

  let best = DISPLAY, cost = Infinity;
  const consider = (state: number, total: number): void => {
    if (total >= cost) return;
    cost = total;
    best = state;
  };
  consider(DISPLAY, display);
  consider(UNMEASURED, unmeasured);
  for (let m = 0; m < count; m += 1) {
    const state = PER_MEASURE + STATES * m;
    consider(state + FIRST, (firsts[m] ?? 0) + OPEN_AT_FIRST);
    consider(state + MIDDLE, (middles[m] ?? 0) + OPEN);
    consider(state + LAST, lasts[m] ?? 0);
    consider(state + SINGLE, singles[m] ?? 0);
    consider(state + DISPLAYED, displays[m] ?? 0);
  }
  const set = (): SetLine[] => {
    const read = new Array<SetLine>(lines.length);
    let state = best;
    for (let i = lines.length - 1; i >= 0; i -= 1) {
      const line = lines[i];
      if (line === undefined) break;
      const measured = state >= PER_MEASURE, m = Math.floor((state - PER_MEASURE) / STATES), kind = (state - PER_MEASURE) % STATES;
      const role = state === DISPLAY ? 'display' : measured ? roleNames[kind] ?? 'single' : 'single';
      read[i] = { line, role, measure: role === 'display' || !measured ? 0 : measures[m] ?? 0 };
      state = from[i * row + (measured ? PER_MEASURE + ORIGINS * m + (originOf[kind] ?? 0) : state)] ?? 0;
    }
    return read;
  };
  return { cost, set };
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
  return (sample.length === lines.length ? best.reading : read(lines, costs, best.manner)).set();
}
