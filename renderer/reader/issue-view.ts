import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { explainWarning } from '../../main/contract/messages.ts';
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import { api } from '../api.ts';
import { icons } from '../elements/icons.ts';
import { Keys } from '../elements/keys.ts';
import { orSame } from '../elements/same.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { editionTag } from '../library/edition-tag.ts';
import { go, hrefOf } from '../router.ts';
import { Words } from '../preferences.ts';
import { controls, tags } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import { issueViewStyles } from './issue-view-styles.ts';
import { makeUpAhead } from './made-up-pages.ts';
import { loadPage } from './page-cache.ts';
import type { PageSheet } from './page-sheet.ts';
import { sheetWidth, zoomBy, type Zoom } from './zoom.ts';
import type { RepairMenu } from './repairs/repair-menu.ts';
import { XrayMode } from './xray/xray-mode.ts';
import type { XrayPanel } from './xray/xray-panel.ts';
import './page-sheet.ts';
import './repairs/repair-menu.ts';
import './xray/xray-panel.ts';
import './thumbnail.ts';

/** A swipe is longer than this in CSS px, and mostly sideways. */
const SWIPE = 60;
const TURN_PX = 28;
const TURN_MS = 160;

/**
 * An issue, page by page: thumbnails, the sheet on its desk, turning and zooming.
 *
 * @fires open-article - with `detail: { articleId }`, from the sheet
 * @fires correct-issue - with `detail: IssueDetail`: its name and date are to be corrected
 */
@customElement('jw-issue-view')
export class IssueView extends LitElement implements View {
  static override styles = [controls, viewStyles, tags, issueViewStyles];

  @property({ type: Number }) accessor issueId = 0;
  @property({ type: Number }) accessor pageNumber = 1;
  @property({ type: Number }) accessor articleId: number | null = null;
  @property({ attribute: false }) accessor terms: readonly string[] = [];
  /** The query that led here, kept while turning pages. */
  @property() accessor search = '';
  @property({ type: Number }) accessor revision = 0;

  @state() private accessor zoom: Zoom = { fit: 'width' };
  @state() private accessor desk = { width: 1000, height: 700 };
  @state() private accessor ratio = 1.4;
  @query('.desk') private accessor deskElement!: HTMLElement | null;
  @query('jw-page-sheet') private accessor sheet!: PageSheet | null;
  @query('jw-xray-panel') private accessor panel!: XrayPanel | null;
  @query('jw-repair-menu') private accessor menu!: RepairMenu | null;

  #words = new Words(this);
  #issue: IssueDetail | null = null;
  #page: PageDetail | null = null;
  #touch: { x: number; y: number } | null = null;
  /** The page and article that the desk was last scrolled for. */
  #shownFor = '';
  readonly #size = new ResizeObserver(() => this.#measureDesk());
  #measured: HTMLElement | null = null;

  readonly xray = new XrayMode(this, {
    page: () => this.#page, sheet: () => this.sheet, panel: () => this.panel, menu: () => this.menu,
    open: (articleId) => this.dispatchEvent(new CustomEvent('open-article', { detail: { articleId } })),
  });

  #task = new Task(this, {
    args: () => [this.issueId, this.pageNumber, this.revision, this.xray.on] as const,
    task: async ([issueId, pageNumber, revision], { signal }) => {
      const issue = this.#issue?.id === issueId && revision === this.#loadedRevision ? this.#issue : await api.issue(issueId);
      const summary = issue.pages.find((page) => page.number === pageNumber) ?? issue.pages[0];
      const [page] = summary ? await Promise.all([loadPage(summary.id), this.xray.load(summary.id)]) : [null];
      signal.throwIfAborted();
      this.#issue = orSame(this.#issue, issue);
      this.#page = orSame(this.#page, page);
      this.#loadedRevision = revision;
      this.#preloadNeighbours();
      return { issue: this.#issue, page: this.#page };
    },
    onError: () => announceReady(this),
  });
  #loadedRevision = -1;

  constructor() {
    super();
    new Keys(this, {
      ArrowRight: () => this.turn(1), ArrowLeft: () => this.turn(-1), '[': () => this.#goToIssue(this.#issue?.previousIssueId), ']': () => this.#goToIssue(this.#issue?.nextIssueId),
      '+': () => this.#zoomBy(1), '=': () => this.#zoomBy(1), '-': () => this.#zoomBy(-1), 0: () => { this.zoom = { fit: 'width' }; }, 9: () => { this.zoom = { fit: 'page' }; },
      j: () => this.#step(1), k: () => this.#step(-1),
      x: () => this.xray.toggle(), n: () => this.xray.stepDoubt(1), N: () => this.xray.stepDoubt(-1),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#measured = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.deskElement && this.deskElement !== this.#measured) {
      // At once: the first drawing is made for the desk as it is, not for one that is thought of.
      this.#measured = this.deskElement;
      this.#measureDesk();
      this.#size.observe(this.deskElement);
    }
    if (changed.has('pageNumber') || changed.has('issueId')) this.deskElement?.scrollTo({ top: 0 });
    const from = changed.get('pageNumber');
    if (from !== undefined && !changed.has('issueId')) this.#slideIn(from < this.pageNumber ? 1 : -1);
  }

  #measureDesk(): void {
    const element = this.deskElement;
    if (element) this.desk = { width: element.clientWidth, height: element.clientHeight };
  }

  /** The next page comes from the right and the previous from the left, as paper is turned. */
  #slideIn(direction: 1 | -1): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.sheet?.animate([{ opacity: 0.25, transform: `translateX(${direction * TURN_PX}px)` }, { opacity: 1, transform: 'none' }], { duration: TURN_MS, easing: 'ease-out' });
  }

  #preloadNeighbours(): void {
    const at = this.#issue?.pages.findIndex((page) => page.id === this.#page?.id) ?? -1;
    if (this.#issue) makeUpAhead(this.#issue, [this.#issue.pages[at + 1], this.#issue.pages[at - 1]].flatMap((page) => (page ? [page.id] : [])));
  }

  /** Turns by so many pages; stops at the first and last. */
  turn(by: number): void {
    const issue = this.#issue;
    const at = issue?.pages.findIndex((page) => page.id === this.#page?.id) ?? -1;
    const target = issue?.pages[at + by];
    if (issue && target) go({ view: 'page', issueId: issue.id, page: target.number, articleId: null, query: this.search });
  }

  #goToIssue(issueId: number | null | undefined): void {
    if (issueId) go({ view: 'page', issueId, page: 1, articleId: null, query: this.search });
  }

  #zoomBy(steps: number): void {
    this.zoom = zoomBy(sheetWidth(this.zoom, this.desk, this.ratio), steps);
  }

  /** Focuses the next (1) or previous (-1) article of the page. */
  #step(by: number): void {
    const articles = this.#page?.articles ?? [];
    const at = articles.findIndex((article) => article.id === this.articleId);
    const next = articles[at < 0 && by < 0 ? articles.length - 1 : at + by];
    if (next) this.sheet?.focusArticle(next.id);
    if (next && this.#issue && this.#page) go({ view: 'page', issueId: this.#issue.id, page: this.#page.number, articleId: next.id, query: this.search }, 'replace');
  }

  #onMadeUp(): void {
    this.ratio = this.sheet?.ratio ?? this.ratio;
    const wanted = `${this.#page?.id ?? 0}:${this.articleId ?? 0}`;
    if (wanted !== this.#shownFor) {
      this.#shownFor = wanted;
      const chosen = this.articleId === null ? null : this.sheet?.renderRoot.querySelector(`article[data-id="${this.articleId}"]`);
      // Only a place that can't be seen is worth moving the page for.
      chosen?.querySelector('.head')?.scrollIntoView({ block: 'nearest' });
    }
    this.xray.settle();
    announceReady(this);
  }

  get settled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE && !this.isUpdatePending && (this.sheet?.settled ?? false);
  }

  #onTouchEnd(event: TouchEvent): void {
    const end = event.changedTouches[0];
    if (!this.#touch || !end) return;
    const x = end.clientX - this.#touch.x;
    const y = end.clientY - this.#touch.y;
    this.#touch = null;
    const zoomedIn = this.deskElement ? this.deskElement.scrollWidth > this.deskElement.clientWidth + 2 : false;
    if (!zoomedIn && Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) this.turn(x < 0 ? 1 : -1);
  }

  protected override render(): TemplateResult {
    return html`${this.#task.render({
      pending: () => (this.#issue && this.#page ? this.#reader(this.#issue, this.#page) : nothing),
      complete: ({ issue, page }) => (page ? this.#reader(issue, page) : nothing),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #reader(issue: IssueDetail, page: PageDetail): TemplateResult {
    return html`
      <div class="reader">
        ${this.#bar(issue, page)}
        ${issue.pages.length > 1 ? this.#strip(issue, page) : nothing}
        <div class="desk" tabindex="-1" @touchstart=${(event: TouchEvent) => { this.#touch = event.touches[0] ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null; }} @touchend=${(event: TouchEvent) => this.#onTouchEnd(event)}>
          <jw-page-sheet .issue=${issue} .page=${page} .terms=${this.terms} .query=${this.search} .chosen=${this.articleId} .xray=${this.xray.xray} .editing=${this.xray.editing} .width=${sheetWidth(this.zoom, this.desk, this.ratio)} @made-up=${() => this.#onMadeUp()}></jw-page-sheet>
          ${this.xray.xray ? nothing : this.#notes(issue, page)}
        </div>
        ${this.xray.xray ? html`<jw-xray-panel .page=${page} .xray=${this.xray.xray}></jw-xray-panel>` : nothing}
        <jw-repair-menu></jw-repair-menu>
        <p class="visually-hidden" role="status">${this.xray.said}</p>
      </div>`;
  }

  #bar(issue: IssueDetail, page: PageDetail): TemplateResult {
    const say = this.#words.say;
    const at = issue.pages.findIndex((each) => each.id === page.id);
    const button = (label: string, icon: TemplateResult, deed: () => void, disabled = false, pressed?: boolean): TemplateResult => html`
      <button class="quiet icon" title=${label} aria-label=${label} ?disabled=${disabled} aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${deed}>${icon}</button>`;
    return html`
      <div class="bar" role="toolbar" aria-label=${issue.titleName}>
        ${button(say.previousIssue, icons.back, () => this.#goToIssue(issue.previousIssueId), issue.previousIssueId === null)}
        <h1><a href=${hrefOf({ view: 'title', titleId: issue.titleId, year: null })} lang="zh-CN">${issue.titleName}</a>
          <span class="date">${this.#words.date(issue.date)}</span>${issue.number === null ? nothing : html`<span class="number">${say.issueNumber(issue.number)}</span>`}${editionTag(say, issue)}</h1>
        ${button(say.nextIssue, icons.forward, () => this.#goToIssue(issue.nextIssueId), issue.nextIssueId === null)}
        ${button(say.issueRepair, icons.pencil, () => this.dispatchEvent(new CustomEvent('correct-issue', { detail: issue })))}
        <span class="space"></span>
        <button class="quiet xray" aria-pressed=${String(this.xray.on)} title=${`${say.xrayTitle} (X)`} @click=${() => this.xray.toggle()}>${icons.xray}<span>${say.xray}</span></button>
        <span class="divider"></span>
        ${button(say.previousPage, icons.back, () => this.turn(-1), at <= 0)}
        <span class="where" aria-live="polite">${say.pageLabel(page.number)} <span>${page.name ?? ''}</span> <small>${say.pageOf(at + 1, issue.pages.length)}</small></span>
        ${button(say.nextPage, icons.forward, () => this.turn(1), at >= issue.pages.length - 1)}
        <span class="divider"></span>
        ${button(say.zoomOut, icons.minus, () => this.#zoomBy(-1))}
        ${button(say.zoomIn, icons.plus, () => this.#zoomBy(1))}
        ${button(say.fitWidth, icons.width, () => { this.zoom = { fit: 'width' }; }, false, this.zoom.fit === 'width')}
        ${button(say.fitPage, icons.page, () => { this.zoom = { fit: 'page' }; }, false, this.zoom.fit === 'page')}
      </div>`;
  }

  #strip(issue: IssueDetail, page: PageDetail): TemplateResult {
    const say = this.#words.say;
    return html`
      <nav class="strip" aria-label=${say.pages}><ol>${issue.pages.map((each) => html`
        <li><a href=${hrefOf({ view: 'page', issueId: issue.id, page: each.number, articleId: null, query: this.search })} aria-current=${each.id === page.id ? 'page' : nothing}>
          <jw-thumbnail .issueId=${issue.id} .pageId=${each.id} .width=${92}></jw-thumbnail>
          <span>${say.pageLabel(each.number)}</span> <small lang="zh-CN">${each.name ?? ''}</small></a></li>`)}</ol></nav>`;
  }

  /** Under the sheet: what to take note of, and every line that found no place. */
  #notes(issue: IssueDetail, page: PageDetail): TemplateResult | typeof nothing {
    const say = this.#words.say;
    const leftovers = page.articles.length > 0 ? page.leftovers : [];
    if (leftovers.length === 0 && issue.warnings.length === 0) return nothing;
    return html`
      <aside class="notes">
        ${issue.warnings.length > 0 ? html`<section><h2>${say.warnings}</h2><ul>${issue.warnings.map((warning) => html`<li>${explainWarning(warning.code, warning.detail, this.#words.locale)}</li>`)}</ul></section>` : nothing}
        ${leftovers.length > 0 ? html`<details><summary>${say.leftovers(leftovers.length)}</summary><p>${say.leftoversHint}</p><ul lang="zh-CN">${leftovers.map((line) => html`<li>${line}</li>`)}</ul></details>` : nothing}
      </aside>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-issue-view': IssueView;
  }
}
