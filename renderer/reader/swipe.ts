/** A swipe is longer than this in CSS px, and mostly sideways. */
const SWIPE = 60;

/** Turns pages by a finger's swipe, as paper is turned. */
export class Swipe {
  #from: { readonly x: number; readonly y: number } | null = null;
  readonly #turn: (by: 1 | -1) => void;

  constructor(turn: (by: 1 | -1) => void) {
    this.#turn = turn;
  }

  readonly start = (event: TouchEvent): void => {
    const touch = event.touches[0];
    this.#from = touch ? { x: touch.clientX, y: touch.clientY } : null;
  };

  readonly end = (event: TouchEvent): void => {
    const end = event.changedTouches[0];
    if (!this.#from || !end) return;
    const x = end.clientX - this.#from.x;
    const y = end.clientY - this.#from.y;
    this.#from = null;
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) this.#turn(x < 0 ? 1 : -1);
  };
}
