import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageSheet } from './page-sheet.ts';
import { BODY_AT_FULL, sheetWidth, startOf, wheelFactor, withinLimits, zoomAround, ZOOM_STEP, type Fit, type Paper, type Size, type Span, type Zoom } from './zoom.ts';

/** After this pause a zoom rests, and the sheets are drawn anew at their size. Longer than from one notch of a wheel to the next: each rest costs a drawing. */
const REST_MS = 220;
/** What an arrow key scrolls, in CSS px. */
const ARROW_PX = 80;

/** Where the reader is on a desk. */
export interface DeskPlace {
  readonly zoom: Zoom;
  readonly left: number;
  readonly top: number;
}

/** What the desk needs of the view that it is in. */
export interface DeskHost {
  /** The element that scrolls. */
  readonly desk: () => HTMLElement | null;
  /** What lies on it: one sheet, or two side by side. */
  readonly spread: () => HTMLElement | null;
  readonly sheets: () => readonly PageSheet[];
  /** How many sheets have room side by side. */
  readonly columns: () => number;
}

interface Gesture {
  /** The desk when the zoom began. */
  readonly from: { readonly x: Span; readonly y: Span; readonly width: number };
  x: Span;
  y: Span;
  frame: number;
  rest: ReturnType<typeof setTimeout> | undefined;
}

/**
 * The desk under the sheets: how large they are shown, and which part of them. While a zoom goes on, the sheets as they
 * are drawn are only scaled, which costs a frame next to nothing; when it rests they are drawn at their size, crisp.
 */
export class Desk implements ReactiveController {
  zoom: Zoom = { fit: 'width' };
  size: Size = { width: 1000, height: 700 };

  readonly #host: ReactiveControllerHost;
  readonly #ask: DeskHost;
  readonly #resized = new ResizeObserver(() => this.#measure());
  #element: HTMLElement | null = null;
  #ratio = 1.4;
  #natural = 1000;
  #gesture: Gesture | null = null;

  constructor(host: ReactiveControllerHost, ask: DeskHost) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostUpdated(): void {
    const element = this.#ask.desk();
    if (element === this.#element) return;
    this.#forget();
    this.#element = element;
    if (!element) return;
    // At once: the first drawing is made for the desk as it is, not for one that is thought of.
    this.#measure();
    this.#resized.observe(element);
    element.addEventListener('wheel', this.#onWheel, { passive: false });
    element.addEventListener('pointerdown', this.#onDown, { capture: true });
  }

  hostDisconnected(): void {
    this.#forget();
    this.#element = null;
  }

  #forget(): void {
    this.#resized.disconnect();
    this.#element?.removeEventListener('wheel', this.#onWheel);
    this.#element?.removeEventListener('pointerdown', this.#onDown, { capture: true });
    this.#cancel();
  }

  #measure(): void {
    const { clientWidth: width = this.size.width, clientHeight: height = this.size.height } = this.#element ?? {};
    if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    this.#host.requestUpdate();
  }

  /** Learns the sheets' proportions once they are made up. */
  measureSheets(): void {
    const sheets = this.#ask.sheets();
    const ratio = Math.max(...sheets.map((sheet) => sheet.ratio));
    const natural = Math.min(...sheets.map(naturalWidth));
    if (sheets.length === 0 || (ratio === this.#ratio && natural === this.#natural)) return;
    this.#ratio = ratio;
    this.#natural = natural;
    this.#host.requestUpdate();
  }

  get #paper(): Paper {
    return { ratio: this.#ratio, columns: this.#ask.columns(), natural: this.#natural };
  }

  /** Width of one sheet in CSS px, as it is drawn. */
  get width(): number {
    return sheetWidth(this.zoom, this.size, this.#paper);
  }

  /** The size of the type against that in print, in percent. */
  get percent(): number {
    return Math.round((this.width / this.#natural) * 100);
  }

  /** So many steps larger, or smaller where negative, around the middle of the desk. */
  step(steps: number): void {
    this.#zoomBy(ZOOM_STEP ** steps, this.#middle);
  }

  /** The type as large as in print, around the middle of the desk. */
  actualSize(): void {
    this.#zoomTo({ fit: 'none', width: this.#natural });
  }

  fit(fit: Fit): void {
    this.#zoomTo({ fit });
  }

  get #middle(): { readonly x: number; readonly y: number } {
    return { x: this.size.width / 2, y: this.size.height / 2 };
  }

  #zoomTo(zoom: Zoom): void {
    const { x, y, from } = this.#begin();
    const factor = sheetWidth(zoom, this.size, this.#paper) / (from.width * (x.size / from.x.size));
    this.#drawn(zoom, zoomAround(x, factor, this.#middle.x), zoomAround(y, factor, this.#middle.y));
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey || !this.#element) {
      this.#onDown();
      return;
    }
    event.preventDefault();
    const { left, top } = this.#element.getBoundingClientRect();
    this.#zoomBy(wheelFactor(event.deltaY), { x: event.clientX - left, y: event.clientY - top });
  };

  /** Whoever takes hold of the paper, or scrolls, is done with zooming. */
  readonly #onDown = (): void => {
    if (this.#gesture) this.#rest(this.#gesture);
  };

  #zoomBy(factor: number, at: { readonly x: number; readonly y: number }): void {
    const gesture = this.#begin();
    const now = gesture.from.width * (gesture.x.size / gesture.from.x.size);
    const within = withinLimits(now * factor, this.#paper) / now;
    gesture.x = zoomAround(gesture.x, within, at.x);
    gesture.y = zoomAround(gesture.y, within, at.y);
    if (gesture.frame === 0) gesture.frame = requestAnimationFrame(() => this.#preview(gesture));
    clearTimeout(gesture.rest);
    gesture.rest = setTimeout(() => this.#rest(gesture), REST_MS);
  }

  #begin(): Gesture {
    if (this.#gesture) return this.#gesture;
    const spread = this.#ask.spread();
    const desk = this.#element;
    const mat = spread?.parentElement;
    const margin = mat ? Number.parseFloat(getComputedStyle(mat).paddingLeft) : 0;
    const size = { x: spread?.offsetWidth ?? 1, y: spread?.offsetHeight ?? 1 };
    const x: Span = { view: this.size.width, before: margin, after: margin, size: size.x, scroll: desk?.scrollLeft ?? 0, centred: true };
    const y: Span = {
      view: this.size.height, before: margin, after: Math.max(0, (mat?.offsetHeight ?? 0) - margin - size.y), size: size.y, scroll: desk?.scrollTop ?? 0, centred: false,
    };
    this.#gesture = { from: { x, y, width: this.width }, x, y, frame: 0, rest: undefined };
    return this.#gesture;
  }

  /** The sheets as they are drawn, scaled and moved to where they will be. */
  #preview(gesture: Gesture): void {
    gesture.frame = 0;
    const spread = this.#ask.spread();
    if (!spread || this.#gesture !== gesture) return;
    const { from, x, y } = gesture;
    spread.classList.add('zooming');
    spread.style.transform = `translate(${startOf(x) - startOf(from.x)}px, ${startOf(y) - startOf(from.y)}px) scale(${x.size / from.x.size})`;
  }

  #rest({ from, x, y }: Gesture): void {
    this.#drawn(zoomOf({ from, x }), x, y);
  }

  /** Draws the sheets at their size, and scrolls to where they were seen, before the next frame. */
  #drawn(zoom: Zoom, x: Span, y: Span): void {
    this.#cancel();
    void this.show({ zoom, left: x.scroll, top: y.scroll });
  }

  #cancel(): void {
    if (!this.#gesture) return;
    cancelAnimationFrame(this.#gesture.frame);
    clearTimeout(this.#gesture.rest);
    this.#gesture = null;
    const spread = this.#ask.spread();
    if (!spread) return;
    // At once: a layer of its own keeps the sharpness that it was drawn with.
    spread.classList.remove('zooming');
    spread.style.transform = '';
  }

  /** Where the reader is; what a zoom that still goes on will come to. */
  get place(): DeskPlace {
    if (this.#gesture) return { zoom: zoomOf(this.#gesture), left: this.#gesture.x.scroll, top: this.#gesture.y.scroll };
    return { zoom: this.zoom, left: this.#element?.scrollLeft ?? 0, top: this.#element?.scrollTop ?? 0 };
  }

  /** Shows the sheets as they were shown at a place. */
  async show({ zoom, left, top }: DeskPlace): Promise<void> {
    this.zoom = zoom;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await Promise.all(this.#ask.sheets().map((sheet) => sheet.updateComplete));
    this.#element?.scrollTo({ left, top, behavior: 'instant' });
  }

  /** Scrolls sideways where there is more to see on that side. @returns false where there is not */
  slide(direction: 1 | -1): boolean {
    const desk = this.#element;
    if (!desk || !this.isWiderThanView) return false;
    const room = direction > 0 ? desk.scrollWidth - desk.clientWidth - desk.scrollLeft : desk.scrollLeft;
    if (room <= 1) return false;
    desk.scrollBy({ left: direction * ARROW_PX });
    return true;
  }

  /** True where the sheets do not fit the desk from side to side. */
  get isWiderThanView(): boolean {
    return this.#element !== null && this.#element.scrollWidth > this.#element.clientWidth + 2;
  }
}

/** What a zoom has come to. */
const zoomOf = ({ from, x }: Pick<Gesture, 'from' | 'x'>): Zoom => ({ fit: 'none', width: from.width * (x.size / from.x.size) });

/** How wide a sheet is in CSS px when its body type has the size of print. */
function naturalWidth(sheet: PageSheet): number {
  const paper = sheet.renderRoot.querySelector<HTMLElement>('.sheet');
  return paper ? (paper.offsetWidth / Number.parseFloat(getComputedStyle(paper).fontSize)) * BODY_AT_FULL : 1000;
}
