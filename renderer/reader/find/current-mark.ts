/** The one of the marks that the reader has stepped to: told apart by colour and outline, and brought into view. */

/** The part of a view in which a mark is left where it is, as shares of the view's height and width. */
const COMFORT = { from: 0.12, to: 0.88 } as const;

let current: HTMLElement | null = null;

/** The scrolling element around a mark, which may be in another shadow tree. */
function scrollerOf(mark: HTMLElement): Element | null {
  for (let at: Node | null = mark; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof HTMLElement && /auto|scroll/u.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

function isInComfort(mark: HTMLElement): boolean {
  const view = scrollerOf(mark)?.getBoundingClientRect();
  if (!view) return false;
  const { top, bottom, left, right } = mark.getBoundingClientRect();
  return top >= view.top + view.height * COMFORT.from && bottom <= view.top + view.height * COMFORT.to && left >= view.left && right <= view.right;
}

/** Makes a mark the current one, or none. @param scroll whether it is brought into view where it is not well in it */
export function makeCurrent(mark: HTMLElement | null, scroll: boolean): void {
  current?.removeAttribute('data-current');
  current = mark;
  if (mark === null) return;
  mark.setAttribute('data-current', '');
  if (!scroll || isInComfort(mark)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'smooth' });
}
