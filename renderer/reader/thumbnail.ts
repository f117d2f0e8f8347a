import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import { api } from '../api.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { preferences } from '../preferences.ts';
import { MARGIN } from './make-up/sheets.ts';
import { GAP } from './make-up/stories.ts';
import { sheetsOf } from './made-up-pages.ts';
import { loadPage } from './page-cache.ts';
import { FURNITURE, type Sheet } from './page-geometry.ts';
import { isSetVertically } from './setting.ts';

/** Height to width of the little sheet, whatever the page's own: a shelf of issues stands in line. */
const RATIO = 1.4;

/**
 * A page in small, painted from the same make-up as the sheet: nameplate, headlines, rules, grey text.
 * Loads and paints only when it comes into view. Decorative: its surroundings name the page.
 */
@customElement('jw-thumbnail')
export class Thumbnail extends LitElement {
  static override styles = css`
    :host { display: block; }
    canvas { display: block; width: 100%; background: var(--paper); box-shadow: var(--shadow-small); }
  `;

  @property({ type: Number }) accessor issueId = 0;
  @property({ type: Number }) accessor pageId = 0;
  /** Width in CSS px. */
  @property({ type: Number }) accessor width = 150;

  #content: { issue: IssueDetail; page: PageDetail } | null = null;
  #visible = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void this.#load();
  }, { rootMargin: '200px' });
  readonly #repaint = (): void => this.#paint();
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#visible.observe(this);
    preferences.addEventListener('change', this.#repaint);
    this.#scheme.addEventListener('change', this.#repaint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#visible.disconnect();
    preferences.removeEventListener('change', this.#repaint);
    this.#scheme.removeEventListener('change', this.#repaint);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('pageId') || changed.get('pageId') === undefined) return;
    this.#content = null;
    void this.#load();
  }

  protected override updated(): void {
    this.#paint();
  }

  async #load(): Promise<void> {
    const { pageId } = this;
    if (this.#content?.page.id === pageId || pageId === 0) return;
    try {
      const [issue, page] = await Promise.all([api.issue(this.issueId), loadPage(pageId)]);
      if (pageId !== this.pageId) return;
      this.#content = { issue, page };
      this.#paint();
    } catch {
      // A thumbnail that can't be painted stays a blank sheet; opening the page says why.
    }
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !this.#content) return;
    const density = Math.max(2, window.devicePixelRatio);
    canvas.width = this.width * density;
    canvas.height = this.width * RATIO * density;
    const { issue, page } = this.#content;
    const [sheet] = sheetsOf(issue, page, isSetVertically(issue));
    if (!sheet) return;
    const scale = canvas.width / (sheet.isVertical ? sheet.height : sheet.width);
    // Along the lines and across them: downwards and leftwards where the sheet is set vertically.
    if (sheet.isVertical) context.setTransform(0, scale, -scale, 0, canvas.width, 0);
    else context.setTransform(scale, 0, 0, scale, 0, 0);
    paintSheet(context, sheet, issue, getComputedStyle(this));
  }

  protected override render(): TemplateResult {
    return html`<canvas aria-hidden="true" ${styleProperties({ 'aspect-ratio': `1 / ${RATIO}` })}></canvas>`;
  }
}

/** Writes a line round a point; its characters stand upright on any sheet. */
function write(context: CanvasRenderingContext2D, text: string, along: number, across: number, size: number, isVertical: boolean): void {
  if (!isVertical) {
    context.fillText(text, along, across);
    return;
  }
  const characters = Array.from(text);
  for (const [at, character] of characters.entries()) {
    context.save();
    context.translate(along + (at - (characters.length - 1) / 2) * size, across);
    context.rotate(-Math.PI / 2);
    context.fillText(character, 0, 0);
    context.restore();
  }
}

/** Paints a sheet in units of its body's em. */
function paintSheet(context: CanvasRenderingContext2D, sheet: Sheet, issue: IssueDetail, style: CSSStyleDeclaration): void {
  const color = (name: string): string => style.getPropertyValue(name).trim();
  const ink = color('--ink');
  let top = MARGIN;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  if (sheet.front) {
    context.fillStyle = color('--red');
    const size = Math.min(9, 40 / Math.max(3, issue.titleName.length));
    context.font = `900 ${size}px ${color('--serif')}`;
    write(context, issue.titleName, sheet.width / 2, top + FURNITURE.masthead * 0.45, size, sheet.isVertical);
  } else {
    context.fillStyle = color('--red');
    context.fillRect(MARGIN, top + 1, 6, 2.4);
  }
  top += sheet.head;
  context.fillStyle = ink;
  context.fillRect(MARGIN, top - 0.8, sheet.width - 2 * MARGIN, 0.5);
  context.fillStyle = color('--red');
  if (sheet.banners.length > 0) {
    context.globalAlpha = 0.45;
    context.fillRect(MARGIN + 12, top + FURNITURE.banner * 0.4, sheet.width - 2 * MARGIN - 24, 0.9);
    context.globalAlpha = 1;
    top += FURNITURE.banner;
  }
  const { rowEm } = sheet.makeUp, step = sheet.makeUp.grid.ems + GAP;
  for (const story of sheet.makeUp.placed) {
    const left = MARGIN + story.column * step;
    const width = story.columns * step - GAP;
    const y = top + story.row * rowEm;
    context.fillStyle = ink;
    if (story.row > 0) context.fillRect(left, y + 0.6, width, 0.3);
    const headline = story.head.headline;
    if (headline) {
      context.font = `700 ${headline.size}px ${color('--sans')}`;
      const middle = y + rowEm + (story.headRows * rowEm) / 2;
      headline.lines.forEach((line, i) => write(context, line, left + width / 2, middle + (i - (headline.lines.length - 1) / 2) * headline.size * 1.22, headline.size, sheet.isVertical));
    }
    paintText(context, left, y + (1 + story.headRows) * rowEm, story, sheet, ink);
  }
}

/** Grey lines where the text stands, ending as the text ends. */
function paintText(context: CanvasRenderingContext2D, left: number, top: number, story: Sheet['makeUp']['placed'][number], sheet: Sheet, ink: string): void {
  const { grid: { ems }, rowEm } = sheet.makeUp;
  context.globalAlpha = 0.4;
  context.fillStyle = ink;
  for (let column = 0; column < story.columns; column++) {
    for (let row = 0; row < story.bodyRows; row++) {
      // A short last line every few rows stands for paragraphs: texture, not text.
      const short = (row * 7 + column * 5 + story.index * 3) % 9 === 0;
      context.fillRect(left + column * (ems + GAP), top + row * rowEm + 0.4, short ? ems * 0.55 : ems, 0.7);
    }
  }
  context.globalAlpha = 1;
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-thumbnail': Thumbnail;
  }
}
