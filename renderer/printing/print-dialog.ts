import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { toFailure, type Failure } from '../../main/contract/errors.ts';
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import { explain } from '../../main/contract/messages.ts';
import { pagePapers, printPapers, PRINT_SIZES, type PagePaper, type PrintChoices } from '../../main/contract/printing.ts';
import { api } from '../api.ts';
import { keepKeys } from '../elements/keys.ts';
import type { Toasts } from '../elements/toasts.ts';
import { belowChoices } from '../export/dialog-parts.ts';
import { choiceStyles } from '../export/dialog-styles.ts';
import { dialogStyles } from '../imports/dialog-styles.ts';
import { preferences, Words } from '../preferences.ts';
import { loadPage } from '../reader/page-cache.ts';
import { PageSheet } from '../reader/page-sheet.ts';
import { sheetStyles } from '../reader/page-sheet-styles.ts';
import { controls } from '../styles/shared.ts';
import { tellSaved } from '../taking.ts';
import type { PrintWish } from './open-print.ts';
import { setSheets } from './set-sheets.ts';
import './page-preview.ts';

/** The pages follow the choices after this pause. */
const PAUSE_MS = 200;

const whats = ['articles', 'on-page', 'page'] as const;
type What = (typeof whats)[number];
type Request = Parameters<typeof api.printPreview>[0];

/** A page with what it is set from. */
interface Place {
  readonly issue: IssueDetail;
  readonly page: PageDetail;
}

/** Asks how articles or a page are to be printed and shows the pages as they will be. */
@customElement('jw-print-dialog')
export class PrintDialog extends LitElement {
  static override styles = [controls, dialogStyles, choiceStyles, css`
    dialog { width: min(1080px, calc(100vw - 32px)); max-width: none; height: min(880px, calc(100vh - 32px)); max-height: none; }
    dialog[open] { display: grid; grid-template: auto minmax(0, 1fr) / minmax(250px, 300px) minmax(0, 1fr); gap: 0 28px; }
    h1 { grid-column: 1 / -1; }
    form { overflow: auto; display: flex; flex-direction: column; padding-right: 4px; }
    .choices { flex-direction: column; align-items: start; } .row { flex-direction: row; }
    .actions { margin-top: auto; padding-top: 20px; align-items: center; }
    .failure { align-self: center; max-width: 30em; margin: auto; } .failure h2 { margin: 0 0 6px; }
    .setting { position: fixed; left: -30000px; top: 0; visibility: hidden; }
    @media (max-width: 760px) { dialog[open] { grid-template: auto auto minmax(240px, 1fr) / minmax(0, 1fr); overflow: auto; } form { overflow: visible; } jw-page-preview { margin-top: 18px; min-height: 300px; } .choices { flex-direction: row; } }
  `];

  @state() private accessor wish: PrintWish | null = null;
  @state() private accessor what: What = 'articles';
  @state() private accessor choices: PrintChoices = preferences.current.printing;
  @state() private accessor pagePaper: PagePaper = 'a3';
  @state() private accessor pdf: string | null = null;
  @state() private accessor stale = false;
  @state() private accessor failure: Failure | null = null;
  @state() private accessor printing = false;
  @query('dialog') private accessor dialog!: HTMLDialogElement;
  @query('.setting') private accessor settingPlace!: HTMLElement;

  #words = new Words(this);
  #toasts: Toasts | null = null;
  #pausing: ReturnType<typeof setTimeout> | undefined;
  /** Counts the previews that were asked for; only the last is shown. */
  #asked = 0;
  #place: Promise<Place> | null = null;

  async open(wish: PrintWish, toasts: Toasts): Promise<void> {
    this.wish = wish;
    this.#toasts = toasts;
    this.what = 'articleIds' in wish ? 'articles' : 'page';
    this.choices = preferences.current.printing;
    this.pdf = null;
    this.#place = null;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    void this.#preview();
  }

  #change(change: Partial<PrintChoices>): void {
    this.choices = { ...this.choices, ...change };
    this.#previewSoon();
  }

  #previewSoon(): void {
    this.stale = true;
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => void this.#preview(), PAUSE_MS);
  }

  async #preview(): Promise<void> {
    const asked = (this.#asked += 1);
    this.stale = true;
    this.failure = null;
    try {
      const request = await this.#request();
      if (asked !== this.#asked || request === null) return;
      const pdf = await api.printPreview(request);
      if (asked !== this.#asked) return;
      this.pdf = pdf;
      this.stale = false;
    } catch (error) {
      if (asked === this.#asked) this.failure = toFailure(error);
    }
  }

  /** What is to be printed, as it is chosen now. */
  async #request(): Promise<Request | null> {
    const { wish, what, choices: { withCitation, ...layout } } = this;
    if (wish === null) return null;
    if (what === 'articles' && 'articleIds' in wish) {
      return { kind: 'articles', articleIds: [...wish.articleIds], layout: { ...layout, citation: withCitation ? preferences.current.citationStyle : null } };
    }
    const place = await (this.#place ??= this.#find(wish));
    const sheet = await this.#set(place);
    const [articleId = null] = what === 'on-page' && 'articleIds' in wish ? wish.articleIds : [];
    const sheets = setSheets(sheet, articleId);
    sheet.remove();
    const { issue, page } = place;
    return { kind: 'page', paper: this.pagePaper, sheets, styles: sheetStyles.cssText, name: `${issue.titleName} ${issue.date ?? ''} ${preferences.messages.pageLabel(page.number)}`.replace(/\s+/gu, ' ') };
  }

  async #find(wish: PrintWish): Promise<Place> {
    if (!('articleIds' in wish)) {
      const [issue, page] = await Promise.all([api.issue(wish.issueId), loadPage(wish.pageId)]);
      return { issue, page };
    }
    const { article, issueId } = await api.article(wish.articleIds[0] ?? 0);
    return this.#find({ issueId, pageId: article.pageId });
  }

  /** Sets the page out of sight. */
  async #set({ issue, page }: Place): Promise<PageSheet> {
    const sheet = new PageSheet();
    sheet.inert = true;
    const madeUp = new Promise((resolve) => { sheet.addEventListener('made-up', resolve, { once: true }); });
    sheet.issue = issue;
    sheet.page = page;
    this.settingPlace.append(sheet);
    await madeUp;
    return sheet;
  }

  async #print(): Promise<void> {
    this.printing = true;
    void preferences.change({ printing: this.choices }).catch(() => undefined);
    try {
      const request = await this.#request();
      const saved = request === null ? null : await api.print(request);
      this.dialog.close();
      if (this.#toasts) tellSaved(saved, this.#toasts);
    } catch (error) {
      this.failure = toFailure(error);
    } finally {
      this.printing = false;
    }
  }

  #closed(): void {
    // The event is told late: the dialog may have been opened anew by then.
    if (this.dialog.open) return;
    this.#asked += 1;
    clearTimeout(this.#pausing);
    this.pdf = null;
    this.settingPlace.replaceChildren();
    void api.endPrinting().catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const say = this.#words.say, { wish, what } = this;
    const count = wish !== null && 'articleIds' in wish ? wish.articleIds.length : 0;
    return html`
      <dialog aria-labelledby="title" @keydown=${keepKeys} @close=${() => this.#closed()}>
        <h1 id="title">${count === 0 ? say.printPageTitle : say.printTitle(count)}</h1>
        <form @submit=${(event: Event) => { event.preventDefault(); void this.#print(); }}>
          ${count === 1 ? this.#whatChoices() : nothing}
          ${what === 'articles' ? this.#layoutChoices() : this.#paperChoices(pagePapers, this.pagePaper, (paper) => { this.pagePaper = paper; this.#previewSoon(); })}
          <div class="actions"><button type="button" @click=${() => this.dialog.close()}>${say.dismiss}</button>
            <button class="primary" ?disabled=${this.printing || this.failure !== null}>${say.printNow}</button></div>
        </form>
        ${this.failure === null ? html`<jw-page-preview role="region" aria-label=${say.printPreview} tabindex="0" .pdf=${this.pdf} ?stale=${this.stale}></jw-page-preview>` : this.#failed(this.failure)}
        <div class="setting" aria-hidden="true"></div>
      </dialog>`;
  }

  #failed(failure: Failure): TemplateResult {
    const { what, why, now } = explain(failure, this.#words.locale);
    return html`<div class="failure" role="alert"><h2>${what}</h2><p>${why}</p><p>${now}</p><div class="actions"><button type="button" @click=${() => void this.#preview()}>${this.#words.say.retry}</button></div></div>`;
  }

  #whatChoices(): TemplateResult {
    const say = this.#words.say;
    const names: Readonly<Record<What, string>> = { articles: say.printArticle, 'on-page': say.printOnPage, page: say.printWholePage };
    return html`<fieldset><legend>${say.printWhat}</legend><div class="choices">${whats.map((each) => html`
      <label><input type="radio" name="what" value=${each} .checked=${each === this.what} @change=${() => { this.what = each; this.#previewSoon(); }}>${names[each]}</label>`)}</div></fieldset>`;
  }

  #paperChoices<P extends PagePaper | PrintChoices['paper']>(papers: readonly P[], chosen: P, choose: (paper: P) => void): TemplateResult {
    const say = this.#words.say;
    return html`<fieldset><legend>${say.printPaper}</legend><div class="choices row">${papers.map((each) => html`
      <label><input type="radio" name="paper" value=${each} .checked=${each === chosen} @change=${() => choose(each)}>${say.papersOfPrint[each]}</label>`)}</div></fieldset>`;
  }

  #layoutChoices(): TemplateResult {
    const say = this.#words.say, { choices } = this;
    const size = (event: Event): void => {
      if (event.target instanceof HTMLInputElement && event.target.validity.valid) this.#change({ size: event.target.valueAsNumber });
    };
    return html`
      ${this.#paperChoices(printPapers, choices.paper, (paper) => this.#change({ paper }))}
      <fieldset><legend>${say.printColumns}</legend><div class="choices row">${([1, 2, 3] as const).map((each) => html`
        <label><input type="radio" name="columns" value=${each} .checked=${each === choices.columns} @change=${() => this.#change({ columns: each })}>${say.columnsOf(each)}</label>`)}</div></fieldset>
      <fieldset><legend>${say.printSize}</legend><label><input type="range" name="size" aria-label=${say.printSize} min=${PRINT_SIZES.min} max=${PRINT_SIZES.max} step=${PRINT_SIZES.step} .value=${String(choices.size)} @input=${size}><output>${say.points(choices.size)}</output></label></fieldset>
      ${belowChoices(say, choices, preferences.current.citationStyle, (change) => this.#change(change), (citationStyle) => { void preferences.change({ citationStyle }).catch(() => undefined); this.#previewSoon(); })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-print-dialog': PrintDialog;
  }
}
