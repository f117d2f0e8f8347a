/**
 * The one folding of text for searching and marking: what folds alike is found alike. Never used for display.
 *
 * - compatibility forms, full width and case are folded (NFKC, lower case), so are the radicals that PDF fonts offer in
 *   place of characters (⺠ is 民);
 * - white space counts only between two alphabetic words or numbers, because extraction puts spaces into Chinese where
 *   no reader sees one;
 * - characters that nobody sees (zero width, variation selectors, controls, lone surrogates) vanish.
 */

/** What a folded character is to search. */
export const CharacterKind = { punctuation: 0, ideograph: 1, word: 2, space: 3 } as const;
export type CharacterKind = (typeof CharacterKind)[keyof typeof CharacterKind];

export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its CharacterKind. */
  readonly kinds: ArrayLike<CharacterKind>;
  /** For each UTF-16 unit of `text`, where the characters it was folded from start and end in the source. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/**
 * Radicals of CJK Radicals Supplement that look like whole characters, and those characters. Unicode gives them no
 * compatibility mapping (it does for Kangxi radicals, which NFKC folds); source: Unicode's EquivalentUnifiedIdeograph.txt.
 */
const radicals =
  '⺁厂⺃乚⺄乙⺅亻⺆冂⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻' +
  '⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠' +
  '⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';
const fromRadical = new Map<string, string>();
for (let i = 0; i + 1 < radicals.length; i += 2) fromRadical.set(radicals.charAt(i), radicals.charAt(i + 1));

/** A character with the marks that belong to it; conjoining Hangul letters stay together so that they compose. */
const clusters = /[\u1100-\u11ff]+|[\s\S][\p{M}\u200d\uff9e\uff9f]*/gu;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]/u;
const mark = /[\p{M}\u1160-\u11ff]/u;
const blank = /[\s\u200b\u2800]/u;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30fc\p{Co}]/u;
const letter = /[\p{L}\p{N}\p{M}\p{Co}]/u;

function kindOf(character: string): CharacterKind {
  if (!letter.test(character)) return CharacterKind.punctuation;
  return ideograph.test(character) ? CharacterKind.ideograph : CharacterKind.word;
}

/** A source character's folded characters; null stands for white space. */
type FoldedCluster = readonly { readonly text: string; readonly kind: CharacterKind }[] | null;

function foldCluster(cluster: string): FoldedCluster {
  if (blank.test(cluster.charAt(0))) return null;
  const folded = (fromRadical.get(cluster) ?? cluster).normalize('NFKC').toLowerCase().normalize('NFC');
  const characters = [];
  for (const character of folded) {
    if (unseen.test(character) || blank.test(character)) continue;
    // A mark without its character would compose with whatever comes to stand before it.
    if (characters.length === 0 && mark.test(character)) continue;
    characters.push({ text: character, kind: kindOf(character) });
  }
  return characters;
}

const remembered = new Map<string, FoldedCluster>();
/** Enough for every character of a century's newspapers; more than that is noise that must not fill the memory. */
const MAX_REMEMBERED = 20_000;

function foldedCluster(cluster: string): FoldedCluster {
  const known = remembered.get(cluster);
  if (known !== undefined) return known;
  const folded = foldCluster(cluster);
  if (remembered.size < MAX_REMEMBERED) remembered.set(cluster, folded);
  return folded;
}

/** Folds a text and remembers where each folded character came from. Linear; takes any string. */
export function foldWithOffsets(source: string): FoldedText {
  const text: string[] = [];
  const kinds: CharacterKind[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let spaceSeen = false;
  const add = (character: string, kind: CharacterKind, start: number, end: number): void => {
    text.push(character);
    let units = character.length;
    while (units > 0) {
      kinds.push(kind);
      starts.push(start);
      ends.push(end);
      units -= 1;
    }
  };
  for (const { 0: cluster, index } of source.matchAll(clusters)) {
    const folded = foldedCluster(cluster);
    if (folded === null) {
      spaceSeen = true;
      continue;
    }
    for (const { text: character, kind } of folded) {
      if (spaceSeen && kind === CharacterKind.word && kinds.at(-1) === CharacterKind.word) add(' ', CharacterKind.space, index, index);
      add(character, kind, index, index + cluster.length);
      spaceSeen = false;
    }
  }
  return { text: text.join(''), kinds, starts, ends };
}

/** Folds a text. `fold(fold(x))` is `fold(x)`. */
export function fold(source: string): string {
  return foldWithOffsets(source).text;
}
