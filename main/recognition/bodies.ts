/**
 * Where one article's body ends and the next begins: every joint between paragraphs is weighed by what newspapers
 * show there, and cut where more speaks for it than against.
 */
import { squeeze, unshadow } from './fold.ts';
import { ems } from './lines.ts';
import type { Display, Item, Paragraph } from './paragraphs.ts';
import { isArticleEnd, isCaption, isContact, isEditorsLine, isJumpLine, isLead, isNoteStart, namesOfLead, readJumps, readSignature } from './signs.ts';
import { likeness, type Terms, TermCounts, termsOf, union } from './terms.ts';

/** One article's body: its paragraphs with the display lines that stand between them. */
export interface Body {
  readonly items: readonly Item[];
  readonly paragraphs: readonly Paragraph[];
  /** The smallest margin, in nats, of the decisions that cut and kept this body; small is uncertain. */
  readonly margin: number;
}

export interface CutPage {
  readonly bodies: readonly Body[];
  /** The display lines before the first body, between the bodies, and after the last one. */
  readonly gaps: readonly (readonly Display[])[];
}

/** A paragraph and the display lines before it. */
interface Step {
  readonly before: readonly Display[];
  readonly paragraph: Paragraph;
  readonly terms: Terms;
}

/** Measures that differ by less are the same column, measured through other punctuation. */
const SAME_MEASURE = 0.75;
/** How many paragraphs on either side of a joint are compared. */
const WINDOW = 6;

function steps(items: readonly Item[]): { steps: Step[]; after: Display[] } {
  const found: Step[] = [];
  let before: Display[] = [];
  for (const item of items) {
    if (item.kind === 'display') {
      before.push(item);
    } else {
      found.push({ before, paragraph: item, terms: termsOf(item.plain) });
      before = [];
    }
  }
  return { steps: found, after: before };
}

const measureOf = (step: Step): number => step.paragraph.measure;

/** The measure of the paragraphs that have more than one line, for the others' may be any. */
function knownMeasure(run: readonly Step[]): number {
  return measureOf(run.find((step) => step.paragraph.lines.length > 2) ?? run.find((step) => step.paragraph.lines.length > 1) ?? run[0] ?? { before: [], terms: new Set(), paragraph: { kind: 'paragraph', lines: [], text: '', plain: '', measure: 0 } });
}

const isSmall = (text: string): boolean => readSignature(text) !== null || isJumpLine(text) || isEditorsLine(text) || isContact(text);

interface JointContext {
  /** The steps of the open article so far. */
  readonly open: readonly Step[];
  readonly step: Step;
  /** The step and what follows it up to the next certain beginning. */
  readonly following: readonly Step[];
  readonly counts: TermCounts;
  /** Whether a signature stands directly after the paragraphs that follow. */
  readonly signedLater: boolean;
}

/** Evidence, in nats, that a new article begins with this step. */
function cutEvidence({ open, step, following, counts, signedLater }: JointContext): number {
  const last = open.at(-1);
  if (last === undefined) return Infinity;
  const text = step.paragraph.plain;
  const afterNote = open.length === 1 && isNoteStart(last.paragraph.plain);
  const displays = step.before.map((display) => display.line);
  if (afterNote) return -8;
  if (isLead(text)) return 9;
  if (isNoteStart(text)) return 7;

  let evidence = displays.length === 0 ? -5 : -0.5;
  const measureBefore = knownMeasure([...open].reverse().slice(0, WINDOW)), measureAfter = knownMeasure(following);
  if (measureBefore > 0 && measureAfter > 0) {
    const difference = Math.abs(measureBefore - measureAfter);
    evidence += difference >= SAME_MEASURE ? 2.5 : displays.length > 0 ? -1 : -0.7;
  }
  if (isArticleEnd(last.paragraph.plain) || readJumps(last.paragraph.plain).to !== null) evidence += 6;
  if (readJumps(text).from !== null) evidence += 6;

  const signatures = displays.filter((line) => readSignature(line.plain) !== null);
  const heads = displays.filter((line) => !isSmall(line.plain));
  const signedByLead = open.some((earlier) => namesOfLead(earlier.paragraph.plain).length > 0);
  if (signatures.length > 0) evidence += 5;
  if (signedByLead && signedLater) evidence += 2.5;
  const special = heads.filter((line) => {
    const { shadowed, spaced } = unshadow(line.plain);
    return shadowed || spaced;
  });
  if (special.length > 0) evidence += 3.5;
  // Lines printed together are one subhead or headline; more of them are the end of one article and the next's head.
  const groups = heads.filter((line, i) => i === 0 || line.blankBefore).length;
  if (groups >= 2) evidence += 1.5 * (groups - 1);
  if (heads.some((line) => measureBefore > 0 && ems(line.width, 0.75) > measureBefore + 0.5)) evidence += 3;
  const likely = likeness(union(open.slice(-WINDOW).map(({ terms }) => terms)), union(following.slice(0, WINDOW).map(({ terms }) => terms)), counts);
  evidence += 1.2 - 40 * Math.min(likely, 0.12);
  return evidence;
}

/** Cuts a page's items into bodies and the gaps between them. */
export function cutBodies(items: readonly Item[]): CutPage {
  const { steps: all, after } = steps(items);
  const counts = new TermCounts(all.map(({ terms }) => terms));
  const bodies: { steps: Step[]; margin: number }[] = [];
  all.forEach((step, i) => {
    const open = bodies.at(-1);
    if (open === undefined) {
      bodies.push({ steps: [step], margin: Infinity });
      return;
    }
    const following = [step];
    for (let j = i + 1; j < all.length && following.length < WINDOW; j += 1) {
      const next = all[j];
      if (next === undefined || next.before.length > 0 || isLead(next.paragraph.plain) || isNoteStart(next.paragraph.plain)) break;
      following.push(next);
    }
    const end = all[i + following.length]?.before ?? after;
    const signedLater = end[0] !== undefined && readSignature(end[0].line.plain) !== null;
    const evidence = cutEvidence({ open: open.steps, step, following, counts, signedLater });
    if (evidence > 0) {
      bodies.push({ steps: [step], margin: evidence });
      open.margin = Math.min(open.margin, evidence);
    } else {
      open.steps.push(step);
      open.margin = Math.min(open.margin, -evidence);
    }
  });
  return {
    bodies: bodies.map(({ steps: own, margin }) => ({
      items: own.flatMap((step, i): Item[] => (i === 0 ? [step.paragraph] : [...step.before, step.paragraph])),
      paragraphs: own.map(({ paragraph }) => paragraph),
      margin,
    })),
    gaps: [...bodies.map(({ steps: own }) => own[0]?.before ?? []), after],
  };
}

/** True for a paragraph that stands under a picture. */
export function isCaptionParagraph(paragraph: Paragraph): boolean {
  return paragraph.lines.length <= 4 && squeeze(paragraph.text).length <= 90 && isCaption(paragraph.plain);
}
