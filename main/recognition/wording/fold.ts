/** Normalising for recognition alone, never for display: look-alikes, widths, blanks, shadow print, letter-spacing. */
import { CharacterTable, characterClass } from '../../contract/character-table.ts';
import { fold } from '../../contract/folding.ts';

/** Full-width digits and letters, ideographic space, radicals and compatibility ideographs: all that has a plain twin. */
const lookAlike = /[\u2e80-\u2fdf\u3000\u3007\uf900-\ufaff\uff0f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;
const radical = /[\u2e80-\u2eff]/u;
const controls = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Whether a character is plain already, a blank that may be, or anything else. */
const Plainness = { other: 0, plain: 1, blank: 2 } as const;
const plainness = new CharacterTable((character) => {
  if (character === ' ') return Plainness.blank;
  return character.search(lookAlike) < 0 && character.search(controls) < 0 && !/\s/u.test(character) ? Plainness.plain : Plainness.other;
});

/** True for nearly all lines: nothing is to be replaced, and blanks are single and within. Both halves of a rare character count as others. */
function isPlain(text: string): boolean {
  let last: number = Plainness.blank;
  for (let at = 0; at < text.length; at += 1) {
    const next = plainness.of(text.charCodeAt(at));
    if (next === Plainness.other || (next === Plainness.blank && last === Plainness.blank)) return false;
    last = next;
  }
  return last !== Plainness.blank;
}

/** The text with plain digits, letters and characters, its punctuation and single blanks kept; unseen characters go. */
export function plain(text: string): string {
  if (isPlain(text)) return text;
  const replaced = text.replace(lookAlike, (character) => {
    if (character === '\u3007') return '\u3007';
    return radical.test(character) ? fold(character, 'exact') : character.normalize('NFKC');
  });
  return replaced.replace(/\s+/gu, ' ').replace(controls, '').trim();
}

const blankInChinese = /(?<=[\p{Script=Han}，。、；：！？“”（）《》]) (?=[\p{Script=Han}\p{N}，。、；：！？“”（）《》])|(?<=\p{N}) (?=\p{Script=Han})/gu;

/** Plain text without the blanks that extraction puts between Chinese and digits. */
export function tight(text: string): string {
  return plain(text).replace(blankInChinese, '');
}

const isBlank = characterClass(/\s/u);

function hasBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isBlank(text.charCodeAt(at))) return true;
  return false;
}

/** All white space removed: the form in which texts are compared. */
export function squeeze(text: string): string {
  return hasBlank(text) ? text.replace(/\s+/gu, '') : text;
}

/** The half of a text that is printed twice (衢江衢江), or null. */
function half(text: string): string | null {
  const middle = text.length / 2;
  return text.length >= 2 && Number.isInteger(middle) && text.slice(0, middle) === text.slice(middle) ? text.slice(0, middle) : null;
}

export interface Unshadowed {
  /** The text once. */
  readonly text: string;
  /** True where it was printed twice. */
  readonly shadowed: boolean;
  /** True where its characters stood apart. */
  readonly spaced: boolean;
}

/** Latin letters and digits set apart stay words; of Chinese, every character its own token, but where two copies meet. */
function isSpaced(tokens: readonly string[]): boolean {
  if (tokens.length < 4) return tokens.length === 3 && half(tokens.join('')) !== null && tokens.every((token) => Array.from(token).length <= 2);
  const apart = tokens.filter((token) => Array.from(token).length === 1).length;
  return apart >= tokens.length - 2 && tokens.every((token) => Array.from(token).length <= 2);
}

/**
 * Undoes shadow print and letter-spacing of one printed line: 「UPUP 衢江衢江」 is 「UP 衢江」, 「争 发 展争 发 展」 is
 * 「争发展」. A text that is not so printed comes back as it was. The halves are compared without blanks, for the second
 * copy follows the first without one.
 */
export function unshadow(line: string): Unshadowed {
  if (!hasBlank(line)) {
    const once = line.length >= 4 ? half(line) : null;
    return { text: once ?? line, shadowed: once !== null, spaced: false };
  }
  const text = line.replace(/\s+/gu, ' ').trim();
  const tokens = text.split(' ');
  const spaced = isSpaced(tokens);
  if (spaced) {
    const joined = tokens.join('');
    const once = half(joined);
    return { text: once ?? joined, shadowed: once !== null, spaced };
  }
  const halves = tokens.map(half);
  if (halves.every((token) => token !== null) && (tokens.length > 1 || text.length >= 4)) {
    return { text: halves.join(' '), shadowed: true, spaced };
  }
  const whole = half(tokens.join(''));
  if (whole !== null && whole.length >= 3 && tokens.length > 1) return { text: firstCopy(text, whole.length), shadowed: true, spaced };
  return { text, shadowed: false, spaced };
}

/** The beginning of `text` that has `length` characters that are no blanks. */
function firstCopy(text: string, length: number): string {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) !== ' ') seen += 1;
    if (seen === length) return text.slice(0, at + 1);
  }
  return text;
}
