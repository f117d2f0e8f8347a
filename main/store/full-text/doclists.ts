/**
 * Reads a token's entry out of an FTS5 segment, as bytes. SQLite's own interface gives rows one by one and keeps counts and
 * places to itself, and sets, distances and scores are reckoned from those; format: comments at the head of SQLite's fts5_index.c.
 *
 * A leaf page is: the offset of its first row number and that of its footer, two bytes each; what continues from the page
 * before; then terms, each with its entry; then the footer: offsets of the terms, each the distance from the one before.
 */
import * as z from 'zod';
import type { Readable } from '../database.ts';
import { SEGMENT_SHIFT, type Segment } from './segments.ts';
import { VarintReader } from './varints.ts';

/** One token's entry in one segment. */
export interface Doclist {
  readonly segment: Segment;
  readonly bytes: Uint8Array;
  /** Offsets of `bytes` at which an article's number stands itself, not as the distance from the one before; ascending. */
  readonly absolute: readonly number[];
}

const pageRow = z.object({ page: z.int() });
const blockRow = z.object({ block: z.instanceof(Uint8Array) });
const HEADER = 4;
/** The main index's terms begin with it; there are no prefix indexes. */
const MAIN = 0x30;
const MAIN_TERM = Buffer.from([MAIN]);

interface Leaf {
  readonly bytes: Uint8Array;
  /** Where the entries end and the footer begins. */
  readonly end: number;
  /** Where the page's first own row number stands; 0 where it has none. */
  readonly firstRow: number;
  /** Where its terms begin. */
  readonly terms: readonly number[];
}

function leafOf(bytes: Uint8Array): Leaf {
  const end = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0), terms: number[] = [];
  const footer = new VarintReader(bytes, end);
  for (let last = 0; footer.at < bytes.length;) terms.push(last += footer.next());
  return { bytes, end, firstRow: ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0), terms };
}

/** Pages of one segment, one after the other. */
class Leaves {
  readonly #database: Readable;
  readonly #segment: Segment;
  page: number;

  constructor(database: Readable, segment: Segment, page: number) {
    this.#database = database;
    this.#segment = segment;
    this.page = page;
  }

  /** The page, or null after the last. */
  read(): Leaf | null {
    const block = this.#database.first(blockRow, 'SELECT block FROM article_index_data WHERE id = ?', this.#segment.id * SEGMENT_SHIFT + this.page)?.block;
    return block === undefined ? null : leafOf(block);
  }
}

/** The page on which a token begins, if it is in the segment at all. */
function pageOf(database: Readable, segment: Segment, key: Uint8Array): number {
  const found = database.first(pageRow, 'SELECT pgno / 2 AS page FROM article_index_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1', segment.id, key);
  return Math.max(1, found?.page ?? 1);
}

/** Calls `visit` for each token of a segment that begins with `prefix`, until it returns false. */
function visitFrom(database: Readable, segment: Segment, from: Uint8Array, visit: (term: Buffer, doclist: () => Doclist) => boolean): void {
  const leaves = new Leaves(database, segment, pageOf(database, segment, from));
  let term: Buffer = Buffer.alloc(0);
  for (let leaf = leaves.read(); leaf !== null; leaves.page += 1, leaf = leaves.read()) {
    const { bytes, terms } = leaf, own = leaf, page = leaves.page;
    for (const [at, offset] of terms.entries()) {
      const numbers = new VarintReader(bytes, offset);
      const kept = at === 0 ? 0 : numbers.next(), added = numbers.next();
      const suffix = bytes.subarray(numbers.at, numbers.at + added);
      term = kept === 0 ? Buffer.from(suffix) : Buffer.concat([term.subarray(0, kept), suffix]);
      const start = numbers.at + added, next = terms[at + 1];
      if (Buffer.compare(term, from) < 0) continue;
      if (!visit(term, () => doclistAt(database, segment, own, page, start, next))) return;
    }
  }
}

/** The entry that begins at `start` of a page and ends with the next term, however many pages on. */
function doclistAt(database: Readable, segment: Segment, leaf: Leaf, page: number, start: number, next: number | undefined): Doclist {
  if (next !== undefined) return { segment, bytes: leaf.bytes.subarray(start, next), absolute: [0] };
  const parts = [leaf.bytes.subarray(start, leaf.end)], absolute = [0];
  let length = leaf.end - start;
  const leaves = new Leaves(database, segment, page + 1);
  for (let more = leaves.read(); more !== null; leaves.page += 1, more = leaves.read()) {
    const [firstTerm] = more.terms, end = firstTerm ?? more.end;
    // A row number before the first term is this entry's.
    if (more.firstRow !== 0 && more.firstRow < end) absolute.push(length + more.firstRow - HEADER);
    parts.push(more.bytes.subarray(HEADER, end));
    length += end - HEADER;
    if (firstTerm !== undefined) break;
  }
  return { segment, bytes: Buffer.concat(parts), absolute };
}

/** The entries of a token, one for each segment that has it. */
export function doclistsOf(database: Readable, segments: readonly Segment[], token: string): Doclist[] {
  const key = Buffer.concat([MAIN_TERM, Buffer.from(token)]), found: Doclist[] = [];
  for (const segment of segments) {
    visitFrom(database, segment, key, (term, doclist) => {
      if (term.equals(key)) found.push(doclist());
      return false;
    });
  }
  return found;
}

/** All tokens that begin with `prefix`, and their entries. */
export function doclistsFrom(database: Readable, segments: readonly Segment[], prefix: string): { readonly token: string; readonly doclist: Doclist }[] {
  const key = Buffer.concat([MAIN_TERM, Buffer.from(prefix)]), found: { token: string; doclist: Doclist }[] = [];
  for (const segment of segments) {
    visitFrom(database, segment, key, (term, doclist) => {
      if (!term.subarray(0, key.length).equals(key)) return false;
      found.push({ token: term.subarray(1).toString(), doclist: doclist() });
      return true;
    });
  }
  return found;
}
