import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { AboutApp } from '../../main/contract/ipc.ts';
import { api } from '../api.ts';
import { Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { deedKeys, type DeedName } from '../reader/repairs/deeds.ts';
import { controlKey, keyLabel, mac } from '../reader/repairs/key-labels.ts';
import { icons } from './icons.ts';

/** The shortcuts sheet and About, as modal dialogs. */
@customElement('jw-dialogs')
export class Dialogs extends LitElement {
  static override styles = [controls, css`
    dialog { border: 1px solid var(--rule); border-radius: 12px; padding: 26px 30px 28px; background: var(--panel-raised); color: var(--ink); width: min(460px, calc(100vw - 40px)); box-shadow: var(--shadow); }
    dialog::backdrop { background: #0006; }
    dialog.shortcuts { width: min(940px, calc(100vw - 40px)); }
    .sheets { columns: 2 370px; column-gap: 40px; }
    .sheets section { break-inside: avoid; padding-bottom: 24px; }
    h2 { font: 600 13px/1.6 var(--sans); color: var(--ink-soft); margin: 0 0 10px; padding-bottom: 5px; border-bottom: 1px solid var(--rule); }
    header { display: flex; align-items: center; justify-content: space-between; margin-bottom: 14px; }
    h1 { font: 900 24px/1.3 var(--serif); margin: 0; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 9px 22px; margin: 0; font-size: 14px; }
    dt { white-space: nowrap; }
    dd { margin: 0; color: var(--ink-soft); overflow-wrap: anywhere; }
    kbd { font: 600 12px/1 var(--sans); border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 4px; padding: 3px 7px; background: var(--panel); }
    p { line-height: 1.8; color: var(--ink-soft); margin: 0 0 14px; }
  `];

  @state() private accessor shown: 'about' | 'shortcuts' = 'shortcuts';
  @state() private accessor about: AboutApp | null = null;
  @query('dialog') private accessor dialog!: HTMLDialogElement | null;

  #words = new Words(this);

  async open(which: 'about' | 'shortcuts'): Promise<void> {
    if (which === 'about') this.about = await api.about();
    this.shown = which;
    await this.updateComplete;
    if (!this.dialog?.open) this.dialog?.showModal();
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    return html`
      <dialog aria-labelledby="title" class=${this.shown}>
        <header><h1 id="title">${this.shown === 'about' ? say.about : say.shortcuts}</h1>
          <button class="quiet icon" aria-label=${say.close} @click=${() => this.dialog?.close()}>${icons.close}</button></header>
        ${this.shown === 'about' ? this.#about() : this.#shortcuts()}
      </dialog>`;
  }

  #about(): TemplateResult | typeof nothing {
    const say = this.#words.say;
    if (!this.about) return nothing;
    return html`<p>${say.aboutText}</p>
      <dl><dt>${say.version}</dt><dd>${this.about.version} · ${say.licence}</dd><dt>${say.citationsBy}</dt><dd>citeproc-js · CPAL 1.0</dd><dt>${say.runsOn}</dt><dd>${this.about.runtime}</dd><dt>${say.libraryFolder}</dt><dd>${this.about.libraryFolder}</dd></dl>`;
  }

  #shortcuts(): TemplateResult {
    const say = this.#words.say;
    type Row = readonly [readonly string[], string];
    const key = (deed: DeedName): string => keyLabel(deedKeys[deed] ?? '');
    const reading: readonly Row[] = [
      [['←', '→'], say.keyPages], [['[', ']'], say.keyIssues], [['G'], say.keyGoToDate], [['V'], say.keyGlance], [['D'], say.keySpread], [['W'], say.keyVertical], [['K', 'J'], say.keyArticles], [['Enter'], say.keyOpen], [['Esc'], say.keyEscape], [['/', `${controlKey} Shift F`], say.keySearch], [[`${controlKey} F`], say.keyFind], [['Shift F3', 'F3'], say.keyStep], [['↓', '↑', 'Enter'], say.keySuggestions],
      [['+', '−', '9', '0'], say.keyZoom], [['1'], say.keyActualSize], [[`${controlKey} ${say.wheel}`], say.keyWheel], [['↑', '↓', '←', '→'], say.keyScroll], [[say.spaceBar], say.keyPan], [[mac ? '⌘ [' : 'Alt ←', mac ? '⌘ ]' : 'Alt →'], say.keyHistory],
      [[`${controlKey} O`, `${controlKey} Shift O`], say.keyImport], [['?'], say.keyHelp],
    ];
    const article: readonly Row[] = [
      [['K', 'J'], say.keyArticles], [['[', ']'], say.keyInColumn], [['+', '−'], say.keyText], [['S', 'P', 'C'], say.keyDisplay], [['0'], say.keyResetReading],
      [['R', 'Shift R'], say.keyAloud], [[`${controlKey} A`, `${controlKey} C`], say.keyCopy], [['Q', `${controlKey} Shift C`], say.keyCite], [[`${controlKey} Shift U`], say.keyCopyAddress], [['L'], say.keySource], [['B'], say.keyClip], [['1', '2', '3', '4'], say.keyHighlight], [[`${controlKey} P`], say.keyPrint], [[`${controlKey} Shift E`], say.keyExport], [['Esc'], say.keyEscape],
    ];
    const repairs: readonly Row[] = [
      [['X'], say.keyXray], [['N', 'Shift N'], say.keyDoubts], [['↑', '↓'], say.keyParts], [['Enter', 'F2'], say.keyEdit], [['Shift F10'], say.keyMenu],
      [[key('up'), key('down')], say.keyMove], [[key('to-article')], say.keyToArticle], [[key('split'), key('new-article')], say.keySplit], [[key('merge-previous'), key('merge-next')], say.keyMerge],
      [['1', '2', '3', '4', '5', key('as-headline')], say.keyKinds], [[key('banner'), key('furniture'), key('leftover')], say.keyOut], [[`${controlKey} Z`, `${controlKey} Shift Z`], say.keyUndo],
    ];
    const list = (title: string, rows: readonly Row[]): TemplateResult => html`
      <section><h2>${title}</h2><dl>${rows.map(([keys, deed]) => html`<dt>${keys.map((each) => html`<kbd>${each}</kbd> `)}</dt><dd>${deed}</dd>`)}</dl></section>`;
    return html`<div class="sheets">${list(say.shortcutsReading, reading)}${list(say.shortcutsArticle, article)}${list(say.shortcutsRepairs, repairs)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-dialogs': Dialogs;
  }
}
