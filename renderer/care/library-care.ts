import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CareProgress, LibraryProblem, LibrarySize } from '../../main/contract/care.ts';
import { toFailure } from '../../main/contract/errors.ts';
import { explain } from '../../main/contract/messages.ts';
import { api } from '../api.ts';
import { Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { careStyles } from './library-care-styles.ts';

type Deed = 'verify' | 'repair' | 'rebuild' | 'backup' | 'restore' | 'move';

const DECIMAL_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** 12.3 MB, as disks are sold and systems count. */
export function bytesText(bytes: number, locale: string): string {
  const power = bytes < 1000 ? 0 : Math.min(DECIMAL_UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, { style: 'unit', unit: DECIMAL_UNITS[power] ?? 'byte', maximumFractionDigits: power > 1 ? 1 : 0 }).format(bytes / 1000 ** power);
}

/**
 * The care of the library: where it is and how large, whether it is sound, and what can be done for it.
 *
 * @fires measured - when it shows where the library is and how large, or why it can't
 */
@customElement('jw-library-care')
export class LibraryCare extends LitElement {
  static override styles = [controls, careStyles];

  /** Counts up whenever the library changed. */
  @property({ type: Number }) accessor revision = 0;
  /** Of its heading. */
  @property({ type: Number }) accessor level: 1 | 2 = 2;
  @state() private accessor size: LibrarySize | null = null;
  @state() private accessor running: Deed | null = null;
  @state() private accessor progress: CareProgress | null = null;
  @state() private accessor result: TemplateResult | null = null;
  /** What waits for the reader's word. */
  @state() private accessor asked: Deed | null = null;
  @query('dialog') private accessor dialog!: HTMLDialogElement;

  #words = new Words(this);
  #stopListening = (): void => undefined;
  #measured = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = api.on('care:progress', (progress) => { this.progress = progress; });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening();
  }

  get settled(): boolean {
    return this.#measured && !this.isUpdatePending;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('revision')) void this.#measure();
  }

  async #measure(): Promise<void> {
    try {
      this.size = await api.librarySize();
    } catch (error) {
      this.result = this.#failure(error);
    }
    this.#measured = true;
    await this.updateComplete;
    this.dispatchEvent(new Event('measured'));
  }

  readonly #deeds: Record<Deed, () => Promise<TemplateResult | null>> = {
    verify: async () => {
      const { problems, originals, articles } = await api.verifyLibrary();
      return problems.length === 0 ? html`<p>${this.#words.say.careSound(originals, articles)}</p>` : this.#problems(problems);
    },
    repair: async () => {
      const { problems, repaired, originals, articles } = await api.repairLibrary();
      const { say } = this.#words;
      return html`<p>${repaired.length === 0 ? say.careNothingToRepair : say.careRepaired(repaired.length)}</p>
        ${problems.length === 0 ? html`<p>${say.careSound(originals, articles)}</p>` : this.#problems(problems)}`;
    },
    rebuild: async () => {
      const { articles, milliseconds } = await api.rebuildIndex();
      return html`<p>${this.#words.say.careRebuilt(articles, (milliseconds / 1000).toFixed(1))}</p>`;
    },
    backup: async () => {
      const report = await api.backUpLibrary();
      if (report === null) return null;
      const { say, locale } = this.#words;
      return html`<p>${say.careBackedUp(report.issues, report.articles, bytesText(report.bytes, locale))} <span class="path">${report.path}</span></p>
        ${report.lost.length > 0 ? html`<p>${say.careLost(report.lost.length)}</p>` : nothing}
        <p><button @click=${() => void api.reveal(report.path)}>${say.careReveal}</button></p>`;
    },
    restore: async () => {
      const report = await api.restoreLibrary();
      if (report === null) return null;
      const { say } = this.#words;
      return html`<p>${say.careRestored(report.issues, report.articles)} <span class="path">${report.folder}</span></p>
        ${report.lost.length > 0 ? html`<p>${say.careLost(report.lost.length)}</p>` : nothing}
        <p><button class="primary" @click=${() => void this.#openRestored()}>${say.careOpenRestored}</button></p>`;
    },
    move: async () => {
      const report = await api.moveLibrary();
      return report === null ? null : html`<p>${this.#words.say.careMoved(report.to)}</p>`;
    },
  };

  async #do(deed: Deed): Promise<void> {
    if (this.running !== null) return;
    this.running = deed;
    this.progress = null;
    this.result = null;
    try {
      this.result = await this.#deeds[deed]();
    } catch (error) {
      this.result = this.#failure(error);
    } finally {
      this.running = null;
      void this.#measure();
    }
  }

  async #openRestored(): Promise<void> {
    try {
      await api.openRestored();
    } catch (error) {
      this.result = this.#failure(error);
    }
  }

  async #ask(deed: Deed): Promise<void> {
    this.asked = deed;
    await this.updateComplete;
    this.dialog.showModal();
  }

  #answer(goOn: boolean): void {
    const { asked } = this;
    this.dialog.close();
    this.asked = null;
    if (goOn && asked !== null) void this.#do(asked);
  }

  #failure(error: unknown): TemplateResult {
    const { what, why, now } = explain(toFailure(error), this.#words.locale);
    return html`<p><strong>${what}</strong></p><p>${why}</p><p>${now}</p>`;
  }

  /** Problems by kind: a reader has no use for ten thousand hashes. */
  #problems(problems: readonly LibraryProblem[]): TemplateResult {
    const { say } = this.#words;
    const kinds = Map.groupBy(problems, ({ kind, canBeRepaired }) => `${kind} ${String(canBeRepaired)}`);
    return html`
      <ul>${[...kinds.values()].map((alike) => {
        const [first] = alike;
        return first === undefined ? nothing : html`<li>${say.careProblem(first.kind, alike.length)} <em>${first.canBeRepaired ? say.careCanRepair : say.careCannotRepair}</em></li>`;
      })}</ul>
      ${problems.some(({ canBeRepaired }) => canBeRepaired) ? html`<p><button class="primary" ?disabled=${this.size?.isReadOnly === true} @click=${() => void this.#ask('repair')}>${say.careRepair}</button></p>` : nothing}`;
  }

  protected override render(): TemplateResult {
    const { say } = this.#words;
    return html`
      <section aria-labelledby="care">
        ${this.level === 1 ? html`<h1 id="care">${say.care}</h1>` : html`<h2 id="care">${say.care}</h2>`}
        ${this.#facts()}
        <ul class="deeds">
          ${this.#deed('verify', say.careVerify, say.careVerifyHint, false, false)}
          ${this.#deed('backup', say.careBackup, say.careBackupHint, false, false)}
          ${this.#deed('restore', say.careRestore, say.careRestoreHint, true, false)}
          ${this.#deed('rebuild', say.careRebuild, say.careRebuildHint, true, true)}
          ${this.#deed('move', say.careMove, say.careMoveHint, true, true)}
        </ul>
        ${this.running === null ? nothing : this.#progress()}
        <div class="result" role="status">${this.result ?? nothing}</div>
      </section>
      ${this.#dialog()}`;
  }

  #facts(): TemplateResult {
    const { say, locale } = this.#words;
    const { size } = this;
    if (size === null) return html``;
    return html`
      <dl>
        <dt>${say.careWhere}</dt><dd class="path">${size.folder}</dd>
        <dt>${say.careDatabase}</dt><dd>${bytesText(size.database, locale)}</dd>
        <dt>${say.careOriginals}</dt><dd>${say.careFiles(bytesText(size.originals, locale), size.originalCount)}</dd>
        <dt>${say.careFree}</dt><dd>${bytesText(size.free, locale)}</dd>
      </dl>`;
  }

  #deed(deed: Deed, label: string, hint: string, asks: boolean, writes: boolean): TemplateResult {
    const start = (): void => void (asks ? this.#ask(deed) : this.#do(deed));
    return html`<li>
      <button data-deed=${deed} aria-describedby=${`hint-${deed}`} ?disabled=${this.running !== null || (writes && this.size?.isReadOnly === true)} @click=${start}>${label}</button>
      <span id=${`hint-${deed}`}>${hint}</span>
    </li>`;
  }

  #progress(): TemplateResult {
    const { say } = this.#words;
    const { progress } = this;
    const percent = progress === null || progress.total === 0 ? null : Math.floor((100 * progress.done) / progress.total);
    const label = progress === null ? '……' : say.careStep(progress.step);
    return html`
      <div class="progress">
        <span>${label}${percent === null ? '' : ` · ${say.carePercent(percent)}`}</span>
        <progress aria-label=${label} max="100" .value=${percent ?? 0}></progress>
        <button @click=${() => void api.cancelCare()}>${say.stopImport}</button>
      </div>`;
  }

  #dialog(): TemplateResult {
    const { say } = this.#words;
    const texts: Partial<Record<Deed, readonly [title: string, text: string]>> = {
      repair: [say.careRepair, say.careRepairConfirm], rebuild: [say.careRebuild, say.careRebuildConfirm],
      restore: [say.careRestoreTitle, say.careRestoreConfirm], move: [say.careMoveTitle, say.careMoveConfirm],
    };
    const [title, text] = (this.asked === null ? undefined : texts[this.asked]) ?? ['', ''];
    return html`
      <dialog aria-labelledby="ask" @close=${() => { this.asked = null; }}>
        <h2 id="ask">${title}</h2>
        <p>${text}</p>
        <p class="actions"><button @click=${() => this.#answer(false)}>${say.careNotNow}</button><button class="primary" autofocus @click=${() => this.#answer(true)}>${say.careGoOn}</button></p>
      </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-library-care': LibraryCare;
  }
}
