/**
 * Headlines to bodies, as one assignment over the page: shared words, place, and kind of line decide together, so that a
 * headline that drifted to the page's end finds its body because the others have found theirs. What stays unassigned
 * becomes kicker, deck, column or banner.
 */
import type { Affinity } from './affinity.ts';
import type { Body } from './bodies.ts';
import { squeeze } from './fold.ts';
import { bestMatching, type Edge } from './matching.ts';
import { columnOfNote, isLead, namesOfLead, namesOfEnd } from './signs.ts';
import type { HeadUnit, SignatureUnit, StandingUnit, Unit } from './units.ts';

/** What stands over and under a body. */
export interface Heading {
  headline: HeadUnit | null;
  kicker: HeadUnit[];
  deck: HeadUnit[];
  column: HeadUnit | null;
  signatures: { readonly unit: SignatureUnit; readonly before: boolean }[];
  /** How much better this headline is than the best other choice, in nats. */
  margin: number;
}

export interface HeadedPage {
  /** One for each body. */
  readonly headings: readonly Heading[];
  readonly banners: readonly HeadUnit[];
  readonly standing: readonly StandingUnit[];
}

interface Candidate {
  readonly unit: HeadUnit;
  readonly gap: number;
  /** Place among the gap's units. */
  readonly place: number;
  /** Evidence, in nats, that it is no headline: a logo, a slogan. */
  readonly aside: number;
}

/** What a page gains, in nats, by giving a body a headline and a headline a body. */
const BELONGS = 4.5;
const MAX_EVIDENCE = 9;
const MIN_EVIDENCE = -3;

function isParallel(text: string): boolean {
  const halves = text.trim().split(/\s+/u);
  return halves.length >= 2 && halves.every((half) => half.length === halves[0]?.length) && (halves[0]?.length ?? 0) >= 2;
}

function asideEvidence(unit: HeadUnit, noted: ReadonlySet<string>, repeated: ReadonlySet<string>): number {
  const text = squeeze(unit.text);
  let evidence = 0;
  if (unit.spaced) evidence += unit.shadowed ? 7 : 3;
  else if (unit.shadowed) evidence += 6;
  if (noted.has(text)) evidence += 8;
  if (repeated.has(text)) evidence += 4;
  if (text.length <= 3) evidence += 2;
  else if (text.length <= 5) evidence += 1;
  if (isParallel(unit.text)) evidence += 0.7;
  return evidence;
}

interface Place {
  readonly units: readonly Unit[];
  readonly place: number;
  readonly isLastGap: boolean;
  readonly isFirstGap: boolean;
}

/** How well a place in the gap suits a headline of the body before (`left`) or after it. */
function adjacentEvidence({ units, place }: Place, side: 'left' | 'right'): number {
  const between = side === 'left' ? units.slice(0, place) : units.slice(place + 1);
  const heads = between.filter((unit) => unit.kind === 'head').length;
  const signatures = between.some((unit) => unit.kind === 'signature');
  const beyond = side === 'left' ? units[place - 1] : units[place + 1];
  let evidence = -0.9 * heads;
  // A signature stands with its headline's body: under the headline before it, or over the headline after it.
  if (signatures && beyond?.kind === 'signature') evidence += 1;
  return evidence;
}

function placeEvidence(candidate: Candidate, body: number, gaps: readonly (readonly Unit[])[]): number {
  const place = { units: gaps[candidate.gap] ?? [], place: candidate.place, isFirstGap: candidate.gap === 0, isLastGap: candidate.gap === gaps.length - 1 };
  if (body === candidate.gap - 1) return adjacentEvidence(place, 'left');
  if (body === candidate.gap) return adjacentEvidence(place, 'right');
  const distance = Math.abs(body < candidate.gap ? candidate.gap - 1 - body : body - candidate.gap);
  // Headlines drift to a page's end, rarely to its beginning, in their own order.
  if (place.isLastGap) return -1.6 - 0.01 * (candidate.place - body) ** 2;
  return (place.isFirstGap ? -2.8 : -4) - 0.05 * Math.min(distance, 20);
}

function edgesOf(candidates: readonly Candidate[], gaps: readonly (readonly Unit[])[], bodyCount: number, affinity: Affinity): Edge[] {
  return candidates.flatMap((candidate, left) => {
    const { bodies, none } = affinity.evidence(squeeze(candidate.unit.text));
    const reachable = new Set([candidate.gap - 1, candidate.gap, ...bodies.keys()]);
    // Headlines adrift may belong anywhere, even where they share no word.
    if (candidate.gap === gaps.length - 1 && bodyCount <= 60) for (let body = 0; body < bodyCount; body += 1) reachable.add(body);
    return [...reachable].filter((body) => body >= 0 && body < bodyCount).map((right) => {
      const words = Math.max(MIN_EVIDENCE, Math.min(MAX_EVIDENCE, bodies.get(right) ?? none));
      return { left, right, weight: BELONGS + words + placeEvidence(candidate, right, gaps) - candidate.aside };
    }).filter(({ weight }) => weight > 0);
  });
}

function isSigned(body: Body): boolean {
  const last = body.paragraphs.at(-1);
  return body.paragraphs.slice(0, 2).some((paragraph) => namesOfLead(paragraph.plain).length > 0) || (last !== undefined && namesOfEnd(last.plain).length > 0);
}

/** Gives each signature to the body it stands at: the one that has none yet, and of two such the nearer. */
function assignSignatures(gaps: readonly (readonly Unit[])[], bodies: readonly Body[], headings: readonly Heading[], owner: ReadonlyMap<HeadUnit, number>): void {
  gaps.forEach((units, gap) => {
    units.forEach((unit, place) => {
      if (unit.kind !== 'signature') return;
      const left = gap - 1, right = gap;
      const score = (body: number, side: 'left' | 'right'): number => {
        const own = bodies[body], heading = headings[body];
        if (own === undefined || heading === undefined) return -Infinity;
        const between = side === 'left' ? units.slice(0, place) : units.slice(place + 1);
        const foreign = between.filter((other) => other.kind === 'head' && owner.get(other) !== body).length;
        const beside = side === 'left' ? units[place - 1] : units[place + 1];
        const headBeside = [units[place - 1], units[place + 1]].some((other) => other?.kind === 'head' && owner.get(other) === body);
        return (isSigned(own) ? -3 : 0) - (heading.signatures.length > 0 ? 2 : 0) - 1.5 * foreign + (headBeside ? 0.8 : 0) + (beside === undefined ? 1 : 0)
          + (side === 'left' ? 0.3 : 0) - (side === 'right' && isLead(own.paragraphs[0]?.plain ?? '') ? 1 : 0);
      };
      const side = score(left, 'left') >= score(right, 'right') ? 'left' : 'right';
      headings[side === 'left' ? left : right]?.signatures.push({ unit, before: side === 'right' });
    });
  });
}

const isDeck = (unit: HeadUnit): boolean => /^[—–-]{1,2}|^[（(].{1,12}[）)]$/u.test(unit.text);

/** Longer than this, a logo is a slogan. */
const MAX_COLUMN = 12;

function assignAside(
  candidates: readonly Candidate[], gaps: readonly (readonly Unit[])[], headings: readonly Heading[], owner: Map<HeadUnit, number>,
  affinity: Affinity, noted: ReadonlyMap<string, number>, repeated: ReadonlySet<string>,
): HeadUnit[] {
  const banners: HeadUnit[] = [];
  for (const { unit, gap, place, aside } of candidates) {
    if (owner.has(unit)) continue;
    const text = squeeze(unit.text);
    const units = gaps[gap] ?? [];
    const notedBody = noted.get(text);
    const introduced = notedBody === undefined ? undefined : headings[notedBody];
    const isLogo = text.length <= MAX_COLUMN && !unit.spaced && (unit.shadowed || repeated.has(text) || (aside > 0 && !isParallel(unit.text)) || text.length <= 8);
    if (introduced !== undefined && notedBody !== undefined) {
      introduced.column = unit;
      owner.set(unit, notedBody);
      continue;
    }
    const before = units.slice(0, place), after = units.slice(place + 1);
    const beside = (other: Unit | undefined): number | null => (other?.kind === 'head' ? owner.get(other) ?? null : null);
    const free = (index: number): boolean => headings[index]?.column === null;
    const above = beside(after[0]), below = beside(before.at(-1));
    if (!isLogo) {
      const { bodies } = affinity.evidence(text);
      const neighbour = [above, below].find((index) => index !== null && (isDeck(unit) || (bodies.get(index) ?? -1) > 0.5)) ?? null;
      if (neighbour !== null && !unit.spaced) {
        headings[neighbour]?.[neighbour === above && !isDeck(unit) ? 'kicker' : 'deck'].push(unit);
        owner.set(unit, neighbour);
      } else {
        banners.push(unit);
      }
      continue;
    }
    const right = gap < headings.length ? gap : null, left = gap > 0 ? gap - 1 : null;
    const directlyAfterBody = before.every((other) => other.kind === 'signature') && left !== null;
    const choice = [above === right ? above : null, below === left ? below : null, directlyAfterBody ? left : null, above, below, after.length === 0 ? right : null, left]
      .find((index) => index !== null && free(index));
    if (choice === undefined || choice === null) banners.push(unit);
    else {
      const heading = headings[choice];
      if (heading !== undefined) heading.column = unit;
      owner.set(unit, choice);
    }
  }
  return banners;
}

/** Assigns all display units of the gaps to the bodies. `gaps` has one list more than there are bodies. */
export function assignHeadings(bodies: readonly Body[], gaps: readonly (readonly Unit[])[], affinity: Affinity): HeadedPage {
  const heads = gaps.flatMap((units, gap) => units.flatMap((unit, place) => (unit.kind === 'head' ? [{ unit, gap, place }] : [])));
  const noted = new Map<string, number>();
  bodies.forEach(({ paragraphs }, body) => {
    const column = columnOfNote(paragraphs[0]?.plain ?? '');
    if (column !== null) noted.set(squeeze(column), body);
  });
  const seen = new Map<string, number>();
  for (const { unit } of heads) seen.set(squeeze(unit.text), (seen.get(squeeze(unit.text)) ?? 0) + 1);
  const repeated = new Set([...seen].filter(([, times]) => times > 1).map(([text]) => text));
  const candidates = heads.map((head): Candidate => ({ ...head, aside: asideEvidence(head.unit, new Set(noted.keys()), repeated) }));

  const edges = edgesOf(candidates, gaps, bodies.length, affinity);
  const matched = bestMatching(candidates.length, edges);
  const weight = new Map(edges.map((edge) => [`${edge.left}-${edge.right}`, edge.weight]));
  const headings = bodies.map((): Heading => ({ headline: null, kicker: [], deck: [], column: null, signatures: [], margin: 0 }));
  const owner = new Map<HeadUnit, number>();
  matched.forEach((body, left) => {
    const candidate = candidates[left], heading = body === null ? undefined : headings[body];
    if (candidate === undefined || body === null || heading === undefined) return;
    heading.headline = candidate.unit;
    owner.set(candidate.unit, body);
    const own = weight.get(`${left}-${body}`) ?? 0;
    const rival = edges.reduce((best, edge) => (edge.left === left && edge.right !== body && matched.every((other) => other !== edge.right) ? Math.max(best, edge.weight) : best), 0);
    heading.margin = own - rival;
  });
  assignSignatures(gaps, bodies, headings, owner);
  const banners = assignAside(candidates, gaps, headings, owner, affinity, noted, repeated);
  const standing = gaps.flat().filter((unit) => unit.kind === 'standing');
  return { headings, banners, standing };
}
