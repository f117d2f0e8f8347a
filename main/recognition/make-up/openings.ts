/** Where articles may begin, before it is known where they do. */
import { type Chunk, SAME_MEASURE } from '../setting/chunks.ts';
import type { Unit } from './units.ts';

/** The places of a page where articles may begin: at display lines, leads, notes and other measures. */
export class Openings {
  /** For each chunk, the last opening up to it, and for each opening the last chunk that surely goes on from it. */
  readonly #openings: readonly number[];
  readonly #ends = new Map<number, number>();

  constructor(chunks: readonly Chunk[], gaps: readonly (readonly Unit[])[]) {
    let last = 0;
    this.#openings = chunks.map((chunk, i) => {
      const before = chunks[i - 1];
      const isOther = before !== undefined && before.measure > 0 && chunk.measure > 0 && Math.abs(before.measure - chunk.measure) >= SAME_MEASURE;
      if ((gaps[i]?.length ?? 0) > 0 || chunk.beginsWithLead || chunk.beginsWithNote || isOther) last = i;
      this.#ends.set(last, i);
      return last;
    });
  }

  /** The last opening up to a chunk. */
  of(chunk: number): number {
    return this.#openings[chunk] ?? 0;
  }

  /** The last chunk that surely goes on from a chunk. */
  end(chunk: number): number {
    return this.#ends.get(this.of(chunk)) ?? chunk;
  }
}
