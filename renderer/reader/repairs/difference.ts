/** What a reader changed in a text, as little of it as can be said. Pure. */

/** The `nth` (from 0) `from` of the text reads `to`. */
export interface Change {
  readonly from: string;
  readonly to: string;
  readonly nth: number;
}

/** Changes nearer to each other than this are one: nobody reads 一→二 and 三→四 for a phrase that was written anew. */
const APART = 3;
/** Above this many cells a comparison is not worth its time: everything between the first and the last difference is one change. */
const MOST_CELLS = 4_000_000;

interface Hunk {
  /** Half-open ranges of characters, before and after. */
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Lengths of the longest common subsequence of each pair of ends, row by row. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] = before[i] === after[j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

function hunksBetween(before: readonly string[], after: readonly string[], offset: number): Hunk[] {
  const whole = { start: offset, end: offset + before.length, newStart: offset, newEnd: offset + after.length };
  if (before.length === 0 || after.length === 0 || before.length * after.length > MOST_CELLS) return [whole];
  const lengths = commonLengths(before, after);
  const width = after.length + 1;
  const hunks: Hunk[] = [];
  const add = (start: number, end: number, newStart: number, newEnd: number): void => {
    const last = hunks.at(-1);
    if (last && start + offset - last.end < APART) hunks[hunks.length - 1] = { ...last, end: end + offset, newEnd: newEnd + offset };
    else hunks.push({ start: start + offset, end: end + offset, newStart: newStart + offset, newEnd: newEnd + offset });
  };
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))) {
      add(i, i + 1, j, j);
      i += 1;
    } else {
      add(i, i, j, j + 1);
      j += 1;
    }
  }
  return hunks;
}

/** How many times `from` stands in `text` before the place `at`; null where counting runs past that place. */
function countBefore(text: string, from: string, at: number): number | null {
  let count = 0;
  for (let found = text.indexOf(from); found >= 0 && found <= at; found = text.indexOf(from, found + from.length)) {
    if (found === at) return count;
    count += 1;
  }
  return null;
}

/** A hunk as a change of the text by then; null where nothing around it tells it from what repeats before it. */
function changeOf({ start, end, newStart, newEnd }: Hunk, old: readonly string[], young: readonly string[]): Change | null {
  // Earlier changes are made by then: the text is new up to this change and old from it on.
  const now = [...young.slice(0, newStart), ...old.slice(start)].join('');
  for (;;) {
    const from = old.slice(start, end).join('');
    const nth = from === '' ? null : countBefore(now, from, young.slice(0, newStart).join('').length);
    if (nth !== null) return { from, to: young.slice(newStart, newEnd).join(''), nth };
    // It takes along what stays the same around it, never what a later change has yet to make.
    if (newStart > 0 && start > 0 && old[start - 1] === young[newStart - 1]) {
      start -= 1;
      newStart -= 1;
    } else if (end < old.length && newEnd < young.length && old[end] === young[newEnd]) {
      end += 1;
      newEnd += 1;
    } else {
      return null;
    }
  }
}

/**
 * The changes that make `after` of `before`, to be made one after the other, from the front.
 * What is only put in takes the character before it along, for a change has to name something that is there.
 */
export function smallestChanges(before: string, after: string): Change[] {
  const old = Array.from(before);
  const young = Array.from(after);
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < young.length - head && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail += 1;
  if (head === old.length && head === young.length) return [];
  const changes = hunksBetween(old.slice(head, old.length - tail), young.slice(head, young.length - tail), head).map((hunk) => changeOf(hunk, old, young));
  const named = changes.filter((change) => change !== null);
  return named.length === changes.length ? named : [{ from: before, to: after, nth: 0 }];
}
