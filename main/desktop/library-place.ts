/** Where the library is kept: the usual place or one that the reader chose, which may not be there today. */
import { existsSync } from 'node:fs';
import { app, dialog } from 'electron';
import { removeOldLibrary } from '../care/library-care.ts';
import { readLibraryChoice, usualLibraryFolder, writeLibraryChoice } from '../library-folder.ts';
import { databasePath } from '../store/database.ts';
import type { Locale } from '../contract/messages.ts';

/** What a reader may do about a library that is not where it was. */
export type WayOut = 'look-again' | 'choose' | 'usual';

const words = {
  'zh-CN': {
    away: '找不到资料库', where: (folder: string) => `资料库应当在 ${folder}，那里现在没有。如果它在移动硬盘上，请先接上。`,
    'look-again': '再找一次', choose: '选择另一个文件夹……', usual: '用平常的位置',
  },
  en: {
    away: 'The library is not there', where: (folder: string) => `It should be in ${folder}, where there is none now. If it is on an external disk, plug that in first.`,
    'look-again': 'Look Again', choose: 'Choose Another Folder…', usual: 'Use the Usual Place',
  },
} as const;

const ways = ['look-again', 'choose', 'usual'] as const satisfies readonly WayOut[];

/** Asks what to do. A dialog that is closed means the usual place. */
async function askWayOut(folder: string, locale: Locale): Promise<WayOut> {
  const say = words[locale];
  const { response } = await dialog.showMessageBox({
    type: 'question', title: say.away, message: say.away, detail: say.where(folder), buttons: ways.map((way) => say[way]), defaultId: 0, cancelId: ways.indexOf('usual'), noLink: true,
  });
  return ways[response] ?? 'usual';
}

async function askFolder(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] });
  return canceled ? null : filePaths[0] ?? null;
}

export interface Questions {
  readonly wayOut: (folder: string) => Promise<WayOut>;
  readonly folder: () => Promise<string | null>;
}

export const dialogs = (locale: Locale): Questions => ({ wayOut: (folder) => askWayOut(folder, locale), folder: askFolder });

export class LibraryPlace {
  readonly #settings: string;
  readonly #named: string | null;

  /**
   * @param settings the folder of the app's settings
   * @param named the library that the app was started with, which is no choice to remember
   */
  constructor(settings: string, named: string | null) {
    this.#settings = settings;
    this.#named = named;
  }

  /** The library's folder. Where the one that was chosen is not there, the reader is asked until there is an answer. */
  async find({ wayOut, folder: another }: Questions): Promise<string> {
    if (this.#named !== null) return this.#named;
    for (;;) {
      const { folder, ...rest } = readLibraryChoice(this.#settings);
      if (folder === null) return usualLibraryFolder(this.#settings);
      if (existsSync(databasePath(folder))) return folder;
      const way = await wayOut(folder);
      if (way === 'look-again') continue;
      const chosen = way === 'usual' ? null : await another();
      if (way === 'usual' || chosen !== null) await writeLibraryChoice(this.#settings, { ...rest, folder: chosen });
      // An empty folder that was chosen becomes a library.
      if (chosen !== null) return chosen;
    }
  }

  /** The library is in `to` from the next start on; once it was opened there, it goes from where it was. */
  async moved(from: string, to: string): Promise<void> {
    await writeLibraryChoice(this.#settings, { ...(this.#named === null ? { folder: to } : readLibraryChoice(this.#settings)), leftBehind: { from, to } });
  }

  /** Another library is opened from the next start on. */
  async choose(folder: string): Promise<void> {
    if (this.#named === null) await writeLibraryChoice(this.#settings, { ...readLibraryChoice(this.#settings), folder });
  }

  /** Takes away what a move left behind, now that the library in `folder` is open. Throws what `removeOldLibrary` throws; it is tried again at the next start. */
  async clearOld(folder: string): Promise<void> {
    const choice = readLibraryChoice(this.#settings);
    if (choice.leftBehind?.to !== folder) return;
    await removeOldLibrary(choice.leftBehind.from, folder);
    await writeLibraryChoice(this.#settings, { ...choice, leftBehind: null });
  }

  /** Ends the app, which starts again with the library in `folder`. */
  startAnew(folder: string): void {
    // Switches and files of this start have had their effect.
    const script = process.argv.slice(1, app.isPackaged ? 1 : 2);
    app.relaunch({ args: this.#named === null ? script : [...script, '--library', folder] });
    app.quit();
  }
}
