import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Block } from '../../main/contract/issue.ts';
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import { marked } from '../elements/marked.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { marks } from '../styles/shared.ts';
import type { PlacedStory } from './make-up/make-up.ts';
import { MARGIN } from './make-up/make-up.ts';
import { GAP, ROW, showsByline } from './make-up/stories.ts';
import { layOutSheet, ROWS, type Sheet, type SheetArticle } from './page-geometry.ts';
import { mastheadTemplate, runningHeadTemplate } from './masthead.ts';
import { sheetStyles } from './page-sheet-styles.ts';

/** Size of body type on the sheet at scale 1, in CSS px. */
const BODY_PX = 11;
/** How often the make-up is corrected after the browser's line breaks proved longer than the estimate. */
const MAX_CORRECTIONS = 8;
/** The words that open a report, set in the headline face as papers do. */
const LEAD = /^(?:本报[讯记]?|新华社)[^，。：]{0,24}?(?:（[^）]{1,40}）|电|讯)/u;
const RATIO_DECIMALS = 3;
/** Narrow columns of words are set ragged: justified, their gaps would be wider than the words. */
const isAlphabetic = (body: readonly Block[]): boolean => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(body[0]?.text ?? '');

/**
 * One 版 as a newspaper page. The whole page is one reading order of headed articles in one root.
 *
 * @fires open-article - with `detail: { articleId }`, when an article is clicked or opened by key
 * @fires made-up - when the page's lines are final
 */
@customElement('jw-page-sheet')
export class PageSheet extends LitElement {
  static override styles = [sheetStyles, marks];

  @property({ attribute: false }) accessor issue: IssueDetail | null = null;
  @property({ attribute: false }) accessor page: PageDetail | null = null;
  @property({ attribute: false }) accessor terms: readonly string[] = [];
  /** The query that led here, kept in the articles' addresses. */
  @property() accessor query = '';
  /** Width of the sheet on the screen in CSS px. */
  @property({ type: Number }) accessor width = 900;
  /** The article to show as chosen. */
  @property({ type: Number }) accessor chosen: number | null = null;

  @state() private accessor extraRows: ReadonlyMap<number, number> = new Map();

  #words = new Words(this);
  #sheet: Sheet | null = null;
  #settledFor: Sheet | null = null;
  #corrections = 0;

  /** Height to width of the sheet as laid out, for whoever makes room for it. */
  get ratio(): number {
    return this.#sheet ? Number((this.#sheet.height / this.#sheet.width).toFixed(RATIO_DECIMALS)) : 1.4;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page') || changed.has('issue')) {
      this.extraRows = new Map();
      this.#corrections = 0;
      this.#sheet = null;
    }
    if (this.issue && this.page && (this.#sheet === null || (changed as Map<PropertyKey, unknown>).has('extraRows'))) {
      this.#sheet = layOutSheet(this.issue, this.page, this.extraRows);
    }
  }

  protected override updated(): void {
    void this.#settle(this.#sheet);
  }

  /** Lines are final only when the faces are there; until then the page is neither corrected nor announced. */
  async #settle(sheet: Sheet | null): Promise<void> {
    if (document.fonts.status !== 'loaded') await document.fonts.ready;
    if (!sheet || sheet !== this.#sheet || this.#correctOverflow()) return;
    this.#settledFor = sheet;
    this.dispatchEvent(new Event('made-up'));
  }

  /** True when the lines of the page shown are final. */
  get settled(): boolean {
    return this.#sheet !== null && this.#settledFor === this.#sheet && !this.isUpdatePending;
  }

  /** Gives a row more to every article whose text, as the browser broke it, exceeds its columns. */
  #correctOverflow(): boolean {
    if (this.#corrections >= MAX_CORRECTIONS) return false;
    const more = new Map(this.extraRows);
    for (const body of this.renderRoot.querySelectorAll<HTMLElement>('.body')) {
      const index = Number(body.dataset['index']);
      const columns = Number(body.dataset['columns']);
      if (body.scrollWidth > body.clientWidth + 2 || body.scrollHeight > body.clientHeight + 2) more.set(index, (more.get(index) ?? 0) + columns);
    }
    if ([...more].every(([index, rows]) => this.extraRows.get(index) === rows)) return false;
    this.#corrections += 1;
    this.extraRows = more;
    return true;
  }

  /** Moves the focus to an article's headline, or to the first. */
  focusArticle(articleId: number | null): void {
    const link = articleId === null ? null : this.renderRoot.querySelector<HTMLElement>(`article[data-id="${articleId}"] a.open`);
    (link ?? this.renderRoot.querySelector<HTMLElement>('a.open'))?.focus({ preventScroll: false });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { issue, page } = this;
    const sheet = this.#sheet;
    if (!issue || !page || !sheet) return nothing;
    const scale = this.width / (sheet.width * BODY_PX);
    const say = this.#words.say;
    return html`
      <div class="frame" ${styleProperties({ width: `${this.width}px`, height: `${sheet.height * BODY_PX * scale}px` })}>
        <section class="sheet" lang="zh-CN" aria-label=${`${say.pageLabel(page.number)} ${page.name ?? ''}`}
          ${styleProperties({ 'font-size': `${BODY_PX}px`, '--row': `${ROW}em`, '--margin': `${MARGIN}em`, '--gap': `${GAP}em`,
            '--ems': `${sheet.makeUp.grid.ems}em`, width: `${sheet.width}em`, height: `${sheet.height}em`, transform: `scale(${scale})` })}>
          ${sheet.front ? mastheadTemplate(issue, page) : runningHeadTemplate(issue, page)}
          ${this.#banners(sheet.banners.slice(0, 1))}
          <div class="area" ${styleProperties({ height: `${sheet.makeUp.rows * ROW}em` })}>
            ${sheet.makeUp.placed.map((placed) => {
              const article = sheet.articles[placed.index];
              return article ? this.#article(sheet, placed, article) : nothing;
            })}
          </div>
          ${this.#banners(sheet.banners.slice(1))}
          <footer class="folio"><span>${say.pageLabel(page.number)}${page.name ? ` ${page.name}` : ''}</span>
            <span>${[issue.titleName, issue.date ? this.#words.date(issue.date, false) : null].filter(Boolean).join(' · ')}</span>
            <span>${this.#imprint(page, sheet)}</span></footer>
        </section>
      </div>`;
  }

  #banners(banners: readonly string[]): TemplateResult[] {
    return banners.map((banner) => html`<p class="banner" ${styleProperties({ height: `${ROWS.banner * ROW}em` })}><span>${marked(banner, this.terms)}</span></p>`);
  }

  /** Furniture that stands nowhere else: the editors' line and the like. */
  #imprint(page: PageDetail, sheet: Sheet): string {
    return sheet.front ? '' : page.furniture.filter((line) => /编辑|校对|版式|美编|审/u.test(line)).join(' ');
  }

  #article(sheet: Sheet, placed: PlacedStory, article: SheetArticle): TemplateResult {
    const { text } = article;
    const step = sheet.makeUp.grid.ems + GAP;
    const classes = ['story', `rank-${Math.min(placed.rank, 5)}`, placed.row === 0 ? 'top' : '', placed.column === 0 ? 'left' : '',
      article.id !== null && article.id === this.chosen ? 'chosen' : ''].join(' ');
    return html`
      <article class=${classes} data-id=${article.id ?? nothing} aria-labelledby=${`h${placed.index}`} @click=${(event: MouseEvent) => this.#open(event, article.id)}
        ${styleProperties({ left: `${placed.column * step}em`, top: `${placed.row * ROW}em`, width: `${placed.columns * step - GAP}em`, height: `${placed.rows * ROW}em` })}>
        <div class="head" ${styleProperties({ height: `${placed.headRows * ROW}em` })}>${this.#head(placed, article)}</div>
        <div class=${isAlphabetic(text.body) ? 'body alphabetic' : 'body'} data-index=${placed.index} data-columns=${placed.columns}
          ${styleProperties({ height: `${placed.bodyRows * ROW}em`, columns: placed.columns })}>${text.body.map((block, i) => this.#block(block, i === text.body.length - 1, article))}</div>
      </article>`;
  }

  #head(placed: PlacedStory, { text, id }: SheetArticle): TemplateResult {
    const say = this.#words.say;
    const headline = placed.head.headline;
    const lines = headline?.lines ?? [];
    const title = html`${lines.map((line, i) => html`${i > 0 ? html`<br />` : nothing}${marked(line, this.terms)}`)}`;
    return html`
      ${text.column ? html`<p class="logo"><span>${marked(text.column, this.terms)}</span></p>` : nothing}
      ${text.kicker ? html`<p class="kicker">${marked(text.kicker, this.terms)}</p>` : nothing}
      ${headline ? html`<h2 id=${`h${placed.index}`} ${styleProperties({ 'font-size': `${headline.size}em` })}>${id === null ? title : html`<a class="open" href=${this.#hrefOf(id)} @click=${(event: MouseEvent) => this.#open(event, id)}>${title}</a>`}${text.headlineInferred ? html`<span class="inferred" title=${say.inferredHint}>${say.inferred}</span>` : nothing}</h2>` : nothing}
      ${text.deck ? html`<p class="deck">${marked(text.deck, this.terms)}</p>` : nothing}
      ${showsByline(text) ? html`<p class="byline">${marked(text.byline.join(' '), this.terms)}</p>` : nothing}`;
  }

  #hrefOf(articleId: number): string {
    return hrefOf({ view: 'article', issueId: this.issue?.id ?? 0, page: this.page?.number ?? 1, articleId, query: this.query });
  }

  #block(block: Block, last: boolean, { text, cut }: SheetArticle): TemplateResult {
    const lead = block.kind === 'paragraph' ? LEAD.exec(block.text)?.[0] ?? '' : '';
    const content = html`${lead ? html`<b>${marked(lead, this.terms)}</b>` : nothing}${marked(block.text.slice(lead.length), this.terms)}`;
    const jump = last && text.jumpTo !== null && !block.text.includes('下转') ? html`<span class="jump">${this.#words.say.jumpTo(text.jumpTo)}</span>` : nothing;
    return block.kind === 'subhead' ? html`<h3>${content}</h3>` : html`<p class=${block.kind}>${content}${last && cut ? '……' : nothing}${jump}</p>`;
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
