/**
 * Suggestions for what is typed. Names are those of the table of articles; words are gathered from all headlines and a sample
 * of bodies, once the search box is first used: little by little, so that no search waits for it, and for nothing at imports.
 */
import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import { fold } from '../contract/folding.ts';
import type { TextField, TextNode } from '../contract/query.ts';
import type { FailedWord, Suggestions } from '../contract/suggestions.ts';
import type { Archive, ArticleTable } from '../search/finding/archive.ts';
import { textCounts } from '../search/finding/evaluate.ts';
import { parseQuery } from '../search/query/parse.ts';
import { phraseOf } from '../search/query/phrase.ts';
import { continuations } from '../search/suggesting/continuations.ts';
import { Lexicon } from '../search/suggesting/lexicon.ts';
import { namesOf, type Names } from '../search/suggesting/names.ts';
import { nearTo } from '../search/suggesting/near.ts';
import { suggestionsFor } from '../search/suggesting/suggest.ts';
import { typedAt } from '../search/suggesting/typed.ts';
import { WordCounter } from '../search/suggesting/word-counter.ts';
import type { Readable } from './database.ts';
import type { Searcher } from './search.ts';
import { storedBlocks } from './stored-json.ts';

/** Words that are kept: those of 100,000 generated articles are 33,000. */
const MOST_WORDS = 40_000;
/** Characters that are read for them; words that so much text does not have are found by what is typed of them alone. */
const HEADLINE_CHARACTERS = 1_500_000, BODY_CHARACTERS = 1_500_000;
/** A body's usual length, by which the sample is chosen, and how many rows are read at once. */
const BODY_LENGTH = 800, HEADLINES_AT_ONCE = 60, BODIES_AT_ONCE = 2;
/** The words are gathered anew when the archive has become so many times larger or smaller. */
const GROWTH = 1.2;
/** Articles that are read for how a beginning goes on. */
const MOST_READ = 40;
const MOST_COUNTS = 2000;

const headlineRow = z.object({ id: z.int(), headline: z.string().nullable() });
const bodyRow = z.object({ headline: z.string().nullable(), body: storedBlocks });

interface Known {
  readonly table: ArticleTable;
  readonly names: Names;
  /** Articles of words that were counted. */
  readonly counts: Map<string, number>;
}

interface Words {
  readonly lexicon: Lexicon;
  /** Articles of the archive when they were gathered, and the share of its text that was read. */
  readonly articles: number;
  readonly share: number;
}
const noWords: Words = { lexicon: new Lexicon([]), articles: 0, share: 1 };

export class Suggester {
  readonly #database: Readable;
  readonly #searcher: Searcher;
  #words = noWords;
  #gathering: Promise<void> | null = null;
  #known: Known | null = null;

  constructor(database: Readable, searcher: Searcher) {
    this.#database = database;
    this.#searcher = searcher;
  }

  /** Suggestions for the word at the caret (in UTF-16 units); null as soon as `isOvertaken` says that something else is more urgent. */
  suggest(query: string, caret: number, isOvertaken: () => boolean): Suggestions | null {
    return this.#searcher.unlessOvertaken(isOvertaken, (archive, pause) => {
      this.#gatherWhereStale(archive.table);
      const meant = typedAt(query, caret), { lexicon, share } = this.#words, { names } = this.#knownOf(archive.table);
      const suggestions = suggestionsFor(meant, {
        names, words: lexicon, scale: 1 / share,
        countOf: (text, inHeadline) => this.#count(archive, pause, text, inHeadline ? 'headline' : null),
        more: (typed) => this.#more(archive, pause, typed),
      });
      return { suggestions, isComplete: this.#gathering === null };
    });
  }

  /** The words of a query that no article has, and what is near to them; those without anything near are left out. Null as `suggest`. */
  async near(query: string, isOvertaken: () => boolean): Promise<readonly FailedWord[] | null> {
    this.#searcher.unlessOvertaken(() => false, ({ table }) => this.#gatherWhereStale(table));
    await this.#gathering;
    const { root } = parseQuery(query);
    if (root === null) return [];
    return this.#searcher.unlessOvertaken(isOvertaken, (archive, pause) => {
      const { names } = this.#knownOf(archive.table);
      return textCounts(archive, root, pause).filter(({ count }) => count === 0).flatMap(({ source, span }): FailedWord[] => {
        const { field } = parsedAt(query, span[0]);
        const lexicon = field === 'byline' || field === 'column' ? names[field] : this.#words.lexicon;
        const near = nearTo(fold(source), lexicon, (text) => this.#count(archive, pause, text, field));
        return near.length === 0 ? [] : [{ source, span, near }];
      });
    });
  }

  /** Resolves when all words are gathered that an archive as large as this one has. */
  async gathered(): Promise<void> {
    await this.#gathering;
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

  /** How words go on in articles that have their beginning: of characters; of letters, the index's own words. */
  #more(archive: Archive, pause: () => void, typed: string): readonly string[] {
    if (/^[a-z]{3,}/u.test(typed)) return archive.words(`${typed}*`).filter((word) => word !== typed).slice(0, MOST_READ);
    if (!/^[\u3400-\u9fff]+$/u.test(typed)) return [];
    pause();
    const { articles } = archive.counts(phraseOf(typed)), step = Math.max(1, articles.length / MOST_READ), texts: string[] = [];
    for (let at = 0; at < articles.length; at += step) {
      pause();
      const row = this.#database.first(bodyRow, 'SELECT headline, body FROM articles WHERE id = ?', articles[Math.floor(at)] ?? 0);
      if (row !== null) texts.push(row.headline ?? '', ...row.body.map(({ text }) => text));
    }
    return continuations(texts, typed);
  }

  #gatherWhereStale({ ids }: ArticleTable): void {
    const { articles } = this.#words;
    if (this.#gathering !== null || (ids.length <= articles * GROWTH && ids.length >= articles / GROWTH)) return;
    this.#gathering = this.#gather(ids).catch(() => undefined).finally(() => { this.#gathering = null; });
  }

  async #gather(ids: Uint32Array): Promise<void> {
    const counter = new WordCounter(), last = ids.at(-1) ?? 0;
    for (let id = 0; id < last && counter.length < HEADLINE_CHARACTERS;) {
      await setImmediate();
      const rows = this.#database.all(headlineRow, 'SELECT id, headline FROM articles WHERE id > ? ORDER BY id LIMIT ?', id, HEADLINES_AT_ONCE);
      for (const { headline } of rows) if (headline !== null) counter.add(headline);
      id = rows.at(-1)?.id ?? last;
    }
    const step = Math.max(1, (ids.length * BODY_LENGTH) / BODY_CHARACTERS);
    let read = 0;
    for (let at = 0; at < ids.length; at += step) {
      if (read++ % BODIES_AT_ONCE === 0) await setImmediate();
      const row = this.#database.first(bodyRow, 'SELECT headline, body FROM articles WHERE id = ?', ids[Math.floor(at)] ?? 0);
      for (const { text } of row?.body ?? []) counter.add(text);
    }
    this.#words = { lexicon: new Lexicon(counter.words(MOST_WORDS)), articles: ids.length, share: Math.min(1, read / Math.max(1, ids.length)) };
  }
}

/** The field of the text that begins at a place of a query. */
function parsedAt(query: string, start: number): Pick<TextNode, 'field'> {
  const { root } = parseQuery(query), nodes = root === null ? [] : [root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.kind === 'text' && node.span[0] === start) return node;
    if (node.kind === 'all' || node.kind === 'any') nodes.push(...node.nodes);
    else if (node.kind === 'not') nodes.push(node.node);
    else if (node.kind === 'near') nodes.push(node.left, node.right);
  }
  return { field: null };
}
