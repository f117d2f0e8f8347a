/**
 * A query as its pieces, for buttons that add a condition or take one out. Pure. What a query means is for the search to
 * say; here it is enough to know where one condition ends and the next begins.
 */
import type { Span } from '../../main/contract/query.ts';
import { AND, closingQuotes, CLOSING_BRACKETS, fieldNames, MINUSES, NEAR, NOT, OPENING_BRACKETS, OR } from '../../main/contract/query-signs.ts';

export interface Piece {
  /** `operator` stands between conditions; `bracket` has pieces of its own. */
  readonly kind: 'condition' | 'bracket' | 'operator';
  readonly span: Span;
  /** Field names and minus signs before it. */
  readonly prefix: string;
  /** Without quotation marks and brackets. */
  readonly text: string;
  /** Where `text` begins in the query. */
  readonly start: number;
  /** What would have to close it. */
  readonly unclosed: string;
}

const FIELD = new RegExp(`^(?:${[...fieldNames.keys()].join('|')})[:：]`, 'iu');
const isMinus = (character: string): boolean => character !== '' && MINUSES.includes(character);
const isOperator = (text: string): boolean => [OR, AND, NOT, NEAR].some((sign) => sign.test(text));

const isOpening = (character: string): boolean => character !== '' && (closingQuotes.has(character) || OPENING_BRACKETS.includes(character));

/** Where a quotation or bracket ends that begins at `at`, and what it lacks to be closed. */
function enclosed(query: string, at: number): { readonly end: number; readonly unclosed: string } {
  const quotes = closingQuotes.get(query.charAt(at));
  let next = at + 1;
  if (quotes !== undefined) {
    while (next < query.length && !quotes.includes(query.charAt(next))) next += 1;
    return next < query.length ? { end: next + 1, unclosed: '' } : { end: next, unclosed: quotes.charAt(0) };
  }
  let unclosed = '';
  while (next < query.length && !CLOSING_BRACKETS.includes(query.charAt(next))) {
    const character = query.charAt(next);
    if (isOpening(character)) ({ end: next, unclosed } = enclosed(query, next));
    else next += 1;
  }
  return next < query.length ? { end: next + 1, unclosed: '' } : { end: next, unclosed: `${unclosed})` };
}

/** The conditions of a query that stand side by side, and the operators between them. @param offset where the query begins in a longer one */
export function piecesOf(query: string, offset = 0): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < query.length) {
    if (/\s/u.test(query.charAt(at))) {
      at += 1;
      continue;
    }
    const from = at;
    for (let sign: string | undefined; (sign = FIELD.exec(query.slice(at))?.[0] ?? (isMinus(query.charAt(at)) ? query.charAt(at) : undefined)) !== undefined;) {
      at += sign.length;
      while (/\s/u.test(query.charAt(at))) at += 1;
    }
    const prefix = query.slice(from, at).trimEnd(), character = query.charAt(at), start = at + offset;
    if (isOpening(character)) {
      const { end, unclosed } = enclosed(query, at), inner = query.slice(at + 1, unclosed === '' ? end - 1 : end);
      pieces.push({ kind: closingQuotes.has(character) ? 'condition' : 'bracket', span: [from + offset, end + offset], prefix, text: inner, start: start + 1, unclosed });
      at = end;
    } else {
      while (at < query.length && !/\s/u.test(query.charAt(at)) && !closingQuotes.has(query.charAt(at)) && !CLOSING_BRACKETS.includes(query.charAt(at))) at += 1;
      const text = query.slice(start - offset, at);
      // A bracket that closes nothing is nobody's.
      if (text !== '' || prefix !== '') pieces.push({ kind: prefix === '' && isOperator(text) ? 'operator' : 'condition', span: [from + offset, at + offset], prefix, text, start, unclosed: '' });
      else at += 1;
    }
  }
  return pieces;
}

/** The pieces as a query again, without operators that have lost a side. */
export function joinPieces(query: string, pieces: readonly Piece[], written: (piece: Piece) => string = ({ span }) => query.slice(...span)): string {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'operator' || piece.text === 'NOT') kept.push(piece);
    else if (kept.length > 0 && kept.at(-1)?.kind !== 'operator') kept.push(piece);
  }
  while (kept.at(-1)?.kind === 'operator') kept.pop();
  return kept.map(written).join(' ');
}

/** The query without the words at these places, and without brackets that have nothing left. */
export function withoutSpans(query: string, spans: readonly Span[], offset = 0): string {
  const hits = ({ span }: Piece): boolean => spans.some(([start, end]) => start < span[1] && end > span[0]);
  const rest = (piece: Piece): string => withoutSpans(piece.text, spans, piece.start);
  const kept = piecesOf(query, offset).filter((piece) => !hits(piece) || (piece.kind === 'bracket' && rest(piece) !== ''));
  return joinPieces(query, kept, (piece) => (piece.kind === 'bracket' && hits(piece) ? `${piece.prefix}(${rest(piece)})` : query.slice(piece.span[0] - offset, piece.span[1] - offset)));
}
