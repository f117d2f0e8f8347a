/** The display lines of a gap between bodies, told apart: signatures, standing lines, and units that may be headlines. */
import { squeeze, unshadow } from './fold.ts';
import type { Line } from './lines.ts';
import { readFolio } from './masthead.ts';
import type { Display } from './paragraphs.ts';
import { joinTexts } from './paragraphs.ts';
import { isContact, isEditorsLine, isJumpLine, readSignature, type Signature } from './signs.ts';
import type { Affinity } from './affinity.ts';

/** Lines that were printed together and mean one thing: a headline in two lines, a logo, a slogan. */
export interface HeadUnit {
  readonly kind: 'head';
  readonly lines: readonly Line[];
  /** For display: the unit's words once, however often printed. */
  readonly text: string;
  readonly shadowed: boolean;
  readonly spaced: boolean;
}

export interface SignatureUnit {
  readonly kind: 'signature';
  readonly lines: readonly Line[];
  readonly text: string;
  readonly signature: Signature;
}

/** Jumps, editors' lines, folios, telephone numbers: nobody's words. */
export interface StandingUnit {
  readonly kind: 'standing';
  readonly lines: readonly Line[];
  readonly text: string;
}

export type Unit = HeadUnit | SignatureUnit | StandingUnit;

function unitOf(line: Line): Unit {
  const signature = readSignature(line.plain);
  if (isJumpLine(line.plain) || isEditorsLine(line.plain) || isContact(line.plain) || readFolio(line.plain) !== null) {
    return { kind: 'standing', lines: [line], text: line.text };
  }
  const { shadowed, spaced, text } = unshadow(line.text);
  if (!shadowed && signature !== null) return { kind: 'signature', lines: [line], text: line.text, signature };
  return { kind: 'head', lines: [line], text, shadowed, spaced };
}

/** Evidence, in nats, that two head lines, one below the other, are one headline. */
function mergeEvidence(upper: HeadUnit, lower: HeadUnit, printedApart: boolean, affinity: Affinity): number {
  if (upper.shadowed || lower.shadowed || upper.spaced !== lower.spaced) return -10;
  const first = lower.lines[0];
  if (printedApart && first?.blankBefore === false) return 10;
  if (/^[—–-]/u.test(lower.text) || /[：:]$/u.test(upper.text)) return -6;
  const a = squeeze(upper.text), b = squeeze(lower.text);
  if (a.length < 5 || b.length < 2) return -5;
  let evidence = -3;
  // A headline that was broken within a word: the page has the word whole.
  const seam = affinity.seamCount(a.slice(-1) + b.slice(0, 1));
  evidence += seam > 0 ? 2.5 + Math.min(1.5, Math.log(seam)) : -0.5;
  const bestA = affinity.best(a), bestB = affinity.best(b);
  if (bestA !== null && bestB !== null && bestA.evidence > 1 && bestB.evidence > 1) evidence += bestA.body === bestB.body ? 1.5 : -5;
  const ratio = a.length / b.length;
  if (ratio < 0.5 || ratio > 3) evidence -= 1;
  return evidence;
}

/**
 * Makes units of a gap's display lines.
 * @param printedApart true where most lines of the page have a blank line before them, so that its absence tells.
 */
export function unitsOf(gap: readonly Display[], printedApart: boolean, affinity: Affinity): Unit[] {
  const units: Unit[] = [];
  for (const { line } of gap) {
    const unit = unitOf(line), before = units.at(-1);
    if (before?.kind === 'head' && unit.kind === 'head' && before.lines.length < 4 && mergeEvidence(before, unit, printedApart, affinity) > 0) {
      units[units.length - 1] = {
        kind: 'head',
        lines: [...before.lines, ...unit.lines],
        text: joinTexts([before.text, unit.text]),
        shadowed: before.shadowed,
        spaced: before.spaced,
      };
    } else {
      units.push(unit);
    }
  }
  return units;
}
