import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IssueSummary } from '../../main/contract/library.ts';
import { hrefOf } from '../router.ts';
import { Words } from '../preferences.ts';
import { controls, tags } from '../styles/shared.ts';
import { editionTag } from './edition-tag.ts';
import '../reader/thumbnail.ts';

/** One issue on the shelf: its first page in small, its date and number. */
@customElement('jw-issue-card')
export class IssueCard extends LitElement {
  static override styles = [controls, tags, css`
    :host { display: block; }
    a { display: block; text-decoration: none; border-radius: 4px; }
    .sheet { transition: transform .18s ease; transform-origin: 50% 100%; }
    a:hover .sheet, a:focus-visible .sheet { transform: translateY(-4px); }
    .date { display: block; margin-top: .8em; font: 600 14px/1.35 var(--sans); color: var(--ink); }
    .what { display: block; font-size: 12.5px; color: var(--ink-soft); }
    .title { display: block; margin-top: .7em; font: 700 15px/1.3 var(--serif); color: var(--red-ink); }
    .title + .date { margin-top: .1em; }
  `];

  @property({ attribute: false }) accessor issue: IssueSummary | null = null;
  /** The page to open, where reading goes on; the first by default. */
  @property({ type: Number }) accessor pageNumber = 1;
  /** Names the paper too, where cards of several papers stand together. */
  @property({ type: Boolean }) accessor named = false;

  #words = new Words(this);

  protected override render(): TemplateResult | typeof nothing {
    const { issue } = this;
    if (!issue) return nothing;
    const say = this.#words.say;
    const details = [issue.number === null ? null : say.issueNumber(issue.number), this.pageNumber > 1 ? say.pageLabel(this.pageNumber) : say.pagesCount(issue.pagesHeld)];
    return html`
      <a href=${hrefOf({ view: 'page', issueId: issue.id, page: this.pageNumber, articleId: null, query: '' })}>
        <div class="sheet"><jw-thumbnail .issueId=${issue.id} .pageId=${issue.firstPageId} .width=${168}></jw-thumbnail></div>
        ${this.named ? html`<span class="title">${issue.titleName}</span>` : nothing}
        <span class="date">${this.#words.date(issue.date, !this.named)}</span>
        <span class="what">${details.filter(Boolean).join(' · ')}${editionTag(say, issue)}</span>
      </a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-issue-card': IssueCard;
  }
}
