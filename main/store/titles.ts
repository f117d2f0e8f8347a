/** Newspapers (报纸). */
import * as z from 'zod';
import { fold as foldAs } from '../contract/folding.ts';
import type { LibraryOverview, TitleId, TitleSummary } from '../contract/library.ts';
import type { Readable, Writable } from './database.ts';
import { idRow } from './rows.ts';
import { recentlyRead } from './positions.ts';

const titleRow = z.object({ id: z.int(), name: z.string(), roman_name: z.string().nullable() });
const yearRow = z.object({
  title_id: z.int(), year: z.int().nullable(), issue_count: z.int(), article_count: z.int(),
  first_date: z.string().nullable(), last_date: z.string().nullable(),
});

/**
 * What titles are told apart by, and kept under: never folded further than it was when the first library was made. 人民日報
 * and 人民日报 are two newspapers until a reader says otherwise.
 */
const fold = (name: string): string => foldAs(name, 'exact');

/** What an issue says of its newspaper's name. */
export interface NamedTitle {
  readonly title: string | null;
  readonly romanTitle: string | null;
}

/**
 * The title that an issue names, made if it is new; `shownTitle` knows what that is called by now. A name's folded form decides, so that look-alikes are one title.
 * Where the nameplate was a picture, the name in Latin letters decides, and is the name until an issue says a better one;
 * where there is neither, `fallback` is the name.
 */
export function titleOf(database: Writable, { title, romanTitle }: NamedTitle, fallback: string): TitleId {
  const name = title ?? romanTitle ?? fallback;
  const known = database.first(idRow, 'SELECT id FROM titles WHERE folded_name = ?', fold(name))?.id ?? null;
  if (known !== null) {
    if (romanTitle !== null) database.run('UPDATE titles SET roman_name = ? WHERE id = ? AND roman_name IS NULL', romanTitle, known);
    return known;
  }
  const namesake = romanTitle === null ? undefined : romanNames(database).find((other) => sounds(other.roman_name) === sounds(romanTitle));
  if (namesake !== undefined && (title === null || sounds(namesake.name) === sounds(namesake.roman_name))) {
    if (title !== null) database.run('UPDATE titles SET name = ?, printed_name = ?, folded_name = ? WHERE id = ?', title, title, fold(title), namesake.id);
    return namesake.id;
  }
  return insertTitle(database, name, romanTitle);
}

/** The title that is called so, made if it is new. */
export function titleNamed(database: Writable, name: string): TitleId {
  return database.first(idRow, 'SELECT id FROM titles WHERE folded_name = ?', fold(name))?.id ?? insertTitle(database, name, null);
}

const insertTitle = (database: Writable, name: string, romanName: string | null): TitleId =>
  database.run('INSERT INTO titles (name, printed_name, folded_name, roman_name) VALUES (?, ?, ?, ?)', name, name, fold(name), romanName);

/** The title under which issues that name this one are kept: another one, where a reader has said so. */
export function shownTitle(database: Readable, named: TitleId): TitleId {
  return database.first(idRow, 'SELECT coalesce(stands_for, id) AS id FROM titles WHERE id = ?', named)?.id ?? named;
}

const romanRow = z.object({ id: z.int(), name: z.string(), roman_name: z.string() });
const romanNames = (database: Writable): z.infer<typeof romanRow>[] => database.all(romanRow, 'SELECT id, printed_name AS name, roman_name FROM titles WHERE roman_name IS NOT NULL');

/** A name in Latin letters without its spaces, which extraction sets as it likes. */
const sounds = (name: string): string => fold(name).replaceAll(' ', '');

export function titles(database: Readable): TitleSummary[] {
  const years = Map.groupBy(database.all(yearRow, `
    SELECT issues.title_id, CAST(substr(issues.date, 1, 4) AS INTEGER) AS year, count(DISTINCT issues.id) AS issue_count,
      count(articles.id) AS article_count, min(issues.date) AS first_date, max(issues.date) AS last_date
    FROM issues LEFT JOIN pages ON pages.issue_id = issues.id LEFT JOIN articles ON articles.page_id = pages.id
    GROUP BY issues.title_id, year ORDER BY year DESC`), (year) => year.title_id);
  return database.all(titleRow, `
    SELECT id, name, coalesce(roman_name, (
      SELECT roman_name FROM titles AS other WHERE other.stands_for = titles.id AND other.roman_name IS NOT NULL ORDER BY other.id LIMIT 1
    )) AS roman_name FROM titles ORDER BY name`).flatMap(({ id, name, roman_name: romanName }) => {
    // A name that stands for another, or that a reader took back, is no newspaper.
    const held = years.get(id);
    if (held === undefined) return [];
    const dated = held.filter((year) => year.year !== null);
    return [{
      id, name, romanName,
      issueCount: held.reduce((sum, year) => sum + year.issue_count, 0),
      articleCount: held.reduce((sum, year) => sum + year.article_count, 0),
      firstDate: dated.at(-1)?.first_date ?? null,
      lastDate: dated.at(0)?.last_date ?? null,
      years: held.map((year) => ({ year: year.year, issueCount: year.issue_count })),
    }];
  });
}

export function overview(database: Readable): LibraryOverview {
  const held = titles(database);
  return {
    titles: held,
    issueCount: held.reduce((sum, title) => sum + title.issueCount, 0),
    articleCount: held.reduce((sum, title) => sum + title.articleCount, 0),
    recent: recentlyRead(database),
  };
}
