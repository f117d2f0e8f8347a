import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import type { ExportWish } from './open-export.ts';

/** Asks in which way articles are to be exported, tells how far it is, and what came of it. */
@customElement('jw-export-dialog')
export class ExportDialog extends LitElement {
  static override styles = [controls];

  @state() private accessor wish: ExportWish | null = null;
  @query('dialog') private accessor dialog!: HTMLDialogElement;

  #words = new Words(this);

  /** Opens with these articles. */
  async open(wish: ExportWish): Promise<void> {
    this.wish = wish;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title"><h1 id="title">${this.#words.say.exportAs} ${this.wish?.title ?? ''}</h1></dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-export-dialog': ExportDialog;
  }
}
