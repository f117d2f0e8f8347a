import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { FindResult } from '../../../main/contract/finding.ts';
import { icons } from '../../elements/icons.ts';
import { Words } from '../../preferences.ts';
import { hrefOf } from '../../router.ts';
import { problemLine, problemsToTell } from '../../search/problems.ts';
import { controls } from '../../styles/shared.ts';
import { barStyles } from './bar-styles.ts';

/** Where the reader looks, from the narrowest on. */
const scopes = ['article', 'page', 'issue'] as const;
export type ScopeName = (typeof scopes)[number];

/**
 * Finds in what is read, in the language of the search box.
 *
 * @fires find-type - with the query as `detail`
 * @fires find-scope - with the scope's name as `detail`
 * @fires find-step - with 1 or -1 as `detail`
 * @fires find-close
 */
@customElement('jw-find-bar')
export class FindBar extends LitElement {
  static override styles = [controls, barStyles, css`
    .box { position: relative; flex: 0 1 20em; min-width: 9em; }
    .box svg { position: absolute; left: 9px; top: 7px; color: var(--ink-soft); pointer-events: none; }
    input { width: 100%; height: 32px; padding: 0 10px 0 34px; font: 14px/1 var(--sans); color: var(--ink); background: var(--panel-raised); border: 1px solid var(--rule); border-radius: 6px; }
    input::placeholder { color: var(--ink-faint); opacity: 1; }
    input:focus-visible { outline-offset: 0; }
    input[aria-invalid='true'] { border-color: var(--red); }
    .scopes { display: flex; gap: 2px; }
    .scopes [aria-pressed='true'] { background: color-mix(in srgb, var(--ink) 12%, transparent); }
    .count { min-width: 5.5em; }
    .none { color: var(--ink); }
    .ways { display: inline-flex; flex-wrap: wrap; gap: 2px 4px; margin-left: .6em; }
    .ways .button { min-height: 26px; }
    .close { margin-left: auto; }
    .problem { flex: 1 0 100%; font-size: 12.5px; overflow-wrap: anywhere; }
    @container bar (max-width: 620px) { .box { flex: 1 1 9em; } .close { order: 1; } .ways { order: 2; margin: 0; } .scopes, .problem { order: 3; } .divider { display: none; } }
  `];

  @property() accessor query = '';
  @property() accessor scope: ScopeName = 'page';
  /** Whether there is an article to look in. */
  @property({ type: Boolean }) accessor hasArticle = false;
  /** Null where nothing was asked yet. */
  @property({ attribute: false }) accessor result: FindResult | null = null;
  /** The place that is current, from 1, and how many there are. */
  @property({ attribute: false }) accessor place: number | null = null;
  @property({ type: Number }) accessor places = 0;

  @query('input') private accessor box!: HTMLInputElement | null;
  #words = new Words(this);

  /** Moves the focus into the box. @param all whether what it says is selected */
  take(all: boolean): void {
    this.box?.focus();
    if (all) this.box?.select();
  }

  #fire(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#fire('find-close');
    else if (event.key === 'Enter' && event.composedPath()[0] === this.box) this.#fire('find-step', event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  protected override render(): TemplateResult {
    const say = this.#words.say, { result, scope, places } = this, [problem] = problemsToTell(result?.problems ?? []);
    const none = result !== null && places === 0;
    const step = (label: string, key: string, icon: TemplateResult, by: 1 | -1): TemplateResult => html`
      <button class="quiet icon" aria-label=${label} title=${`${label} (${key})`} ?disabled=${places === 0} @click=${() => this.#fire('find-step', by)}>${icon}</button>`;
    return html`
      <div class="bar" role="search" aria-label=${say.find} @keydown=${(event: KeyboardEvent) => this.#onKey(event)}>
        <div class="box">${icons.search}<input type="text" autocomplete="off" spellcheck="false" maxlength="10000" .value=${this.query} placeholder=${say.findPlaceholder} aria-label=${say.find} title=${say.searchHint} aria-invalid=${none ? 'true' : nothing}
          @input=${(event: Event) => { if (event.target instanceof HTMLInputElement) this.#fire('find-type', event.target.value); }} /></div>
        ${step(say.previousPlace, 'Shift F3', icons.up, -1)}${step(say.nextPlace, 'F3', icons.down, 1)}
        <p class="count" role="status">${result === null ? '' : none ? html`<span class="none">${say.findNone[scope]}</span>` : say.findPlace(this.place, places, result.articles.length)}</p>
        ${none ? html`<span class="ways">${scopes.slice(scopes.indexOf(scope) + 1).map((wider) => html`<button @click=${() => this.#fire('find-scope', wider)}>${say.findIn[wider]}</button>`)}
          <a class="button" href=${hrefOf({ view: 'search', query: this.query, order: 'best' })}>${say.findInAll}</a></span>` : nothing}
        <span class="divider"></span>
        <div class="scopes" role="group" aria-label=${say.findScope}>${scopes.filter((each) => each !== 'article' || this.hasArticle).map((each) => html`
          <button class="quiet" aria-pressed=${String(each === scope)} @click=${() => this.#fire('find-scope', each)}>${say.findScopes[each]}</button>`)}</div>
        <button class="quiet icon close" aria-label=${say.findClose} title=${`${say.findClose} (Esc)`} @click=${() => this.#fire('find-close')}>${icons.close}</button>
        ${problem ? html`<p class="problem">${problemLine(problem, this.query, say)}</p>` : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-find-bar': FindBar;
  }
}
