import type { LitElement } from 'lit';

/** The marks of found words in what is shown, stepped through one after the other. */
export class PlacesMarked {
  readonly #host: LitElement;
  #at = 0;
  #marks: readonly Element[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  get count(): number {
    return this.#marks.length;
  }

  /** Counts from 1. */
  get current(): number {
    return this.#at + 1;
  }

  /** Looks through what is shown now: an article, or a page. */
  arrive(): void {
    const { renderRoot } = this.#host;
    const sheet = renderRoot.querySelector('jw-portable-page')?.renderRoot.querySelector('jw-page-sheet');
    this.#marks = [...(sheet?.renderRoot ?? renderRoot).querySelectorAll('article mark')];
    this.#at = 0;
    this.#show();
  }

  step(by: 1 | -1): void {
    const { length } = this.#marks;
    if (length === 0) return;
    this.#at = (this.#at + by + length) % length;
    this.#show();
  }

  #show(): void {
    for (const [at, mark] of this.#marks.entries()) mark.toggleAttribute('data-current', at === this.#at);
    this.#marks[this.#at]?.scrollIntoView({ block: 'center', inline: 'nearest' });
    this.#host.requestUpdate();
  }
}
