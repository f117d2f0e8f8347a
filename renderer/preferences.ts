/** The reader's preferences, shared by every element: language, light or dark, how articles are shown. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { citationStyles } from '../main/contract/citing.ts';
import { defaultExportChoices } from '../main/contract/export.ts';
import type { Preferences } from '../main/contract/ipc.ts';
import type { Locale } from '../main/contract/messages.ts';
import { defaultPrintChoices } from '../main/contract/printing.ts';
import { defaultReading, type LineSpacing } from '../main/contract/reading.ts';
import { api } from './api.ts';
import { en } from './locales/en.ts';
import { zh, type Messages } from './locales/zh.ts';

const LINE_HEIGHTS: Readonly<Record<LineSpacing, number>> = { close: 1.6, normal: 1.95, wide: 2.35 };

class PreferenceStore extends EventTarget {
  #preferences: Preferences = { locale: 'system', theme: 'system', ...defaultReading, spread: false, setting: 'printed', citationStyle: citationStyles[0], exporting: defaultExportChoices, printing: defaultPrintChoices };
  #systemLocale = navigator.language;

  get current(): Preferences {
    return this.#preferences;
  }

  get locale(): Locale {
    const wanted = this.#preferences.locale === 'system' ? this.#systemLocale : this.#preferences.locale;
    return wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  }

  get messages(): Messages {
    return this.locale === 'en' ? en : zh;
  }

  async load(): Promise<void> {
    const { systemLocale, ...preferences } = await api.preferences();
    this.#systemLocale = systemLocale;
    this.#apply(preferences);
  }

  async change(change: Partial<Preferences>): Promise<void> {
    this.#apply({ ...this.#preferences, ...change });
    await api.setPreferences(this.#preferences);
  }

  #apply(preferences: Preferences): void {
    this.#preferences = preferences;
    const root = document.documentElement;
    root.lang = this.locale;
    if (preferences.theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = preferences.theme;
    root.style.setProperty('--text-size', `${preferences.textSize}px`);
    root.style.setProperty('--line-spacing', String(LINE_HEIGHTS[preferences.lineSpacing]));
    this.dispatchEvent(new Event('change'));
  }
}

export const preferences = new PreferenceStore();

/** Gives an element the words of the reader's language and renders it anew when a preference changes. */
export class Words implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #update = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    preferences.addEventListener('change', this.#update);
  }

  hostDisconnected(): void {
    preferences.removeEventListener('change', this.#update);
  }

  get say(): Messages {
    return preferences.messages;
  }

  get locale(): Locale {
    return preferences.locale;
  }

  /** A moment (ISO 8601, UTC) as the reader's clock shows it. */
  moment(iso: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
  }

  /** 2025-03-07 in the reader's language, with the weekday. */
  date(iso: string | null, weekday = true): string {
    if (iso === null) return this.say.undated;
    const date = new Date(`${iso}T00:00:00Z`);
    const form: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' };
    const day = new Intl.DateTimeFormat(this.locale, form).format(date);
    return weekday ? `${day} ${new Intl.DateTimeFormat(this.locale, { weekday: 'long', timeZone: 'UTC' }).format(date)}` : day;
  }
}
