/** Finding in what is read, and stepping through marks: those of the find bar while it is open, else those of the search that led here. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FindResult, FindScope, FoundArticle } from '../../../main/contract/finding.ts';
import type { SearchTerm } from '../../../main/contract/query.ts';
import { api } from '../../api.ts';
import { isTyping } from '../../elements/keys.ts';
import type { View } from '../../elements/view.ts';
import { go, hrefOf, type Route } from '../../router.ts';
import { hitsInHand } from '../../search/hits-in-hand.ts';
import { makeCurrent } from './current-mark.ts';
import type { FindBar, ScopeName } from './find-bar.ts';
import { ReadHits } from './read-hits.ts';
import { countPlaces, nextArticle, nextMark, placeAt, type At } from './walk.ts';
import './find-bar.ts';
import './hits-bar.ts';

/** Finding follows the typing after this pause. */
const TYPING_PAUSE_MS = 90;
/** A longer selection is not what is looked for. */
const LONGEST_SELECTION = 40;

/** A view whose marks can be stepped through. */
export interface MarkedView extends View {
  /** The marks of one article that is shown, in reading order; none of one that isn't. @param all also of a text that is shown bit by bit */
  marksOf(articleId: number, all: boolean): Promise<readonly HTMLElement[]>;
}

type Reading = Extract<Route, { view: 'page' | 'article' }>;

/** What finding needs of the window. */
export interface FindingHost {
  readonly route: () => Route;
  readonly view: () => MarkedView | null;
  readonly bar: () => FindBar | null;
  readonly fail: (error: unknown) => void;
}

interface Find {
  readonly query: string;
  readonly scope: ScopeName;
  /** Null until it is there. */
  readonly result: FindResult | null;
}

const none: readonly SearchTerm[] = [];

/** A selection as a query for just it. */
const asQuery = (text: string): string => (/^[\p{L}\p{N}]+$/u.test(text) ? text : /["“”]/u.test(text) ? '' : `"${text}"`);

export class Finding implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ask: FindingHost;
  #find: Find | null = null;
  #lastQuery = '';
  #foundIn = '';
  #isStale = false;
  #matched: ReadonlySet<number> | null = null;
  readonly #hits: ReadHits;
  #at: At | null = null;
  /** How many marks the article has in the view. */
  #count = 0;
  /** The mark to go to as soon as its article is shown. */
  #wanted: 'first' | 'last' | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #before: HTMLElement | null = null;
  #keepsFocus = false;

  constructor(host: ReactiveControllerHost, ask: FindingHost) {
    this.#host = host;
    this.#ask = ask;
    this.#hits = new ReadHits(() => host.requestUpdate());
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
  }

  /** What to mark. */
  get terms(): readonly SearchTerm[] {
    return this.#found?.terms ?? this.#hits.terms;
  }

  /** The articles in which alone it is marked; null: wherever it stands. */
  get matched(): ReadonlySet<number> | null {
    return this.#found ? this.#matched : null;
  }

  /** What to mark in an article: nothing in one that is not found. */
  termsOf(articleId: number): readonly SearchTerm[] {
    return this.matched?.has(articleId) === false ? none : this.terms;
  }

  get isOpen(): boolean {
    return this.#find !== null;
  }

  /** What was found by the bar; null while it is closed, and while there is nothing in it. */
  get #found(): FindResult | null {
    return this.#find?.query.trim() ? this.#find.result : null;
  }

  get #reading(): Reading | null {
    const route = this.#ask.route();
    return route.view === 'page' || route.view === 'article' ? route : null;
  }

  /** The window shows another place: learns what is to be marked there, and where it is among the hits. */
  async arrive(): Promise<void> {
    const reading = this.#reading;
    if (reading === null) {
      this.#find = null;
      this.#at = null;
      return;
    }
    if (reading.articleId !== (this.#at?.articleId ?? null)) {
      this.#at = reading.articleId === null ? null : { articleId: reading.articleId, mark: null };
      this.#count = 0;
      makeCurrent(null, false);
      // A page is shown as it is; an article, at what was looked for.
      if (this.#wanted === null && reading.view === 'article') this.#wanted = 'first';
    }
    await this.#hits.learn(reading.query, reading.articleId);
    if (this.#find) await this.#run();
  }

  /** The library has changed: what was found may be elsewhere, or gone. */
  readAnew(): void {
    hitsInHand.forget();
    this.#isStale = true;
    void this.arrive();
  }

  /** What is shown is complete: the mark that is wanted becomes the current one, and one that was current is so again. */
  async onReady(): Promise<void> {
    const view = this.#ask.view(), at = this.#at;
    if (view === null || at === null) return;
    const marks = await view.marksOf(at.articleId, this.#wanted === 'last');
    if (this.#at?.articleId !== at.articleId) return;
    this.#count = marks.length;
    if (this.#wanted !== null && marks.length > 0) {
      this.#select(marks, this.#wanted === 'first' ? 0 : marks.length - 1, true);
      this.#wanted = null;
    } else if (this.#at.mark !== null) {
      this.#select(marks, Math.min(this.#at.mark, marks.length - 1), false);
    }
    if (this.#keepsFocus) this.#ask.bar()?.take(false);
    this.#keepsFocus = false;
    this.#host.requestUpdate();
  }

  #select(marks: readonly HTMLElement[], mark: number, scroll: boolean): void {
    if (this.#at) this.#at = { ...this.#at, mark: mark < 0 ? null : mark };
    this.#count = marks.length;
    makeCurrent(marks[mark] ?? null, scroll);
    this.#host.requestUpdate();
  }

  /** Does what a key asks for. @returns false for a key of somebody else's */
  onKey(event: KeyboardEvent): boolean {
    const letter = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    if (letter === 'f' && !event.shiftKey) return this.open();
    if (event.key === 'F3' || letter === 'g') {
      void this.step(event.shiftKey ? -1 : 1);
      return true;
    }
    // What is open closes first.
    if (event.key !== 'Escape' || this.#find === null || isTyping(event)) return false;
    this.close();
    return true;
  }

  /** Opens the bar, or goes to its box where it is open. @returns false where nothing is read */
  open(): boolean {
    const reading = this.#reading;
    if (reading === null) return false;
    const selected = (document.getSelection()?.toString() ?? '').trim();
    const query = selected !== '' && selected.length <= LONGEST_SELECTION ? asQuery(selected) : '';
    if (!this.#find) {
      this.#before = deepActive();
      this.#find = { query: query || this.#lastQuery, scope: reading.view, result: null };
      void this.#run();
    } else if (query !== '') {
      this.#type(query);
    }
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#ask.bar()?.take(true));
    return true;
  }

  close(): void {
    if (!this.#find) return;
    clearTimeout(this.#typing);
    this.#lastQuery = this.#find.query;
    this.#find = null;
    this.#foundIn = '';
    makeCurrent(null, false);
    if (this.#at) this.#at = { ...this.#at, mark: null };
    this.#host.requestUpdate();
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
    this.#before = null;
    void this.#host.updateComplete.then(() => this.onReady());
  }

  #type(query: string): void {
    if (!this.#find) return;
    this.#find = { ...this.#find, query };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#run(), TYPING_PAUSE_MS);
    this.#host.requestUpdate();
  }

  #choose(scope: ScopeName): void {
    if (!this.#find) return;
    this.#find = { ...this.#find, scope };
    this.#host.requestUpdate();
    void this.#run();
  }

  async #scope(name: ScopeName, { issueId, page, articleId }: Reading): Promise<FindScope> {
    if (name === 'article' && articleId !== null) return { articleId };
    if (name === 'issue') return { issueId };
    const { pages } = await api.issue(issueId);
    return { pageId: pages.find(({ number }) => number === page)?.id ?? pages[0]?.id ?? 0 };
  }

  /** Looks in what is read now, unless that is done. */
  async #run(): Promise<void> {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    const find = this.#find, reading = this.#reading;
    if (!find || !reading) return;
    // Of a page on which no article is chosen.
    if (find.scope === 'article' && reading.articleId === null) {
      this.#choose('page');
      return;
    }
    try {
      const scope = await this.#scope(find.scope, reading), key = JSON.stringify([find.query, scope]);
      const isSame = find.result !== null && key === this.#foundIn;
      if (isSame && !this.#isStale) return;
      const result = await api.find(find.query, scope);
      if (this.#find?.query !== find.query || this.#find.scope !== find.scope) return;
      this.#foundIn = key;
      this.#isStale = false;
      this.#find = { ...find, result };
      this.#matched = new Set(result.articles.map(({ articleId }) => articleId));
      if (!isSame) this.#startAt(result.articles, reading);
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      await this.onReady();
    } catch (error) {
      this.#ask.fail(error);
    }
  }

  /** Begins at what is in sight: the article that is read, or the first of the page. Pages are turned only when the reader steps on. */
  #startAt(articles: readonly FoundArticle[], { articleId, page, view }: Reading): void {
    makeCurrent(null, false);
    const here = articles.find((article) => article.articleId === articleId) ?? (view === 'page' ? articles.find(({ pageNumber }) => pageNumber === page) : undefined);
    this.#at = here ? { articleId: here.articleId, mark: null } : articleId === null ? null : { articleId, mark: null };
    this.#count = 0;
    if (here) this.#wanted = 'first';
  }

  /** To the next mark (1) or the one before (-1), in this article or another. */
  async step(by: 1 | -1): Promise<void> {
    // What was typed last is looked for first.
    if (this.#typing !== undefined) await this.#run();
    const reading = this.#reading, view = this.#ask.view(), found = this.#found;
    if (!reading || !view || (!found && this.#hits.total === 0)) return;
    const articleId = this.#at?.articleId ?? null, isFound = !found || found.articles.some((article) => article.articleId === articleId);
    const marks = articleId === null || !isFound ? [] : await view.marksOf(articleId, true);
    const mark = nextMark(this.#at?.mark ?? null, marks.length, by);
    if (mark !== null) {
      this.#select(marks, mark, true);
      return;
    }
    this.#keepsFocus = deepActive()?.getRootNode() === this.#ask.bar()?.shadowRoot;
    if (found) await this.#goOn(found, reading, by, marks);
    else await this.#goToHit(reading, by);
  }

  async #goOn({ articles }: FindResult, reading: Reading, by: 1 | -1, marks: readonly HTMLElement[]): Promise<void> {
    const next = nextArticle(articles, this.#at?.articleId ?? null, reading.page, by);
    if (!next) return;
    if (next.articleId === this.#at?.articleId) this.#select(marks, by > 0 ? 0 : marks.length - 1, true);
    else await this.#show({ ...reading, articleId: next.articleId, page: next.pageNumber }, by);
  }

  async #goToHit(reading: Reading, by: 1 | -1): Promise<void> {
    try {
      const hit = await this.#hits.next(by);
      if (hit) await this.#show({ ...reading, ...hit }, by);
    } catch (error) {
      this.#ask.fail(error);
    }
  }

  async #show(route: Reading & { readonly articleId: number }, by: 1 | -1): Promise<void> {
    this.#wanted = by > 0 ? 'first' : 'last';
    const isShown = hrefOf(route) === window.location.hash;
    this.#at = { articleId: route.articleId, mark: null };
    this.#count = 0;
    go(route, 'replace');
    if (isShown) await this.onReady();
  }

  /** The bar below what is read: to find in it, or to step through the hits of a search. */
  bar(): TemplateResult | typeof nothing {
    const reading = this.#reading, find = this.#find;
    if (!reading) return nothing;
    if (find) {
      const articles = this.#found?.articles ?? [];
      return html`<jw-find-bar .query=${find.query} .scope=${find.scope} .hasArticle=${reading.articleId !== null} .result=${this.#found} .place=${placeAt(articles, this.#at)} .places=${countPlaces(articles)}
        @find-type=${(event: CustomEvent<string>) => this.#type(event.detail)} @find-scope=${(event: CustomEvent<ScopeName>) => this.#choose(event.detail)}
        @find-step=${(event: CustomEvent<1 | -1>) => void this.step(event.detail)} @find-close=${() => this.close()}></jw-find-bar>`;
    }
    const { total, index, last } = this.#hits;
    if (total === 0) return nothing;
    return html`<jw-hits-bar .mark=${this.#at?.mark ?? null} .marks=${this.#count} .hit=${index} .hits=${total} .canGoBack=${last > 0 || (this.#at?.mark ?? 0) > 0} .canGoOn=${last < total - 1 || (this.#count > 0 && (this.#at?.mark ?? -1) < this.#count - 1)}
      @find-step=${(event: CustomEvent<1 | -1>) => void this.step(event.detail)} @to-results=${() => this.#hits.leave()}></jw-hits-bar>`;
  }
}

/** The element that has the focus, in whichever shadow tree. */
function deepActive(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
