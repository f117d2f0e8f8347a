import { describe, expect, it } from 'vitest';
import type { IssueSummary } from '../../main/contract/library.ts';
import { issuesAround } from '../../renderer/reader/issues-around.ts';

const held: Readonly<Record<number, readonly (string | null)[]>> = { 1997: ['1997-12-30'], 1999: ['1999-01-05', '1999-01-08', '1999-01-08', '1999-01-12'], 2001: ['2001-03-01', '2001-02-01'] };
const title = { years: [{ year: 2001, issueCount: 2 }, { year: 1999, issueCount: 4 }, { year: 1997, issueCount: 1 }, { year: null, issueCount: 1 }] };
let id = 0;
const issue = (date: string | null): IssueSummary => ({ id: ++id, titleId: 1, titleName: '云溪日报', date, number: null, edition: 1, pagesHeld: 4, articleCount: 9, firstPageId: id });

async function around(day: string): Promise<{ on: (string | null)[]; before: string | null | undefined; after: string | null | undefined; read: number[] }> {
  const read: number[] = [];
  const { on, before, after } = await issuesAround(title, day, (year) => {
    read.push(year);
    return Promise.resolve((held[year] ?? []).map(issue));
  });
  return { on: on.map(({ date }) => date), before: before?.date, after: after?.date, read };
}

describe('the issues around a day', () => {
  it('are all of that day, and the ones beside it', async () => {
    expect(await around('1999-01-08')).toEqual({ on: ['1999-01-08', '1999-01-08'], before: '1999-01-05', after: '1999-01-12', read: [1999] });
  });

  it('are the nearest where the day has none', async () => expect(await around('1999-01-07')).toMatchObject({ on: [], before: '1999-01-05', after: '1999-01-08' }));

  it('come from the nearest years that hold any', async () => {
    expect(await around('1999-01-02')).toMatchObject({ before: '1997-12-30', after: '1999-01-05' });
    expect(await around('2000-06-01')).toEqual({ on: [], before: '1999-01-12', after: '2001-02-01', read: [1999, 2001] });
  });

  it('are missing on the side where nothing is held', async () => {
    expect(await around('1990-01-01')).toMatchObject({ on: [], before: undefined, after: '1997-12-30' });
    expect(await around('2020-01-01')).toMatchObject({ on: [], before: '2001-03-01', after: undefined });
  });
});
