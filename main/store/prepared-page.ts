/**
 * A recognised page as the store writes it: JSON made, tokens prepared. Whoever recognised the page prepares it, so that the
 * one writer of a library only writes. Pure.
 */
import { deserialize, serialize } from 'node:v8';
import type { RecognisedArticle, RecognisedPage } from '../contract/issue.ts';
import { linesOf } from '../contract/xray.ts';
import { indexText } from '../search/analysis.ts';
import { searchableTexts } from '../search/article-match.ts';
import type { SearchedText } from '../search/article-match.ts';
import { signatureOf } from '../search/likeness.ts';
import { languageOf } from '../search/languages/detection.ts';
import type { Language } from '../search/languages/languages.ts';

/** What is stored of an article, in the order in which `articles.ts` names the columns. */
type ArticleValues = readonly [
  headline: string | null, headlineInferred: 0 | 1, kicker: string | null, deck: string | null, column: string | null, byline: string, body: string,
  jumpTo: number | null, jumpFrom: number | null, confidence: number, sourceLines: string,
];

/** An article's tokens by column of the index. */
export interface IndexTexts {
  readonly body: string;
  readonly lead: string;
  readonly headline: string;
}

export interface PreparedArticle {
  readonly values: ArticleValues;
  readonly tokens: IndexTexts;
  /** By which nearly identical texts are found; null for a short one. */
  readonly signature: Uint8Array | null;
}

export interface PreparedPage {
  readonly name: string | null;
  /** That its words are inflected by; null where most is Chinese, or too little to tell. */
  readonly language: Language | null;
  readonly banners: string;
  readonly furniture: string;
  readonly leftovers: string;
  readonly articles: readonly PreparedArticle[];
}

/** What of an article is searched, as tokens. */
export function indexTextsOf(article: SearchedText): IndexTexts {
  const { headline, lead, body } = searchableTexts(article);
  return { body: indexText(body), lead: indexText(lead), headline: indexText(headline) };
}

export function prepareArticle(article: RecognisedArticle): PreparedArticle {
  return {
    values: [
      article.headline, article.headlineInferred ? 1 : 0, article.kicker, article.deck, article.column, JSON.stringify(article.byline),
      JSON.stringify(article.body), article.jumpTo, article.jumpFrom, article.confidence, JSON.stringify(linesOf(article)),
    ],
    tokens: indexTextsOf(article),
    signature: signatureOf(searchableTexts(article).body),
  };
}

export function preparePage({ name, banners, furniture, leftovers, articles }: RecognisedPage): PreparedPage {
  return {
    name, language: languageOf(articles.flatMap(({ body }) => body.map(({ text }) => text))), banners: JSON.stringify(banners), furniture: JSON.stringify(furniture), leftovers: JSON.stringify(leftovers), articles: articles.map(prepareArticle),
  };
}

/** A prepared page as bytes: between threads these are copied, where an object would be taken apart and put together at each border. */
export const packPage = (page: PreparedPage): Uint8Array => serialize(page);

/** The inverse of `packPage`: both sides run the same build. */
export const unpackPage = (packed: Uint8Array): PreparedPage => deserialize(packed) as PreparedPage;
