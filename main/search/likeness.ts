/**
 * Which texts are nearly the same: reprints, an agency's report in two papers, a notice printed for a week.
 *
 * A text is the set of its runs of five folded characters; how alike two texts are is how much of both sets is in both
 * (Broder 1997, resemblance). It is estimated from signatures: hashes of all runs are dealt out to 64 bins, and each bin
 * keeps the lowest of its hashes, of that one byte (one-permutation hashing: Li, Owen, Zhang 2012; one byte for a hash:
 * Li, König 2010). A bin without any hash borrows from the next that has one (Shrivastava, Li 2014).
 */
import { CharacterKind, foldWithKinds } from '../contract/folding.ts';

const BINS = 64, RUN = 5;
/** Shorter texts say too little: two weather reports would be one. */
const SHORTEST = 80;
/** Share of equal bins from which on two texts are nearly the same; those of unlike texts are equal once in 256 times. */
const LIKE = 0.7;
/** Texts that are as like as that have at least one band in common, mostly (1 - (1 - 0.7⁴)⁶ is 0.81, for 0.8 it is 0.96, for 0.9 0.998). */
const BANDS = 6, BINS_PER_BAND = 4;

/** Mixes the bits of a 32-bit number (the finisher of MurmurHash3, Appleby 2008). */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Letters, digits and characters of texts, as they are searched, without what stands between them. */
function lettersOf(texts: readonly string[]): Uint16Array {
  const folded = texts.map((text) => foldWithKinds(text));
  const letters = new Uint16Array(folded.reduce((sum, { text }) => sum + text.length, 0));
  let length = 0;
  for (const { text, kinds } of folded) {
    for (let at = 0; at < text.length; at += 1) if (kinds[at] === CharacterKind.ideograph || kinds[at] === CharacterKind.word) letters[length++] = text.charCodeAt(at);
  }
  return letters.subarray(0, length);
}

/** A text's signature, a byte for each bin; null where the text is too short to be told from others. */
export function signatureOf(texts: readonly string[]): Uint8Array | null {
  const letters = lettersOf(texts);
  if (letters.length < SHORTEST) return null;
  const lowest = new Float64Array(BINS).fill(Infinity);
  for (let at = 0; at + RUN <= letters.length; at += 1) {
    let run = 0;
    for (let next = at; next < at + RUN; next += 1) run = Math.imul(run, 0x01000193) ^ (letters[next] ?? 0);
    const hash = mixed(run), bin = hash % BINS, rest = Math.floor(hash / BINS);
    if (rest < (lowest[bin] ?? 0)) lowest[bin] = rest;
  }
  return Uint8Array.from(lowest, (own, bin) => {
    let hash = own, step = 0;
    // There are more runs than none: some bin has one.
    while (hash === Infinity) hash = lowest[(bin + ++step) % BINS] ?? 0;
    return mixed(hash + step) & 0xff;
  });
}

/** Numbers of which texts that are alike have at least one in common. */
export function bandsOf(signature: Uint8Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let number = band + 1;
    for (let at = 0; at < BINS_PER_BAND; at += 1) number = number * 0x100 + (signature[band * BINS_PER_BAND + at] ?? 0);
    return number;
  });
}

/** Whether texts of these signatures are nearly the same. */
export function areAlike(one: Uint8Array, other: Uint8Array): boolean {
  let equal = 0;
  for (let bin = 0; bin < BINS; bin += 1) if (one[bin] === other[bin]) equal += 1;
  return equal >= LIKE * BINS;
}

/** A name for a text and those like it that come after it; 48 bits, so that two texts have the same only by an accident that nobody lives to see. */
export function labelOf(signature: Uint8Array): number {
  let low = 0, high = 1;
  for (const byte of signature) {
    low = mixed(low ^ byte);
    high = mixed(Math.imul(high, 31) + byte);
  }
  return high % 0x10000 * 0x1_0000_0000 + low;
}
