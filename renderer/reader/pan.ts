import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTyping } from '../elements/keys.ts';

/** A pointer that moved less than this has clicked. */
const CLICK_PX = 4;
/** What the arrow keys scroll, and how much of a screen stays when a screen is scrolled, in CSS px. */
const ARROW_PX = 80;
const OVERLAP_PX = 60;

/** Keys that scroll, each with where it leads from `top` on a desk that shows `screen` px. */
const scrolls: Readonly<Partial<Record<string, (top: number, screen: number) => number>>> = {
  ArrowUp: (top) => top - ARROW_PX, ArrowDown: (top) => top + ARROW_PX,
  PageUp: (top, screen) => top - screen, PageDown: (top, screen) => top + screen,
  Home: () => 0, End: () => Number.MAX_SAFE_INTEGER,
};

/**
 * Moves the paper by hand: with the middle button, with the space bar held, or by a desk's bare wood with the first
 * button. The first button on a sheet selects text, as everywhere. Keys scroll the desk wherever the focus is on nothing.
 */
export class Pan implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #desk: () => HTMLElement | null;
  #element: HTMLElement | null = null;
  /** Whether the space bar is held, and whether the paper was moved since. */
  #held = false;
  #moved = false;
  /** Where the paper was taken hold of, and how far the desk was scrolled when it first moved: a zoom may have come to rest in between. */
  #drag: { readonly pointer: number; readonly x: number; readonly y: number; from: { readonly left: number; readonly top: number } | null } | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: () => HTMLElement | null) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeyDown);
    window.addEventListener('keyup', this.#onKeyUp);
    window.addEventListener('blur', this.#letGo);
  }

  hostUpdated(): void {
    const desk = this.#desk();
    if (desk === this.#element) return;
    this.#element = desk;
    desk?.addEventListener('mousedown', this.#onMouseDown);
    desk?.addEventListener('pointerdown', this.#onDown);
    desk?.addEventListener('pointermove', this.#onMove);
    desk?.addEventListener('pointerup', this.#onUp);
    desk?.addEventListener('pointercancel', this.#onUp);
    for (const click of ['click', 'auxclick'] as const) desk?.addEventListener(click, this.#onClick, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeyDown);
    window.removeEventListener('keyup', this.#onKeyUp);
    window.removeEventListener('blur', this.#letGo);
    this.#letGo();
    this.#element = null;
  }

  /** Whether this press takes hold of the paper. */
  #grips(event: MouseEvent): boolean {
    if (event.button === 1) return true;
    return event.button === 0 && (this.#held || (event.target instanceof Element && event.target.matches('.desk, .mat, .spread') && this.#onWood(event)));
  }

  /** Not on a scroll bar, which is the browser's. */
  #onWood(event: MouseEvent): boolean {
    const { left, top } = this.#element?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return event.clientX - left < (this.#element?.clientWidth ?? 0) && event.clientY - top < (this.#element?.clientHeight ?? 0);
  }

  /** A press that moves the paper neither selects text nor starts the browser's own scrolling. */
  readonly #onMouseDown = (event: MouseEvent): void => {
    if (this.#grips(event)) event.preventDefault();
  };

  readonly #onDown = (event: PointerEvent): void => {
    this.#moved = false;
    const desk = this.#element;
    if (!desk || event.pointerType !== 'mouse' || !this.#grips(event)) return;
    this.#drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY, from: null };
    desk.setPointerCapture(event.pointerId);
    desk.classList.add('dragging');
  };

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    const desk = this.#element;
    if (!desk) return;
    drag.from ??= { left: desk.scrollLeft, top: desk.scrollTop };
    const x = event.clientX - drag.x;
    const y = event.clientY - drag.y;
    if (Math.hypot(x, y) > CLICK_PX) this.#moved = true;
    desk.scrollTo({ left: drag.from.left - x, top: drag.from.top - y, behavior: 'instant' });
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#drag?.pointer) return;
    this.#drag = null;
    this.#element?.classList.remove('dragging');
  };

  /** The click that ends a move is none. */
  readonly #onClick = (event: MouseEvent): void => {
    // A click without a press is a key's.
    if (event.detail === 0 || (!this.#moved && !this.#held)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Whether a key is for the desk: the focus is on nothing, somewhere on the desk, or in the bar. */
  #concerns(event: KeyboardEvent): boolean {
    if (this.#host.inert || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return false;
    const path = event.composedPath();
    const [target] = path;
    return target === document.body || (this.#element !== null && path.includes(this.#element)) || (target instanceof Element && target.matches('.bar *'));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const desk = this.#element;
    const target = event.composedPath()[0];
    if (!desk || desk.inert || !this.#concerns(event)) return;
    if (event.key === ' ') {
      if (target instanceof HTMLElement && target.matches('summary, button')) return;
      event.preventDefault();
      if (!event.repeat) this.#moved = false;
      this.#held = true;
      desk.classList.add('grip');
      return;
    }
    const scroll = scrolls[event.key];
    // With the focus on the desk the browser scrolls.
    if (!scroll || event.composedPath().includes(desk)) return;
    event.preventDefault();
    desk.scrollTo({ top: scroll(desk.scrollTop, desk.clientHeight - OVERLAP_PX) });
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !this.#held) return;
    const desk = this.#element;
    // Held for nothing, it was the space bar's usual deed: a screen on, or back.
    if (!this.#moved && desk) desk.scrollBy({ top: (event.shiftKey ? -1 : 1) * (desk.clientHeight - OVERLAP_PX) });
    this.#letGo();
  };

  readonly #letGo = (): void => {
    this.#held = false;
    this.#drag = null;
    this.#element?.classList.remove('grip', 'dragging');
  };
}
