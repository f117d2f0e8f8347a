import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IssueDetail } from '../../main/contract/library.ts';
import { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { controls } from '../styles/shared.ts';
import { gridStep } from './grid-steps.ts';
import './thumbnail.ts';

/**
 * The whole issue at a glance: all its pages side by side, to go to one of them.
 *
 * @fires leave - when the reader goes back to where they were, or to a page
 */
@customElement('jw-glance')
export class Glance extends LitElement {
  static override styles = [controls, css`
    :host { display: block; overflow: auto; background: var(--desk); padding: 30px 36px 60px; scrollbar-gutter: stable; }
    ol { list-style: none; margin: 0 auto; padding: 0; max-width: 1500px; display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 34px 32px; }
    a { display: block; text-align: center; text-decoration: none; font-size: 13.5px; border-radius: 4px; color: var(--ink-soft); outline-offset: 8px; }
    a:hover jw-thumbnail { outline: 1.5px solid var(--ink-faint); outline-offset: 3px; }
    jw-thumbnail { margin-bottom: 10px; }
    b { font-weight: 600; color: var(--ink); }
    a[aria-current] jw-thumbnail { outline: 2px solid var(--red); outline-offset: 3px; }
    a[aria-current] b { color: var(--red-ink); }
    small { display: block; font-size: 12.5px; }
    @media (max-width: 640px) { :host { padding: 20px 18px 40px; } ol { grid-template-columns: repeat(auto-fill, minmax(140px, 1fr)); gap: 24px 20px; } }
  `];

  @property({ attribute: false }) accessor issue: IssueDetail | null = null;
  /** The page that is being read. */
  @property({ type: Number }) accessor pageNumber = 1;
  /** The query that led to the issue. */
  @property() accessor search = '';

  #words = new Words(this);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
    void this.updateComplete.then(() => this.#links().find((link) => link.ariaCurrent === 'page')?.focus());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
  }

  #links(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('a')];
  }

  #leave(): void {
    this.dispatchEvent(new Event('leave'));
  }

  /** On the window, for Esc is meant for what covers the page, wherever the focus is. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.key !== 'Escape') return;
    event.preventDefault();
    this.#leave();
  };

  #onArrow(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = this.#links();
    const at = links.findIndex((link) => link === event.composedPath()[0]);
    const top = links[0]?.getBoundingClientRect().top;
    const columns = links.filter((link) => link.getBoundingClientRect().top === top).length;
    const next = at < 0 ? null : gridStep(event.key, at, columns, links.length);
    if (next === null) return;
    event.preventDefault();
    links[next]?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { issue } = this;
    if (!issue) return nothing;
    const say = this.#words.say;
    return html`
      <nav aria-label=${say.glance} @keydown=${(event: KeyboardEvent) => this.#onArrow(event)}><ol>${issue.pages.map((page) => html`
        <li><a href=${hrefOf({ view: 'page', issueId: issue.id, page: page.number, articleId: null, query: this.search })} aria-current=${page.number === this.pageNumber ? 'page' : nothing} @click=${() => this.#leave()}>
          <jw-thumbnail .issueId=${issue.id} .pageId=${page.id} .width=${320}></jw-thumbnail>
          <b>${say.pageLabel(page.number)}</b> <span lang="zh-CN">${page.name ?? ''}</span><small>${say.articlesCount(page.articleCount)}</small></a></li>`)}</ol></nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-glance': Glance;
  }
}
