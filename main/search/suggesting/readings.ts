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
  /** The folded characters of each syllable. */
  readonly characters: ReadonlyMap<string, ReadonlySet<string>>;
}
let table: Table | null = null;

function made(): Table {
  const byUnit: string[] = [], all = new Map<string, Set<string>>();
  for (const [, syllable = '', characters = ''] of readings.matchAll(/([a-z]+)([^a-z]+)/gu)) {
    const own = new Set<string>();
    all.set(syllable, own);
    for (const character of characters) {
      const folded = fold(character);
      // A compatibility form may be folded into several characters, which are read for themselves.
      if (folded.length !== 1) continue;
      own.add(folded);
      const unit = folded.charCodeAt(0), known = byUnit[unit];
      if (known === undefined) byUnit[unit] = syllable;
      else if (!known.split(' ').includes(syllable)) byUnit[unit] = `${known} ${syllable}`;
    }
  }
  const sets = new Uint16Array(UNITS), numbers = new Map<string, number>(), known: (readonly string[])[] = [none];
  byUnit.forEach((key, unit) => {
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, number = known.length);
      known.push(key.split(' '));
    }
    sets[unit] = number;
  });
  return { sets, readings: known, characters: all };
}

const tableMade = (): Table => (table ??= made());

/** The readings of a folded character by its UTF-16 unit, without tones, with v for ü; none where it has none. */
export function readingsOf(unit: number): readonly string[] {
  const { sets, readings: all } = tableMade();
  return all[sets[unit] ?? 0] ?? none;
}

/** The folded characters that are read so. */
export const charactersOf = (syllable: string): readonly string[] => [...tableMade().characters.get(syllable) ?? []];

/** More ways to part a word than these nobody means. */
const MOST_PARTINGS = 16;

/** All ways to part letters into whole syllables; none where they are no pinyin. */
export function partings(letters: string): readonly (readonly string[])[] {
  const { characters } = tableMade();
  const from: (readonly (readonly string[])[])[] = [];
  from[letters.length] = [[]];
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const ways: (readonly string[])[] = [];
    for (let end = Math.min(letters.length, at + 6); end > at; end -= 1) {
      const first = letters.slice(at, end);
      if (characters.has(first)) for (const rest of from[end] ?? []) ways.push([first, ...rest]);
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
