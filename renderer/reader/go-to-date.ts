import { Task } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { IssueSummary, TitleSummary } from '../../main/contract/library.ts';
import { api } from '../api.ts';
import { icons } from '../elements/icons.ts';
import { failureLine } from '../elements/view.ts';
import { editionTag } from '../library/edition-tag.ts';
import { Words } from '../preferences.ts';
import { go, hrefOf } from '../router.ts';
import { controls, tags } from '../styles/shared.ts';
import { readDay } from './date-reading.ts';
import { issuesAround, type IssuesAround } from './issues-around.ts';

const placeOf = (issue: IssueSummary) => ({ view: 'page', issueId: issue.id, page: 1, articleId: null, query: '' }) as const;

/** Asks for a day and leads to its issue; where there is none, to the nearest before and after. */
@customElement('jw-go-to-date')
export class GoToDate extends LitElement {
  static override styles = [controls, tags, css`
    dialog { border: 1px solid var(--rule); border-radius: 12px; padding: 26px 30px; background: var(--panel-raised); color: var(--ink); width: min(440px, calc(100vw - 40px)); box-shadow: var(--shadow); }
    dialog::backdrop { background: #0006; }
    .top { display: flex; align-items: center; justify-content: space-between; margin-bottom: 16px; }
    h1 { font: 900 22px/1.3 var(--serif); margin: 0; }
    label { display: block; font: 600 13px/1.6 var(--sans); margin-bottom: 4px; }
    input, select { width: 100%; height: 40px; padding: 0 12px; font: 16px/1 var(--serif); color: var(--ink); background: var(--panel); border: 1px solid var(--ink-faint); border-radius: 6px; }
    select { margin-bottom: 14px; }
    :is(input, select):focus-visible { outline-offset: 0; }
    .hint { font-size: 12.5px; line-height: 1.75; color: var(--ink-soft); margin: 6px 0 14px; }
    .found { min-height: 148px; border-top: 1px solid var(--rule); padding-top: 12px; }
    .found p { margin: 0 0 8px; font-size: 13px; color: var(--ink-soft); }
    ul { list-style: none; margin: 0 -10px; padding: 0; }
    li a { display: flex; align-items: baseline; gap: 10px; padding: 7px 10px; border-radius: 6px; text-decoration: none; font-size: 15px; }
    li a:hover { background: color-mix(in srgb, var(--ink) 7%, transparent); }
    li .way { flex: none; min-width: 3.2em; font-size: 12.5px; color: var(--ink-soft); }
    li .number { font-size: 12.5px; color: var(--ink-soft); }
  `];

  @state() private accessor titles: readonly TitleSummary[] = [];
  @state() private accessor titleId: number | null = null;
  @state() private accessor written = '';
  /** Days written without a year are of this one. */
  @state() private accessor year = new Date().getFullYear();
  @state() private accessor failure: unknown = null;
  @query('dialog') private accessor dialog!: HTMLDialogElement | null;
  @query('#day') private accessor field!: HTMLInputElement;

  #words = new Words(this);
  #ready: Promise<void> = Promise.resolve();
  #task = new Task(this, {
    args: () => [this.#title, this.#day] as const,
    task: async ([title, day]): Promise<IssuesAround | null> => (title && day !== null ? issuesAround(title, day, (year) => api.issues(title.id, year)) : null),
  });

  get #title(): TitleSummary | null {
    return this.titles.find(({ id }) => id === this.titleId) ?? null;
  }

  get #day(): string | null {
    return readDay(this.written, this.year);
  }

  /**
   * Opens on a paper, and on the year of what is being read.
   * @param titleId null for the first paper of the library
   * @param date ISO 8601; null where nothing dated is being read
   */
  open(titleId: number | null, date: string | null): void {
    if (this.dialog?.open) return;
    // At once: what is typed after the key that opened it is the day, not further keys.
    this.written = '';
    this.field.value = '';
    this.dialog?.showModal();
    this.field.focus();
    this.#ready = this.#learn(titleId, date);
  }

  async #learn(titleId: number | null, date: string | null): Promise<void> {
    try {
      this.failure = null;
      this.titles = (await api.overview()).titles;
    } catch (error) {
      this.failure = error;
    }
    this.titleId = titleId ?? this.titles[0]?.id ?? null;
    this.year = date === null ? this.#title?.years[0]?.year ?? this.year : Number(date.slice(0, 4));
  }

  /** Enter leads to the day's issue; where there is none, to the choice between its neighbours. */
  async #choose(event: Event): Promise<void> {
    event.preventDefault();
    // Typing may be faster than the library.
    await this.#ready;
    await this.updateComplete;
    await this.#task.taskComplete.catch(() => undefined);
    const issue = this.#task.value?.on[0];
    if (!issue) {
      this.renderRoot.querySelector<HTMLElement>('.found a')?.focus();
      return;
    }
    this.dialog?.close();
    go(placeOf(issue));
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    return html`
      <dialog aria-labelledby="title">
        <div class="top"><h1 id="title">${say.goToDate}</h1>
          <button class="quiet icon" aria-label=${say.close} @click=${() => this.dialog?.close()}>${icons.close}</button></div>
        <form @submit=${(event: Event) => void this.#choose(event)}>
          ${this.titles.length > 1 ? html`<label for="paper">${say.paper}</label>
            <select id="paper" lang="zh-CN" @change=${(event: Event) => { this.titleId = Number((event.target as HTMLSelectElement).value); }}>
              ${this.titles.map((title) => html`<option value=${title.id} .selected=${title.id === this.titleId}>${title.name}</option>`)}</select>` : nothing}
          <label for="day">${say.day}</label>
          <input id="day" autocomplete="off" spellcheck="false" maxlength="40" aria-describedby="hint" @input=${() => { this.written = this.field.value; }} />
          <p class="hint" id="hint">${say.dayHint(this.year)}</p>
          <div class="found" aria-live="polite">${this.failure === null ? this.#found() : failureLine(this.failure)}</div>
        </form>
      </dialog>`;
  }

  #found(): unknown {
    const say = this.#words.say;
    const day = this.#day;
    if (this.written.trim() === '') return nothing;
    if (day === null) return html`<p>${say.noSuchDay}</p>`;
    return this.#task.render({
      error: failureLine,
      complete: (around) => (around === null ? nothing : html`
        <p>${this.#words.date(day)}${around.on.length > 0 ? nothing : html` ${say.noIssueThatDay}`}</p>
        <ul>
          ${around.on.length > 0 ? around.on.map((issue) => this.#link(say.thatDay, issue)) : [around.before ? this.#link(say.nearestBefore, around.before) : nothing, around.after ? this.#link(say.nearestAfter, around.after) : nothing]}
        </ul>`),
    });
  }

  #link(way: string, issue: IssueSummary): TemplateResult {
    const say = this.#words.say;
    return html`<li><a href=${hrefOf(placeOf(issue))} @click=${() => this.dialog?.close()}><span class="way">${way}</span>
      <span>${this.#words.date(issue.date)}</span>${issue.number === null ? nothing : html`<span class="number">${say.issueNumber(issue.number)}</span>`}${editionTag(say, issue)}</a></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-go-to-date': GoToDate;
  }
}
