import { describe, expect, it } from 'vitest';
import { spreadsOf, spreadWith, turned } from '../../renderer/reader/spread.ts';

const pages = (...numbers: number[]): { number: number }[] => numbers.map((number) => ({ number }));
const numbers = (spreads: readonly (readonly { number: number }[])[]): number[][] => spreads.map((spread) => spread.map(({ number }) => number));

describe('spreads', () => {
  it('show the front page alone, then pairs, and the last page alone', () => {
    expect(numbers(spreadsOf(pages(1, 2, 3, 4, 5, 6, 7, 8), true))).toEqual([[1], [2, 3], [4, 5], [6, 7], [8]]);
  });

  it('leave a page alone whose partner is not held', () => {
    expect(numbers(spreadsOf(pages(1, 2, 4, 5, 7), true))).toEqual([[1], [2], [4, 5], [7]]);
  });

  it('are single pages when one page is wanted', () => expect(numbers(spreadsOf(pages(1, 2, 3), false))).toEqual([[1], [2], [3]]));

  it('hold the page that is asked for on either side', () => {
    expect(numbers([spreadWith(pages(1, 2, 3, 4), 2, true), spreadWith(pages(1, 2, 3, 4), 3, true)])).toEqual([[2, 3], [2, 3]]);
  });

  it('begin with the first page where the one asked for is not held', () => {
    expect(numbers([spreadWith(pages(1, 2, 3), 9, true)])).toEqual([[1]]);
    expect(spreadWith([], 1, true)).toEqual([]);
  });
});

describe('turning', () => {
  it('goes from spread to spread, whichever of its pages was named', () => {
    expect(turned(pages(1, 2, 3, 4, 5), 3, 1, true)?.number).toBe(4);
    expect(turned(pages(1, 2, 3, 4, 5), 5, -1, true)?.number).toBe(2);
    expect(turned(pages(1, 2, 3), 2, 1, false)?.number).toBe(3);
  });

  it('stops at the first and at the last', () => {
    expect(turned(pages(1, 2, 3, 4), 1, -1, true)).toBeUndefined();
    expect(turned(pages(1, 2, 3), 2, 1, true)).toBeUndefined();
  });
});
