// Makes main/contract/variants-data.ts: which characters are folded into which for searching.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { TextDecoder } from 'node:util';
import { inProject as from } from './project.mjs';
import { variantGroups } from './variant-groups.mjs';

const isOneUnit = (text) => /^[\u3400-\u9fff]$/u.test(text);

/** The pairs of one of OpenCC's dictionaries that are single characters of the Basic Multilingual Plane. */
async function dictionary(name) {
  const { default: lines } = await import(`opencc-js/dict/${name}`);
  return lines.split('|').map((line) => line.split(' ')).filter((pair) => pair.every(isOneUnit));
}

/** 1 and 2 for the common and the less common characters of GB 2312, the simplified characters' own set; 3 for all others. */
function levels() {
  const decoder = new TextDecoder('gbk');
  const found = new Map();
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) found.set(decoder.decode(Uint8Array.of(row, cell)), row < 0xd8 ? 1 : 2);
  }
  return (character) => found.get(character) ?? 3;
}

/** Sets of characters that grow together. */
class Classes {
  #parents = new Map();

  rootOf(character) {
    const parent = this.#parents.get(character);
    return parent === undefined || parent === character ? character : this.rootOf(parent);
  }

  join(a, b) {
    for (const character of [a, b]) if (!this.#parents.has(character)) this.#parents.set(character, character);
    this.#parents.set(this.rootOf(b), this.rootOf(a));
  }

  get all() {
    return [...Map.groupBy(this.#parents.keys(), (character) => this.rootOf(character)).values()].filter((characters) => characters.length > 1);
  }
}

/** Every class of characters that are one to search, its representative first. */
export async function variantClasses() {
  const levelOf = levels();
  const simplified = new Map((await dictionary('TSCharacters')).filter(([traditional, simple]) => traditional !== simple));
  const classes = new Classes();
  for (const [traditional, simple] of simplified) classes.join(simple, traditional);
  // What is simplified into something else than it is a traditional form of: 钟 and 锺 are both 鍾.
  for (const [simple, traditional] of await dictionary('STCharacters')) classes.join(simple, traditional);
  for (const name of ['TWVariants', 'TWVariantsRev', 'HKVariants', 'HKVariantsRev']) {
    for (const [a, b] of await dictionary(name)) classes.join(a, b);
  }
  const simplest = (character) => (simplified.has(character) ? simplest(simplified.get(character)) : character);
  for (const name of ['JPShinjitaiCharacters', 'JPShinjitaiCharactersRev']) {
    for (const [a, b] of await dictionary(name)) {
      // Two characters that simplified Chinese has both are two to Chinese readers: 芸 is 藝 in Japan only, 浜 is 濱.
      if (simplest(a) === simplest(b) || [a, b].map(simplest).some((character) => levelOf(character) === 3)) classes.join(a, b);
    }
  }
  for (const [first, ...others] of variantGroups.map((group) => Array.from(group))) for (const other of others) classes.join(first, other);
  // What most texts have already is folded into itself, so that least has to be changed.
  const rank = (character) => (simplified.has(character) ? 4 : 0) + levelOf(character);
  return classes.all.map((characters) => characters.sort((a, b) => rank(a) - rank(b) || a.codePointAt(0) - b.codePointAt(0)));
}

/** The data file's text. */
export async function variantsData() {
  const pairs = (await variantClasses()).flatMap(([representative, ...others]) => others.map((other) => other + representative));
  const lines = pairs.sort((a, b) => a.codePointAt(0) - b.codePointAt(0)).join('').match(/.{1,140}/gu) ?? [];
  return [
    '/** Each character that is folded, and the one that it is folded into. Made by main/development/make-variants.mjs; not to be edited. */',
    'export const variants =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFile(from('main/contract/variants-data.ts'), await variantsData());
