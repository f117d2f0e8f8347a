import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { explain } from '../../main/contract/messages.ts';
import type { RecognitionChange, RecognitionProgress, RecognitionReport, RecognitionState } from '../../main/contract/recognition.ts';
import { api } from '../api.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { failureLine } from '../elements/view.ts';
import { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { controls } from '../styles/shared.ts';

/** Changes shown at first, and each time that more are wanted. */
const CHANGES = 50;

/** Pages that an earlier version of recognition read: how many, reading them again, and what changed the last time. */
@customElement('jw-recognise-again')
export class RecogniseAgain extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    h2 { font: 700 18px/1.4 var(--serif); margin: 0 0 8px; }
    h3 { font: 600 13px/1.6 var(--sans); color: var(--ink-soft); margin: 20px 0 4px; }
    p { font-size: 13px; line-height: 1.75; color: var(--ink-soft); margin: 0 0 12px; }
    .track { height: 4px; border-radius: 2px; background: var(--rule); overflow: hidden; margin: 0 0 8px; }
    .track div { height: 100%; background: var(--red); transition: width .2s; }
    ul { list-style: none; margin: 0 0 12px; padding: 0; font-size: 13px; line-height: 1.75; }
    li { padding: 5px 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
    li span { color: var(--ink-soft); }
    .failure { color: var(--red); }
  `];

  @state() private accessor known: RecognitionState | null = null;
  @state() private accessor changes: readonly RecognitionChange[] = [];
  @state() private accessor hasMore = false;
  @state() private accessor progress: RecognitionProgress | null = null;
  @state() private accessor isAsked = false;
  @state() private accessor failure: unknown = null;

  #words = new Words(this);
  #stops: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = [
      api.on('recognition:progress', (progress) => {
        this.progress = progress;
      }),
      // Sent, too, when recognising has ended, whoever asked for it.
      api.on('library:changed', () => {
        if (!this.isAsked) this.progress = null;
        void this.#learn();
      }),
    ];
    void this.#learn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  async #learn(): Promise<void> {
    try {
      this.known = await api.recognitionState();
      await this.#showChanges(this.known.reports[0], 0);
      this.failure = null;
    } catch (error) {
      this.failure = error;
    }
  }

  async #showChanges(report: RecognitionReport | undefined, offset: number): Promise<void> {
    const more = report === undefined ? [] : await api.recognitionChanges({ reportId: report.id, offset, limit: CHANGES });
    this.changes = [...this.changes.slice(0, offset), ...more];
    this.hasMore = more.length === CHANGES;
  }

  async #start(): Promise<void> {
    this.isAsked = true;
    try {
      await api.recogniseAgain({ kind: 'outdated' });
      await this.#learn();
    } catch (error) {
      this.failure = error;
    } finally {
      this.isAsked = false;
      this.progress = null;
    }
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    const { known } = this;
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${say.recogniseAgain}</h2>
        ${known ? html`<p>${known.outdated === 0 ? say.recogniseUpToDate(known.pages) : say.recogniseOutdated(known.outdated, known.pages)}</p>` : nothing}
        ${this.isAsked || this.progress ? this.#running(this.progress) : known !== null && known.outdated > 0
          ? html`<button class="primary" @click=${() => void this.#start()}>${say.recogniseAgain}</button>` : nothing}
        ${this.failure === null ? nothing : failureLine(this.failure)}
        ${known?.reports[0] ? this.#report(known.reports[0]) : nothing}
      </section>`;
  }

  #running(progress: RecognitionProgress | null): TemplateResult {
    const say = this.#words.say;
    const { pagesDone = 0, pagesTotal = 0, rate = null, secondsLeft = null } = progress ?? {};
    const percent = Math.round((100 * pagesDone) / Math.max(1, pagesTotal));
    return html`
      <div class="track" role="progressbar" aria-label=${say.recogniseAgain} aria-valuenow=${percent} aria-valuemin="0" aria-valuemax="100"><div ${styleProperties({ width: `${percent}%` })}></div></div>
      <p role="status">${[say.recognising(pagesDone, pagesTotal), ...(rate === null ? [] : [say.recogniseRate(Math.round(rate))]), ...(secondsLeft === null ? [] : [say.secondsLeft(secondsLeft)])].join(' · ')}</p>
      <button @click=${() => void api.cancelRecognition()}>${say.stopImport}</button>`;
  }

  #report(report: RecognitionReport): TemplateResult {
    const say = this.#words.say;
    return html`
      <h3>${say.lastRecognition(this.#words.moment(report.startedAt))}</h3>
      <p>${say.recognitionTotals(report.totals)}${report.state === 'stopped' ? ` · ${say.recognitionStopped}` : ''}</p>
      <ul>${this.changes.map((change) => html`<li>${this.#change(change)}</li>`)}</ul>
      ${this.hasMore ? html`<button @click=${() => void this.#showChanges(report, this.changes.length)}>${say.recognitionMore}</button>` : nothing}`;
  }

  #change(change: RecognitionChange): TemplateResult {
    const say = this.#words.say;
    const issue = `${change.titleName} ${this.#words.date(change.date, false)}`;
    const link = (page: number, text: string): TemplateResult => html`<a href=${hrefOf({ view: 'page', issueId: change.issueId, page, articleId: null, query: '' })}>${text}</a>`;
    switch (change.kind) {
      case 'masthead':
        return html`${link(1, issue)} <span>${change.fields.map(({ field, before, after }) => `${say.mastheadFields[field]} ${before ?? '—'} → ${after ?? '—'}`).join(' · ')}</span>`;
      case 'left': return html`${link(change.pageNumber, `${issue} ${say.pageLabel(change.pageNumber)}`)} <span>${explain(change.error, this.#words.locale).what}</span>`;
      case 'page': {
        const names = ['merged', 'split', 'headlines', 'bylines', 'columns', 'bodies', 'repairsLost', 'repairsBack'] as const;
        const told = names.filter((name) => change[name] > 0).map((name) => say.changeNames[name](change[name]));
        if (change.articlesBefore !== change.articlesAfter) told.unshift(say.recognitionArticles(change.articlesBefore, change.articlesAfter));
        return html`${link(change.pageNumber, `${issue} ${say.pageLabel(change.pageNumber)}`)} <span>${told.join(' · ')}</span>`;
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-recognise-again': RecogniseAgain;
  }
}
