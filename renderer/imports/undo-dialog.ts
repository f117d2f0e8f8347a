import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { ImportRun } from '../../main/contract/imports.ts';
import { Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { dialogStyles } from './dialog-styles.ts';

/** Says what undoing an import takes out, and asks. */
@customElement('jw-undo-import')
export class UndoDialog extends LitElement {
  static override styles = [controls, dialogStyles, css`
    dialog { width: min(440px, calc(100vw - 32px)); }
    p + p { margin-top: 6px; }
  `];

  @state() private accessor run: ImportRun | null = null;
  @query('dialog') private accessor dialog!: HTMLDialogElement;

  #words = new Words(this);
  #answer: (wanted: boolean) => void = () => undefined;

  /** @returns whether the import is to be undone */
  async ask(run: ImportRun): Promise<boolean> {
    this.#answer(false);
    this.run = run;
    await this.updateComplete;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#answer = resolve;
    this.dialog.showModal();
    return promise;
  }

  #decide(wanted: boolean): void {
    this.#answer(wanted);
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    const { files, articleCount } = this.run ?? { files: { imported: 0 }, articleCount: 0 };
    return html`
      <dialog aria-labelledby="title" aria-describedby="takes-out" @close=${() => this.#answer(false)}>
        <h1 id="title">${say.undoTitle}</h1>
        <p id="takes-out">${say.undoTakesOut(files.imported, articleCount)}</p>
        <p>${say.undoRepairs}</p>
        <p>${say.undoSources}</p>
        <div class="actions">
          <button @click=${() => this.#decide(false)}>${say.dismiss}</button>
          <button class="primary" @click=${() => this.#decide(true)}>${say.undoDo}</button>
        </div>
      </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-undo-import': UndoDialog;
  }
}
