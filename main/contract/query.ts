/** What a query asks, as a tree. Pure data: it is parsed in one place, evaluated in another, and told to the reader in a third. */
import type { Folding } from './variants.ts';

/** Where a text is looked for; null: anywhere in an article. */
export type TextField = 'headline' | 'byline' | 'column' | null;

/** [start, end) in UTF-16 units of the query as typed. */
export type Span = readonly [start: number, end: number];

/** A word or phrase that an article has. */
export interface TextNode {
  readonly kind: 'text';
  /** As typed, without quotes. */
  readonly source: string;
  /** Folded, scripts and all; with `wildcard`, a pattern of one alphabetic word in which * stands for any letters and ? for one. */
  readonly text: string;
  readonly field: TextField;
  /** Of a column or byline: the whole name, as it stands in quotation marks, not a part of one. */
  readonly whole: boolean;
  readonly wildcard: boolean;
  /** One alphabetic word that is found in all its inflections, by the language of the newspaper. */
  readonly stemmed: boolean;
  /** `exact`: only where it is printed in the very characters that were typed. */
  readonly folding: Folding;
  readonly span: Span;
}

/** A newspaper whose name has the folded text; with `whole`, is it. */
export interface TitleNode {
  readonly kind: 'title';
  readonly text: string;
  readonly whole: boolean;
  readonly span: Span;
}

/** A page by its number, or by a folded text that its name has. */
export interface PageNode {
  readonly kind: 'page';
  readonly number: number | null;
  readonly text: string;
  readonly span: Span;
}

/** Days as numbers YYYYMMDD, both included; 0 and 99999999 where the range is open. */
export interface DatesNode {
  readonly kind: 'dates';
  readonly from: number;
  readonly to: number;
  /** Of every year: month and day only. */
  readonly anniversary: number | null;
  readonly span: Span;
}

export interface AllNode {
  readonly kind: 'all';
  readonly nodes: readonly QueryNode[];
}
export interface AnyNode {
  readonly kind: 'any';
  readonly nodes: readonly QueryNode[];
}
export interface NotNode {
  readonly kind: 'not';
  readonly node: QueryNode;
}
/** Both within one text of an article, with at most `distance` characters (or words) between them, in either order. */
export interface NearNode {
  readonly kind: 'near';
  readonly distance: number;
  readonly left: QueryNode;
  readonly right: QueryNode;
}
export type QueryNode = TextNode | TitleNode | PageNode | DatesNode | AllNode | AnyNode | NotNode | NearNode;

export const queryProblemCodes = [
  'unclosed-quote', 'unclosed-bracket', 'unopened-bracket', 'missing-operand', 'nothing-to-find', 'not-a-date', 'not-near', 'wildcard-without-letters', 'too-long', 'too-many-words', 'too-deep',
] as const;
export type QueryProblemCode = (typeof queryProblemCodes)[number];

/** Something in a query that could not be taken as typed; the rest is searched. */
export interface QueryProblem {
  readonly code: QueryProblemCode;
  readonly span: Span;
}

/** What a hit may have of the query: what is marked in it. */
export interface SearchTerm {
  /** `pattern`: one alphabetic word in which * stands for any letters and ? for one. */
  readonly kind: 'text' | 'pattern';
  /** Folded by `folding`. */
  readonly text: string;
  readonly folding: Folding;
}

export interface Query {
  /** Null where there is nothing to find. */
  readonly root: QueryNode | null;
  readonly problems: readonly QueryProblem[];
  /** What hits may have, for marking, each once, in the order typed. */
  readonly terms: readonly SearchTerm[];
  /** What was excluded. */
  readonly excluded: readonly SearchTerm[];
}
