import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { IssueCommand } from '../../main/contract/ipc.ts';
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import type { SearchTerm } from '../../main/contract/query.ts';
import { api } from '../api.ts';
import { Keys } from '../elements/keys.ts';
import { orSame } from '../elements/same.ts';
import { announceReady, failureTemplate } from '../elements/view.ts';
import { Places } from '../places.ts';
import { go } from '../router.ts';
import { preferences, Words } from '../preferences.ts';
import { controls, tags } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import { Desk, type DeskPlace } from './desk.ts';
import type { MarkedView } from './find/finding.ts';
import { issueBar } from './issue-bar.ts';
import { notes, strip } from './issue-parts.ts';
import { issueViewStyles } from './issue-view-styles.ts';
import { NeighbourSheets } from './neighbour-sheets.ts';
import { loadPage } from './page-cache.ts';
import type { PageSheet } from './page-sheet.ts';
import { Pan } from './pan.ts';
import { otherSetting } from './setting.ts';
import { spreadWith, turned } from './spread.ts';
import { Swipe } from './swipe.ts';
import type { RepairMenu } from './repairs/repair-menu.ts';
import { XrayMode } from './xray/xray-mode.ts';
import type { XrayPanel } from './xray/xray-panel.ts';
import './glance.ts';
import './page-sheet.ts';
import './repairs/repair-menu.ts';
import './xray/xray-panel.ts';
import './thumbnail.ts';

const TURN_PX = 28;
const TURN_MS = 160;
/** On a desk narrower than this, in CSS px, two pages side by side could not be read. */
const TWO_PAGES_FROM = 760;

/** Commands that change how the desk is looked at. */
const looks: ReadonlySet<IssueCommand> = new Set<IssueCommand>(['zoom-in', 'zoom-out', 'fit-width', 'fit-page', 'actual-size', 'spread', 'vertical']);

/** Where the reader was on the desk, for each step of the history. */
const places = new Places<DeskPlace>();

/**
 * An issue, page by page or spread by spread: thumbnails, the sheets on their desk, turning and zooming.
 *
 * @fires open-article - with `detail: { articleId, page? }`, from a sheet
 * @fires correct-issue - with `detail: IssueDetail`: its name and date are to be corrected
 * @fires go-to-date - when another day of the paper is wanted
 */
@customElement('jw-issue-view')
export class IssueView extends LitElement implements MarkedView {
  static override styles = [controls, viewStyles, tags, issueViewStyles];

  @property({ type: Number }) accessor issueId = 0;
  @property({ type: Number }) accessor pageNumber = 1;
  @property({ type: Number }) accessor articleId: number | null = null;
  @property({ attribute: false }) accessor terms: readonly SearchTerm[] = [];
  /** The articles in which alone they are marked; null: in all. */
  @property({ attribute: false }) accessor matched: ReadonlySet<number> | null = null;
  /** The query that led here, kept while turning pages. */
  @property() accessor search = '';
  @property({ type: Number }) accessor revision = 0;

  @state() private accessor glance = false;
  @query('.desk') private accessor deskElement!: HTMLElement | null;
  @query('.spread') private accessor spreadElement!: HTMLElement | null;
  @queryAll('jw-page-sheet.open') private accessor sheets!: NodeListOf<PageSheet>;
  @query('jw-xray-panel') private accessor panel!: XrayPanel | null;
  @query('jw-repair-menu') private accessor menu!: RepairMenu | null;

  #words = new Words(this);
  #issue: IssueDetail | null = null;
  /** The page that the address names, and all that lie open with it. */
  #page: PageDetail | null = null;
  #open: readonly PageDetail[] = [];
  #loadedRevision = -1;
  /** The page and article that the desk was last scrolled for. */
  #shownFor = '';
  /** The issue and pages drawn last. */
  #drawn: { readonly issueId: number; readonly number: number; readonly pages: string } | null = null;
  #returning: DeskPlace | null = null;
  #unwatch: (() => void) | null = null;
  readonly #desk = new Desk(this, { desk: () => this.deskElement, spread: () => this.spreadElement, sheets: () => [...this.sheets], columns: () => (this.#two ? 2 : 1) });
  readonly #neighbours = new NeighbourSheets(this);
  readonly #swipe = new Swipe((by) => { if (!this.#desk.isWiderThanView) this.turn(by); });

  readonly xray = new XrayMode(this, {
    page: () => this.#page, sheet: () => this.sheets[0] ?? null, panel: () => this.panel, menu: () => this.menu,
    open: (articleId) => this.dispatchEvent(new CustomEvent('open-article', { detail: { articleId } })),
  });

  #task = new Task(this, {
    args: () => [this.issueId, this.pageNumber, this.revision, this.xray.on, this.#two] as const,
    task: async ([issueId, pageNumber, revision, , two], { signal }) => {
      const isSame = this.#issue?.id === issueId && revision === this.#loadedRevision;
      const issue = isSame && this.#issue ? this.#issue : await api.issue(issueId);
      const spread = spreadWith(issue.pages, pageNumber, two);
      const summary = spread.find((page) => page.number === pageNumber) ?? spread[0];
      const [open] = await Promise.all([Promise.all(spread.map((page) => loadPage(page.id))), summary && this.xray.load(summary.id)]);
      signal.throwIfAborted();
      this.#issue = orSame(this.#issue, issue);
      this.#open = open.map((page) => orSame(this.#open.find(({ id }) => id === page.id) ?? null, page));
      this.#page = this.#open.find((page) => page.id === summary?.id) ?? null;
      this.#loadedRevision = revision;
      if (!isSame || this.xray.on) this.#neighbours.clear();
      this.#layNeighbours(issue);
      return { issue: this.#issue, page: this.#page };
    },
    onError: () => announceReady(this),
  });

  constructor() {
    super();
    new Pan(this, () => this.deskElement);
    new Keys(this, {
      ArrowRight: () => { if (!this.#desk.slide(1)) this.turn(1); }, ArrowLeft: () => { if (!this.#desk.slide(-1)) this.turn(-1); },
      '[': () => this.do('previous-issue'), ']': () => this.do('next-issue'),
      '+': () => this.do('zoom-in'), '=': () => this.do('zoom-in'), '-': () => this.do('zoom-out'), 0: () => this.do('fit-width'), 9: () => this.do('fit-page'), 1: () => this.do('actual-size'),
      d: () => this.do('spread'), w: () => this.do('vertical'), v: () => this.do('glance'),
      j: () => this.#step(1), k: () => this.#step(-1),
      x: () => this.do('xray'), n: () => this.do('next-doubt'), N: () => this.xray.stepDoubt(-1),
    });
  }

  /** Does what a key, a button or the menu asks of the issue. */
  do(command: IssueCommand): void {
    if (looks.has(command)) {
      // Under an article nobody sees the desk; over it the glance gives way.
      if (this.inert) return;
      this.glance = false;
    }
    switch (command) {
      case 'next-page': this.turn(1); break;
      case 'previous-page': this.turn(-1); break;
      case 'next-issue': this.#goToIssue(this.#issue?.nextIssueId); break;
      case 'previous-issue': this.#goToIssue(this.#issue?.previousIssueId); break;
      case 'zoom-in': this.#desk.step(1); break;
      case 'zoom-out': this.#desk.step(-1); break;
      case 'fit-width': this.#desk.fit('width'); break;
      case 'fit-page': this.#desk.fit('page'); break;
      case 'actual-size': this.#desk.actualSize(); break;
      case 'spread': void preferences.change({ spread: !preferences.current.spread }); break;
      case 'vertical': if (this.#issue) void preferences.change({ setting: otherSetting(this.#issue) }); break;
      case 'glance': this.glance = !this.glance && !this.inert; break;
      case 'xray': this.xray.toggle(); break;
      case 'next-doubt': this.xray.stepDoubt(1); break;
    }
  }

  /** The issue that is shown, once it is there. */
  get issue(): IssueDetail | null {
    return this.#issue;
  }

  /** Whether pages lie side by side: as the reader prefers, where there is room; the X-ray is of one page. */
  get #two(): boolean {
    return preferences.current.spread && !this.xray.on && this.#desk.size.width >= TWO_PAGES_FROM;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = places.watch(() => this.#desk.place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('issueId') && !changed.has('pageNumber') && !changed.has('articleId')) return;
    this.#returning = places.takeReturn();
    if (this.#returning) this.#desk.zoom = this.#returning.zoom;
  }

  protected override updated(): void {
    const pages = this.#open.map(({ id }) => id).join();
    const before = this.#drawn;
    if (this.#issue && this.#page && pages !== before?.pages) {
      this.#drawn = { issueId: this.#issue.id, number: this.#page.number, pages };
      if (before) this.deskElement?.scrollTo({ top: 0, behavior: 'instant' });
      if (before?.issueId === this.#issue.id && before.number !== this.#page.number) this.#slideIn(before.number < this.#page.number ? 1 : -1);
    }
    // Sheets that lay out of sight are made up already, and will not say so again.
    if (pages !== before?.pages && this.settled) this.#onMadeUp();
    else this.#return();
  }

  /** Back at the place that the history leads to, as soon as its pages are drawn. */
  #return(): void {
    if (!this.#returning || !this.settled) return;
    const place = this.#returning;
    this.#returning = null;
    void this.#desk.show(place);
  }

  /** The next page comes from the right and the previous from the left, as paper is turned. */
  #slideIn(direction: 1 | -1): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.spreadElement?.animate([{ opacity: 0.25, transform: `translateX(${direction * TURN_PX}px)` }, { opacity: 1, transform: 'none' }], { duration: TURN_MS, easing: 'ease-out' });
  }

  /** Pages that a turn leads to; the X-ray is worked on page by page. */
  #layNeighbours(issue: IssueDetail): void {
    if (this.xray.on) return;
    const beside = [1, -1].flatMap((by) => {
      const neighbour = turned(issue.pages, this.pageNumber, by, this.#two);
      return neighbour ? spreadWith(issue.pages, neighbour.number, this.#two) : [];
    });
    this.#neighbours.lay(this.#open, beside.map(({ id }) => id));
  }

  /** Turns by so many pages, or spreads where two lie open; stops at the first and last. */
  turn(by: number): void {
    const issue = this.#issue;
    const target = issue && this.#page ? turned(issue.pages, this.#page.number, by, this.#two) : undefined;
    if (issue && target) go({ view: 'page', issueId: issue.id, page: target.number, articleId: null, query: this.search });
  }

  #goToIssue(issueId: number | null | undefined): void {
    if (issueId) go({ view: 'page', issueId, page: 1, articleId: null, query: this.search });
  }

  /** Focuses the next (1) or previous (-1) article of the open pages. */
  #step(by: number): void {
    const articles = this.#open.flatMap((page) => page.articles.map(({ id }) => ({ id, page })));
    const at = articles.findIndex((article) => article.id === this.articleId);
    const next = articles[at < 0 && by < 0 ? articles.length - 1 : at + by];
    if (!next || !this.#issue) return;
    [...this.sheets].find((sheet) => sheet.page?.id === next.page.id)?.focusArticle(next.id);
    go({ view: 'page', issueId: this.#issue.id, page: next.page.number, articleId: next.id, query: this.search }, 'replace');
  }

  #onMadeUp(): void {
    const sheets = [...this.sheets];
    if (!sheets.every((sheet) => sheet.settled)) return;
    this.#desk.measureSheets();
    const wanted = `${this.#page?.id ?? 0}:${this.articleId ?? 0}`;
    if (wanted !== this.#shownFor) {
      this.#shownFor = wanted;
      const chosen = this.articleId === null ? null : sheets.map((sheet) => sheet.renderRoot.querySelector(`article[data-id="${this.articleId}"]`)).find(Boolean);
      // Only a place that can't be seen is worth moving the page for, and none that the reader comes back to.
      if (!this.#returning) chosen?.querySelector('.head')?.scrollIntoView({ block: 'nearest' });
    }
    this.#return();
    this.xray.settle();
    announceReady(this);
  }

  async marksOf(articleId: number): Promise<readonly HTMLElement[]> {
    await this.updateComplete;
    await Promise.all([...this.sheets].map((sheet) => sheet.updateComplete));
    return [...this.sheets].flatMap((sheet) => [...sheet.renderRoot.querySelectorAll<HTMLElement>(`article[data-id="${articleId}"] mark`)]);
  }

  get settled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE && !this.isUpdatePending && this.sheets.length > 0 && [...this.sheets].every((sheet) => sheet.settled);
  }

  protected override render(): TemplateResult {
    return html`${this.#task.render({
      pending: () => (this.#issue && this.#page ? this.#reader(this.#issue, this.#page) : nothing),
      complete: ({ issue, page }) => (page ? this.#reader(issue, page) : nothing),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #reader(issue: IssueDetail, current: PageDetail): TemplateResult {
    const open = this.#open;
    const desk = this.#desk;
    return html`
      <div class="reader">
        ${issueBar(this.#words, {
          issue, pages: open, zoom: desk.zoom, percent: desk.percent, xray: this.xray.on, spread: preferences.current.spread, glance: this.glance,
          command: (command) => this.do(command), goToDate: () => this.dispatchEvent(new Event('go-to-date')), correct: () => this.dispatchEvent(new CustomEvent('correct-issue', { detail: issue })),
        })}
        ${issue.pages.length > 1 ? strip(this.#words, issue, current, open, this.search, this.glance) : nothing}
        <div class="desk" tabindex="-1" ?inert=${this.glance} @touchstart=${this.#swipe.start} @touchend=${this.#swipe.end}>
          <div class="mat">
            <div class="spread">${repeat(this.#neighbours.around(open), ({ page }) => page.id, ({ page, isOpen }) => html`
              <jw-page-sheet class=${isOpen ? 'open' : 'beside'} ?inert=${!isOpen} aria-hidden=${isOpen ? nothing : 'true'} .issue=${issue} .page=${page} .terms=${this.terms} .matched=${this.matched} .query=${this.search} .chosen=${this.articleId} .xray=${this.xray.xray} .editing=${this.xray.editing} .width=${desk.width}
                @made-up=${() => this.#onMadeUp()} @open-article=${(event: CustomEvent<{ articleId: number }>) => this.#openFrom(event, page)}></jw-page-sheet>`)}</div>
            ${this.xray.xray ? nothing : notes(this.#words, issue, open)}
          </div>
        </div>
        ${this.glance ? html`<jw-glance .issue=${issue} .pageNumber=${current.number} .search=${this.search} @leave=${() => { this.glance = false; }}></jw-glance>` : nothing}
        ${this.xray.xray ? html`<jw-xray-panel .page=${current} .xray=${this.xray.xray}></jw-xray-panel>` : nothing}
        <jw-repair-menu></jw-repair-menu>
        <p class="visually-hidden" role="status">${this.xray.said}</p>
      </div>`;
  }

  /** An article is of the page that it was opened from, whichever of a spread the address names. */
  #openFrom(event: CustomEvent<{ articleId: number }>, page: PageDetail): void {
    event.stopPropagation();
    // It was in sight when it was opened: the page stays as it is.
    this.#shownFor = `${page.id}:${event.detail.articleId}`;
    this.dispatchEvent(new CustomEvent('open-article', { detail: { articleId: event.detail.articleId, page: page.number } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-issue-view': IssueView;
  }
}
