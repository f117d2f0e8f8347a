/**
 * Divides a page among its stories: a slicing floor plan (Otten 1982; Stockmeyer 1983) over stories in reading order,
 * found by dynamic programming over intervals × widths. Each state keeps a few plans of different height, so that
 * neighbours can be matched to end on the same row.
 */
import { headOf, type Grid, type Head, type Story } from './stories.ts';

/** What is asked of every plan again and again. */
interface Measured {
  readonly columns: number;
  readonly rows: number;
  readonly cost: number;
  /** Stories that can take up slack when it is stretched: those on the way down that has fewest. */
  readonly absorbers: number;
  /** Headline sizes along the top edge, at its left and right end; 0 where there is none. */
  readonly topLeft: number;
  readonly topRight: number;
}
export interface Leaf extends Measured {
  readonly kind: 'leaf';
  readonly story: Story;
  readonly head: Head;
}
export interface Split extends Measured {
  /** `stack`: first above second; `beside`: first left of second. */
  readonly kind: 'stack' | 'beside';
  readonly first: Plan;
  readonly second: Plan;
}
export type Plan = Leaf | Split;

/** Rows between the end of a story and the rule above the next. */
export const SEPARATOR = 1;
/** A text column shorter than this looks like a mistake. */
const SHORTEST_COLUMN = 4;
/** For each row that it lacks, in each column. */
const TOO_SHORT = 60;
/** Rows that a story can take up as white space round its headline without showing. */
export const ABSORBED = 2;

/** What one empty cell (a row of one text column) costs; the other costs are on this scale. */
const EMPTY_CELL = 1;
const BUTTING_HEADLINES = 40;
const ACROSS_THE_PAGE = 35;

const bodyRowsAt = (story: Story, columns: number): number => Math.ceil(story.rows / columns);

/** Lines of the last text column where the others are filled to the least common height, as browsers balance them. */
const lastColumn = (rows: number, columns: number): number => rows - (columns - 1) * Math.ceil(rows / columns);

/** Sizes of headlines that are tried, of the usual one: so that neighbours can end on the same row. */
const HEADLINE_SCALES = [1, 0.84, 1.16, 1.32, 1.5] as const;
/** What another size than the usual costs. */
const OTHER_SIZE = 2;

function leaf(story: Story, grid: Grid, columns: number, row: number, alone: boolean, scale: number): Leaf {
  const head = headOf(story, grid, columns, row, scale);
  const body = bodyRowsAt(story, columns);
  const rows = SEPARATOR + head.rows + body;
  const unevenEnd = body * columns - story.rows;
  // The text may turn out a line shorter than it was thought.
  const shortest = Math.min(lastColumn(story.rows, columns), lastColumn(story.rows - 1, columns));
  const tooShort = columns === 1 ? 0 : Math.max(0, SHORTEST_COLUMN - shortest) * columns * TOO_SHORT;
  const tooTall = columns < grid.columns ? Math.max(0, body - columns * 26) * 2 : 0;
  const headLines = head.headline?.lines.length ?? 1;
  const crowdedHead = Math.max(0, headLines - 2) * 25 + Math.max(0, head.rows - body) * columns * 2;
  // A lead in a single narrow column has lost its place; story under story across the whole page is a list, not a page.
  const misplaced = story.rank === 0 && columns < Math.min(3, grid.columns) ? 120 : 0;
  const acrossThePage = columns === grid.columns && !alone ? ACROSS_THE_PAGE : 0;
  const size = head.headline?.size ?? 0;
  return {
    kind: 'leaf', story, head, columns, rows, absorbers: 1, topLeft: size, topRight: size,
    cost: (scale === 1 ? 0 : OTHER_SIZE) + unevenEnd * EMPTY_CELL + tooShort + tooTall + crowdedHead + misplaced + acrossThePage,
  };
}

/** Plans for one stretch of stories: the cheapest of each height. */
class Plans {
  readonly #byRows = new Map<number, Plan>();

  add(plan: Plan): void {
    if (plan.cost < (this.#byRows.get(plan.rows)?.cost ?? Infinity)) this.#byRows.set(plan.rows, plan);
  }

  stack(first: Plan, second: Plan): void {
    const rows = first.rows + second.rows, cost = first.cost + second.cost;
    // Most are not worth making: there is a cheaper one of that height.
    if (cost >= (this.#byRows.get(rows)?.cost ?? Infinity)) return;
    const { columns, topLeft, topRight } = first;
    this.#byRows.set(rows, { kind: 'stack', first, second, columns, rows, cost, absorbers: first.absorbers + second.absorbers, topLeft, topRight });
  }

  beside(first: Plan, second: Plan): void {
    const shorter = first.rows < second.rows ? first : second;
    const slack = Math.abs(first.rows - second.rows);
    const hidden = Math.min(slack, ABSORBED * shorter.absorbers);
    const waste = (hidden * 0.35 + (slack - hidden) * 2.5) * shorter.columns * EMPTY_CELL;
    const butting = Math.abs(first.topRight - second.topLeft) < 0.35 ? BUTTING_HEADLINES : 0;
    const rows = Math.max(first.rows, second.rows), cost = first.cost + second.cost + waste + butting;
    if (cost >= (this.#byRows.get(rows)?.cost ?? Infinity)) return;
    this.#byRows.set(rows, {
      kind: 'beside', first, second, columns: first.columns + second.columns, rows, cost,
      absorbers: Math.min(first.absorbers, second.absorbers), topLeft: first.topLeft, topRight: second.topRight,
    });
  }

  /** The cheapest, at most `keep` of them. */
  kept(keep: number): Plan[] {
    return [...this.#byRows.values()].sort((a, b) => a.cost - b.cost || a.rows - b.rows).slice(0, keep);
  }
}

/** Rows that a page can have, and those that it would like. */
export interface RowsWanted {
  readonly least: number;
  readonly best: number;
  readonly most: number;
}

/** What a plan's height costs: little within what leading takes up, much beyond. */
function misfit(rows: number, { least, best, most }: RowsWanted): number {
  const beyond = Math.max(0, rows - most) * 3 + Math.max(0, least - rows);
  return beyond + Math.abs(rows - best) * 0.05;
}

/**
 * The best plan for all stories across the whole grid.
 * @param row height of a row of the baseline grid, in em
 */
export function slice(stories: readonly Story[], grid: Grid, row: number, wanted: RowsWanted): Plan {
  const count = stories.length;
  const keep = count <= 8 ? 24 : count <= 12 ? 10 : count <= 16 ? 5 : 3;
  const scales = count <= 16 ? HEADLINE_SCALES : HEADLINE_SCALES.slice(0, 1);
  const memo = new Map<number, Plan[]>();
  const leavesAt = (index: number, columns: number): Leaf[] => {
    const story = stories[index];
    if (!story) return [];
    const made = scales.map((scale) => leaf(story, grid, columns, row, count < 3, scale));
    return made.filter((each, at) => made.findIndex((other) => other.rows === each.rows) === at);
  };
  /** Plans for stories [from, to) across `columns`. */
  const plans = (from: number, to: number, columns: number): Plan[] => {
    const key = (from * (count + 1) + to) * (grid.columns + 1) + columns;
    const known = memo.get(key);
    if (known) return known;
    const found = new Plans();
    if (to - from === 1) for (const single of leavesAt(from, columns)) found.add(single);
    for (let cut = from + 1; cut < to; cut++) {
      for (const first of plans(from, cut, columns)) {
        for (const second of plans(cut, to, columns)) found.stack(first, second);
      }
      for (let left = 1; left < columns; left++) {
        for (const first of plans(from, cut, left)) {
          for (const second of plans(cut, to, columns - left)) found.beside(first, second);
        }
      }
    }
    const kept = found.kept(keep);
    memo.set(key, kept);
    return kept;
  };
  const whole = (plan: Plan): number => plan.cost + misfit(plan.rows, wanted) * grid.columns;
  const best = plans(0, count, grid.columns).reduce<Plan | null>((chosen, plan) => (!chosen || whole(plan) < whole(chosen) ? plan : chosen), null);
  if (!best) throw new RangeError('a page without stories has no plan');
  return best;
}
