/** What finding needs of the archive, held in memory beside the index; the store fills it. */
import type { Language } from '../languages/languages.ts';
import type { Phrase } from '../query/phrase.ts';
import type { NearNode, TextNode } from '../../contract/query.ts';

/** What ranking knows of each article without reading it: columns of numbers, one for each article, in ascending order of ids. */
export interface ArticleTable {
  readonly ids: Uint32Array;
  /** Tokens. */
  readonly lengths: Uint32Array;
  readonly meanLength: number;
  /** Read when it is first asked for: most words are found and ranked without it. */
  readonly details: ArticleDetails;
  readonly doubles: Doubles;
}

/** Articles that readers take for one: nearly identical texts, and the parts of one that goes on on another page. */
export interface Doubles {
  /** Ascending ids of those that are one with another. */
  readonly articles: Uint32Array;
  /** For each, a number that it has in common with the others of its kind. */
  readonly groups: Uint32Array;
}

/** Where, when and by whom each article of the table was printed, in the table's order. */
export interface ArticleDetails {
  /** YYYYMMDD; 0 where the issue has no date. */
  readonly dates: Uint32Array;
  /** Keys of issues that put them in the order in which they were printed on one day. */
  readonly issues: Uint32Array;
  readonly pages: Uint16Array;
  /** Each an index into the names. */
  readonly titles: Uint16Array;
  /** The language of each newspaper, which decides what its words are inflected like. */
  readonly titleLanguages: readonly Language[];
  readonly pageNames: Uint32Array;
  readonly columns: Uint32Array;
  readonly bylines: Uint32Array;
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
  /** Where a phrase stands in the articles that have a 1 in `wanted`. */
  places(phrase: Phrase, wanted: Uint8Array): Postings;
  /** The same place by place, in no order; `wanted` is looked at anew for each article that is come to. */
  passPlaces(phrase: Phrase, wanted: Uint8Array, visit: (article: number, place: number) => void): void;
  /** Index words with a beginning. */
  wordsFrom(beginning: string): readonly string[];
  /** Index words that a pattern of * and ? fits. */
  words(pattern: string): readonly string[];
  /** Reads the article and looks. */
  has(article: number, node: TextNode | NearNode): boolean;
}

/** Thrown out of finding when nobody waits for the answer any more. */
export class Overtaken extends Error {}
