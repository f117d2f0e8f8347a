import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { WatchedFolder } from '../../main/contract/imports.ts';
import { api } from '../api.ts';
import { failureLine } from '../elements/view.ts';
import { Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';

/** Folders whose new files are imported on their own: a section of the imports. What is removed can be taken back in its place. */
@customElement('jw-watched-folders')
export class WatchedFolders extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    h2 { font: 700 18px/1.4 var(--serif); margin: 0 0 8px; }
    p { font-size: 13px; line-height: 1.75; color: var(--ink-soft); margin: 0 0 12px; }
    ul { list-style: none; margin: 0 0 14px; padding: 0; border-top: 1px solid var(--rule); }
    li { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; align-items: center; padding: 9px 0; border-bottom: 1px solid var(--rule); }
    .path { font-size: 14px; overflow-wrap: anywhere; }
    small { grid-column: 1; font-size: 12.5px; color: var(--ink-soft); }
    li button { grid-column: 2; grid-row: 1 / span 2; }
    .away .path, .removed .path { color: var(--ink-soft); }
    .removed .path { text-decoration: line-through; }
    .failure { color: var(--red); }
  `];

  @state() private accessor folders: readonly WatchedFolder[] | null = null;
  /** Folders that were removed since this was opened, and can be taken back. */
  @state() private accessor removed: readonly WatchedFolder[] = [];
  @state() private accessor failure: unknown = null;

  #words = new Words(this);
  #stop: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = api.on('watching:changed', () => void this.#do(() => Promise.resolve()));
    void this.#do(() => Promise.resolve());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = null;
    this.removed = [];
  }

  /** Does something, and shows the folders as they are then. */
  async #do(deed: () => Promise<unknown>): Promise<void> {
    try {
      await deed();
      this.folders = await api.watchedFolders();
      this.failure = null;
    } catch (error) {
      this.failure = error;
    }
  }

  #remove(folder: WatchedFolder): void {
    void this.#do(async () => {
      await api.unwatchFolder(folder.id);
      this.removed = [...this.removed, folder];
    });
  }

  #takeBack(folder: WatchedFolder): void {
    void this.#do(async () => {
      await api.watchFolder(folder.path);
      this.removed = this.removed.filter(({ id }) => id !== folder.id);
    });
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    const folders = this.folders ?? [];
    const removed = this.removed.filter((gone) => !folders.some(({ path }) => path === gone.path));
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${say.watchedFolders}</h2>
        <p>${say.watchedHint}</p>
        ${folders.length + removed.length > 0 ? html`
          <ul aria-live="polite">
            ${repeat(folders, ({ id }) => id, (folder) => this.#folder(folder))}
            ${repeat(removed, ({ id }) => id, (folder) => html`
              <li class="removed"><span class="path">${folder.path}</span><small>${say.unwatched}</small><button @click=${() => this.#takeBack(folder)}>${say.undo}</button></li>`)}
          </ul>` : nothing}
        ${this.failure === null ? nothing : failureLine(this.failure)}
        <button @click=${() => void this.#do(() => api.watchFolder(null))}>${say.watchFolder}</button>
      </section>`;
  }

  #folder(folder: WatchedFolder): TemplateResult {
    const say = this.#words.say;
    return html`
      <li class=${folder.isThere ? '' : 'away'}>
        <span class="path">${folder.path}</span><small>${folder.isThere ? say.watchedThere : say.watchedAway}</small>
        <button class="quiet" aria-label=${say.unwatchNamed(folder.path)} @click=${() => this.#remove(folder)}>${say.unwatch}</button>
      </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-watched-folders': WatchedFolders;
  }
}
