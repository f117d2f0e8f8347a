import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Words } from '../preferences.ts';
import type * as Pdf from './pdf.ts';

// Not a literal, which the bundler would follow.
const address = './printing-pdf.js';

interface Page {
  readonly width: number;
  readonly height: number;
}

/**
 * Pages as they will be printed: the printer's own PDF, drawn page by page as they come into view.
 *
 * @fires drawn - when the pages in view are drawn
 */
@customElement('jw-page-preview')
export class PagePreview extends LitElement {
  static override styles = css`
    :host { display: block; overflow: auto; background: var(--desk); border: 1px solid var(--rule); border-radius: 8px; padding: 16px; position: relative; }
    ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 16px; justify-items: center; }
    canvas { display: block; width: 100%; height: auto; background: #fff; box-shadow: var(--shadow-small); }
    li { width: min(100%, 560px); } figcaption { font: 12px/1.8 var(--sans); color: var(--ink-soft); text-align: center; font-variant-numeric: tabular-nums; } figure { margin: 0; }
    p { margin: 20vh auto; text-align: center; font-size: 13.5px; color: var(--ink-soft); }
    :host([stale]) ol { opacity: .45; }
  `;

  /** A PDF in base64; null while there is none yet. */
  @property({ attribute: false }) accessor pdf: string | null = null;
  /** The pages shown are no longer what would be printed. */
  @property({ type: Boolean, reflect: true }) accessor stale = false;
  @state() private accessor pages: readonly Page[] = [];

  #words = new Words(this);
  #document: PDFDocumentProxy | null = null;
  #visible = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting && target instanceof HTMLCanvasElement) void this.#draw(target);
  }, { root: this, rootMargin: '200px' });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#visible.disconnect();
    void this.#document?.loadingTask.destroy();
    this.#document = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('pdf')) void this.#open(this.pdf);
  }

  async #open(pdf: string | null): Promise<void> {
    const before = this.#document;
    if (pdf === null) {
      this.#document = null;
      this.pages = [];
    } else {
      const { openPdf } = (await import(address)) as typeof Pdf;
      const document = await openPdf(Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0)));
      if (this.pdf !== pdf) return void document.loadingTask.destroy();
      const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, index) => {
        const { width, height } = (await document.getPage(index + 1)).getViewport({ scale: 1 });
        return { width, height };
      }));
      this.#document = document;
      this.pages = pages;
      await this.updateComplete;
      this.#visible.disconnect();
      for (const canvas of this.renderRoot.querySelectorAll('canvas')) this.#visible.observe(canvas);
    }
    await before?.loadingTask.destroy();
  }

  async #draw(canvas: HTMLCanvasElement): Promise<void> {
    const document = this.#document;
    if (document === null) return;
    this.#visible.unobserve(canvas);
    const page = await document.getPage(Number(canvas.dataset['page']));
    const viewport = page.getViewport({ scale: (canvas.clientWidth * Math.max(1.5, devicePixelRatio)) / page.getViewport({ scale: 1 }).width });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    canvas.dataset['drawn'] = '';
    this.dispatchEvent(new Event('drawn'));
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    // Pages of another document are other canvases: one that is being drawn is not drawn twice.
    return html`${this.pages.length === 0 ? html`<p>${say.previewing}</p>` : nothing}
      <ol>${this.pages.map(({ width, height }, index) => html`<li><figure><canvas role="img" aria-label=${say.previewPage(index + 1)} data-page=${index + 1} width=${Math.round(width)} height=${Math.round(height)}></canvas><figcaption aria-hidden="true">${index + 1} / ${this.pages.length}</figcaption></figure></li>`)}</ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-page-preview': PagePreview;
  }
}
