/** A folded text as the tokens that stand for it in the index, one after the other. */
import { CharacterKind, foldWithKinds } from '../../contract/folding.ts';
import { BREAK, LONGEST_TOKEN, isBroken, runsOf, tokensOfRun, type Run } from '../analysis.ts';

export interface Phrase {
  readonly tokens: readonly string[];
  /** Whether the last token is only the beginning of one: of a single character no more is known. */
  readonly open: boolean;
  /** Places that the phrase takes in an article, each a character or a word. */
  readonly length: number;
  /** False where articles without the text may have the tokens, so that each must be looked at. */
  readonly exact: boolean;
}

/** Tokens don't tell one punctuation mark from another, nor where a very long word ends. */
function isExact(text: string, runs: readonly Run[]): boolean {
  const { kinds } = foldWithKinds(text);
  return !Array.from(kinds).includes(CharacterKind.punctuation) && runs.every((run) => run.kind !== CharacterKind.word || run.text.length < LONGEST_TOKEN);
}

/** The phrase of a folded text that has something to find. */
export function phraseOf(text: string): Phrase {
  const runs = runsOf(foldWithKinds(text)), tokens: string[] = [];
  let open = false, length = 0;
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (before !== undefined && isBroken(before, run)) tokens.push(BREAK);
    const isLast = index === runs.length - 1;
    if (!isLast) {
      tokens.push(...tokensOfRun(run));
      continue;
    }
    const known = tokensOfRun(run, true);
    // The last run may go on in the text.
    open = known.length === 0;
    tokens.push(...(open ? [run.text] : known));
    length = tokens.length + (run.kind === CharacterKind.ideograph && !open ? 1 : 0);
  }
  return { tokens, open, length, exact: isExact(text, runs) };
}
