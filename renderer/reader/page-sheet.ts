import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { IssueDetail, PageDetail, PageXray } from '../../main/contract/library.ts';
import type { SearchTerm } from '../../main/contract/query.ts';
import { marked } from '../elements/marked.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { Words } from '../preferences.ts';
import { go, hrefOf } from '../router.ts';
import { marks } from '../styles/shared.ts';
import { api } from '../api.ts';
import { MARGIN } from './make-up/sheets.ts';
import { GAP } from './make-up/stories.ts';
import { extraRowsOf, sheetsOf } from './made-up-pages.ts';
import { FURNITURE, type ExtraRows, type Sheet } from './page-geometry.ts';
import type { SheetArticle } from './sheet-parts.ts';
import { mastheadTemplate, runningHeadTemplate } from './masthead.ts';
import { sheetStyles } from './page-sheet-styles.ts';
import type { EditablePart } from './repairs/editing.ts';
import { isSetVertically } from './setting.ts';
import { storyTemplate, type StorySetting } from './story.ts';
import { sheetMarkStyles } from './xray/sheet-mark-styles.ts';

/** Size of body type on the sheet at scale 1, in CSS px. */
const BODY_PX = 11;
/** How often the make-up is corrected after the browser's line breaks proved longer than the estimate. */
const MAX_CORRECTIONS = 8;
const RATIO_DECIMALS = 3;
/** The browser reckons in such parts of a px: a row that is no whole number of them would leave lines over at a column's foot. */
const LAYOUT_UNITS = 64;

/**
 * One 版 as a newspaper page. The whole page is one reading order of headed articles in one root.
 *
 * @fires open-article - with `detail: { articleId }`, when an article is clicked or opened by key
 * @fires made-up - when the page's lines are final
 */
@customElement('jw-page-sheet')
export class PageSheet extends LitElement {
  static override styles = [sheetStyles, marks, sheetMarkStyles];

  @property({ attribute: false }) accessor issue: IssueDetail | null = null;
  @property({ attribute: false }) accessor page: PageDetail | null = null;
  @property({ attribute: false }) accessor terms: readonly SearchTerm[] = [];
  /** The articles in which alone they are marked; null: on the whole page. */
  @property({ attribute: false }) accessor matched: ReadonlySet<number> | null = null;
  /** The query that led here, kept in the articles' addresses. */
  @property() accessor query = '';
  /** Width of the sheet on the screen in CSS px. */
  @property({ type: Number }) accessor width = 900;
  /** The article to show as chosen. */
  @property({ type: Number }) accessor chosen: number | null = null;
  /** The page's X-ray, to lie over it; its parts can then be worked on. */
  @property({ attribute: false }) accessor xray: PageXray | null = null;
  /** The part that is open for editing. */
  @property({ attribute: false }) accessor editing: EditablePart | null = null;

  @state() private accessor extraRows: ExtraRows = new Map();

  #words = new Words(this);
  #sheets: readonly Sheet[] | null = null;
  #settledFor: readonly Sheet[] | null = null;
  #corrections = 0;
  #isVertical = false;

  /** Height to width of the first sheet, for whoever makes room for it. */
  get ratio(): number {
    const [sheet] = this.#sheets ?? [];
    if (!sheet) return 1.4;
    return Number((sheet.isVertical ? sheet.width / sheet.height : sheet.height / sheet.width).toFixed(RATIO_DECIMALS));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isVertical = this.issue !== null && isSetVertically(this.issue);
    if (isVertical !== this.#isVertical) {
      this.#isVertical = isVertical;
      this.extraRows = new Map();
      this.#corrections = 0;
      this.#sheets = null;
    }
    if (changed.has('page')) {
      this.extraRows = this.page ? extraRowsOf(this.page, this.#isVertical) : new Map();
      this.#corrections = 0;
    }
    // Another issue around the same page, such as one with new neighbours, leaves the rows that its articles needed.
    if (changed.has('page') || changed.has('issue')) this.#sheets = null;
    if (this.issue && this.page && (this.#sheets === null || (changed as Map<PropertyKey, unknown>).has('extraRows'))) {
      this.#sheets = sheetsOf(this.issue, this.page, this.#isVertical, this.extraRows);
    }
  }

  protected override updated(): void {
    void this.#settle(this.#sheets);
  }

  /** Lines are final only when the faces are there; until then the page is neither corrected nor announced. */
  async #settle(sheets: readonly Sheet[] | null): Promise<void> {
    if (document.fonts.status !== 'loaded') await document.fonts.ready;
    if (!sheets || sheets !== this.#sheets || this.#correctOverflow()) return;
    this.#settledFor = sheets;
    this.dispatchEvent(new Event('made-up'));
  }

  /** True when the lines of the page shown are final. */
  get settled(): boolean {
    return this.#sheets !== null && this.#settledFor === this.#sheets && !this.isUpdatePending;
  }

  /** Gives a row more to every article whose text, as the browser broke it, exceeds its columns. */
  #correctOverflow(): boolean {
    if (this.#corrections >= MAX_CORRECTIONS) return false;
    const more = new Map(this.extraRows);
    for (const body of this.renderRoot.querySelectorAll<HTMLElement>('.body')) {
      const { stretch: part = '' } = body.dataset, columns = Number(body.dataset['columns']);
      if (body.scrollWidth > body.clientWidth + 2 || body.scrollHeight > body.clientHeight + 2) more.set(part, (more.get(part) ?? 0) + columns);
    }
    if ([...more].every(([part, rows]) => this.extraRows.get(part) === rows)) return false;
    this.#corrections += 1;
    this.extraRows = more;
    return true;
  }

  /** Moves the focus to an article's headline, or to the first. */
  focusArticle(articleId: number | null): void {
    const link = articleId === null ? null : this.renderRoot.querySelector<HTMLElement>(`article[data-id="${articleId}"] :is(a.open, h2[data-part])`);
    (link ?? this.renderRoot.querySelector<HTMLElement>('a.open, h2[data-part]'))?.focus({ preventScroll: false });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { issue, page } = this;
    const sheets = this.#sheets;
    if (!issue || !page || !sheets) return nothing;
    return html`${sheets.map((sheet, at) => this.#frame(issue, page, sheet, at + 1, sheets.length))}`;
  }

  /** @param number counts the page's sheets from 1 */
  #frame(issue: IssueDetail, page: PageDetail, sheet: Sheet, number: number, count: number): TemplateResult {
    const [wide, high] = sheet.isVertical ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
    const scale = this.width / (wide * BODY_PX);
    const say = this.#words.say;
    const setting = this.#setting(issue, page, sheet, number);
    const { grid, rowEm, rows, size } = sheet.makeUp;
    const name = `${say.pageLabel(page.number)} ${page.name ?? ''}`;
    return html`
      <div class="frame" ${styleProperties({ width: `${this.width}px`, height: `${high * BODY_PX * scale}px` })}>
        <section class=${sheet.isVertical ? 'sheet vertical' : 'sheet'} lang="zh-CN" data-sheet=${number} data-millimetres=${sheet.isVertical ? size.height : size.width} aria-label=${number === 1 ? name : `${name} ${say.sheetOf(number, count)}`}
          ${styleProperties({ 'font-size': `${BODY_PX}px`, '--row': `${Math.floor(rowEm * BODY_PX * LAYOUT_UNITS) / LAYOUT_UNITS}px`, '--margin': `${MARGIN}em`, '--gap': `${GAP}em`,
            '--ems': `${grid.ems}em`, 'inline-size': `${sheet.width}em`, 'block-size': `${sheet.height}em`, transform: `scale(${scale})`, '--unscale': 1 / scale })}>
          ${sheet.front ? mastheadTemplate(issue, page, sheet.width - 2 * MARGIN) : runningHeadTemplate(issue, page, number)}
          ${this.#banners(sheet.banners.slice(0, 1), 0)}
          <div class="area" ${styleProperties({ 'block-size': `calc(${rows} * var(--row))` })}>
            ${sheet.makeUp.placed.map((placed) => {
              const article = sheet.articles[placed.index];
              return article ? storyTemplate(setting, placed, article) : nothing;
            })}
          </div>
          ${this.#banners(sheet.banners.slice(1), 1)}
          <footer class="folio"><span>${say.pageLabel(page.number)}${page.name ? ` ${page.name}` : ''}${count > 1 ? ` ${say.sheetOf(number, count)}` : ''}</span>
            <span>${[issue.titleName, issue.date ? this.#words.date(issue.date, false) : null].filter(Boolean).join(' · ')}</span>
            <span>${this.#imprint(page, sheet)}</span></footer>
        </section>
      </div>`;
  }

  #setting(issue: IssueDetail, page: PageDetail, sheet: Sheet, number: number): StorySetting {
    const xray = this.xray?.pageId === page.id ? this.xray : null;
    return {
      say: this.#words.say, terms: this.terms, matched: this.matched, grid: sheet.makeUp.grid, sheet: number, isVertical: sheet.isVertical, chosen: this.chosen, xray, editing: xray ? this.editing : null,
      hrefOf: (articleId) => this.#hrefOf(articleId),
      hrefOfPage: (pageNumber) => hrefOf({ view: 'page', issueId: issue.id, page: pageNumber, articleId: null, query: this.query }),
      open: (event, articleId) => this.#open(event, articleId),
      turnOver: (event, article, to) => this.#turnOver(event, article, to),
      jump: (event, articleId, way) => void this.#jump(event, articleId, way),
    };
  }

  /** Shows the part of an article that stands on another sheet. */
  #turnOver(event: MouseEvent, article: SheetArticle, to: number): void {
    event.preventDefault();
    event.stopPropagation();
    const other = this.renderRoot.querySelector<HTMLElement>(`.sheet[data-sheet="${to}"] article[data-index="${article.index}"]`);
    other?.scrollIntoView({ block: 'start' });
    other?.querySelector<HTMLElement>('a.open')?.focus({ preventScroll: true });
  }

  #banners(banners: readonly string[], from: number): TemplateResult[] {
    const worked = this.xray !== null;
    return banners.map((banner, i) => html`<p class="banner" data-part=${worked ? `loose/banners/${from + i}` : nothing} tabindex=${worked ? -1 : nothing} draggable=${worked ? 'true' : nothing} ${styleProperties({ 'block-size': `${FURNITURE.banner}em` })}><span>${marked(banner, this.matched === null ? this.terms : [])}</span></p>`);
  }

  /** Furniture that stands nowhere else: the editors' line and the like. */
  #imprint(page: PageDetail, sheet: Sheet): string {
    return sheet.front ? '' : page.furniture.filter((line) => /编辑|校对|版式|美编|审/u.test(line)).join(' ');
  }

  #hrefOf(articleId: number): string {
    return hrefOf({ view: 'article', issueId: this.issue?.id ?? 0, page: this.page?.number ?? 1, articleId, query: this.query });
  }

  /** Goes to the other part of an article; where that is not held, the link leads to its page. */
  async #jump(event: MouseEvent, articleId: number, way: 'to' | 'from'): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    const link = event.currentTarget;
    const context = await api.article(articleId).catch(() => null);
    const end = way === 'to' ? context?.continuedIn : context?.continuedFrom;
    if (end && context) go({ view: 'article', issueId: context.issueId, page: end.pageNumber, articleId: end.articleId, query: this.query });
    else if (link instanceof HTMLAnchorElement) window.location.hash = link.hash;
  }

  #open(event: MouseEvent, articleId: number | null): void {
    if (articleId === null) return;
    event.preventDefault();
    event.stopPropagation();
    // Selecting text on the page is not a wish to open it.
    if ((document.getSelection()?.toString() ?? '') !== '') return;
    this.dispatchEvent(new CustomEvent('open-article', { detail: { articleId }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-page-sheet': PageSheet;
  }
}
