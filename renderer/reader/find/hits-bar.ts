import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../../elements/icons.ts';
import { Words } from '../../preferences.ts';
import { controls } from '../../styles/shared.ts';
import { barStyles } from './bar-styles.ts';

/**
 * Steps through what a search found: from mark to mark, and from the last of an article to the first of the next hit.
 *
 * @fires find-step - with 1 or -1 as `detail`
 * @fires to-results
 */
@customElement('jw-hits-bar')
export class HitsBar extends LitElement {
  static override styles = [controls, barStyles, css`
    p { min-width: 12em; text-align: center; }
    @container bar (max-width: 560px) { .label { display: none; } .step { width: 32px; padding: 0; } p { min-width: 0; } .divider { display: none; } }
  `];

  /** The current mark of the article, from 0; null at none. */
  @property({ attribute: false }) accessor mark: number | null = null;
  /** How many marks the article has. */
  @property({ type: Number }) accessor marks = 0;
  /** The article's place among the hits, from 0; null where it is none of them. */
  @property({ attribute: false }) accessor hit: number | null = null;
  @property({ type: Number }) accessor hits = 0;
  @property({ type: Boolean }) accessor canGoBack = true;
  @property({ type: Boolean }) accessor canGoOn = true;

  #words = new Words(this);

  protected override render(): TemplateResult {
    const say = this.#words.say, { mark, marks, hit, hits } = this;
    const step = (by: 1 | -1): TemplateResult => {
      const [label, key, icon, can] = by < 0 ? [say.previousPlace, 'Shift F3', icons.back, this.canGoBack] as const : [say.nextPlace, 'F3', icons.forward, this.canGoOn] as const;
      const name = html`<span class="label">${label}</span>`;
      return html`<button class="quiet step" aria-label=${label} title=${`${label} (${key})`} ?disabled=${!can} @click=${() => this.dispatchEvent(new CustomEvent('find-step', { detail: by }))}>${by < 0 ? html`${icon}${name}` : html`${name}${icon}`}</button>`;
    };
    return html`
      <div class="bar" role="region" aria-label=${say.hitsOfSearch}>
        <button class="quiet" aria-label=${say.toResults} title=${say.toResults} @click=${() => this.dispatchEvent(new Event('to-results'))}>${icons.search}<span class="label">${say.toResults}</span></button>
        <span class="divider"></span>
        ${step(-1)}
        <p role="status">${marks > 0 ? html`<b>${say.markOf(mark === null ? null : mark + 1, marks)}</b> · ` : nothing}${say.hitOf(hit === null ? null : hit + 1, hits)}</p>
        ${step(1)}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-hits-bar': HitsBar;
  }
}
