import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Block } from '../../main/contract/issue.ts';
import { exportFormatNames } from './export-formats.ts';
import type { ArticleInContext } from '../../main/contract/library.ts';
import { api } from '../api.ts';
import { icons } from '../elements/icons.ts';
import { Keys } from '../elements/keys.ts';
import { marked } from '../elements/marked.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { preferences, TEXT_SIZES, Words } from '../preferences.ts';
import { controls, marks } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import { articleViewStyles } from './article-view-styles.ts';

/** Below this a reader is asked to compare with the source. */
const UNCERTAIN = 0.6;
/** Characters shown at once; a whole book in one article is opened bit by bit. */
const PORTION = 60_000;

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
  @state() private accessor portions = 1;

  #words = new Words(this);
  #task = new Task(this, {
    args: () => [this.articleId] as const,
    task: async ([articleId]) => {
      const context = await api.article(articleId);
      this.portions = 1;
      return context;
    },
    onComplete: () => void this.updateComplete.then(() => this.#arrive()),
    onError: () => announceReady(this),
  });

  constructor() {
    super();
    const next = (): void => this.#goTo(this.#task.value?.nextArticleId);
    const previous = (): void => this.#goTo(this.#task.value?.previousArticleId);
    new Keys(this, {
      Escape: () => this.#fire('leave'), '+': () => this.#resize(1), '=': () => this.#resize(1), '-': () => this.#resize(-1),
      j: next, k: previous, ArrowRight: next, ArrowLeft: previous,
    });
  }

  #arrive(): void {
    this.renderRoot.querySelector('.scroll')?.scrollTo({ top: 0 });
    const scroll = this.renderRoot.querySelector<HTMLElement>('.scroll');
    scroll?.focus({ preventScroll: true });
    if (this.terms.length > 0) this.renderRoot.querySelector('.body mark')?.scrollIntoView({ block: 'center' });
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
      complete: (context) => this.#reading(context),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #reading(context: ArticleInContext): TemplateResult {
    const { article, source } = context;
    const say = this.#words.say;
    const place = [source.titleName, this.#words.date(source.date), source.issueNumber === null ? null : say.issueNumber(source.issueNumber), [say.pageLabel(source.pageNumber), source.pageName].filter(Boolean).join(' ')];
    const uncertain = article.confidence < UNCERTAIN;
    return html`
      ${this.#toolbar(context)}
      <div class="scroll" role="region" aria-labelledby="headline" tabindex="0">
        <article lang="zh-CN" aria-labelledby="headline">
          <p class="source" lang=${this.#words.locale}>${place.filter(Boolean).join(' · ')}</p>
          ${article.column ? html`<p class="column"><span>${marked(article.column, this.terms)}</span></p>` : nothing}
          ${article.kicker ? html`<p class="kicker">${marked(article.kicker, this.terms)}</p>` : nothing}
          <h1 id="headline">${marked(article.headline ?? '', this.terms)}${article.headlineInferred ? html`<span class="tag" title=${say.inferredHint}>${say.inferred}</span>` : nothing}${uncertain ? html`<span class="tag" title=${say.uncertainHint(Math.round(article.confidence * 100))}>${say.uncertain}</span>` : nothing}</h1>
          ${article.deck ? html`<p class="deck">${marked(article.deck, this.terms)}</p>` : nothing}
          ${article.byline.length > 0 ? html`<p class="byline">${marked(article.byline.join(' '), this.terms)}</p>` : nothing}
          ${article.jumpFrom === null ? nothing : html`<p class="jump" lang=${this.#words.locale}>${say.jumpFrom(article.jumpFrom)}</p>`}
          <div class="body">${this.#body(article.body)}</div>
          ${article.jumpTo === null ? nothing : html`<p class="jump" lang=${this.#words.locale}>${say.jumpTo(article.jumpTo)}</p>`}
        </article>
      </div>`;
  }

  #body(body: readonly Block[]): TemplateResult {
    const shown: TemplateResult[] = [];
    let room = this.portions * PORTION;
    for (const block of body) {
      if (room <= 0) break;
      const text = marked(block.text.slice(0, room), this.terms);
      shown.push(block.kind === 'subhead' ? html`<h2>${text}</h2>` : html`<p class=${block.kind}>${text}</p>`);
      room -= block.text.length;
    }
    const left = body.reduce((sum, block) => sum + block.text.length, 0) - this.portions * PORTION;
    return html`${shown}${left > 0 ? html`<p class="actions"><button @click=${() => { this.portions += 1; }}>${this.#words.say.moreText(left)}</button></p>` : nothing}`;
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
        <button class="quiet" @click=${() => this.#fire('take', { articleId: article.id, how: 'print' })}>${icons.print}${say.print}</button>
        <button class="quiet export" popovertarget="formats" aria-haspopup="menu">${icons.save}${say.exportAs}</button>
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
