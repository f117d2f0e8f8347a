/**
 * How typed characters fit a name: a character by itself, or by its pinyin in full (qujiang), by initials (qj), or mixed (quj, 衢j).
 * The name leads: each of its characters takes what it can of what was typed, so that all ways to part the letters are tried.
 */
import { readingsOf } from './readings.ts';

/** The better, the lower. A name that is matched to its end comes before one that goes on, syllables before initials. */
export const Fit = { whole: 0, beginning: 1, initials: 2, initialsOfBeginning: 3 } as const;
export type Fit = (typeof Fit)[keyof typeof Fit];

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const APOSTROPHE = 0x27;
/** A name has few ways to fit what was typed; text that was made to have many is not looked at to the end. */
const MOST_STEPS = 500;

/** Two letters that begin a syllable as one sound: zh, ch, sh. */
const isTwoLetterInitial = (text: string, at: number): boolean => text.charCodeAt(at + 1) === 0x68 && 'zcs'.includes(text.charAt(at));

class Matching {
  readonly #typed: string;
  readonly #name: string;
  readonly #to: number;
  #steps = 0;
  best: Fit | null = null;

  constructor(typed: string, name: string, to: number) {
    this.#typed = typed;
    this.#name = name;
    this.#to = to;
  }

  #tell(byInitials: boolean, isWhole: boolean): void {
    const fit = byInitials ? (isWhole ? Fit.initials : Fit.initialsOfBeginning) : isWhole ? Fit.whole : Fit.beginning;
    if (this.best === null || fit < this.best) this.best = fit;
  }

  /** What was typed from `at` on against the name from `place` on. */
  go(at: number, place: number, byInitials: boolean): void {
    const typed = this.#typed, left = typed.length - at;
    this.#steps += 1;
    if (left === 0) this.#tell(byInitials, place === this.#to);
    if (left === 0 || place === this.#to || this.#steps > MOST_STEPS) return;
    const code = typed.charCodeAt(at), unit = this.#name.charCodeAt(place);
    if (code === APOSTROPHE) this.go(at + 1, place, byInitials);
    else if (code === unit) this.go(at + 1, place + 1, byInitials);
    else if (isLetter(code)) for (const reading of readingsOf(unit)) if (reading.charCodeAt(0) === code) this.#read(reading, at, place, byInitials);
  }

  #read(reading: string, at: number, place: number, byInitials: boolean): void {
    const typed = this.#typed, left = typed.length - at;
    // Lüe and nüe are typed lue and nue as well.
    const isWritten = typed.startsWith(reading, at) || (reading.endsWith('ve') && typed.startsWith(reading.replace('v', 'u'), at));
    if (isWritten) this.go(at + reading.length, place + 1, byInitials);
    const initial = isTwoLetterInitial(typed, at) && isTwoLetterInitial(reading, 0) ? 2 : 1;
    // The last syllable may still be being typed: more of it than its initial tells that no initial was meant.
    if (left > initial && left < reading.length && reading.startsWith(typed.slice(at))) this.#tell(byInitials, false);
    if (reading.length > initial) this.go(at + initial, place + 1, true);
    if (initial === 2) this.go(at + 1, place + 1, true);
  }
}

/**
 * How what was typed fits the beginning of a name; null where it does not.
 * @param typed folded; letters as pinyinLetters writes them
 * @param name folded; the part from `from` to `to` of it is asked about
 */
export function fitOf(typed: string, name: string, from = 0, to = name.length): Fit | null {
  const matching = new Matching(typed, name, to);
  matching.go(0, from, false);
  return matching.best;
}

/** Whether two texts of one length can be read alike. */
export function soundAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    const others = readingsOf(b.charCodeAt(at));
    if (!readingsOf(a.charCodeAt(at)).some((reading) => others.includes(reading))) return false;
  }
  return true;
}
