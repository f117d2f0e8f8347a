/** Pairs of characters that the index has, by how they are read: for words too rare for the texts that words are gathered from. */
import * as z from 'zod';
import { charactersOf } from '../../search/suggesting/readings.ts';
import type { Readable } from '../database.ts';
import { doclistsFrom } from './doclists.ts';
import type { Segment } from './segments.ts';

const pagesRow = z.object({ pages: z.int() });
/** A character with more pages of pairs is a common one, and the words that it begins were gathered. */
const MOST_PAGES = 40;
/** What a character has to be followed by in so large a part of its places stands with it by no chance. */
const SHARE = 0.02;

/** The index's name of a term, and the first name after all those that begin with it. */
const MAIN = 0x30;
const termOf = (text: string): Buffer => Buffer.concat([Buffer.of(MAIN), Buffer.from(text)]);

function pagesOf(database: Readable, segments: readonly Segment[], character: string): number {
  const from = termOf(character), to = Buffer.concat([from, Buffer.of(0xff)]);
  return segments.reduce((sum, { id }) => sum + (database.first(pagesRow, 'SELECT count(*) AS pages FROM article_index_idx WHERE segid = ? AND term >= ? AND term < ?', id, from, to)?.pages ?? 0), 0);
}

/** Pairs whose characters are read as the syllables, the most frequent first. @param pause called again and again; what it throws ends the work */
export function spelledPairs(database: Readable, segments: readonly Segment[], first: string, second: string, pause: () => void): string[] {
  const wanted = new Set(charactersOf(second)), found: { readonly token: string; readonly bytes: number }[] = [];
  for (const character of charactersOf(first)) {
    pause();
    if (pagesOf(database, segments, character) > MOST_PAGES) continue;
    const pairs = new Map<string, number>();
    let all = 0;
    for (const { token, doclist: { bytes } } of doclistsFrom(database, segments, character)) {
      all += bytes.length;
      if (wanted.has(token.slice(character.length))) pairs.set(token, (pairs.get(token) ?? 0) + bytes.length);
    }
    for (const [token, bytes] of pairs) if (bytes >= SHARE * all) found.push({ token, bytes });
  }
  return found.sort((a, b) => b.bytes - a.bytes).map(({ token }) => token);
}
