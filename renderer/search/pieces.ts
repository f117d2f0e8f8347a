/**
 * A query as its pieces, for buttons that add a condition or take one out. Pure. What a query means is for the search to
 * say; here it is enough to know where one condition ends and the next begins.
 */
import type { Span } from '../../main/contract/query.ts';

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

const QUOTES = '"＂“”„‟〝〞';
const closing = new Map([['「', '」'], ['『', '』'], ['﹁', '﹂'], ['﹃', '﹄'], ...Array.from(QUOTES, (quote) => [quote, QUOTES] as const)]);
const OPEN = '(（', CLOSE = ')）';
const FIELD = /^(?:[标標]题|標題|[题題]目|作者|[记記]者|[栏欄]目|[报報][纸紙]?|版面?|日期|精[确確]|headline|byline|author|column|title|paper|page|date|exact)[:：]/iu;
const MINUS = /^[-－﹣−‐‑‒–]/u;
const OPERATOR = /^(?:OR|AND|NOT|[|｜&＆]|NEAR(?:[/／]\d{1,4})?)$/u;

const isOpening = (character: string): boolean => character !== '' && (closing.has(character) || OPEN.includes(character));

/** Where a quotation or bracket ends that begins at `at`, and what it lacks to be closed. */
function enclosed(query: string, at: number): { readonly end: number; readonly unclosed: string } {
  const quotes = closing.get(query.charAt(at));
  let next = at + 1;
  if (quotes !== undefined) {
    while (next < query.length && !quotes.includes(query.charAt(next))) next += 1;
    return next < query.length ? { end: next + 1, unclosed: '' } : { end: next, unclosed: quotes.charAt(0) };
  }
  let unclosed = '';
  while (next < query.length && !CLOSE.includes(query.charAt(next))) {
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
    for (let sign: string | undefined; (sign = FIELD.exec(query.slice(at))?.[0] ?? MINUS.exec(query.slice(at))?.[0]) !== undefined;) {
      at += sign.length;
      while (/\s/u.test(query.charAt(at))) at += 1;
    }
    const prefix = query.slice(from, at).trimEnd(), character = query.charAt(at), start = at + offset;
    if (isOpening(character)) {
      const { end, unclosed } = enclosed(query, at), inner = query.slice(at + 1, unclosed === '' ? end - 1 : end);
      pieces.push({ kind: closing.has(character) ? 'condition' : 'bracket', span: [from + offset, end + offset], prefix, text: inner, start: start + 1, unclosed });
      at = end;
    } else {
      while (at < query.length && !/\s/u.test(query.charAt(at)) && !closing.has(query.charAt(at)) && !CLOSE.includes(query.charAt(at))) at += 1;
      const text = query.slice(start - offset, at);
      // A bracket that closes nothing is nobody's.
      if (text !== '' || prefix !== '') pieces.push({ kind: prefix === '' && OPERATOR.test(text) ? 'operator' : 'condition', span: [from + offset, at + offset], prefix, text, start, unclosed: '' });
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
