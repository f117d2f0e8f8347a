/**
 * Queries for bench:search, drawn from the corpus by document frequency: as many of rare strings as of those that every second
 * article has, and of each length.
 */
import { randomOf } from './press.ts';
import { columns, FIRST_YEAR, textsOf, YEARS, type Corpus } from './search-corpus.ts';

/** The parts of the query language that are measured. */
export const queryKinds = ['word', 'two words', 'phrase', 'field and date', 'not', 'near', 'or'] as const;
export type QueryKind = (typeof queryKinds)[number];

export interface BenchQuery {
  readonly kind: QueryKind;
  readonly text: string;
  /** Characters of the string that it was made around. */
  readonly length: number;
  /** Share of the sampled articles that have that string: its document frequency. */
  readonly share: number;
}

interface Term {
  readonly text: string;
  readonly share: number;
}

/** How many of a hundred queries are of each kind; most of what is typed is a word or two. */
const KIND_PERCENT: Record<QueryKind, number> = { word: 40, 'two words': 15, phrase: 10, 'field and date': 10, not: 10, near: 10, or: 5 };
const SAMPLED_ARTICLES = 5000, LONGEST = 8;
/** Strings of each length whose frequency is counted. */
const CANDIDATES = 1500;
/** What more than every second article has is nobody's query. */
const LARGEST_SHARE = 0.5;

/** Strings by length and, within a length, by the power of two that their document frequency is below. */
class TermPool {
  readonly #buckets = new Map<number, Map<number, Term[]>>();

  constructor(corpus: Corpus, random: () => number) {
    const articles = Math.min(SAMPLED_ARTICLES, corpus.size);
    const clauses = Array.from({ length: articles }, (_, place) =>
      textsOf(corpus.article(Math.floor((place * corpus.size) / articles))).flatMap((text) => text.split(/[，。]/u)).filter((clause) => clause !== ''));
    const counts = new Map<string, number>();
    for (let length = 1; length <= LONGEST; length += 1) {
      for (let drawn = 0; drawn < CANDIDATES; drawn += 1) {
        const of = clauses[Math.floor(random() * clauses.length)] ?? [], clause = of[Math.floor(random() * of.length)] ?? '';
        if (clause.length < length) continue;
        const start = Math.floor(random() * (clause.length - length + 1));
        counts.set(clause.slice(start, start + length), 0);
      }
    }
    for (const of of clauses) count(of, counts);
    for (const [text, count] of counts) this.#add({ text, share: count / articles });
  }

  #add(term: Term): void {
    if (term.share > LARGEST_SHARE) return;
    const { length } = term.text, bucket = Math.floor(Math.log2(term.share));
    const ofLength = this.#buckets.get(length) ?? new Map<number, Term[]>();
    ofLength.set(bucket, [...ofLength.get(bucket) ?? [], term]);
    this.#buckets.set(length, ofLength);
  }

  /** A string of so many characters; rare or frequent with the same chance. */
  draw(length: number, random: () => number): Term {
    const buckets = [...this.#buckets.get(length)?.entries() ?? []].toSorted(([a], [b]) => a - b);
    const [, terms = []] = buckets[Math.floor(random() * buckets.length)] ?? [];
    const term = terms[Math.floor(random() * terms.length)];
    if (term === undefined) throw new RangeError(`no string of ${length} characters`);
    return term;
  }
}

/** Counts, for each string, an article that has it. */
function count(clauses: readonly string[], counts: Map<string, number>): void {
  const found = new Set<string>();
  for (const clause of clauses) {
    for (let start = 0; start < clause.length; start += 1) {
      for (let end = start + 1; end <= Math.min(clause.length, start + LONGEST); end += 1) {
        const text = clause.slice(start, end);
        if (counts.has(text)) found.add(text);
      }
    }
  }
  for (const text of found) counts.set(text, (counts.get(text) ?? 0) + 1);
}

/** Queries of all kinds, in a mixed order and each once. */
function drawQueries(corpus: Corpus, pool: TermPool, wanted: number, random: () => number): BenchQuery[] {
  const below = (limit: number): number => Math.floor(random() * limit);
  const between = (least: number, most: number): number => least + below(most - least + 1);
  const term = (least: number, most: number): Term => pool.draw(between(least, most), random);
  const date = (): string => {
    const year = FIRST_YEAR + below(YEARS), month = String(1 + below(12)).padStart(2, '0');
    return [`${year}`, `${year}-${month}`, `${year}-${month}..${year + 1 + below(5)}-${month}`][below(3)] ?? `${year}`;
  };
  const fieldAndDate = (): { readonly text: string; readonly of: Term } => {
    const of = term(1, 4), { byline, issue, page } = corpus.article(below(corpus.size));
    const fields = [
      `标题:${of.text}`, `${of.text} 作者:${byline}`, `${of.text} 栏目:${columns[below(columns.length)] ?? columns[0]}`, `${of.text} 报纸:${issue.title}`, `${of.text} 版:${page}`,
    ];
    return { of, text: `${fields[below(fields.length)] ?? of.text} ${date()}` };
  };
  const makers: Record<QueryKind, () => { readonly text: string; readonly of: Term }> = {
    word: () => around(term(1, LONGEST), (text) => text),
    'two words': () => around(term(1, 4), (text) => `${text} ${term(1, 4).text}`),
    phrase: () => around(term(3, LONGEST), (text) => `"${text}"`),
    'field and date': fieldAndDate,
    not: () => around(term(1, 4), (text) => `${text} -${term(1, 4).text}`),
    near: () => around(term(1, 3), (text) => `${text} NEAR/10 ${term(1, 3).text}`),
    or: () => around(term(1, 4), (text) => `${text} OR ${term(1, 4).text}`),
  };
  const drawn = new Map<string, BenchQuery>();
  while (drawn.size < wanted) {
    const kind = kindAt(below(100)), { text, of } = makers[kind]();
    drawn.set(text, { kind, text, length: of.text.length, share: of.share });
  }
  return [...drawn.values()];
}

const around = (of: Term, text: (term: string) => string): { readonly text: string; readonly of: Term } => ({ text: text(of.text), of });

function kindAt(percent: number): QueryKind {
  let reached = 0;
  return queryKinds.find((kind) => (reached += KIND_PERCENT[kind]) > percent) ?? 'word';
}

/** One or two words of 2 to 4 characters, each query once: what all programs that are compared can be asked. */
function drawWords(pool: TermPool, wanted: number, random: () => number): string[][] {
  const drawn = new Map<string, string[]>();
  while (drawn.size < wanted) {
    const words = Array.from({ length: random() < 0.5 ? 1 : 2 }, () => pool.draw(2 + Math.floor(random() * 3), random).text);
    drawn.set(words.join(' '), words);
  }
  return [...drawn.values()];
}

/** What a corpus is asked. */
export interface Drawn {
  readonly queries: readonly BenchQuery[];
  /** Other queries, asked before them. */
  readonly warming: readonly BenchQuery[];
  /** What other programs are asked as well. */
  readonly words: readonly (readonly string[])[];
}

/** Draws so many of each; the corpus' seed decides which. */
export function drawnFrom(corpus: Corpus, counts: Readonly<Record<keyof Drawn, number>>): Drawn {
  const random = randomOf(corpus.seed + 1), pool = new TermPool(corpus, random);
  const all = drawQueries(corpus, pool, counts.queries + counts.warming, random);
  return { queries: all.slice(counts.warming), warming: all.slice(0, counts.warming), words: drawWords(pool, counts.words, random) };
}
