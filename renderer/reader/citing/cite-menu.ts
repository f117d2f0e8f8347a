import { Task } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { bibliographyFormats, citationStyles, type CitationStyle } from '../../../main/contract/citing.ts';
import { api } from '../../api.ts';
import { icons } from '../../elements/icons.ts';
import { failureLine } from '../../elements/view.ts';
import { preferences, Words } from '../../preferences.ts';
import { controls } from '../../styles/shared.ts';
import type { Citing } from './citing.ts';

/** Dates are not broken at their hyphens. */
const unbroken = (words: string): string => words.replace(/-(?=\d)/gu, '-\u2060');

const fileNames = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;

/**
 * The article's citation in every style, to be copied, and the files that reference managers read.
 *
 * @fires cite - with `detail: Citing`
 */
@customElement('jw-cite-menu')
export class CiteMenu extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    .opener { anchor-name: --cite; }
    [popover] { inset: auto; position-anchor: --cite; top: calc(anchor(bottom) + 6px); right: anchor(right); position-try-fallbacks: --in-window; margin: 0; width: min(560px, calc(100vw - 24px)); max-height: calc(100vh - 130px); overflow: auto; padding: 8px; border: 1px solid var(--rule); border-radius: 10px; background: var(--panel-raised); color: var(--ink); box-shadow: var(--shadow); }
    @position-try --in-window { right: auto; left: 12px; }
    .style { display: grid; grid-template-columns: 1.5em 1fr; gap: 3px 6px; width: 100%; min-height: 0; padding: 9px 12px 10px 8px; text-align: left; white-space: normal; justify-items: start; }
    .style svg { width: 15px; height: 15px; margin-top: 1px; color: var(--red-ink); }
    .name { grid-column: 2; font: 600 13px/1.4 var(--sans); }
    .words { grid-column: 2; font: 400 13.5px/1.65 var(--serif); color: var(--ink-soft); overflow-wrap: anywhere; min-height: 1.65em; }
    .files { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; border-top: 1px solid var(--rule); margin-top: 6px; padding: 8px 4px 0 12px; }
    .files span { font: 13px/1.6 var(--sans); color: var(--ink-soft); margin-right: 6px; }
    @container (max-width: 980px) { .opener .label { display: none; } .opener { width: 32px; padding: 0; } }
  `];

  @property({ type: Number }) accessor articleId = 0;
  /** Citations are made when they are looked at. */
  @state() private accessor opened = false;
  @query('[popover]') private accessor popup!: HTMLElement | null;

  #words = new Words(this);
  #citations = new Task(this, {
    args: () => [this.opened, this.articleId] as const,
    task: async ([opened, articleId]): Promise<ReadonlyMap<CitationStyle, string>> => {
      if (!opened) return new Map();
      return new Map(await Promise.all(citationStyles.map(async (style) => [style, (await api.cite([articleId], style)).plain] as const)));
    },
  });

  constructor() {
    super();
    this.addEventListener('keydown', (event) => {
      if (!this.popup?.matches(':popover-open')) return;
      // Esc closes what is open, and only that: the article below stays.
      if (event.key === 'Escape') event.stopPropagation();
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#step(event, event.key === 'ArrowDown' ? 1 : -1);
    });
  }

  /** To the next entry, or from the last to the first. */
  #step(event: KeyboardEvent, by: 1 | -1): void {
    event.preventDefault();
    event.stopPropagation();
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('[popover] button')];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    entries.at(at === -1 && by === -1 ? -1 : (at + by) % entries.length)?.focus();
  }

  #onToggle(event: ToggleEvent): void {
    this.opened = event.newState === 'open';
    if (this.opened) this.renderRoot.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }

  #cite(citing: Citing): void {
    this.popup?.hidePopover();
    this.dispatchEvent(new CustomEvent<Citing>('cite', { detail: citing, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    return html`
      <button class="quiet opener" popovertarget="citations" aria-haspopup="menu" aria-label=${say.cite} title=${`${say.cite} (Q ${say.citeLast})`}>${icons.cite}<span class="label">${say.cite}</span></button>
      <div id="citations" popover role="menu" aria-label=${say.cite} @toggle=${(event: ToggleEvent) => this.#onToggle(event)}>
        ${citationStyles.map((style) => this.#style(style))}
        ${this.#citations.render({ error: failureLine })}
        <div class="files" role="group" aria-label=${say.citationFiles}><span>${say.citationFiles}</span>
          ${bibliographyFormats.map((how) => html`<button role="menuitem" class="quiet" @click=${() => this.#cite({ articleId: this.articleId, how })}>${fileNames[how]}</button>`)}
        </div>
      </div>`;
  }

  #style(style: CitationStyle): TemplateResult {
    const say = this.#words.say;
    const last = preferences.current.citationStyle === style;
    return html`
      <button role="menuitemradio" aria-checked=${String(last)} class="quiet style" title=${say.copyCitation} @click=${() => this.#cite({ articleId: this.articleId, how: 'copy', style })}>
        ${last ? icons.sure : nothing}<span class="name">${say.citationStyles[style]}</span><span class="words">${unbroken(this.#citations.value?.get(style) ?? '')}</span>
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-cite-menu': CiteMenu;
  }
}
