/** Which names and words are suggested for what is typed, and in what order. */
import { fold } from '../../contract/folding.ts';
import type { Suggestion, SuggestionKind } from '../../contract/suggestions.ts';
import type { Lexicon, Matched } from './lexicon.ts';
import { Fit } from './matching.ts';
import { fieldLexicon, fieldOf, type NameKind, type Names } from './names.ts';
import type { Typed } from './typed.ts';

export interface Sources {
  readonly names: Names;
  readonly words: Lexicon;
  /** Articles for each count of a word of `words`. */
  readonly scale: number;
  /** Articles that have a word, or have it in a headline. */
  readonly countOf: (text: string, inHeadline: boolean) => number;
  /** Words of the archive that what was typed fits, beyond those that are known. */
  readonly more: (typed: string) => readonly string[];
}

/** As many as are seen at a glance. */
const MOST = 8;
/** Names of one kind beside words. */
const MOST_OF_A_KIND = 3;
/** Fewer words than that, and the archive is asked how what was typed goes on in it. What letters spell it is asked only where nothing else is. */
const FEW = 4;
/** One letter says nothing: every third word has it. */
const FEWEST_LETTERS = 2;

/** A newspaper counts as one with eight times the articles: there are few of them, and each is meant more often. */
const weights: Readonly<Record<SuggestionKind, number>> = { field: 0, title: 8, column: 4, byline: 1, page: 2, word: 1 };

interface Candidate extends Matched {
  readonly kind: SuggestionKind;
  /** The estimate by which they are ordered. */
  readonly weight: number;
}

const nameKinds = ['title', 'column', 'byline', 'page'] as const satisfies readonly NameKind[];
const isNameKind = (kind: string | null): kind is NameKind => nameKinds.some((each) => each === kind);

function candidates({ text, field, isQuoted }: Typed, { names, words, scale, more }: Sources): Candidate[] {
  const isLetters = /^[a-z']+$/u.test(text);
  if (isLetters && text.length < FEWEST_LETTERS) return [];
  const ofNames = (kind: NameKind, most: number): Candidate[] => names[kind].matching(text, most).map((each) => ({ ...each, kind, weight: each.count * weights[kind] }));
  if (isNameKind(field)) return ofNames(field, MOST);
  const ofWords = words.matching(text, MOST).map((each): Candidate => ({ ...each, kind: 'word', weight: each.count * scale }));
  const others = field === null ? [...nameKinds.flatMap((kind) => ofNames(kind, MOST_OF_A_KIND)), ...(isQuoted ? [] : ofFields(text))] : [];
  const isEnough = isLetters ? ofWords.length + others.length > 0 : ofWords.length >= FEW, known = new Set(ofWords.map((each) => fold(each.text)));
  const further = isEnough ? [] : more(text).filter((each) => !known.has(fold(each))).map((each): Candidate => ({ text: each, count: 0, fit: Fit.beginning, kind: 'word', weight: 0 }));
  return [...ofWords, ...others, ...further];
}

/** Names of fields, one for each field: the one that was begun before one that is only spelled so. */
function ofFields(text: string): Candidate[] {
  const found = new Map<string | null, Candidate>();
  for (const each of fieldLexicon.matching(text, MOST).sort((a, b) => Number(b.text.startsWith(text)) - Number(a.text.startsWith(text)))) {
    if (!found.has(fieldOf(each.text))) found.set(fieldOf(each.text), { ...each, kind: 'field', weight: 0 });
  }
  // Somebody who means a field has typed half of its name.
  return [...found.values()].filter(({ text: name }) => /[^a-z]/u.test(name) || 2 * text.length >= name.length);
}

/** At most so many of one kind, unless that is all there is. */
function mixed(sorted: readonly Candidate[]): Candidate[] {
  const told = new Map<SuggestionKind, number>();
  return sorted.filter(({ kind }) => {
    const count = (told.get(kind) ?? 0) + 1;
    told.set(kind, count);
    return kind === 'word' || count <= MOST_OF_A_KIND;
  });
}

/** Suggestions for the words that may be meant at the caret, the longest of these first. */
export function suggestionsFor(meant: readonly Typed[], sources: Sources): Suggestion[] {
  const found: Suggestion[] = [];
  for (const typed of meant) {
    const { field, span } = typed, inField = isNameKind(field);
    if (typed.text === '') {
      if (inField) found.push(...sources.names[field].first(MOST).map(({ text, count }): Suggestion => ({ kind: field, text, count, span, inField })));
      continue;
    }
    const sorted = candidates(typed, sources).sort((a, b) => a.fit - b.fit || b.weight - a.weight);
    for (const { kind, text, count } of inField ? sorted : mixed(sorted)) {
      if (found.length >= MOST) break;
      // What stands there already needs no suggestion.
      if ((kind === 'word' || inField) && fold(text) === typed.text) continue;
      const known = kind === 'field' ? null : kind === 'word' ? sources.countOf(text, field === 'headline') : count;
      if (known !== 0) found.push({ kind, text, count: known, span, inField });
    }
  }
  return found;
}
