/** Query → FTS5 MATCH expression over the tokens of analysis.ts. */
import { CharacterKind, foldWithKinds } from '../contract/folding.ts';
import { BREAK, LONGEST_TOKEN, isBroken, runsOf, tokensOfRun } from './analysis.ts';
import type { Run } from './analysis.ts';
import type { Query } from './query.ts';

export interface MatchExpression {
  /** Finds every article that matches; null when the query has no term to find. */
  readonly fts: string | null;
  /** Whether it may find others too, so that each must be checked with articleMatches. */
  readonly inexact: boolean;
}

/** Tokens don't tell one punctuation mark from another, nor where a very long word ends. */
function isExact(term: string, runs: readonly Run[]): boolean {
  const { kinds } = foldWithKinds(term);
  return !Array.from(kinds).includes(CharacterKind.punctuation) &&
    runs.every((run) => run.kind !== CharacterKind.word || run.text.length < LONGEST_TOKEN);
}

/** A folded term as an FTS5 phrase. Tokens hold letters and digits only, so that quoting them is safe. */
function phraseOf(runs: readonly Run[]): string {
  const tokens: string[] = [];
  let prefix = '';
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (before !== undefined && isBroken(before, run)) tokens.push(BREAK);
    const next = runs[index + 1];
    if (next !== undefined) {
      tokens.push(...tokensOfRun(run));
      continue;
    }
    const open = tokensOfRun(run, true);
    // The last run may go on in the text; of a single character we know only that some token begins with it.
    if (open.length === 0) {
      tokens.push(run.text);
      prefix = ' *';
    } else {
      tokens.push(...open);
    }
  }
  return `"${tokens.join(' ')}"${prefix}`;
}

/** Builds the expression. A query of excluded terms alone has none. */
export function matchExpression(query: Query): MatchExpression {
  let inexact = false;
  const wanted = query.terms.map((term) => {
    const runs = runsOf(foldWithKinds(term));
    inexact ||= !isExact(term, runs);
    return phraseOf(runs);
  });
  if (wanted.length === 0) return { fts: null, inexact };
  const unwanted: string[] = [];
  for (const term of query.excluded) {
    const runs = runsOf(foldWithKinds(term));
    // Excluding by an inexact phrase would exclude too much; that is left to the check.
    if (isExact(term, runs)) unwanted.push(phraseOf(runs));
    else inexact = true;
  }
  const all = wanted.join(' AND ');
  return { fts: unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`, inexact };
}
