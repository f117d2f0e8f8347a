/** Display lines that stand at no body of theirs: banners, and headlines that drifted, mostly to the page's end. */
import type { Affinity } from './affinity.ts';
import { bannerForm, headlineForm, isParallel, type Repute, secondLineCost } from './roles.ts';
import { type HeadUnit, mergeUnits, type StandingUnit, type Unit, wordsOf } from './units.ts';

export interface Aside {
  readonly cost: number;
  readonly drifting: readonly HeadUnit[];
  readonly banners: readonly HeadUnit[];
  readonly standing: readonly StandingUnit[];
}

/** Cost of a headline at the page's end that is not the last body's, and of one that drifted to somewhere within. */
const DRIFTED = 0.9;
/** A further line whose words are no article's is more likely something else. */
const ADDS_NOTHING = 2;
/** Slogans stand at the end as well. */
const PARALLEL = 0.8;
const DRIFTED_WITHIN = 7;
/** A signature at no body. */
const LOST_SIGNATURE = 5;
/** A drifted headline's words count half where it stands and half at the article that misses one. */
const SHARE = 0.5;
const MAX_WORDS = 9;

export interface Drifting {
  /** The best reading of the last gap's units from one on. */
  from(split: number): Aside;
  /** What the words of drifted headlines speak for an article without one, in nats. */
  gain(start: number, end: number): number;
  /** The cost of a unit within the page as a drifted headline. */
  within(unit: HeadUnit): number;
}

/** A signature that signs nothing is kept like any other standing line. */
const standingOf = ({ lines, text }: Unit): StandingUnit => ({ kind: 'standing', lines, text });

const nothing: Aside = { cost: 0, drifting: [], banners: [], standing: [] };

/** Reads the units after the last body for all their beginnings, from the end: each is a headline, part of one, or none. */
export function readDrifting(units: readonly Unit[], chunkCount: number, repute: Repute, affinity: Affinity): Drifting {
  const best = new Map<string, number>();
  /** The most that a text's words say for any article; articles are not yet known, so their first chunks stand for them. */
  const words = (text: string): number => {
    let most = best.get(text);
    if (most === undefined) {
      const found = affinity.chunksFor(text).map((chunk) => affinity.evidence(text, chunk, Math.min(chunk + 1, chunkCount - 1)));
      best.set(text, most = Math.min(MAX_WORDS, Math.max(0, ...found)));
    }
    return most;
  };
  const suffixes: Aside[] = [nothing];
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const unit = units[at], rest = suffixes[0] ?? nothing;
    if (unit === undefined) continue;
    const head = unit.kind === 'signature' ? unit.orHead : unit.kind === 'head' ? unit : null;
    if (head === null) {
      suffixes.unshift({ ...rest, cost: rest.cost + (unit.kind === 'signature' ? LOST_SIGNATURE : 0), standing: [standingOf(unit), ...rest.standing] });
      continue;
    }
    let chosen: Aside = unit.kind === 'signature'
      ? { ...rest, cost: rest.cost + LOST_SIGNATURE, standing: [standingOf(unit), ...rest.standing] }
      : { ...rest, cost: rest.cost + bannerForm(head), banners: [head, ...rest.banners] };
    const heads: HeadUnit[] = [];
    let lines = 0;
    for (let length = 1; length <= 3; length += 1) {
      const next = length === 1 ? head : units[at + length - 1], after = suffixes[length - 1];
      if (next?.kind !== 'head' || after === undefined) break;
      const upper = heads.at(-1);
      if (upper !== undefined) lines += secondLineCost(upper.text, next.text, repute);
      heads.push(next);
      const merged = length === 1 ? head : mergeUnits(heads);
      const alone = Math.max(...heads.map((part) => words(wordsOf(part))));
      if (length > 1 && words(wordsOf(merged)) < alone + 0.5) lines += ADDS_NOTHING;
      const cost = after.cost + DRIFTED + (isParallel(merged.text) ? PARALLEL : 0) + lines + headlineForm(merged, repute) - SHARE * words(wordsOf(merged));
      if (cost < chosen.cost) chosen = { ...after, cost, drifting: [merged, ...after.drifting] };
    }
    suffixes.unshift(chosen);
  }
  const pool = [...new Set(suffixes.flatMap(({ drifting }) => drifting.map(wordsOf)))];
  return {
    from: (split) => suffixes[split] ?? nothing,
    gain: (start, end) => SHARE * Math.min(MAX_WORDS, pool.reduce((most, text) => Math.max(most, affinity.evidence(text, start, end)), 0)),
    within: (unit) => DRIFTED_WITHIN + headlineForm(unit, repute) - words(wordsOf(unit)),
  };
}

/** Reads units between two articles, or before the first, that belong to neither. */
export function readAside(units: readonly Unit[], drifting: Drifting): Aside {
  return units.reduce<Aside>((aside, unit) => {
    if (unit.kind !== 'head') return { ...aside, cost: aside.cost + (unit.kind === 'standing' ? 0 : LOST_SIGNATURE), standing: [...aside.standing, standingOf(unit)] };
    const asBanner = bannerForm(unit), asDrifted = drifting.within(unit);
    return asDrifted < asBanner
      ? { ...aside, cost: aside.cost + asDrifted, drifting: [...aside.drifting, unit] }
      : { ...aside, cost: aside.cost + asBanner, banners: [...aside.banners, unit] };
  }, nothing);
}
