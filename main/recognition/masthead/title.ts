/**
 * The newspaper's name where its nameplate was a picture and only its pinyin is text (JIN RI QU JIANG): the characters
 * that the page itself offers for those syllables, then the places of China that sound so, with the words that
 * newspapers' names are made of.
 */
import { placeNames } from './places.ts';
import { partings, readPinyin, readingsOf, soundsLike } from './pinyin.ts';
import { type Piece, spelledName, type SpelledName, type Way } from './spelled-name.ts';

/** Newspapers' kinds in English: QUJIANG TODAY, QUZHOU DAILY. */
const englishKinds: readonly (readonly [pattern: RegExp, before: string, after: string])[] = [
  [/^(.+) DAILY(?: NEWS)?$/u, '', '日报'], [/^(.+) EVENING (?:NEWS|POST|PAPER)$/u, '', '晚报'], [/^(.+) MORNING (?:NEWS|POST|PAPER)$/u, '', '晨报'],
  [/^(.+) TIMES$/u, '', '时报'], [/^(.+) BUSINESS (?:DAILY|NEWS)$/u, '', '商报'], [/^(.+) YOUTH DAILY$/u, '', '青年报'], [/^(.+) METROPOLIS (?:DAILY|NEWS)$/u, '', '都市报'],
  [/^(.+) WEEKLY$/u, '', '周报'], [/^(.+) TODAY$/u, '今日', ''], [/^TODAY (.+)$/u, '今日', ''], [/^(.+) NEWS$/u, '', '新闻'],
];

/** The stretches of two characters or more that may be part of a name. */
function hear(text: string, name: SpelledName): readonly string[] {
  const stretches: string[] = [];
  let start = 0, length = 0;
  for (let at = 0; at <= text.length;) {
    const codePoint = text.codePointAt(at) ?? 0, next = at + (codePoint < 0x10000 ? 1 : 2);
    if (name.hasSound(codePoint)) {
      length += 1;
    } else {
      if (length > 1) stretches.push(text.slice(start, at));
      start = next;
      length = 0;
    }
    at = next;
  }
  return stretches;
}

/** Counts, for every stretch of syllables, the runs of characters in the text that can be read so. */
function offeredPieces(syllables: readonly string[], stretches: readonly string[]): Map<string, Map<string, number>> {
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
    for (const character of stretch) {
      const sounds = readingsOf(character.codePointAt(0) ?? 0);
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

/** Runs of characters that are looked at for one stretch of syllables: those most often offered. */
const CANDIDATES = 12;

/** Place of the list that the page names as well, in mentions. */
const OFFERED_PLACE = 4;

function bestName({ syllables, piecesOf }: Way, text: string, stretches: readonly string[]): Piece | null {
  const offered = offeredPieces(syllables, stretches);
  const pieceFor = (from: number, end: number): Piece | null => {
    const { word, other } = piecesOf(from, end), length = end - from;
    if (word !== null || length < 2) return word;
    let best = other;
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
  if (readPinyin(line) !== null) return convincing(line, text);
  for (const [pattern, before, after] of englishKinds) {
    const place = pattern.exec(line.toUpperCase())?.[1];
    const title = place === undefined ? null : convincing(place, text);
    if (title !== null) return before + title + after;
  }
  return null;
}

function convincing(line: string, text: string): string | null {
  const name = spelledName(line), stretches = hear(text, name);
  const names = name.ways.map((way) => bestName(way, text, stretches)).filter((name) => name !== null);
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
