import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestChain, type Link } from '../../main/holdings/chain.ts';

/** Day → number, as [day, number] pairs. */
const chainOf = (...issues: readonly (readonly [day: number, number: number])[]): [number: number, link: Link][] =>
  longestChain(issues.map(([day, number]) => ({ day, number }))).map(({ number, link }) => [number, link]);
/** `count` issues, one a day. */
const daily = (day: number, number: number, count: number): [number, number][] => Array.from({ length: count }, (_, n) => [day + n, number + n]);

describe('the chain of numbers', () => {
  it('has all issues of a sequence that agrees with its dates', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), { minLength: 1 }), (steps) => {
      let day = 20_000, number = 5000;
      const issues = steps.map(([days, rise]) => ({ day: (day += days), number: (number += Math.min(days, rise)) }));
      expect(longestChain(issues)).toHaveLength(issues.length);
    }));
  });

  it('leaves out one number that is off, in whichever direction', () => {
    for (const wrong of [1, 103, 106, 40_000]) {
      expect(chainOf(...daily(9000, 100, 4), [9004, wrong], ...daily(9005, 105, 4)).map(([number]) => number)).toEqual([100, 101, 102, 103, 105, 106, 107, 108]);
    }
  });

  it('takes a row of numbers that agree with each other for a series of its own', () => {
    expect(chainOf(...daily(9000, 100, 4), ...daily(9004, 20, 4)).map(([, link]) => link)).toEqual(['first', 'continues', 'continues', 'continues', 'restarts', 'continues', 'continues', 'continues']);
    expect(chainOf(...daily(9000, 100, 4), ...daily(9004, 20, 2)).map(([number]) => number)).toEqual([100, 101, 102, 103]);
  });

  it('knows a numbering by years, even of two issues', () => {
    // 1994-11-07 and 1995-01-11.
    expect(chainOf([9076, 280], [9141, 9])).toEqual([[280, 'first'], [9, 'new-year']]);
    expect(chainOf([9076, 280], [9141, 90])).toHaveLength(1);
  });

  it('has room for two issues of one day, if they follow each other', () => {
    expect(chainOf([9000, 10], [9001, 11], [9001, 12], [9002, 13])).toHaveLength(4);
    expect(chainOf([9000, 10], [9001, 11], [9001, 14], [9002, 12])).toEqual([[10, 'first'], [11, 'continues'], [12, 'continues']]);
  });

  it('of nothing is empty', () => {
    expect(chainOf()).toEqual([]);
  });
});
