import { describe, expect, it } from 'vitest';
import { gridStep } from '../../renderer/reader/grid-steps.ts';

/** Ten pages in rows of four: 0–3, 4–7, 8–9. */
const step = (key: string, at: number): number | null => gridStep(key, at, 4, 10);

describe('arrow keys among pages in rows', () => {
  it('go on to the next row at the end of one', () => expect([step('ArrowRight', 3), step('ArrowLeft', 4)]).toEqual([4, 3]));
  it('go up and down within a column', () => expect([step('ArrowDown', 1), step('ArrowUp', 9)]).toEqual([5, 5]));
  it('go to the last page where the last row is shorter', () => expect(step('ArrowDown', 7)).toBe(9));
  it('stay at the edges', () => expect([step('ArrowUp', 2), step('ArrowDown', 8), step('ArrowLeft', 0), step('ArrowRight', 9)]).toEqual([2, 8, 0, 9]));
  it('reach both ends by Home and End', () => expect([step('Home', 6), step('End', 6)]).toEqual([0, 9]));
  it('leave other keys alone', () => expect(step('Enter', 6)).toBeNull());
});
