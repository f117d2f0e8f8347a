import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HeldIssue, HoldingsDay, HoldingsYear } from '../../main/contract/holdings.ts';
import { explainReason, numbersName, stateNames } from '../../main/contract/holdings-messages.ts';
import { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { controls } from '../styles/shared.ts';
import { daysAway, weeksOf } from './calendar-weeks.ts';
import { stateStyles } from './holdings-styles.ts';

export const issueHref = ({ issueId }: Pick<HeldIssue, 'issueId'>): string => hrefOf({ view: 'page', issueId, page: 1, articleId: null, query: '' });

/** A Monday, to name the weekdays by. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Twelve months of a year, a cell a day; one of them takes the tab key, arrows lead to the others. */
@customElement('jw-holdings-calendar')
export class HoldingsCalendar extends LitElement {
  static override styles = [controls, stateStyles, css`
    :host { display: grid; grid-template-columns: repeat(auto-fill, minmax(236px, 1fr)); gap: 18px; }
    table { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 2px; padding: 8px 10px 10px; background: var(--panel-raised); border: 1px solid var(--rule); border-radius: 8px; align-self: start; }
    caption { caption-side: top; text-align: start; font: 700 16px/1.5 var(--serif); padding-bottom: 2px; }
    th { font: 400 11.5px/1.8 var(--sans); color: var(--ink-soft); padding: 0; }
    td { padding: 0; border-radius: 4px; }
    td:focus-visible { outline-offset: 1px; }
    a.day:hover { border-color: var(--ink); }
  `];

  @property({ attribute: false }) accessor shown: HoldingsYear | null = null;
  /** The day that the tab key comes to. */
  @state() private accessor current = '';

  #words = new Words(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shown') || this.shown?.days.some(({ date }) => date === this.current) === true) return;
    this.current = (this.shown?.days.find(({ issues }) => issues.length > 0) ?? this.shown?.days[0])?.date ?? '';
  }

  /** Moves the focus to a day of the year that is shown. */
  async focusDay(date: string): Promise<void> {
    this.current = date;
    await this.updateComplete;
    const cell = this.renderRoot.querySelector<HTMLElement>(`[data-date="${date}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const date = daysAway(this.current, event.key);
    if (date === null) return;
    event.preventDefault();
    // The year ends where its calendar does.
    if (this.shown?.days.some((day) => day.date === date) === true) void this.focusDay(date);
  }

  #onFocus(event: FocusEvent): void {
    const date = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
    if (date !== undefined) this.current = date;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (shown === null) return nothing;
    const months = [...Map.groupBy(shown.days, ({ date }) => date.slice(0, 7))];
    return html`${repeat(months, ([month]) => month, ([month, days]) => this.#month(month, days, shown.year))}`;
  }

  #month(month: string, days: readonly HoldingsDay[], year: number): TemplateResult {
    const { locale } = this.#words;
    const name = (form: Intl.DateTimeFormatOptions, time: number): string => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(time);
    const time = Date.parse(`${month}-01T00:00:00Z`);
    return html`
      <table role="grid" aria-label=${name({ year: 'numeric', month: 'long' }, time)} @keydown=${(event: KeyboardEvent) => this.#onKey(event)} @focusin=${(event: FocusEvent) => this.#onFocus(event)}>
        <caption>${name({ month: 'long' }, time)}</caption>
        <thead><tr>${Array.from({ length: 7 }, (_, day) => html`<th scope="col" abbr=${name({ weekday: 'long' }, MONDAY + day * DAY)}>${name({ weekday: 'narrow' }, MONDAY + day * DAY)}</th>`)}</tr></thead>
        <tbody>${weeksOf(days).map((week) => html`<tr>${week.map((day) => (day === null ? html`<td></td>` : this.#day(day, year)))}</tr>`)}</tbody>
      </table>`;
  }

  #day(day: HoldingsDay, year: number): TemplateResult {
    const label = this.#label(day, year);
    const tab = day.date === this.current ? 0 : -1;
    const number = Number(day.date.slice(8));
    const [issue] = day.issues;
    return issue === undefined
      ? html`<td data-date=${day.date} tabindex=${tab} aria-label=${label} title=${label}><span class="day ${day.state}">${number}</span></td>`
      : html`<td><a class="day ${day.state}" data-date=${day.date} tabindex=${tab} href=${issueHref(issue)} aria-label=${label} title=${label}>${number}</a></td>`;
  }

  /** 1998年3月7日 星期六：已藏，总第12期. */
  #label({ date, state: of, issues, missingNumber, sure, reasons }: HoldingsDay, year: number): string {
    const { locale, say } = this.#words;
    const numbers = [...new Set([...issues.map(({ number }) => number), missingNumber])].filter((number) => number !== null);
    const told = [
      stateNames[locale][of], ...numbers.map((number) => numbersName(number, number, locale)), of === 'missing' && !sure ? say.dayInferred : null,
      ...reasons.map((reason) => explainReason(reason, locale, year)),
    ].filter((part) => part !== null);
    return locale === 'en' ? `${this.#words.date(date)}: ${told.join(', ')}` : `${this.#words.date(date)}：${told.join('，')}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-holdings-calendar': HoldingsCalendar;
  }
}
