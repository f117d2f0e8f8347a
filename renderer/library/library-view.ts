import { Task, TaskStatus } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { IssueSummary, LibraryOverview, TitleSummary } from '../../main/contract/library.ts';
import { api } from '../api.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { hrefOf, type Year } from '../router.ts';
import { Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import '../care/read-only-banner.ts';
import '../search/saved/saved-searches.ts';
import '../portable-button.ts';
import './issue-card.ts';

/** Issues of a paper shown on the first shelf; the rest is one click away. */
const SHELF = 6;

interface Shelf {
  readonly title: TitleSummary;
  /** The year shown; null for the undated issues. */
  readonly year: number | null;
  /** Oldest first. */
  readonly issues: readonly IssueSummary[];
}

interface Room {
  /** What the shelves were read for. */
  readonly titleId: number | null;
  readonly year: Year | null;
  readonly overview: LibraryOverview;
  readonly shelves: readonly Shelf[];
}

/**
 * The library: newspapers, then years, then issues with their first page in small.
 *
 * @fires wish - with `detail: 'import-files' | 'import-folder' | 'import-sample'`
 */
@customElement('jw-library-view')
export class LibraryView extends LitElement implements View {
  static override styles = [controls, viewStyles, css`
    :host { display: block; height: 100%; overflow: auto; scrollbar-gutter: stable; }
    .room { max-width: 1320px; margin: 0 auto; padding: 36px 40px 80px; }
    .counts { color: var(--ink-soft); margin: 0 0 28px; }
    section { margin-bottom: 44px; }
    .plate { display: flex; align-items: baseline; gap: 16px; flex-wrap: wrap; border-bottom: 2px solid var(--rule-strong); padding-bottom: 8px; margin-bottom: 14px; }
    .plate h1, .plate h2 { font: 900 34px/1.15 var(--serif); letter-spacing: .06em; color: var(--red); margin: 0; }
    .plate h2 a { text-decoration: none; }
    .plate .range { color: var(--ink-soft); font-size: 13px; }
    .plate .check { margin-left: auto; font-size: 13px; }
    .plate .all { font-size: 13px; }
    #recent { font: 700 16px/1.4 var(--sans); margin: 0 0 14px; color: var(--ink-soft); letter-spacing: .04em; }
    .years { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 20px; padding: 0; list-style: none; }
    .years a { display: block; padding: 4px 12px; border-radius: 99px; text-decoration: none; font-size: 13px; border: 1px solid var(--rule); background: var(--panel-raised); }
    .years a:hover { border-color: var(--ink-faint); }
    .years a[aria-current] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
    .years small { color: inherit; opacity: .75; margin-left: .4em; }
    .issues { display: grid; grid-template-columns: repeat(auto-fill, 168px); gap: 30px 30px; margin: 0; padding: 0; list-style: none; }
    .empty .sheet { width: 190px; margin: 0 auto 30px; }
    .drop { border: 1.5px dashed var(--ink-faint); border-radius: 12px; padding: 38px 44px 34px; margin-top: -4vh; background: color-mix(in srgb, var(--panel) 60%, transparent); }
    .sample { margin-top: 1.8em !important; font-size: 14px; }
    @media (max-width: 640px) { .room { padding: 24px 20px 60px; } .issues { grid-template-columns: repeat(auto-fill, minmax(130px, 1fr)); gap: 22px 18px; } }
  `];

  /** Only this paper, or the whole library. */
  @property({ type: Number }) accessor titleId: number | null = null;
  /** The shelf of the paper; its newest by default. */
  @property({ attribute: false }) accessor year: Year | null = null;
  /** Counts up whenever the library changed. */
  @property({ type: Number }) accessor revision = 0;

  #words = new Words(this);
  #task = new Task(this, {
    args: () => [this.titleId, this.year, this.revision] as const,
    task: async ([titleId, year]): Promise<Room> => {
      const overview = await api.overview();
      const titles = titleId === null ? overview.titles : overview.titles.filter((title) => title.id === titleId);
      const shelves = await Promise.all(titles.map(async (title): Promise<Shelf> => {
        const newest = title.years[0]?.year ?? null;
        const shown = year === 'undated' ? null : year ?? newest;
        return { title, year: shown, issues: await api.issues(title.id, shown) };
      }));
      return { titleId, year, overview, shelves };
    },
    onComplete: () => void this.updateComplete.then(() => announceReady(this)),
    onError: () => announceReady(this),
  });

  #wish(detail: 'import-files' | 'import-folder' | 'import-sample'): void {
    this.dispatchEvent(new CustomEvent('wish', { detail, bubbles: true, composed: true }));
  }

  get settled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE && !this.isUpdatePending;
  }

  protected override render(): TemplateResult {
    const before = this.#task.value;
    return html`${this.#task.render({
      // Shelves that are only read anew stay, with the reader's place in them.
      pending: () => (before?.titleId === this.titleId && before.year === this.year ? this.#shown(before) : nothing),
      complete: (room) => this.#shown(room),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #shown({ overview, shelves }: Room): TemplateResult {
    return overview.issueCount === 0 ? this.#empty() : this.#room(overview, shelves);
  }

  #empty(): TemplateResult {
    const say = this.#words.say;
    return html`
      <div class="empty"><div class="drop">
        <h1>${say.emptyTitle}</h1>
        <p>${say.emptyText}</p>
        <p class="actions">
          <button class="primary" @click=${() => this.#wish('import-files')}>${say.importFiles}</button>
          <button @click=${() => this.#wish('import-folder')}>${say.importFolder}</button>
        </p>
        <p class="sample">${say.emptySample}</p>
        <p><button class="quiet" @click=${() => this.#wish('import-sample')}>${say.importSample}</button></p>
      </div></div>`;
  }

  #room(overview: LibraryOverview, shelves: readonly Shelf[]): TemplateResult {
    const say = this.#words.say;
    const whole = this.titleId === null;
    return html`
      <div class="room">
        <jw-read-only-banner></jw-read-only-banner>
        ${whole ? html`<h1 class="visually-hidden">${say.library}</h1><p class="counts">${say.issuesCount(overview.issueCount)} · ${say.articlesCount(overview.articleCount)}</p>` : nothing}
        ${whole && overview.recent.length > 0 ? html`
          <section aria-labelledby="recent"><h2 id="recent">${say.continueReading}</h2>
            <ul class="issues">${overview.recent.slice(0, SHELF).map((issue) => html`<li><jw-issue-card named .issue=${issue} .pageNumber=${issue.pageNumber}></jw-issue-card></li>`)}</ul>
          </section>` : nothing}
        ${whole ? html`<jw-saved-searches brief></jw-saved-searches>` : nothing}
        ${repeat(shelves, ({ title }) => title.id, (shelf) => this.#shelf(shelf, whole))}
      </div>`;
  }

  #shelf({ title, year, issues }: Shelf, whole: boolean): TemplateResult {
    const say = this.#words.say;
    const shown = whole ? issues.slice(-SHELF).reverse() : issues;
    const from = title.firstDate && this.#words.date(title.firstDate, false);
    const to = title.lastDate && this.#words.date(title.lastDate, false);
    const titleHref = hrefOf({ view: 'title', titleId: title.id, year: null });
    return html`
      <section aria-label=${title.name}>
        <div class="plate">
          ${whole ? html`<h2 lang="zh-CN"><a href=${titleHref}>${title.name}</a></h2>` : html`<h1 lang="zh-CN">${title.name}</h1>`}
          <span class="range">${from && to ? `${say.range(from, to)} · ` : ''}${say.issuesCount(title.issueCount)} · ${say.articlesCount(title.articleCount)}</span>
          <a class="check" href=${hrefOf({ view: 'holdings', titleId: title.id, year })}>${say.checkHoldings}</a>
          ${whole && title.issueCount > shown.length ? html`<a class="all" href=${titleHref}>${say.showAll(title.issueCount)}</a>` : nothing}
        </div>
        ${whole || issues.length === 0 ? nothing : html`<jw-portable-button .choice=${{ issueIds: issues.map(({ id }) => id) }} .name=${[title.name, year === null ? '' : say.yearName(year)].filter(Boolean).join(' ')} .label=${say.portableOfYear}></jw-portable-button>`}
        ${title.years.length > 1 || !whole ? this.#years(title, whole ? undefined : year) : nothing}
        <ul class="issues">${repeat(shown, (issue) => issue.id, (issue) => html`<li><jw-issue-card .issue=${issue}></jw-issue-card></li>`)}</ul>
      </section>`;
  }

  /** A paper's years as shelves to choose from; `current` is the one that is shown, undefined where none is. */
  #years(title: TitleSummary, current: number | null | undefined): TemplateResult {
    const say = this.#words.say;
    return html`<ul class="years">${title.years.map(({ year, issueCount }) => html`
      <li><a href=${hrefOf({ view: 'title', titleId: title.id, year: year ?? 'undated' })} aria-current=${year === current ? 'page' : nothing}>${year === null ? say.undated : say.yearName(year)}<small>${issueCount}</small></a></li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-library-view': LibraryView;
  }
}
