/** The passage of an article that shows best why it was found. */
import type { ArticleText } from '../contract/issue.ts';
import type { Mark, Snippet } from '../contract/library.ts';
import { findMarks } from '../contract/marking.ts';
import type { SearchTerm } from '../contract/query.ts';

/** One to two lines of a result list, in UTF-16 units. */
export const SNIPPET_LENGTH = 90;
/** How much of it stands before the first marked word. */
const CONTEXT_BEFORE = 20;
/** A sentence that begins at most this far before the passage is shown from its beginning. */
const SENTENCE_REACH = 12;
/** Marks looked at in one text: a novel of one repeated word must not take long. */
const MARKS_CONSIDERED = 400;
const sentenceEnd = /[。！？；!?;]["”’』」）)]?/gu;

interface Passage {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly start: number;
  readonly score: number;
}

/** A text with the terms in it marked, such as a headline. */
export function markedText(text: string, terms: readonly SearchTerm[]): Snippet {
  return { text, marks: findMarks(text, terms) };
}

/**
 * The passage with the most different words, then the most marks, then the earliest; the article's beginning where the
 * body has none of the terms.
 */
export function bestSnippet(article: ArticleText, terms: readonly SearchTerm[]): Snippet {
  let best: Passage | null = null;
  for (const { text } of article.body) {
    const marks = findMarks(text, terms).slice(0, MARKS_CONSIDERED);
    for (const [index, [start]] of marks.entries()) {
      const score = scoreFrom(text, marks, index);
      if (best === null || score > best.score) best = { text, marks, start, score };
    }
  }
  if (best === null) return cut(article.body.find((block) => block.text.trim() !== '')?.text ?? '', [], 0);
  return cut(best.text, best.marks, best.start);
}

/** What a passage beginning shortly before mark `first` shows: different marked words first, then marks. */
function scoreFrom(text: string, marks: readonly Mark[], first: number): number {
  const from = marks[first]?.[0] ?? 0;
  const seen = new Set<string>();
  let count = 0;
  for (let index = first; index < marks.length; index += 1) {
    const [start, end] = marks[index] ?? [0, 0];
    if (end > from + SNIPPET_LENGTH - CONTEXT_BEFORE) break;
    seen.add(text.slice(start, end));
    count += 1;
  }
  return seen.size * MARKS_CONSIDERED + count;
}

/** Cuts about SNIPPET_LENGTH units that begin shortly before `first`, with … where text is left out, on one line. */
function cut(text: string, marks: readonly Mark[], first: number): Snippet {
  const start = text.length <= SNIPPET_LENGTH ? 0 : wholeCharacter(text, passageStart(text, first));
  const end = wholeCharacter(text, Math.min(text.length, start + SNIPPET_LENGTH));
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    // Each unit becomes one unit, so that marks stay in place.
    text: `${before}${text.slice(start, end).replace(/\s/gu, ' ')}${end < text.length ? '…' : ''}`,
    marks: marks.filter(([a, b]) => b > start && a < end)
      .map(([a, b]): Mark => [Math.max(a, start) + shift, Math.min(b, end) + shift]),
  };
}

/** Where a passage that shows `first` begins: with a sentence, if one begins nearby. */
function passageStart(text: string, first: number): number {
  const wanted = Math.min(Math.max(0, first - CONTEXT_BEFORE), text.length - SNIPPET_LENGTH);
  const reach = Math.max(0, wanted - SENTENCE_REACH);
  if (reach === 0) return 0;
  const end = text.slice(reach, Math.max(first, wanted)).matchAll(sentenceEnd).next().value;
  return end === undefined ? wanted : reach + end.index + end[0].length;
}

/** Moves a cut out of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\ud800-\udbff]/u.test(text.charAt(at - 1)) && /[\udc00-\udfff]/u.test(text.charAt(at)) ? at - 1 : at;
}
