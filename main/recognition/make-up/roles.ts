/**
 * What the units of a gap may be to the article before it or after it, and what each reading costs: nats, that is minus
 * logarithms of rough frequencies on newspaper pages. The readings of one side are few, so all are tried.
 */
import type { Affinity } from './affinity.ts';
import { squeeze } from '../wording/fold.ts';
import { compareSizes } from '../setting/geometry.ts';
import { isBriefs, isColumnName, isLabel, sloganShare } from '../wording/signs.ts';
import { type AppendixUnit, type HeadUnit, mergeUnits, type SignatureUnit, type StandingUnit, type Unit } from './units.ts';

/** What units are to one article. */
export interface Roles {
  readonly headline: HeadUnit | null;
  readonly column: HeadUnit | null;
  readonly kicker: readonly HeadUnit[];
  readonly deck: readonly HeadUnit[];
  readonly signatures: readonly SignatureUnit[];
  readonly standing: readonly StandingUnit[];
  readonly appendices: readonly AppendixUnit[];
}

export interface Reading {
  readonly cost: number;
  readonly roles: Roles;
}

/** What the page as a whole says of its units: columns that notes introduce, texts that stand more than once. */
export interface Repute {
  readonly noted: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
  /** True where the file keeps lines that were printed together apart from others; single lines are then single elements. */
  readonly groupsTell: boolean;
  /** True where extraction broke lines at gaps and display lines anywhere: a lone character, or what follows a mark, goes on. */
  readonly wrapped: boolean;
}

export type Side = 'after' | 'before';

/** The article that a side's units may belong to. */
export interface Owner {
  /** Its first and last chunk, as far as known. */
  readonly start: number;
  readonly end: number;
  readonly hasHeadline: boolean;
  readonly hasColumn: boolean;
  readonly isSigned: boolean;
  /** The column that its note introduces, without blanks. */
  readonly notedColumn: string | null;
}

const HEADLINE = 1.4;
const COLUMN = 1.25;
const OUT_OF_ORDER = 1.8;
/** A logo between a headline and its body. */
const LOGO_UNDER = 3;
const LOGO_FAR_FROM_HEADLINE = 0.97;
/** A logo whose shadow has lines of its own was painted after its article's text, wherever it stands. */
const PAINTED_LATER = { before: 1.2, after: -1.4 };
const isPaintedLater = ({ shadowed, lines }: HeadUnit): boolean => shadowed && lines.length > 1;
/** A column's logo right above the body, without a headline between. */
const BARE_COLUMN = 1.5;
/** A further line of a headline, a kicker or a deck: where groups tell, single lines are kickers and decks; else, lines. */
const SECOND_LINE = { told: 6, untold: 1.6, wrapped: 0.2 };
/** On a page of lines broken anywhere: a lone character, and two marks that meet. */
const LONE = -3, MARKS_MEET = -2.5;
const EXTRA = { told: 1.2, untold: 5.5 };
/** What stands over or under a headline is set smaller, so it can be longer; the headline can't be much longer than it. */
const LONGER_HEADLINE = 0.22;
const MAX_LONGER = 4;
/** Wording that tells a column's name, at most so many characters long, and a slogan. */
const COLUMN_NAME = 1.2, MAX_COLUMN = 8;
const SLOGAN = 4.5;
/** A headline that ends in what reads as a signature, taken whole. */
const ENDS_IN_NAMES = 1.2;
/** Lines that look like names are names. */
const NAMES_AS_HEAD = 1.5, NAMES_AS_LINE = 4;

/** Most that it costs that a headline's further line adds no words of the article's. */
const IDLE = 3;

/** Cost of a headline in several lines whose words say less for the article than one of them does: that is more likely something else. */
export function idleLine(whole: number, parts: readonly number[]): number {
  return Math.max(0, Math.min(IDLE, 0.25 + (Math.max(...parts) - whole) / 2));
}

export const noRoles: Roles = { headline: null, column: null, kicker: [], deck: [], signatures: [], standing: [], appendices: [] };

/** Halves of equal length with a blank between: the form of slogans, and of some headlines. */
export function isParallel(text: string): boolean {
  const halves = text.trim().split(/\s+/u), length = halves[0]?.length ?? 0;
  return halves.length >= 2 && length >= 2 && halves.every((half) => half.length === length);
}

/** ——访一位老人, （小小说）: what stands under headlines only. */
export const isDeckText = (text: string): boolean => /^(?:[—–-]{1,2}|[（(].{1,12}[）)]$)/u.test(text);

/** Few headlines are longer, in characters, and decks often are; what each further one costs. */
const USUAL_MOST = 24, LONG = 0.23;

/** Cost of a unit's form as a headline, whatever its words. */
export function headlineForm(unit: HeadUnit, repute: Repute): number {
  const text = unit.words;
  let cost = unit.spaced ? (unit.shadowed ? 7 : 3) : unit.shadowed ? 6 : 0;
  if (repute.noted.has(text)) cost += 8;
  if (repute.repeated.has(text)) cost += 4;
  if (isDeckText(text)) cost += 5;
  if (isLabel(text)) cost += 5;
  if (text.length <= MAX_COLUMN && isColumnName(text)) cost += COLUMN_NAME;
  cost += SLOGAN * sloganShare(text);
  if (/^[\d年月日.:：\-—]+$/u.test(text)) cost += 5;
  return cost + (text.length <= 3 ? 1.8 : text.length === 4 ? 1.6 : text.length === 5 ? 0.8 : LONG * Math.max(0, text.length - USUAL_MOST));
}

/** Cost of a unit's form as a column's logo. */
export function columnForm(unit: HeadUnit, repute: Repute): number {
  const text = unit.words;
  let cost = text.length === 1 ? 6 : text.length <= 6 ? 0.6 : text.length === 7 ? 1.2 : text.length === 8 ? 1.8 : text.length <= 10 ? 2.6 : text.length <= 12 ? 3.8 : 7;
  if (unit.spaced) cost += 3;
  if (unit.lines.length > 1 && !unit.shadowed) cost += 3;
  if (unit.shadowed) cost -= 0.4;
  if (repute.repeated.has(text) || isLabel(text)) cost -= 1;
  if (/[，。、：；！？“”《》0-9]/u.test(text)) cost += 3;
  if (text.length <= MAX_COLUMN && isColumnName(text)) cost -= COLUMN_NAME;
  return cost;
}

/** A column that a note introduces is the logo of that note's article, unless it stands more than once. */
function noteCost(unit: HeadUnit, owner: Owner, repute: Repute): number {
  const text = unit.words;
  if (owner.notedColumn === text) return -4;
  if (!repute.noted.has(text)) return 0;
  return repute.repeated.has(text) ? -2 : -0.5;
}

/** A dash is two characters wide, and a line may have been broken between them. */
const isBrokenDash = (upper: string, lower: string): boolean => /[^—]—$/u.test(upper) && /^—(?!—)/u.test(lower);

/** Where two marks meet, a justified line has its widest gap: 》 | 、. */
const marksMeet = (upper: string, lower: string): boolean => /[，。、；：！？”’）】》」』]$/u.test(upper) && /^[，。、；：！？“‘（【《「『”’）】》」』]/u.test(lower);

/** What looks like a deck goes on with a headline only where the line was broken within a dash or beside a mark. */
const mayGoOn = (upper: string, unit: HeadUnit, repute: Repute): boolean =>
  !isDeckText(unit.words) || isBrokenDash(upper, unit.text) || (repute.wrapped && marksMeet(upper, unit.text));

/** A slogan beside what is none, and a line of two equal halves beside any. */
const MIXED = 3, PARALLEL_LINE = 2.3;

/** Cost of a headline's line of so many characters. */
const stump = (length: number): number => (length <= 4 ? 2 : length === 5 ? 1 : length === 6 ? 0.5 : 0);

/** Cost of a line as the one that goes on with a headline. */
export function secondLineCost(upper: string, lower: string, repute: Repute, affinity: Affinity): number {
  let cost = SECOND_LINE[repute.wrapped ? 'wrapped' : repute.groupsTell ? 'told' : 'untold'] - affinity.goesOn(upper, lower);
  if (repute.wrapped && wordsOfText(lower) === 1) cost += LONE;
  if (repute.wrapped && marksMeet(upper, lower)) cost += MARKS_MEET;
  const opens = (text: string): number => (text.match(/[“（《]/gu)?.length ?? 0) - (text.match(/[”）》]/gu)?.length ?? 0);
  // Broken within a number or a quotation, it can only go on.
  if (/[\dA-Za-z]$/u.test(upper) && /^[\dA-Za-z万亿元个家名户亩吨多余位条次年月日%％]/u.test(lower)) cost -= 3;
  if (opens(upper) > 0 && opens(lower) < 0) cost -= 3;
  if (/[，、]$/u.test(upper) || /^[，、的了和与]/u.test(lower)) cost -= 1.5;
  // Halves of equal length are complete.
  if (isParallel(upper) || isParallel(lower)) cost += PARALLEL_LINE;
  if (isBrokenDash(upper, lower)) cost -= 4;
  if (/[。！]$/u.test(upper)) cost += 1.5;
  // A lone character beside a blank or a comma is half of a word.
  if (/\s\p{Script=Han}$/u.test(upper) || /^\p{Script=Han}[\s，、]/u.test(lower)) cost -= 3;
  // Typesetters leave no stump, and a column's name or a slogan is no line of a headline.
  cost += (repute.wrapped ? 0 : stump(wordsOfText(lower))) + stump(wordsOfText(upper)) + MIXED * Math.abs(sloganShare(squeeze(upper)) - sloganShare(squeeze(lower)));
  for (const line of [upper, lower]) if (wordsOfText(line) <= MAX_COLUMN && isColumnName(squeeze(line))) cost += COLUMN_NAME;
  if (repute.noted.has(squeeze(lower)) || repute.repeated.has(squeeze(lower))) cost += 5;
  return cost;
}

const wordsOfText = (text: string): number => text.replace(/\s/gu, '').length;

/** Cost of a unit as a banner: no article's. */
export function bannerForm(unit: HeadUnit): number {
  if (unit.spaced) return unit.shadowed ? 0.5 : 1.2;
  if (unit.shadowed) return 1.5;
  return (isParallel(unit.text) ? 2.4 : 4.5) - SLOGAN * sloganShare(unit.words);
}

/** A side read up to some unit. */
interface Partial extends Omit<Roles, 'headline'> {
  readonly cost: number;
  readonly headline: readonly HeadUnit[];
  /** True once the headline can't go on. */
  readonly headlineClosed: boolean;
}

const begun: Partial = { ...noRoles, cost: 0, headline: [], headlineClosed: false };

function withSignature(partial: Partial, unit: SignatureUnit, side: Side, owner: Owner): Partial {
  const signed = owner.isSigned || partial.signatures.length > 0;
  const headSeen = partial.headline.length > 0;
  // After a body the signature comes first; before one it stands under the headline.
  const disorder = side === 'after' ? (headSeen ? 0.7 : 0) : headSeen ? 0 : 1;
  return { ...partial, cost: partial.cost + (signed ? 3.2 : 0.3) + disorder, signatures: [...partial.signatures, unit], headlineClosed: headSeen };
}

function withHead(partial: Partial, unit: HeadUnit, side: Side, owner: Owner, repute: Repute, affinity: Affinity): Partial[] {
  const options: Partial[] = [];
  const upper = partial.headline.at(-1), headSeen = upper !== undefined;
  if (!owner.hasHeadline && !headSeen) {
    const disorder = side === 'after' && partial.column !== null ? OUT_OF_ORDER : 0;
    const asNames = unit.signed === undefined ? 0 : ENDS_IN_NAMES;
    options.push({ ...partial, cost: partial.cost + HEADLINE + headlineForm(unit, repute) + disorder + asNames, headline: [unit] });
    if (unit.signed !== undefined) {
      const headed = { ...partial, cost: partial.cost + HEADLINE + headlineForm(unit.signed.head, repute) + disorder, headline: [unit.signed.head] };
      options.push(withSignature(headed, unit.signed.signature, side, owner));
    }
  } else if (upper !== undefined && !partial.headlineClosed && partial.headline.length < 3 && mayGoOn(upper.text, unit, repute)) {
    const goesOn = (lower: HeadUnit): Partial => ({
      ...partial, cost: partial.cost + secondLineCost(upper.text, lower.text, repute, affinity) + secondLineSize(upper, lower), headline: [...partial.headline, lower],
    });
    options.push(goesOn(unit));
    if (unit.signed !== undefined) options.push(withSignature(goesOn(unit.signed.head), unit.signed.signature, side, owner));
  }
  if (!owner.hasColumn && partial.column === null) {
    // A logo stands with its headline; after a body only where the headline is not before it.
    const disorder = (side === 'before' ? (headSeen ? LOGO_UNDER : 0) : (owner.hasHeadline ? LOGO_FAR_FROM_HEADLINE : 0) + (isBriefs(unit.words) ? LOGO_UNDER : 0))
      + (isPaintedLater(unit) ? PAINTED_LATER[side] : 0);
    options.push({ ...partial, cost: partial.cost + COLUMN + columnForm(unit, repute) + noteCost(unit, owner, repute) + disorder, column: unit, headlineClosed: headSeen });
  }
  const form = unit.shadowed || unit.spaced ? 4 : 0;
  const extra = repute.groupsTell ? EXTRA.told : EXTRA.untold;
  if (headSeen) options.push({ ...partial, cost: partial.cost + (isDeckText(unit.words) ? 0.5 : extra) + form, deck: [...partial.deck, unit], headlineClosed: true });
  else if (!owner.hasHeadline) options.push({ ...partial, cost: partial.cost + extra + form, kicker: [...partial.kicker, unit] });
  return options;
}

/** A sign-off ends a notice; a caption belongs to the article whose words it has. */
function appendixCost(unit: AppendixUnit, side: Side, owner: Owner, affinity: Affinity): number {
  if (unit.block === 'paragraph') return side === 'after' ? 0.2 : 6;
  return (side === 'after' ? 0.5 : 1.5) - 0.6 * affinity.words(unit.words, owner.start, owner.end);
}

/** What type sizes say of lines beside a headline: kickers and decks are smaller, further lines of it are not. */
const SMALLER = -5, NOT_SMALLER = 4;

/** Cost of kicker and deck by their type, where the format knows it. */
function sizeCost(headline: HeadUnit, extras: readonly HeadUnit[]): number {
  return extras.reduce((sum, extra) => {
    const compared = compareSizes(extra.lines, headline.lines);
    return sum + (compared === null ? 0 : compared === 'smaller' ? SMALLER : NOT_SMALLER);
  }, 0);
}

/** Cost of a further line of a headline by its type. */
function secondLineSize(upper: HeadUnit, lower: HeadUnit): number {
  const compared = compareSizes(upper.lines, lower.lines);
  return compared === null ? 0 : compared === 'same' ? SMALLER : NOT_SMALLER;
}

/** Readings kept while a side is read; beyond them all are worse. */
const MAX_READINGS = 24;

function extended(partial: Partial, unit: Unit, side: Side, owner: Owner, repute: Repute, affinity: Affinity): Partial[] {
  if (unit.kind === 'standing') return [{ ...partial, standing: [...partial.standing, unit] }];
  if (unit.kind === 'appendix') return [{ ...partial, cost: partial.cost + appendixCost(unit, side, owner, affinity), appendices: [...partial.appendices, unit] }];
  if (unit.kind === 'head') return withHead(partial, unit, side, owner, repute, affinity);
  const signed = withSignature(partial, unit, side, owner);
  return unit.orHead === null ? [signed] : [signed, ...withHead(partial, unit.orHead, side, owner, repute, affinity).map((head) => ({ ...head, cost: head.cost + (head.headline.length > 1 ? NAMES_AS_LINE : NAMES_AS_HEAD) }))];
}

/** Units of an unheaded kicker or deck are not offered: they would belong to nothing. */
const isWhole = ({ headline, kicker }: Partial): boolean => headline.length > 0 || kicker.length === 0;

function readingOf(partial: Partial, side: Side, owner: Owner, repute: Repute, affinity: Affinity): Reading {
  const evidence = (unit: HeadUnit): number => affinity.evidence(unit.words, owner.start, owner.end);
  const headline = partial.headline.length === 0 ? null : partial.headline.length === 1 ? partial.headline[0] ?? null : mergeUnits(partial.headline);
  const extras = [...partial.kicker, ...partial.deck];
  const headlineLength = headline === null ? 0 : Math.max(...headline.lines.map((line) => squeeze(line.text).length));
  const lengths = repute.wrapped ? 0 : extras.reduce((sum, unit) => sum + Math.max(-MAX_LONGER, Math.min(MAX_LONGER, LONGER_HEADLINE * (headlineLength - unit.words.length))), 0);
  // Kicker, headline and deck speak for the article together.
  let cost = partial.cost + lengths - (headline === null ? 0 : affinity.words((extras.length === 0 ? headline : mergeUnits([...partial.kicker, headline, ...partial.deck])).words, owner.start, owner.end));
  if (headline !== null) cost += sizeCost(headline, extras) - affinity.place(headline.lines, owner.start);
  if (headline !== null && partial.headline.length > 1) cost += idleLine(evidence(headline), partial.headline.map(evidence));
  if (side === 'before' && headline === null && partial.column !== null) cost += BARE_COLUMN;
  return {
    cost,
    roles: { headline, column: partial.column, kicker: partial.kicker, deck: partial.deck, signatures: partial.signatures, standing: partial.standing, appendices: partial.appendices },
  };
}

function extend(partials: readonly Partial[], unit: Unit, side: Side, owner: Owner, repute: Repute, affinity: Affinity): Partial[] {
  const longer = partials.flatMap((partial) => extended(partial, unit, side, owner, repute, affinity));
  return longer.length > MAX_READINGS ? longer.sort((a, b) => a.cost - b.cost).slice(0, MAX_READINGS) : longer;
}

function finish(partials: readonly Partial[], side: Side, owner: Owner, repute: Repute, affinity: Affinity): Reading[] {
  return partials.filter(isWhole).map((partial) => readingOf(partial, side, owner, repute, affinity)).sort((a, b) => a.cost - b.cost);
}

/** All ways to read units as belonging to one article, cheapest first. */
export function readSide(units: readonly Unit[], side: Side, owner: Owner, repute: Repute, affinity: Affinity): Reading[] {
  return finish(units.reduce<Partial[]>((partials, unit) => extend(partials, unit, side, owner, repute, affinity), [begun]), side, owner, repute, affinity);
}

/** The same for none of the units, for the first, for the first two and so on, up to all of them. */
export function readBeginnings(units: readonly Unit[], side: Side, owner: Owner, repute: Repute, affinity: Affinity): Reading[][] {
  let partials: Partial[] = [begun];
  const readings = [finish(partials, side, owner, repute, affinity)];
  for (const unit of units) {
    partials = extend(partials, unit, side, owner, repute, affinity);
    readings.push(finish(partials, side, owner, repute, affinity));
  }
  return readings;
}
