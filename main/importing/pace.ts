/** How fast an import goes, lately, and how long it will still take. Pure but for the clock that it is given. */

/** Seconds over which the pace is taken: shorter jumps about, longer is late to tell of a change. */
const WINDOW_SECONDS = 10;
/** Before this many seconds there is nothing to say. */
const LEAST_SECONDS = 1;

interface Mark {
  readonly seconds: number;
  readonly files: number;
  readonly articles: number;
}

export interface PaceNow {
  /** Articles a second; null before it is known. */
  readonly rate: number | null;
  /** Null before it is known. */
  readonly secondsLeft: number | null;
}

export class Pace {
  readonly #now: () => number;
  #marks: Mark[] = [];

  /** @param now a clock in seconds. */
  constructor(now: () => number = () => performance.now() / 1000) {
    this.#now = now;
    this.restart(0, 0);
  }

  /** Forgets what was before: nothing was done while an import was paused. */
  restart(files: number, articles: number): void {
    this.#marks = [{ seconds: this.#now(), files, articles }];
  }

  /** Takes note of what is done by now. */
  mark(files: number, articles: number): void {
    const seconds = this.#now();
    // The last mark before the window stays: the window begins there.
    while ((this.#marks[1]?.seconds ?? seconds) < seconds - WINDOW_SECONDS) this.#marks.shift();
    this.#marks.push({ seconds, files, articles });
  }

  /** @param filesLeft how many files are still to be done. */
  now(filesLeft: number): PaceNow {
    const first = this.#marks[0], last = this.#marks.at(-1);
    const seconds = (last?.seconds ?? 0) - (first?.seconds ?? 0);
    if (first === undefined || last === undefined || seconds < LEAST_SECONDS) return { rate: null, secondsLeft: null };
    const files = (last.files - first.files) / seconds;
    return { rate: (last.articles - first.articles) / seconds, secondsLeft: files > 0 ? filesLeft / files : null };
  }
}
