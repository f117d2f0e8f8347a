/** Where a key leads among things that stand in rows. Pure. */

/** The index that `key` leads to from `at` among `count` things, `columns` to a row; null for keys that lead nowhere. */
export function gridStep(key: string, at: number, columns: number, count: number): number | null {
  const within = (index: number): number => (index >= 0 && index < count ? index : at);
  switch (key) {
    case 'ArrowRight': return within(at + 1);
    case 'ArrowLeft': return within(at - 1);
    case 'ArrowUp': return within(at - columns);
    // Into a last row that is shorter: to its end.
    case 'ArrowDown': return at + columns >= count && Math.floor(at / columns) < Math.floor((count - 1) / columns) ? count - 1 : within(at + columns);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}
