import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { JiuwenError } from '../../main/contract/errors.ts';
import { placeName, type FileOutcome, type ImportRun, type LedgerEntry } from '../../main/contract/imports.ts';
import { explain } from '../../main/contract/messages.ts';
import { api } from '../api.ts';
import { icons } from '../elements/icons.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { editionTag } from '../library/edition-tag.ts';
import { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { controls, tags } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import { ImportWatch } from './import-watch.ts';
import { ledgerStyles } from './ledger-styles.ts';
import { roomStyles } from './room-styles.ts';
import { askedTemplate, deedButtons, filesOf, outcomesInOrder, stateTemplate } from './run-parts.ts';
import { shortPath, splitPath } from './short-path.ts';

/** Files on one page of the list. */
const STRETCH = 500;
const HASH_SHOWN = 12;
const FOLDER_SHOWN = 44;

interface Ledger {
  readonly run: ImportRun;
  readonly entries: readonly LedgerEntry[];
}

/**
 * What became of every file of one import, and why not.
 *
 * @fires import-deed - with `detail: ImportDeed`
 */
@customElement('jw-ledger-view')
export class LedgerView extends LitElement implements View {
  static override styles = [controls, viewStyles, roomStyles, tags, ledgerStyles];

  @property({ type: Number }) accessor runId = 0;
  /** Only files of this outcome. */
  @property({ attribute: false }) accessor outcome: FileOutcome | null = null;
  /** Which stretch of the list, from 1. */
  @property({ type: Number }) accessor page = 1;
  /** Counts up whenever the library changed. */
  @property({ type: Number }) accessor revision = 0;
  @state() private accessor moves = 0;

  #words = new Words(this);
  #task = new Task(this, {
    args: () => [this.runId, this.outcome, this.page, this.revision, this.moves] as const,
    task: async ([runId, outcome, page]): Promise<Ledger> => {
      const [runs, entries] = await Promise.all([api.imports(), api.ledger({ runId, outcome, offset: (page - 1) * STRETCH, limit: STRETCH })]);
      const run = runs.find(({ id }) => id === runId);
      if (!run) throw new JiuwenError('not-found', { what: `import ${runId}` });
      return { run, entries };
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

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('runId') || changed.has('page')) this.scrollTo({ top: 0 });
  }

  protected override render(): TemplateResult {
    return html`${this.#task.render({
      // What was read last stays until the next is there.
      pending: () => (this.#task.value?.run.id === this.runId ? this.#room(this.#task.value) : nothing),
      complete: (ledger) => this.#room(ledger),
      error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #href(outcome: FileOutcome | null, page = 1): string {
    return hrefOf({ view: 'ledger', runId: this.runId, outcome, page });
  }

  #room({ run, entries }: Ledger): TemplateResult {
    const say = this.#words.say;
    return html`
      <div class="room">
        <a class="up" href=${hrefOf({ view: 'imports' })}>${icons.back}${say.imports}</a>
        <header class="head">
          <h1>${say.ledgerOf(this.#words.moment(run.startedAt))}</h1>${stateTemplate(say, run)}
          <div class="tools">${deedButtons(say, this, run)}</div>
        </header>
        <div class="about">${askedTemplate(say, run, 5)}
          ${run.issueCount > 0 ? html`<p class="brought">${say.issuesCount(run.issueCount)} · ${say.articlesCount(run.articleCount)}</p>` : nothing}</div>
        ${this.#filter(run)}
        ${entries.length === 0
          ? html`<p class="none">${say.ledgerEmpty}</p>`
          : html`<ol class="files" aria-label=${say.ledger}>${repeat(entries, ({ id }) => id, (entry) => this.#file(entry))}</ol>${this.#pager(run)}`}
      </div>`;
  }

  /** One outcome or all of them, each with its count; what is chosen stays to be chosen away from. */
  #filter(run: ImportRun): TemplateResult {
    const say = this.#words.say;
    const link = (outcome: FileOutcome | null, label: string): TemplateResult => html`
      <li><a href=${this.#href(outcome)} aria-current=${this.outcome === outcome ? 'true' : nothing}>${label}</a></li>`;
    return html`
      <nav aria-label=${say.ledger}><ul class="filter">
        ${link(null, say.allFiles(filesOf(run)))}
        ${outcomesInOrder.filter((outcome) => run.files[outcome] > 0 || outcome === this.outcome).map((outcome) => link(outcome, say.outcomeCount(outcome, run.files[outcome])))}
      </ul></nav>`;
  }

  #pager(run: ImportRun): TemplateResult | typeof nothing {
    const say = this.#words.say;
    const all = this.outcome === null ? filesOf(run) : run.files[this.outcome];
    const from = (this.page - 1) * STRETCH;
    if (all <= STRETCH) return nothing;
    return html`
      <nav class="pager" aria-label=${say.ledgerShown(from + 1, Math.min(all, from + STRETCH), all)}>
        ${from > 0 ? html`<a class="button" href=${this.#href(this.outcome, this.page - 1)}>${say.earlierFiles}</a>` : html`<span></span>`}
        <span>${say.ledgerShown(from + 1, Math.min(all, from + STRETCH), all)}</span>
        ${from + STRETCH < all ? html`<a class="button" href=${this.#href(this.outcome, this.page + 1)}>${say.laterFiles}</a>` : html`<span></span>`}
      </nav>`;
  }

  #file(entry: LedgerEntry): TemplateResult {
    const say = this.#words.say;
    const place = placeName(entry);
    const { folder, name } = splitPath(place);
    return html`
      <li class=${entry.outcome}>
        <div class="file"><b>${name}</b><span title=${place}>${shortPath(folder, FOLDER_SHOWN)}</span></div>
        <span class="outcome">${say.outcomes[entry.outcome]}</span>
        <div class="became">${this.#became(entry)}</div>
        ${entry.sha256 === null ? html`<span></span>` : html`<code title=${`${say.hash}\n${entry.sha256}`}>${entry.sha256.slice(0, HASH_SHOWN)}</code>`}
      </li>`;
  }

  /** The issue that a file became part of, or why it did not. */
  #became({ outcome, issue, articleCount, error }: LedgerEntry): TemplateResult | typeof nothing {
    const say = this.#words.say;
    if (error !== null) {
      const { what, why, now } = explain(error, this.#words.locale);
      return html`<p>${[what, why, now].join(this.#words.locale === 'en' ? ' ' : '')}</p>`;
    }
    if (issue === null || outcome === 'removed') return outcome === 'waiting' ? html`<p>${say.notReadYet}</p>` : nothing;
    const details = [issue.number === null ? null : say.issueNumber(issue.number), articleCount === null ? null : say.articlesCount(articleCount)].filter(Boolean);
    return html`
      <a href=${hrefOf({ view: 'page', issueId: issue.id, page: 1, articleId: null, query: '' })}><b lang="zh-CN">${issue.titleName}</b> ${this.#words.date(issue.date, false)}</a>
      ${editionTag(say, issue)}
      <small>${details.join(' · ')}</small>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-ledger-view': LedgerView;
  }
}
