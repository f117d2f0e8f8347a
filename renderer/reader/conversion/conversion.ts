/**
 * 简繁 for display. A converted text has as many characters as its original, one for one, so that a place in one is a place
 * in the other: search marks, a copied selection and a spoken sentence are found by that.
 */
import type { Script } from '../../../main/contract/reading.ts';
import type * as Dictionaries from './opencc.ts';

/** A text as it is shown. */
export type Convert = (text: string) => string;

/** What is shown as printed. */
export const asPrinted: Convert = (text) => text;

const beyondBmp = /[\u{10000}-\u{10ffff}]/u;
const length = (text: string): number => (beyondBmp.test(text) ? Array.from(text).length : text.length);

/** Converts a text as a whole, for words decide about characters; where that would not stay one for one, each by itself. */
export function aligned(text: string, convert: Convert): string {
  const whole = convert(text);
  if (length(whole) === length(text)) return whole;
  return Array.from(text, (character) => {
    const converted = convert(character);
    return length(converted) === 1 ? converted : character;
  }).join('');
}

/** The place in `to` of a place in `from`, both in UTF-16 units, where one is the other converted. */
export function placeIn(from: string, to: string, place: number): number {
  if (!beyondBmp.test(from) && !beyondBmp.test(to)) return place;
  let characters = length(from.slice(0, place));
  let at = 0;
  for (const character of to) {
    if (characters-- <= 0) break;
    at += character.length;
  }
  return at;
}

function changes(from: string, to: string): number {
  const other = Array.from(to);
  return Array.from(from).filter((character, i) => character !== other[i]).length;
}

/**
 * What converts into a script. A text that is in it already stays as it is: the characters that both have, such as 里 and 后,
 * would be taken for others.
 */
export function converterTo(script: Exclude<Script, 'printed'>, { toTraditional, toSimplified }: Pick<typeof Dictionaries, 'toTraditional' | 'toSimplified'>): Convert {
  const [there, back] = script === 'traditional' ? [toTraditional, toSimplified] : [toSimplified, toTraditional];
  const known = new Map<string, string>();
  return (text) => {
    let shown = known.get(text);
    if (shown === undefined) {
      const converted = aligned(text, there);
      shown = changes(text, aligned(text, back)) > changes(text, converted) ? text : converted;
      if (known.size >= MAX_KNOWN) known.clear();
      known.set(text, shown);
    }
    return shown;
  };
}

/** Enough for the parts of any article; they are drawn anew at every change of the view. */
const MAX_KNOWN = 5_000;

// Not a literal, which the bundler would follow.
const address = './reader-opencc.js';

/** What shows texts in a script; loads the dictionaries when they are first needed. */
export async function loadConverter(script: Script): Promise<Convert> {
  if (script === 'printed') return asPrinted;
  return converterTo(script, (await import(address)) as typeof Dictionaries);
}
