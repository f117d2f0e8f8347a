import type { zhHoldings } from './zh-holdings.ts';

const many = (n: number, one: string, more: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : more}`;

export const enHoldings: typeof zhHoldings = {
  checkHoldings: 'Check holdings',
  holdingsTitle: 'Holdings',
  holdingsSummary: (year, expected, held, missing, unknown) => {
    if (missing === 0 && unknown === 0) return `${year}: ${many(expected, 'issue', 'issues')}, all of them held`;
    const counts = missing === 0 ? `${year}: ${many(held, 'issue', 'issues')} held, none known to be missing` : `${year}: ${many(expected, 'issue', 'issues')} appeared, ${held} held, ${missing} missing`;
    return unknown === 0 ? counts : `${counts}; ${many(unknown, 'day is', 'days are')} unknown`;
  },
  holdingsSummaryAll: (years, expected, held, missing) => `${many(years, 'year', 'years')} in all: ${many(expected, 'issue', 'issues')} appeared, ${held} held, ${missing} missing`,
  holdingsShare: (held, expected) => `${held} of ${expected} held`,
  holdingsYears: 'Years',
  holdingsCalendar: (year) => `Calendar of ${year}`,
  holdingsLegend: 'Key',
  holdingsHint: 'Arrow keys move from day to day, Enter opens the day’s issue, Esc leads back to the library',
  daysCount: (n) => many(n, 'day', 'days'),
  dayInferred: 'the day is inferred',
  exportHoldingsYear: (year) => `Export ${year} (CSV)`,
  exportHoldingsAll: 'Export all years',
  holdingsListMissing: 'Missing',
  holdingsListContradictory: 'Contradictory',
  holdingsListDoubled: 'Doubled',
  holdingsListPartly: 'Pages missing',
  holdingsListNotes: 'Remarks',
  holdingsListUndated: 'Undated',
  holdingsNothingToNote: 'Nothing is missing in this year, and nothing needs a look.',
  holdingsWithoutNumber: (n) => `${many(n, 'issue has', 'issues have')} no number`,
  holdingsNoDates: 'None of the issues held has a date',
  holdingsNoDatesHint: 'Open an issue and give it a date by “Correct name and date”: the calendar will then be made here.',
  undatedBetween: (after, before) => `by its number between ${after} and ${before}`,
  undatedNowhere: 'nothing tells its date',
  issueWithoutNumber: 'no number',
  editionOf: (name, edition) => (edition === 1 ? name : `${name} (copy ${edition})`),
};
