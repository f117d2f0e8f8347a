import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SearchTerm } from '../../main/contract/query.ts';
import { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import '../reader/page-sheet.ts';
import { controls } from '../styles/shared.ts';
import { edition } from './edition.ts';

/** Narrower than this a sheet is not drawn: it is moved about instead. */
const NARROWEST = 640, WIDEST = 1200;

/** A page of an edition as a newspaper page, with the ways to its neighbours. */
@customElement('jw-portable-page')
export class PortablePage extends LitElement {
  static override styles = [controls, css`
    :host { display: block; padding: 14px; }
    nav { display: flex; flex-wrap: wrap; gap: 6px; justify-content: center; margin: 0 0 14px; }
    nav a[aria-current] { background: var(--ink); color: var(--paper); }
    .desk { overflow-x: auto; outline-offset: -2px; }
    jw-page-sheet { margin: 0 auto; width: fit-content; }
    h1 { font: 700 17px/1.5 var(--serif); text-align: center; margin: 0 0 10px; }
    @media print { nav, h1 { display: none; } :host { padding: 0; } }
  `];

  @property({ type: Number }) accessor issueId = 0;
  @property({ type: Number }) accessor number = 1;
  @property({ attribute: false }) accessor terms: readonly SearchTerm[] = [];
  @property() accessor query = '';
  /** The article to show as chosen. */
  @property({ type: Number }) accessor chosen: number | null = null;

  @state() private accessor room = 0;

  #words = new Words(this);
  readonly #measuring = new ResizeObserver(([entry]) => { if (entry) this.room = Math.floor(entry.contentRect.width); });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measuring.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#measuring.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    const say = this.#words.say, held = edition().issue(this.issueId), page = held?.pages.find(({ number }) => number === this.number);
    if (!held || !page) return html`<p role="alert">${say.portableNoSuch}</p>`;
    const { issue, pages } = held;
    return html`
      <h1 lang="zh-CN">${issue.titleName} <span lang=${this.#words.locale}>${this.#words.date(issue.date)}</span></h1>
      <nav aria-label=${say.portablePages}>${pages.map(({ number, name }) => html`
        <a class="button" aria-current=${number === this.number ? 'page' : nothing} href=${hrefOf({ view: 'page', issueId: issue.id, page: number, articleId: null, query: this.query })}>${say.pageLabel(number)} <span lang="zh-CN">${name ?? ''}</span></a>`)}</nav>
      ${this.room === 0 ? nothing : html`<div class="desk" role="group" tabindex="0" aria-label=${say.pageLabel(page.number)}>
        <jw-page-sheet .issue=${issue} .page=${page} .terms=${this.terms} .query=${this.query} .chosen=${this.chosen} .width=${Math.max(NARROWEST, Math.min(WIDEST, this.room))}></jw-page-sheet></div>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-portable-page': PortablePage;
  }
}
