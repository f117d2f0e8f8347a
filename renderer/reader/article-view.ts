import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { exportFormatNames } from './export-formats.ts';
import { toFailure } from '../../main/contract/errors.ts';
import type { ArticleInContext, PageXray } from '../../main/contract/library.ts';
import { api } from '../api.ts';
import { icons } from '../elements/icons.ts';
import { Keys } from '../elements/keys.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { preferences, TEXT_SIZES, Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { controls, marks } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import { articleTemplate } from './article-text.ts';
import { articleViewStyles } from './article-view-styles.ts';
import './article-history.ts';

interface Reading {
  readonly context: ArticleInContext;
  /** The page's X-ray, where source lines are to stand beside the text. */
  readonly xray: PageXray | null;
}

/**
 * One article for reading, at a comfortable measure.
 *
 * @fires leave - back to the page
 * @fires go-to-article - with `detail: { articleId }`
 * @fires take - with `detail: { articleId, how: 'print' | ExportFormat }`
 */
@customElement('jw-article-view')
export class ArticleView extends LitElement implements View {
  static override styles = [controls, viewStyles, marks, articleViewStyles];

  @property({ type: Number }) accessor articleId = 0;
  @property({ attribute: false }) accessor terms: readonly string[] = [];
  /** The query that led here, kept on the way to an article's other part. */
  @property() accessor search = '';
  /** Changes whenever the library does. */
  @property({ type: Number }) accessor revision = 0;
  @state() private accessor portions = 1;
  @state() private accessor compared = false;

  #words = new Words(this);
  /** The article whose beginning is in view: one that is only read anew stays where it is. */
  #arrivedAt = 0;
  #task = new Task(this, {
    args: () => [this.articleId, this.compared, this.revision] as const,
    task: async ([articleId, compared]): Promise<Reading> => {
      const context = await api.article(articleId);
      return { context, xray: compared ? await api.xray(context.article.pageId) : null };
    },
    onComplete: () => void this.updateComplete.then(() => this.#arrive()),
    onError: (error) => {
      // A repair took the article that is being read off its page: what became of it is there.
      if (this.#arrivedAt === this.articleId && toFailure(error).code === 'not-found') this.#fire('leave');
      else announceReady(this);
    },
  });

  constructor() {
    super();
    const next = (): void => this.#goTo(this.#task.value?.context.nextArticleId);
    const previous = (): void => this.#goTo(this.#task.value?.context.previousArticleId);
    new Keys(this, {
      Escape: () => this.#fire('leave'), '+': () => this.#resize(1), '=': () => this.#resize(1), '-': () => this.#resize(-1),
      j: next, k: previous, ArrowRight: next, ArrowLeft: previous, l: () => this.toggleSource(),
    });
  }

  /** Puts the source lines beside the text, or takes them away. */
  toggleSource(): void {
    this.compared = !this.compared;
  }

  #arrive(): void {
    if (this.#arrivedAt !== this.articleId) {
      this.#arrivedAt = this.articleId;
      this.portions = 1;
      const scroll = this.renderRoot.querySelector<HTMLElement>('.scroll');
      scroll?.scrollTo({ top: 0 });
      scroll?.focus({ preventScroll: true });
      if (this.terms.length > 0) this.renderRoot.querySelector('.body mark')?.scrollIntoView({ block: 'center' });
    }
    announceReady(this);
  }

  #fire(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #resize(by: number): void {
    const textSize = Math.min(TEXT_SIZES.max, Math.max(TEXT_SIZES.min, preferences.current.textSize + by * TEXT_SIZES.step));
    void preferences.change({ textSize });
  }

  #goTo(articleId: number | null | undefined): void {
    if (articleId) this.#fire('go-to-article', { articleId });
  }

  get settled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE && !this.isUpdatePending;
  }

  protected override render(): TemplateResult {
    return html`${this.#task.render({
      pending: () => (this.#task.value ? this.#reading(this.#task.value) : nothing),
      complete: (reading) => this.#reading(reading),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #reading({ context, xray }: Reading): TemplateResult {
    const { article, issueId } = context;
    return html`
      ${this.#toolbar(context)}
      <div class="scroll" role="region" aria-labelledby="headline" tabindex="0">
        ${articleTemplate({
          say: this.#words.say, terms: this.terms, locale: this.#words.locale, place: this.#place(context), xray,
          portions: this.portions, more: () => { this.portions += 1; },
          hrefOf: ({ articleId, pageNumber }) => hrefOf({ view: 'article', issueId, page: pageNumber, articleId, query: this.search }),
        }, context)}
        <jw-article-history class=${xray ? 'compared' : ''} .articleId=${article.id} .pageId=${article.pageId} .revision=${this.revision}></jw-article-history>
      </div>`;
  }

  #place({ source }: ArticleInContext): string {
    const say = this.#words.say;
    return [
      source.titleName, this.#words.date(source.date), source.issueNumber === null ? null : say.issueNumber(source.issueNumber),
      [say.pageLabel(source.pageNumber), source.pageName].filter(Boolean).join(' '),
    ].filter(Boolean).join(' · ');
  }

  #toolbar({ article, previousArticleId, nextArticleId }: ArticleInContext): TemplateResult {
    const say = this.#words.say;
    const button = (label: string, icon: TemplateResult, deed: () => void, disabled = false): TemplateResult => html`
      <button class="quiet icon" title=${label} aria-label=${label} ?disabled=${disabled} @click=${deed}>${icon}</button>`;
    return html`
      <div class="bar" role="toolbar" aria-label=${say.article}>
        <button class="quiet" @click=${() => this.#fire('leave')}>${icons.back}${say.backToPage}</button>
        <span class="space"></span>
        ${button(say.previousArticle, icons.back, () => this.#goTo(previousArticleId), previousArticleId === null)}
        ${button(say.nextArticle, icons.forward, () => this.#goTo(nextArticleId), nextArticleId === null)}
        <span class="divider"></span>
        ${button(say.smallerText, icons.minus, () => this.#resize(-1), preferences.current.textSize <= TEXT_SIZES.min)}
        ${button(say.largerText, icons.plus, () => this.#resize(1), preferences.current.textSize >= TEXT_SIZES.max)}
        <span class="divider"></span>
        <button class="quiet compare" aria-pressed=${String(this.compared)} title=${`${say.sourceLines} (L)`} @click=${() => this.toggleSource()}>${icons.source}<span>${say.sourceLines}</span></button>
        <button class="quiet" @click=${() => this.#fire('take', { articleId: article.id, how: 'print' })}>${icons.print}<span>${say.print}</span></button>
        <button class="quiet export" popovertarget="formats" aria-haspopup="menu">${icons.save}<span>${say.exportAs}</span></button>
        <div id="formats" popover role="menu" aria-label=${say.exportAs}>${exportFormatNames(say).map(([how, name]) => html`
          <button role="menuitem" class="quiet" popovertarget="formats" popovertargetaction="hide" @click=${() => this.#fire('take', { articleId: article.id, how })}>${name}</button>`)}</div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-article-view': ArticleView;
  }
}
