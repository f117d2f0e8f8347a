import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ImportProgress } from '../../main/contract/imports.ts';
import { icons } from '../elements/icons.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { wishDeed } from './deeds.ts';
import { splitPath } from './short-path.ts';
import { roughly } from './time-left.ts';

/**
 * How far the import is that runs, with buttons that pause and stop it. One line is left of it when it is collapsed.
 *
 * @fires import-deed - with `detail: ImportDeed`
 */
@customElement('jw-progress-card')
export class ProgressCard extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    .card { background: var(--panel-raised); color: var(--ink); border: 1px solid var(--rule); border-left: 4px solid var(--red); border-radius: 8px; padding: 10px 14px 12px; box-shadow: var(--shadow); animation: rise .18s ease-out; }
    .card.paused { border-left-color: var(--ink-faint); }
    .card.collapsed { width: fit-content; margin-left: auto; padding: 4px 6px 8px 14px; }
    @keyframes rise { from { opacity: 0; transform: translateY(8px); } }
    header { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
    h2 { font: 600 14px/1.6 var(--sans); margin: 0; font-variant-numeric: tabular-nums; }
    .track { height: 4px; border-radius: 2px; background: var(--rule); overflow: hidden; margin-top: 6px; }
    .track div { height: 100%; background: var(--red); transition: width .2s; }
    .paused .track div { background: var(--ink-faint); }
    .track .unknown { width: 30%; animation: wander 1.6s ease-in-out infinite alternate; }
    @keyframes wander { from { transform: translateX(-40%); } to { transform: translateX(275%); } }
    p { margin: 0; font-size: 13px; line-height: 1.65; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
    .figures { margin-top: 9px; }
    .path { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; color: var(--ink-faint); font-size: 12.5px; }
    .actions { display: flex; gap: 8px; margin-top: 10px; }
  `];

  /** Null while nothing is imported. */
  @property({ attribute: false }) accessor progress: ImportProgress | null = null;
  @state() private accessor collapsed = false;
  /** What was wished for and is not told yet. */
  @state() private accessor wanted: 'paused' | 'running' | null = null;

  #words = new Words(this);
  /** Beginning, pause and end are told to those who listen; what is between would never let them rest. */
  #said = '';

  get #isPaused(): boolean {
    return this.wanted === null ? this.progress?.isPaused ?? false : this.wanted === 'paused';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('progress')) return;
    const before = changed.get('progress') ?? null;
    const { progress } = this;
    const say = this.#words.say;
    if (progress === null || progress.isPaused === (this.wanted === 'paused')) this.wanted = null;
    if (progress === null) this.#said = '';
    else if (before === null) this.#said = say.importBegun;
    else if (before.isPaused !== progress.isPaused) this.#said = progress.isPaused ? say.importPaused : say.importResumed;
  }

  #pauseOrResume(): void {
    const isPaused = this.#isPaused;
    this.wanted = isPaused ? 'running' : 'paused';
    wishDeed(this, { kind: isPaused ? 'resume' : 'pause' });
  }

  protected override render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#said}</p>${this.progress ? this.#card(this.progress) : nothing}`;
  }

  #card(progress: ImportProgress): TemplateResult {
    const say = this.#words.say;
    const label = this.collapsed ? say.expand : say.collapse;
    return html`
      <section class=${['card', this.#isPaused ? 'paused' : '', this.collapsed ? 'collapsed' : ''].join(' ')} aria-label=${say.import}>
        <header>
          <h2>${this.#title(progress)}</h2>
          <button class="quiet icon" title=${label} aria-label=${label} aria-expanded=${String(!this.collapsed)} aria-controls="more" @click=${() => { this.collapsed = !this.collapsed; }}>${this.collapsed ? icons.up : icons.down}</button>
        </header>
        ${this.#track(progress)}
        <div id="more" ?hidden=${this.collapsed}>
          ${this.#figures(progress)}
          <div class="actions">
            <button @click=${() => this.#pauseOrResume()}>${this.#isPaused ? say.resumeImport : say.pauseImport}</button>
            <button @click=${() => wishDeed(this, { kind: 'cancel' })}>${say.stopImport}</button>
          </div>
        </div>
      </section>`;
  }

  #title({ phase, filesDone, filesTotal }: ImportProgress): string {
    const say = this.#words.say;
    if (phase === 'finding') return [say.importFinding, filesTotal > 0 ? say.filesCount(filesTotal) : ''].filter(Boolean).join(' · ');
    return this.#isPaused ? say.importPausedCount(filesDone, filesTotal) : say.importingCount(filesDone, filesTotal);
  }

  #track({ phase, filesDone, filesTotal }: ImportProgress): TemplateResult {
    const say = this.#words.say;
    if (phase === 'finding') return html`<div class="track" role="progressbar" aria-label=${say.import}><div class="unknown"></div></div>`;
    const percent = Math.round((100 * filesDone) / Math.max(1, filesTotal));
    return html`
      <div class="track" role="progressbar" aria-label=${say.import} aria-valuenow=${percent} aria-valuemin="0" aria-valuemax="100"
        aria-valuetext=${say.importingCount(filesDone, filesTotal)}><div ${styleProperties({ width: `${percent}%` })}></div></div>`;
  }

  #figures({ phase, articleCount, rate, secondsLeft, path, queued }: ImportProgress): TemplateResult {
    const say = this.#words.say;
    const left = secondsLeft === null ? null : roughly(secondsLeft);
    const goesOn = phase === 'reading' && !this.#isPaused;
    const figures = [
      phase === 'reading' ? say.articlesCount(articleCount) : '',
      goesOn && rate !== null ? say.articlesASecond(rate) : '',
      goesOn && left !== null ? say.timeLeft(left.hours, left.minutes) : '',
    ].filter(Boolean);
    return html`
      ${figures.length > 0 ? html`<p class="figures">${figures.join(' · ')}</p>` : nothing}
      ${queued > 0 ? html`<p>${say.importsQueued(queued)}</p>` : nothing}
      ${goesOn && path !== '' ? html`<p class="path" title=${path}>${splitPath(path).name}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-progress-card': ProgressCard;
  }
}
