/** Names of newspapers, pages, columns and bylines, as queries ask for them. */
import { foldWithKinds, type FoldedText } from '../../contract/folding.ts';
import { hasText } from '../../contract/marking.ts';
import type { QueryNode } from '../../contract/query.ts';

/** A name, or several that belong together, such as those of a byline. */
export type Names = readonly (string | readonly string[])[];

/** A folded text that a name has; with `whole`, that it is. */
export interface AskedName {
  readonly text: string;
  readonly whole: boolean;
}

/** Names folded once; archives have tens of thousands of bylines. */
const folded = new WeakMap<Names, (readonly FoldedText[])[]>();

function foldedNames(names: Names): readonly (readonly FoldedText[])[] {
  const known = folded.get(names) ?? [];
  // Names are added at the end as articles come.
  for (let at = known.length; at < names.length; at += 1) known.push([names[at] ?? ''].flat().map((name) => foldWithKinds(name)));
  folded.set(names, known);
  return known;
}

/** For each of some names, whether it is what is asked for. */
export function namesThatFit(names: Names, { text, whole }: AskedName): boolean[] {
  return foldedNames(names).map((each) => each.some((name) => (whole ? name.text === text : hasText(name, text))));
}

/** For each newspaper, whether all that a query finds may be in it; null where it asks for none. */
export function titlesAsked(root: QueryNode, titles: readonly string[]): boolean[] | null {
  if (root.kind === 'title') return namesThatFit(titles, root);
  if (root.kind !== 'all') return null;
  return root.nodes.map((node) => titlesAsked(node, titles)).reduce((one, other) => (one === null || other === null ? one ?? other : one.map((fits, at) => fits && other[at] === true)), null);
}
