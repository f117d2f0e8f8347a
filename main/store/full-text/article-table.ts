/** What searching keeps in memory of each article: columns of numbers, read in portions and added to as articles come. */
import * as z from 'zod';
import type { ArticleDetails, ArticleTable, Doubles } from '../../search/finding/archive.ts';
import type { Readable } from '../database.ts';
import { jsonColumn } from '../rows.ts';
import { Details } from './article-details.ts';
import { doublesOf } from './doubles.ts';
import { varintsOf } from './varints.ts';

/** Rows that are asked for at once: their texts stay small enough to be forgotten at once. */
const PORTION = 4096;

const portionRow = z.object({ ids: jsonColumn('number'), sizes: jsonColumn('string') });
const stateRow = z.object({ edits: z.int(), latest: z.int() });
/** The index's own record of how long articles are. */
const portionSince = `
  SELECT json_group_array(id) AS ids, json_group_array(hex(sz)) AS sizes
  FROM (SELECT id, sz FROM article_index_docsize WHERE id > ? ORDER BY id LIMIT ${PORTION})`;

/** What is read when it is asked for. */
interface More {
  readonly detailsOf: (table: ArticleTable) => ArticleDetails;
  readonly doubles: () => Doubles;
}

/** The articles' ids and lengths, and what else is known of them when it is asked for. */
class Table implements ArticleTable {
  readonly ids: Uint32Array;
  readonly lengths: Uint32Array;
  readonly meanLength: number;
  readonly tokens: number;
  readonly #more: More;
  #details: ArticleDetails | null = null;
  #doubles: Doubles | null = null;

  constructor(ids: Uint32Array, lengths: Uint32Array, tokens: number, more: More) {
    this.ids = ids;
    this.lengths = lengths;
    this.tokens = tokens;
    this.meanLength = Math.max(1, tokens / Math.max(1, ids.length));
    this.#more = more;
  }

  get details(): ArticleDetails {
    return this.#details ??= this.#more.detailsOf(this);
  }

  get doubles(): Doubles {
    return this.#doubles ??= this.#more.doubles();
  }
}

export class ArticleTables {
  #table: Table | null = null;
  #state = { edits: -1, latest: -1 };
  #details = new Details();

  /** The table as of the connection's present snapshot, in which its details have to be asked for as well. */
  of(database: Readable): ArticleTable {
    const state = database.first(stateRow, 'SELECT count AS edits, (SELECT coalesce(max(id), 0) FROM articles) AS latest FROM search_edits') ?? { edits: 0, latest: 0 };
    if (this.#table !== null && state.edits === this.#state.edits && state.latest === this.#state.latest) return this.#table;
    const before = this.#table !== null && state.edits === this.#state.edits && state.latest > this.#state.latest ? this.#table : null;
    if (before === null) this.#details = new Details();
    const details = this.#details;
    this.#table = read(database, before, { detailsOf: (table) => details.of(database, table), doubles: () => doublesOf(database) });
    this.#state = state;
    return this.#table;
  }
}

function read(database: Readable, before: Table | null, more: More): Table {
  const ids: number[] = [], lengths: number[] = [];
  let tokens = before?.tokens ?? 0;
  for (let latest = before?.ids.at(-1) ?? 0; ;) {
    const portion = database.first(portionRow, portionSince, latest), found = portion?.ids ?? [];
    for (const [at, id] of found.entries()) {
      const length = tokensIn(portion?.sizes[at] ?? '');
      ids.push(id ?? 0);
      lengths.push(length);
      tokens += length;
    }
    latest = ids.at(-1) ?? latest;
    if (found.length < PORTION) break;
  }
  const all = (of: readonly number[], earlier: Uint32Array | undefined): Uint32Array => {
    const values = new Uint32Array((earlier?.length ?? 0) + of.length);
    values.set(earlier ?? []);
    values.set(of, earlier?.length ?? 0);
    return values;
  };
  return new Table(all(ids, before?.ids), all(lengths, before?.lengths), tokens, more);
}

/** An article's lengths, a number for each column, together. */
function tokensIn(hex: string): number {
  return varintsOf(Buffer.from(hex, 'hex')).reduce((sum, length) => sum + length, 0);
}
