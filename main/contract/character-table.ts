/** What is to be known of single characters, asked once for each: a regular expression at every character of a page is most of its time. */

/** The characters of the Basic Multilingual Plane, which texts hardly leave. */
const PLANE = 0x10000;

/** Remembers a number, 0..65534, for each character. */
export class CharacterTable {
  /** One more than the number; 0 where it is not known yet. */
  readonly #known = new Uint16Array(PLANE);
  readonly #classify: (character: string) => number;

  constructor(classify: (character: string) => number) {
    this.#classify = classify;
  }

  /** The number of a character by its code point. */
  of(codePoint: number): number {
    if (codePoint >= PLANE) return this.#classify(String.fromCodePoint(codePoint));
    const known = this.#known[codePoint] ?? 0;
    if (known > 0) return known - 1;
    const asked = this.#classify(String.fromCharCode(codePoint));
    this.#known[codePoint] = asked + 1;
    return asked;
  }
}

/** Whether a character, by its code point, is of a class that a pattern tells. */
export function characterClass(pattern: RegExp): (codePoint: number) => boolean {
  const table = new CharacterTable((character) => (pattern.test(character) ? 1 : 0));
  return (codePoint) => table.of(codePoint) === 1;
}
