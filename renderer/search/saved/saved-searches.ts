import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { MAX_NAME_LENGTH, type SavedSearch } from '../../../main/contract/saved-searches.ts';
import { icons } from '../../elements/icons.ts';
import { Words } from '../../preferences.ts';
import { hrefOf } from '../../router.ts';
import { controls } from '../../styles/shared.ts';
import { accountOf } from '../account.ts';
import { dayOrTime } from './day-or-time.ts';
import { ask } from './deeds.ts';
import { savedStore, watchSaved } from './saved-store.ts';

/**
 * The searches that are kept, each with how it is understood, how many articles it finds and how many are new. Without any,
 * it says how to keep one, or, as a part of another page, nothing.
 *
 * @fires search-deed
 */
@customElement('jw-saved-searches')
export class SavedSearchList extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    :host([brief]) section { margin-bottom: 44px; max-width: 60em; }
    h2 { font: 700 16px/1.4 var(--sans); margin: 0 0 6px; color: var(--ink-soft); letter-spacing: .04em; }
    .none { font-size: 13.5px; line-height: 1.8; color: var(--ink-soft); margin: 0; text-wrap: pretty; }
    ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--rule); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; gap: 0 14px; min-height: 58px; padding: 8px 0; border-bottom: 1px solid var(--rule); }
    .name { font: 700 16px/1.5 var(--serif); text-decoration: none; overflow-wrap: anywhere; }
    .name:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 4px; }
    small { display: block; font-size: 12.5px; line-height: 1.6; color: var(--ink-soft); overflow-wrap: anywhere; }
    .new { display: inline-flex; align-items: baseline; gap: 7px; font-size: 13px; color: var(--red-ink); text-decoration: none; }
    .new::before { content: ''; width: 7px; height: 7px; border-radius: 50%; background: var(--red); flex: none; }
    .new:hover { text-decoration: underline; text-underline-offset: 3px; }
    .deeds { display: flex; grid-column: 3; }
    .deeds button { color: var(--ink-soft); }
    form { display: flex; gap: 8px; }
    input { flex: 1; min-width: 0; height: 34px; padding: 0 10px; font: 700 15px/1 var(--serif); color: var(--ink); background: var(--panel-raised); border: 1px solid var(--ink-faint); border-radius: 6px; }
    @media (max-width: 640px) { li { grid-template-columns: minmax(0, 1fr) auto; } .new { grid-column: 1; grid-row: 2; } .deeds { grid-column: 2; grid-row: 1; } }
  `];

  /** As a part of another page: nothing where nothing is kept. */
  @property({ type: Boolean }) accessor brief = false;
  /** The search that is being given another name. */
  @state() private accessor renaming: number | null = null;

  #words = new Words(this);
  #stop: (() => void) | null = null;

  constructor() {
    super();
    watchSaved(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = savedStore.countFor();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = null;
    this.renaming = null;
  }

  async #rename(id: number): Promise<void> {
    this.renaming = id;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.select();
  }

  async #endRenaming(saved: SavedSearch, name: string): Promise<void> {
    if (name.trim() !== '' && name.trim() !== saved.name) ask(this, { kind: 'rename', saved, name: name.trim() });
    this.renaming = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-rename='${saved.id}']`)?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const say = this.#words.say, { searches } = savedStore;
    if (searches === null || (this.brief && searches.length === 0)) return nothing;
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${say.savedSearches}</h2>
        ${searches.length === 0 ? html`<p class="none">${say.savedNone}</p>` : html`<ul>${repeat(searches, ({ id }) => id, (saved) => this.#search(saved))}</ul>`}
      </section>`;
  }

  #search(saved: SavedSearch): TemplateResult {
    const say = this.#words.say, { id, name, query, order } = saved, count = savedStore.count(id);
    const account = count === null ? null : accountOf(count.understood, say);
    const lines = [account ?? (name === query ? '' : query), count === null ? say.savedCounting : say.savedTotal(count.total)].filter((line) => line !== '');
    return html`
      <li>
        <div>${this.renaming === id ? this.#form(saved) : html`<a class="name" lang="zh-CN" href=${hrefOf({ view: 'search', query, order })}>${name}</a>`}
          <small>${lines.join(' · ')}</small></div>
        ${count !== null && count.fresh > 0
          ? html`<a class="new" href=${hrefOf({ view: 'search', query, order, since: saved.seen })}>${say.savedNew(count.fresh, dayOrTime(saved.seenAt, this.#words.locale))}</a>` : nothing}
        <div class="deeds">
          <button class="quiet icon" data-rename=${id} title=${say.renameSaved(name)} aria-label=${say.renameSaved(name)} @click=${() => void this.#rename(id)}>${icons.pencil}</button>
          <button class="quiet icon" title=${say.removeSaved(name)} aria-label=${say.removeSaved(name)} @click=${() => ask(this, { kind: 'remove', saved })}>${icons.close}</button>
        </div>
      </li>`;
  }

  #form(saved: SavedSearch): TemplateResult {
    const say = this.#words.say;
    const end = (name: string): void => void this.#endRenaming(saved, name);
    return html`
      <form @submit=${(event: SubmitEvent) => { event.preventDefault(); end(this.renderRoot.querySelector('input')?.value ?? ''); }} @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.isComposing) end(saved.name);
      }}><input maxlength=${MAX_NAME_LENGTH} aria-label=${say.savedName} .value=${saved.name} /><button>${say.savedRename}</button></form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-saved-searches': SavedSearchList;
  }
}
