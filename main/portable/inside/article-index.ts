/**
 * A lunr index of articles, with the library's own tokens for lunr's: it only narrows down which articles are read. So it may
 * answer too many articles, never too few, and `MatchedArticle` decides.
 *
 * It is made when the edition is opened, part by part while the reader looks at the contents: of 100 articles in some 0.6 s. Written
 * into the file it would take 0.9 MB of 100 articles, deflated, and 0.2 s at once before anything is found.
 */
import lunrModule from 'lunr';
import * as z from 'zod';
import type { QueryNode, TextNode } from '../../contract/query.ts';
import { BREAK, indexText } from '../../search/analysis.ts';
import { searchableTexts, type SearchedText } from '../../search/article-match.ts';
import type { Language } from '../../search/languages/languages.ts';
import { formsOf } from '../../search/languages/word-forms.ts';
import { phraseOf } from '../../search/query/phrase.ts';

interface LunrIndex {
  query(ask: (query: { term(term: string, options: { readonly presence: unknown; readonly wildcard: unknown; readonly usePipeline: boolean }): void }) => void): readonly { readonly ref: string; readonly score: number }[];
}
interface LunrBuilder {
  ref(name: string): void;
  field(name: string, attributes: { readonly boost: number }): void;
  add(document: Readonly<Record<string, unknown>>): void;
  build(): LunrIndex;
}
interface Lunr {
  readonly Builder: new () => LunrBuilder;
  readonly Query: { readonly presence: { readonly REQUIRED: unknown }; readonly wildcard: { readonly NONE: unknown; readonly TRAILING: unknown } };
}
const lunr = z.custom<Lunr>((value) => typeof value === 'function' && 'Builder' in value && 'Query' in value).parse(lunrModule);

/** Articles by their places in the edition, each with how well it fits; null stands for all of them. */
export type Candidates = ReadonlyMap<number, number> | null;

/** How much more a word counts in a headline, and in the lines around it. */
const HEADLINE = 8, LEAD = 3;

const tokensOf = (texts: readonly string[]): string[] => indexText(texts).split(' ').filter((token) => token !== '' && token !== BREAK);

/** A token of a query; `open` where it is only the beginning of one. */
interface Wanted {
  readonly token: string;
  readonly open: boolean;
}

/** Letters of a pattern before its first wildcard: whatever it stands for begins with them. */
const beginningOf = (pattern: string): string => /^[^*?]*/u.exec(pattern)?.[0] ?? '';

function both(a: Candidates, b: Candidates): Candidates {
  if (a === null || b === null) return a ?? b;
  return new Map([...a].flatMap(([at, score]) => { const other = b.get(at); return other === undefined ? [] : [[at, score + other] as const]; }));
}

function either(a: Candidates, b: Candidates): Candidates {
  if (a === null || b === null) return null;
  const all = new Map(a);
  for (const [at, score] of b) all.set(at, (all.get(at) ?? 0) + score);
  return all;
}

export class ArticleIndex {
  readonly #index: LunrIndex;
  readonly #languages: ReadonlySet<Language>;

  /** @param articles by their places in the edition */
  constructor(articles: ReadonlyMap<number, SearchedText>, languages: ReadonlySet<Language>) {
    const builder = new lunr.Builder();
    builder.ref('at');
    builder.field('headline', { boost: HEADLINE });
    builder.field('lead', { boost: LEAD });
    builder.field('body', { boost: 1 });
    for (const [at, article] of articles) {
      const { headline, lead, body } = searchableTexts(article);
      builder.add({ at: String(at), headline: tokensOf(headline), lead: tokensOf(lead), body: tokensOf(body) });
    }
    this.#index = builder.build();
    this.#languages = languages;
  }

  /** The articles that may be what a query asks for. */
  candidates(node: QueryNode): Candidates {
    switch (node.kind) {
      case 'text': return this.#text(node);
      case 'all': return node.nodes.map((each) => this.candidates(each)).reduce(both, null);
      case 'any': return node.nodes.map((each) => this.candidates(each)).reduce<Candidates>(either, new Map());
      case 'near': return both(this.candidates(node.left), this.candidates(node.right));
      case 'not': case 'title': case 'page': case 'dates': return null;
    }
  }

  #text({ text, wildcard, stemmed }: TextNode): Candidates {
    if (wildcard) {
      const beginning = beginningOf(text);
      return beginning === '' ? null : this.#all([{ token: beginning, open: true }]);
    }
    if (stemmed) {
      const beginnings = new Set([...this.#languages].flatMap((language) => formsOf(text, language).beginnings));
      return [...beginnings].map((token) => this.#all([{ token, open: true }])).reduce(either, this.#all([{ token: text, open: false }]));
    }
    const { tokens, open } = phraseOf(text);
    const known = tokens.filter((token) => token !== BREAK);
    return this.#all(known.map((token, at) => ({ token, open: open && at === known.length - 1 })));
  }

  #all(wanted: readonly Wanted[]): Candidates {
    if (wanted.length === 0) return null;
    const { presence: { REQUIRED }, wildcard: { NONE, TRAILING } } = lunr.Query;
    const found = this.#index.query((query) => {
      for (const { token, open } of wanted) query.term(token, { presence: REQUIRED, wildcard: open ? TRAILING : NONE, usePipeline: false });
    });
    return new Map(found.map(({ ref, score }) => [Number(ref), score]));
  }
}
