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

const leafRow = z.object({ segment: z.int(), id: z.int(), block: z.instanceof(Uint8Array) });
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
}

const leafOf = (bytes: Uint8Array): Leaf => ({ bytes, end: ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0), firstRow: ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0) });

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

/** For each of some segments the page on which a token stands, if the segment has it at all. */
const leavesFor = `
  SELECT segments.value AS segment, article_index_data.id, block FROM json_each(?) AS segments, article_index_data
  WHERE article_index_data.id = segments.value * ${SEGMENT_SHIFT}
    + max(1, coalesce((SELECT pgno / 2 FROM article_index_idx WHERE segid = segments.value AND term <= ? ORDER BY term DESC LIMIT 1), 1))`;

/** The bytes of a term, of which each has some of the one before. */
class Term {
  bytes = new Uint8Array(256);
  length = 0;

  /** Keeps `kept` bytes and puts `from` to `end` of a page after them. */
  follow(kept: number, page: Uint8Array, from: number, end: number): void {
    const length = kept + end - from;
    if (length > this.bytes.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    for (let at = from, to = kept; at < end; at += 1, to += 1) this.bytes[to] = page[at] ?? 0;
    this.length = length;
  }

  /** Below 0 where it comes before `other`, 0 where it begins with it, above where it comes after all that begin so. */
  compareTo(other: Uint8Array): number {
    for (let at = 0; at < other.length; at += 1) {
      if (at >= this.length) return -1;
      const difference = (this.bytes[at] ?? 0) - (other[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

/** Calls `visit` for each token that begins with `prefix`, segment by segment; what it answers is whether the next one of the segment is wanted. */
function visitFrom(database: Readable, segments: readonly Segment[], prefix: Uint8Array, visit: (term: Term, doclist: () => Doclist) => boolean): void {
  const first = database.all(leafRow, leavesFor, JSON.stringify(segments.map(({ id }) => id)), prefix);
  for (const { segment: id, id: row, block } of first) {
    const segment = segments.find((each) => each.id === id);
    if (segment !== undefined) visitSegment(database, segment, row % SEGMENT_SHIFT, leafOf(block), prefix, visit);
  }
}

function visitSegment(database: Readable, segment: Segment, firstPage: number, firstLeaf: Leaf, prefix: Uint8Array, visit: (term: Term, doclist: () => Doclist) => boolean): void {
  const leaves = new Leaves(database, segment, firstPage), term = new Term();
  for (let leaf: Leaf | null = firstLeaf; leaf !== null; leaves.page += 1, leaf = leaves.read()) {
    const { bytes, end } = leaf, own = leaf, page = leaves.page;
    const footer = new VarintReader(bytes, end), numbers = new VarintReader(bytes);
    for (let offset = footer.at < bytes.length ? footer.next() : 0, isFirst = true; offset > 0; isFirst = false) {
      numbers.at = offset;
      const kept = isFirst ? 0 : numbers.next(), added = numbers.next(), start = numbers.at + added;
      term.follow(kept, bytes, numbers.at, start);
      const next: number = footer.at < bytes.length ? offset + footer.next() : 0, order = term.compareTo(prefix);
      if (order > 0) return;
      if (order === 0 && !visit(term, () => doclistAt(database, segment, own, page, start, next))) return;
      offset = next;
    }
  }
}

/** The entry that begins at `start` of a page and ends with the next term, however many pages on. @param next where that stands; 0 where it is on another page */
function doclistAt(database: Readable, segment: Segment, leaf: Leaf, page: number, start: number, next: number): Doclist {
  if (next !== 0) return { segment, bytes: leaf.bytes.subarray(start, next), absolute: [0] };
  const parts = [leaf.bytes.subarray(start, leaf.end)], absolute = [0];
  let length = leaf.end - start;
  const leaves = new Leaves(database, segment, page + 1);
  for (let more = leaves.read(); more !== null; leaves.page += 1, more = leaves.read()) {
    const firstTerm = more.end < more.bytes.length ? new VarintReader(more.bytes, more.end).next() : null, end = firstTerm ?? more.end;
    // A row number before the first term is this entry's.
    if (more.firstRow !== 0 && more.firstRow < end) absolute.push(length + more.firstRow - HEADER);
    parts.push(more.bytes.subarray(HEADER, end));
    length += end - HEADER;
    if (firstTerm !== null) break;
  }
  return { segment, bytes: Buffer.concat(parts), absolute };
}

/** The entries of a token, one for each segment that has it. */
export function doclistsOf(database: Readable, segments: readonly Segment[], token: string): Doclist[] {
  const key = Buffer.concat([MAIN_TERM, Buffer.from(token)]), found: Doclist[] = [];
  visitFrom(database, segments, key, (term, doclist) => {
    // It comes before all that only begin with it.
    if (term.length === key.length) found.push(doclist());
    return false;
  });
  return found;
}

/** All tokens that begin with `prefix`, and their entries. */
export function doclistsFrom(database: Readable, segments: readonly Segment[], prefix: string): { readonly token: string; readonly doclist: Doclist }[] {
  const key = Buffer.concat([MAIN_TERM, Buffer.from(prefix)]), found: { token: string; doclist: Doclist }[] = [];
  visitFrom(database, segments, key, (term, doclist) => {
    found.push({ token: Buffer.from(term.bytes.subarray(1, term.length)).toString(), doclist: doclist() });
    return true;
  });
  return found;
}
