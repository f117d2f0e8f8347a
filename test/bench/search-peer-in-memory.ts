/**
 * One program of those that keep their index in memory: `NAME SIZE SEED ARTICLES WORDS` gives it so many articles of the corpus,
 * asks it the words of the JSON file and prints a `PeerTimes` as JSON.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Corpus } from './search-corpus.ts';
import { peerText, timedEach } from './search-peers.ts';
import type { PeerText } from './search-peers.ts';

const require = createRequire(import.meta.url);

/** Made once all articles are in; what it answers is no matter, how long it takes is. */
type Search = (words: readonly string[]) => unknown;

interface Lunr {
  (configure: (this: LunrBuilder) => void): { query(describe: (query: LunrQuery) => void): unknown[] };
  readonly zh: { tokenizer(text: string): readonly unknown[] };
  readonly Query: { readonly presence: { readonly REQUIRED: number } };
}
interface LunrBuilder {
  use(language: unknown): void;
  ref(name: string): void;
  field(name: string, options?: { readonly boost: number }): void;
  add(article: object): void;
}
interface LunrQuery {
  term(term: readonly unknown[], options: { readonly presence: number }): void;
}

const HEADLINE_WEIGHT = 10, LIMIT = 20;

/** As its documentation has it for Chinese: words of jieba's list (https://github.com/MihaiValentin/lunr-languages). */
function indexByLunr(articles: readonly PeerText[]): Search {
  const lunr = require('lunr') as Lunr;
  for (const part of ['lunr.stemmer.support', 'lunr.zh']) (require(`lunr-languages/${part}`) as (of: Lunr) => void)(lunr);
  const index = lunr(function configure() {
    this.use(lunr.zh);
    this.ref('id');
    this.field('headline', { boost: HEADLINE_WEIGHT });
    this.field('body');
    for (const [id, article] of articles.entries()) this.add({ id, ...article });
  });
  return (words) => index.query((query) => {
    for (const word of words) query.term(lunr.zh.tokenizer(word), { presence: lunr.Query.presence.REQUIRED });
  }).slice(0, LIMIT);
}

interface MiniSearch {
  addAll(articles: readonly object[]): void;
  search(query: string, options: { readonly combineWith: 'AND'; readonly boost: Readonly<Record<string, number>> }): unknown[];
}
type MiniSearchClass = new (options: { readonly fields: readonly string[]; readonly tokenize: (text: string) => string[] }) => MiniSearch;

/** By overlapping pairs of characters, as the library's own index; its own tokens end at blanks. */
function indexByMiniSearch(articles: readonly PeerText[]): Search {
  const MiniSearch = require('minisearch') as MiniSearchClass;
  const index = new MiniSearch({ fields: ['headline', 'body'], tokenize: pairsOf });
  index.addAll(articles.map((article, id) => ({ id, ...article })));
  return (words) => index.search(words.join(' '), { combineWith: 'AND', boost: { headline: HEADLINE_WEIGHT } }).slice(0, LIMIT);
}

const pairsOf = (text: string): string[] => text.split(/[^\p{Script=Han}]+/u)
  .flatMap((run) => (run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, start) => run.slice(start, start + 2))));

const [name = '', size = '', seed = '', count = '', file = ''] = process.argv.slice(2);
const corpus = new Corpus(Number(size), Number(seed));
const articles = Array.from({ length: Number(count) }, (_, index) => peerText(corpus, index));
const words = JSON.parse(readFileSync(file, 'utf8')) as string[][];
const began = performance.now();
const search = name === 'lunr' ? indexByLunr(articles) : indexByMiniSearch(articles);
const indexSeconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ articles: articles.length, indexSeconds, times: await timedEach(words, (query) => Promise.resolve(search(query))) }));
