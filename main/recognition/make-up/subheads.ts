/** Subheads in two lines: the upper fills its column, or was broken within a word. */
import type { Affinity } from './affinity.ts';
import { ems } from '../setting/lines.ts';
import { mergeUnits, type HeadUnit, type Unit } from './units.ts';

/** A line that ends no further from its column's end is full: the next word did not fit. In em. */
const FULL = 1.6;
/** From this evidence on, in nats, that one line goes on in the next, they are one. */
const GOES_ON = 1;
const MOST_LINES = 3;
/** So many lines alone in a row are a list or verse. */
const LIST = 4;

const isPlain = (unit: Unit | undefined): unit is HeadUnit => unit?.kind === 'head' && !unit.shadowed && !unit.spaced;

/** Units within an article with the lines of each subhead put together. @param measure of the column, in em; 0 where unknown */
export function joinSubheads(units: readonly Unit[], measure: number, affinity: Affinity): readonly Unit[] {
  if (units.length < 2 || (units.length >= LIST && units.every(isPlain))) return units;
  const joined: Unit[] = [];
  for (const unit of units) {
    const upper = joined.at(-1);
    if (isPlain(unit) && isPlain(upper) && upper.lines.length < MOST_LINES && goesOn(upper, unit, measure, affinity)) joined[joined.length - 1] = mergeUnits([upper, unit]);
    else joined.push(unit);
  }
  return joined;
}

function goesOn(upper: HeadUnit, lower: HeadUnit, measure: number, affinity: Affinity): boolean {
  const last = upper.lines.at(-1);
  const isFull = measure > 0 && last !== undefined && ems(last.width, 0.75) >= measure - FULL;
  return isFull || affinity.goesOn(upper.text, lower.text) >= GOES_ON;
}
