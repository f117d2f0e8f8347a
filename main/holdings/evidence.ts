/** What is known for certain of a paper's days, one by one. */
import type { Day } from './days.ts';

/** `pause`: not published, in a gap much longer than the rhythm's own: it tells of festivals and suspensions, not of the rhythm. */
export const Seen = { nothing: 0, published: 1, silent: 2, pause: 3 } as const;
export type Seen = (typeof Seen)[keyof typeof Seen];

/** A note for each day from the first to the last. */
export class Evidence {
  readonly first: Day;
  readonly last: Day;
  readonly #days: Uint8Array;

  constructor(first: Day, last: Day) {
    this.first = first;
    this.last = last;
    this.#days = new Uint8Array(last - first + 1);
  }

  /** Days outside the range are of no issue that is known. */
  on(day: Day): Seen {
    const seen = this.#days[day - this.first];
    return seen === Seen.published || seen === Seen.silent || seen === Seen.pause ? seen : Seen.nothing;
  }

  note(day: Day, seen: Seen): void {
    this.#days[day - this.first] = seen;
  }
}
