import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SearchFacets, SearchHit, SearchOrder, SearchResult } from '../../main/contract/library.ts';
import type { FailedWord } from '../../main/contract/suggestions.ts';
import { JiuwenError } from '../../main/contract/errors.ts';
import { api } from '../api.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { Places } from '../places.ts';
import { go } from '../router.ts';
import { Words } from '../preferences.ts';
import { controls, marks } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import { exactSwitch } from './exact-switch.ts';
import { filtersIn, withoutFilter } from './filter.ts';
import { hitRow } from './hit.ts';
import { hitsInHand } from './hits-in-hand.ts';
import { placeInList, returnInList, type ListPlace } from './list-place.ts';
import { noHits, queryNotes, syntaxHelp } from './notes.ts';
import { searchViewStyles } from './search-view-styles.ts';
import './facets-panel.ts';
import './histogram.ts';
import './saved/results-deeds.ts';
import './saved/saved-news.ts';
import './saved/saved-searches.ts';

/** Hits asked for at a time. */
const PORTION = 50;
/** Hits that are asked for anew at once when the library has changed; those below stay as they were. */
const MOST = 200;
/** How far before the list's end the next portion is asked for. */
const AHEAD = '1600px';
const ORDERS = ['best', 'newest', 'oldest'] as const satisfies readonly SearchOrder[];

/** An answer as it is shown, with all portions that were read. */
interface Found {
  /** What it answers: the words and the order. */
  readonly question: string;
  readonly query: string;
  readonly revision: number;
  readonly result: SearchResult;
  readonly portions: readonly (readonly SearchHit[])[];
  readonly facets: SearchFacets | null;
  /** Where nothing was found: what is near to the words that fail. */
  readonly near: readonly FailedWord[];
}
const countOf = ({ portions }: Found): number => portions.reduce((sum, { length }) => sum + length, 0);

/** The query without the years and months that hold for all of it. */
const withoutDates = (query: string): string => filtersIn(query).filter(({ kind }) => kind === 'date').reduce(withoutFilter, query);

/** Null when nobody asks any more. Another search may overtake the question; of the same words, such as for the next portion, it is asked again. */
async function facetsOf(query: string, isAsked: () => boolean): Promise<SearchFacets | null> {
  let facets = null;
  while (facets === null && isAsked()) facets = await api.searchFacets(query);
  return facets;
}

const places = new Places<{ readonly found: Found; readonly list: ListPlace }>();

/** What was found: a list that one can work down by keyboard, each hit with its place and its best passage; beside it what the hits have in common. */
@customElement('jw-search-view')
export class SearchView extends LitElement implements View {
  static override styles = [controls, viewStyles, marks, searchViewStyles];

  @property() accessor query = '';
  @property() accessor order: SearchOrder = 'best';
  /** Only what came into the library after this arrival. */
  @property({ type: Number }) accessor since: number | null = null;
  @property({ type: Number }) accessor revision = 0;
  /** The newest answer; stays on the page until the next one is there, so that typing doesn't flicker. */
  @state() private accessor found: Found | null = null;
  @state() private accessor isWide = true;

  #words = new Words(this);
  #unwatch: (() => void) | null = null;
  readonly #width = window.matchMedia('(min-width: 1000px)');
  readonly #onWidth = (): void => { this.isWide = this.#width.matches; };
  readonly #nearEnd = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#more(); }, { root: this, rootMargin: AHEAD });
  #loading = false;
  #task = new Task(this, {
    args: () => [this.query.trim(), this.order, this.since, this.revision] as const,
    task: async ([query, order, since, revision]) => {
      const place = places.takeReturn(), question = `${order} ${since ?? ''} ${query}`;
      if (place?.found.question === question && place.found.revision === revision) {
        this.found = place.found;
        void this.updateComplete.then(() => returnInList(this, place.list));
      } else if (query === '') {
        this.found = null;
      } else {
        await this.#ask(question, query, order, revision);
      }
    },
    onComplete: () => void this.updateComplete.then(() => announceReady(this)),
    onError: () => announceReady(this),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.addEventListener('change', this.#onWidth);
    this.#onWidth();
    this.#unwatch = places.watch(() => (this.found === null ? null : { found: this.found, list: placeInList(this) }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.removeEventListener('change', this.#onWidth);
    this.#nearEnd.disconnect();
    this.#unwatch?.();
  }

  async #ask(question: string, query: string, order: SearchOrder, revision: number): Promise<void> {
    try {
      const before = this.found, same = before?.question === question;
      const shown = same ? before.portions.flat() : [];
      const limit = Math.min(MOST, Math.max(PORTION, shown.length));
      const result = await api.search({ query, order, since: this.since ?? undefined, offset: 0, limit });
      // Null: a newer search overtook this one, and will bring its own answer.
      if (result === null) return;
      hitsInHand.remember(query, order, 0, result);
      this.found = { question, query, revision, result, portions: [result.hits, ...(shown.length > limit ? [shown.slice(limit)] : [])], facets: before?.facets ?? null, near: before?.query === query ? before.near : [] };
      if (!same) this.scrollTop = 0;
      void this.#learnFacets(query, revision, before?.query === query && before.revision === revision);
    } catch (error) {
      if (!(error instanceof JiuwenError && error.code === 'query-empty')) throw error;
      this.found = null;
    }
  }

  /** Asks what the hits have in common. The former answer's facets stay until then, for those below not to jump. */
  async #learnFacets(query: string, revision: number, isKnown: boolean): Promise<void> {
    if (isKnown && this.found?.facets) return;
    const isAsked = (): boolean => this.found?.query === query && this.found.revision === revision;
    try {
      const facets = await facetsOf(query, isAsked), timeless = withoutDates(query);
      // Beside a year that was chosen, the other years are shown as they would be: they are not silent, only not asked for.
      const time = timeless === query || timeless === '' ? facets : await facetsOf(timeless, isAsked);
      if (this.found && isAsked() && facets && time) this.found = { ...this.found, facets: { ...facets, years: time.years, histogram: time.histogram, undated: time.undated } };
      if (facets?.total === 0) await this.#learnNear(query, isAsked);
    } catch {
      // The results are there without them; what is wrong with the library, the next search tells.
    }
  }

  async #learnNear(query: string, isAsked: () => boolean): Promise<void> {
    let near = null;
    while (near === null && isAsked()) near = await api.near(query);
    if (this.found && near && isAsked()) this.found = { ...this.found, near };
  }

  async #more(): Promise<void> {
    const { found } = this;
    if (found === null || this.#loading) return;
    const offset = countOf(found);
    if (offset >= found.result.hitCount) return;
    this.#loading = true;
    try {
      const next = await api.search({ query: found.query, order: this.order, since: this.since ?? undefined, offset, limit: PORTION });
      const now = this.found;
      if (next) hitsInHand.remember(found.query, this.order, offset, next);
      if (next && now?.question === found.question && countOf(now) === offset && next.hits.length > 0) this.found = { ...now, portions: [...now.portions, next.hits] };
    } finally {
      this.#loading = false;
    }
  }

  /** The end of the list is watched anew after each portion: it may still be near. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#nearEnd.disconnect();
    const end = this.renderRoot.querySelector('.more');
    if (end) this.#nearEnd.observe(end);
  }

  /** Moves the focus into the list: to its first hit. */
  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('li > a')?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('li > a')];
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
    const say = this.#words.say, { found } = this;
    const empty = (): TemplateResult => html`<div class="empty"><h1>${say.searchEmpty}</h1><p>${say.searchHint}</p></div><jw-saved-searches></jw-saved-searches>${syntaxHelp(true, say)}`;
    if (this.query.trim() === '') return empty();
    return html`${this.#task.render({
      pending: () => (found ? this.#found(found) : html`<div class="room"><p class="summary" role="status">${say.searching}</p></div>`),
      complete: () => (found ? this.#found(found) : empty()),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #found(found: Found): TemplateResult {
    const say = this.#words.say, { result, query, facets } = found, { order } = this;
    const notes = html`<jw-saved-news .query=${query} .order=${order} .since=${this.since} .arrival=${result.arrival}></jw-saved-news>${queryNotes(result, query, say)}`;
    const deeds = html`<jw-results-deeds .query=${query} .order=${order} .since=${this.since} .arrival=${result.arrival} .total=${result.total}></jw-results-deeds>`;
    if (result.total === 0) return html`<div class="room found-nothing">${notes}${noHits(query, order, facets?.total === 0 ? facets : null, found.near, say)}${deeds}</div>${syntaxHelp(false, say)}`;
    const names: Record<SearchOrder, string> = { best: say.orderBest, newest: say.orderNewest, oldest: say.orderOldest };
    const left = result.hitCount - countOf(found);
    const common = this.since !== null || facets === null || facets.total === 0 ? nothing : html`<jw-search-facets ?wide=${!this.isWide} .facets=${facets} .query=${query} .order=${order}></jw-search-facets>`;
    return html`
      <div class="room ${this.isWide ? 'beside' : ''}">
        <div>
          <div class="summary"><h1 aria-live="polite">${say.results(result.total)}</h1>${result.hitCount < result.total ? html`<span>${say.foldedTo(result.hitCount)}</span>` : nothing}<span>${say.resultsTime(result.milliseconds)}</span>
            ${exactSwitch(query, order, this.#words)}<div class="orders" role="group" aria-label=${say.order}>${ORDERS.map((each) => html`
              <button class="quiet" aria-pressed=${String(order === each)} @click=${() => go({ view: 'search', query: this.query, order: each, ...(this.since === null ? {} : { since: this.since }) }, 'replace')}>${names[each]}</button>`)}</div>
            ${deeds}</div>
          ${notes}
          ${facets && this.since === null && facets.histogram.length > 1 ? html`<jw-search-histogram .periods=${facets.histogram} .undated=${facets.undated} .query=${query} .order=${order}></jw-search-histogram>` : nothing}
          ${this.isWide || common === nothing ? nothing : html`<details class="narrow"><summary><h2>${say.facets}</h2></summary>${common}</details>`}
          <div @keydown=${(event: KeyboardEvent) => this.#onKey(event)}>${found.portions.map((portion) => html`<ol>${guard([portion, query, say], () => repeat(portion, (hit) => hit.articleId, (hit) => hitRow(hit, query, this.#words)))}</ol>`)}</div>
          ${left > 0 ? html`<button class="more" @click=${() => void this.#more()}>${say.moreResults(Math.min(PORTION, left))}</button>` : nothing}
        </div>
        ${this.isWide && common !== nothing ? html`<aside aria-label=${say.facets}><h2>${say.facets}</h2>${common}</aside>` : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-search-view': SearchView;
  }
}
