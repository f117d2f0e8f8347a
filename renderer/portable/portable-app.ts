import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { EditionResult } from '../../main/portable/inside/edition-search.ts';
import { TEXT_SIZES } from '../../main/contract/reading.ts';
import { icons } from '../elements/icons.ts';
import { isTyping } from '../elements/keys.ts';
import { preferences, Words } from '../preferences.ts';
import { articleViewStyles } from '../reader/article-view-styles.ts';
import { go, hrefOf, parseRoute, type Route } from '../router.ts';
import { controls, marks } from '../styles/shared.ts';
import { edition } from './edition.ts';
import { contentsTemplate, HITS_AT_ONCE, resultsTemplate } from './lists.ts';
import { PlacesMarked } from './places-marked.ts';
import { portableStyles } from './portable-styles.ts';
import { readingTemplate } from './reading.ts';
import './portable-page.ts';

/** Where reading can be: the rest of the app's places is not in an edition. */
type Place = Extract<Route, { view: 'page' | 'article' | 'search' }> | { readonly view: 'contents'; readonly query: '' };

function placeOf(hash: string): Place {
  const route = parseRoute(hash);
  return route.view === 'page' || route.view === 'article' || route.view === 'search' ? route : { view: 'contents', query: '' };
}

const themes = ['system', 'light', 'dark'] as const;

/** A portable edition: contents, pages, articles, and a search over them. */
@customElement('jw-portable-app')
export class PortableApp extends LitElement {
  static override styles = [controls, marks, articleViewStyles, portableStyles];

  @state() private accessor place: Place = placeOf(window.location.hash);
  @state() private accessor result: EditionResult | null = null;
  @state() private accessor shown = HITS_AT_ONCE;
  @state() private accessor portions = 1;
  /** What was done last, to be told. */
  @state() private accessor told = '';
  @query('input') private accessor box!: HTMLInputElement;

  #words = new Words(this);
  #marked = new PlacesMarked(this);
  /** The query that `result` answers. */
  #found = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = edition().data.title;
    window.addEventListener('hashchange', () => void this.#arrive());
    window.addEventListener('keydown', (event) => this.#onKey(event));
    void this.#arrive();
  }

  async #arrive(): Promise<void> {
    delete document.documentElement.dataset['ready'];
    const before = this.place, place = placeOf(window.location.hash);
    this.place = place;
    if (place.query !== this.#found) {
      this.#found = place.query;
      const began = performance.now(), result = await edition().search.search(place.query);
      if (this.#found !== place.query) return;
      performance.measure('jiuwen-found', { start: began });
      this.result = result;
      this.shown = HITS_AT_ONCE;
    }
    await this.updateComplete;
    if (this.box !== this.shadowRoot?.activeElement) this.box.value = place.query;
    if (before.view !== place.view || hrefOfPlace(before) !== hrefOfPlace(place)) {
      this.portions = 1;
      if (place.view !== 'search' || before.view !== 'search') window.scrollTo(0, 0);
    }
    if (place.view === 'page') await this.#pageMadeUp();
    this.#marked.arrive();
    document.documentElement.dataset['ready'] = window.location.hash || '#/';
    if (performance.getEntriesByName('jiuwen-ready').length === 0) performance.mark('jiuwen-ready');
  }

  /** The page's lines are final. */
  async #pageMadeUp(): Promise<void> {
    const sheet = await new Promise<HTMLElementTagNameMap['jw-page-sheet'] | null>((resolve) => {
      const look = (): void => {
        const page = this.renderRoot.querySelector('jw-portable-page'), found = page?.renderRoot.querySelector('jw-page-sheet') ?? null;
        if (found !== null || page?.renderRoot.querySelector('[role=alert]')) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
    if (sheet !== null && !sheet.settled) await new Promise((resolve) => { sheet.addEventListener('made-up', resolve, { once: true }); });
  }

  #search(): void {
    const query = this.box.value;
    if (this.place.view !== 'search' && query.trim() === '') return;
    go({ view: 'search', query, order: 'best' }, this.place.view === 'search' ? 'replace' : 'push');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') {
      if (isTyping(event)) this.box.blur();
      else this.#leave();
      return;
    }
    if (isTyping(event)) return;
    const deed = this.#deedOf(event.key);
    if (deed === null) return;
    event.preventDefault();
    deed();
  }

  #deedOf(key: string): (() => void) | null {
    switch (key) {
      case '/': return () => {
        this.box.focus();
        this.box.select();
      };
      case 'j': case 'J': return () => this.#article(1);
      case 'k': case 'K': return () => this.#article(-1);
      case 'n': case 'N': return () => this.#marked.step(1);
      case 'p': case 'P': return () => this.#marked.step(-1);
      case 'ArrowRight': return this.place.view === 'page' ? () => this.#turn(1) : null;
      case 'ArrowLeft': return this.place.view === 'page' ? () => this.#turn(-1) : null;
      default: return null;
    }
  }

  #leave(): void {
    const { place } = this;
    if (place.view === 'article' && edition().data.chosen === null) go({ view: 'page', issueId: place.issueId, page: place.page, articleId: place.articleId, query: place.query });
    else if (place.view !== 'search' && place.query !== '') go({ view: 'search', query: place.query, order: 'best' });
    else window.location.hash = '#/';
  }

  #turn(by: 1 | -1): void {
    const { place } = this;
    if (place.view !== 'page') return;
    const pages = edition().issue(place.issueId)?.pages ?? [], page = pages[pages.findIndex(({ number }) => number === place.page) + by];
    if (page) go({ view: 'page', issueId: place.issueId, page: page.number, articleId: null, query: place.query });
  }

  /** The next or previous article: of the results, where they are what is gone through. */
  #article(by: 1 | -1): void {
    const { place } = this;
    if (place.view !== 'article') return;
    const hits = place.query === '' ? [] : this.result?.articles ?? [], at = hits.findIndex(({ article }) => article.id === place.articleId);
    const next = at < 0 ? edition().beside(place.articleId, by) : hits[at + by];
    if (next) go({ view: 'article', issueId: next.issue.id, page: next.page.number, articleId: next.article.id, query: place.query });
  }

  async #copy(plain: string, rich: string | null): Promise<void> {
    try {
      const types = { 'text/plain': new Blob([plain], { type: 'text/plain' }), ...(rich === null ? {} : { 'text/html': new Blob([rich], { type: 'text/html' }) }) };
      await navigator.clipboard.write([new ClipboardItem(types)]);
      this.told = this.#words.say.portableCopied;
    } catch {
      // A browser that gives files no clipboard: the text stands there to be marked by hand.
      this.told = plain;
    }
  }

  #resize(by: number): void {
    void preferences.change({ textSize: Math.min(TEXT_SIZES.max, Math.max(TEXT_SIZES.min, preferences.current.textSize + by)) });
  }

  #nextTheme(): void {
    const at = themes.indexOf(preferences.current.theme);
    void preferences.change({ theme: themes[(at + 1) % themes.length] ?? 'system' });
  }

  protected override render(): TemplateResult {
    const { say } = this.#words, { place } = this, { current, count } = this.#marked;
    const button = (label: string, face: unknown, deed: () => void): TemplateResult => html`<button class="quiet icon" title=${label} aria-label=${label} @click=${deed}>${face}</button>`;
    return html`
      <header class="top">
        <a class="name" href="#/" lang="zh-CN" title=${say.portableContents}>${edition().data.title}</a>
        <form role="search" @submit=${(event: Event) => { event.preventDefault(); this.#search(); }}>
          <input type="search" aria-label=${say.portableSearch} placeholder=${`${say.portableSearch} (/)`} autocomplete="off" spellcheck="false" @input=${() => this.#search()} />
        </form>
        ${count === 0 ? nothing : html`<span class="steps" role="group" aria-label=${say.portableNextMark}>
          ${button(`${say.portablePreviousMark} (P)`, icons.back, () => this.#marked.step(-1))}<span role="status">${say.portableMark(current, count)}</span>${button(`${say.portableNextMark} (N)`, icons.forward, () => this.#marked.step(1))}</span>`}
        ${place.view === 'article' && edition().data.chosen === null ? html`<a class="button quiet" href=${hrefOf({ ...place, view: 'page' })}>${say.portableToPage}</a>` : nothing}
        ${button(say.portableSmaller, icons.minus, () => this.#resize(-1))}${button(say.portableLarger, icons.plus, () => this.#resize(1))}
        <button class="quiet" @click=${() => this.#nextTheme()}>${say.portablePaper} · ${say.portablePaperNext[preferences.current.theme]}</button>
        <span class="visually-hidden" role="status">${this.told}</span>
      </header>
      <main>${this.#view()}</main>
      <footer class="keys">${say.portableKeys}</footer>`;
  }

  #view(): TemplateResult | typeof nothing {
    const { place, result } = this, terms = place.query === '' ? [] : result?.terms ?? [];
    switch (place.view) {
      case 'contents': return html`<div class="list">${contentsTemplate(this.#words)}</div>`;
      case 'search': return html`<div class="list">${result === null ? contentsTemplate(this.#words) : resultsTemplate(result, place.query, this.#words, this.shown, () => { this.shown = result.articles.length; })}</div>`;
      case 'page': return html`<jw-portable-page .issueId=${place.issueId} .number=${place.page} .chosen=${place.articleId} .terms=${terms} .query=${place.query}
        @open-article=${({ detail: { articleId } }: CustomEvent<{ articleId: number }>) => go({ ...place, view: 'article', articleId })}></jw-portable-page>`;
      case 'article': return readingTemplate(place.articleId, {
        words: this.#words, terms, query: place.query, portions: this.portions, more: () => { this.portions += 1; }, copy: (plain, rich) => void this.#copy(plain, rich),
      });
    }
  }
}

const hrefOfPlace = (place: Place): string => (place.view === 'contents' ? '#/' : hrefOf(place));

declare global {
  interface HTMLElementTagNameMap {
    'jw-portable-app': PortableApp;
  }
}
