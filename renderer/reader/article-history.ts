import { Task } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ArticleHistory as History } from '../../main/contract/library.ts';
import { toFailure } from '../../main/contract/errors.ts';
import { explain } from '../../main/contract/messages.ts';
import { api } from '../api.ts';
import { preferences, Words } from '../preferences.ts';
import { newestFirst } from './repairs/repair-desk.ts';
import { describeRepair } from './repairs/repair-words.ts';

/** Enough of a hash to tell files apart by eye. */
const HASH_SHOWN = 12;

/** Where an article comes from, and what became of it since: file, import, version, repairs. Read when it is opened. */
@customElement('jw-article-history')
export class ArticleHistory extends LitElement {
  static override styles = css`
    /* As wide as the text above, whose size it shares. */
    :host { display: block; width: min(34em, round(down, 100% - 56px, 1em)); margin: 0 auto 5em; color: var(--ink-soft); }
    :host(.compared) { width: min(52em, 100% - 56px); }
    details { font: 13px/1.7 var(--sans); border-top: 1px solid var(--rule); padding-top: .9em; }
    summary { cursor: pointer; width: max-content; border-radius: 4px; }
    summary:focus-visible { outline: 2px solid var(--focus); outline-offset: 3px; }
    dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .35em 1.6em; margin: .9em 0 0; }
    dt { color: var(--ink-soft); }
    dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
    code { font: 12px/1.6 ui-monospace, monospace; color: var(--ink-soft); margin-left: .8em; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { margin-bottom: .3em; }
    time { color: var(--ink-soft); margin-left: .8em; white-space: nowrap; }
    em { font-style: normal; color: var(--red-ink); }
  `;

  @property({ type: Number }) accessor articleId = 0;
  @property({ type: Number }) accessor pageId = 0;
  /** Changes whenever the library does. */
  @property({ type: Number }) accessor revision = 0;
  @state() private accessor open = false;

  #words = new Words(this);
  #task = new Task(this, {
    args: () => [this.open, this.articleId, this.pageId, this.revision] as const,
    task: async ([open, articleId, pageId]) => {
      if (!open) return null;
      const [history, xray] = await Promise.all([api.history(articleId), api.xray(pageId).catch(() => null)]);
      return { history, lines: xray?.lines ?? [] };
    },
  });

  protected override render(): TemplateResult {
    const { value, error } = this.#task;
    return html`
      <details @toggle=${(event: Event) => { this.open = event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open; }}>
        <summary>${this.#words.say.history}</summary>
        ${error !== undefined ? html`<p role="alert">${explain(toFailure(error), preferences.locale).what}</p>` : value ? this.#facts(value.history, value.lines) : nothing}
      </details>`;
  }

  #facts({ fileName, sha256, importedAt, recognitionVersion, repairs }: History, lines: readonly string[]): TemplateResult {
    const say = this.#words.say;
    return html`
      <dl>
        <dt>${say.historyFile}</dt><dd>${fileName}<code title=${sha256}>${sha256.slice(0, HASH_SHOWN)}</code></dd>
        <dt>${say.historyImported}</dt><dd>${this.#words.moment(importedAt)}</dd>
        <dt>${say.historyVersion}</dt><dd>${say.historyVersionIs(recognitionVersion)}</dd>
        <dt>${say.historyRepairs}</dt><dd>${repairs.length === 0 ? say.historyRepairsCount(0) : html`<ol>${newestFirst(repairs).map(({ repair, madeAt, applies }) => html`
          <li>${describeRepair(repair, lines, say)}${applies ? nothing : html` <em>${say.noLongerApplies}</em>`}<time datetime=${madeAt}>${this.#words.moment(madeAt)}</time></li>`)}</ol>`}</dd>
      </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-article-history': ArticleHistory;
  }
}
