/** Sentences of a text for reading aloud. Pure. */

/** A sentence with its end marks and the quotes that close after them; what has no end mark is one to the end. */
const sentence = /[^。！？!?…\n]*(?:[。！？!?…]+[”’」』）》〉】)"']*|\n+|$)/gu;
const spoken = /[\p{L}\p{N}]/u;

/** Where the sentences of a text are, in UTF-16 units, without the blanks around them. What has nothing to say is left out. */
export function sentencesOf(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(sentence)].flatMap(({ 0: found, index }) => {
    if (!spoken.test(found)) return [];
    const start = index + found.length - found.trimStart().length;
    return [[start, start + found.trim().length] as const];
  });
}
