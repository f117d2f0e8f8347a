/** A query's articles and their scores: set by set, from the index and the table of articles. */
import type { TextCount } from '../../contract/library.ts';
import { hasVariants } from '../../contract/variants.ts';
import { phraseOf, type Phrase } from '../query/phrase.ts';
import type { NearNode, QueryNode, TextNode } from '../../contract/query.ts';
import type { Archive, ArticleDetails, Counts } from './archive.ts';
import { both, either, kept, none, unscored, without, type Found } from './found.ts';
import { countsIn, inflections, together, type FoundForm } from './inflections.ts';
import { namesThatFit, type AskedName, type Names } from './names.ts';
import { nearby, type PhraseIn } from './nearby.ts';
import { scored } from './ranking.ts';

/** How many articles are read between two looks at whether the search was overtaken. */
const READ_AT_ONCE = 64;

class Evaluation {
  readonly #archive: Archive;
  readonly #pause: () => void;

  constructor(archive: Archive, pause: () => void) {
    this.#archive = archive;
    this.#pause = pause;
  }

  find(node: QueryNode): Found {
    this.#pause();
    switch (node.kind) {
      case 'text': return this.#text(node);
      case 'near': return this.#near(node);
      case 'not': return without(this.#everything(), this.find(node.node));
      case 'any': return node.nodes.map((each) => this.find(each)).reduce(either, none);
      case 'all': return this.#all(node.nodes);
      case 'dates': return this.#where((at, { dates }) => {
        const date = dates[at] ?? 0;
        return date !== 0 && (node.anniversary === null ? date >= node.from && date <= node.to : date % 10000 === node.anniversary);
      });
      case 'title': return this.#named(({ titles }) => titles, ({ titles }) => titles, node);
      case 'page': return node.number === null ? this.#named(({ pageNames }) => pageNames, ({ pageNames }) => pageNames, { text: node.text, whole: false })
        : this.#where((at, { pages }) => pages[at] === node.number);
    }
  }

  #everything(): Found {
    return unscored(this.#archive.table.ids);
  }

  /** What is excluded is taken from what the others leave. */
  #all(nodes: readonly QueryNode[]): Found {
    let found: Found | null = null;
    for (const node of nodes) {
      if (node.kind === 'not') continue;
      const next = this.find(node);
      found = found === null ? next : both(found, next);
      if (found.articles.length === 0) return none;
    }
    found ??= this.#everything();
    for (const node of nodes) if (node.kind === 'not') found = without(found, this.find(node.node));
    return found;
  }

  #where(test: (at: number, details: ArticleDetails) => boolean): Found {
    const { ids, details } = this.#archive.table, articles = new Uint32Array(ids.length);
    let length = 0;
    for (let at = 0; at < ids.length; at += 1) if (test(at, details)) articles[length++] = ids[at] ?? 0;
    return unscored(articles.subarray(0, length));
  }

  /** Articles one of whose names has a folded text, or is it. */
  #named(of: (details: ArticleDetails) => ArrayLike<number>, namesOf: (names: ArticleDetails['names']) => Names, asked: AskedName): Found {
    const { details } = this.#archive.table, values = of(details);
    const fits = namesThatFit(namesOf(details.names), asked);
    return this.#where((at) => fits[values[at] ?? 0] === true);
  }

  #text(node: TextNode): Found {
    const { table } = this.#archive;
    if (node.field === 'column' && isNamed(node)) return this.#named(({ columns }) => columns, ({ columns }) => columns, node);
    if (node.field === 'byline' && isNamed(node)) return this.#named(({ bylines }) => bylines, ({ bylines }) => bylines, node);
    const forms = this.#formsOf(node).map(({ word, languages }) => ({ phrase: phraseOf(word), languages }));
    const each = forms.map(({ phrase, languages }) => {
      this.#pause();
      return countsIn(this.#archive.counts(phrase), table, languages);
    });
    const exact = forms.every(({ phrase }) => isCertain(phrase, node));
    const [first, ...others] = each, counted = node.stemmed && first ? [others.reduce(together, first)] : each;
    const found = counted.map((counts) => scored(counts, table, node.field === 'headline')).reduce(either, none);
    // Of the lines around a headline, which belong to it too, the index knows only that they are not the body.
    if (node.field === 'headline') return this.#read(found, node, exact ? counted : []);
    if (node.field !== null || !exact) return this.#read(found, node);
    return found;
  }

  /** What a text stands for in the index. */
  #formsOf({ text, wildcard, stemmed }: TextNode): readonly FoundForm[] {
    if (stemmed) return inflections(this.#archive, text);
    return (wildcard ? this.#archive.words(text) : [text]).map((word) => ({ word, languages: null }));
  }

  /** Looks into each article, except those of `certain` counts in the headline. */
  #read(found: Found, node: TextNode | NearNode, certain: readonly Counts[] = []): Found {
    const known = new Set<number>();
    for (const counts of certain) counts.articles.forEach((article, at) => { if ((counts.headline[at] ?? 0) > 0) known.add(article); });
    let read = 0;
    return kept(found, (article) => {
      if (known.has(article)) return true;
      if (read++ % READ_AT_ONCE === 0) this.#pause();
      return this.#archive.has(article, node);
    });
  }

  #near(node: NearNode): Found {
    const scores = both(this.find(node.left), this.find(node.right));
    const left = this.#phrases(node.left), right = this.#phrases(node.right);
    if (!left.exact || !right.exact) return this.#read(scores, node);
    // A single character begins many tokens: it is the more frequent one.
    const [held, passing] = left.phrases.some(({ phrase }) => phrase.open) ? [right, left] : [left, right];
    this.#pause();
    return both(scores, unscored(nearby(this.#archive, held.phrases, passing.phrases, scores.articles, node.distance)));
  }

  #phrases(node: QueryNode): { readonly phrases: readonly PhraseIn[]; readonly exact: boolean } {
    let exact = true;
    const phrases = textsOf(node).flatMap((text) => this.#formsOf(text).map(({ word, languages }) => {
      const phrase = phraseOf(word);
      exact &&= isCertain(phrase, text) && text.field === null;
      return { phrase, languages };
    }));
    return { phrases, exact };
  }
}

/** A text, or those of which any will do. */
const textsOf = (node: QueryNode): readonly TextNode[] => (node.kind === 'text' ? [node] : node.kind === 'any' ? node.nodes.flatMap(textsOf) : []);

/** Whether the index tells all; it keeps what differs in script under one entry. */
const isCertain = (phrase: Phrase, { folding, text }: TextNode): boolean => phrase.exact && (folding === 'all' || !hasVariants(text));
/** Whether it can be asked of names as they are kept in memory. */
const isNamed = ({ wildcard, stemmed, folding }: TextNode): boolean => !wildcard && !stemmed && folding === 'all';

/**
 * The articles that a query asks for.
 * @param pause called again and again; what it throws ends the search
 */
export const find = (archive: Archive, root: QueryNode, pause: () => void): Found => new Evaluation(archive, pause).find(root);

/** More words than that nobody compares. */
const MOST_COUNTED = 12;

/** How many articles have each text that hits may have, by itself; texts written in several ways count as one. */
export function textCounts(archive: Archive, root: QueryNode, pause: () => void): TextCount[] {
  const counts = new Map<string, TextCount>();
  const visit = (node: QueryNode, excluded: boolean): void => {
    if (node.kind === 'all' || node.kind === 'any') {
      const [first] = node.nodes;
      // The ways of writing one word have its place in the query.
      if (node.kind === 'any' && first?.kind === 'text' && node.nodes.every((each) => each.kind === 'text' && each.span[0] === first.span[0])) count(first, node, excluded);
      else for (const each of node.nodes) visit(each, excluded);
    } else if (node.kind === 'not') visit(node.node, !excluded);
    else if (node.kind === 'near') {
      visit(node.left, excluded);
      visit(node.right, excluded);
    } else if (node.kind === 'text') count(node, node, excluded);
  };
  const count = ({ source, span }: TextNode, node: QueryNode, excluded: boolean): void => {
    if (!excluded && counts.size < MOST_COUNTED) counts.set(span.join(), { source, span, count: find(archive, node, pause).articles.length });
  };
  visit(root, false);
  return [...counts.values()];
}
