/**
 * Text → index tokens; the same for articles and for queries.
 *
 * A run of Chinese, Japanese or Korean becomes its overlapping pairs and its last character: 衢江区 is 衢江, 江区, 区. So
 * any string of two characters or more is a phrase of pairs, and a single character is a prefix of some token. Words and
 * numbers are tokens as they are.
 */
import { CharacterKind, foldWithKinds } from '../contract/folding.ts';
import type { FoldedText } from '../contract/folding.ts';

/**
 * Stands where a phrase must not go on: between texts, and at punctuation beside a word or number (between two Chinese
 * runs none is needed, for no pair spans it). Punctuation is never part of another token.
 */
export const BREAK = '‖';

/** Longer words are indexed in pieces of this many UTF-16 units; FTS5 itself cuts tokens at 32 KB. */
export const LONGEST_TOKEN = 64;

/** A stretch of one kind in a folded text. */
export interface Run {
  readonly kind: typeof CharacterKind.ideograph | typeof CharacterKind.word;
  readonly text: string;
  /** Where it begins in the folded text. */
  readonly start: number;
  /** Whether punctuation stands between this run and the one before it. */
  readonly afterPunctuation: boolean;
}

/** Splits a folded text into its runs. */
export function runsOf({ text, kinds }: FoldedText): Run[] {
  const runs: Run[] = [];
  let afterPunctuation = false;
  for (let start = 0; start < text.length;) {
    const kind = kinds[start];
    let end = start + 1;
    while (end < text.length && kinds[end] === kind) end += 1;
    if (kind === CharacterKind.ideograph || kind === CharacterKind.word) {
      runs.push({ kind, text: text.slice(start, end), start, afterPunctuation });
      afterPunctuation = false;
    } else if (kind === CharacterKind.punctuation) {
      afterPunctuation = true;
    }
    start = end;
  }
  return runs;
}

/** A run's tokens, in order; `open` leaves out the token that marks a Chinese run's end. */
export function tokensOfRun(run: Run, open = false): string[] {
  const tokens: string[] = [];
  if (run.kind === CharacterKind.word) {
    for (let at = 0; at < run.text.length; at += LONGEST_TOKEN) tokens.push(run.text.slice(at, at + LONGEST_TOKEN));
    return tokens;
  }
  let previous: string | null = null;
  for (const character of run.text) {
    if (previous !== null) tokens.push(previous + character);
    previous = character;
  }
  if (previous !== null && !open) tokens.push(previous);
  return tokens;
}

/** Whether a break token stands between two neighbouring runs. */
export function isBroken(before: Run, after: Run): boolean {
  return after.afterPunctuation && (before.kind === CharacterKind.word || after.kind === CharacterKind.word);
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let before: Run | null = null;
  for (const run of runsOf(foldWithKinds(text))) {
    if (before !== null && isBroken(before, run)) tokens.push(BREAK);
    for (const token of tokensOfRun(run)) tokens.push(token);
    before = run;
  }
  return tokens;
}

/** The texts of one index column as space-separated tokens, each text apart from the next. */
export function indexText(texts: readonly string[]): string {
  return texts.map((text) => tokensOf(text).join(' ')).filter((tokens) => tokens !== '').join(` ${BREAK} `);
}
