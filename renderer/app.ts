import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { fromFailure } from '../main/contract/errors.ts';
import type { IssueDetail } from '../main/contract/library.ts';
import { looksLikeAddress, parseArticleAddress } from '../main/contract/article-address.ts';
import { openAddress } from './addresses.ts';
import { api } from './api.ts';
import { appStyles } from './app-styles.ts';
import { obey, take } from './commands.ts';
import type { Dialogs } from './elements/dialogs.ts';
import { icons } from './elements/icons.ts';
import { isTyping } from './elements/keys.ts';
import { announceReady, type View } from './elements/view.ts';
import type { Toasts } from './elements/toasts.ts';
import { Importing } from './importing.ts';
import type { ImportDeed } from './imports/deeds.ts';
import type { ImportPreviewDialog } from './imports/import-preview.ts';
import type { UndoDialog } from './imports/undo-dialog.ts';
import { preferences, Words } from './preferences.ts';
import type { Taking } from './reader/article-bar.ts';
import type { ArticleView } from './reader/article-view.ts';
import type { FindBar } from './reader/find/find-bar.ts';
import { Finding } from './reader/find/finding.ts';
import type { GoToDate } from './reader/go-to-date.ts';
import type { IssueView } from './reader/issue-view.ts';
import { forgetPages } from './reader/page-cache.ts';
import type { IssueDialog } from './reader/repairs/issue-dialog.ts';
import { RepairNews } from './reader/repairs/repair-news.ts';
import { go, hrefOf, parseRoute, type Route } from './router.ts';
import { doSearchDeed, type SearchDeed } from './search/saved/deeds.ts';
import type { SearchBox } from './search/search-box.ts';
import type { SearchView } from './search/search-view.ts';
import { controls } from './styles/shared.ts';
import { doCite, type Citing } from './reader/citing/citing.ts';
import type { PortableNews } from './portable-button.ts';
import { bringRepairs, takeHoldings, takeRepairs, tellSaved } from './taking.ts';
import { takeClippings, type ClippingTaking } from './clippings/take-clippings.ts';
import { tellClippingNews, type ClippingNews } from './clippings/clipping-store.ts';
import './care/care-view.ts';
import './clippings/clippings-view.ts';
import './elements/dialogs.ts';
import './elements/settings-menu.ts';
import './elements/toasts.ts';
import './library/holdings-view.ts';
import './imports/import-preview.ts';
import './imports/imports-view.ts';
import './imports/ledger-view.ts';
import './imports/progress-card.ts';
import './imports/undo-dialog.ts';
import './library/library-view.ts';
import './reader/article-view.ts';
import './reader/go-to-date.ts';
import './reader/issue-view.ts';
import './reader/repairs/issue-dialog.ts';
import './search/search-box.ts';
import './search/search-view.ts';

/** The mark in the browser's timeline of when the first view was complete. */
const SHOWN = 'jiuwen-shown';
/** A search follows the typing after this pause; each newer one overtakes the one before. */
const TYPING_PAUSE_MS = 90;

/** The shell: where the reader is, the one search box, imports, news; each view does the rest. */
@customElement('jw-app')
export class App extends LitElement {
  static override styles = [controls, appStyles];

  @state() private accessor route: Route = parseRoute(window.location.hash);
  /** False until it is known where reading was left and in which language. */
  @state() private accessor started = false;
  /** Counts up whenever the library changed, so that views read anew. */
  @state() private accessor revision = 0;
  @query('jw-toasts') private accessor toasts!: Toasts;
  @query('jw-dialogs') private accessor dialogs!: Dialogs;
  @query('jw-import-preview') private accessor importPreview!: ImportPreviewDialog;
  @query('jw-undo-import') private accessor undoImport!: UndoDialog;
  @query('jw-issue-dialog') private accessor issueDialog!: IssueDialog;
  @query('jw-go-to-date') private accessor goToDate!: GoToDate;
  @query('jw-issue-view') private accessor issueView!: IssueView | null;
  @query('jw-article-view') private accessor articleView!: ArticleView | null;
  @query('jw-find-bar') private accessor findBar!: FindBar | null;
  @query('jw-search-box') private accessor searchBox!: SearchBox;

  #words = new Words(this);
  readonly #importing = new Importing(this, {
    toasts: () => this.toasts, preview: () => this.importPreview, undoDialog: () => this.undoImport,
    openIssue: (issueId) => this.#openIssue(issueId, 1), changed: () => this.#readAnew(),
  });
  readonly #repairs = new RepairNews(this, { toasts: () => this.toasts, issueId: () => this.#issueId, changed: () => this.#readAnew() });
  readonly #finding = new Finding(this, {
    route: () => this.route, view: () => (this.route.view === 'article' ? this.articleView : this.issueView), bar: () => this.findBar, fail: (error) => this.toasts.fail(error),
  });
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The focus moves into the results as soon as they are there. */
  #focusResults = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', () => void this.#arrive());
    window.addEventListener('keydown', this.#onKey);
    api.on('library:changed', () => this.#readAnew());
    api.on('issue:open', ({ issueId, pageNumber }) => this.#openIssue(issueId, pageNumber));
    api.on('menu:command', (command) => void obey(command, {
      issueId: this.#issueId, articleId: 'articleId' in this.route ? this.route.articleId : null, toasts: this.toasts, dialogs: this.dialogs, repairs: this.#repairs,
      searchBox: this.searchBox, issueView: this.issueView, articleView: this.articleView, finding: this.#finding,
      askForDate: () => this.#askForDate(),
    }));
    api.on('address:open', (address) => void openAddress(address, this.toasts));
    api.on('app:failure', (failure) => this.toasts.fail(fromFailure(failure)));
    this.addEventListener('view-ready', (event) => this.#onReady(event));
    void this.#start();
  }

  /** A start goes on where reading was left; a fresh library shows its shelves. */
  async #start(): Promise<void> {
    const [overview] = await Promise.all([
      window.location.hash === '' ? api.overview().catch(() => null) : null,
      preferences.load().catch((error: unknown) => this.toasts.fail(error)),
    ]);
    this.started = true;
    const last = overview?.recent[0];
    if (last && window.location.hash === '') go({ view: 'page', issueId: last.id, page: last.pageNumber, articleId: null, query: '' }, 'replace');
    else await this.#arrive();
    void this.#importing.tellUnfinished();
  }

  /** The issue that is open, on its page or in an article. */
  get #issueId(): number | null {
    return this.route.view === 'page' || this.route.view === 'article' ? this.route.issueId : null;
  }

  #readAnew(): void {
    forgetPages();
    this.#finding.readAnew();
    this.revision += 1;
  }

  #openIssue(issueId: number, page: number): void {
    go({ view: 'page', issueId, page, articleId: null, query: '' });
  }

  /** Shows the place that the address names. */
  async #arrive(): Promise<void> {
    delete document.documentElement.dataset['ready'];
    const route = parseRoute(window.location.hash);
    this.route = route;
    const query = 'query' in route ? route.query : '';
    await this.updateComplete;
    if (this.searchBox !== this.shadowRoot?.activeElement) this.searchBox.value = query;
    if (route.view === 'page' || route.view === 'article') {
      void api.savePosition({ issueId: route.issueId, pageNumber: route.page, articleId: route.articleId }).catch(() => undefined);
    }
    await this.#finding.arrive();
    // A place that only uncovers a view, or is shown already, brings the view no work after which it would announce itself.
    const view = this.renderRoot.querySelector<View>('#content > :is(jw-library-view, jw-clippings-view, jw-holdings-view, jw-search-view, jw-imports-view, jw-ledger-view, jw-article-view, jw-issue-view:not([inert]))');
    // What it was just given, such as the words to mark, is shown first; with it, it may have begun to load.
    await this.updateComplete;
    await view?.updateComplete;
    if (view?.settled && this.route === route) announceReady(view);
  }

  /** The view that the route names is complete: tell whoever waits for a quiet window. */
  #onReady(event: Event): void {
    const origin = event.composedPath()[0];
    if (this.route.view === 'article' && !(origin instanceof HTMLElement && origin.localName === 'jw-article-view')) return;
    if (origin instanceof HTMLElement && (origin === this.articleView || origin === this.issueView)) void this.#finding.onReady();
    document.documentElement.dataset['ready'] = window.location.hash || '#/';
    // How long the window took, for whoever measures it.
    if (performance.getEntriesByName(SHOWN).length === 0) performance.mark(SHOWN);
    if (this.#focusResults && origin instanceof HTMLElement && origin.localName === 'jw-search-view') {
      this.#focusResults = false;
      this.renderRoot.querySelector<SearchView>('jw-search-view')?.focusFirst();
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const control = event.ctrlKey || event.metaKey;
    if (this.#finding.onKey(event)) {
      event.preventDefault();
    } else if ((event.key === '/' && !control && !isTyping(event)) || (control && event.key.toLowerCase() === 'f')) {
      event.preventDefault();
      this.searchBox.select();
    } else if (event.key === '?' && !isTyping(event)) {
      event.preventDefault();
      void this.dialogs.open('shortcuts');
    } else if (event.key === 'g' && !control && !event.altKey && !isTyping(event)) {
      event.preventDefault();
      this.#askForDate();
    }
  };

  /** Asks for a day of the paper that is being read or looked at. */
  #askForDate(): void {
    const issue = this.#issueId === null ? null : this.issueView?.issue ?? null;
    this.goToDate.open(issue?.titleId ?? ('titleId' in this.route ? this.route.titleId : null), issue?.date ?? null);
  }

  #onType(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#search(), TYPING_PAUSE_MS);
  }

  /** Goes to the results of what the box says now; a search that was waiting for a pause in the typing is this one. */
  #search(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    const query = this.searchBox.value;
    if (looksLikeAddress(query)) {
      // One that is still being typed is not looked up.
      if (parseArticleAddress(query) !== null) void openAddress(query, this.toasts);
      return;
    }
    const searching = this.route.view === 'search';
    if (searching || query.trim() !== '') go({ view: 'search', query, order: this.route.view === 'search' ? this.route.order : 'best' }, searching ? 'replace' : 'push');
  }

  #onSearchKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      if (event.isComposing) return;
      event.preventDefault();
      // Results of the words as they stand now, not of those before the last keystroke.
      if (this.#typing === undefined && this.route.view === 'search') this.renderRoot.querySelector<SearchView>('jw-search-view')?.focusFirst();
      else {
        this.#focusResults = true;
        this.#search();
      }
    } else if (event.key === 'Escape') {
      this.searchBox.blur();
    }
  }

  #tellPortable(news: PortableNews): void {
    if ('saved' in news) tellSaved(news.saved, this.toasts);
    else this.toasts.fail(news.error);
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    return html`
      <header class="top">
        <button class="skip" @click=${() => this.renderRoot.querySelector<HTMLElement>('#content')?.focus()}>${say.skipToContent}</button>
        <a class="name" href="#/" aria-label=${`${say.appName} · ${say.library}`}><b>旧闻</b></a>
        <button class="quiet icon" title=${say.back} aria-label=${say.back} @click=${() => history.back()}>${icons.back}</button>
        <button class="quiet icon" title=${say.forward} aria-label=${say.forward} @click=${() => history.forward()}>${icons.forward}</button>
        <a class="button quiet" href="#/" aria-current=${this.route.view === 'library' ? 'page' : nothing}>${say.library}</a>
        <a class="button quiet icon" href=${hrefOf({ view: 'clippings' })} title=${say.clippings} aria-label=${say.clippings} aria-current=${this.route.view === 'clippings' ? 'page' : nothing}>${icons.keep}</a>
        <form role="search" @submit=${(event: Event) => event.preventDefault()}>
          ${icons.search}
          <jw-search-box @input=${() => this.#onType()} @keydown=${(event: KeyboardEvent) => this.#onSearchKey(event)}></jw-search-box>
        </form>
        <button class="quiet" @click=${() => void this.#importing.wish('import-files')} title=${say.importFiles}>${icons.import}<span>${say.import}</span></button>
        <a class="button quiet icon" href=${hrefOf({ view: 'imports' })} title=${say.imports} aria-label=${say.imports} aria-current=${this.route.view === 'imports' || this.route.view === 'ledger' ? 'page' : nothing}>${icons.ledger}</a>
        <button class="quiet icon" @click=${() => void this.dialogs.open('shortcuts')} title=${`${say.shortcuts} (?)`} aria-label=${say.shortcuts}>${icons.keyboard}</button>
        <jw-settings-menu></jw-settings-menu>
      </header>
      <main id="content" tabindex="-1" @wish=${(event: CustomEvent<string>) => void this.#importing.wish(event.detail)} @import-deed=${(event: CustomEvent<ImportDeed>) => void this.#importing.do(event.detail)}
        @portable-news=${(event: CustomEvent<PortableNews>) => this.#tellPortable(event.detail)}
        @search-deed=${(event: CustomEvent<SearchDeed>) => void doSearchDeed(event.detail, this.toasts)}
        @clipping-news=${(event: CustomEvent<ClippingNews>) => tellClippingNews(event.detail, this.toasts)} @clippings-taken=${(event: CustomEvent<ClippingTaking>) => void takeClippings(event.detail, this.toasts)}
        @dragover=${(event: DragEvent) => this.#importing.onDragOver(event)} @dragleave=${() => this.#importing.onDragLeave()} @drop=${(event: DragEvent) => void this.#importing.onDrop(event)}>
        ${this.started ? this.#view() : nothing}
        ${this.#importing.dropping ? html`<div class="dropping"><p>${say.dropHere}</p></div>` : nothing}
      </main>
      ${this.#finding.bar()}
      <jw-toasts @import-deed=${(event: CustomEvent<ImportDeed>) => void this.#importing.do(event.detail)}><jw-progress-card .progress=${this.#importing.progress}></jw-progress-card></jw-toasts>
      <jw-import-preview></jw-import-preview>
      <jw-undo-import></jw-undo-import>
      <jw-dialogs></jw-dialogs>
      <jw-issue-dialog></jw-issue-dialog>
      <jw-go-to-date></jw-go-to-date>`;
  }

  #view(): TemplateResult {
    const { route } = this;
    switch (route.view) {
      case 'library': return html`<jw-library-view .revision=${this.revision}></jw-library-view>`;
      case 'care': return html`<jw-care-view .revision=${this.revision}></jw-care-view>`;
      case 'clippings': return html`<jw-clippings-view .revision=${this.revision}></jw-clippings-view>`;
      case 'title': return html`<jw-library-view .titleId=${route.titleId} .year=${route.year} .revision=${this.revision}></jw-library-view>`;
      case 'holdings': return html`<jw-holdings-view .titleId=${route.titleId} .year=${route.year} .revision=${this.revision}
        @take-holdings=${(event: CustomEvent<number | null>) => void takeHoldings(route.titleId, event.detail, this.toasts)}></jw-holdings-view>`;
      case 'search': return html`<jw-search-view .query=${route.query} .order=${route.order} .since=${route.since ?? null} .revision=${this.revision}></jw-search-view>`;
      case 'imports': return html`<jw-imports-view .revision=${this.revision}></jw-imports-view>`;
      case 'ledger': return html`<jw-ledger-view .runId=${route.runId} .outcome=${route.outcome} .page=${route.page} .revision=${this.revision}></jw-ledger-view>`;
      case 'page':
      case 'article': return this.#issue(route);
    }
  }

  /** The page stays on its desk under an open article, so that closing the article leads back to the same place. */
  #issue(route: Extract<Route, { view: 'page' | 'article' }>): TemplateResult {
    const reading = route.view === 'article';
    return html`
      <jw-issue-view .issueId=${route.issueId} .pageNumber=${route.page} .articleId=${route.articleId} .terms=${this.#finding.terms} .matched=${this.#finding.matched} .search=${route.query} .revision=${this.revision} ?inert=${reading}
        @repair-file=${(event: CustomEvent<'export' | 'import'>) => void (event.detail === 'export' ? takeRepairs(route.issueId, this.toasts) : bringRepairs(this.toasts))}
        @go-to-date=${() => this.#askForDate()}
        @correct-issue=${(event: CustomEvent<IssueDetail>) => void this.issueDialog.open(event.detail)}
        @open-article=${({ detail: { articleId, page = route.page } }: CustomEvent<{ articleId: number; page?: number }>) => go({ ...route, view: 'article', articleId, page })}></jw-issue-view>
      ${route.view === 'article' ? html`
        <jw-article-view .articleId=${route.articleId} .terms=${this.#finding.termsOf(route.articleId)} .search=${route.query} .revision=${this.revision}
          @leave=${() => this.#leaveArticle(route)}
          @go-to-article=${(event: CustomEvent<{ articleId: number }>) => go({ ...route, articleId: event.detail.articleId }, 'replace')}
          @cite=${(event: CustomEvent<Citing>) => void doCite(event.detail, this.toasts)}
          @take=${(event: CustomEvent<{ articleId: number; how: Taking }>) => void take(event.detail.articleId, event.detail.how, this.toasts)}></jw-article-view>` : nothing}`;
  }

  #leaveArticle(route: Extract<Route, { view: 'article' }>): void {
    go({ view: 'page', issueId: route.issueId, page: route.page, articleId: route.articleId, query: route.query }, 'replace');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-app': App;
  }
}
