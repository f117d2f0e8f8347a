/**
 * How folded characters are read: every reading of the character and of those that are folded into it, so that 乾隆, which
 * the index has as 干隆, is found by qianlong. Readings are a table of text and not a package's dictionary: that takes 30 MB of
 * memory, which the searching thread does not have.
 */
import { fold } from '../../contract/folding.ts';
import { readings } from './readings-data.ts';

const UNITS = 0x10000;
const none: readonly string[] = [];

interface Table {
  /** For each UTF-16 unit, the number of its set of readings; 0 is the empty set. */
  readonly sets: Uint16Array;
  readonly readings: readonly (readonly string[])[];
  readonly syllables: ReadonlySet<string>;
}
let table: Table | null = null;

function made(): Table {
  const byUnit: string[] = [], syllables = new Set<string>();
  for (const [, syllable = '', characters = ''] of readings.matchAll(/([a-z]+)([^a-z]+)/gu)) {
    syllables.add(syllable);
    for (const character of characters) {
      const folded = fold(character);
      // A compatibility form may be folded into several characters, which are read for themselves.
      if (folded.length !== 1) continue;
      const unit = folded.charCodeAt(0), known = byUnit[unit];
      if (known === undefined) byUnit[unit] = syllable;
      else if (!known.split(' ').includes(syllable)) byUnit[unit] = `${known} ${syllable}`;
    }
  }
  const sets = new Uint16Array(UNITS), numbers = new Map<string, number>(), all: (readonly string[])[] = [none];
  byUnit.forEach((key, unit) => {
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, number = all.length);
      all.push(key.split(' '));
    }
    sets[unit] = number;
  });
  return { sets, readings: all, syllables };
}

const tableMade = (): Table => (table ??= made());

/** The readings of a folded character by its UTF-16 unit, without tones, with v for ü; none where it has none. */
export function readingsOf(unit: number): readonly string[] {
  const { sets, readings: all } = tableMade();
  return all[sets[unit] ?? 0] ?? none;
}

/** More ways to part a word than these nobody means. */
const MOST_PARTINGS = 16;

/** All ways to part letters into whole syllables; none where they are no pinyin. */
export function partings(letters: string): readonly (readonly string[])[] {
  const { syllables } = tableMade();
  const from: (readonly (readonly string[])[])[] = [];
  from[letters.length] = [[]];
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const ways: (readonly string[])[] = [];
    for (let end = Math.min(letters.length, at + 6); end > at; end -= 1) {
      const first = letters.slice(at, end);
      if (syllables.has(first)) for (const rest of from[end] ?? []) ways.push([first, ...rest]);
    }
    from[at] = ways.slice(0, MOST_PARTINGS);
  }
  return from[0] ?? [];
}

/** Letters as syllables are written in the table: lower case, ü and u: as v, and u where ü is written u; null where they are no letters of pinyin. */
export function pinyinLetters(typed: string): string | null {
  const letters = typed.normalize('NFD').replace(/u\u0308/gu, 'v').replace(/[\u0300\u0301\u0304\u030c]/gu, '').toLowerCase()
    .replace(/[’‘]/gu, "'").replace(/([jqxy])v/gu, '$1u');
  return /^[a-z']+$/u.test(letters) ? letters : null;
}
