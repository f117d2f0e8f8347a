/** The reader's preferences, and the language that follows from them. */
import { app } from 'electron';
import { defaultPreferences, preferencesSchema, type Preferences } from '../contract/ipc.ts';
import type { Locale } from '../contract/messages.ts';
import { readSettings, writeSettings } from './settings-file.ts';

/** Chinese for every Chinese desktop, English for all others. */
export function localeOf(choice: Preferences['locale'], systemLocale: string): Locale {
  if (choice !== 'system') return choice;
  return systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export class PreferenceStore {
  readonly #file: string;
  #current: Preferences;

  private constructor(file: string, current: Preferences) {
    this.#file = file;
    this.#current = current;
  }

  static async open(file: string): Promise<PreferenceStore> {
    return new PreferenceStore(file, await readSettings(file, preferencesSchema, defaultPreferences));
  }

  /** The desktop's language, as a BCP 47 tag. */
  get systemLocale(): string {
    return app.getPreferredSystemLanguages()[0] ?? app.getLocale();
  }

  get current(): Preferences {
    return this.#current;
  }

  get locale(): Locale {
    return localeOf(this.#current.locale, this.systemLocale);
  }

  async set(preferences: Preferences): Promise<void> {
    await writeSettings(this.#file, preferences);
    this.#current = preferences;
  }
}
