/** The archive as finding asks of it: the article index read as it lies in the database, and the table of articles. */
import type { Archive, ArticleTable, Counts, Postings } from '../../search/finding/archive.ts';
import { wordPattern } from '../../contract/marking.ts';
import type { Phrase } from '../../search/query/phrase.ts';
import type { NearNode, TextNode } from '../../contract/query.ts';
import type { Readable } from '../database.ts';
import { doclistsFrom, type Doclist } from './doclists.ts';
import { allColumns, BITS, COLUMN_STEP, DoclistReader, FULL, Numbers, visitCounts } from './postings.ts';
import { entriesOf, placesOf, type Entries } from './phrases.ts';
import type { Segment } from './segments.ts';

/** Entries of many tokens, or longer than this, are tallied in a count for every article of the library; others are listed. */
const LONG_BYTES = 1_048_576;

export class FullText implements Archive {
  readonly table: ArticleTable;
  readonly #database: Readable;
  readonly #segments: readonly Segment[];
  readonly #entries = new Map<string, readonly Entries[]>();
  readonly #words = new Map<string, readonly string[]>();
  readonly #has: (article: number, node: TextNode | NearNode) => boolean;

  /** Holds for one snapshot of the database. `has` reads an article and looks. */
  constructor(database: Readable, table: ArticleTable, segments: readonly Segment[], has: (article: number, node: TextNode | NearNode) => boolean) {
    this.#database = database;
    this.table = table;
    this.#segments = segments;
    this.#has = has;
  }

  /** A phrase is asked for its counts and for its places; it is read once. */
  #entriesOf(phrase: Phrase): readonly Entries[] {
    const key = `${phrase.open ? '…' : ''}${phrase.tokens.join(' ')}`;
    let entries = this.#entries.get(key);
    if (entries === undefined) this.#entries.set(key, entries = entriesOf(this.#database, this.#segments, phrase));
    return entries;
  }

  has(article: number, node: TextNode | NearNode): boolean {
    return this.#has(article, node);
  }

  places(phrase: Phrase, wanted: Uint8Array | null = null): Postings {
    return placesOf(this.#entriesOf(phrase), allColumns, wanted);
  }

  passPlaces(phrase: Phrase, wanted: Uint8Array, visit: (article: number, place: number) => void): void {
    if (phrase.tokens.length > 1) {
      const { articles, ends, places } = this.places(phrase, wanted);
      for (let at = 0, place = 0; at < articles.length; at += 1) for (const end = ends[at] ?? 0; place < end; place += 1) visit(articles[at] ?? 0, places[place] ?? 0);
      return;
    }
    for (const doclist of this.#entriesOf(phrase).flatMap(([first]) => first ?? [])) {
      const reader = new DoclistReader(doclist), pass = (place: number): void => visit(reader.article, place);
      while (reader.next()) if (wanted[reader.article] === 1) reader.places(allColumns, pass);
    }
  }

  counts(phrase: Phrase): Counts {
    if (phrase.tokens.length > 1) return countsOf(this.places(phrase));
    const doclists = this.#entriesOf(phrase).flatMap(([first]) => first ?? []);
    const isListed = !phrase.open && doclists.reduce((sum, { bytes }) => sum + bytes.length, 0) < LONG_BYTES;
    return isListed ? listed(doclists) : this.#tallied(doclists);
  }

  /** Tokens that begin alike are added up. */
  #tallied(doclists: readonly Doclist[]): Counts {
    const { ids } = this.table, most = ids.at(-1) ?? 0;
    const { body, lead, headline } = clearedTally(most + 1);
    const add = (article: number, counts: number): void => {
      if (article > most) return;
      body[article] = Math.min(0xffff, (body[article] ?? 0) + (counts & FULL));
      if (counts <= FULL) return;
      lead[article] = (lead[article] ?? 0) + ((counts >> BITS) & FULL);
      headline[article] = (headline[article] ?? 0) + (counts >> (2 * BITS));
    };
    for (const doclist of doclists) visitCounts(doclist, add);
    let length = 0;
    for (const article of ids) if (((body[article] ?? 0) | (lead[article] ?? 0) | (headline[article] ?? 0)) !== 0) length += 1;
    const found = { articles: new Uint32Array(length), body: new Uint16Array(length), lead: new Uint16Array(length), headline: new Uint16Array(length) };
    let at = 0;
    for (const article of ids) {
      if (((body[article] ?? 0) | (lead[article] ?? 0) | (headline[article] ?? 0)) === 0) continue;
      found.articles[at] = article;
      found.body[at] = body[article] ?? 0;
      found.lead[at] = lead[article] ?? 0;
      found.headline[at++] = headline[article] ?? 0;
    }
    return found;
  }

  words(pattern: string): readonly string[] {
    const stem = /^[^*?]+/u.exec(pattern)?.[0] ?? '', like = wordPattern(pattern);
    return this.wordsFrom(stem).filter((token) => like.test(token));
  }

  /** Words are asked for to find articles, to find places, and to mark them; they are read once. */
  wordsFrom(beginning: string): readonly string[] {
    let words = this.#words.get(beginning);
    if (words === undefined) this.#words.set(beginning, words = [...new Set(doclistsFrom(this.#database, this.#segments, beginning).map(({ token }) => token))]);
    return words;
  }
}

/** A count for every article of a library is as large as all else that a search needs: it is made once and used again. */
let tally = { body: new Uint16Array(0), lead: new Uint16Array(0), headline: new Uint16Array(0) };

function clearedTally(length: number): typeof tally {
  if (tally.body.length < length) tally = { body: new Uint16Array(length), lead: new Uint16Array(length), headline: new Uint16Array(length) };
  else for (const counts of [tally.body, tally.lead, tally.headline]) counts.fill(0);
  return tally;
}

/** Counts of one token; an article has it in one segment only. */
function listed(doclists: readonly Doclist[]): Counts {
  const articles = new Numbers(), all = new Numbers();
  const add = (article: number, counts: number): void => {
    articles.push(article);
    all.push(counts);
  };
  for (const doclist of doclists) visitCounts(doclist, add);
  const ids = articles.get(), counts = all.get();
  const order = ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? 0)) ? null : Uint32Array.from(ids.keys()).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
  const found = { articles: order === null ? ids : ids.toSorted(), body: new Uint16Array(ids.length), lead: new Uint16Array(ids.length), headline: new Uint16Array(ids.length) };
  for (let at = 0; at < ids.length; at += 1) {
    const number = counts[order === null ? at : order[at] ?? 0] ?? 0;
    found.body[at] = number & FULL;
    if (number <= FULL) continue;
    found.lead[at] = (number >> BITS) & FULL;
    found.headline[at] = number >> (2 * BITS);
  }
  return found;
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

