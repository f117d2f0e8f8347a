/** What a paper holds of a day, and around it. */
import type { IssueSummary, TitleSummary } from '../../main/contract/library.ts';

export interface IssuesAround {
  /** The issues of the day itself. */
  readonly on: readonly IssueSummary[];
  /** The nearest issues of other days; null where none is held on that side. */
  readonly before: IssueSummary | null;
  readonly after: IssueSummary | null;
}

type Dated = IssueSummary & { readonly date: string };
const isDated = (issue: IssueSummary): issue is Dated => issue.date !== null;

/**
 * The issues of a day and the nearest before and after it, reading as few years as there need to be.
 * @param day ISO 8601
 * @param issuesOf the paper's issues of one year
 */
export async function issuesAround(title: Pick<TitleSummary, 'years'>, day: string, issuesOf: (year: number) => Promise<readonly IssueSummary[]>): Promise<IssuesAround> {
  const own = Number(day.slice(0, 4));
  const years = title.years.flatMap(({ year }) => year ?? []);
  const dated = async (year: number | undefined): Promise<Dated[]> =>
    (year === undefined ? [] : (await issuesOf(year)).filter(isDated).sort((a, b) => a.date.localeCompare(b.date)));
  const ofYear = years.includes(own) ? await dated(own) : [];
  const yearBefore = years.filter((year) => year < own).reduce<number | undefined>((most, year) => Math.max(most ?? year, year), undefined);
  const yearAfter = years.filter((year) => year > own).reduce<number | undefined>((least, year) => Math.min(least ?? year, year), undefined);
  return {
    on: ofYear.filter(({ date }) => date === day),
    before: ofYear.findLast(({ date }) => date < day) ?? (await dated(yearBefore)).at(-1) ?? null,
    after: ofYear.find(({ date }) => date > day) ?? (await dated(yearAfter))[0] ?? null,
  };
}
