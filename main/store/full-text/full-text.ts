/** The archive as finding asks of it: the article index read as it lies in the database, and the table of articles. */
import type { Archive, ArticleTable, Counts } from '../../search/finding/archive.ts';
import { wordPattern } from '../../search/article-match.ts';
import type { Phrase } from '../../search/query/phrase.ts';
import type { NearNode, TextNode } from '../../contract/query.ts';
import type { Readable } from '../database.ts';
import { doclistsFrom } from './doclists.ts';
import { allColumns, COLUMN_STEP, DoclistReader, type Postings } from './postings.ts';
import { entriesOf, placesOf } from './phrases.ts';
import type { Segment } from './segments.ts';

const FULL = 1023;

export class FullText implements Archive {
  readonly table: ArticleTable;
  readonly #database: Readable;
  readonly #segments: readonly Segment[];
  readonly #has: (article: number, node: TextNode | NearNode) => boolean;

  /** Holds for one snapshot of the database. `has` reads an article and looks. */
  constructor(database: Readable, table: ArticleTable, segments: readonly Segment[], has: (article: number, node: TextNode | NearNode) => boolean) {
    this.#database = database;
    this.table = table;
    this.#segments = segments;
    this.#has = has;
  }

  has(article: number, node: TextNode | NearNode): boolean {
    return this.#has(article, node);
  }

  places(phrase: Phrase): Postings {
    return placesOf(this.#database, this.#segments, phrase, allColumns);
  }

  counts(phrase: Phrase): Counts {
    return phrase.tokens.length === 1 ? this.#tally(phrase) : countsOf(this.places(phrase));
  }

  /** A token, or all that begin alike, need not be looked at place by place. */
  #tally(phrase: Phrase): Counts {
    const most = this.table.ids.at(-1) ?? 0;
    // Ten bits a column; sums beyond that stay within their own, as only so many tokens begin with one character in one text.
    const body = new Uint16Array(most + 1), lead = new Uint16Array(most + 1), headline = new Uint16Array(most + 1);
    for (const entries of entriesOf(this.#database, this.#segments, phrase)) {
      for (const doclist of entries[0] ?? []) {
        const reader = new DoclistReader(doclist);
        while (reader.next()) {
          const { article } = reader, counts = reader.counts();
          if (article > most) continue;
          body[article] = Math.min(0xffff, (body[article] ?? 0) + (counts & FULL));
          if (counts > FULL) {
            lead[article] = (lead[article] ?? 0) + ((counts >> 10) & FULL);
            headline[article] = (headline[article] ?? 0) + (counts >> 20);
          }
        }
      }
    }
    const articles = new Uint32Array(this.table.ids.length);
    let length = 0;
    for (const article of this.table.ids) {
      if (((body[article] ?? 0) | (lead[article] ?? 0) | (headline[article] ?? 0)) === 0) continue;
      articles[length] = article;
      body[length] = body[article] ?? 0;
      lead[length] = lead[article] ?? 0;
      headline[length++] = headline[article] ?? 0;
    }
    return { articles: articles.subarray(0, length), body: body.subarray(0, length), lead: lead.subarray(0, length), headline: headline.subarray(0, length) };
  }

  words(pattern: string): readonly string[] {
    const stem = /^[^*?]+/u.exec(pattern)?.[0] ?? '', like = wordPattern(pattern);
    return [...new Set(doclistsFrom(this.#database, this.#segments, stem).map(({ token }) => token))].filter((token) => like.test(token));
  }
}

function countsOf({ articles, ends, places }: Postings): Counts {
  const counts = { articles, headline: new Uint16Array(articles.length), lead: new Uint16Array(articles.length), body: new Uint16Array(articles.length) };
  const columns = [counts.body, counts.lead, counts.headline];
  let place = 0;
  for (let at = 0; at < articles.length; at += 1) {
    for (const end = ends[at] ?? 0; place < end; place += 1) {
      const column = columns[Math.floor((places[place] ?? 0) / COLUMN_STEP)] ?? counts.body;
      column[at] = Math.min(0xffff, (column[at] ?? 0) + 1);
    }
  }
  return counts;
}

