import { nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Elements that show a part of an article, and the part as printed. */
const originals = new WeakMap<Element, string>();

/** Marks an element as one that shows a part of the article's own text, which reads `text` as printed, and nothing else. */
class Says extends Directive {
  /** Renders nothing: the parameter is there for the directive's type, `update` does the work. */
  override render(_text: string): unknown {
    return nothing;
  }

  override update(part: ElementPart, [text]: [string]): unknown {
    originals.set(part.element, text);
    part.element.toggleAttribute('data-said', true);
    return nothing;
  }
}

export const says = directive(Says);

/** A part of the article's text where it is shown. */
export interface SaidPart {
  readonly element: HTMLElement;
  /** As printed. */
  readonly text: string;
}

/** The parts of an article's text that are shown, in reading order. */
export const saidParts = (root: ParentNode): SaidPart[] =>
  [...root.querySelectorAll<HTMLElement>('[data-said]')].map((element) => ({ element, text: originals.get(element) ?? element.textContent }));

/** A range of an element's text, by places in it in UTF-16 units, over whatever elements mark parts of it. */
export function rangeIn(element: HTMLElement, start: number, end: number): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) {
      range.setEnd(node, end - at);
      break;
    }
    at += length;
  }
  return range;
}
