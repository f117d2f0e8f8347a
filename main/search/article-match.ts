/** Whether an article matches a query, decided on its texts: what a query means, and the check behind inexact index entries. */
import type { ArticleText } from '../contract/issue.ts';
import { CharacterKind, foldWithKinds, type FoldedText } from '../contract/folding.ts';
import type { Folding } from '../contract/variants.ts';
import { has, hasText } from '../contract/marking.ts';
import { LONGEST_TOKEN, isBroken, runsOf, type Run } from './analysis.ts';
import type { Language } from './languages/languages.ts';
import { termOf } from './query/term.ts';
import { placesOfNode } from './text-places.ts';
import type { NearNode, QueryNode, TextNode } from '../contract/query.ts';

/** An article's texts by the index's columns, each text of its own: no phrase reaches from one into the next. */
export interface SearchableTexts {
  readonly headline: readonly string[];
  /** Kicker, deck, column and byline: around the headline. */
  readonly lead: readonly string[];
  readonly body: readonly string[];
}

const present = (text: string | null): text is string => text !== null && text !== '';

/** The parts of an article that are searched. */
export type SearchedText = Pick<ArticleText, 'headline' | 'kicker' | 'deck' | 'column' | 'byline' | 'body'>;

/** What of an article is searched. */
export function searchableTexts(article: SearchedText): SearchableTexts {
  return {
    headline: [article.headline].filter(present),
    lead: [article.kicker, article.deck, article.column, ...article.byline].filter(present),
    body: article.body.map((block) => block.text),
  };
}

/** The parts within which distances are counted. */
function partsOf(article: SearchedText): readonly (readonly string[])[] {
  const { headline, lead, body } = searchableTexts(article);
  return [headline, lead, body];
}

/** Where an article was printed, as far as queries ask. */
export interface Place {
  readonly title: string;
  /** YYYYMMDD; 0 where the issue has no date. */
  readonly date: number;
  readonly pageNumber: number;
  readonly pageName: string | null;
}

/** An article, with each text folded once. */
export class MatchedArticle {
  readonly #article: SearchedText;
  readonly #language: Language;
  readonly #place: Place | null;
  readonly #folded: Readonly<Record<Folding, Map<string, FoldedText>>> = { all: new Map(), exact: new Map() };

  /** @param language by which the words of its newspaper are inflected; its stemmer is loaded, or words match as they stand */
  constructor(article: SearchedText, language: Language, place: Place | null) {
    this.#article = article;
    this.#language = language;
    this.#place = place;
  }

  #fold(text: string, folding: Folding = 'all'): FoldedText {
    let folded = this.#folded[folding].get(text);
    if (!folded) this.#folded[folding].set(text, folded = foldWithKinds(text, folding));
    return folded;
  }

  /** The texts in which a query's text is looked for. */
  textsOf(field: TextNode['field']): readonly string[] {
    const { headline, kicker, deck, column, byline } = this.#article;
    switch (field) {
      case 'headline': return [headline, kicker, deck].filter(present);
      case 'byline': return byline;
      case 'column': return [column].filter(present);
      case null: return partsOf(this.#article).flat();
    }
  }

  /** True where the article is what the query asks for. A query of places needs one. */
  matches(node: QueryNode): boolean {
    const place = this.#place;
    switch (node.kind) {
      case 'text': return this.textsOf(node.field).some((text) => this.#has(text, node));
      case 'all': return node.nodes.every((each) => this.matches(each));
      case 'any': return node.nodes.some((each) => this.matches(each));
      case 'not': return !this.matches(node.node);
      case 'near': return this.#near(node);
      case 'title': return place !== null && (node.whole ? this.#fold(place.title).text === node.text : hasText(this.#fold(place.title), node.text));
      case 'page': return place !== null && (node.number === null ? hasText(this.#fold(place.pageName ?? ''), node.text) : place.pageNumber === node.number);
      case 'dates': return place !== null && place.date !== 0 && (node.anniversary === null ? place.date >= node.from && place.date <= node.to : place.date % 10000 === node.anniversary);
    }
  }

  #has(text: string, node: TextNode): boolean {
    const folded = this.#fold(text, node.folding);
    if (node.whole) return folded.text === termOf(node).text;
    return node.stemmed ? placesOfNode(folded, node, this.#language).length > 0 : has(folded, termOf(node));
  }

  /** Distances are counted within the headline, the lines around it, or the body; from one paragraph to the next is one step. */
  #near({ left, right, distance }: NearNode): boolean {
    return partsOf(this.#article).some((texts) => {
      const others = this.#places(right, texts);
      return this.#places(left, texts).some(([start, end]) => others.some(([from, to]) => from - end <= distance && start - to <= distance));
    });
  }

  #places(node: QueryNode, texts: readonly string[]): Span[] {
    if (node.kind === 'any') return node.nodes.flatMap((each) => this.#places(each, texts));
    if (node.kind !== 'text') return [];
    const found: Span[] = [];
    let base = 0;
    for (const text of texts) {
      const folded = this.#fold(text, node.folding), steps = stepsOf(folded);
      if (steps.count === 0) continue;
      for (const [start, end] of placesOfNode(folded, node, this.#language)) {
        const [first, last] = [steps.at(start, 1), steps.at(end - 1, -1)];
        found.push([base + first, base + last + 1]);
      }
      base += steps.count + 1;
    }
    return found;
  }
}

/** [first, beyond the last) in characters and words. */
type Span = readonly [start: number, end: number];

interface Steps {
  readonly count: number;
  /** The step of the character or word at a place of the text; where none stands there, of the next one in the direction. */
  at(place: number, direction: 1 | -1): number;
}

/** Counts a text's characters and words; punctuation beside a word is a step of its own. */
function stepsOf(folded: FoldedText): Steps {
  const steps = new Int32Array(folded.text.length).fill(-1);
  let count = 0, before: Run | null = null;
  for (const run of runsOf(folded)) {
    const place = run.start;
    if (before !== null && isBroken(before, run)) count += 1;
    for (let at = 0; at < run.text.length;) {
      if (run.kind === CharacterKind.word) {
        steps.fill(count, place + at, place + Math.min(run.text.length, at + LONGEST_TOKEN));
        at += LONGEST_TOKEN;
      } else {
        const length = String.fromCodePoint(run.text.codePointAt(at) ?? 0).length;
        steps.fill(count, place + at, place + at + length);
        at += length;
      }
      count += 1;
    }
    before = run;
  }
  return {
    count,
    at(at, direction) {
      let place = at;
      while (steps[place] === -1) place += direction;
      return steps[place] ?? 0;
    },
  };
}
