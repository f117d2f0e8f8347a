/** How wide a sheet stands on the desk. Pure. */

export type Zoom = { readonly fit: 'width' } | { readonly fit: 'page' } | { readonly fit: 'none'; readonly width: number };

/** White desk left of, right of and above a sheet, in CSS px. */
export const DESK_MARGIN = 28;
/** Fitting the width stops here: wider, and a text column is no longer taken in at a glance. */
const WIDEST_FIT = 1400;
const STEP = 1.25;
const NARROWEST = 240;
const WIDEST = 5600;

/** Width of the sheet for a desk of the given inner size. */
export function sheetWidth(zoom: Zoom, desk: { readonly width: number; readonly height: number }, ratio: number): number {
  const room = Math.max(NARROWEST, desk.width - 2 * DESK_MARGIN);
  if (zoom.fit === 'width') return Math.min(room, WIDEST_FIT);
  if (zoom.fit === 'page') return Math.max(NARROWEST, Math.min(room, (desk.height - 2 * DESK_MARGIN) / ratio));
  return zoom.width;
}

/** One step larger (1) or smaller (-1) than now. */
export function zoomBy(current: number, steps: number): Zoom {
  return { fit: 'none', width: Math.min(WIDEST, Math.max(NARROWEST, current * STEP ** steps)) };
}
