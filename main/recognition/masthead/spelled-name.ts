/** What a newspaper's name in pinyin may be, whatever its page says: words of newspapers' names, causes and places. */
import { PlaceSize, placeNames, placesFrom } from './places.ts';
import { partings, readingsOf, soundOf, soundsLike } from './pinyin.ts';

/** Kinds of newspapers, as their names begin and end. They need not stand in the page's text. */
const nameWords = [
  '今日', '日报', '晚报', '晨报', '早报', '时报', '周报', '商报', '快报', '导报', '新报', '新闻', '青年报', '工人报', '农民报', '都市报', '新闻报', '生活报', '教育报', '科技报', '经济报', '文学报',
  '法制报', '法治报', '老年报', '少年报', '画报', '信息报', '电视报', '广播电视报', '周刊', '周末', '时讯', '通讯', '报',
] as const;
/** What papers are called after that are called after no place. */
const causes = new Set((
  '人民 光明 解放 解放军 大众 群众 新华 文汇 经济 工人 农民 青年 法制 法治 科技 科学 教育 文化 文艺 文学 艺术 环球 国际 参考消息 中国 新民 新京 体坛 健康 生活 都市 现代 消费 市场 证券 财经 金融 每日 每周 南方 北方 农村 农业 环境 消息 ' +
  '侨乡 铁道 铁路 邮电 石油 矿工 民主 团结 进步 联合 工商 中央 扫荡 前线 战士 国防 少年 老年 妇女 益世 世界'
).split(' '));
/** Kinds that mostly large places have, and kinds that mostly counties have. */
const ofPrefectures = ['日报', '晚报', '晨报', '商报', '都市报'];

/** Characters for some syllables of a name, and what they weigh, in mentions as the page's own characters are counted. */
export interface Piece {
  readonly text: string;
  readonly weight: number;
}

/**
 * One mention as a name is better than a place of the list that the page does not name, and that is better than an ordinary
 * word (义务 for 义乌). Measured on 2,400 made-up names over real pages.
 */
const PLACE = 0.8, PLACE_OF_ITS_SIZE = 0.9, NAME_WORD = 10;

/** What a stretch of syllables is: a word of newspapers' names, or else a cause or a place. */
interface Pieces {
  readonly word: Piece | null;
  readonly other: Piece | null;
}

/** One way to part a name into syllables. */
export interface Way {
  readonly syllables: readonly string[];
  readonly piecesOf: (from: number, end: number) => Pieces;
}

function placePiece(syllables: readonly string[], size: PlaceSize): Piece | null {
  let best: Piece | null = null;
  const length = syllables.length;
  for (const name of placesFrom(syllables[0] ?? '')) {
    if (name.length !== length || !soundsLike(name, syllables)) continue;
    const weight = length * length * (placeNames().get(name) === size ? PLACE_OF_ITS_SIZE : PLACE);
    if (best === null || weight > best.weight) best = { text: name, weight };
  }
  return best;
}

function piecesFor(wanted: readonly string[], size: PlaceSize): Pieces {
  const square = wanted.length * wanted.length;
  const word = nameWords.find((candidate) => soundsLike(candidate, wanted));
  if (word !== undefined) return { word: { text: word, weight: NAME_WORD * square }, other: null };
  if (wanted.length < 2) return { word: null, other: null };
  let other = placePiece(wanted, size);
  for (const cause of causes) {
    if (soundsLike(cause, wanted)) other = { text: cause, weight: square };
  }
  return { word: null, other };
}

function wayOf(syllables: readonly string[]): Way {
  const size = ofPrefectures.some((kind) => soundsLike(kind, syllables.slice(-kind.length))) ? PlaceSize.prefecture : PlaceSize.county;
  const known = new Map<number, Pieces>();
  return {
    syllables,
    piecesOf: (from, end) => {
      const key = from * (syllables.length + 1) + end;
      let pieces = known.get(key);
      if (pieces === undefined) known.set(key, pieces = piecesFor(syllables.slice(from, end), size));
      return pieces;
    },
  };
}

/** Room for the sounds of all characters in use. */
const USUAL_SOUNDS = 4096;

/** A name in Latin letters. */
export class SpelledName {
  readonly ways: readonly Way[];
  readonly #syllables: ReadonlySet<string>;
  /** Whether the name has one of the readings, by the characters' sounds. */
  readonly #has = new Array<boolean | undefined>(USUAL_SOUNDS);

  constructor(line: string) {
    const ways = partings(line);
    this.ways = ways.map(wayOf);
    this.#syllables = new Set(ways.flat());
    this.#has[0] = false;
  }

  /** True for a Chinese character, by its code point, that can be read as one of the name's syllables. */
  hasSound(codePoint: number): boolean {
    return this.#has[soundOf(codePoint)] ??= readingsOf(codePoint).some((reading) => this.#syllables.has(reading));
  }
}

const remembered = new Map<string, SpelledName>();
/** An archive is of few newspapers, and each has its name on hundreds of pages. */
const MAX_REMEMBERED = 16;

/** The name that a line spells, remembered from page to page. */
export function spelledName(line: string): SpelledName {
  let name = remembered.get(line);
  if (name === undefined) {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(line, name = new SpelledName(line));
  }
  return name;
}
