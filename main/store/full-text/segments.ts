/**
 * The segments that an FTS5 index consists of, as its structure record lists them (format: comments at the head of SQLite's
 * fts5_index.c, "structure record" and "tombstone hash pages"; unchanged since contentless-delete tables came with 3.43).
 */
import * as z from 'zod';
import { JiuwenError } from '../../contract/errors.ts';
import type { Readable } from '../database.ts';
import { VarintReader } from './varints.ts';

export interface Segment {
  readonly id: number;
  /** Articles that were taken out of the index since the segment was written. */
  readonly deleted: ReadonlySet<number>;
}

const STRUCTURE_ROW = 10;
/** After the cookie: structures of tables that know of deletions begin with it. */
const SECOND_FORMAT = [0xff, 0, 0, 1];
const COOKIE_BYTES = 4;
/** A block's row: the segment above 37 bits, the page in the lowest 31; tombstones are kept under an id 2^16 higher. */
export const SEGMENT_SHIFT = 2 ** 37;
const TOMBSTONES = 2 ** 16;
const TOMBSTONE_HEADER = 8;

const blockRow = z.object({ block: z.instanceof(Uint8Array) });

/** The segments of the article index, oldest first. Throws library-damaged where the index is not of the format that we know. */
export function segmentsOf(database: Readable): Segment[] {
  const structure = database.first(blockRow, 'SELECT block FROM article_index_data WHERE id = ?', STRUCTURE_ROW)?.block;
  if (structure === undefined || !SECOND_FORMAT.every((byte, at) => structure[COOKIE_BYTES + at] === byte)) {
    throw new JiuwenError('library-damaged', { path: 'article_index', reason: 'an index of another format' });
  }
  const numbers = new VarintReader(structure, COOKIE_BYTES + SECOND_FORMAT.length);
  const levels = numbers.next();
  numbers.next(); // how many segments in all
  numbers.next(); // how often it was written
  const found: Segment[] = [];
  for (let level = 0; level < levels; level += 1) {
    numbers.next(); // segments being merged
    for (let left = numbers.next(); left > 0; left -= 1) {
      const id = numbers.next();
      for (let skipped = 0; skipped < 4; skipped += 1) numbers.next(); // first and last page, first and last origin
      const tombstonePages = numbers.next();
      numbers.next(); // how many tombstones
      numbers.next(); // how many entries
      found.push({ id, deleted: tombstones(database, id, tombstonePages) });
    }
  }
  return found.sort((a, b) => a.id - b.id);
}

/** Beyond what a number holds exactly. */
const tombstoneRow = (segment: number, page: number): bigint => BigInt(segment + TOMBSTONES) * BigInt(SEGMENT_SHIFT) + BigInt(page);

/** Tombstones are kept in hash pages of big-endian numbers of 4 or 8 bytes; an empty slot is 0, as no article is called. */
function tombstones(database: Readable, segment: number, pages: number): Set<number> {
  const deleted = new Set<number>();
  for (let page = 0; page < pages; page += 1) {
    const block = database.first(blockRow, 'SELECT block FROM article_index_data WHERE id = ?', tombstoneRow(segment, page))?.block;
    if (block === undefined) continue;
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength), width = block[0] === 4 ? 4 : 8;
    for (let at = TOMBSTONE_HEADER; at + width <= block.length; at += width) {
      const article = width === 4 ? view.getUint32(at) : Number(view.getBigUint64(at));
      if (article !== 0) deleted.add(article);
    }
  }
  return deleted;
}
