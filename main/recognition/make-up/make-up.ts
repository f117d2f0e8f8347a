/**
 * The page's make-up, read as a whole: where articles begin and end, and which display line is whose headline, column
 * or signature. A headline stands before its body, after it, or has drifted away; each choice leaves the lines that are
 * left to the others. So all choices are made together, by the search in `make-up-search.ts`.
 */
import type { Affinity } from './affinity.ts';
import type { Chunk } from '../setting/chunks.ts';
import type { Aside } from './drifting.ts';
import { decisionsOf, Search } from './make-up-search.ts';
import type { Openings } from './openings.ts';
import { noRoles, type Repute, type Roles } from './roles.ts';
import type { HeadUnit, StandingUnit, Unit } from './units.ts';

/** One article as made up: its chunks and the units that are its own. */
export interface MadeUpArticle {
  readonly start: number;
  readonly end: number;
  readonly before: Roles;
  readonly after: Roles;
  /** Units within the body, by the chunk they stand before. */
  readonly within: ReadonlyMap<number, readonly Unit[]>;
  /** The column that it stands in, where its logo is printed over another article. */
  readonly sharedColumn: string | null;
  /** How much dearer, in nats, the best reading is that decides otherwise: at its beginning, at each joint within, at its end. */
  readonly margins: readonly number[];
}

export interface MakeUp {
  readonly articles: readonly MadeUpArticle[];
  /** Headlines that stand at no body of theirs: after the last one, and elsewhere. */
  readonly drifting: readonly { readonly unit: HeadUnit; readonly atEnd: boolean }[];
  readonly banners: readonly HeadUnit[];
  readonly standing: readonly StandingUnit[];
}

function marginAt(margins: readonly { join: number; cut: number }[], joint: number, kind: 'join' | 'cut'): number {
  const noted = margins[joint];
  if (noted === undefined) return Infinity;
  return kind === 'cut' ? noted.join - noted.cut : noted.cut - noted.join;
}

function mergeRoles(a: Roles, b: Roles): Roles {
  return {
    headline: a.headline ?? b.headline,
    column: a.column ?? b.column,
    kicker: [...a.kicker, ...b.kicker],
    deck: [...a.deck, ...b.deck],
    signatures: [...a.signatures, ...b.signatures],
    standing: [...a.standing, ...b.standing],
    appendices: [...a.appendices, ...b.appendices],
  };
}

/**
 * Makes a page up.
 * @param gaps the units before each chunk, and after the last one.
 */
export function makeUp(chunks: readonly Chunk[], gaps: readonly (readonly Unit[])[], openings: Openings, affinity: Affinity, repute: Repute): MakeUp {
  const search = new Search(chunks, gaps, openings, affinity, repute);
  const articles: MadeUpArticle[] = [];
  const drifting: { unit: HeadUnit; atEnd: boolean }[] = [], banners: HeadUnit[] = [], standing: StandingUnit[] = [];
  let start = 0, before = noRoles, within = new Map<number, readonly Unit[]>(), margins = [Infinity];
  const leave = (aside: Aside, atEnd: boolean): void => {
    drifting.push(...aside.drifting.map((unit) => ({ unit, atEnd })));
    banners.push(...aside.banners);
    standing.push(...aside.standing);
  };
  decisionsOf(search.run()).forEach((decision, joint) => {
    if (decision.kind === 'first') {
      leave(decision.aside.read(), false);
      before = decision.before;
      return;
    }
    const own = joint < chunks.length ? marginAt(search.margins, joint, decision.kind) : Infinity;
    margins.push(own);
    if (decision.kind === 'join') {
      within.set(joint, decision.within);
      if (decision.before !== null) before = mergeRoles(before, decision.before);
      return;
    }
    articles.push({ start, end: joint - 1, before, after: decision.after, within, sharedColumn: null, margins });
    leave(decision.aside.read(), joint === chunks.length);
    start = joint;
    before = decision.before;
    within = new Map();
    margins = [own];
  });
  return { articles, drifting, banners, standing };
}
