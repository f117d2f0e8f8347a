/** Articles that readers take for one, as the library has them. */
import * as z from 'zod';
import type { Doubles } from '../../search/finding/archive.ts';
import type { Readable } from '../database.ts';
import { allJumps } from '../jumps.ts';
import { jsonColumn } from '../rows.ts';

const numbers = jsonColumn('number');
const labelledRow = z.object({ ids: numbers, labels: numbers });
/** Both are answered by the index alone. */
const labelled = `
  SELECT json_group_array(id) AS ids, json_group_array(likeness) AS labels FROM articles INDEXED BY articles_by_likeness
  WHERE likeness IN (SELECT likeness FROM articles INDEXED BY articles_by_likeness WHERE likeness IS NOT NULL GROUP BY likeness HAVING count(*) > 1)`;

/** Numbers things that are one, whatever says that they are. */
class Groups<Thing> {
  readonly #above = new Map<Thing, Thing>();

  #root(thing: Thing): Thing {
    let root = thing;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    return root;
  }

  unite(one: Thing, other: Thing): void {
    const root = this.#root(one), otherRoot = this.#root(other);
    if (root !== otherRoot) this.#above.set(otherRoot, root);
  }

  /** Each thing that is one with another, and the group's number, from 1. */
  numbered(): Map<Thing, number> {
    const numbersOf = new Map<Thing, number>(), numbered = new Map<Thing, number>();
    for (const thing of new Set([...this.#above.keys(), ...this.#above.values()])) {
      const root = this.#root(thing), number = numbersOf.get(root) ?? numbersOf.size + 1;
      numbersOf.set(root, number);
      numbered.set(thing, number);
    }
    return numbered;
  }
}

/** All doubles of the library. */
export function doublesOf(database: Readable): Doubles {
  const groups = new Groups<number>(), first = new Map<number, number>();
  const rows = database.first(labelledRow, labelled);
  for (const [at, id] of rows?.ids.entries() ?? []) {
    const label = rows?.labels[at] ?? 0, other = first.get(label);
    if (other === undefined) first.set(label, id ?? 0);
    else groups.unite(other, id ?? 0);
  }
  for (const { from, to } of allJumps(database)) groups.unite(from.articleId, to.articleId);
  const numbered = [...groups.numbered()].sort(([a], [b]) => a - b);
  return { articles: Uint32Array.from(numbered, ([id]) => id), groups: Uint32Array.from(numbered, ([, group]) => group) };
}
