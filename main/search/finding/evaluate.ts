/** A query's articles and their scores: set by set, from the index and the table of articles. */
import { foldWithKinds, type FoldedText } from '../../contract/folding.ts';
import { hasText } from '../../contract/marking.ts';
import type { TextCount } from '../../contract/library.ts';
import { hasVariants } from '../../contract/variants.ts';
import { phraseOf, type Phrase } from '../query/phrase.ts';
import type { NearNode, QueryNode, TextNode } from '../../contract/query.ts';
import type { Archive, ArticleTable, Counts, Postings } from './archive.ts';
import { both, either, kept, none, unscored, without, type Found } from './found.ts';
import { articlesIn, countsIn, inflections, together, type FoundForm } from './inflections.ts';
import { scored } from './ranking.ts';

/** How many articles are read between two looks at whether the search was overtaken. */
const READ_AT_ONCE = 64;

type Names = readonly (string | readonly string[])[];
/** Names folded once; archives have tens of thousands of bylines. */
const folded = new WeakMap<Names, (readonly FoldedText[])[]>();

function foldedNames(names: Names): readonly (readonly FoldedText[])[] {
  const known = folded.get(names) ?? [];
  // Names are added at the end as articles come.
  for (let at = known.length; at < names.length; at += 1) known.push([names[at] ?? ''].flat().map((name) => foldWithKinds(name)));
  folded.set(names, known);
  return known;
}

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
      case 'title': return this.#named(({ titles }) => titles, ({ titles }) => titles, node.text);
      case 'page': return node.number === null ? this.#named(({ pageNames }) => pageNames, ({ pageNames }) => pageNames, node.text)
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

  #where(test: (at: number, table: ArticleTable) => boolean): Found {
    const { table } = this.#archive, { ids } = table, articles = new Uint32Array(ids.length);
    let length = 0;
    for (let at = 0; at < ids.length; at += 1) if (test(at, table)) articles[length++] = ids[at] ?? 0;
    return unscored(articles.subarray(0, length));
  }

  /** Articles one of whose names has a folded text. */
  #named(of: (table: ArticleTable) => ArrayLike<number>, namesOf: (names: ArticleTable['names']) => Names, text: string): Found {
    const { table } = this.#archive, values = of(table);
    const fits = foldedNames(namesOf(table.names)).map((names) => names.some((name) => hasText(name, text)));
    return this.#where((at) => fits[values[at] ?? 0] === true);
  }

  #text(node: TextNode): Found {
    const { table } = this.#archive;
    if (node.field === 'column' && isNamed(node)) return this.#named(({ columns }) => columns, ({ columns }) => columns, node.text);
    if (node.field === 'byline' && isNamed(node)) return this.#named(({ bylines }) => bylines, ({ bylines }) => bylines, node.text);
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
    const left = this.#places(node.left, scores.articles), right = this.#places(node.right, scores.articles);
    if (!left.exact || !right.exact) return this.#read(scores, node);
    return both(scores, unscored(nearby(left, right, node.distance)));
  }

  #places(node: QueryNode, within: Uint32Array): Sited {
    const texts = textsOf(node);
    let exact = true;
    const postings = texts.flatMap((text) => this.#formsOf(text).map(({ word, languages }) => {
      const phrase = phraseOf(word);
      exact &&= isCertain(phrase, text) && text.field === null;
      return { ...this.#archive.places(phrase, articlesIn(within, this.#archive.table, languages)), length: phrase.length };
    }));
    return { postings, exact };
  }
}

/** A text, or those of which any will do. */
const textsOf = (node: QueryNode): readonly TextNode[] => (node.kind === 'text' ? [node] : node.kind === 'any' ? node.nodes.flatMap(textsOf) : []);

/** Whether the index tells all; it keeps what differs in script under one entry. */
const isCertain = (phrase: Phrase, { folding, text }: TextNode): boolean => phrase.exact && (folding === 'all' || !hasVariants(text));
/** Whether it can be asked of names as they are kept in memory. */
const isNamed = ({ wildcard, stemmed, folding }: TextNode): boolean => !wildcard && !stemmed && folding === 'all';

interface Sited {
  readonly postings: readonly (Postings & { readonly length: number })[];
  readonly exact: boolean;
}

/** Articles in which a place of one stands at most `distance` from one of the other. */
function nearby(left: Sited, right: Sited, distance: number): Uint32Array {
  const articles = new Set<number>();
  for (const a of left.postings) {
    for (const b of right.postings) {
      for (let i = 0, j = 0; i < a.articles.length && j < b.articles.length;) {
        const one = a.articles[i] ?? 0, other = b.articles[j] ?? 0;
        if (one === other && within(a, i, b, j, distance)) articles.add(one);
        if (one <= other) i += 1;
        if (other <= one) j += 1;
      }
    }
  }
  return Uint32Array.from(articles).sort();
}

/** Whether two texts stand so near each other; columns are farther apart than any distance. Those that overlap are near. */
function within(a: Postings & { readonly length: number }, i: number, b: Postings & { readonly length: number }, j: number, distance: number): boolean {
  let first = j === 0 ? 0 : b.ends[j - 1] ?? 0;
  const end = b.ends[j] ?? 0;
  for (let at = i === 0 ? 0 : a.ends[i - 1] ?? 0; at < (a.ends[i] ?? 0); at += 1) {
    const start = a.places[at] ?? 0;
    // What ends too far before this place ends too far before those after it.
    while (first < end && (b.places[first] ?? 0) + b.length + distance < start) first += 1;
    if (first < end && (b.places[first] ?? 0) <= start + a.length + distance) return true;
  }
  return false;
}

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
