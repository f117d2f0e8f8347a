/** What speaks for and against an article's end at a joint between two chunks, apart from the display lines' own roles. */
import type { Affinity } from './affinity.ts';
import { type Chunk, SAME_MEASURE } from './chunks.ts';
import { ems } from './lines.ts';
import { isSalutation } from './signs.ts';
import { type Unit, wordsOf } from './units.ts';

/** Costs, in nats, of going on with the article and of ending it. */
export interface JointCosts {
  readonly join: number;
  readonly cut: number;
}

/** Likeness of two halves of one article, on pages of real papers, and how much a difference from it says. */
const USUAL_LIKENESS = 0.03;
const LIKENESS_WEIGHT = 60;
/** Shorter texts, in characters, have too few words to compare. */
const ENOUGH_TEXT = 150;

/** Chunks of one line or verse that may stand between two whose measures are compared. */
const NEAR = 12;

/** The measure before a joint: the chunk's own, or that of the chunks before it where it is too short to tell. */
function measureBefore(chunks: readonly Chunk[], start: number, joint: number): number {
  for (let i = joint - 1; i >= Math.max(start, joint - NEAR); i -= 1) {
    const measure = chunks[i]?.measure ?? 0;
    // Notes are often set wider than the article they introduce.
    if (measure > 0 && chunks[i]?.isNote !== true) return measure;
  }
  return 0;
}

/** Weighs the joint before `chunks[joint]` for the article that began with `chunks[start]`. */
export function weighJoint(chunks: readonly Chunk[], start: number, joint: number, units: readonly Unit[], affinity: Affinity): JointCosts {
  const before = chunks[joint - 1], after = chunks[joint];
  if (before === undefined || after === undefined) return { join: 0, cut: 0 };
  // Neither a note nor a lead alone is an article.
  if ((before.isNote || before.isBareLead) && joint - 1 === start) return { join: 0, cut: 10 };
  let join = 0.1, cut = units.length === 0 ? 3 : 0.5;
  if (after.beginsWithLead) join += 9;
  if (after.beginsWithDispatch) cut += 1;
  if (after.beginsWithNote) join += 6;
  if (before.endsArticle) join += 4;
  if (before.signedAtEnd) join += 2.5;
  if (after.continuesFrom) join += 6;
  if (isSalutation(after.paragraphs[0]?.plain ?? '')) join += 3;
  const measured = measureBefore(chunks, start, joint);
  if (measured > 0 && after.measure > 0) {
    const difference = Math.abs(measured - after.measure);
    if (difference >= SAME_MEASURE) join += difference >= 2 * SAME_MEASURE ? 5 : 4;
    else if (difference >= 0.4) join += 0.8;
    else cut += 1;
  }
  if (!after.beginsWithLead) {
    const share = Math.min(1, after.characters / ENOUGH_TEXT);
    const evidence = share * Math.max(-2.5, Math.min(1.5, (USUAL_LIKENESS - affinity.likeness(start, joint)) * LIKENESS_WEIGHT));
    if (evidence > 0) join += evidence;
    else cut -= evidence;
  }
  return { join, cut };
}

/** A list or verse within an article. */
const LIST = 4.5;
/** A subhead speaks of what follows it, nearly as a headline does of its article. */
const OWN_WORDS = 0.8;

/** Cost of units standing within an article: subheads, and what hardly ever does. */
export function interiorCost(units: readonly Unit[], measure: number, repeatedly: boolean, words: (unit: Unit) => number): number {
  let cost = 0, subheads = 0;
  // So many lines in a row are a list or verse.
  const heads = units.filter((unit) => unit.kind === 'head' && !unit.shadowed && !unit.spaced);
  if (heads.length >= 3 && heads.length === units.length) return LIST;
  for (const unit of units) {
    if (unit.kind === 'standing') continue;
    if (unit.kind === 'appendix') {
      cost += unit.block === 'caption' ? 0.5 - 0.6 * words(unit) : 3;
      continue;
    }
    if (unit.kind === 'signature') {
      cost += 5;
      continue;
    }
    subheads += 1;
    cost += (subheads === 1 ? (repeatedly ? 1 : 1.8) : 2.6) - OWN_WORDS * words(unit);
    if (unit.shadowed || unit.spaced) cost += 6;
    const widest = Math.max(...unit.lines.map((line) => ems(line.width, 0.75)));
    // A subhead fits its column.
    if (measure > 0 && widest > measure + 0.5) cost += 4;
    if (wordsOf(unit).length > 24) cost += 2;
  }
  return cost;
}
