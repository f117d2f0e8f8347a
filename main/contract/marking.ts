/**
 * Where folded search terms occur in a text: the definition of a match. The search index only narrows down which texts
 * to look at, so what is found and what is marked never disagree.
 */
import { CharacterKind, foldWithOffsets } from './folding.ts';
import type { FoldedText, Folding } from './folding.ts';

/** [start, end) in UTF-16 units of the text. */
type Range = readonly [start: number, end: number];

/** Alphabetic words and numbers match whole: `UP` is not in `upper`, 5 is not in 2025. */
function standsAlone({ kinds }: FoldedText, start: number, end: number): boolean {
  const word = CharacterKind.word;
  const cutsBefore = start > 0 && kinds[start] === word && kinds[start - 1] === word;
  const cutsAfter = end < kinds.length && kinds[end - 1] === word && kinds[end] === word;
  return !cutsBefore && !cutsAfter;
}

/** Where a folded term next occurs in a folded text at or after `from`; -1 where it doesn't. */
function nextMatch(folded: FoldedText, term: string, from: number): number {
  for (let at = folded.text.indexOf(term, from); at >= 0; at = folded.text.indexOf(term, at + 1)) {
    if (standsAlone(folded, at, at + term.length)) return at;
  }
  return -1;
}

/** Whether a folded text has a term, both folded alike. The empty term is nowhere. */
export function hasTerm(folded: FoldedText, term: string): boolean {
  return term !== '' && nextMatch(folded, term, 0) >= 0;
}

/** All places of a folded term in a folded text, those that overlap too. */
export function placesOfTerm(folded: FoldedText, term: string): Range[] {
  const found: Range[] = [];
  if (term === '') return found;
  for (let at = nextMatch(folded, term, 0); at >= 0; at = nextMatch(folded, term, at + 1)) found.push([at, at + term.length]);
  return found;
}

/**
 * All places of folded terms (as SearchResult.terms has them) in a display text, ascending, merged where they overlap
 * or touch.
 * @param folding how the terms were folded.
 */
export function findMarks(text: string, terms: readonly string[], folding: Folding = 'all'): Range[] {
  if (terms.length === 0 || text === '') return [];
  const folded = foldWithOffsets(text, folding);
  const found: Range[] = [];
  for (const term of terms) {
    for (const [start, end] of placesOfTerm(folded, term)) found.push([folded.starts[start] ?? 0, folded.ends[end - 1] ?? text.length]);
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
