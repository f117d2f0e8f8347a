import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api } from '../api.ts';
import { Words } from '../preferences.ts';

/** Says quietly that the library can't be written to; nothing where it can. */
@customElement('jw-read-only-banner')
export class ReadOnlyBanner extends LitElement {
  static override styles = css`
    p { margin: 0 0 24px; padding: 10px 16px; border: 1px solid var(--rule); border-radius: var(--radius); background: var(--panel); color: var(--ink-soft); font-size: 13px; line-height: 1.6; }
  `;

  @state() private accessor isReadOnly = false;

  #words = new Words(this);

  override connectedCallback(): void {
    super.connectedCallback();
    // A library that can't even say this tells its failure where it is asked for its shelves.
    api.libraryState().then(({ isReadOnly }) => { this.isReadOnly = isReadOnly; }, () => undefined);
  }

  protected override render(): unknown {
    return this.isReadOnly ? html`<p role="note">${this.#words.say.readOnlyLibrary}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-read-only-banner': ReadOnlyBanner;
  }
}
