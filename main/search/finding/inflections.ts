/** The words that a text of a query stands for in the index, and in whose newspapers each of them counts. */
import { formsOf } from '../languages/word-forms.ts';
import type { Language } from '../languages/languages.ts';
import type { QueryNode, SearchTerm, TextNode } from '../../contract/query.ts';
import type { Archive, ArticleTable, Counts } from './archive.ts';

export interface FoundForm {
  readonly word: string;
  /** Of which newspapers it is an inflection; null: of all that there are. */
  readonly languages: ReadonlySet<Language> | null;
}

/** The inflections of a word that the index has, and the word itself. */
export function inflections(archive: Archive, word: string): FoundForm[] {
  const held = new Set(archive.table.details.titleLanguages), found = new Map<string, Set<Language>>([[word, held]]);
  for (const language of held) {
    const forms = formsOf(word, language);
    for (const other of forms.beginnings.flatMap((beginning) => archive.wordsFrom(beginning))) {
      if (forms.has(other)) found.set(other, (found.get(other) ?? new Set()).add(language));
    }
  }
  return Array.from(found, ([form, languages]) => ({ word: form, languages: languages.size === held.size ? null : languages }));
}

/** Which of ascending ids are of articles in newspapers of these languages: their places among them. */
function placesIn(articles: Uint32Array, { ids, details: { titles, titleLanguages } }: ArticleTable, languages: ReadonlySet<Language>): Uint32Array {
  const counts = titleLanguages.map((language) => languages.has(language)), places = new Uint32Array(articles.length);
  let length = 0;
  for (let i = 0, at = 0; i < articles.length; i += 1) {
    while ((ids[at] ?? Infinity) < (articles[i] ?? 0)) at += 1;
    if (counts[titles[at] ?? 0] === true) places[length++] = i;
  }
  return places.subarray(0, length);
}

/** Those of ascending ids that are of articles in newspapers of these languages. */
export function articlesIn(articles: Uint32Array, table: ArticleTable, languages: FoundForm['languages']): Uint32Array {
  return languages === null ? articles : placesIn(articles, table, languages).map((place) => articles[place] ?? 0);
}

/** Counts in newspapers of these languages. */
export function countsIn({ articles, headline, lead, body }: Counts, table: ArticleTable, languages: FoundForm['languages']): Counts {
  if (languages === null) return { articles, headline, lead, body };
  const places = placesIn(articles, table, languages), of = (counts: Uint16Array): Uint16Array => Uint16Array.from(places, (place) => counts[place] ?? 0);
  return { articles: places.map((place) => articles[place] ?? 0), headline: of(headline), lead: of(lead), body: of(body) };
}

/** The counts of several words as those of one: how rare a word is, its inflections tell together. */
export function together(a: Counts, b: Counts): Counts {
  if (a.articles.length === 0) return b;
  if (b.articles.length === 0) return a;
  const most = a.articles.length + b.articles.length, articles = new Uint32Array(most);
  const counts = { headline: new Uint16Array(most), lead: new Uint16Array(most), body: new Uint16Array(most) };
  let length = 0;
  for (let i = 0, j = 0; i < a.articles.length || j < b.articles.length; length += 1) {
    const one = a.articles[i] ?? Infinity, other = b.articles[j] ?? Infinity;
    articles[length] = Math.min(one, other);
    for (const column of ['headline', 'lead', 'body'] as const) {
      counts[column][length] = Math.min(0xffff, (one <= other ? a[column][i] ?? 0 : 0) + (other <= one ? b[column][j] ?? 0 : 0));
    }
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return { articles: articles.subarray(0, length), headline: counts.headline.subarray(0, length), lead: counts.lead.subarray(0, length), body: counts.body.subarray(0, length) };
}

/** More inflections of a word are not marked; no language has so many in one archive but by misprints. */
const MOST_MARKED = 64;

/** The texts of a query that are found in all their inflections. */
export const stemmedTexts = (node: QueryNode): TextNode[] => {
  switch (node.kind) {
    case 'text': return node.stemmed ? [node] : [];
    case 'all': case 'any': return node.nodes.flatMap(stemmedTexts);
    case 'not': return stemmedTexts(node.node);
    case 'near': return [...stemmedTexts(node.left), ...stemmedTexts(node.right)];
    case 'title': case 'page': case 'dates': return [];
  }
};

/** Terms with the inflections that the archive has after each word, for who marks them has no stemmer. */
export function withInflections(archive: Archive, root: QueryNode, terms: readonly SearchTerm[]): SearchTerm[] {
  const stemmed = new Set(stemmedTexts(root).map(({ text }) => text)), found = new Map<string, SearchTerm>();
  for (const term of terms) {
    const forms = term.kind === 'text' && term.folding === 'all' && stemmed.has(term.text) ? inflections(archive, term.text).slice(0, MOST_MARKED).map(({ word }) => word) : [term.text];
    for (const text of forms) found.set(`${term.kind} ${term.folding} ${text}`, { ...term, text });
  }
  return [...found.values()];
}
