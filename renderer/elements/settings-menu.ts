import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Preferences } from '../../main/contract/ipc.ts';
import { defaultReading, lineSpacings, papers, scripts, TEXT_SIZES, type ReadingPreferences } from '../../main/contract/reading.ts';
import { preferences, Words } from '../preferences.ts';
import { display } from '../reader/display.ts';
import { controls } from '../styles/shared.ts';
import { icons } from './icons.ts';

const isDefault = (now: ReadingPreferences): boolean =>
  now.textSize === defaultReading.textSize && now.lineSpacing === defaultReading.lineSpacing && now.paper === defaultReading.paper && now.script === defaultReading.script;

/** Display settings: light or dark, language, and how articles are shown. */
@customElement('jw-settings-menu')
export class SettingsMenu extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    .button { anchor-name: --settings; }
    [popover] { inset: auto; position-anchor: --settings; top: calc(anchor(bottom) + 8px); right: anchor(right); margin: 0; padding: 16px 18px; border: 1px solid var(--rule); border-radius: 10px; background: var(--panel-raised); color: var(--ink); box-shadow: var(--shadow); max-height: calc(100vh - 80px); overflow: auto; }
    fieldset { border: 0; padding: 0; margin: 0 0 12px; }
    fieldset:last-child { margin: 0; }
    legend { font: 600 12px/1.6 var(--sans); color: var(--ink-soft); padding: 0 0 4px; }
    .choices { display: flex; align-items: center; gap: 4px; }
    .size { min-width: 3.4em; text-align: center; font: 500 13px/1 var(--sans); font-variant-numeric: tabular-nums; }
    section { display: grid; border-top: 1px solid var(--rule); padding-top: 12px; }
    header { display: flex; align-items: center; justify-content: space-between; gap: 20px; margin-bottom: 6px; }
    h2 { font: 700 14px/1.6 var(--sans); margin: 0; }
    button[aria-pressed='true'] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
  `];

  @query('#settings') private accessor popup!: HTMLElement | null;

  #words = new Words(this);

  constructor() {
    super();
    // Esc closes what is open, and only that: the article below stays.
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.popup?.matches(':popover-open')) event.stopPropagation();
    });
  }

  #choice<K extends keyof Preferences>(key: K, value: Preferences[K], label: string): TemplateResult {
    const pressed = preferences.current[key] === value;
    return html`<button aria-pressed=${String(pressed)} @click=${() => void preferences.change({ [key]: value })}>${label}</button>`;
  }

  #choices(label: string, choices: TemplateResult | readonly TemplateResult[]): TemplateResult {
    return html`<fieldset><legend>${label}</legend><div class="choices">${choices}</div></fieldset>`;
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    return html`
      <button class="quiet icon button" popovertarget="settings" title=${say.settings} aria-label=${say.settings}>${icons.text}</button>
      <div id="settings" popover aria-label=${say.settings}>
        ${this.#choices(say.theme, [this.#choice('theme', 'system', say.themeSystem), this.#choice('theme', 'light', say.themeLight), this.#choice('theme', 'dark', say.themeDark)])}
        ${this.#choices(say.language, [this.#choice('locale', 'system', say.languageSystem), this.#choice('locale', 'zh-CN', '中文'), this.#choice('locale', 'en', 'English')])}
        ${this.#choices(say.setting, [this.#choice('setting', 'printed', say.settingPrinted), this.#choice('setting', 'horizontal', say.settingHorizontal), this.#choice('setting', 'vertical', say.settingVertical)])}
        ${this.#reading()}
      </div>`;
  }

  #reading(): TemplateResult {
    const say = this.#words.say;
    const { current } = preferences;
    return html`
      <section aria-labelledby="reading">
        <header><h2 id="reading">${say.readingDisplay}</h2><button class="quiet" title=${`${say.keyResetReading} (0)`} ?disabled=${isDefault(current)} @click=${() => display('reset-reading')}>${icons.undo}${say.resetReading}</button></header>
        ${this.#choices(say.textSize, html`
          <button class="icon" aria-label=${say.smallerText} title=${`${say.smallerText} (−)`} ?disabled=${current.textSize <= TEXT_SIZES.min} @click=${() => display('smaller-text')}>${icons.minus}</button>
          <output class="size">${current.textSize}</output>
          <button class="icon" aria-label=${say.largerText} title=${`${say.largerText} (+)`} ?disabled=${current.textSize >= TEXT_SIZES.max} @click=${() => display('larger-text')}>${icons.plus}</button>`)}
        ${this.#choices(say.lineSpacing, lineSpacings.map((each) => this.#choice('lineSpacing', each, say.spacingName(each))))}
        ${this.#choices(say.paperTone, papers.map((each) => this.#choice('paper', each, say.paperName(each))))}
        ${this.#choices(say.script, scripts.map((each) => this.#choice('script', each, say.scriptName(each))))}
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-settings-menu': SettingsMenu;
  }
}
