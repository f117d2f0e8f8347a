import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { ImportPreview, SurveyProgress } from '../../main/contract/imports.ts';
import { api } from '../api.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { dialogStyles } from './dialog-styles.ts';
import { refusedTemplate, shelvesTemplate } from './preview-parts.ts';
import { previewStyles } from './preview-styles.ts';

/** So few files, all readable, are imported without asking: a look at them would take longer than to take them in. */
const ASKS_ABOVE_FILES = 12;
/** A dialog that comes and goes at once is a flash. */
const OPEN_AFTER_MS = 150;
/** Until it is known that there are many files the dialog waits so long: a look at few is over by then. */
const OPEN_ANYWAY_AFTER_MS = 1500;

/** How many files of a look ahead would be new to the library. */
const newFiles = ({ files, alreadyHeld, refusedCount }: ImportPreview): number => files - alreadyHeld - refusedCount;

const needsNoAsking = ({ files, refusedCount }: ImportPreview): boolean => files <= ASKS_ABOVE_FILES && refusedCount === 0;

/** Looks ahead at what an import would bring, and asks whether it is to be. */
@customElement('jw-import-preview')
export class ImportPreviewDialog extends LitElement {
  static override styles = [controls, dialogStyles, previewStyles, css`
    .track { height: 4px; border-radius: 2px; background: var(--rule); overflow: hidden; margin: 18px 0 10px; }
    .track div { height: 100%; background: var(--red); transition: width .2s; }
    .looking p { font-variant-numeric: tabular-nums; }
  `];

  @state() private accessor seen: SurveyProgress | null = null;
  @state() private accessor preview: ImportPreview | null = null;
  @query('dialog') private accessor dialog!: HTMLDialogElement;
  @query('#cancel') private accessor cancelButton!: HTMLButtonElement;

  #words = new Words(this);
  /** The question that was asked last: one follows the other, so that nothing that was dropped is lost. */
  #last: Promise<unknown> = Promise.resolve();
  /** Answers the question that is open. */
  #answer: (wanted: boolean) => void = () => undefined;
  /** True from the moment when the open question may be shown. */
  #mayOpen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    api.on('import:surveyed', (seen) => {
      this.seen = seen;
      this.#openForMany();
    });
  }

  /** Looks at the paths and asks, unless there is little to ask about. @returns whether they are to be imported */
  ask(paths: readonly string[]): Promise<boolean> {
    const answer = this.#last.then(() => this.#look(paths));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #look(paths: readonly string[]): Promise<boolean> {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    this.#answer = resolve;
    this.seen = null;
    this.preview = null;
    const opening = [
      setTimeout(() => {
        this.#mayOpen = true;
        this.#openForMany();
      }, OPEN_AFTER_MS),
      setTimeout(() => this.#open(), OPEN_ANYWAY_AFTER_MS),
    ];
    api.previewImport(paths).then((preview) => {
      // A look that the reader cut short has no more to say.
      if (this.#answer !== resolve) return;
      if (needsNoAsking(preview)) resolve(true);
      else this.#show(preview);
    }, reject);
    try {
      return await promise;
    } finally {
      opening.forEach(clearTimeout);
      this.#end();
    }
  }

  #end(): void {
    this.#answer = () => undefined;
    this.#mayOpen = false;
    this.dialog.close();
  }

  #openForMany(): void {
    if (this.#mayOpen && (this.seen?.filesTotal ?? 0) > ASKS_ABOVE_FILES) this.#open();
  }

  #open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  #show(preview: ImportPreview): void {
    this.preview = preview;
    this.#open();
  }

  /** Ends the look ahead where it goes on still. */
  #decide(wanted: boolean): void {
    if (this.preview === null) void api.stopPreview();
    this.#answer(wanted);
  }

  /** The button that had the focus may be gone. */
  protected override updated(changed: PropertyValues): void {
    if (changed.has('preview') && this.dialog.open && this.shadowRoot?.activeElement === null) this.cancelButton.focus();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="title" @cancel=${(event: Event) => { event.preventDefault(); this.#decide(false); }}>
        ${this.preview ? this.#found(this.preview) : this.#looking()}
        ${this.#actions()}
      </dialog>`;
  }

  #looking(): TemplateResult {
    const say = this.#words.say;
    const { filesSeen, filesTotal } = this.seen ?? { filesSeen: 0, filesTotal: 0 };
    const percent = Math.round((100 * filesSeen) / Math.max(1, filesTotal));
    return html`
      <div class="looking">
        <h1 id="title">${say.previewLooking}</h1>
        <div class="track" role="progressbar" aria-labelledby="title" aria-valuenow=${percent} aria-valuemin="0" aria-valuemax="100"><div ${styleProperties({ width: `${percent}%` })}></div></div>
        <p>${filesTotal === 0 ? say.previewFinding : say.previewSeen(filesSeen, filesTotal)}</p>
      </div>`;
  }

  #found(preview: ImportPreview): TemplateResult {
    const say = this.#words.say;
    const fresh = newFiles(preview);
    return html`
      <div role="status"><h1 id="title">${fresh > 0 ? say.previewReady(fresh) : say.previewNothing}</h1>${this.#summary(preview, fresh)}</div>
      ${preview.shelves.length > 0 ? shelvesTemplate(say, preview) : nothing}
      ${fresh > 0 && preview.alreadyHeld > 0 ? html`<p class="held">${say.previewHeld(preview.alreadyHeld)}</p>` : nothing}
      ${preview.refusedCount > 0 ? refusedTemplate(say, this.#words.locale, preview) : nothing}`;
  }

  #summary({ issueCount, shelves, alreadyHeld }: ImportPreview, fresh: number): TemplateResult | typeof nothing {
    const say = this.#words.say;
    if (fresh > 0) return html`<p>${say.previewIssues(issueCount, new Set(shelves.map(({ titleName }) => titleName)).size)}</p>`;
    return alreadyHeld > 0 ? html`<p>${say.previewAllHeld(alreadyHeld)}</p>` : nothing;
  }

  #actions(): TemplateResult {
    const say = this.#words.say;
    const { preview } = this;
    const canImport = preview === null || newFiles(preview) > 0;
    // One and the same button while looking and after: an Enter on its way means what it meant.
    return html`
      <div class="actions">
        <button id="cancel" ?autofocus=${!canImport} @click=${() => this.#decide(false)}>${canImport ? say.dismiss : say.close}</button>
        ${canImport ? html`<button id="import" autofocus class=${preview === null ? '' : 'primary'} @click=${() => this.#decide(true)}>${preview === null ? say.importNow : say.importDo}</button>` : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-import-preview': ImportPreviewDialog;
  }
}
