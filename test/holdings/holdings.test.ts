import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldIssue } from '../../main/contract/holdings.ts';
import { datesOf, dayRange, daysOf, holdingsOf, issue, missingNumbers, paper, published, rhythms, stateOn, without, withoutNumbers } from './papers.ts';

describe('a paper with numbers', () => {
  it('misses exactly the issues that were taken away, and loses none that is held', () => {
    fc.assert(fc.property(paper, ({ held, removed }) => {
      const holdings = holdingsOf(held);
      expect(missingNumbers(holdings)).toEqual(removed.map(({ number }) => number));
      expect(daysOf(holdings).flatMap(({ issues }) => issues)).toEqual(held);
      expect(holdings.totals).toMatchObject({ held: held.length, missing: removed.length, expected: held.length + removed.length });
    }), { numRuns: 300 });
  });

  it('has one cell for each day between its first and its last issue', () => {
    fc.assert(fc.property(paper, ({ held }) => {
      const cells = daysOf(holdingsOf(held)).map(({ date }) => date);
      const first = held[0]?.date ?? '', last = held.at(-1)?.date ?? '';
      expect(cells.filter((date) => date >= first && date <= last)).toEqual(held.length === 0 ? [] : dayRange(first, last));
      expect(new Set(cells).size).toBe(cells.length);
    }));
  });

  it('is the same in whatever order its issues come', () => {
    fc.assert(fc.property(paper.chain(({ held }) => fc.tuple(fc.constant(held), fc.shuffledSubarray([...held], { minLength: held.length }))), ([held, shuffled]) => {
      expect(holdingsOf(shuffled)).toEqual(holdingsOf(held));
    }), { numRuns: 30 });
  });

  it.each(Object.entries(rhythms))('misses them on the days on which they appeared: %s', (_, appears) => {
    const all = published(appears, '2001-03-01', '2004-02-20', 100);
    // Every eleventh, and a row of three.
    const removed = all.filter((__, index) => index > 0 && index < all.length - 1 && (index % 11 === 0 || (index >= 40 && index < 43)));
    const holdings = holdingsOf(all.filter((each) => !removed.includes(each)));
    expect(datesOf(holdings, 'missing')).toEqual(removed.map(({ date }) => date));
    expect(datesOf(holdings, 'no-issue')).toHaveLength(dayRange(all[0]?.date ?? '', all.at(-1)?.date ?? '').length - all.length);
  });

  it('did not appear between two issues that follow each other, whatever the rhythm', () => {
    const before = published(rhythms.daily, '1937-06-01', '1937-08-12'), after = published(rhythms.daily, '1946-01-01', '1946-03-01', before.length + 1);
    const holdings = holdingsOf([...before, ...after]);
    expect(holdings.totals).toMatchObject({ missing: 0, days: { 'no-issue': dayRange('1937-08-13', '1945-12-31').length } });
  });

  it('is silent on the festival on which it was silent in other years', () => {
    // Spring Festival was on 10 February 2013, 31 January 2014, 19 February 2015, 8 February 2016.
    const pauses = [...dayRange('2013-02-09', '2013-02-15'), ...dayRange('2014-01-30', '2014-02-05'), ...dayRange('2015-02-18', '2015-02-24'), ...dayRange('2016-02-07', '2016-02-13')];
    const all = published(rhythms.weekdaysOnly, '2012-06-01', '2016-06-30', 1, (date) => pauses.includes(date.toISOString().slice(0, 10)));
    const removed = all.filter(({ date }) => (date ?? '') >= '2015-02-09' && (date ?? '') <= '2015-03-06');
    const holdings = holdingsOf(all.filter((each) => !removed.includes(each)));
    expect(datesOf(holdings, 'missing')).toEqual(removed.map(({ date }) => date));
  });

  it('says of how many it cannot tell the days, and between which days they lie', () => {
    // Five days a week; two of the five days between Friday and the Monday after next were not held and three had no issue.
    const all = published(rhythms.weekdaysOnly, '2003-03-03', '2003-06-27', 200, (date) => ['2003-04-08', '2003-04-09', '2003-04-11'].includes(date.toISOString().slice(0, 10)));
    const { years: [year] } = holdingsOf(without(all, '2003-04-07', '2003-04-10'));
    expect(year?.missing).toMatchObject([{ count: 2, firstNumber: 225, lastNumber: 226, sure: false, after: '2003-04-04', before: '2003-04-14' }]);
  });

  it('numbers each year from 1: what is missing at its beginning is counted, at its end it follows from the rhythm', () => {
    const numbered = [1998, 1999, 2000].flatMap((year) => published(rhythms.daily, `${year}-01-01`, `${year}-12-31`));
    const holdings = holdingsOf(without(numbered, '1999-01-01', '1999-01-02', '1999-12-30', '1999-12-31', '2000-05-06'));
    expect(datesOf(holdings, 'missing')).toEqual(['1999-01-01', '1999-01-02', '1999-12-30', '1999-12-31', '2000-05-06']);
    expect(holdings.years.map(({ missing }) => missing.map(({ firstNumber, sure }) => [firstNumber, sure]))).toEqual([[], [[1, true], [null, false]], [[127, true]]]);
    expect(holdings.totals.days.contradictory).toBe(0);
  });
});

describe('a number that does not fit', () => {
  const all = published(rhythms.daily, '1998-03-01', '1998-05-31', 3800);
  const renumbered = (date: string, number: number | null): HeldIssue[] => all.map((each) => (each.date === date ? { ...each, number } : each));
  const cell = (issues: readonly HeldIssue[], date: string) => daysOf(holdingsOf(issues)).find((day) => day.date === date);

  it.each([[38, 'number-goes-back'], [38_310, 'number-jumps'], [3835, 'same-number-twice']] as const)('makes its own issue contradictory and no other: %d', (number, code) => {
    const issues = renumbered('1998-04-10', number);
    const holdings = holdingsOf(issues);
    expect(datesOf(holdings, 'contradictory')).toEqual(['1998-04-10']);
    expect(cell(issues, '1998-04-10')?.reasons).toMatchObject([{ code, number }]);
    expect(holdings.totals).toMatchObject({ held: all.length, missing: 0 });
  });

  it('tells between which numbers it stands', () => {
    expect(cell(renumbered('1998-04-10', 38), '1998-04-10')?.reasons).toMatchObject([{ before: { date: '1998-04-09', number: 3839 }, after: { date: '1998-04-11', number: 3841 } }]);
  });

  it('takes up the room of the right one', () => {
    expect(holdingsOf(without(renumbered('1998-04-10', 38), '1998-04-11', '1998-04-12')).totals).toMatchObject({ missing: 2, held: all.length - 2 });
  });

  it('that is absent is told, and takes up room as well', () => {
    const issues = renumbered('1998-04-10', null);
    expect(cell(issues, '1998-04-10')).toMatchObject({ state: 'held', reasons: [{ code: 'date-without-number' }] });
    expect(holdingsOf(issues).totals.missing).toBe(0);
  });

  it('that jumps and goes on from there is told once', () => {
    const jumped = all.map((each) => ((each.date ?? '') >= '1998-04-10' ? { ...each, number: (each.number ?? 0) + 100 } : each));
    const holdings = holdingsOf(jumped);
    expect(datesOf(holdings, 'contradictory')).toEqual(['1998-04-10']);
    expect(holdings.totals.missing).toBe(0);
  });

  it('that begins anew in the middle of a year begins a series', () => {
    const issues = [...published(rhythms.daily, '1998-03-01', '1998-04-30', 3800), ...published(rhythms.daily, '1998-05-01', '1998-06-30')];
    expect(cell(issues, '1998-05-01')).toMatchObject({ state: 'held', reasons: [{ code: 'number-restarts', number: 1, before: { date: '1998-04-30', number: 3860 } }] });
    expect(holdingsOf(issues).totals).toMatchObject({ missing: 0, days: { contradictory: 0 } });
  });

  it('is right where the date is wrong: its own day is not called missing', () => {
    const misdated = all.map((each) => (each.date === '1998-04-10' ? { ...each, date: '1998-05-10' } : each));
    const holdings = holdingsOf(misdated);
    expect(holdings.totals).toMatchObject({ missing: 0, held: all.length });
    expect(cell(misdated, '1998-04-10')).toMatchObject({ state: 'unknown', reasons: [{ code: 'held-elsewhere', number: 3840 }] });
    expect(cell(misdated, '1998-05-10')).toMatchObject({ state: 'contradictory', reasons: [{ code: 'date-does-not-fit', after: '1998-04-09', before: '1998-04-11' }, { code: 'several-issues', count: 2 }] });
  });
});

describe('what a day says of itself', () => {
  const on = (...issues: readonly HeldIssue[]) => daysOf(holdingsOf([issue('2025-03-06', 11), ...issues, issue('2025-03-08', 13)])).find(({ date }) => date === '2025-03-07');

  it('is contradictory where the weekday does not fall on the date', () => {
    expect(on(issue('2025-03-07', 12, { weekday: '星期六' }))).toMatchObject({ state: 'contradictory', reasons: [{ code: 'weekday-does-not-fit', weekday: '星期六' }] });
    expect(on(issue('2025-03-07', 12, { weekday: '星期五' }))).toMatchObject({ state: 'held', reasons: [] });
  });

  it('is partly held where pages are missing', () => {
    expect(on(issue('2025-03-07', 12, { pagesHeld: 3 }))).toMatchObject({ state: 'partly', reasons: [{ code: 'pages-missing', held: 3, printed: 4 }] });
  });

  it('is doubled by another edition, and by another issue', () => {
    expect(on(issue('2025-03-07', 12), issue('2025-03-07', 12, { edition: 2 }))).toMatchObject({ state: 'doubled', reasons: [{ code: 'several-editions', count: 2 }] });
    const holdings = holdingsOf([issue('2025-03-06', 11), issue('2025-03-07', 12), issue('2025-03-07', 13), issue('2025-03-08', 14)]);
    expect(holdings.totals).toMatchObject({ held: 4, missing: 0, days: { doubled: 1, held: 2, contradictory: 0 } });
  });
});

describe('a paper without numbers', () => {
  const whole = withoutNumbers(published(rhythms.weekdaysOnly, '2019-01-07', '2019-12-27'));

  it('misses what its weekdays let expect, and never for sure', () => {
    const holdings = holdingsOf(without(whole, '2019-03-13', '2019-06-17', '2019-06-18'));
    expect(datesOf(holdings, 'missing')).toEqual(['2019-03-13', '2019-06-17', '2019-06-18']);
    expect(holdings.years[0]?.missing.map(({ count, firstNumber, sure }) => [count, firstNumber, sure])).toEqual([[1, null, false], [2, null, false]]);
    expect(stateOn(holdings, '2019-03-16')).toBe('no-issue');
  });

  it('is not said to miss anything on a festival, in a long silence, or where hardly anything is held', () => {
    const golden = dayRange('2019-10-01', '2019-10-07');
    expect(datesOf(holdingsOf(without(whole, ...golden)), 'missing')).toEqual([]);
    expect(datesOf(holdingsOf(without(whole, ...dayRange('2019-04-01', '2019-08-31'))), 'missing')).toEqual([]);
    expect(datesOf(holdingsOf(whole.filter((_, index) => index % 3 === 0)), 'missing')).toEqual([]);
  });
});

describe('issues without a date', () => {
  const all = published(rhythms.weekly, '2010-01-08', '2010-12-31', 500);

  it('are listed apart, with the days between which their numbers put them, and are not missing there', () => {
    const undated = issue(null, 510);
    const holdings = holdingsOf([undated, ...without(all, '2010-03-19')]);
    expect(holdings.undated).toEqual([{ issue: undated, between: { after: '2010-03-12', before: '2010-03-26' } }]);
    expect(holdings.totals.missing).toBe(0);
    expect(stateOn(holdings, '2010-03-19')).toBe('unknown');
  });

  it('may have nothing that tells where they belong', () => {
    expect(holdingsOf([issue(null, null), issue('2010-02-30', 4), ...all]).undated.map(({ between }) => between)).toEqual([null, null]);
    expect(holdingsOf([issue(null, 3)])).toMatchObject({ years: [], undated: [{ between: null }], totals: { held: 0, expected: 0 } });
  });
});

it('nothing that a library can hold makes it throw, or lose an issue', () => {
  const any: fc.Arbitrary<HeldIssue> = fc.record({
    issueId: fc.integer(), edition: fc.integer(), pagesHeld: fc.integer(), pagesPrinted: fc.option(fc.integer()), weekday: fc.option(fc.string()),
    number: fc.option(fc.oneof(fc.integer({ min: -2, max: 40 }), fc.integer())),
    date: fc.option(fc.oneof(
      fc.string(),
      fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2024-04-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      fc.date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2190-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    )),
  });
  fc.assert(fc.property(fc.array(any, { maxLength: 60 }), (issues) => {
    const holdings = holdingsOf(issues);
    const shown = [...daysOf(holdings).flatMap((day) => day.issues), ...holdings.undated.map((each) => each.issue)];
    expect(shown.map(({ issueId }) => issueId).sort()).toEqual(issues.map(({ issueId }) => issueId).sort());
  }), { numRuns: 100 });
});

it('looks through forty years of a daily in a tenth of a second', () => {
  const all = published((date) => date.getUTCDay() !== 0 || date.getUTCFullYear() > 1990, '1970-01-01', '2010-12-31');
  const held = all.filter((_, index) => index % 10 !== 3 && index % 97 > 6).map((each, index) => (index % 211 === 5 ? { ...each, number: 7 } : each));
  // The best of some: other work on the machine is none of ours.
  const times = Array.from({ length: 8 }, () => {
    const started = performance.now();
    holdingsOf(held);
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
