// Makes main/search/suggesting/readings-data.ts: how characters are read, as pinyin-pro's dictionary has it.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { inProject as from } from './project.mjs';

/** The basic block of unified ideographs: newspapers hardly leave it. */
const FIRST = 0x4e00, LAST = 0x9fff;

/** The data file's text: each syllable with the characters that are read so. */
export function readingsData() {
  const characters = new Map();
  for (let code = FIRST; code <= LAST; code += 1) {
    const character = String.fromCodePoint(code);
    for (const syllable of new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))) {
      if (/^[a-z]+$/u.test(syllable)) characters.set(syllable, (characters.get(syllable) ?? '') + character);
    }
  }
  const lines = [...characters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => syllable + all).join('').match(/.{1,140}/gu) ?? [];
  return [
    '/** Each syllable of pinyin, without tone and with v for ü, and the characters that are read so. Made by main/development/make-readings.mjs; not to be edited. */',
    'export const readings =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFile(from('main/search/suggesting/readings-data.ts'), readingsData());
