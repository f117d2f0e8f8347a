/** What searching keeps in memory of each article: the index's rows as columns of numbers, read at once and added to as articles come. */
import * as z from 'zod';
import type { ArticleTable } from '../../search/finding/archive.ts';
import { FOREIGN_WORDS } from '../../search/languages/languages.ts';
import type { Readable } from '../database.ts';
import { titleLanguages } from '../languages.ts';
import { VarintReader } from './varints.ts';

/** A column of rows as one JSON text: row by row, SQLite's answers would take several times as long as reading them. */
const column = <T extends number | string>(type: 'number' | 'string'): z.ZodType<readonly (T | null)[]> => z.string()
  // One check for each value: zod's own arrays take longer than all the rest.
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.custom<readonly (T | null)[]>((values) => Array.isArray(values) && values.every((value) => value === null || typeof value === type)));
const numbers = column<number>('number'), texts = column<string>('string');

const titlesRow = z.object({ ids: numbers, names: texts });
const articlesRow = z.object({ ids: numbers, titles: numbers, dates: texts, issues: numbers, page_numbers: numbers, page_names: texts, columns: texts, bylines: texts });
const sizesRow = z.object({ sizes: texts });
const stateRow = z.object({ edits: z.int(), latest: z.int() });
const bylineNames = z.array(z.string());

const titlesOf = 'SELECT json_group_array(id) AS ids, json_group_array(name) AS names FROM titles';
const rowsOf = (articles: string): string => `
  SELECT json_group_array(articles.id) AS ids, json_group_array(issues.title_id) AS titles, json_group_array(issues.date) AS dates, json_group_array(issues.id) AS issues,
    json_group_array(pages.number) AS page_numbers, json_group_array(pages.name) AS page_names, json_group_array(running_column) AS columns, json_group_array(byline) AS bylines
  FROM ${articles} JOIN pages ON pages.id = articles.page_id JOIN issues ON issues.id = pages.issue_id`;
/** Ids come in the order of pages, which is not quite theirs. */
const allRows = rowsOf('articles INDEXED BY articles_for_search');
const rowsSince = `${rowsOf('articles')} WHERE articles.id > ?`;
const sizesSince = 'SELECT json_group_array(hex(sz)) AS sizes FROM (SELECT sz FROM article_index_docsize WHERE id > ? ORDER BY id)';

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

function appended<A extends Uint16Array | Uint32Array>(before: A | undefined, make: (length: number) => A, more: number): A {
  const all = make((before?.length ?? 0) + more);
  if (before) all.set(before);
  return all;
}

export class ArticleTables {
  #table: ArticleTable | null = null;
  #state = { edits: -1, latest: -1 };
  #columns = new Dictionary();
  #bylines = new Dictionary();
  #pageNames = new Dictionary();
  #bylineNames: string[][] = [];
  #tokens = 0;

  /** The table as of the connection's present snapshot. */
  of(database: Readable): ArticleTable {
    const state = database.first(stateRow, 'SELECT count AS edits, (SELECT coalesce(max(id), 0) FROM articles) AS latest FROM search_edits') ?? { edits: 0, latest: 0 };
    if (this.#table !== null && state.edits === this.#state.edits && state.latest === this.#state.latest) return this.#table;
    const before = this.#table !== null && state.edits === this.#state.edits && state.latest > this.#state.latest ? this.#table : null;
    this.#table = this.#read(database, before);
    this.#state = state;
    return this.#table;
  }

  #read(database: Readable, before: ArticleTable | null): ArticleTable {
    if (before === null) {
      this.#columns = new Dictionary(['']);
      this.#bylines = new Dictionary(['[]']);
      this.#pageNames = new Dictionary(['']);
      this.#bylineNames = [];
      this.#tokens = 0;
    }
    const latest = before?.ids.at(-1) ?? 0;
    const titles = database.first(titlesRow, titlesOf), titleAt = new Map(titles?.ids.map((id, at) => [id, at]));
    const languages = titleLanguages(database);
    const rows = before ? database.first(articlesRow, rowsSince, latest) : database.first(articlesRow, allRows);
    const sizes = database.first(sizesRow, sizesSince, latest)?.sizes ?? [];
    const found = rows?.ids ?? [], order = Uint32Array.from(found.keys()).sort((a, b) => (found[a] ?? 0) - (found[b] ?? 0));
    const words = (length: number): Uint32Array => new Uint32Array(length), halves = (length: number): Uint16Array => new Uint16Array(length);
    const from = before?.ids.length ?? 0;
    const table = {
      ids: appended(before?.ids, words, order.length), lengths: appended(before?.lengths, words, order.length), dates: appended(before?.dates, words, order.length),
      issues: appended(before?.issues, words, order.length), pages: appended(before?.pages, halves, order.length), titles: appended(before?.titles, halves, order.length),
      pageNames: appended(before?.pageNames, words, order.length), columns: appended(before?.columns, words, order.length), bylines: appended(before?.bylines, words, order.length),
    };
    for (const [step, row] of order.entries()) {
      const at = from + step;
      const length = tokensIn(sizes[step] ?? '');
      this.#tokens += length;
      table.ids[at] = found[row] ?? 0;
      table.lengths[at] = length;
      table.dates[at] = dayOf(rows?.dates[row] ?? null);
      table.issues[at] = rows?.issues[row] ?? 0;
      table.pages[at] = rows?.page_numbers[row] ?? 0;
      table.titles[at] = titleAt.get(rows?.titles[row] ?? 0) ?? 0;
      table.pageNames[at] = this.#pageNames.number(rows?.page_names[row] ?? '');
      table.columns[at] = this.#columns.number(rows?.columns[row] ?? '');
      table.bylines[at] = this.#bylines.number(rows?.bylines[row] ?? '[]');
    }
    for (let at = this.#bylineNames.length; at < this.#bylines.names.length; at += 1) this.#bylineNames.push(bylineNames.parse(JSON.parse(this.#bylines.names[at] ?? '[]')));
    return {
      ...table, meanLength: Math.max(1, this.#tokens / Math.max(1, table.ids.length)),
      titleLanguages: titles?.ids.map((id) => languages.get(id ?? 0) ?? FOREIGN_WORDS) ?? [],
      names: {
        titles: titles?.names.map((name) => name ?? '') ?? [], pageNames: this.#pageNames.names, columns: this.#columns.names,
        bylines: this.#bylineNames,
      },
    };
  }
}

/** The index's own record of an article's length: a number for each column. */
function tokensIn(hex: string): number {
  const bytes = Buffer.from(hex, 'hex'), reader = new VarintReader(bytes);
  let sum = 0;
  while (reader.at < bytes.length) sum += reader.next();
  return sum;
}
