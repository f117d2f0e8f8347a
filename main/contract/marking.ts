/**
 * Where search terms occur in a text: the definition of a match. The search index only narrows down which texts
 * to look at, so what is found and what is marked never disagree.
 */
import { CharacterKind, foldWithOffsets } from './folding.ts';
import type { FoldedText, Folding } from './folding.ts';
import type { SearchTerm } from './query.ts';

const foldings: readonly Folding[] = ['all', 'exact'];

/** [start, end) in UTF-16 units of the text. */
type Range = readonly [start: number, end: number];

/** Alphabetic words and numbers match whole: `UP` is not in `upper`, 5 is not in 2025. */
function standsAlone({ kinds }: FoldedText, start: number, end: number): boolean {
  const word = CharacterKind.word;
  const cutsBefore = start > 0 && kinds[start] === word && kinds[start - 1] === word;
  const cutsAfter = end < kinds.length && kinds[end - 1] === word && kinds[end] === word;
  return !cutsBefore && !cutsAfter;
}

/** Where a folded text next occurs in another at or after `from`; -1 where it doesn't. */
function nextMatch(folded: FoldedText, term: string, from: number): number {
  for (let at = folded.text.indexOf(term, from); at >= 0; at = folded.text.indexOf(term, at + 1)) {
    if (standsAlone(folded, at, at + term.length)) return at;
  }
  return -1;
}

/** Whether a folded text has another, both folded alike. The empty text is nowhere. */
export function hasText(folded: FoldedText, term: string): boolean {
  return term !== '' && nextMatch(folded, term, 0) >= 0;
}

function placesOfText(folded: FoldedText, term: string): Range[] {
  const found: Range[] = [];
  if (term === '') return found;
  for (let at = nextMatch(folded, term, 0); at >= 0; at = nextMatch(folded, term, at + 1)) found.push([at, at + term.length]);
  return found;
}

/** The expression that a pattern of * and ? stands for. */
export function wordPattern(pattern: string): RegExp {
  return new RegExp(`^${Array.from(pattern, (character) => (character === '*' ? '.*' : character === '?' ? '.' : character)).join('')}$`, 'su');
}

/** The alphabetic words and numbers of a folded text that are `wanted`. */
export function placesOfWords({ text, kinds }: FoldedText, wanted: (word: string) => boolean): Range[] {
  const found: Range[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end < text.length && kinds[end] === kinds[start]) end += 1;
    if (kinds[start] === CharacterKind.word && wanted(text.slice(start, end))) found.push([start, end]);
    start = end;
  }
  return found;
}

function wordsLike(folded: FoldedText, pattern: string): Range[] {
  const like = wordPattern(pattern);
  return placesOfWords(folded, (word) => like.test(word));
}

/** All places of a term in a text that is folded as the term is, those that overlap too. */
export function placesOf(folded: FoldedText, { kind, text }: SearchTerm): Range[] {
  return kind === 'pattern' ? wordsLike(folded, text) : placesOfText(folded, text);
}

/** Whether a text has a term, both folded alike. */
export function has(folded: FoldedText, term: SearchTerm): boolean {
  return term.kind === 'pattern' ? wordsLike(folded, term.text).length > 0 : hasText(folded, term.text);
}

/** All places of terms in a display text, ascending, merged where they overlap or touch. */
export function findMarks(text: string, terms: readonly SearchTerm[]): Range[] {
  if (terms.length === 0 || text === '') return [];
  const found: Range[] = [];
  for (const folding of foldings) {
    const own = terms.filter((term) => term.folding === folding);
    if (own.length === 0) continue;
    const folded = foldWithOffsets(text, folding);
    for (const term of own) for (const [start, end] of placesOf(folded, term)) found.push([folded.starts[start] ?? 0, folded.ends[end - 1] ?? text.length]);
  }
  return merge(found);
}

function merge(ranges: Range[]): Range[] {
  ranges.sort(([a], [b]) => a - b);
  const merged: Range[] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
