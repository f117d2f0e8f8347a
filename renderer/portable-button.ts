import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Argument, SavedFile } from '../main/contract/ipc.ts';
import type { PortableProgress } from '../main/contract/portable.ts';
import { api } from './api.ts';
import { icons } from './elements/icons.ts';
import { Words } from './preferences.ts';
import { controls } from './styles/shared.ts';

/** What became of an edition, for the window to tell. */
export type PortableNews = { readonly saved: SavedFile | null } | { readonly error: unknown };

/**
 * Makes a portable edition (携带版), and shows how far it is.
 *
 * @fires portable-news - with a PortableNews
 */
@customElement('jw-portable-button')
export class PortableButton extends LitElement {
  static override styles = [controls, css`
    :host { display: inline-flex; align-items: center; gap: 4px; }
    svg { width: 16px; height: 16px; }
    span { font-size: 13px; color: var(--ink-soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
  `];

  @property({ attribute: false }) accessor choice: Argument<'portable:run'>['choice'] = { issueIds: [] };
  /** Of the edition. */
  @property() accessor name = '';
  /** What the button says. */
  @property() accessor label = '';
  /** Whether it says so only to those who point at it. */
  @property({ type: Boolean }) accessor brief = false;

  @state() private accessor running = false;
  @state() private accessor progress: PortableProgress | null = null;

  #words = new Words(this);
  #stop: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = api.on('portable:progress', (progress) => { this.progress = progress; });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = null;
  }

  async #make(): Promise<void> {
    if (this.running) return;
    this.running = true;
    const news = await api.makePortable({ choice: this.choice, title: this.name.trim() || this.#words.say.portable }).then((saved): PortableNews => ({ saved }), (error: unknown): PortableNews => ({ error }));
    this.running = false;
    this.dispatchEvent(new CustomEvent('portable-news', { detail: news, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const say = this.#words.say, { progress } = this;
    if (this.running && progress !== null) return html`<span role="status">${say.portableRunning(progress.done, progress.total)}</span><button @click=${() => void api.cancelPortable()}>${say.portableStop}</button>`;
    return html`<button class=${this.brief ? 'quiet icon' : 'quiet'} title=${`${this.label}：${say.portableHint}`} aria-label=${this.label} ?disabled=${this.running} @click=${() => void this.#make()}>${icons.save}${this.brief ? '' : this.label}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-portable-button': PortableButton;
  }
}
