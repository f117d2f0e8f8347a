/**
 * The best one-to-one matching of a sparse bipartite graph: maximum total weight, where either side may stay alone.
 * Successive augmenting paths of the largest gain (Bellman–Ford over the few edges that there are), exact; for the
 * few dozen headlines of a page well below a millisecond.
 */

export interface Edge {
  readonly left: number;
  readonly right: number;
  /** Gain over leaving both alone; edges that gain nothing need not be listed. */
  readonly weight: number;
}

/** For each left node its right node, or null. */
export function bestMatching(leftCount: number, edges: readonly Edge[]): (number | null)[] {
  const byLeft: Edge[][] = Array.from({ length: leftCount }, () => []);
  for (const edge of edges) byLeft[edge.left]?.push(edge);
  const matchOfLeft: (Edge | null)[] = new Array<Edge | null>(leftCount).fill(null);
  const matchOfRight = new Map<number, Edge>();

  // Each left node in turn is given its best place; the paths let those before it move over.
  for (let start = 0; start < leftCount; start += 1) {
    const gainAt = new Map<number, number>([[start, 0]]);
    const reachedBy = new Map<number, Edge>();
    let bestGain = 0, bestEnd: { kind: 'free'; edge: Edge } | { kind: 'alone'; left: number } | null = null;
    const queue = [start];
    for (let head = 0; head < queue.length && head < 64 * leftCount; head += 1) {
      const left = queue[head] ?? start;
      const gain = gainAt.get(left) ?? 0;
      for (const edge of byLeft[left] ?? []) {
        const holder = matchOfRight.get(edge.right);
        if (holder?.left === left) continue;
        const gained = gain + edge.weight;
        if (holder === undefined) {
          if (gained > bestGain + 1e-9) {
            bestGain = gained;
            bestEnd = { kind: 'free', edge };
          }
          continue;
        }
        const moved = gained - holder.weight;
        if (holder.left === start || moved <= (gainAt.get(holder.left) ?? -Infinity) + 1e-9) continue;
        gainAt.set(holder.left, moved);
        reachedBy.set(holder.left, edge);
        queue.push(holder.left);
        if (moved > bestGain + 1e-9) {
          bestGain = moved;
          bestEnd = { kind: 'alone', left: holder.left };
        }
      }
    }
    if (bestEnd === null) continue;
    let edge: Edge | undefined = bestEnd.kind === 'free' ? bestEnd.edge : reachedBy.get(bestEnd.left);
    if (bestEnd.kind === 'alone') matchOfLeft[bestEnd.left] = null;
    const path: Edge[] = [];
    while (edge !== undefined && path.length <= leftCount) {
      path.push(edge);
      edge = edge.left === start ? undefined : reachedBy.get(edge.left);
    }
    for (const step of path) {
      matchOfLeft[step.left] = step;
      matchOfRight.set(step.right, step);
    }
  }
  return matchOfLeft.map((edge) => edge?.right ?? null);
}
