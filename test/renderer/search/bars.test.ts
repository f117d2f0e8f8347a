import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/locales/en.ts';
import { zh } from '../../../renderer/locales/zh.ts';
import { barsOf, gapsOf, mostOf, namedOf, periodInWords, shortName } from '../../../renderer/search/bars.ts';

const periods = [{ period: '1996', hits: 4, pages: 8 }, { period: '1997', hits: 0, pages: 2 }, { period: '1998', hits: 0, pages: 0 }, { period: '1999', hits: 0, pages: 0 }, { period: '2000', hits: 6, pages: 48 }, { period: '2001', hits: 0, pages: 0 }, { period: '2002', hits: 1, pages: 1 }];

describe('the histogram', () => {
  it('measures hits by the pages held, and leaves open where none is', () => {
    expect(barsOf(periods).map(({ height }) => height)).toEqual([0.5, 0, null, null, 0.125, null, 1]);
    expect(mostOf(periods)?.period).toBe('2002');
    expect(barsOf([{ period: '1996', hits: 0, pages: 3 }])[0]?.height).toBe(0);
    expect(mostOf([{ period: '1996', hits: 0, pages: 3 }])).toBeNull();
  });

  it('tells gaps as one where they are next to each other', () => {
    expect(gapsOf(periods)).toEqual([['1998', '1999'], ['2001', '2001']]);
  });

  it('names at most eight periods, evenly apart', () => {
    expect(namedOf(3)).toEqual([0, 1, 2]);
    expect(namedOf(48)).toEqual([0, 6, 12, 18, 24, 30, 36, 42]);
    for (const count of [1, 9, 23, 77]) expect(namedOf(count).length).toBeLessThanOrEqual(8);
    expect(namedOf(0)).toEqual([]);
  });

  it('calls periods by their names', () => {
    expect([periodInWords('1996', zh), periodInWords('1996-03', zh), periodInWords('1996-03', en)]).toEqual(['1996年', '1996年3月', 'March 1996']);
    expect([shortName('1996', false, zh), shortName('1996-03', true, zh), shortName('1996-01', false, en), shortName('1996-04', false, en)]).toEqual(['1996', '1996 3月', '1996 Jan', 'Apr']);
  });
});
