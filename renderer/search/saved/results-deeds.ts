import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { resultsFormats, type ResultsFormat } from '../../../main/contract/export.ts';
import type { ResultsProgress } from '../../../main/contract/ipc.ts';
import type { SearchOrder } from '../../../main/contract/library.ts';
import { api } from '../../api.ts';
import { icons } from '../../elements/icons.ts';
import { Words } from '../../preferences.ts';
import { controls } from '../../styles/shared.ts';
import { ask } from './deeds.ts';
import { savedStore, watchSaved } from './saved-store.ts';

/**
 * What can be done with the results as a whole: keep the search, export them.
 *
 * @fires search-deed
 */
@customElement('jw-results-deeds')
export class ResultsDeeds extends LitElement {
  static override styles = [controls, css`
    :host { display: flex; flex-wrap: wrap; gap: 2px; align-items: center; }
    button[aria-pressed='true'] svg { fill: var(--red); color: var(--red); }
    #export { anchor-name: --export-results; }
    #ways { position-anchor: --export-results; position-area: bottom span-right; position-try-fallbacks: flip-inline; margin: 4px 0 0; padding: 4px; border: 1px solid var(--rule); border-radius: 8px; background: var(--panel-raised); color: var(--ink); box-shadow: var(--shadow-small); }
    #ways button { display: flex; width: 100%; justify-content: start; }
    svg { width: 16px; height: 16px; }
    span { font-size: 13px; color: var(--ink-soft); font-variant-numeric: tabular-nums; padding: 0 .4em; }
  `];

  @property() accessor query = '';
  @property() accessor order: SearchOrder = 'best';
  /** The arrival after which the results came that are shown; null where all are. */
  @property({ type: Number }) accessor since: number | null = null;
  /** The latest arrival when the results were found. */
  @property({ type: Number }) accessor arrival = 0;
  @property({ type: Number }) accessor total = 0;
  /** Of the export that runs. */
  @state() private accessor progress: ResultsProgress | null = null;

  #words = new Words(this);
  #stop: (() => void) | null = null;

  constructor() {
    super();
    watchSaved(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = api.on('search:exported', (progress) => { this.progress = progress; });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = null;
    this.progress = null;
  }

  #keep(): void {
    const { query, order, arrival } = this, saved = savedStore.of(query);
    ask(this, saved === null ? { kind: 'save', search: { query: query.trim(), order, seen: arrival } } : { kind: 'remove', saved });
  }

  #export(as: ResultsFormat | 'articles'): void {
    const { query, order, since } = this;
    const request = { query, order, ...(since === null ? {} : { since }) };
    ask(this, as === 'articles' ? { kind: 'export-articles', request } : { kind: 'export', request: { ...request, as } });
  }

  protected override render(): TemplateResult {
    const say = this.#words.say, isSaved = savedStore.of(this.query) !== null;
    return html`
      <button class="quiet" aria-pressed=${String(isSaved)} title=${isSaved ? say.searchIsSavedHint : ''} @click=${() => this.#keep()}>${icons.keep}${isSaved ? say.searchIsSaved : say.saveSearch}</button>
      ${this.progress === null
        ? this.total === 0 ? nothing : html`
          <button class="quiet" id="export" popovertarget="ways" aria-haspopup="menu">${icons.save}${say.exportResultsAs(this.total)}</button>
          <div id="ways" popover role="menu" aria-label=${say.exportResultsAs(this.total)}>
            <button role="menuitem" class="quiet" popovertarget="ways" popovertargetaction="hide" @click=${() => this.#export('articles')}>${say.resultsArticles}</button>
            ${resultsFormats.map((as) => html`<button role="menuitem" class="quiet" popovertarget="ways" popovertargetaction="hide" @click=${() => this.#export(as)}>${say.resultsFormats[as]}</button>`)}
          </div>`
        : html`<span>${say.exportingResults(this.progress.done, this.progress.total)}</span><button @click=${() => void api.cancelResultsExport()}>${say.stopExport}</button>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-results-deeds': ResultsDeeds;
  }
}
