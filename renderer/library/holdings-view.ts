import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { dayStates, type Holdings, type HoldingsTotals, type HoldingsYear } from '../../main/contract/holdings.ts';
import { stateNames } from '../../main/contract/holdings-messages.ts';
import { api } from '../api.ts';
import { icons } from '../elements/icons.ts';
import { Keys } from '../elements/keys.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { Words } from '../preferences.ts';
import { go, hrefOf } from '../router.ts';
import { controls } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import type { HoldingsCalendar } from './holdings-calendar.ts';
import { holdingsList } from './holdings-list.ts';
import { holdingsStyles, stateStyles } from './holdings-styles.ts';
import './holdings-calendar.ts';

/**
 * What is held of a newspaper and what is missing (馆藏核对): a year as a calendar, with all there is to say of it.
 *
 * @fires take-holdings - with the year to export as `detail`, or null for all
 */
@customElement('jw-holdings-view')
export class HoldingsView extends LitElement implements View {
  static override styles = [controls, viewStyles, stateStyles, holdingsStyles];

  @property({ type: Number }) accessor titleId = 0;
  /** The newest by default. */
  @property({ attribute: false }) accessor year: number | null = null;
  /** Counts up whenever the library changed. */
  @property({ type: Number }) accessor revision = 0;
  @query('jw-holdings-calendar') private accessor calendar!: HoldingsCalendar | null;

  #words = new Words(this);
  #task = new Task(this, {
    args: () => [this.titleId, this.revision] as const,
    task: ([titleId]) => api.holdings(titleId),
    onComplete: () => void this.#announce(),
    onError: () => announceReady(this),
  });

  constructor() {
    super();
    new Keys(this, { Escape: () => go({ view: 'title', titleId: this.titleId, year: null }) });
  }

  get settled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE && !this.isUpdatePending;
  }

  /** Another year of the same paper needs no new answer, after which the view would announce itself. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('year') && this.settled) void this.#announce();
  }

  async #announce(): Promise<void> {
    await this.updateComplete;
    await this.calendar?.updateComplete;
    announceReady(this);
  }

  #take(detail: number | null): void {
    this.dispatchEvent(new CustomEvent('take-holdings', { detail, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    return html`${this.#task.render({
      complete: (holdings) => this.#room(holdings),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #room(holdings: Holdings): TemplateResult {
    const { say } = this.#words;
    const { years, undated, totals } = holdings;
    const shown = years.find(({ year }) => year === this.year) ?? years.at(-1) ?? null;
    return html`
      <div class="room">
        <div class="plate">
          <h1 lang="zh-CN"><a href=${hrefOf({ view: 'title', titleId: holdings.titleId, year: null })}>${holdings.titleName}</a></h1>
          <p class="what">${say.holdingsTitle}</p>
          ${shown === null ? nothing : html`<div class="take">
            <button @click=${() => this.#take(shown.year)}>${icons.save}${say.exportHoldingsYear(shown.year)}</button>
            ${years.length > 1 ? html`<button class="quiet" @click=${() => this.#take(null)}>${say.exportHoldingsAll}</button>` : nothing}
          </div>`}
        </div>
        ${years.length > 1 ? html`<p class="all">${say.holdingsSummaryAll(years.length, totals.expected, totals.held, totals.missing)}</p>${this.#years(holdings, shown)}` : nothing}
        ${shown === null
          ? html`<div class="empty"><h1>${say.holdingsNoDates}</h1><p>${say.holdingsNoDatesHint}</p></div>${holdingsList(null, undated, this.#words, () => undefined)}`
          : this.#year(shown, holdings)}
      </div>`;
  }

  /** The years to choose from, each with how much of it is held. */
  #years({ titleId, years }: Holdings, shown: HoldingsYear | null): TemplateResult {
    const { say } = this.#words;
    return html`<nav aria-label=${say.holdingsYears}><ul class="years">${years.map(({ year, totals: { held, expected } }) => html`
      <li><a href=${hrefOf({ view: 'holdings', titleId, year })} aria-current=${year === shown?.year ? 'page' : nothing} title=${say.holdingsShare(held, expected)}>
        ${year}<span class="visually-hidden"> ${say.holdingsShare(held, expected)}</span>
        <span class="bar"><i ${styleProperties({ '--share': `${expected === 0 ? 0 : (held / expected) * 100}%` })}></i></span></a></li>`)}</ul></nav>`;
  }

  #year(year: HoldingsYear, { undated }: Holdings): TemplateResult {
    const { say } = this.#words;
    const { expected, held, missing, days } = year.totals;
    return html`
      <h2 class="summary" aria-live="polite">${say.holdingsSummary(year.year, expected, held, missing, days.unknown)}</h2>
      ${this.#key(year.totals)}
      <p class="hint">${say.holdingsHint}</p>
      <div class="side-by-side">
        <section aria-label=${say.holdingsCalendar(year.year)}><jw-holdings-calendar .shown=${year}></jw-holdings-calendar></section>
        ${holdingsList(year, undated, this.#words, (date) => void this.calendar?.focusDay(date))}
      </div>`;
  }

  #key({ days }: HoldingsTotals): TemplateResult {
    const { say, locale } = this.#words;
    return html`<ul class="key" aria-label=${say.holdingsLegend}>${dayStates.filter((state) => days[state] > 0).map((state) => html`
      <li><span class="day ${state}" aria-hidden="true">8</span>${stateNames[locale][state]}<small>${say.daysCount(days[state])}</small></li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-holdings-view': HoldingsView;
  }
}
