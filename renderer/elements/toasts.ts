import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { toFailure } from '../../main/contract/errors.ts';
import { explain } from '../../main/contract/messages.ts';
import { preferences, Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { icons } from './icons.ts';

/** What a reader can do about news; the news is gone after it. */
export interface ToastAction {
  readonly label: string;
  readonly deed: () => void;
}

interface Toast {
  readonly key: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly alert: boolean;
  readonly actions: readonly ToastAction[];
  /** News of the same topic take each other's place. */
  readonly topic: string | null;
}

/** Good news leaves by itself; what went wrong stays until it is closed. */
const GOOD_NEWS_MS = 9_000;

/** News at the window's corner: what was saved, what went wrong and what to do. What else has its place there goes into its slot. */
@customElement('jw-toasts')
export class Toasts extends LitElement {
  static override styles = [controls, css`
    :host { position: fixed; right: 20px; bottom: 20px; width: min(400px, calc(100vw - 40px)); z-index: 20; display: grid; gap: 10px; pointer-events: none; }
    /* What is below stays within reach beside the news. */
    .toast, ::slotted(*) { pointer-events: auto; }
    .toast { background: var(--panel-raised); color: var(--ink); border: 1px solid var(--rule); border-left: 4px solid var(--ink-faint); border-radius: 8px; padding: 12px 14px; box-shadow: var(--shadow); animation: rise .18s ease-out; display: grid; grid-template-columns: 1fr auto; gap: 2px 8px; }
    .toast.alert { border-left-color: var(--red); }
    @keyframes rise { from { opacity: 0; transform: translateY(8px); } }
    h2 { font: 600 14px/1.6 var(--sans); margin: 0; overflow-wrap: anywhere; align-self: center; }
    p { margin: 0; grid-column: 1 / -1; font-size: 13px; line-height: 1.65; color: var(--ink-soft); overflow-wrap: anywhere; text-spacing-trim: trim-start; max-height: 12em; overflow: auto; }
    .toasts { display: grid; gap: 10px; }
    .actions { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
  `];

  @state() private accessor toasts: readonly Toast[] = [];

  #words = new Words(this);
  #nextKey = 1;

  tell(title: string, lines: readonly string[] = [], action: ToastAction | null = null, topic: string | null = null): void {
    const key = this.#add({ title, lines, alert: false, actions: action ? [action] : [], topic });
    setTimeout(() => this.#close(key), GOOD_NEWS_MS);
  }

  /** Stays until it is answered or closed. */
  ask(title: string, lines: readonly string[], actions: readonly ToastAction[], topic: string | null = null): void {
    this.#add({ title, lines, alert: false, actions, topic });
  }

  /** Says what went wrong; it stays until it is closed. */
  warn(title: string, lines: readonly string[], action: ToastAction | null = null, topic: string | null = null): void {
    this.#add({ title, lines, alert: true, actions: action ? [action] : [], topic });
  }

  /** Says what happened, why, and what to do now. */
  fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === 'cancelled') return;
    const { what, why, now } = explain(failure, preferences.locale);
    this.warn(what, [why, now]);
  }

  /** Takes back news that no longer hold. */
  forget(topic: string): void {
    this.toasts = this.toasts.filter((toast) => toast.topic !== topic);
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
      <div class="toasts" aria-live="polite">${repeat(this.toasts, (toast) => toast.key, (toast) => this.#toast(toast))}</div>
      <slot></slot>`;
  }

  #toast(toast: Toast): TemplateResult {
    const say = this.#words.say;
    return html`
      <section class=${toast.alert ? 'toast alert' : 'toast'} role=${toast.alert ? 'alert' : 'status'}>
        <h2>${toast.title}</h2>
        <button class="quiet icon" aria-label=${say.close} title=${say.close} @click=${() => this.#close(toast.key)}>${icons.close}</button>
        ${toast.lines.map((line) => html`<p>${line}</p>`)}
        ${toast.actions.length > 0 ? html`<div class="actions">${toast.actions.map(({ label, deed }) => html`<button @click=${() => { deed(); this.#close(toast.key); }}>${label}</button>`)}</div>` : nothing}
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-toasts': Toasts;
  }
}
