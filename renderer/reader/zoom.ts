/** How wide a sheet stands on the desk, and what stays where while that changes. Pure. */

export type Fit = 'width' | 'page';
export type Zoom = { readonly fit: Fit } | { readonly fit: 'none'; readonly width: number };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** White desk left of, right of and above a sheet, in CSS px. */
export const DESK_MARGIN = 28;
/** Body type at 100 %, as newspapers set it: 9.5 pt in CSS px. */
export const BODY_AT_FULL = (9.5 * 96) / 72;
/** Each step by key or button, and about one notch of a wheel. */
export const ZOOM_STEP = 1.25;
/** Fitting the width stops here: wider, and a text column is no longer taken in at a glance. */
const WIDEST_FIT = 1400;
const NARROWEST = 240;
const LARGEST = 4;
/** A wheel's notch says about 100, a pinch a few units for each frame; this much of either is one step. */
const NOTCH = Math.log(ZOOM_STEP) * 100;

/** What the sheets on the desk are like: height to width, how many side by side, and how wide one of them is at 100 %. */
export interface Paper {
  readonly ratio: number;
  readonly columns: number;
  readonly natural: number;
}

/** A width within what a sheet can be shown at: up to 400 %, and never too small to be told from another. */
export const withinLimits = (width: number, { natural }: Pick<Paper, 'natural'>): number =>
  Math.max(NARROWEST, Math.min(width, natural * LARGEST));

/** Width of one sheet for a desk of the given inner size. */
export function sheetWidth(zoom: Zoom, desk: Size, paper: Paper): number {
  if (zoom.fit === 'none') return withinLimits(zoom.width, paper);
  const room = Math.max(NARROWEST, (desk.width - 2 * DESK_MARGIN) / paper.columns);
  if (zoom.fit === 'width') return Math.min(room, WIDEST_FIT);
  return Math.max(NARROWEST, Math.min(room, (desk.height - 2 * DESK_MARGIN) / paper.ratio));
}

/** What a turn of the wheel with Ctrl, or a pinch, multiplies the width by. */
export const wheelFactor = (deltaY: number): number => Math.exp(-Math.max(-NOTCH, Math.min(NOTCH, deltaY)) / 100);

/** What lies on the desk along one axis, in CSS px. */
export interface Span {
  /** How much of the desk is seen. */
  readonly view: number;
  /** Desk before and after the sheets. */
  readonly before: number;
  readonly after: number;
  /** Length of the sheets. */
  readonly size: number;
  readonly scroll: number;
  /** Whether sheets shorter than the desk stand in its middle. */
  readonly centred: boolean;
}

/** Where the sheets begin, seen from the edge of the visible desk. */
export function startOf({ view, before, after, size, scroll, centred }: Span): number {
  return before + (centred ? Math.max(0, (view - before - after - size) / 2) : 0) - scroll;
}

/**
 * The span after its sheets became `factor` times as long, so scrolled that the point of the sheet under `at`, measured
 * from the edge of the visible desk, stays there; at the ends of the desk as nearly as it can.
 */
export function zoomAround(span: Span, factor: number, at: number): Span {
  const share = (at - startOf(span)) / span.size;
  const larger: Span = { ...span, size: span.size * factor, scroll: 0 };
  const most = Math.max(0, span.before + larger.size + span.after - span.view);
  return { ...larger, scroll: Math.min(most, Math.max(0, startOf(larger) + share * larger.size - at)) };
}
