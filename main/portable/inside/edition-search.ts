/** Search within an edition: the library's query language and its meaning of a match; lunr narrows down what is read. */
import type { Article, IssueDetail, Mark, PageDetail } from '../../contract/library.ts';
import type { QueryProblem, SearchTerm } from '../../contract/query.ts';
import { MatchedArticle } from '../../search/article-match.ts';
import { stemmedTexts } from '../../search/finding/inflections.ts';
import type { Language } from '../../search/languages/languages.ts';
import { FOREIGN_WORDS } from '../../search/languages/languages.ts';
import { loadStemmers } from '../../search/languages/stemming.ts';
import { parseQuery } from '../../search/query/parse.ts';
import { bestSnippet, markedText } from '../../search/snippets.ts';
import { termsIn } from '../../search/text-places.ts';
import { ArticleIndex, type Candidates } from './article-index.ts';
import type { Edition } from './edition.ts';

/** An article with all that is asked of it. */
export interface Held {
  readonly article: Article;
  readonly issue: IssueDetail;
  readonly page: PageDetail;
  readonly language: Language;
}

export interface EditionHit {
  readonly held: Held;
  readonly headline: { readonly text: string; readonly marks: readonly Mark[] };
  readonly snippet: { readonly text: string; readonly marks: readonly Mark[] };
}

export interface EditionResult {
  /** The best first. */
  readonly articles: readonly Held[];
  readonly terms: readonly SearchTerm[];
  readonly problems: readonly QueryProblem[];
}

/** Articles of one lunr index: few enough to be indexed between two frames of a slow machine or so, and many enough for few indexes. */
const INDEXED_AT_ONCE = 20;

/** All articles of an edition in its order. */
export function heldArticles({ issues, chosen }: Edition): Held[] {
  const all = issues.flatMap(({ issue, language, pages }) => pages.flatMap((page) => page.articles.map((article): Held => ({ article, issue, page, language }))));
  if (chosen === null) return all;
  const byId = new Map(all.map((held) => [held.article.id, held]));
  return chosen.flatMap((id) => byId.get(id) ?? []);
}

export class EditionSearch {
  readonly #held: readonly Held[];
  readonly #matched = new Map<number, MatchedArticle>();
  readonly #languages: ReadonlySet<Language>;
  readonly #indexes: ArticleIndex[] = [];
  #indexed = 0;

  constructor(held: readonly Held[]) {
    this.#held = held;
    this.#languages = new Set([FOREIGN_WORDS, ...held.map(({ language }) => language)]);
  }

  get articles(): readonly Held[] {
    return this.#held;
  }

  /** Indexes some more articles; false where all are. Until then the others are read, so that nothing is missed meanwhile. */
  indexMore(): boolean {
    if (this.#indexed >= this.#held.length) return false;
    const until = Math.min(this.#held.length, this.#indexed + INDEXED_AT_ONCE);
    this.#indexes.push(new ArticleIndex(new Map(this.#held.slice(this.#indexed, until).map(({ article }, at) => [this.#indexed + at, article])), this.#languages));
    this.#indexed = until;
    return this.#indexed < this.#held.length;
  }

  /** What a query finds; null where there is nothing to find yet. */
  async search(query: string): Promise<EditionResult | null> {
    const { root, terms, problems } = parseQuery(query);
    if (root === null) return null;
    const stemmed = stemmedTexts(root);
    if (stemmed.length > 0) await loadStemmers(this.#languages);
    const found: { readonly at: number; readonly score: number }[] = [];
    const read = (at: number, score: number): void => { if (this.#article(at)?.matches(root) === true) found.push({ at, score }); };
    let from = 0;
    for (const index of this.#indexes) {
      const candidates: Candidates = index.candidates(root), until = Math.min(this.#indexed, from + INDEXED_AT_ONCE);
      if (candidates === null) for (let at = from; at < until; at += 1) read(at, 0);
      else for (const [at, score] of candidates) read(at, score);
      from = until;
    }
    for (let at = this.#indexed; at < this.#held.length; at += 1) read(at, 0);
    found.sort((a, b) => b.score - a.score || a.at - b.at);
    const articles = found.flatMap(({ at }) => this.#held[at] ?? []);
    const forms = new Map(stemmed.map((node) => [node.text, [...new Map(found.flatMap(({ at }) => {
      const matched = this.#article(at), held = this.#held[at];
      return matched === null || held === undefined ? [] : termsIn(matched.textsOf(node.field), node, held.language);
    }).map((term) => [term.text, term])).values()]]));
    const marked = terms.flatMap((term) => (term.kind === 'text' && term.folding === 'all' ? forms.get(term.text) ?? [term] : [term]));
    return { articles, terms: marked, problems };
  }

  /** Articles are folded when they are first looked at. */
  #article(at: number): MatchedArticle | null {
    const known = this.#matched.get(at), held = this.#held[at];
    if (known !== undefined || held === undefined) return known ?? null;
    const { article, issue, page, language } = held;
    const matched = new MatchedArticle(article, language, { title: issue.titleName, date: Number(issue.date?.replaceAll('-', '') ?? 0), pageNumber: page.number, pageName: page.name });
    this.#matched.set(at, matched);
    return matched;
  }
}

/** A hit as the results show it. */
export const hitOf = (held: Held, terms: readonly SearchTerm[]): EditionHit => ({
  held, headline: markedText(held.article.headline ?? '', terms), snippet: bestSnippet(held.article, terms),
});
