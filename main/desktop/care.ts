/** The care of the library as the window asks for it: dialogs, progress, one cancellation for what runs. */
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { BACKUP_EXTENSION } from '../care/backup-format.ts';
import { restoreLibrary } from '../care/library-care.ts';
import type { CareOptions } from '../care/library-care.ts';
import type { RestoreReport } from '../contract/care.ts';
import { JiuwenError } from '../contract/errors.ts';
import type { Channel } from '../contract/ipc.ts';
import type { Locale } from '../contract/messages.ts';
import { askWhereTo } from './dialogs.ts';
import type { Handlers } from './gateway.ts';
import type { Desk } from './requests.ts';

const words = {
  'zh-CN': { backUp: '备份资料库', backup: '旧闻备份', chooseBackup: '选择备份', restoreTo: '恢复到哪个新文件夹', moveTo: '移到哪个新文件夹', folder: '旧闻资料库', choose: '选定' },
  en: { backUp: 'Back Up the Library', backup: 'Jiuwen backup', chooseBackup: 'Choose a Backup', restoreTo: 'Restore into Which New Folder', moveTo: 'Move to Which New Folder', folder: 'Jiuwen library', choose: 'Choose' },
} as const satisfies Record<Locale, Record<string, string>>;

async function chooseBackup(window: BrowserWindow, locale: Locale): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words[locale].chooseBackup, buttonLabel: words[locale].choose, properties: ['openFile'], filters: [{ name: words[locale].backup, extensions: ['zip'] }],
  });
  return canceled ? null : filePaths[0] ?? null;
}

/** A library goes into a new folder: it is named as a new file is. */
async function nameFolder(window: BrowserWindow, title: string, locale: Locale): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title, buttonLabel: words[locale].choose, defaultPath: path.join(app.getPath('downloads'), words[locale].folder), properties: ['createDirectory'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** 2026-03-07, as the reader's clock has it. */
const today = (now = new Date()): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

type CareChannel = Extract<Channel, `care:${string}` | 'library:state'>;

export function careHandlers({ window, library, place, preferences, savedFiles, send }: Desk): Pick<Handlers, CareChannel> {
  const running = new Set<AbortController>();
  let restored: RestoreReport | null = null;

  const watched = async <T>(work: (options: CareOptions) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    running.add(controller);
    try {
      return await work({ signal: controller.signal, onProgress: (progress) => send('care:progress', progress) });
    } finally {
      running.delete(controller);
    }
  };

  return {
    'care:size': () => library.care.size(),
    'care:verify': () => watched((options) => library.verify(options)),
    'care:repair': async () => {
      const report = await watched((options) => library.care.repair(options));
      if (report.repaired.length > 0) send('library:changed', null);
      return report;
    },
    'care:rebuild': () => watched((options) => library.care.rebuildIndex(options)),
    'care:backup': async () => {
      const { locale } = preferences;
      const file = await askWhereTo(window, words[locale].backUp, `jiuwen-${today()}.${BACKUP_EXTENSION}`, { name: words[locale].backup, extensions: ['zip'] });
      // The dialog has asked whether a file of this name is to be replaced.
      if (file === null) return null;
      const report = await watched((options) => library.care.backUp(file, { ...options, replace: true }));
      savedFiles.note(report.path);
      return report;
    },
    'care:restore': async () => {
      const { locale } = preferences;
      const file = await chooseBackup(window, locale);
      const folder = file === null ? null : await nameFolder(window, words[locale].restoreTo, locale);
      if (file === null || folder === null) return null;
      restored = await watched((options) => restoreLibrary(file, path.resolve(folder), options));
      return restored;
    },
    'care:open-restored': async () => {
      if (restored === null) throw new JiuwenError('not-found', { what: 'library' });
      await place.choose(restored.folder);
      place.startAnew(restored.folder);
      return null;
    },
    'care:move': async () => {
      const folder = await nameFolder(window, words[preferences.locale].moveTo, preferences.locale);
      if (folder === null) return null;
      const { from, to } = await watched((options) => library.care.copyTo(folder, options));
      await place.moved(from, to);
      place.startAnew(to);
      return { to };
    },
    'care:cancel': () => {
      for (const controller of running) controller.abort();
      return null;
    },
    'library:state': async () => ({ isReadOnly: await library.isReadOnly(), folder: library.folder }),
  };
}
