/**
 * The search for a page's make-up: along the page, the cheapest readings so far (a beam), each one decision longer than its
 * parent. Costs are nats.
 */
import type { Affinity } from './affinity.ts';
import type { Chunk } from '../setting/chunks.ts';
import { type AsideStretch, readBetween, readDrifting } from './drifting.ts';
import { squeeze } from '../wording/fold.ts';
import { interiorCost, weighJoint } from './joints.ts';
import type { Openings } from './openings.ts';
import { noRoles, readBeginnings, type Reading, readSide, type Repute, type Roles } from './roles.ts';
import { columnOfNote } from '../wording/signs.ts';
import { joinSubheads } from './subheads.ts';
import { type Unit } from './units.ts';

/** What was decided at the page's beginning, and at each joint. */
export type Decision =
  | { readonly kind: 'first'; readonly aside: AsideStretch; readonly before: Roles }
  | { readonly kind: 'join'; readonly within: readonly Unit[]; readonly before: Roles | null }
  | { readonly kind: 'cut'; readonly after: Roles; readonly aside: AsideStretch; readonly before: Roles };

interface Heading {
  readonly words: string;
  /** In nats. */
  readonly counted: number;
}

interface Hypothesis {
  readonly cost: number;
  readonly start: number;
  readonly hasHeadline: boolean;
  readonly hasColumn: boolean;
  readonly isSigned: boolean;
  /** Whether the open article has subheads already. */
  readonly hasSubheads: boolean;
  /** The words over the article that is open, and what their evidence counted for when only its beginning was known. */
  readonly heading: Heading | null;
  /** Articles without a headline so far, less the headlines that have drifted. */
  readonly headless: number;
  readonly decision: Decision;
  readonly parent: Hypothesis | null;
}

const BEAM = 24;
const HEADLESS = 2.4;
const NO_COLUMN = 0.36;
const UNSIGNED = 1.2;
/** An article whose headline is nowhere on the page, and a headline that finds no article. */
const HEADLINE_LOST = 3.1;
const HEADLINE_OVER = 0.97;
/** Text, in characters, that a headline's words are held against before the article's end is known. */
const ENOUGH_TEXT = 160;
/** Few articles are shorter, in characters. */
const SHORT_ARTICLE = 60, SHORT = 1.5;

/** No article has more display lines over or under it. */
const MAX_SIDE = 14;

/** Where a gap's units may be parted: counted from its start for the article before, from its end for the one after. */
function splits(count: number, side: 'start' | 'end'): number[] {
  return Array.from({ length: Math.min(count, MAX_SIDE) + 1 }, (_, i) => (side === 'start' ? i : count - i));
}

/** What of a hypothesis matters for what follows, but how many headlines are missing so far, as a number. */
const stateOf = (h: Hypothesis): number => 16 * h.start + (h.hasHeadline ? 8 : 0) + (h.hasColumn ? 4 : 0) + (h.isSigned ? 2 : 0) + (h.hasSubheads ? 1 : 0);
/** More headlines than this never drift on one page, nor are missing. */
const MAX_HEADLESS = 1 << 15;
const keyOf = (h: Hypothesis): number => 2 * MAX_HEADLESS * stateOf(h) + h.headless + MAX_HEADLESS;

/** Keeps the cheapest hypothesis of each kind, and of those the cheapest. */
function prune(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const best = new Map<number, Hypothesis>();
  for (const hypothesis of hypotheses) {
    const key = keyOf(hypothesis), rival = best.get(key);
    if (rival === undefined || hypothesis.cost < rival.cost) best.set(key, hypothesis);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
}

/** One page's search. */
export class Search {
  readonly #chunks: readonly Chunk[];
  readonly #gaps: readonly (readonly Unit[])[];
  readonly #affinity: Affinity;
  readonly #repute: Repute;
  readonly #openings: Openings;
  readonly #drifting: ReturnType<typeof readDrifting>;
  readonly #leads: number;
  /** For each joint, the cheapest reading two joints later that cuts there, and that does not. */
  readonly margins: { join: number; cut: number }[] = [];

  constructor(chunks: readonly Chunk[], gaps: readonly (readonly Unit[])[], openings: Openings, affinity: Affinity, repute: Repute) {
    this.#chunks = chunks;
    this.#gaps = gaps;
    this.#affinity = affinity;
    this.#repute = repute;
    this.#leads = chunks.filter(({ beginsWithLead }) => beginsWithLead).length;
    this.#openings = openings;
    this.#drifting = readDrifting(gaps.at(-1) ?? [], repute, affinity);
  }

  run(): Hypothesis {
    let open = prune(this.#begin());
    for (let joint = 1; joint < this.#chunks.length; joint += 1) {
      open = prune(this.#advance(open, joint));
      this.#noteMargins(open, joint, 2);
    }
    const ended = this.#end(open);
    const [best] = [...ended].sort((a, b) => a.cost - b.cost);
    if (best === undefined) throw new RangeError('a page without a chunk has no make-up');
    for (const back of [0, 1, 2]) this.#noteMargins(ended, this.#chunks.length, back + 1);
    return best;
  }

  /** Chunk `chunk` opens an article with these roles. */
  #opened(chunk: number, reading: Reading): Pick<Hypothesis, 'start' | 'hasHeadline' | 'hasColumn' | 'isSigned' | 'hasSubheads' | 'heading'> {
    const { roles } = reading;
    return {
      heading: this.#heading(roles, chunk, this.#beginningOf(chunk)),
      start: chunk,
      hasHeadline: roles.headline !== null,
      hasColumn: roles.column !== null,
      isSigned: roles.signatures.length > 0 || this.#isSigned(chunk),
      hasSubheads: false,
    };
  }

  #isSigned(chunk: number): boolean {
    return this.#chunks[chunk]?.signedInLead === true || this.#chunks[chunk]?.signedAtEnd === true;
  }

  #notedColumn(chunk: number): string | null {
    const column = columnOfNote(this.#chunks[chunk]?.paragraphs[0]?.plain ?? '');
    return column === null ? null : squeeze(column);
  }

  /**
   * The last chunk of an article's likely beginning: enough text to hold its headline's words against, for a note or a lead
   * alone has few, and no further than where another article surely begins.
   */
  #beginningOf(start: number): number {
    let end = this.#openings.end(start), characters = 0;
    for (let chunk = start; chunk <= end && characters < ENOUGH_TEXT; chunk += 1) characters += this.#chunks[chunk]?.characters ?? 0;
    for (let next = end + 1; next < this.#chunks.length && (characters < ENOUGH_TEXT || this.#chunks[end]?.isNote === true); next += 1) {
      const chunk = this.#chunks[next], before = this.#chunks[next - 1];
      if (chunk === undefined || before === undefined || (!before.isNote && !before.isBareLead && (chunk.beginsWithLead || chunk.beginsWithNote || before.endsArticle))) break;
      characters += chunk.characters;
      end = next;
    }
    return end;
  }

  #heading(roles: Roles, start: number, end: number): Heading | null {
    if (roles.headline === null) return null;
    // Kicker, headline and deck speak for an article together.
    const words = [...roles.kicker, roles.headline, ...roles.deck].map((unit) => unit.words).join('');
    return { words, counted: this.#affinity.words(words, start, end) };
  }

  /** What the words over an article count for less, or more, now that its end is known, as a cost. */
  #recount({ heading, start }: Hypothesis, end: number): number {
    return heading === null ? 0 : heading.counted - this.#affinity.words(heading.words, start, end);
  }

  /** The readings of units before a chunk that differ in what they leave open, the cheapest of each. */
  #readBefore(units: readonly Unit[], chunk: number): Reading[] {
    const end = this.#beginningOf(chunk);
    const owner = { start: chunk, end, hasHeadline: false, hasColumn: false, isSigned: this.#isSigned(this.#chunks[chunk]?.isNote === true ? Math.min(chunk + 1, end) : chunk), notedColumn: this.#notedColumn(chunk) };
    const kinds = new Map<string, Reading>();
    for (const reading of readSide(units, 'before', owner, this.#repute, this.#affinity)) {
      const kind = `${reading.roles.headline === null ? 0 : 1}${reading.roles.column === null ? 0 : 1}`;
      if (!kinds.has(kind)) kinds.set(kind, reading);
    }
    return [...kinds.values()];
  }

  /**
   * The cheapest ways to end the hypothesis' article with the first units after it, for each number of them: one that leaves
   * it without a headline, and one that does not.
   */
  #close(open: Hypothesis, units: readonly Unit[], end: number): Reading[][] {
    const owner = { start: open.start, end, hasHeadline: open.hasHeadline, hasColumn: open.hasColumn, isSigned: open.isSigned, notedColumn: this.#notedColumn(open.start) };
    let characters = 0;
    for (let chunk = open.start; chunk <= end && characters < SHORT_ARTICLE; chunk += 1) characters += this.#chunks[chunk]?.characters ?? 0;
    const short = characters < SHORT_ARTICLE ? SHORT : 0, unheaded = open.hasHeadline ? 0 : HEADLESS - this.#drifting.gain(open.start, end);
    return readBeginnings(units.slice(0, MAX_SIDE), 'after', owner, this.#repute, this.#affinity).map((readings) => {
      let headed: Reading | null = null, headless: Reading | null = null;
      for (const { cost, roles } of readings) {
        const isHeaded = open.hasHeadline || roles.headline !== null;
        let total = cost + short;
        if (!isHeaded) total += unheaded;
        if (!open.hasColumn && roles.column === null) total += NO_COLUMN;
        if (!open.isSigned && roles.signatures.length === 0) total += UNSIGNED;
        const rival = isHeaded ? headed : headless;
        if (rival !== null && rival.cost <= total) continue;
        if (isHeaded) headed = { cost: total, roles };
        else headless = { cost: total, roles };
      }
      return [headed, headless].filter((reading) => reading !== null);
    });
  }

  #begin(): Hypothesis[] {
    const units = this.#gaps[0] ?? [];
    const between = readBetween(units, this.#drifting);
    return splits(units.length, 'end').map((split) => {
      const aside = between(0, split);
      return this.#readBefore(units.slice(split), 0).map((before): Hypothesis => ({
        ...this.#opened(0, before),
        cost: aside.cost + before.cost,
        headless: -aside.drifts,
        decision: { kind: 'first', aside, before: before.roles },
        parent: null,
      }));
    }).flat();
  }

  #advance(open: readonly Hypothesis[], joint: number): Hypothesis[] {
    const units = this.#gaps[joint] ?? [];
    // What a cut costs apart from the article that it ends, the same for every reading so far.
    const aside = readBetween(units, this.#drifting), froms = splits(units.length, 'start');
    const openings = splits(units.length, 'end').flatMap((to) => this.#readBefore(units.slice(to), joint).map((before) => ({ to, before })));
    const cuts = froms.map((from) => openings.filter(({ to }) => to >= from).map(({ to, before }) => {
      const between = aside(from, to);
      return { opened: this.#opened(joint, before), cost: between.cost + before.cost, drifts: between.drifts, aside: between, before: before.roles };
    }));
    const costs = new Map<number, ReturnType<typeof weighJoint>>();
    const closings = new Map<number, Reading[][]>();
    const within = joinSubheads(units, this.#chunks[joint - 1]?.measure ?? 0, this.#affinity);
    const next: Hypothesis[] = [];
    for (const hypothesis of open) {
      let weighed = costs.get(hypothesis.start);
      if (weighed === undefined) costs.set(hypothesis.start, weighed = weighJoint(this.#chunks, hypothesis.start, joint, units, this.#affinity, this.#leads));
      next.push(...this.#join(hypothesis, joint, units, within, weighed.join));
      const state = stateOf(hypothesis), recounted = hypothesis.cost + this.#recount(hypothesis, joint - 1);
      let afters = closings.get(state);
      if (afters === undefined) closings.set(state, afters = this.#close(hypothesis, units, joint - 1));
      for (const from of froms) {
        for (const after of afters[from] ?? []) {
          const ended = recounted + weighed.cut + after.cost;
          const headless = hypothesis.headless + (!hypothesis.hasHeadline && after.roles.headline === null ? 1 : 0);
          for (const cut of cuts[from] ?? []) {
            next.push({
              ...cut.opened,
              cost: ended + cut.cost,
              headless: headless - cut.drifts,
              decision: { kind: 'cut', after: after.roles, aside: cut.aside, before: cut.before },
              parent: hypothesis,
            });
          }
        }
      }
    }
    return next;
  }

  /** Goes on with the article: what stands between is within it, or heads it where only its note came before. */
  #join(hypothesis: Hypothesis, joint: number, units: readonly Unit[], within: readonly Unit[], cost: number): Hypothesis[] {
    const continued = {
      start: hypothesis.start, headless: hypothesis.headless, parent: hypothesis, isSigned: hypothesis.isSigned || this.#isSigned(joint),
    };
    if (units.length > 0 && joint - 1 === hypothesis.start && this.#chunks[hypothesis.start]?.isNote === true) {
      const owner = {
        start: hypothesis.start, end: joint, hasHeadline: hypothesis.hasHeadline, hasColumn: hypothesis.hasColumn, isSigned: hypothesis.isSigned,
        notedColumn: this.#notedColumn(hypothesis.start),
      };
      return readSide(units, 'before', owner, this.#repute, this.#affinity).slice(0, 2).map((before): Hypothesis => ({
        ...continued,
        cost: hypothesis.cost + cost + 1 + before.cost,
        hasHeadline: hypothesis.hasHeadline || before.roles.headline !== null,
        hasColumn: hypothesis.hasColumn || before.roles.column !== null,
        hasSubheads: false,
        heading: hypothesis.heading ?? this.#heading(before.roles, hypothesis.start, joint),
        decision: { kind: 'join', within: [], before: before.roles },
      }));
    }
    const measure = this.#chunks[joint - 1]?.measure ?? 0;
    return [{
      ...continued,
      cost: hypothesis.cost + cost + interiorCost(within, measure, hypothesis.hasSubheads, (unit) => this.#affinity.words(unit.words, joint, joint)),
      hasHeadline: hypothesis.hasHeadline,
      hasColumn: hypothesis.hasColumn,
      heading: hypothesis.heading,
      hasSubheads: hypothesis.hasSubheads || units.some((unit) => unit.kind === 'head'),
      decision: { kind: 'join', within, before: null },
    }];
  }

  #end(open: readonly Hypothesis[]): Hypothesis[] {
    const units = this.#gaps.at(-1) ?? [], end = this.#chunks.length - 1;
    const closings = new Map<number, Reading[][]>();
    return open.flatMap((hypothesis) => {
      const state = stateOf(hypothesis), recounted = hypothesis.cost + this.#recount(hypothesis, end);
      let afters = closings.get(state);
      if (afters === undefined) closings.set(state, afters = this.#close(hypothesis, units, end));
      return afters.flatMap((readings, split) => {
        const aside = this.#drifting.from(split);
        return readings.map((after): Hypothesis => {
          const headless = hypothesis.headless + (!hypothesis.hasHeadline && after.roles.headline === null ? 1 : 0) - aside.drifts;
          return {
            ...hypothesis,
            cost: recounted + after.cost + aside.cost + (headless > 0 ? HEADLINE_LOST * headless : -HEADLINE_OVER * headless),
            headless,
            decision: { kind: 'cut', after: after.roles, aside, before: noRoles },
            parent: hypothesis,
          };
        });
      });
    });
  }

  /** Remembers what the readings at hand cost by their decision some joints ago. */
  #noteMargins(hypotheses: readonly Hypothesis[], now: number, back: number): void {
    const joint = now - back;
    if (joint < 1) return;
    const noted = { join: Infinity, cut: Infinity };
    for (const hypothesis of hypotheses) {
      let ancestor: Hypothesis | null = hypothesis;
      for (let i = 0; i < back && ancestor !== null; i += 1) ancestor = ancestor.parent;
      if (ancestor === null || ancestor.decision.kind === 'first') continue;
      noted[ancestor.decision.kind] = Math.min(noted[ancestor.decision.kind], hypothesis.cost);
    }
    this.margins[joint] = noted;
  }
}

/** The decisions of the best reading, from the page's beginning. */
export function decisionsOf(best: Hypothesis): Decision[] {
  const decisions: Decision[] = [];
  for (let at: Hypothesis | null = best; at !== null; at = at.parent) decisions.push(at.decision);
  return decisions.reverse();
}
