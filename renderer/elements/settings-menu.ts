import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Preferences } from '../../main/contract/ipc.ts';
import { preferences, Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { icons } from './icons.ts';

/** Display settings: light or dark, language. */
@customElement('jw-settings-menu')
export class SettingsMenu extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    .button { anchor-name: --settings; }
    [popover] { inset: auto; position-anchor: --settings; top: calc(anchor(bottom) + 8px); right: anchor(right); margin: 0; padding: 16px 18px; border: 1px solid var(--rule); border-radius: 10px; background: var(--panel-raised); color: var(--ink); box-shadow: var(--shadow); }
    fieldset { border: 0; padding: 0; margin: 0 0 12px; }
    fieldset:last-child { margin: 0; }
    legend { font: 600 12px/1.6 var(--sans); color: var(--ink-soft); padding: 0 0 4px; }
    .choices { display: flex; gap: 4px; }
    button[aria-pressed='true'] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
  `];

  #words = new Words(this);

  #choice<K extends 'theme' | 'locale' | 'setting'>(key: K, value: Preferences[K], label: string): TemplateResult {
    const pressed = preferences.current[key] === value;
    return html`<button aria-pressed=${String(pressed)} @click=${() => void preferences.change({ [key]: value })}>${label}</button>`;
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    return html`
      <button class="quiet icon button" popovertarget="settings" title=${say.settings} aria-label=${say.settings}>${icons.text}</button>
      <div id="settings" popover aria-label=${say.settings}>
        <fieldset><legend>${say.theme}</legend><div class="choices">${this.#choice('theme', 'system', say.themeSystem)}${this.#choice('theme', 'light', say.themeLight)}${this.#choice('theme', 'dark', say.themeDark)}</div></fieldset>
        <fieldset><legend>${say.language}</legend><div class="choices">${this.#choice('locale', 'system', say.languageSystem)}${this.#choice('locale', 'zh-CN', '中文')}${this.#choice('locale', 'en', 'English')}</div></fieldset>
        <fieldset><legend>${say.setting}</legend><div class="choices">${this.#choice('setting', 'printed', say.settingPrinted)}${this.#choice('setting', 'horizontal', say.settingHorizontal)}${this.#choice('setting', 'vertical', say.settingVertical)}</div></fieldset>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-settings-menu': SettingsMenu;
  }
}
