/**
 * The one folding of text for searching and marking: what folds alike is found alike. Never used for display.
 *
 * - compatibility forms, full width and case are folded (NFKC, lower case), so are the radicals that PDF fonts offer in
 *   place of characters (⺠ is 民);
 * - white space counts only between two alphabetic words or numbers, because extraction puts spaces into Chinese where
 *   no reader sees one;
 * - characters that nobody sees (zero width, variation selectors, controls, lone surrogates) vanish;
 * - simplified, traditional and variant characters are one, unless the folding is exact (see variants.ts).
 */
import { unitsFolded } from './variants.ts';
import type { Folding } from './variants.ts';

export type { Folding };

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

/** Where the units of a text are put together, used again for the next one. Never by two at once: folding waits for nothing. */
let room = new Uint16Array(1024);
/** More than that is not kept for the next one. */
const MOST_KEPT = 0x10000;
/** Every machine that this runs on is little-endian. Folded texts have no half of a surrogate pair alone, which would be replaced. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

function roomFor(length: number): Uint16Array {
  if (length <= room.length) return room;
  const larger = new Uint16Array(2 * length);
  if (larger.length <= MOST_KEPT) room = larger;
  return larger;
}

/**
 * Collects folded characters, and folds their variants: last, because what compatibility forms and radicals stand for may be
 * one. Arrays grow by doubling; they are filled one by one, for most of what is added is short.
 */
class Collector {
  /** How many UTF-16 units there are. */
  length = 0;
  /** The kind of the last character; null before the first. */
  lastKind: CharacterKind | null = null;
  #units: Uint16Array;
  readonly #folded: Uint16Array;

  constructor(expected: number, folding: Folding) {
    this.#units = roomFor(expected);
    this.#folded = unitsFolded(folding);
  }

  /** To be asked once, at the end. */
  get text(): string {
    return decoder.decode(this.#units.subarray(0, this.length));
  }

  /** Adds characters that were folded from [start, end) of the source as one. */
  add(characters: string, kind: CharacterKind, _start: number, _end: number): void {
    this.#put(characters, 0, characters.length);
    this.lastKind = kind;
  }

  /** Adds [start, end) of the source: characters that fold to themselves or to one of their variants. */
  addPlain(source: string, kind: CharacterKind, start: number, end: number): void {
    this.#put(source, start, end);
    this.lastKind = kind;
  }

  #put(source: string, start: number, end: number): void {
    const needed = this.length + end - start;
    if (needed > this.#units.length) this.#units = grown(this.#units, new Uint16Array(2 * needed));
    const units = this.#units, folded = this.#folded;
    let to = this.length;
    for (let at = start; at < end; at += 1) {
      const unit = source.charCodeAt(at);
      units[to] = folded[unit] ?? unit;
      to += 1;
    }
    this.length = needed;
  }
}

/** Collects kinds as well. */
class KindCollector extends Collector {
  #kinds: Uint8Array;

  constructor(expected: number, folding: Folding) {
    super(expected, folding);
    this.#kinds = new Uint8Array(expected);
  }

  get kinds(): Uint8Array {
    return this.#kinds.subarray(0, this.length);
  }

  override add(characters: string, kind: CharacterKind, start: number, end: number): void {
    this.#putKind(kind, characters.length);
    super.add(characters, kind, start, end);
  }

  override addPlain(source: string, kind: CharacterKind, start: number, end: number): void {
    this.#putKind(kind, end - start);
    super.addPlain(source, kind, start, end);
  }

  #putKind(kind: CharacterKind, count: number): void {
    const needed = this.length + count;
    if (needed > this.#kinds.length) this.#kinds = grown(this.#kinds, new Uint8Array(2 * needed));
    const kinds = this.#kinds;
    for (let at = this.length; at < needed; at += 1) kinds[at] = kind;
  }
}

/** Collects offsets as well. */
class OffsetCollector extends KindCollector {
  #starts: Uint32Array;
  #ends: Uint32Array;

  constructor(expected: number, folding: Folding) {
    super(expected, folding);
    this.#starts = new Uint32Array(expected);
    this.#ends = new Uint32Array(expected);
  }

  get starts(): Uint32Array {
    return this.#starts.subarray(0, this.length);
  }

  get ends(): Uint32Array {
    return this.#ends.subarray(0, this.length);
  }

  override add(characters: string, kind: CharacterKind, start: number, end: number): void {
    const needed = this.#makeRoom(characters.length);
    for (let at = this.length; at < needed; at += 1) {
      this.#starts[at] = start;
      this.#ends[at] = end;
    }
    super.add(characters, kind, start, end);
  }

  override addPlain(source: string, kind: CharacterKind, start: number, end: number): void {
    this.#makeRoom(end - start);
    const shift = this.length - start;
    for (let at = start; at < end; at += 1) {
      this.#starts[at + shift] = at;
      this.#ends[at + shift] = at + 1;
    }
    super.addPlain(source, kind, start, end);
  }

  /** Answers the length that there will be. */
  #makeRoom(count: number): number {
    const needed = this.length + count;
    if (needed > this.#starts.length) {
      this.#starts = grown(this.#starts, new Uint32Array(2 * needed));
      this.#ends = grown(this.#ends, new Uint32Array(2 * needed));
    }
    return needed;
  }
}

function grown<A extends Uint8Array | Uint16Array | Uint32Array>(array: A, larger: A): A {
  larger.set(array);
  return larger;
}

/** Most of a Chinese text: characters that fold to themselves or to one of their variants. */
const isPlain = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
/** What may follow a character without belonging to it, unlike the marks: Chinese characters and punctuation, ASCII. */
const standsApart = (unit: number): boolean => isPlain(unit) || unit < 0x300 || (unit >= 0x2010 && unit < 0x2028) || (unit >= 0x3000 && unit < 0x302a) || (unit >= 0xff00 && unit < 0xff9e);

/** The end of the stretch of plain characters that begins at `start`; `start` itself where there is none. */
function plainEnd(source: string, start: number): number {
  let end = start;
  while (end < source.length && isPlain(source.charCodeAt(end))) end += 1;
  return end === start || end === source.length || standsApart(source.charCodeAt(end)) ? end : end - 1;
}

/** Most of what is not plain: a mark of punctuation, a letter or digit alone. Halves of rare characters and Hangul letters are not told apart here. */
function isAlone(source: string, at: number): boolean {
  return standsApart(source.charCodeAt(at)) && (at + 1 === source.length || standsApart(source.charCodeAt(at + 1)));
}

function clusterAt(source: string, at: number): string {
  if (isAlone(source, at)) return source.charAt(at);
  clusters.lastIndex = at;
  return clusters.exec(source)?.[0] ?? source.charAt(at);
}

function collect(source: string, collector: Collector): void {
  let spaceSeen = false;
  for (let at = 0; at < source.length;) {
    const end = plainEnd(source, at);
    if (end > at) {
      collector.addPlain(source, CharacterKind.ideograph, at, end);
      at = end;
      spaceSeen = false;
      continue;
    }
    const cluster = clusterAt(source, at), folded = foldedCluster(cluster);
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
}

/** Folds a text and tells what its characters are to search. Linear; takes any string. */
export function foldWithKinds(source: string, folding: Folding = 'all'): FoldedText {
  const collector = new KindCollector(source.length, folding);
  collect(source, collector);
  return { text: collector.text, kinds: collector.kinds };
}

/** Folds a text and remembers where each folded character came from. */
export function foldWithOffsets(source: string, folding: Folding = 'all'): FoldedTextWithOffsets {
  const collector = new OffsetCollector(source.length, folding);
  collect(source, collector);
  return { text: collector.text, kinds: collector.kinds, starts: collector.starts, ends: collector.ends };
}

/** Folds a text. `fold(fold(x))` is `fold(x)`. */
export function fold(source: string, folding: Folding = 'all'): string {
  const collector = new Collector(source.length, folding);
  collect(source, collector);
  return collector.text;
}
