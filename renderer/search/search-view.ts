import { Task, TaskStatus } from '@lit/task';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SearchHit, SearchOrder, SearchResult } from '../../main/contract/library.ts';
import { JiuwenError } from '../../main/contract/errors.ts';
import { api } from '../api.ts';
import { withMarks } from '../elements/marked.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { go, hrefOf } from '../router.ts';
import { Words } from '../preferences.ts';
import { controls, marks } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';

/** Hits asked for at a time. */
const PORTION = 30;
/** Hits that are asked for anew at once when the library has changed; those below stay as they were. */
const MOST = 200;
const ORDERS = ['best', 'newest', 'oldest'] as const satisfies readonly SearchOrder[];

/** What was found: a list that one can work down by keyboard, each hit with its place and its best passage. */
@customElement('jw-search-view')
export class SearchView extends LitElement implements View {
  static override styles = [controls, viewStyles, marks, css`
    :host { display: block; height: 100%; overflow: auto; scrollbar-gutter: stable; background: var(--panel-raised); }
    .room { max-width: 820px; margin: 0 auto; padding: 26px 32px 80px; }
    .summary { display: flex; align-items: center; gap: 14px; min-height: 36px; border-bottom: 1px solid var(--rule); padding-bottom: 12px; color: var(--ink-soft); }
    .summary h1 { font: 700 17px/1.4 var(--sans); color: var(--ink); margin: 0; }
    .orders { margin-left: auto; display: flex; gap: 2px; }
    .orders button[aria-pressed='true'] { background: color-mix(in srgb, var(--ink) 12%, transparent); }
    ol { list-style: none; margin: 0; padding: 0; }
    li { border-bottom: 1px solid var(--rule); }
    li a { display: block; padding: 18px 12px 19px; margin: 0 -12px; text-decoration: none; border-radius: 6px; }
    li a:hover { background: color-mix(in srgb, var(--ink) 4%, transparent); }
    h2 { font: 700 19px/1.45 var(--serif); margin: 0 0 2px; }
    .tag { font: 400 11.5px/1.5 var(--sans); color: var(--ink-faint); border: 1px solid var(--ink-faint); border-radius: 3px; padding: 0 .35em; margin-left: .6em; vertical-align: 2px; }
    .place { font-size: 12.5px; color: var(--ink-soft); margin: 0 0 6px; }
    .place b { font: 700 13px/1 var(--serif); color: var(--red-ink); }
    .snippet { margin: 0; font: 15px/1.8 var(--serif); color: var(--ink-soft); overflow-wrap: anywhere; }
    .more { display: block; margin: 24px auto; }
  `];

  @property() accessor query = '';
  @property() accessor order: SearchOrder = 'best';
  @property({ type: Number }) accessor revision = 0;
  @state() private accessor extra: readonly SearchHit[] = [];

  #words = new Words(this);
  /** The newest answer; stays on the page until the next one is there, so that typing doesn't flicker. */
  #result: SearchResult | null = null;
  /** What it answers. */
  #question = '';
  #task = new Task(this, {
    args: () => [this.query.trim(), this.order, this.revision] as const,
    task: async ([query, order]) => {
      if (query === '') {
        this.#result = null;
        return null;
      }
      try {
        const question = `${order} ${query}`;
        const shown = question === this.#question ? [...this.#result?.hits ?? [], ...this.extra] : [];
        const limit = Math.min(MOST, Math.max(PORTION, shown.length));
        const result = await api.search({ query, order, offset: 0, limit });
        // Null: a newer search overtook this one, and will bring its own answer.
        if (result) {
          this.#result = result;
          this.#question = question;
          this.extra = shown.slice(limit);
        }
      } catch (error) {
        if (!(error instanceof JiuwenError && error.code === 'query-empty')) throw error;
        this.#result = null;
      }
      return this.#result;
    },
    onComplete: () => void this.updateComplete.then(() => announceReady(this)),
    onError: () => announceReady(this),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') && this.query.trim() !== (changed.get('query') ?? '').trim()) this.extra = [];
  }

  async #more(): Promise<void> {
    const shown = (this.#result?.hits.length ?? 0) + this.extra.length;
    const next = await api.search({ query: this.query.trim(), order: this.order, offset: shown, limit: PORTION });
    if (next) this.extra = [...this.extra, ...next.hits];
  }

  /** Moves the focus into the list: to its first hit. */
  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('li a')?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('li a')];
    const active = this.shadowRoot?.activeElement;
    const at = links.findIndex((link) => link === active);
    const target = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !target) return;
    event.preventDefault();
    target.focus();
  }

  get settled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE && !this.isUpdatePending;
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    if (this.query.trim() === '') return html`<div class="empty"><h1>${say.searchEmpty}</h1><p>${say.searchHint}</p></div>`;
    return html`${this.#task.render({
      pending: () => (this.#result ? this.#found(this.#result) : html`<div class="room"><p class="summary" role="status">${say.searching}</p></div>`),
      complete: () => (this.#result ? this.#found(this.#result) : html`<div class="empty"><h1>${say.searchEmpty}</h1><p>${say.searchHint}</p></div>`),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #found(result: SearchResult): TemplateResult {
    const say = this.#words.say;
    if (result.total === 0) return html`<div class="empty" role="status"><h1>${say.noResults}</h1><p>${say.noResultsHint(this.query.trim())}</p></div>`;
    const names: Record<SearchOrder, string> = { best: say.orderBest, newest: say.orderNewest, oldest: say.orderOldest };
    const hits = [...result.hits, ...this.extra];
    const left = result.total - hits.length;
    return html`
      <div class="room">
        <div class="summary"><h1 aria-live="polite">${say.results(result.total)}</h1><span>${say.resultsTime(result.milliseconds)}</span>
          <div class="orders" role="group" aria-label=${say.order}>${ORDERS.map((order) => html`
            <button class="quiet" aria-pressed=${String(this.order === order)} @click=${() => go({ view: 'search', query: this.query, order }, 'replace')}>${names[order]}</button>`)}</div></div>
        <ol @keydown=${(event: KeyboardEvent) => this.#onKey(event)}>${repeat(hits, (hit) => hit.articleId, (hit) => this.#hit(hit))}</ol>
        ${left > 0 ? html`<button class="more" @click=${() => void this.#more()}>${say.moreResults(Math.min(PORTION, left))}</button>` : nothing}
      </div>`;
  }

  #hit(hit: SearchHit): TemplateResult {
    const say = this.#words.say;
    const { source } = hit;
    return html`
      <li><a href=${hrefOf({ view: 'article', issueId: hit.issueId, page: source.pageNumber, articleId: hit.articleId, query: this.query.trim() })}>
        <h2 lang="zh-CN">${withMarks(hit.headline.text, hit.headline.marks)}${hit.headlineInferred ? html`<span class="tag" title=${say.inferredHint}>${say.inferred}</span>` : nothing}</h2>
        <p class="place"><b lang="zh-CN">${source.titleName}</b> ${this.#words.date(source.date)} · ${say.pageLabel(source.pageNumber)} ${source.pageName ?? ''}</p>
        <p class="snippet" lang="zh-CN">${withMarks(hit.snippet.text, hit.snippet.marks)}</p></a></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-search-view': SearchView;
  }
}
