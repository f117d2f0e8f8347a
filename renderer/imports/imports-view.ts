import { Task, TaskStatus } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ImportRun } from '../../main/contract/imports.ts';
import { api } from '../api.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { controls } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import { wishDeed } from './deeds.ts';
import { ImportWatch } from './import-watch.ts';
import { roomStyles } from './room-styles.ts';
import { askedTemplate, deedButtons, outcomesInOrder, stateTemplate } from './run-parts.ts';
import './recognise-again.ts';
import './watched-folders.ts';

/** Imports shown at first, and more at each wish: watched folders make many. */
const PORTION = 50;

interface Record {
  readonly runs: readonly ImportRun[];
  /** Files that can be tried again. */
  readonly refused: number;
}

/**
 * All imports, newest first, with what can be done about each.
 *
 * @fires wish - with `detail: 'import-files' | 'import-folder'`
 * @fires import-deed - with `detail: ImportDeed`
 */
@customElement('jw-imports-view')
export class ImportsView extends LitElement implements View {
  static override styles = [controls, viewStyles, roomStyles, css`
    ol { list-style: none; margin: 0; padding: 0; }
    jw-watched-folders, jw-recognise-again { margin-top: 56px; }
    .run { display: grid; grid-template-columns: 13.5em minmax(0, 1fr) auto; gap: 4px 28px; padding: 20px 0; border-bottom: 1px solid var(--rule); }
    .when h2 { font: 700 16px/1.5 var(--serif); margin: 0 0 2px; font-variant-numeric: tabular-nums; text-wrap: balance; }
    .when a { text-decoration: none; border-radius: 3px; }
    .when a:hover { text-decoration: underline; text-underline-offset: .25em; }
    .asked { margin: 0; font-size: 14px; line-height: 1.7; overflow-wrap: anywhere; }
    .asked.more { color: var(--ink-soft); font-size: 13px; }
    .brought { margin: 4px 0 0; font-size: 13px; line-height: 1.7; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
    .outcomes { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 2px 0 0; padding: 0; list-style: none; font-size: 13px; line-height: 1.7; font-variant-numeric: tabular-nums; }
    .outcomes a { color: var(--ink-soft); text-decoration-color: var(--rule); text-underline-offset: .25em; border-radius: 3px; }
    .outcomes a:hover { text-decoration-color: currentColor; }
    .outcomes .refused a { color: var(--red-ink); }
    .run.removed .asked { color: var(--ink-soft); }
    .run .actions { display: flex; flex-direction: column; align-items: stretch; justify-content: flex-start; gap: 6px; margin: 0 !important; }
    .run .actions:not(:has(button)) { display: none; }
    .older { display: block; margin: 24px auto 0; }
    @media (max-width: 760px) { .run { grid-template-columns: minmax(0, 1fr); } .run .actions { flex-direction: row; margin-top: 8px !important; } .when { display: flex; align-items: baseline; gap: 12px; } }
  `];

  /** Counts up whenever the library changed. */
  @property({ type: Number }) accessor revision = 0;
  @state() private accessor moves = 0;
  @state() private accessor shown = PORTION;

  #words = new Words(this);
  #task = new Task(this, {
    args: () => [this.revision, this.moves] as const,
    task: async (): Promise<Record> => {
      const [runs, refused] = await Promise.all([api.imports(), api.refusedCount()]);
      return { runs, refused };
    },
    onComplete: () => void this.updateComplete.then(() => announceReady(this)),
    onError: () => announceReady(this),
  });

  constructor() {
    super();
    new ImportWatch(this, () => { this.moves += 1; });
  }

  get settled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE && !this.isUpdatePending;
  }

  protected override render(): TemplateResult {
    return html`${this.#task.render({
      // What was read last stays until the next is there.
      pending: () => (this.#task.value ? this.#room(this.#task.value) : nothing),
      complete: (record) => this.#room(record),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  /** The page is a row of sections. */
  #room(record: Record): TemplateResult {
    return html`
      <div class="room">
        ${record.runs.length === 0 ? this.#empty() : this.#runs(record)}
        <jw-watched-folders></jw-watched-folders>
        <jw-recognise-again></jw-recognise-again>
      </div>`;
  }

  #empty(): TemplateResult {
    const say = this.#words.say;
    const wish = (detail: string): void => void this.dispatchEvent(new CustomEvent('wish', { detail, bubbles: true, composed: true }));
    return html`
      <section class="empty">
        <h1>${say.importsEmpty}</h1>
        <p>${say.importsEmptyText}</p>
        <p class="actions"><button class="primary" @click=${() => wish('import-files')}>${say.importFiles}</button><button @click=${() => wish('import-folder')}>${say.importFolder}</button></p>
      </section>`;
  }

  #runs({ runs, refused }: Record): TemplateResult {
    const say = this.#words.say;
    const older = runs.length - this.shown;
    return html`
      <section>
        <header class="head">
          <h1>${say.imports}</h1>
          ${refused > 0 ? html`<div class="tools"><button @click=${() => wishDeed(this, { kind: 'retry' })}>${say.retryRefused(refused)}</button></div>` : nothing}
        </header>
        <p class="about">${say.importsAbout}</p>
        <ol>${repeat(runs.slice(0, this.shown), ({ id }) => id, (run) => this.#run(run))}</ol>
        ${older > 0 ? html`<button class="older" @click=${() => { this.shown += PORTION; }}>${say.olderRuns(Math.min(older, PORTION))}</button>` : nothing}
      </section>`;
  }

  #run(run: ImportRun): TemplateResult {
    const say = this.#words.say;
    const ledger = hrefOf({ view: 'ledger', runId: run.id, outcome: null, page: 1 });
    return html`
      <li class=${`run ${run.state}`}>
        <div class="when"><h2><a href=${ledger} title=${say.openLedger}><time datetime=${run.startedAt}>${this.#words.moment(run.startedAt)}</time></a></h2>${stateTemplate(say, run)}</div>
        <div class="what">
          ${askedTemplate(say, run)}
          ${run.issueCount > 0 ? html`<p class="brought">${say.issuesCount(run.issueCount)} · ${say.articlesCount(run.articleCount)}</p>` : nothing}
          <ul class="outcomes">${outcomesInOrder.filter((outcome) => run.files[outcome] > 0).map((outcome) => html`
            <li class=${outcome}><a href=${hrefOf({ view: 'ledger', runId: run.id, outcome, page: 1 })}>${say.outcomeCount(outcome, run.files[outcome])}</a></li>`)}</ul>
        </div>
        <div class="actions">${deedButtons(say, this, run)}</div>
      </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-imports-view': ImportsView;
  }
}
