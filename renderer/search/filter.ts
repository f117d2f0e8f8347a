/** Conditions that a reader adds to a query by a click and takes out again: the search box says all of them. Pure. */
import type { Locale } from '../../main/contract/messages.ts';
import { joinPieces, piecesOf, type Piece } from './pieces.ts';

export const filterKinds = ['title', 'date', 'page', 'column', 'byline'] as const;
export type FilterKind = (typeof filterKinds)[number];

export interface Filter {
  readonly kind: FilterKind;
  /** A name; a page's number; a year YYYY or month YYYY-MM. */
  readonly value: string;
}

const prefixes: Readonly<Record<Locale, Readonly<Record<FilterKind, string>>>> = {
  'zh-CN': { title: '报纸:', date: '', page: '版:', column: '栏目:', byline: '作者:' },
  en: { title: 'title:', date: '', page: 'page:', column: 'column:', byline: 'byline:' },
};
const signs: readonly (readonly [FilterKind, RegExp])[] = [
  ['title', /^(?:[报報][纸紙]?|title|paper)[:：]$/iu],
  ['date', /^(?:(?:日期|date)[:：])?$/iu],
  ['page', /^(?:版面?|page)[:：]$/iu],
  ['column', /^(?:[栏欄]目|column)[:：]$/iu],
  ['byline', /^(?:作者|[记記]者|byline|author)[:：]$/iu],
];
const QUOTES = /["＂“”„‟〝〞]/u;

/** A name between quotation marks that it doesn't have itself. */
export function quoted(name: string): string {
  if (!QUOTES.test(name)) return `"${name}"`;
  if (!/[「」]/u.test(name)) return `「${name}」`;
  if (!/[『』]/u.test(name)) return `『${name}』`;
  // No quotation mark is left: its longest stretch without one finds it too, unquoted, since it is not the whole name.
  return name.split(/["＂“”„‟〝〞「」『』\s]/u).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** The condition as the query language has it, in the reader's language. */
export function filterText({ kind, value }: Filter, locale: Locale): string {
  return `${prefixes[locale][kind]}${kind === 'date' || kind === 'page' ? value : quoted(value)}`;
}

/** A year or month in one of its usual forms as YYYY or YYYY-MM. */
function periodOf(text: string): string | null {
  const [, year, month = ''] = /^(\d{4})(?:年|[-/.](\d{1,2})|年(\d{1,2})月)?$/u.exec(text.replace(/年(\d{1,2})月$/u, '-$1')) ?? [];
  return year === undefined ? null : month === '' ? year : `${year}-${month.padStart(2, '0')}`;
}

/** The filter that a piece of a query is; null where it is something else. */
function filterOf(piece: Piece): Filter | null {
  if (piece.kind !== 'condition') return null;
  const kind = signs.find(([, sign]) => sign.test(piece.prefix))?.[0];
  if (kind === undefined) return null;
  if (kind === 'page') {
    const number = /^第?0*(\d{1,3})版?$/u.exec(piece.text)?.[1];
    return number === undefined ? null : { kind, value: number };
  }
  if (kind !== 'date') return piece.text === '' ? null : { kind, value: piece.text };
  // In quotation marks, 2015 is a word.
  const value = piece.prefix === '' && piece.span[1] - piece.span[0] !== piece.text.length ? null : periodOf(piece.text);
  return value === null ? null : { kind, value };
}

const isSame = (a: Filter, b: Filter): boolean => a.kind === b.kind && (a.value === b.value || quoted(b.value) === a.value);

/** Whether the words beside a piece are its own alone: with an OR, they belong to one of its sides. */
const hasChoice = (pieces: readonly Piece[]): boolean => pieces.some(({ kind, text }) => kind === 'operator' && (text === 'OR' || text === '|' || text === '｜'));

/** Whether a piece belongs to the operator before or after it. */
function isBound(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1], after = pieces[at + 1];
  const binds = (piece: Piece | undefined, words: RegExp): boolean => piece?.kind === 'operator' && words.test(piece.text);
  return binds(before, /^(?:NOT|NEAR)/u) || binds(after, /^NEAR/u);
}

/** Kinds that are of where an article was printed, and have no characters to be found. */
const ofPlace: ReadonlySet<FilterKind> = new Set<FilterKind>(['title', 'date', 'page']);

/** A query's words, and the papers, times and pages to which the whole of it is limited. With an OR, all is words. */
export function wordsAndPlaces(query: string): { readonly words: readonly Piece[]; readonly places: readonly Piece[] } {
  const pieces = piecesOf(query), words: Piece[] = [], places: Piece[] = [], alone = !hasChoice(pieces);
  for (const [at, piece] of pieces.entries()) {
    const kind = alone && !isBound(pieces, at) ? filterOf(piece)?.kind : undefined;
    (kind !== undefined && ofPlace.has(kind) ? places : words).push(piece);
  }
  return { words, places };
}

/** Whether one piece of a query has an OR of its own. */
export const isChoice = (query: string): boolean => hasChoice(piecesOf(query));

/** The filters that hold for the whole query. */
export function filtersIn(query: string): readonly Filter[] {
  const pieces = piecesOf(query);
  if (hasChoice(pieces)) return [];
  return pieces.flatMap((piece, at) => {
    const filter = isBound(pieces, at) ? null : filterOf(piece);
    return filter === null ? [] : [filter];
  });
}

export const hasFilter = (query: string, filter: Filter): boolean => filtersIn(query).some((each) => isSame(each, filter));

/** The query with the condition added; another year or month gives way to a new one. */
export function withFilter(query: string, filter: Filter, locale: Locale): string {
  if (hasFilter(query, filter)) return query;
  const all = piecesOf(query), alone = !hasChoice(all);
  const kept = filter.kind === 'date' && alone ? all.filter((piece, at) => isBound(all, at) || filterOf(piece)?.kind !== 'date') : all;
  const unclosed = kept.at(-1)?.unclosed ?? '';
  const rest = kept.length === all.length ? query.trim() : kept.map(({ span }) => query.slice(...span)).join(' ');
  const last = kept.at(-1);
  // What is still to be completed would take the new condition for its own.
  const dangling = last?.kind === 'operator' || (last?.text === '' && last.unclosed === '');
  const closed = `${rest}${unclosed}`;
  return [!alone || dangling ? `(${closed})` : closed, filterText(filter, locale)].filter((part) => part !== '').join(' ');
}

/** The query without the condition, and without the brackets that it made necessary. */
export function withoutFilter(query: string, filter: Filter): string {
  const pieces = piecesOf(query);
  if (hasChoice(pieces)) return query;
  const kept = pieces.filter((piece, at) => {
    const own = isBound(pieces, at) ? null : filterOf(piece);
    return own === null || !isSame(own, filter);
  });
  if (kept.length === pieces.length) return query;
  const [only] = kept;
  return only && kept.length === 1 && only.kind === 'bracket' && only.prefix === '' && only.unclosed === '' ? only.text : joinPieces(query, kept);
}
