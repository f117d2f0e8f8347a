import { Task } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WhyWord } from '../../main/contract/finding.ts';
import { api } from '../api.ts';
import { failureLine } from '../elements/view.ts';
import { Words } from '../preferences.ts';

/** Why a hit was found: each word, where it stands and how often, and how it is printed there. Asked for when it is shown. */
@customElement('jw-why-hit')
export class WhyHit extends LitElement {
  static override styles = css`
    :host { display: block; font: 13px/1.7 var(--sans); color: var(--ink-soft); overflow-wrap: anywhere; }
    ul { list-style: none; margin: 0; padding: 0; font-variant-numeric: tabular-nums; }
    b { font: 700 13.5px/1.6 var(--serif); color: var(--ink); }
    p { margin: 0; }
  `;

  @property({ type: Number }) accessor articleId = 0;
  @property() accessor query = '';

  #words = new Words(this);
  #task = new Task(this, { args: () => [this.query, this.articleId] as const, task: ([query, articleId]) => api.why(query, articleId) });

  protected override render(): TemplateResult {
    return html`${this.#task.render({ complete: (words) => this.#why(words), error: failureLine })}`;
  }

  #why(words: readonly WhyWord[]): TemplateResult {
    const say = this.#words.say;
    if (words.length === 0) return html`<p>${say.whyNoWords}</p>`;
    return html`
      <ul>${words.map(({ source, parts, printed }) => html`<li><b lang="zh-CN">${source}</b> ${[
        parts.length === 0 ? say.whyAbsent : parts.map(({ part, count }) => say.whyPart(part, count)).join(' · '), ...printed.length === 0 ? [] : [say.whyPrinted(printed)],
      ].join(' · ')}</li>`)}</ul>
      ${words.some(({ parts }) => parts[0]?.part === 'headline') ? html`<p>${say.whyHeadline}</p>` : nothing}`;
  }
}

/** Fills a disclosure when it is opened first: of most hits nobody asks. */
export function showWhy(event: Event, articleId: number, query: string): void {
  const { currentTarget: details } = event;
  if (!(details instanceof HTMLDetailsElement) || !details.open || details.querySelector('jw-why-hit')) return;
  const why = document.createElement('jw-why-hit');
  why.articleId = articleId;
  why.query = query;
  details.append(why);
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-why-hit': WhyHit;
  }
}
