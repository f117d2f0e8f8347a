/** Display lines that stand at no body of theirs: banners, and headlines that drifted, mostly to the page's end. */
import type { Affinity } from './affinity.ts';
import { bannerForm, headlineForm, idleLine, isParallel, type Repute, secondLineCost } from './roles.ts';
import { type HeadUnit, mergeUnits, standingUnit, type StandingUnit, type Unit } from './units.ts';

/** Units that belong to no article beside them. */
export interface Aside {
  readonly drifting: readonly HeadUnit[];
  readonly banners: readonly HeadUnit[];
  readonly standing: readonly StandingUnit[];
}

/** A stretch of units read as standing aside: what it costs is known before it is read out. */
export interface AsideStretch {
  readonly cost: number;
  /** How many headlines of it have drifted. */
  readonly drifts: number;
  read(): Aside;
}

/** Cost of a headline at the page's end that is not the last body's, and of one that drifted to somewhere within. */
const DRIFTED = 1.3;
/** Slogans stand at the end as well. */
const PARALLEL = 0.8;
const DRIFTED_WITHIN = 11;
/** A signature or a caption at no body. */
const LOST_SIGNATURE = 3.3;
/** A drifted headline's words count half where it stands and half at the article that misses one. */
const SHARE = 0.5;
const MAX_WORDS = 14;

export interface Drifting {
  /** The best reading of the last gap's units from one on. */
  from(split: number): AsideStretch;
  /** What the words of drifted headlines speak for an article without one, in nats. */
  gain(start: number, end: number): number;
  /** The cost of a unit within the page as a drifted headline. */
  within(unit: HeadUnit): number;
}

/** One unit's part in a reading, or several lines' where they are one headline. */
type Verdict =
  | { readonly kind: 'drifting' | 'banner'; readonly unit: HeadUnit; readonly length: number; readonly cost: number }
  | { readonly kind: 'standing'; readonly unit: StandingUnit; readonly length: number; readonly cost: number };

function asideOf(verdicts: readonly Verdict[]): Aside {
  return {
    drifting: verdicts.flatMap((verdict) => (verdict.kind === 'drifting' ? [verdict.unit] : [])),
    banners: verdicts.flatMap((verdict) => (verdict.kind === 'banner' ? [verdict.unit] : [])),
    standing: verdicts.flatMap((verdict) => (verdict.kind === 'standing' ? [verdict.unit] : [])),
  };
}

/** A line that is no head, or a signature that signs nothing: it is kept like any other standing line. */
function standing(unit: Unit): Verdict {
  return { kind: 'standing', unit: standingUnit(unit.lines, unit.text), length: 1, cost: unit.kind === 'standing' ? 0 : LOST_SIGNATURE };
}

/** A last gap's headline may have as many lines. */
const MAX_LINES = 3;

/** Reads the units after the last body for all their beginnings, from the end: each is a headline, part of one, or none. */
export function readDrifting(units: readonly Unit[], repute: Repute, affinity: Affinity): Drifting {
  const verdicts: Verdict[] = [];
  const costs = new Float64Array(units.length + 1), drifts = new Uint32Array(units.length + 1);
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    const head = unit.kind === 'signature' ? unit.orHead : unit.kind === 'head' ? unit : null;
    let chosen: Verdict = head === null || unit.kind === 'signature' ? standing(unit) : { kind: 'banner', unit: head, length: 1, cost: bannerForm(head) };
    let cost = chosen.cost + (costs[at + 1] ?? 0);
    const heads: HeadUnit[] = [];
    let lines = 0;
    for (let length = 1; head !== null && length <= MAX_LINES && at + length <= units.length; length += 1) {
      const next = length === 1 ? head : units[at + length - 1], upper = heads.at(-1);
      if (next?.kind !== 'head') break;
      if (upper !== undefined) lines += secondLineCost(upper.text, next.text, repute, affinity);
      heads.push(next);
      const merged = length === 1 ? head : mergeUnits(heads);
      const claim = affinity.claim(merged.words), following = verdicts[at + length];
      if (length > 1) lines += idleLine(claim.words, heads.map((part) => affinity.claim(part.words).words));
      // Two that speak for the same article are not both its headline.
      const rival = following?.kind === 'drifting' ? affinity.claim(following.unit.words) : null;
      const said = Math.min(MAX_WORDS * length, claim.words) - (rival?.opening === claim.opening ? Math.min(MAX_WORDS, claim.words, rival.words) : 0);
      const own = DRIFTED + (isParallel(merged.text) ? PARALLEL : 0) + lines + headlineForm(merged, repute) - SHARE * said;
      if (own + (costs[at + length] ?? 0) < cost) {
        cost = own + (costs[at + length] ?? 0);
        chosen = { kind: 'drifting', unit: merged, length, cost: own };
      }
    }
    verdicts[at] = chosen;
    costs[at] = cost;
    drifts[at] = (drifts[at + chosen.length] ?? 0) + (chosen.kind === 'drifting' ? 1 : 0);
  }
  const pool = [...new Set(verdicts.flatMap((verdict) => (verdict.kind === 'drifting' ? [verdict.unit.words] : [])))].slice(0, MAX_POOL);
  return {
    from: (split) => ({
      cost: costs[split] ?? 0,
      drifts: drifts[split] ?? 0,
      read: () => {
        const read: Verdict[] = [];
        for (let at = split; at < units.length; at += read.at(-1)?.length ?? 1) {
          const verdict = verdicts[at];
          if (verdict !== undefined) read.push(verdict);
        }
        return asideOf(read);
      },
    }),
    gain: (start, end) => SHARE * Math.min(MAX_WORDS, pool.reduce((most, text) => Math.max(most, affinity.evidence(text, start, end)), 0)),
    within: (unit) => DRIFTED_WITHIN + headlineForm(unit, repute) - SHARE * Math.min(MAX_WORDS, affinity.claim(unit.words).words),
  };
}

/** No page's end has more headlines; it bounds what a text that is no newspaper costs. */
const MAX_POOL = 60;

/** Reads the units between two articles, or before the first: any stretch of them may belong to neither. */
export function readBetween(units: readonly Unit[], drifting: Drifting): (from: number, to: number) => AsideStretch {
  const costs = new Float64Array(units.length + 1), drifts = new Uint32Array(units.length + 1);
  const verdicts = units.map((unit, i): Verdict => {
    let verdict = standing(unit);
    if (unit.kind === 'head') {
      const asBanner = bannerForm(unit), asDrifted = drifting.within(unit);
      verdict = asDrifted < asBanner ? { kind: 'drifting', unit, length: 1, cost: asDrifted } : { kind: 'banner', unit, length: 1, cost: asBanner };
    }
    costs[i + 1] = (costs[i] ?? 0) + verdict.cost;
    drifts[i + 1] = (drifts[i] ?? 0) + (verdict.kind === 'drifting' ? 1 : 0);
    return verdict;
  });
  return (from, to) => ({
    cost: (costs[to] ?? 0) - (costs[from] ?? 0),
    drifts: (drifts[to] ?? 0) - (drifts[from] ?? 0),
    read: () => asideOf(verdicts.slice(from, to)),
  });
}
