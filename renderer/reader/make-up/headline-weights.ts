/** The last look at headlines once all have their place: none is louder than the lead, none as loud as one that it touches. */
import type { PlacedStory } from './make-up.ts';

/** The largest of the others, of the lead's size. */
const BELOW_LEAD = 0.92;
/** Two headlines of sizes nearer than this look equal, in em. */
const EQUAL = 0.3;
/** How much smaller the lesser of two equals is set. */
const STEP_DOWN = 0.86;
/** Smaller than this is no headline. */
const SMALLEST = 1.3;
const ROUNDS = 4;

const sizeOf = ({ head }: PlacedStory): number => head.headline?.size ?? 0;

function withSize(story: PlacedStory, size: number): PlacedStory {
  const { headline } = story.head;
  return headline === null ? story : { ...story, head: { ...story.head, headline: { ...headline, size: Math.max(SMALLEST, size) } } };
}

/** True where the heads stand beside each other on common rows. */
function butt(a: PlacedStory, b: PlacedStory): boolean {
  const beside = a.column + a.columns === b.column || b.column + b.columns === a.column;
  return beside && a.row < b.row + 1 + b.headRows && b.row < a.row + 1 + a.headRows;
}

/** Sets headlines smaller where they would be taken for equals of a neighbour or for the lead. Never larger: they keep within their rows. */
export function partWeights(placed: readonly PlacedStory[]): PlacedStory[] {
  const lead = placed.find(({ rank }) => rank === 0);
  const most = lead === undefined || sizeOf(lead) === 0 ? Infinity : sizeOf(lead) * BELOW_LEAD;
  const set = placed.map((story) => (story === lead ? story : withSize(story, Math.min(most, sizeOf(story)))));
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    for (const [at, story] of set.entries()) {
      const equal = set.some((other) => other.rank < story.rank && sizeOf(other) > 0 && butt(story, other) && Math.abs(sizeOf(other) - sizeOf(story)) < EQUAL);
      if (!equal || sizeOf(story) <= SMALLEST) continue;
      set[at] = withSize(story, sizeOf(story) * STEP_DOWN);
      changed = true;
    }
    if (!changed) break;
  }
  return set;
}
