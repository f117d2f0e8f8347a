/**
 * Finds highlighted words again in a text that was recognised anew: at their place if they are still there, otherwise where
 * the same words stand in the most similar surroundings. Blocks are read as one text, for paragraphs may be cut otherwise.
 * Words are compared folded (folding.ts). Pure.
 */
import type { Anchor, HighlightPiece } from './clippings.ts';
import { fold, foldWithOffsets } from './folding.ts';

/** UTF-16 units that are kept of what stands before and after. */
export const CONTEXT = 40;
/** Fewer words are anywhere; they are only taken for the highlighted ones where so much of their surroundings is the same. */
const TELLING = 4;
const TELLING_CONTEXT = 2;

const startsOf = (blocks: readonly string[]): number[] => {
  let at = 0;
  return blocks.map((text) => { const start = at; at += text.length; return start; });
};

/** The anchor of a stretch of a body's text. @param end may lie in a later block, counted on from `block` */
export function anchorAt(blocks: readonly string[], block: number, start: number, end: number): Anchor {
  const whole = blocks.join(''), base = startsOf(blocks)[block] ?? 0, from = base + start, to = base + end;
  return { block, start, end, words: whole.slice(from, to), before: whole.slice(Math.max(0, from - CONTEXT), from), after: whole.slice(to, to + CONTEXT) };
}

/** Where an anchor's words are; none where they are gone. */
export function findAnchor(blocks: readonly string[], anchor: Anchor): HighlightPiece[] {
  const whole = blocks.join(''), starts = startsOf(blocks);
  const exact = (starts[anchor.block] ?? whole.length) + anchor.start;
  const there = exact + anchor.words.length;
  if (anchor.words !== '' && whole.startsWith(anchor.words, exact) && whole.slice(0, exact).endsWith(anchor.before) && whole.startsWith(anchor.after, there)) return piecesOf(blocks, starts, exact, there);
  const folded = foldWithOffsets(whole), words = fold(anchor.words);
  if (words === '') return [];
  const before = fold(anchor.before), after = fold(anchor.after);
  let best: { readonly score: number; readonly distance: number; readonly from: number; readonly to: number } | null = null;
  for (let at = folded.text.indexOf(words); at >= 0; at = folded.text.indexOf(words, at + 1)) {
    const score = alikeBefore(folded.text, at, before) + alikeAfter(folded.text, at + words.length, after);
    if (words.length < TELLING && score < Math.min(TELLING_CONTEXT, before.length + after.length)) continue;
    const from = folded.starts[at] ?? 0, distance = Math.abs(from - exact);
    if (best === null || score > best.score || (score === best.score && distance < best.distance)) best = { score, distance, from, to: folded.ends[at + words.length - 1] ?? whole.length };
  }
  return best === null ? [] : piecesOf(blocks, starts, best.from, best.to);
}

function alikeBefore(text: string, end: number, context: string): number {
  let count = 0;
  while (count < context.length && count < end && text[end - 1 - count] === context[context.length - 1 - count]) count += 1;
  return count;
}

function alikeAfter(text: string, start: number, context: string): number {
  let count = 0;
  while (count < context.length && start + count < text.length && text[start + count] === context[count]) count += 1;
  return count;
}

function piecesOf(blocks: readonly string[], starts: readonly number[], from: number, to: number): HighlightPiece[] {
  return blocks.flatMap((text, block) => {
    const base = starts[block] ?? 0, start = Math.max(0, from - base), end = Math.min(text.length, to - base);
    return start < end ? [{ block, start, end }] : [];
  });
}
