import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { toFailure } from '../../main/contract/errors.ts';
import type { ArticleInContext, NeighbourArticle, PageXray } from '../../main/contract/library.ts';
import type { SearchTerm } from '../../main/contract/query.ts';
import type { ArticleCommand } from '../../main/contract/reading.ts';
import { api } from '../api.ts';
import { Keys } from '../elements/keys.ts';
import { announceReady, failureTemplate } from '../elements/view.ts';
import { preferences, Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { controls, marks } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import { aloudBar } from './aloud/aloud-bar.ts';
import { ReadAloud } from './aloud/read-aloud.ts';
import { footTemplate } from './article-foot.ts';
import { articleTemplate } from './article-text.ts';
import { articleBar } from './article-bar.ts';
import { articleViewStyles } from './article-view-styles.ts';
import { asPrinted, loadConverter } from './conversion/conversion.ts';
import { convertedLine } from './conversion/converted-line.ts';
import { copySelection } from './copying.ts';
import { display } from './display.ts';
import type { MarkedView } from './find/finding.ts';
import { paperTones } from './paper-tones.ts';
import { saidParts } from './said.ts';
import './article-history.ts';
import './citing/cite-menu.ts';
import '../clippings/clip-menu.ts';

interface Reading {
  readonly context: ArticleInContext;
  /** The page's X-ray, where source lines are to stand beside the text. */
  readonly xray: PageXray | null;
}

/** No article has as many portions: the whole text is shown. */
const ALL_PORTIONS = 1_000_000;

/**
 * One article for reading, at a comfortable measure.
 *
 * @fires leave - back to the page
 * @fires go-to-article - with `detail: { articleId }`
 * @fires cite - with `detail: Citing`
 * @fires take - with `detail: { articleId, how: Taking }`
 */
@customElement('jw-article-view')
export class ArticleView extends LitElement implements MarkedView {
  static override styles = [controls, viewStyles, marks, articleViewStyles, paperTones];

  @property({ type: Number }) accessor articleId = 0;
  @property({ attribute: false }) accessor terms: readonly SearchTerm[] = [];
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
  /** By itself: the text does not wait for the ways on from its end. */
  #neighbours = new Task(this, { args: () => [this.articleId, this.revision] as const, task: ([articleId]) => api.neighbours(articleId) });
  #conversion = new Task(this, { args: () => [preferences.current.script] as const, task: ([script]) => loadConverter(script) });
  #aloud = new ReadAloud(this, { parts: () => saidParts(this.renderRoot), scroll: () => this.renderRoot.querySelector<HTMLElement>('.scroll') });

  constructor() {
    super();
    const next = (): void => this.do('next-article');
    const previous = (): void => this.do('previous-article');
    new Keys(this, {
      Escape: () => this.#escape(), '+': () => display('larger-text'), '=': () => display('larger-text'), '-': () => display('smaller-text'), 0: () => display('reset-reading'),
      s: () => display('line-spacing'), p: () => display('paper'), c: () => display('script'),
      j: next, k: previous, ArrowRight: next, ArrowLeft: previous, '[': () => this.do('previous-in-column'), ']': () => this.do('next-in-column'),
      q: () => this.#fire('cite', { articleId: this.articleId, how: 'copy' }), l: () => this.do('source-lines'), b: () => this.do('clip'), r: () => this.do('read-aloud'), R: () => this.do('stop-reading'),
    });
    this.addEventListener('keydown', (event) => {
      // All of the article, not of the window.
      const article = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' ? this.renderRoot.querySelector('article') : null;
      if (!article) return;
      event.preventDefault();
      window.getSelection()?.selectAllChildren(article);
    });
    this.addEventListener('copy', (event) => {
      const { value } = this.#task;
      if (value && this.shadowRoot) copySelection(event, this.shadowRoot, value.context);
    });
  }

  /** Does what a key, a button or the menu asks of the article. */
  do(command: ArticleCommand): void {
    const neighbours = this.#neighbours.status === TaskStatus.COMPLETE ? this.#neighbours.value : undefined;
    switch (command) {
      case 'source-lines': this.compared = !this.compared; break;
      case 'clip': void this.renderRoot.querySelector('jw-clip-menu')?.clip(); break;
      case 'read-aloud': void this.#readAloud(); break;
      case 'stop-reading': this.#aloud.stop(); break;
      case 'previous-article': this.#goTo(this.#task.value?.context.previousArticleId); break;
      case 'next-article': this.#goTo(this.#task.value?.context.nextArticleId); break;
      case 'previous-in-column': this.#visit(neighbours?.inColumn.previous); break;
      case 'next-in-column': this.#visit(neighbours?.inColumn.next); break;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('articleId')) this.#aloud.stop();
  }

  #arrive(): void {
    if (this.#arrivedAt !== this.articleId) {
      this.#arrivedAt = this.articleId;
      this.portions = 1;
      const scroll = this.renderRoot.querySelector<HTMLElement>('.scroll');
      scroll?.scrollTo({ top: 0 });
      scroll?.focus({ preventScroll: true });
    }
    announceReady(this);
  }

  #fire(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** What is open closes first. */
  #escape(): void {
    const open = this.renderRoot.querySelector<HTMLElement>(':popover-open');
    if (open) open.hidePopover();
    else this.#fire('leave');
  }

  async #readAloud(): Promise<void> {
    if (this.#task.status !== TaskStatus.COMPLETE) return;
    // Of a whole book too: what is read has to be there to be marked.
    this.portions = ALL_PORTIONS;
    await this.updateComplete;
    await this.#aloud.toggle();
  }

  #goTo(articleId: number | null | undefined): void {
    if (articleId) this.#fire('go-to-article', { articleId });
  }

  /** Goes to an article that may be in another issue. */
  #visit(to: NeighbourArticle | null | undefined): void {
    if (to) window.location.hash = this.#hrefOf(to);
  }

  #hrefOf({ articleId, issueId, pageNumber }: Pick<NeighbourArticle, 'articleId' | 'issueId' | 'pageNumber'>): string {
    return hrefOf({ view: 'article', issueId, page: pageNumber, articleId, query: this.search });
  }

  async marksOf(articleId: number, all: boolean): Promise<readonly HTMLElement[]> {
    if (articleId !== this.#task.value?.context.article.id || articleId !== this.articleId) return [];
    if (all && this.terms.length > 0) this.portions = ALL_PORTIONS;
    await this.updateComplete;
    return [...this.renderRoot.querySelectorAll<HTMLElement>('article mark')];
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
    const say = this.#words.say;
    // Until the dictionaries are there, and where they can't be had, the text is as printed.
    const convert = this.#conversion.status === TaskStatus.COMPLETE ? this.#conversion.value ?? asPrinted : asPrinted;
    const script = convert === asPrinted ? 'printed' : preferences.current.script;
    // Those of the article before are not this one's.
    const neighbours = this.#neighbours.status === TaskStatus.COMPLETE && article.id === this.articleId ? this.#neighbours.value : undefined;
    return html`
      ${articleBar({
        say, context, neighbours, compared: this.compared, revision: this.revision, aloud: this.#aloud.state, leave: () => this.#fire('leave'),
        do: (command) => this.do(command), take: (how) => this.#fire('take', { articleId: article.id, how }),
      })}
      <div class="scroll" role="region" aria-labelledby="headline" tabindex="0" data-paper=${preferences.current.paper}>
        ${articleTemplate({
          say, terms: this.terms, locale: this.#words.locale, place: this.#place(context), xray, convert, script,
          portions: this.portions, more: () => { this.portions += 1; },
          hrefOf: ({ articleId, pageNumber }) => this.#hrefOf({ articleId, issueId, pageNumber }),
        }, context)}
        <div class="feet">
          ${convertedLine(say, script, this.#conversion.status === TaskStatus.ERROR)}
          ${neighbours ? footTemplate({
            say, locale: this.#words.locale, column: article.column === null ? null : convert(article.column), neighbours, convert,
            date: (iso) => this.#words.date(iso, false), hrefOf: (to) => this.#hrefOf(to), goTo: ({ articleId }) => this.#goTo(articleId),
          }) : nothing}
        </div>
        <jw-article-history class=${xray ? 'compared' : ''} .articleId=${article.id} .pageId=${article.pageId} .revision=${this.revision}></jw-article-history>
      </div>
      ${aloudBar(this.#aloud, say)}`;
  }

  #place({ source }: ArticleInContext): string {
    const say = this.#words.say;
    return [
      source.titleName, this.#words.date(source.date), source.issueNumber === null ? null : say.issueNumber(source.issueNumber),
      [say.pageLabel(source.pageNumber), source.pageName].filter(Boolean).join(' '),
    ].filter(Boolean).join(' · ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-article-view': ArticleView;
  }
}
