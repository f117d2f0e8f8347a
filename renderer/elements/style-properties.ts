import { nothing } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * Sets style properties through the CSSOM. Lit's own styleMap writes a style attribute first,
 * which the window's content security policy (no inline style) refuses.
 */
class StyleProperties extends Directive {
  #previous = new Set<string>();

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new TypeError('styleProperties goes into an element tag, not an attribute');
  }

  /** Renders nothing: the parameter is there for the directive's type, `update` does the work. */
  override render(_properties: Readonly<Record<string, string | number>>): unknown {
    return nothing;
  }

  override update(part: ElementPart, [properties]: [Readonly<Record<string, string | number>>]): unknown {
    const element = part.element;
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return nothing;
    for (const name of this.#previous) if (!(name in properties)) element.style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, String(value));
    this.#previous = new Set(Object.keys(properties));
    return nothing;
  }
}

export const styleProperties = directive(StyleProperties);
