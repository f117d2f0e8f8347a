/** What a query's articles have in common, counted from the table of articles. Pure. */
import type { FacetValue, Period, SearchFacets } from '../../contract/library.ts';
import type { QueryNode } from '../../contract/query.ts';
import type { ArticleDetails, ArticleTable } from './archive.ts';
import { titlesAsked } from './names.ts';

/** Values that are told of each facet. */
const MOST_VALUES = 30;
/** Within so many years the histogram has months. */
const YEARS_OF_MONTHS = 2;

/** Pages held of each month, YYYYMM, of all newspapers; counted once for each reading of the table. */
const pagesHeld = new WeakMap<ArticleDetails, ReadonlyMap<number, number>>();

/** @param titles for each newspaper, whether its pages count; null where all do */
function pagesByMonth(details: ArticleDetails, titles: readonly boolean[] | null): ReadonlyMap<number, number> {
  const known = titles === null ? pagesHeld.get(details) : undefined;
  if (known) return known;
  const months = new Map<number, number>(), seen = new Set<number>();
  details.dates.forEach((date, at) => {
    if (titles !== null && titles[details.titles[at] ?? 0] !== true) return;
    const page = (details.issues[at] ?? 0) * 0x1_0000 + (details.pages[at] ?? 0);
    if (date === 0 || seen.has(page)) return;
    seen.add(page);
    const month = Math.floor(date / 100);
    months.set(month, (months.get(month) ?? 0) + 1);
  });
  if (titles === null) pagesHeld.set(details, months);
  return months;
}

type Counts = ReadonlyMap<number, number>;
const MONTHS = 12;
const yearOf = (month: number): number => Math.floor(month / 100);
const fourDigits = (year: number): string => String(year).padStart(4, '0');

function byYear(months: Counts): Counts {
  const years = new Map<number, number>();
  for (const [month, count] of months) years.set(yearOf(month), (years.get(yearOf(month)) ?? 0) + count);
  return years;
}

/** Hits beside pages held, for each period from the first of either to the last. */
function histogram(hits: Counts, pages: Counts): Period[] {
  const months = [...pages.keys(), ...hits.keys()];
  if (months.length === 0) return [];
  const first = months.reduce((a, b) => Math.min(a, b)), last = months.reduce((a, b) => Math.max(a, b));
  const periods: Period[] = [];
  if (yearOf(last) - yearOf(first) < YEARS_OF_MONTHS) {
    for (let month = first; month <= last; month += month % 100 === MONTHS ? 100 - MONTHS + 1 : 1) {
      periods.push({ period: `${fourDigits(yearOf(month))}-${String(month % 100).padStart(2, '0')}`, hits: hits.get(month) ?? 0, pages: pages.get(month) ?? 0 });
    }
    return periods;
  }
  const hitsOf = byYear(hits), pagesOf = byYear(pages);
  for (let year = yearOf(first); year <= yearOf(last); year += 1) periods.push({ period: fourDigits(year), hits: hitsOf.get(year) ?? 0, pages: pagesOf.get(year) ?? 0 });
  return periods;
}

/** The most frequent values; each number counts for all of its names. */
function frequent(counts: Uint32Array, namesOf: (at: number) => readonly string[]): FacetValue[] {
  const byName = new Map<string, number>();
  counts.forEach((count, at) => { if (count > 0) for (const name of namesOf(at)) byName.set(name, (byName.get(name) ?? 0) + count); });
  byName.delete('');
  return [...byName].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
}

/** @param articles ascending ids, all of them in the table; what `root` finds */
export function facetsOf(articles: Uint32Array, table: ArticleTable, root: QueryNode): Omit<SearchFacets, 'texts'> {
  const { ids, details } = table, { names } = details;
  const titles = new Uint32Array(names.titles.length), columns = new Uint32Array(names.columns.length), bylines = new Uint32Array(names.bylines.length), pages = new Uint32Array(0x1_0000);
  const months = new Map<number, number>();
  let undated = 0;
  for (let i = 0, at = 0; i < articles.length; i += 1, at += 1) {
    while ((ids[at] ?? Infinity) < (articles[i] ?? 0)) at += 1;
    for (const [counts, values] of [[titles, details.titles], [columns, details.columns], [bylines, details.bylines], [pages, details.pages]] as const) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    const date = details.dates[at] ?? 0;
    if (date === 0) undated += 1;
    else {
      const month = Math.floor(date / 100);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
  }
  return {
    total: articles.length,
    titles: frequent(titles, (at) => [names.titles[at] ?? '']),
    years: [...byYear(months)].map(([year, count]) => ({ value: fourDigits(year), count })).sort((a, b) => (a.value < b.value ? 1 : -1)),
    pages: Array.from(pages, (count, number) => ({ value: String(number), count })).filter(({ count }) => count > 0),
    columns: frequent(columns, (at) => [names.columns[at] ?? '']),
    bylines: frequent(bylines, (at) => names.bylines[at] ?? []),
    histogram: histogram(months, pagesByMonth(details, titlesAsked(root, names.titles))),
    undated,
  };
}
