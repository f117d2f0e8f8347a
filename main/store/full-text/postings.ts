/** What index entries say: which articles have a token, how often in each column, and where. */
import type { Postings } from '../../search/finding/archive.ts';
import type { Doclist } from './doclists.ts';

/** Columns of the index, in its order; as many times `BITS` is where their counts are. */
export const Column = { body: 0, lead: 1, headline: 2 } as const;
export const allColumns = 0b111;
/** Bits of a column's count in a number of three, and the highest count. */
export const BITS = 10, FULL = 1023;

/** A place is a column and a position in it, as one number; columns are this far apart. */
export const COLUMN_STEP = 2 ** 26;

/** Numbers that grow in an array of machine words. */
export class Numbers {
  #values = new Uint32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  get(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

export class PostingsWriter {
  readonly #articles = new Numbers();
  readonly #ends = new Numbers();
  readonly places = new Numbers();
  #finished = 0;

  /** The places pushed since the last article are this one's; without any it is none. */
  finish(article: number): void {
    if (this.places.length === this.#finished) return;
    this.#finished = this.places.length;
    this.#articles.push(article);
    this.#ends.push(this.places.length);
  }

  get(): Postings {
    return { articles: this.#articles.get(), ends: this.#ends.get(), places: this.places.get() };
  }
}

/** Walks through an entry article by article; articles that were taken out of the index are passed over. */
export class DoclistReader {
  readonly #doclist: Doclist;
  #at = 0;
  #absolute = 0;
  #end = 0;
  article = 0;

  constructor(doclist: Doclist) {
    this.#doclist = doclist;
  }

  #number(): number {
    const { bytes } = this.#doclist;
    let byte = bytes[this.#at++] ?? 0, value = byte & 0x7f;
    while (byte >= 0x80) {
      byte = bytes[this.#at++] ?? 0;
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  }

  /** Goes on to the next article. @returns false after the last */
  next(): boolean {
    const { bytes, absolute, segment: { deleted } } = this.#doclist;
    for (;;) {
      this.#at = this.#end;
      if (this.#at >= bytes.length) return false;
      if (this.#at === absolute[this.#absolute]) {
        this.#absolute += 1;
        this.article = this.#number();
      } else {
        this.article += this.#number();
      }
      // The lowest bit would mark a deletion in indexes of another kind.
      const size = Math.floor(this.#number() / 2);
      this.#end = this.#at + size;
      if (deleted.size === 0 || !deleted.has(this.article)) return true;
    }
  }

  /** Goes on to the first article that is not before `article`. @returns false where there is none */
  seek(article: number): boolean {
    while (this.article < article) if (!this.next()) return false;
    return true;
  }

  /** Calls `visit` for each place of the token in the article's columns of `mask`, ascending. */
  places(mask: number, visit: (place: number) => void): void {
    let column = 0, position = 0;
    for (const end = this.#end; this.#at < end;) {
      const number = this.#number();
      if (number === 1) {
        column = this.#number();
        position = 0;
        continue;
      }
      position += number - 2;
      if ((mask & (1 << column)) !== 0) visit(column * COLUMN_STEP + position);
    }
  }
}

/**
 * Calls `visit` for each article of an entry with how often the token stands in each of its columns, a number for the three: ten
 * bits for each, full at 1023, the headline highest and the body lowest. One loop over the bytes: entries of frequent characters
 * are megabytes.
 */
export function visitCounts({ bytes, absolute, segment: { deleted } }: Doclist, visit: (article: number, counts: number) => void): void {
  const isWhole = deleted.size === 0;
  let article = 0, absolutes = 0;
  for (let at = 0; at < bytes.length;) {
    const isAbsolute = at === absolute[absolutes];
    let byte = bytes[at++] ?? 0, value = byte & 0x7f;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      value = value * 128 + (byte & 0x7f);
    }
    if (isAbsolute) {
      absolutes += 1;
      article = value;
    } else {
      article += value;
    }
    byte = bytes[at++] ?? 0;
    value = byte & 0x7f;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      value = value * 128 + (byte & 0x7f);
    }
    // The lowest bit would mark a deletion in indexes of another kind.
    const end = at + Math.floor(value / 2);
    if (!isWhole && deleted.has(article)) {
      at = end;
      continue;
    }
    let shift = 0, counts = 0, count = 0;
    while (at < end) {
      byte = bytes[at++] ?? 0;
      if (byte === 1) {
        counts |= Math.min(FULL, count) << shift;
        count = 0;
        shift = BITS * (bytes[at++] ?? 0);
        continue;
      }
      while (byte >= 0x80) byte = bytes[at++] ?? 0;
      count += 1;
    }
    visit(article, counts | (Math.min(FULL, count) << shift));
  }
}
