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
  readonly kinds: ArrayLike<number>;
}

export interface FoldedTextWithOffsets extends FoldedText {
  /** For each UTF-16 unit of `text`, where the characters that it was folded from start and end in the source. */
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
const clusters = /[\u1100-\u11ff]+|[\s\S][\p{M}\u200d\uff9e\uff9f]*/uy;
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

/** Collects folded characters; arrays grow by doubling. */
class Collector {
  readonly #chunks: string[] = [];
  readonly #withOffsets: boolean;
  #length = 0;
  #kinds: Uint8Array;
  #starts: Uint32Array;
  #ends: Uint32Array;

  constructor(expected: number, withOffsets: boolean) {
    this.#withOffsets = withOffsets;
    this.#kinds = new Uint8Array(expected);
    this.#starts = new Uint32Array(withOffsets ? expected : 0);
    this.#ends = new Uint32Array(withOffsets ? expected : 0);
  }

  /** The kind of the last unit; null before the first. */
  get lastKind(): number | null {
    return this.#length === 0 ? null : this.#kinds[this.#length - 1] ?? null;
  }

  /** Adds a character that was folded from [start, end). */
  add(character: string, kind: CharacterKind, start: number, end: number): void {
    this.#make(character.length);
    this.#chunks.push(character);
    this.#kinds.fill(kind, this.#length, this.#length + character.length);
    if (this.#withOffsets) {
      this.#starts.fill(start, this.#length, this.#length + character.length);
      this.#ends.fill(end, this.#length, this.#length + character.length);
    }
    this.#length += character.length;
  }

  /** Adds units that fold to themselves, beginning at `start` in the source. */
  addPlain(text: string, kind: CharacterKind, start: number): void {
    this.#make(text.length);
    this.#chunks.push(text);
    this.#kinds.fill(kind, this.#length, this.#length + text.length);
    if (this.#withOffsets) {
      for (let unit = 0; unit < text.length; unit += 1) {
        this.#starts[this.#length + unit] = start + unit;
        this.#ends[this.#length + unit] = start + unit + 1;
      }
    }
    this.#length += text.length;
  }

  done(): FoldedTextWithOffsets {
    return {
      text: this.#chunks.join(''), kinds: this.#kinds.subarray(0, this.#length),
      starts: this.#starts.subarray(0, this.#length), ends: this.#ends.subarray(0, this.#length),
    };
  }

  #make(room: number): void {
    if (this.#length + room <= this.#kinds.length) return;
    const capacity = 2 * (this.#length + room);
    const grown = <A extends Uint8Array | Uint32Array>(array: A, larger: A): A => {
      larger.set(array);
      return larger;
    };
    this.#kinds = grown(this.#kinds, new Uint8Array(capacity));
    if (!this.#withOffsets) return;
    this.#starts = grown(this.#starts, new Uint32Array(capacity));
    this.#ends = grown(this.#ends, new Uint32Array(capacity));
  }
}

/** Most of a Chinese text: characters that fold to themselves. */
const isPlain = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
/** What may follow a plain character without belonging to it, unlike the marks: Chinese characters and punctuation, ASCII. */
const standsApart = (unit: number): boolean => isPlain(unit) || unit < 0x300 || (unit >= 0x3000 && unit < 0x302a) || (unit >= 0xff00 && unit < 0xff9e);

/** The end of the stretch of plain characters that begins at `start`; `start` itself where there is none. */
function plainEnd(source: string, start: number): number {
  let end = start;
  while (end < source.length && isPlain(source.charCodeAt(end))) end += 1;
  return end === start || end === source.length || standsApart(source.charCodeAt(end)) ? end : end - 1;
}

function collect(source: string, withOffsets: boolean): FoldedTextWithOffsets {
  const collector = new Collector(source.length, withOffsets);
  let spaceSeen = false;
  for (let at = 0; at < source.length;) {
    const end = plainEnd(source, at);
    if (end > at) {
      collector.addPlain(source.slice(at, end), CharacterKind.ideograph, at);
      at = end;
      spaceSeen = false;
      continue;
    }
    clusters.lastIndex = at;
    const cluster = clusters.exec(source)?.[0] ?? source.charAt(at);
    const folded = foldedCluster(cluster);
    if (folded === null) {
      spaceSeen = true;
    } else {
      for (const { text, kind } of folded) {
        if (spaceSeen && kind === CharacterKind.word && collector.lastKind === CharacterKind.word) collector.add(' ', CharacterKind.space, at, at);
        collector.add(text, kind, at, at + cluster.length);
        spaceSeen = false;
      }
    }
    at += cluster.length;
  }
  return collector.done();
}

/** Folds a text and tells what its characters are to search. Linear; takes any string. */
export function foldWithKinds(source: string): FoldedText {
  return collect(source, false);
}

/** Folds a text and remembers where each folded character came from. */
export function foldWithOffsets(source: string): FoldedTextWithOffsets {
  return collect(source, true);
}

/** Folds a text. `fold(fold(x))` is `fold(x)`. */
export function fold(source: string): string {
  return collect(source, false).text;
}
