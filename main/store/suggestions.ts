/** Suggestions for what is typed, and what is near to what is not found: names from the table of articles, words as they were gathered. */
import * as z from 'zod';
import { fold } from '../contract/folding.ts';
import type { QueryNode, TextField } from '../contract/query.ts';
import type { FailedWord, Suggestion } from '../contract/suggestions.ts';
import type { Archive, ArticleTable } from '../search/finding/archive.ts';
import { textCounts } from '../search/finding/evaluate.ts';
import { parseQuery } from '../search/query/parse.ts';
import { phraseOf } from '../search/query/phrase.ts';
import { continuations } from '../search/suggesting/continuations.ts';
import { Lexicon, packedLexicon } from '../search/suggesting/lexicon.ts';
import { fitOf } from '../search/suggesting/matching.ts';
import { namesOf, type Names } from '../search/suggesting/names.ts';
import { nearTo } from '../search/suggesting/near.ts';
import { partings } from '../search/suggesting/readings.ts';
import { suggestionsFor } from '../search/suggesting/suggest.ts';
import { typedAt } from '../search/suggesting/typed.ts';
import type { Readable } from './database.ts';
import { segmentsOf } from './full-text/segments.ts';
import { spelledPairs } from './full-text/spelled-pairs.ts';
import type { Searcher } from './search.ts';
import { storedBlocks } from './stored-json.ts';
import type { GatheredWords } from './words-worker.ts';

/** The words are gathered anew when the archive has become so many times larger or smaller. */
const GROWTH = 1.2;
/** Articles that are read for how a beginning goes on. */
const MOST_READ = 40;
/** Pairs that syllables spell. */
const MOST_PAIRS = 4;
const MOST_COUNTS = 2000;

const bodyRow = z.object({ headline: z.string().nullable(), body: storedBlocks });

interface Known {
  readonly table: ArticleTable;
  readonly names: Names;
  /** Articles of words that were counted. */
  readonly counts: Map<string, number>;
}

const noWords: GatheredWords = { words: packedLexicon([]), articles: 0, share: 1 };

/** What a worker answers, and whether words should be gathered anew, for there are none yet, or those of another archive than it is by now. */
export interface OfWords<T> {
  readonly answer: T;
  readonly areWordsStale: boolean;
}

export class Suggester {
  readonly #database: Readable;
  readonly #searcher: Searcher;
  #words = noWords;
  #lexicon = new Lexicon(noWords.words);
  #known: Known | null = null;

  constructor(database: Readable, searcher: Searcher) {
    this.#database = database;
    this.#searcher = searcher;
  }

  /** Takes words that were gathered, in place of those before. */
  useWords(words: GatheredWords): void {
    this.#words = words;
    this.#lexicon = new Lexicon(words.words);
  }

  /** Suggestions for the word at the caret (in UTF-16 units); null as soon as `isOvertaken` says that something else is more urgent. */
  suggest(query: string, caret: number, isOvertaken: () => boolean): OfWords<readonly Suggestion[]> | null {
    return this.#searcher.unlessOvertaken(isOvertaken, (archive, pause) => {
      const { names } = this.#knownOf(archive.table);
      const answer = suggestionsFor(typedAt(query, caret), {
        names, words: this.#lexicon, scale: 1 / this.#words.share,
        countOf: (text, inHeadline) => this.#count(archive, pause, text, inHeadline ? 'headline' : null),
        more: (typed) => this.#more(archive, pause, typed),
      });
      return { answer, areWordsStale: this.#areWordsStale(archive.table) };
    });
  }

  /** The words of a query that no article has, and what is near to them; those without anything near are left out. Null as `suggest`. */
  near(query: string, isOvertaken: () => boolean): OfWords<readonly FailedWord[]> | null {
    const { root } = parseQuery(query);
    return this.#searcher.unlessOvertaken(isOvertaken, (archive, pause) => {
      const { names } = this.#knownOf(archive.table), failed = root === null ? [] : textCounts(archive, root, pause).filter(({ count }) => count === 0);
      const answer = failed.flatMap(({ source, span }): FailedWord[] => {
        const field = fieldAt(root, span[0]), lexicon = field === 'byline' || field === 'column' ? names[field] : this.#lexicon;
        const near = nearTo(fold(source), lexicon, (text) => this.#count(archive, pause, text, field));
        return near.length === 0 ? [] : [{ source, span, near }];
      });
      return { answer, areWordsStale: this.#areWordsStale(archive.table) };
    });
  }

  #areWordsStale({ ids }: ArticleTable): boolean {
    return ids.length > this.#words.articles * GROWTH || ids.length < this.#words.articles / GROWTH;
  }

  #knownOf(table: ArticleTable): Known {
    const known = this.#known?.table === table ? this.#known : { table, names: namesOf(table), counts: new Map<string, number>() };
    return (this.#known = known);
  }

  /** Articles that have a text in a field or anywhere. In headlines, at least so many: see Suggestion. */
  #count(archive: Archive, pause: () => void, text: string, field: TextField): number {
    const { counts } = this.#knownOf(archive.table), key = `${field ?? ''} ${text}`;
    let count = counts.get(key);
    if (count === undefined) {
      pause();
      const found = archive.counts(phraseOf(fold(text)));
      count = field === null ? found.articles.length : found[field === 'headline' ? 'headline' : 'lead'].reduce((sum, times) => sum + Math.min(1, times), 0);
      if (counts.size >= MOST_COUNTS) counts.clear();
      counts.set(key, count);
    }
    return count;
  }

  /** What gathered words don't have: how beginnings go on in articles; what syllables spell in the index; of other letters, the index's own words. */
  #more(archive: Archive, pause: () => void, typed: string): readonly string[] {
    if (/^[\u3400-\u9fff]+$/u.test(typed)) return this.#continued(archive, pause, typed);
    if (!/^[a-z']{3,}$/u.test(typed)) return [];
    const words = typed.includes("'") ? [] : archive.words(`${typed}*`).filter((word) => word !== typed).slice(0, MOST_READ);
    return [...this.#spelled(archive, pause, typed), ...words];
  }

  #spelled(archive: Archive, pause: () => void, typed: string): readonly string[] {
    // Of the ways to part it, the first has the longest syllables.
    const [first, second, ...others] = typed.split("'").flatMap((letters) => partings(letters)[0] ?? []);
    if (first === undefined || second === undefined) return [];
    const pairs = spelledPairs(this.#database, segmentsOf(this.#database), first, second, pause).slice(0, MOST_PAIRS);
    return others.length === 0 ? pairs : pairs.flatMap((pair) => this.#continued(archive, pause, pair)).filter((text) => fitOf(typed, fold(text)) !== null);
  }

  /** How a beginning goes on in articles that have it. */
  #continued(archive: Archive, pause: () => void, beginning: string): readonly string[] {
    pause();
    const { articles } = archive.counts(phraseOf(beginning)), step = Math.max(1, articles.length / MOST_READ), texts: string[] = [];
    for (let at = 0; at < articles.length; at += step) {
      pause();
      const row = this.#database.first(bodyRow, 'SELECT headline, body FROM articles WHERE id = ?', articles[Math.floor(at)] ?? 0);
      if (row !== null) texts.push(row.headline ?? '', ...row.body.map(({ text }) => text));
    }
    return continuations(texts, beginning);
  }
}

/** The field of the text that begins at a place of a query. */
function fieldAt(root: QueryNode | null, start: number): TextField {
  const nodes = root === null ? [] : [root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.kind === 'text' && node.span[0] === start) return node.field;
    if (node.kind === 'all' || node.kind === 'any') nodes.push(...node.nodes);
    else if (node.kind === 'not') nodes.push(node.node);
    else if (node.kind === 'near') nodes.push(node.left, node.right);
  }
  return null;
}
