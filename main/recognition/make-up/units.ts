/** The display lines of a gap told apart: signatures, standing lines, and units that may be headlines, logos, slogans. */
import { plain, squeeze, unshadow } from '../wording/fold.ts';
import type { Line } from '../setting/lines.ts';
import { readFolio } from '../masthead/folio.ts';
import { type Display, joinTexts } from '../setting/paragraphs.ts';
import { isCaption, isContact, isEditorsLine, isJumpLine, isSignOffDate, readSignature, type Signature } from '../wording/signs.ts';

/** Lines that were printed together and mean one thing: a headline in two lines, a logo, a slogan. */
export interface HeadUnit {
  readonly kind: 'head';
  readonly lines: readonly Line[];
  /** For display: the unit's words once, however often printed. */
  readonly text: string;
  /** The text without blanks, by which units are compared. */
  readonly words: string;
  readonly shadowed: boolean;
  readonly spaced: boolean;
  /** The line as a headline and the names behind it, where extraction may have run them together: 秋茶开采 王伟. */
  readonly signed?: { readonly head: HeadUnit; readonly signature: SignatureUnit };
}

export interface SignatureUnit {
  readonly kind: 'signature';
  readonly lines: readonly Line[];
  readonly text: string;
  readonly words: string;
  readonly signature: Signature;
  /** The same line as a head unit, where it is names alone and a headline may look like names: 谢平充任理事. */
  readonly orHead: HeadUnit | null;
}

/** Jumps, editors' lines, folios, telephone numbers: nobody's words. */
export interface StandingUnit {
  readonly kind: 'standing';
  readonly lines: readonly Line[];
  readonly text: string;
  readonly words: string;
}

/** Words of an article that stand outside its columns: a caption, the sign-off of a notice. */
export interface AppendixUnit {
  readonly kind: 'appendix';
  readonly lines: readonly Line[];
  readonly text: string;
  readonly words: string;
  readonly block: 'caption' | 'paragraph';
}

export type Unit = HeadUnit | SignatureUnit | StandingUnit | AppendixUnit;

/** Lines that are nobody's words. */
export function standingUnit(lines: readonly Line[], text: string): StandingUnit {
  return { kind: 'standing', lines, text, words: squeeze(text) };
}

function appendixUnit(lines: readonly Line[], text: string, block: AppendixUnit['block']): AppendixUnit {
  return { kind: 'appendix', lines, text, words: squeeze(text), block };
}

function unitOf(line: Line): Unit {
  if (isJumpLine(line.plain) || isEditorsLine(line.plain) || isContact(line.plain) || readFolio(line.plain) !== null) {
    return standingUnit([line], line.text);
  }
  const { shadowed, spaced, text } = unshadow(line.text);
  const signature = shadowed ? null : readSignature(line.plain);
  const head: HeadUnit = { kind: 'head', lines: [line], text, words: squeeze(text), shadowed, spaced };
  if (signature === null) return shadowed || spaced ? head : withSignature(head);
  return { kind: 'signature', lines: [line], text: line.text, words: squeeze(line.text), signature, orHead: signature.formula ? null : head };
}

/** A headline is longer than this, in characters. */
const SHORTEST_HEAD = 2;

function withSignature(head: HeadUnit): HeadUnit {
  const words = head.text.split(/\s+/u);
  for (let names = words.length - 1; names >= Math.max(1, words.length - 2); names -= 1) {
    const text = words.slice(0, names).join(' '), said = words.slice(names).join(' '), signature = readSignature(plain(said));
    const own = squeeze(text);
    if (signature === null || signature.formula || own.length < SHORTEST_HEAD) continue;
    // The line is the headline's; what it says of the names is said once.
    return { ...head, signed: { head: { ...head, text, words: own }, signature: { kind: 'signature', lines: [], text: said, words: squeeze(said), signature, orHead: null } } };
  }
  return head;
}

/** Two units, one below the other, as one. */
export function mergeUnits(units: readonly HeadUnit[]): HeadUnit {
  const text = joinTexts(units.map((unit) => unit.text));
  return {
    kind: 'head',
    lines: units.flatMap(({ lines }) => lines),
    text,
    words: squeeze(text),
    shadowed: units.every(({ shadowed }) => shadowed),
    spaced: units.every(({ spaced }) => spaced),
  };
}

/** Captions are set to their picture's width, in few lines. */
const MAX_CAPTION_LINES = 4;

/** How many lines from `at` on are a caption that ends with its credit; 0 where none is. */
function captionLength(gap: readonly Display[], at: number): number {
  let text = '';
  for (let length = 1; length <= MAX_CAPTION_LINES; length += 1) {
    const line = gap[at + length - 1]?.line;
    if (line === undefined) return 0;
    text = joinTexts([text, line.plain]);
    if (text.length >= MIN_CAPTION && isCaption(text)) return length;
    if (readSignature(line.plain) !== null) return 0;
  }
  return 0;
}
/** Shorter texts with a credit are signatures. */
const MIN_CAPTION = 12;

/** Who signs a notice: an office, named in one line. */
const isIssuer = ({ plain }: Line): boolean => plain.length <= 24 && /^[\p{Script=Han}（） ]+$/u.test(plain) && readSignature(plain) === null;

function appendixOf(gap: readonly Display[], at: number): AppendixUnit | null {
  const length = captionLength(gap, at);
  const first = gap[at]?.line;
  if (first === undefined) return null;
  if (length > 0) {
    const lines = gap.slice(at, at + length).map(({ line }) => line);
    return appendixUnit(lines, joinTexts(lines.map(({ text }) => text)), 'caption');
  }
  const signsOff = isSignOffDate(first.plain) || (isIssuer(first) && [1, 2].some((ahead) => {
    const line = gap[at + ahead]?.line;
    return line !== undefined && isSignOffDate(line.plain) && (ahead === 1 || gap.slice(at, at + ahead).every((between) => isIssuer(between.line)));
  }));
  return signsOff ? appendixUnit([first], first.text, 'paragraph') : null;
}

/**
 * Makes units of a gap's display lines.
 * @param apart true where most lines of the page have a blank line before them: lines without one were printed together.
 */
export function unitsOf(gap: readonly Display[], apart: boolean): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < gap.length; at += 1) {
    const line = gap[at]?.line;
    if (line === undefined) break;
    const appendix = appendixOf(gap, at);
    if (appendix !== null) {
      units.push(appendix);
      at += appendix.lines.length - 1;
      continue;
    }
    const unit = unitOf(line), before = units.at(-1);
    if (apart && !line.blankBefore && before?.kind === 'head' && unit.kind === 'head' && !before.shadowed && !unit.shadowed && before.lines.length < 4) {
      units[units.length - 1] = mergeUnits([before, unit]);
    } else {
      units.push(unit);
    }
  }
  return withoutShadows(units);
}

/** A shadow is in no more pieces. */
const MOST_SHADOW = 4;

/** Shadows that extraction gave as lines of their own, set wide or broken anew: 一线故事 | 一 线 故 | 事 is said once. */
function withoutShadows(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (let at = 0; at < units.length;) {
    const unit = units[at];
    if (unit === undefined) break;
    let length = 1;
    if (unit.kind === 'head') {
      const own = unit.words;
      let said = '';
      for (let next = at + 1; next <= at + MOST_SHADOW && said.length < own.length; next += 1) {
        const piece = units[next];
        if (piece === undefined || !own.startsWith(said + piece.words)) break;
        said += piece.words;
        if (said === own) length = next - at + 1;
      }
    }
    kept.push(unit.kind === 'head' && length > 1 ? { ...unit, lines: units.slice(at, at + length).flatMap(({ lines }) => lines), shadowed: true } : unit);
    at += length;
  }
  return kept;
}
