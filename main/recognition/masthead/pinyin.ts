/** Pinyin as nameplates have it: lines of it told and parted into syllables, and what sounds like them. */
import { pinyin } from 'pinyin-pro';
import { CharacterTable } from '../../contract/character-table.ts';

/** The syllables of 汉语拼音方案 by their initials; ü is v. */
const table: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u', p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u', f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo', t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve', l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo', k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un', q: 'i ia ian iang iao ie in ing iong iu u uan ue un', x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo', ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo', r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo', c: 'a ai an ang ao e en eng i ong ou u uan ui un uo', s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un', w: 'a ai an ang ei en eng o u',
};
const syllables = new Set(Object.entries(table).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)));
const LONGEST = 6;
/** A word of more syllables is no part of a newspaper's name, and the ways to part it would be many. */
const MAX_SYLLABLES = 12;
/** Ways to part a line; XIANRIBAO has two. */
const MAX_PARTINGS = 16;

const readings = new Map<number, readonly string[]>();

/** All readings of a character, by its code point, without tones; ü is v. */
export function readingsOf(codePoint: number): readonly string[] {
  let known = readings.get(codePoint);
  if (known === undefined) {
    known = [...new Set(pinyin(String.fromCodePoint(codePoint), { toneType: 'none', type: 'array', multiple: true, v: true }))];
    readings.set(codePoint, known);
  }
  return known;
}

const han = /\p{Script=Han}/u;
const numbers = new Map<string, number>();
const sounds = new CharacterTable((character) => {
  if (!han.test(character)) return 0;
  const key = readingsOf(character.codePointAt(0) ?? 0).join(' '), number = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, number);
  return number;
});

/** A number that the Chinese characters with the same readings share; 0 for any other character. */
export function soundOf(codePoint: number): number {
  return sounds.of(codePoint);
}

/** True where a text of Chinese characters can be read as the syllables. */
export function soundsLike(text: string, wanted: readonly string[]): boolean {
  let said = 0;
  for (const character of text) {
    const syllable = wanted[said];
    if (syllable === undefined || !readingsOf(character.codePointAt(0) ?? 0).includes(syllable)) return false;
    said += 1;
  }
  return said === wanted.length;
}

/**
 * All ways to part a word into syllables, that one first which gives a consonant between vowels to the syllable after
 * it, as the spelling rules have it: YANAN is ya nan before it is yan an. Short syllables first does just that.
 */
function partWord(word: string): readonly (readonly string[])[] {
  // From the end, so that nothing is parted twice.
  const from: (readonly (readonly string[])[])[] = [];
  from[word.length] = [[]];
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const ways: (readonly string[])[] = [];
    for (let length = Math.min(LONGEST, word.length - at); length >= 1; length -= 1) {
      const first = word.slice(at, at + length);
      if (!syllables.has(first)) continue;
      for (const rest of from[at + length] ?? []) if (rest.length < MAX_SYLLABLES) ways.push([first, ...rest]);
    }
    // An apostrophe would stand before a vowel; without one, the syllable after begins with a consonant.
    from[at] = ways.sort((a, b) => vowelStarts(a) - vowelStarts(b) || a.length - b.length).slice(0, MAX_PARTINGS);
  }
  return from[0] ?? [];
}

const vowelStarts = (way: readonly string[]): number => way.slice(1).filter((syllable) => /^[aeo]/u.test(syllable)).length;

/** Marks of tones are dropped, ü's dots are not. */
const toneless = (text: string): string => text.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/gu, '').normalize('NFC');

/** Lower-case words of a line that may be pinyin: letters alone, in capitals or capitalised. */
function wordsOf(line: string): string[] | null {
  const text = toneless(line).replace(/['’·‧-]/gu, ' ').trim();
  if (!/^[A-Z][A-Za-zÜü ]{0,60}$/u.test(text)) return null;
  return text.toLowerCase().replace(/ü/gu, 'v').replace(/(?<=[ln])yu/gu, 'v').split(/ +/u);
}

/** All ways to read a line that is nothing but pinyin; none where it is not. */
export function partings(line: string): readonly (readonly string[])[] {
  const words = wordsOf(line);
  if (words === null) return [];
  let ways: (readonly string[])[] = [[]];
  for (const word of words) {
    const ofWord = partWord(word);
    ways = ways.flatMap((way) => ofWord.map((more) => [...way, ...more])).filter((way) => way.length <= MAX_SYLLABLES).slice(0, MAX_PARTINGS);
  }
  return ways;
}

/** The syllables of a line that is nothing but pinyin and long enough for a name, or null. */
export function readPinyin(line: string): readonly string[] | null {
  const [first] = partings(line);
  return first !== undefined && first.length >= 2 && line.trim().length >= 5 ? first : null;
}
