/** Where, when and by whom articles were printed, as columns of numbers beside the table of articles. */
import * as z from 'zod';
import type { ArticleDetails, ArticleTable } from '../../search/finding/archive.ts';
import { firstFrom } from '../../search/finding/ascending.ts';
import { FOREIGN_WORDS } from '../../search/languages/languages.ts';
import type { Readable } from '../database.ts';
import { titleLanguages } from '../languages.ts';
import { jsonColumn } from '../rows.ts';

const numbers = jsonColumn('number'), texts = jsonColumn('string');
const namesRow = z.object({ ids: numbers, names: texts });
const issuesRow = z.object({ ids: numbers, titles: numbers, dates: texts });
const pagesRow = z.object({ ids: numbers, issues: numbers, numbers, names: texts });
const articlesRow = z.object({ ids: numbers, pages: numbers, columns: texts, bylines: texts });
const bylineNames = z.array(z.string());

const allTitles = 'SELECT json_group_array(id) AS ids, json_group_array(name) AS names FROM titles';
const issueColumns = 'json_group_array(id) AS ids, json_group_array(title_id) AS titles, json_group_array(date) AS dates';
const pageColumns = 'json_group_array(id) AS ids, json_group_array(issue_id) AS issues, json_group_array(number) AS numbers, json_group_array(name) AS names';
const articleColumns = 'json_group_array(id) AS ids, json_group_array(page_id) AS pages, json_group_array(running_column) AS columns, json_group_array(byline) AS bylines';

/** Pages whose articles are asked for at once. */
const PAGES = 512;
/** Articles' rows are long: these columns are read from an index of their own, which has them in the order of pages. */
const articlesOfPages = `SELECT ${articleColumns} FROM articles INDEXED BY articles_for_search WHERE page_id > ? AND page_id <= ?`;
/** What came after an article: its rows, its pages, its issues. */
const articlesSince = `SELECT ${articleColumns} FROM articles WHERE id > ?`;
const pagesSince = `SELECT ${pageColumns} FROM pages WHERE id IN (SELECT page_id FROM articles WHERE id > ?)`;
const issuesSince = `SELECT ${issueColumns} FROM issues WHERE id IN (SELECT issue_id FROM pages WHERE id IN (SELECT page_id FROM articles WHERE id > ?))`;

/** Numbers for names, in the order in which they were first seen. */
class Dictionary {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const name of first) this.number(name);
  }

  number(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      this.#numbers.set(name, number = this.names.length);
      this.names.push(name);
    }
    return number;
  }
}

/** YYYYMMDD of an ISO date; 0 for none. */
const dayOf = (date: string | null): number => (date === null ? 0 : Number(date.replaceAll('-', '')) || 0);

/** What stands in a row of a page, of an issue. */
interface Page {
  readonly issue: number;
  readonly number: number;
  readonly name: number;
}
interface Issue {
  readonly title: number;
  readonly date: number;
}

type Columns = Omit<ArticleDetails, 'names' | 'titleLanguages'>;

const emptyColumns = (length: number): Columns => ({
  dates: new Uint32Array(length), issues: new Uint32Array(length), pages: new Uint16Array(length), titles: new Uint16Array(length), pageNames: new Uint32Array(length),
  columns: new Uint32Array(length), bylines: new Uint32Array(length),
});

const columnNames = ['dates', 'issues', 'pages', 'titles', 'pageNames', 'columns', 'bylines'] as const;

/** Details of a table that only grows. */
export class Details {
  #columns = emptyColumns(0);
  #columnNames = new Dictionary(['']);
  #bylines = new Dictionary(['[]']);
  #pageNames = new Dictionary(['']);
  readonly #bylineNames: string[][] = [];

  /** Of all the table's articles, of which those before are known. */
  of(database: Readable, { ids }: ArticleTable): ArticleDetails {
    const known = this.#columns.dates.length, columns = emptyColumns(ids.length);
    for (const name of columnNames) columns[name].set(this.#columns[name]);
    const titles = database.first(namesRow, allTitles), titleAt = new Map(titles?.ids.map((id, at) => [id, at])), languages = titleLanguages(database);
    const last = ids[known - 1] ?? 0, issues = issuesOf(database, last, titleAt), pages = this.#pagesOf(database, last);
    for (const rows of known === 0 ? articlesByPages(database, [...pages.keys()]) : [database.first(articlesRow, articlesSince, last)]) this.#take(rows, columns, ids, pages, issues);
    this.#columns = columns;
    for (let at = this.#bylineNames.length; at < this.#bylines.names.length; at += 1) this.#bylineNames.push(bylineNames.parse(JSON.parse(this.#bylines.names[at] ?? '[]')));
    return { ...columns, titleLanguages: titles?.ids.map((id) => languages.get(id ?? 0) ?? FOREIGN_WORDS) ?? [], names: { titles: titles?.names.map((name) => name ?? '') ?? [], pageNames: this.#pageNames.names, columns: this.#columnNames.names, bylines: this.#bylineNames } };
  }

  #pagesOf(database: Readable, last: number): Map<number, Page> {
    const rows = last === 0 ? database.first(pagesRow, `SELECT ${pageColumns} FROM pages`) : database.first(pagesRow, pagesSince, last);
    return new Map(rows?.ids.map((id, at) => [id ?? 0, { issue: rows.issues[at] ?? 0, number: rows.numbers[at] ?? 0, name: this.#pageNames.number(rows.names[at] ?? '') }]));
  }

  #take(rows: z.infer<typeof articlesRow> | null, columns: Columns, ids: Uint32Array, pages: ReadonlyMap<number, Page>, issues: ReadonlyMap<number, Issue>): void {
    let at = 0;
    for (const [row, id] of rows?.ids.entries() ?? []) {
      // A page's articles mostly follow one another in the table as well.
      if (ids[at] !== id) at = firstFrom(ids, id ?? 0, 0, ids.length);
      if (ids[at] !== id) continue;
      const page = pages.get(rows?.pages[row] ?? 0), issue = issues.get(page?.issue ?? 0);
      columns.dates[at] = issue?.date ?? 0;
      columns.issues[at] = page?.issue ?? 0;
      columns.pages[at] = page?.number ?? 0;
      columns.titles[at] = issue?.title ?? 0;
      columns.pageNames[at] = page?.name ?? 0;
      columns.columns[at] = this.#columnNames.number(rows?.columns[row] ?? '');
      columns.bylines[at] = this.#bylines.number(rows?.bylines[row] ?? '[]');
      at += 1;
    }
  }
}

function issuesOf(database: Readable, last: number, titleAt: ReadonlyMap<number | null, number>): Map<number, Issue> {
  const rows = last === 0 ? database.first(issuesRow, `SELECT ${issueColumns} FROM issues`) : database.first(issuesRow, issuesSince, last);
  return new Map(rows?.ids.map((id, at) => [id ?? 0, { title: titleAt.get(rows.titles[at] ?? 0) ?? 0, date: dayOf(rows.dates[at] ?? null) }]));
}

function* articlesByPages(database: Readable, pages: readonly number[]): Generator<z.infer<typeof articlesRow> | null> {
  const ascending = pages.toSorted((a, b) => a - b);
  for (let at = 0, before = 0; at < ascending.length; at += PAGES) {
    const last = ascending[Math.min(ascending.length, at + PAGES) - 1] ?? 0;
    yield database.first(articlesRow, articlesOfPages, before, last);
    before = last;
  }
}
