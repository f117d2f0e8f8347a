/** Places in ascending numbers. Pure. */

/** The first index from `low` on, below `high`, at which ascending values are not below `value`; `high` where there is none. */
export function firstFrom(values: Uint32Array, value: number, low: number, high: number): number {
  let from = low, to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The same to the end of the values: in steps that double, then by halves, for what is sought is mostly not far on. */
export function nextFrom(values: Uint32Array, value: number, from: number): number {
  let low = from, step = 1;
  while ((values[low + step] ?? Infinity) <= value) {
    low += step;
    step *= 2;
  }
  return firstFrom(values, value, low, Math.min(values.length, low + step));
}
