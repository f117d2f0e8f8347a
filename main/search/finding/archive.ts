/** What finding needs of the archive, held in memory beside the index; the store fills it. */
import type { Language } from '../languages/languages.ts';
import type { Phrase } from '../query/phrase.ts';
import type { NearNode, TextNode } from '../../contract/query.ts';

/** What is known of each article without reading it: columns of numbers, one for each article, in ascending order of ids. */
export interface ArticleTable {
  readonly ids: Uint32Array;
  /** Tokens. */
  readonly lengths: Uint32Array;
  readonly meanLength: number;
  /** YYYYMMDD; 0 where the issue has no date. */
  readonly dates: Uint32Array;
  /** Keys of issues that put them in the order in which they were printed on one day. */
  readonly issues: Uint32Array;
  readonly pages: Uint16Array;
  /** Each an index into the names. */
  readonly titles: Uint16Array;
  readonly pageNames: Uint32Array;
  readonly columns: Uint32Array;
  readonly bylines: Uint32Array;
  /** For each of the titles' names, the language by which its words are inflected. */
  readonly titleLanguages: readonly Language[];
  readonly names: {
    readonly titles: readonly string[];
    /** The first of these is '': none. */
    readonly pageNames: readonly string[];
    readonly columns: readonly string[];
    /** The names of a byline, each by itself. */
    readonly bylines: readonly (readonly string[])[];
  };
}

/** How often a text stands in an article: see counts in the store's postings. */
export interface Counts {
  readonly articles: Uint32Array;
  readonly headline: Uint16Array;
  readonly lead: Uint16Array;
  readonly body: Uint16Array;
}

/** Places in articles, of ascending ids: those of `articles[i]` are `places[ends[i - 1]..ends[i]]`, ascending. */
export interface Postings {
  readonly articles: Uint32Array;
  readonly ends: Uint32Array;
  readonly places: Uint32Array;
}

/** The index, and the articles behind it. */
export interface Archive {
  readonly table: ArticleTable;
  /** How often a phrase stands in each article. */
  counts(phrase: Phrase): Counts;
  /** Where a phrase stands in these articles, ascending ids. */
  places(phrase: Phrase, within: Uint32Array): Postings;
  /** Index words with a beginning. */
  wordsFrom(beginning: string): readonly string[];
  /** Index words that a pattern of * and ? fits. */
  words(pattern: string): readonly string[];
  /** Reads the article and looks. */
  has(article: number, node: TextNode | NearNode): boolean;
}

/** Thrown out of finding when nobody waits for the answer any more. */
export class Overtaken extends Error {}
