/** The vocabulary that texts of a page share: overlapping pairs of characters and single ones. */
import { characterClass } from '../../contract/character-table.ts';

/** A pair of characters as a small integer. Two pairs in a million are taken for one another, which no page notices. */
export type Term = number;

function termOf(first: number, second: number): Term {
  return (Math.imul(first, 0x9e3779b1) ^ second) & 0x3fffffff;
}

const isLetter = characterClass(/[\p{L}\p{N}]/u);
const isSingleLetter = characterClass(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);

const BEYOND_PLANE = 0x10000;

/** All pairs of neighbouring letters or digits of a folded text, as often as it has them; a lone character is a term of its own. */
export function pairsOf(folded: string): Term[] {
  const terms: Term[] = [];
  let before = 0, alone = true;
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.codePointAt(at) ?? 0;
    if (character >= BEYOND_PLANE) at += 1;
    if (!isLetter(character)) {
      if (before !== 0 && alone) terms.push(termOf(before, 0));
      before = 0;
      alone = true;
      continue;
    }
    if (before !== 0) {
      terms.push(termOf(before, character));
      alone = false;
    }
    before = character;
  }
  if (before !== 0 && alone) terms.push(termOf(before, 0));
  return terms;
}

/** All single letters of a folded text, as often as it has them; digits alone say nothing. */
export function charactersOf(folded: string): Term[] {
  const characters: Term[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.codePointAt(at) ?? 0;
    if (character >= BEYOND_PLANE) at += 1;
    if (isSingleLetter(character)) characters.push(character);
  }
  return characters;
}
