/** Parts dragged about the page: which one, where it would fall, and how that shows. */
import { parsePart, type Part } from './parts.ts';
import type { Drop } from './deeds.ts';

/** The nearest element of an event's path that stands for a part, or for a list of the page. */
export function partElement(event: Event): HTMLElement | null {
  return event.composedPath().find((each): each is HTMLElement => each instanceof HTMLElement && each.dataset['part'] !== undefined) ?? null;
}

/** The lower half of a text means after it. A text that runs over columns has a box in each. */
function isLowerHalf(element: HTMLElement, y: number, x: number): boolean {
  const boxes = [...element.getClientRects()];
  const box = boxes.find((each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom) ?? boxes[0];
  if (!box) return false;
  // Only the last box has an end to stand behind.
  return (boxes.length === 1 || box === boxes.at(-1)) && y > box.top + box.height / 2;
}

export interface DropPlace {
  readonly drop: Drop;
  /** What shows where the part would fall. */
  readonly element: HTMLElement;
  readonly edge: 'before' | 'after' | 'whole';
}

/** Where a part that is dragged over this event's place would fall. */
export function dropPlace(event: DragEvent): DropPlace | null {
  for (const element of event.composedPath()) {
    if (!(element instanceof HTMLElement)) continue;
    const list = element.dataset['drop'];
    if (list === 'banners' || list === 'furniture' || list === 'leftovers') return { drop: { kind: 'loose', list }, element, edge: 'whole' };
    const part = parsePart(element.dataset['part']);
    if (!part || part.kind === 'loose') continue;
    if (part.kind !== 'block') return { drop: { kind: 'head', article: part.article }, element: element.closest<HTMLElement>('article') ?? element, edge: 'whole' };
    const after = isLowerHalf(element, event.clientY, event.clientX);
    return { drop: { kind: 'body', article: part.article, before: part.block + (after ? 1 : 0) }, element, edge: after ? 'after' : 'before' };
  }
  return null;
}

/** Shows one place at a time. */
export class DropMark {
  #element: HTMLElement | null = null;

  show(place: DropPlace | null): void {
    if (this.#element !== place?.element) this.#element?.removeAttribute('data-dropping');
    this.#element = place?.element ?? null;
    if (place) place.element.dataset['dropping'] = place.edge;
  }
}

/** The part that is on its way; a page never drags two. */
export interface Dragged {
  readonly part: Part;
  readonly element: HTMLElement;
}
