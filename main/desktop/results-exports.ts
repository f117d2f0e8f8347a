/** Exports of results as the window asks for them: where to, their progress, and how to stop them. */
import type { BrowserWindow } from 'electron';
import type { Argument, SavedFile } from '../contract/ipc.ts';
import { resultsFileName } from '../export/results.ts';
import type { Library } from '../library.ts';
import { telling } from '../workers/job.ts';
import { chooseResultsPath } from './dialogs.ts';
import type { Send } from './imports.ts';
import type { PreferenceStore } from './preferences.ts';
import type { SavedFiles } from './saved-files.ts';
import { Stoppable } from './stoppable.ts';

export interface ResultsDesk {
  readonly window: BrowserWindow;
  readonly library: Pick<Library, 'exportResults'>;
  readonly preferences: Pick<PreferenceStore, 'locale' | 'current'>;
  readonly savedFiles: Pick<SavedFiles, 'saveText'>;
  readonly send: Send;
}

export class ResultsExports {
  readonly #desk: ResultsDesk;
  readonly #running = new Stoppable();

  constructor(desk: ResultsDesk) {
    this.#desk = desk;
  }

  /** Null when the dialog was closed. Rejects with query-empty, disk-full, export-failed, cancelled; then there is no file. */
  async run({ query, order, since, as }: Argument<'search:export'>): Promise<SavedFile | null> {
    const { window, library, preferences: { locale, current: { citationStyle: style } }, savedFiles, send } = this.#desk;
    const file = await chooseResultsPath(window, resultsFileName(query, as), as, locale);
    if (file === null) return null;
    try {
      return await this.#running.run((signal) => savedFiles.saveText(file, library.exportResults({ query, order, since, as, locale, style }, {
        signal, onProgress: telling((progress) => send('search:exported', progress)),
      })));
    } finally {
      send('search:exported', null);
    }
  }

  /** Stops what runs; no file is left of it. */
  cancel(): void {
    this.#running.stop();
  }
}
