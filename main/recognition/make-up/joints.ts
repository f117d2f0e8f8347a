/** What speaks for and against an article's end at a joint between two chunks, apart from the display lines' own roles. */
import type { Affinity } from './affinity.ts';
import { type Chunk, SAME_MEASURE } from '../setting/chunks.ts';
import { ems } from '../setting/lines.ts';
import { isSalutation } from '../wording/signs.ts';
import { type Unit } from './units.ts';

/** Costs, in nats, of going on with the article and of ending it. */
export interface JointCosts {
  readonly join: number;
  readonly cut: number;
}

/** What an article's end at a joint, and going on there, cost in nats for each thing that is seen there. */
const AT_JOINT = {
  /** Neither a note nor a lead alone is an article. */
  alone: 10,
  join: 0.1,
  /** An end between display lines, and one between two paragraphs. */
  cut: 0.14,
  cutUnseen: 1.9,
  lead: 9,
  dispatch: 1,
  note: 3.9,
  end: 4,
  signed: 2.5,
  continued: 6,
  salutation: 4.5,
  /** The measures before and after are the same, nearly the same, others, quite others. */
  sameMeasure: 2.3,
  nearMeasure: 1.2,
  otherMeasure: 6,
  farMeasure: 5,
  /** Where a page's articles have leads, hardly one begins without. */
  leadless: 1.5,
};
/** So many leads show that the page's articles have them. */
const LEADS_TELL = 3;

/** Likeness of two halves of one article, on pages of real papers, how much a difference from it says, and at most. */
const LIKENESS = { usual: 0.03, weight: 59, mostUnlike: 2.3, mostLike: 3.8 };
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

/**
 * Weighs the joint before `chunks[joint]` for the article that began with `chunks[start]`.
 * @param leads how many chunks of the page begin with a lead.
 */
export function weighJoint(chunks: readonly Chunk[], start: number, joint: number, units: readonly Unit[], affinity: Affinity, leads: number): JointCosts {
  const before = chunks[joint - 1], after = chunks[joint];
  if (before === undefined || after === undefined) return { join: 0, cut: 0 };
  if ((before.isNote || before.isBareLead) && joint - 1 === start) return { join: 0, cut: AT_JOINT.alone };
  let join = AT_JOINT.join, cut = units.length === 0 ? AT_JOINT.cutUnseen : AT_JOINT.cut;
  if (after.beginsWithLead) join += AT_JOINT.lead;
  else if (!after.beginsWithNote) cut += AT_JOINT.leadless * Math.min(1, leads / LEADS_TELL);
  if (after.beginsWithDispatch) cut += AT_JOINT.dispatch;
  if (after.beginsWithNote) join += AT_JOINT.note;
  if (before.endsArticle) join += AT_JOINT.end;
  if (before.signedAtEnd) join += AT_JOINT.signed;
  if (after.continuesFrom) join += AT_JOINT.continued;
  if (isSalutation(after.paragraphs[0]?.plain ?? '')) join += AT_JOINT.salutation;
  const measured = measureBefore(chunks, start, joint);
  if (measured > 0 && after.measure > 0) {
    const difference = Math.abs(measured - after.measure);
    if (difference >= SAME_MEASURE) join += difference >= 2 * SAME_MEASURE ? AT_JOINT.farMeasure : AT_JOINT.otherMeasure;
    else if (difference >= 0.4) join += AT_JOINT.nearMeasure;
    else cut += AT_JOINT.sameMeasure;
  }
  if (!after.beginsWithLead) {
    const share = Math.min(1, after.characters / ENOUGH_TEXT);
    const evidence = share * Math.max(-LIKENESS.mostLike, Math.min(LIKENESS.mostUnlike, (LIKENESS.usual - affinity.likeness(start, joint)) * LIKENESS.weight));
    if (evidence > 0) join += evidence;
    else cut -= evidence;
  }
  return { join, cut };
}

/** What units within an article cost, in nats. */
const WITHIN = {
  /** A list or verse. */
  list: 2.9,
  /** The first subhead of a gap, in an article that has some already, and each further one. */
  subhead: 1.8,
  repeated: 0.63,
  further: 1.7,
  /** A subhead speaks of what follows it, nearly as a headline does of its article. */
  ownWords: 0.52,
  caption: 0.5,
  captionWords: 0.6,
  appendix: 3,
  signature: 7.5,
  logo: 6,
  /** A subhead fits its column. */
  wide: 4,
  long: 2,
};

/** Cost of units standing within an article: subheads, and what hardly ever does. */
export function interiorCost(units: readonly Unit[], measure: number, repeatedly: boolean, words: (unit: Unit) => number): number {
  let cost = 0, subheads = 0;
  // So many lines in a row are a list or verse.
  const heads = units.filter((unit) => unit.kind === 'head' && !unit.shadowed && !unit.spaced);
  if (heads.length >= 3 && heads.length === units.length) return WITHIN.list;
  for (const unit of units) {
    if (unit.kind === 'standing') continue;
    if (unit.kind === 'appendix') {
      cost += unit.block === 'caption' ? WITHIN.caption - WITHIN.captionWords * words(unit) : WITHIN.appendix;
      continue;
    }
    if (unit.kind === 'signature') {
      cost += WITHIN.signature;
      continue;
    }
    subheads += 1;
    cost += (subheads === 1 ? (repeatedly ? WITHIN.repeated : WITHIN.subhead) : WITHIN.further) - WITHIN.ownWords * words(unit);
    if (unit.shadowed || unit.spaced) cost += WITHIN.logo;
    if (measure > 0 && Math.max(...unit.lines.map((line) => ems(line.width, 0.75))) > measure + 0.5) cost += WITHIN.wide;
    if (unit.words.length > 24) cost += WITHIN.long;
  }
  return cost;
}
