import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { toFailure } from '../../main/contract/errors.ts';
import { explain } from '../../main/contract/messages.ts';
import type { ImportProgress, ImportReport } from '../../main/contract/imports.ts';
import { preferences, Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { icons } from './icons.ts';
import { styleProperties } from './style-properties.ts';

interface Toast {
  readonly key: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly alert: boolean;
  readonly action: { readonly label: string; readonly deed: () => void } | null;
  /** News of the same topic take each other's place. */
  readonly topic: string | null;
}

/** Good news leaves by itself; what went wrong stays until it is closed. */
const GOOD_NEWS_MS = 9_000;
const REFUSALS_SHOWN = 5;

/**
 * News at the window's corner: an import's progress, what was saved, what went wrong and what to do.
 *
 * @fires cancel-import
 */
@customElement('jw-toasts')
export class Toasts extends LitElement {
  static override styles = [controls, css`
    :host { position: fixed; right: 20px; bottom: 20px; width: min(400px, calc(100vw - 40px)); z-index: 20; display: grid; gap: 10px; }
    .toast { background: var(--panel-raised); color: var(--ink); border: 1px solid var(--rule); border-left: 4px solid var(--ink-faint); border-radius: 8px; padding: 12px 14px; box-shadow: var(--shadow); animation: rise .18s ease-out; display: grid; grid-template-columns: 1fr auto; gap: 2px 8px; }
    .toast.alert { border-left-color: var(--red); }
    @keyframes rise { from { opacity: 0; transform: translateY(8px); } }
    h2 { font: 600 14px/1.6 var(--sans); margin: 0; overflow-wrap: anywhere; align-self: center; }
    p { margin: 0; grid-column: 1 / -1; font-size: 13px; line-height: 1.65; color: var(--ink-soft); overflow-wrap: anywhere; max-height: 12em; overflow: auto; }
    .action { grid-column: 1 / -1; justify-self: start; margin-top: 6px; }
    .track { grid-column: 1 / -1; height: 4px; border-radius: 2px; background: var(--rule); overflow: hidden; margin-top: 6px; }
    .track div { height: 100%; background: var(--red); transition: width .2s; }
  `];

  @state() private accessor toasts: readonly Toast[] = [];
  @state() private accessor progress: ImportProgress | null = null;

  #words = new Words(this);
  #nextKey = 1;

  tell(title: string, lines: readonly string[] = [], action: Toast['action'] = null, topic: string | null = null): void {
    const key = this.#add({ title, lines, alert: false, action, topic });
    setTimeout(() => this.#close(key), GOOD_NEWS_MS);
  }

  /** Says what happened, why, and what to do now. */
  fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === 'cancelled') return;
    const { what, why, now } = explain(failure, preferences.locale);
    this.#add({ title: what, lines: [why, now], alert: true, action: null, topic: null });
  }

  /** Null ends it. */
  importing(progress: ImportProgress | null): void {
    this.progress = progress;
  }

  imported({ run, firstIssueId, refusals }: ImportReport, open: (issueId: number) => void): void {
    this.progress = null;
    const say = this.#words.say;
    const { 'already-held': held, refused } = run.files;
    if (run.state === 'stopped') this.tell(say.importCancelled);
    if (run.issueCount > 0 || held > 0) {
      const heldLine = held > 0 ? [say.alreadyHeld(held)] : [];
      this.tell(run.issueCount > 0 ? say.importedSummary(run.issueCount, run.articleCount) : say.alreadyHeld(held), run.issueCount > 0 ? heldLine : [],
        firstIssueId === null ? null : { label: say.open, deed: () => open(firstIssueId) });
    }
    if (refused > 0) {
      const lines = refusals.slice(0, REFUSALS_SHOWN).map(({ error }) => {
        const { what, why, now } = explain(error, preferences.locale);
        return `${what}${why}${now}`;
      });
      this.#add({ title: say.refused(refused), lines: refused > lines.length ? [...lines, '……'] : lines, alert: true, action: null, topic: null });
    }
  }

  #add(toast: Omit<Toast, 'key'>): number {
    const key = this.#nextKey++;
    const others = this.toasts.filter(({ topic }) => topic === null || topic !== toast.topic);
    this.toasts = [...others.slice(-3), { key, ...toast }];
    return key;
  }

  #close(key: number): void {
    this.toasts = this.toasts.filter((toast) => toast.key !== key);
  }

  protected override render(): TemplateResult {
    return html`
      <div aria-live="polite">${repeat(this.toasts, (toast) => toast.key, (toast) => this.#toast(toast))}</div>
      ${this.progress ? this.#progressCard(this.progress) : nothing}`;
  }

  #toast(toast: Toast): TemplateResult {
    const say = this.#words.say;
    return html`
      <section class=${toast.alert ? 'toast alert' : 'toast'} role=${toast.alert ? 'alert' : 'status'}>
        <h2>${toast.title}</h2>
        <button class="quiet icon" aria-label=${say.close} title=${say.close} @click=${() => this.#close(toast.key)}>${icons.close}</button>
        ${toast.lines.map((line) => html`<p>${line}</p>`)}
        ${toast.action ? html`<button class="action" @click=${() => { toast.action?.deed(); this.#close(toast.key); }}>${toast.action.label}</button>` : nothing}
      </section>`;
  }

  #progressCard(progress: ImportProgress): TemplateResult {
    const say = this.#words.say;
    const percent = Math.round((100 * progress.filesDone) / Math.max(1, progress.filesTotal));
    return html`
      <section class="toast" role="status">
        <h2>${say.importing(progress.filesDone, progress.filesTotal)}</h2>
        <button @click=${() => this.dispatchEvent(new Event('cancel-import'))}>${say.cancel}</button>
        <div class="track" role="progressbar" aria-label=${say.import} aria-valuenow=${percent} aria-valuemin="0" aria-valuemax="100"><div ${styleProperties({ width: `${percent}%` })}></div></div>
        <p>${progress.path.split(/[\\/]/u).pop() ?? ''} · ${say.articlesCount(progress.articleCount)}</p>
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-toasts': Toasts;
  }
}
