/**
 * Gathers the words that can be suggested from all headlines and a sample of bodies. A thread of its own, that lives for a few
 * seconds: counting takes memory which the searching thread has no room for, and no search is to wait for it. Imports do
 * nothing for it.
 */
import { parentPort } from 'node:worker_threads';
import * as z from 'zod';
import { packedLexicon, type PackedLexicon } from '../search/suggesting/lexicon.ts';
import { WordCounter } from '../search/suggesting/word-counter.ts';
import { giveWay } from '../workers/priority.ts';
import { talk } from '../workers/rpc.ts';
import { openForReading } from './database.ts';
import type { Readable } from './database.ts';
import { countRow } from './rows.ts';
import { storedBlocks } from './stored-json.ts';

/** Words that are kept. */
const MOST_WORDS = 50_000;
/** Characters that are read; words which so much text does not have are found by the beginning of them alone. */
const HEADLINE_CHARACTERS = 3_000_000, BODY_CHARACTERS = 3_000_000;
/** A body's usual length, by which the sample is chosen. */
const BODY_LENGTH = 800;
const HEADLINES_AT_ONCE = 100;

export interface GatheredWords {
  readonly words: PackedLexicon;
  /** Articles of the archive when they were gathered. */
  readonly articles: number;
  /** The share of bodies that was read. */
  readonly share: number;
}

const headlineRow = z.object({ id: z.int(), headline: z.string().nullable() });
const bodyRow = z.object({ body: storedBlocks });
const idRow = z.object({ id: z.int() });

/** The words of a library's articles. */
export function gatherWords(database: Readable): GatheredWords {
  const counter = new WordCounter();
  for (let last = 0; counter.length < HEADLINE_CHARACTERS;) {
    const rows = database.all(headlineRow, 'SELECT id, headline FROM articles WHERE id > ? ORDER BY id LIMIT ?', last, HEADLINES_AT_ONCE), end = rows.at(-1);
    if (end === undefined) break;
    // A line's end keeps them apart.
    counter.add(rows.map(({ headline }) => headline ?? '').join('\n'));
    last = end.id;
  }
  const articles = database.first(countRow, 'SELECT count(*) AS count FROM articles')?.count ?? 0;
  const every = Math.max(1, Math.round((articles * BODY_LENGTH) / BODY_CHARACTERS));
  const sample = database.all(idRow, 'SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS row FROM articles) WHERE row % ? = 0', every);
  for (const { id } of sample) {
    const row = database.first(bodyRow, 'SELECT body FROM articles WHERE id = ?', id);
    if (row !== null) counter.add(row.body.map(({ text }) => text).join('\n'));
  }
  return { words: packedLexicon(counter.words(MOST_WORDS)), articles, share: 1 / every };
}

const service = {
  gather(folder: string): GatheredWords {
    giveWay();
    const database = openForReading(folder);
    try {
      return gatherWords(database);
    } finally {
      database.close();
    }
  },
};

export type WordsService = typeof service;

if (parentPort !== null) talk(parentPort, service);
