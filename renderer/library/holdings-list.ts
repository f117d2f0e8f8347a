/** What there is to say of a year's holdings, in sentences: each leads to its day, or to its issues. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DayState, HeldIssue, HoldingsDay, HoldingsYear, Reason, UndatedIssue } from '../../main/contract/holdings.ts';
import { dayName, explainMissing, explainReason } from '../../main/contract/holdings-messages.ts';
import type { Words } from '../preferences.ts';
import { issueHref } from './holdings-calendar.ts';

interface Section {
  readonly title: string;
  readonly count: number;
  readonly items: readonly TemplateResult[];
}

/** Said of hundreds of days at a time: counted, not listed. */
const isCounted = ({ code }: Reason): boolean => code === 'date-without-number';

/**
 * @param year null where no issue has a date
 * @param goTo shows a day in the calendar
 */
export function holdingsList(year: HoldingsYear | null, undated: readonly UndatedIssue[], words: Words, goTo: (date: string) => void): TemplateResult {
  const { say } = words;
  const ofYear = year === null ? [] : sectionsOf(year, words, goTo);
  const shown = [...ofYear, { title: say.holdingsListUndated, count: undated.length, items: undated.map((each) => undatedItem(each, words)) }].filter(({ items }) => items.length > 0);
  const withoutNumber = year?.days.reduce((sum, { reasons }) => sum + reasons.filter(isCounted).length, 0) ?? 0;
  return html`<div class="list">
    ${year !== null && ofYear.every(({ items }) => items.length === 0) ? html`<p>${say.holdingsNothingToNote}</p>` : nothing}
    ${shown.map(({ title, count, items }) => html`<section><h2>${title}<small>${count}</small></h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></section>`)}
    ${withoutNumber > 0 ? html`<p>${say.holdingsWithoutNumber(withoutNumber)}</p>` : nothing}
  </div>`;
}

function sectionsOf(year: HoldingsYear, words: Words, goTo: (date: string) => void): Section[] {
  const { say, locale } = words;
  const missing = year.missing.map((run) => html`<button class="to" @click=${() => goTo(run.from)}>${explainMissing(run, locale, year.year)}</button>`);
  const of = (title: string, state: DayState): Section => {
    const days = year.days.filter((day) => day.state === state);
    return { title, count: days.length, items: days.map((day) => dayItem(day, year.year, words)) };
  };
  // A held day of which there is something to say all the same, and a day whose issue is held elsewhere.
  const noted = year.days.filter(({ state, reasons }) => (state === 'held' || state === 'unknown') && reasons.some((reason) => !isCounted(reason)));
  return [
    { title: say.holdingsListMissing, count: year.totals.missing, items: missing },
    of(say.holdingsListContradictory, 'contradictory'),
    of(say.holdingsListDoubled, 'doubled'),
    of(say.holdingsListPartly, 'partly'),
    { title: say.holdingsListNotes, count: noted.length, items: noted.map((day) => dayItem(day, year.year, words)) },
  ];
}

function dayItem({ date, issues, reasons }: HoldingsDay, year: number, words: Words): TemplateResult {
  const { locale } = words;
  const told = reasons.filter((reason) => !isCounted(reason)).map((reason) => explainReason(reason, locale, year)).join(locale === 'en' ? '; ' : '；');
  const day = dayName(date, locale, year);
  return html`${issues.length > 1 ? html`${day} ${issues.map((issue) => html`<a href=${issueHref(issue)}>${nameOf(issue, words)}</a> `)}` : dayLink(day, issues, reasons)} <span>${told}</span>`;
}

/** A day as a link to its issue: the one that is held of it, or elsewhere. */
function dayLink(day: string, [held]: readonly HeldIssue[], reasons: readonly Reason[]): TemplateResult | string {
  const issue = held ?? reasons.find((reason) => reason.code === 'held-elsewhere');
  return issue === undefined ? day : html`<a href=${issueHref(issue)}>${day}</a>`;
}

function undatedItem({ issue, between }: UndatedIssue, words: Words): TemplateResult {
  const { say } = words;
  return html`<a href=${issueHref(issue)}>${nameOf(issue, words)}</a> <span>${between === null ? say.undatedNowhere : say.undatedBetween(words.date(between.after, false), words.date(between.before, false))}</span>`;
}

function nameOf({ number, edition }: HeldIssue, { say }: Words): string {
  return say.editionOf(number === null ? say.issueWithoutNumber : say.issueNumber(number), edition);
}
