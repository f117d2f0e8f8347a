/**
 * The newspaper's name where its nameplate was a picture and only its pinyin is text (JIN RI QU JIANG): the characters
 * that the page itself offers for those syllables, then the places of China that sound so, with the words that
 * newspapers' names are made of.
 */
import { PlaceSize, placeNames, placesFrom } from './places.ts';
import { partings, readPinyin, readingsOf, soundsLike } from './pinyin.ts';

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

/** Newspapers' kinds in English: QUJIANG TODAY, QUZHOU DAILY. */
const englishKinds: readonly (readonly [pattern: RegExp, before: string, after: string])[] = [
  [/^(.+) DAILY(?: NEWS)?$/u, '', '日报'], [/^(.+) EVENING (?:NEWS|POST|PAPER)$/u, '', '晚报'], [/^(.+) MORNING (?:NEWS|POST|PAPER)$/u, '', '晨报'],
  [/^(.+) TIMES$/u, '', '时报'], [/^(.+) BUSINESS (?:DAILY|NEWS)$/u, '', '商报'], [/^(.+) YOUTH DAILY$/u, '', '青年报'], [/^(.+) METROPOLIS (?:DAILY|NEWS)$/u, '', '都市报'],
  [/^(.+) WEEKLY$/u, '', '周报'], [/^(.+) TODAY$/u, '今日', ''], [/^TODAY (.+)$/u, '今日', ''], [/^(.+) NEWS$/u, '', '新闻'],
];

const han = /\p{Script=Han}/u;

interface Piece {
  readonly text: string;
  readonly weight: number;
}

/** A character of the text and those of its readings that a name has. */
interface Heard {
  readonly character: string;
  readonly sounds: readonly string[];
}

/** The stretches of a text that may be part of a name with these syllables. */
function hear(text: string, wanted: ReadonlySet<string>): readonly (readonly Heard[])[] {
  const known = new Map<string, readonly string[]>();
  const stretches: Heard[][] = [];
  let open: Heard[] = [];
  for (const character of text) {
    let sounds = known.get(character);
    if (sounds === undefined) known.set(character, sounds = han.test(character) ? readingsOf(character).filter((sound) => wanted.has(sound)) : []);
    if (sounds.length > 0) {
      open.push({ character, sounds });
      continue;
    }
    if (open.length > 1) stretches.push(open);
    if (open.length > 0) open = [];
  }
  if (open.length > 1) stretches.push(open);
  return stretches;
}

/** Counts, for every stretch of syllables, the runs of characters in the text that can be read so. */
function offeredPieces(syllables: readonly string[], stretches: readonly (readonly Heard[])[]): Map<string, Map<string, number>> {
  const offered = new Map<string, Map<string, number>>();
  const settle = (from: number, run: string): void => {
    for (let start = 0; start < run.length - 1; start += 1) {
      for (let end = start + 2; end <= run.length; end += 1) {
        const key = `${from + start}-${from + end}`, piece = run.slice(start, end);
        const pieces = offered.get(key) ?? new Map<string, number>();
        pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
        offered.set(key, pieces);
      }
    }
  };
  for (const stretch of stretches) {
    let open: { from: number; characters: string }[] = [];
    for (const { character, sounds } of stretch) {
      const next: { from: number; characters: string }[] = [];
      for (const run of open) {
        const expected = syllables[run.from + run.characters.length];
        if (expected !== undefined && sounds.includes(expected)) next.push({ from: run.from, characters: run.characters + character });
        else if (run.characters.length > 1) settle(run.from, run.characters);
      }
      syllables.forEach((expected, from) => {
        const continued = next.some((run) => run.from + run.characters.length - 1 === from);
        if (!continued && sounds.includes(expected)) next.push({ from, characters: character });
      });
      open = next;
    }
    for (const run of open) if (run.characters.length > 1) settle(run.from, run.characters);
  }
  return offered;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words are short: so much text on either side tells where they begin and end. */
const AROUND = 6;
/** So many of a text's mentions tell how it is used. */
const MENTIONS = 16;
/** What stands beside a place's name: 衢江区, 中共衢江区委, 衢江人民, 《今日衢江》. */
const placeAfter = /^(?:[省市县縣区區州乡鄉镇鎮]|人民|日报|晚报|报社|融媒|传媒|广播|新闻|党委)/u;
const placeBefore = /(?:今日|中共|我们|共青团)$/u;

/** How a mention counts: in words of its own, within the words around it (申请|川), or as an ordinary word of the language. */
const Mention = { own: 1, named: 3, word: 0.25, across: 0.05 } as const;

/** Characters of grammar: 已无 is not how the text calls a place. */
const particle = /[的了是不在有无無已和与與及也就都而其之则則被把将將从從]/u;

function mentionAt(text: string, at: number, piece: string): number {
  const before = text.slice(Math.max(0, at - AROUND), at), after = text.slice(at + piece.length, at + piece.length + AROUND);
  const end = before.length + piece.length;
  let starts = before === '', ends = after === '', whole = false;
  for (const { index, segment } of segmenter.segment(before + piece + after)) {
    starts ||= index === before.length;
    ends ||= index === end;
    whole ||= index === before.length && segment.length === piece.length;
  }
  if (!starts || !ends) return Mention.across;
  if (placeAfter.test(after) || placeBefore.test(before)) return Mention.named;
  return whole || particle.test(piece) ? Mention.word : Mention.own;
}

/** How well a text offers a piece, 0 upward: by its mentions, the more the better, the hundredth hardly. */
function offer(text: string, piece: string): number {
  let sum = 0, at = text.indexOf(piece);
  for (let seen = 0; at >= 0 && seen < MENTIONS; seen += 1) {
    sum += mentionAt(text, at, piece);
    at = text.indexOf(piece, at + piece.length);
  }
  return sum < 1 ? sum : 1 + Math.log(sum);
}

/**
 * Weights in mentions as `offer` counts them. One mention as a name is better than a place of the list that the page
 * does not name, and that is better than an ordinary word (义务 for 义乌). Measured on 2,400 made-up names over real
 * pages.
 */
const PLACE = 0.8, PLACE_OF_ITS_SIZE = 0.9, OFFERED_PLACE = 4, NAME_WORD = 10;

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

/** Runs of characters that are looked at for one stretch of syllables: those most often offered. */
const CANDIDATES = 12;

function bestName(syllables: readonly string[], text: string, stretches: readonly (readonly Heard[])[]): Piece | null {
  const offered = offeredPieces(syllables, stretches);
  const size = ofPrefectures.some((kind) => soundsLike(kind, syllables.slice(-kind.length))) ? PlaceSize.prefecture : PlaceSize.county;
  const pieceFor = (from: number, end: number): Piece | null => {
    const length = end - from, wanted = syllables.slice(from, end);
    const word = nameWords.find((candidate) => soundsLike(candidate, wanted));
    if (word !== undefined) return { text: word, weight: NAME_WORD * length * length };
    if (length < 2) return null;
    let best = placePiece(wanted, size);
    for (const cause of causes) {
      if (soundsLike(cause, wanted)) best = { text: cause, weight: length * length };
    }
    const pieces = [...offered.get(`${from}-${end}`) ?? []].sort(([, a], [, b]) => b - a).slice(0, CANDIDATES);
    for (const [piece] of pieces) {
      const weight = length * length * (placeNames().has(piece) ? OFFERED_PLACE + offer(text, piece) : offer(text, piece));
      if (best === null || weight > best.weight) best = { text: piece, weight };
    }
    return best;
  };
  const best: (Piece | null)[] = [{ text: '', weight: 0 }];
  for (let end = 1; end <= syllables.length; end += 1) {
    let chosen: Piece | null = null;
    for (let from = 0; from < end; from += 1) {
      const before = best[from], piece = pieceFor(from, end);
      if (before === null || before === undefined || piece === null) continue;
      const weight = before.weight + piece.weight;
      if (chosen === null || weight > chosen.weight) chosen = { text: before.text + piece.text, weight };
    }
    best.push(chosen);
  }
  return best.at(-1) ?? null;
}

/**
 * The name in Chinese for a name in Latin letters, all pinyin or with its kind in English; null where it is neither, and
 * where neither the text nor the list of places has characters for all of it.
 * @param text Chinese characters of the page; everything else in it only parts words.
 */
export function titleFromRoman(line: string, text: string): string | null {
  if (readPinyin(line) !== null) return convincing(partings(line), text);
  for (const [pattern, before, after] of englishKinds) {
    const place = pattern.exec(line.toUpperCase())?.[1];
    const title = place === undefined ? null : convincing(partings(place), text);
    if (title !== null) return before + title + after;
  }
  return null;
}

function convincing(ways: readonly (readonly string[])[], text: string): string | null {
  const stretches = hear(text, new Set(ways.flat()));
  const names = ways.map((way) => bestName(way, text, stretches)).filter((name) => name !== null);
  return names.toSorted((a, b) => b.weight - a.weight)[0]?.text ?? null;
}

/** True for a line that is a newspaper's name in Latin letters, as `titleFromRoman` reads it. */
export function isRomanTitle(line: string): boolean {
  const syllables = readPinyin(line);
  if (syllables !== null) return syllables.length >= 3;
  return /[A-Z]/u.test(line) && line.length <= 60 && englishKinds.some(([pattern]) => partings(pattern.exec(line.toUpperCase())?.[1] ?? '').length > 0);
}

/** True where a name in Chinese is the one in Latin letters. */
export function isTitleOf(title: string, roman: string): boolean {
  return partings(roman).some((way) => soundsLike(title, way));
}
