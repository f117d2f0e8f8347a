/**
 * The query language: words (all of them), "phrases", -words and -"phrases" (none of them). Full-width spaces, minus
 * signs and quotes count as their plain forms. Any input is a query: what is left after a mistake is searched.
 */
import { CharacterKind, foldWithKinds } from '../contract/folding.ts';

export interface Query {
  /** Folded terms that an article must have, in the order typed, each once. */
  readonly terms: readonly string[];
  /** Folded terms that an article must not have. */
  readonly excluded: readonly string[];
}

const QUOTES = '"＂“”„‟〝〞';
/** Opening quote → the characters that close it. */
const closingQuotes = new Map(Array.from(QUOTES, (quote) => [quote, QUOTES]));
closingQuotes.set('「', '」').set('『', '』').set('﹁', '﹂').set('﹃', '﹄');
const minuses = new Set('-－﹣−‐‑‒–');
const isBlank = (character: string): boolean => /\s/u.test(character);

/** One word or phrase as typed. */
interface Part {
  readonly text: string;
  readonly negative: boolean;
}

function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  const characters = Array.from(source);
  let at = 0;
  let word = '';
  let negative = false;
  const finishWord = (): void => {
    if (word !== '') parts.push({ text: word, negative });
    word = '';
  };
  while (at < characters.length) {
    const character = characters[at] ?? '';
    const closing = closingQuotes.get(character);
    if (isBlank(character)) {
      finishWord();
      negative = false;
      at += 1;
    } else if (closing !== undefined) {
      finishWord();
      // A quote that is never closed reaches to the end: a phrase is searched while it is being typed.
      let end = at + 1;
      while (end < characters.length && !closing.includes(characters[end] ?? '')) end += 1;
      parts.push({ text: characters.slice(at + 1, end).join(''), negative });
      negative = false;
      at = end + 1;
    } else if (word === '' && minuses.has(character) && startsPart(characters, at)) {
      negative = true;
      at += 1;
    } else {
      word += character;
      at += 1;
    }
  }
  finishWord();
  return parts;
}

/** A minus sign excludes only at the start of a part: `covid-19` is one word. */
function startsPart(characters: readonly string[], at: number): boolean {
  const before = characters[at - 1];
  return before === undefined || isBlank(before) || minuses.has(before);
}

/** The folded term of a word or phrase; null when it has nothing to search for, such as punctuation alone. */
function termOf(text: string): string | null {
  const folded = foldWithKinds(text);
  const searchable = Array.from(folded.kinds).some((kind) => kind === CharacterKind.ideograph || kind === CharacterKind.word);
  return searchable ? folded.text : null;
}

/** Reads a query. Never throws. */
export function parseQuery(source: string): Query {
  const terms = new Set<string>();
  const excluded = new Set<string>();
  for (const part of partsOf(source)) {
    const term = termOf(part.text);
    if (term !== null) (part.negative ? excluded : terms).add(term);
  }
  return { terms: [...terms], excluded: [...excluded] };
}
