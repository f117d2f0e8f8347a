/**
 * The newspaper's name where its nameplate was a picture and only its pinyin is text (JIN RI QU JIANG): the characters
 * that the page itself offers for those syllables, with the words that newspapers' names are made of.
 */
import { pinyin } from 'pinyin-pro';

/** Words that stand in newspapers' names and need not stand in the page's text. */
const nameWords = [
  '今日', '日报', '晚报', '晨报', '早报', '时报', '周报', '商报', '快报', '导报', '新报', '新闻', '青年报', '工人报', '农民报', '都市报', '新闻报',
  '教育报', '科技报', '经济报', '文学报', '周刊', '时讯', '通讯', '报',
];
const syllable = /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|iong|uang|i?ong|uai|iao|uan|ian|ai|ei|ao|ou|an|en|eng|ing|ia|ie|iu|in|ua|uo|ue|ve|ui|un|er|[aoeiuv])/y;
const vowel = /[aoeiuv]/u;

const readings = new Map<string, readonly string[]>();

/** All readings of a character without tones; ü is v. */
function readingsOf(character: string): readonly string[] {
  let known = readings.get(character);
  if (known === undefined) {
    known = [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))];
    readings.set(character, known);
  }
  return known;
}

/** Parts a word of pinyin; an n or g before a vowel begins the next syllable (QINGAN is read as QIN GAN). */
function partWord(word: string): string[] | null {
  const syllables: string[] = [];
  for (let at = 0; at < word.length;) {
    syllable.lastIndex = at;
    let match = syllable.exec(word)?.[0];
    if (match === undefined) return null;
    for (const end of ['ng', 'g', 'n', 'r']) {
      const shorter: string = match.slice(0, match.length - 1);
      if (match.endsWith(end) && vowel.test(word.charAt(at + match.length)) && vowel.test(shorter)) {
        match = shorter;
        break;
      }
    }
    syllables.push(match);
    at += match.length;
  }
  return syllables;
}

/** The syllables of a line that is nothing but pinyin in capitals or capitalised words, or null. */
export function readPinyin(line: string): string[] | null {
  const text = line.replace(/['’]/gu, ' ').trim();
  if (!/^[A-Z][A-Za-zÜü ]{4,60}$/u.test(text)) return null;
  const words = text.toLowerCase().replace(/ü/gu, 'v').split(/ +/u);
  const syllables = words.flatMap((word) => partWord(word) ?? ['']);
  return syllables.length >= 2 && syllables.length <= 12 && !syllables.includes('') ? syllables : null;
}

/** True where a text of Chinese characters can be read as the syllables. */
export function soundsLike(text: string, syllables: readonly string[]): boolean {
  const characters = Array.from(text);
  return characters.length === syllables.length && characters.every((character, i) => readingsOf(character).includes(syllables[i] ?? ''));
}

interface Piece {
  readonly text: string;
  readonly weight: number;
}

/** Counts, for every stretch of syllables, the runs of characters in the text that can be read so. */
function offeredPieces(syllables: readonly string[], text: string): Map<string, Map<string, number>> {
  const wanted = new Set(syllables);
  const offered = new Map<string, Map<string, number>>();
  const runs: { from: number; characters: string }[] = [];
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
  const heard = new Map<string, readonly string[]>();
  const soundsOf = (character: string): readonly string[] => {
    let sounds = heard.get(character);
    if (sounds === undefined) heard.set(character, sounds = readingsOf(character).filter((sound) => wanted.has(sound)));
    return sounds;
  };
  let open = runs;
  for (const character of text) {
    const sounds = soundsOf(character);
    if (sounds.length === 0 && open.length === 0) continue;
    const next: { from: number; characters: string }[] = [];
    for (const run of open) {
      const expected = syllables[run.from + run.characters.length];
      if (expected !== undefined && sounds.includes(expected)) next.push({ from: run.from, characters: run.characters + character });
      else if (run.characters.length > 1) settle(run.from, run.characters);
    }
    if (sounds.length > 0) {
      syllables.forEach((expected, from) => {
        const continued = next.some((run) => run.from + run.characters.length - 1 === from);
        if (!continued && sounds.includes(expected)) next.push({ from, characters: character });
      });
    }
    open = next;
  }
  for (const run of open) if (run.characters.length > 1) settle(run.from, run.characters);
  return offered;
}

/**
 * The most convincing characters for the syllables of a name, or null where the text does not offer them all.
 * @param text Chinese characters of the page; everything else in it only parts words.
 */
export function titleFromPinyin(syllables: readonly string[], text: string): string | null {
  const offered = offeredPieces(syllables, text);
  const pieceFor = (from: number, end: number): Piece | null => {
    const length = end - from;
    const word = nameWords.find((candidate) => soundsLike(candidate, syllables.slice(from, end)));
    if (word !== undefined) return { text: word, weight: 10 * length * length };
    let best: Piece | null = null;
    for (const [piece, count] of offered.get(`${from}-${end}`) ?? []) {
      const weight = length * length * (1 + Math.log(count));
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
  return best.at(-1)?.text ?? null;
}
