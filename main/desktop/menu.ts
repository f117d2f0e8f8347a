/** The native menu, in the reader's language. Every entry has a deed: a command to the window, a call, or a role. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../contract/ipc.ts';
import type { Locale } from '../contract/messages.ts';
import type { RecentIssue } from './recent.ts';
import { menuWords } from './menu-words.ts';

export interface MenuDeeds {
  readonly command: (command: MenuCommand) => void;
  readonly importFrom: (kind: 'files' | 'folder') => void;
  readonly openIssue: (issue: RecentIssue) => void;
}

export interface MenuContent {
  readonly locale: Locale;
  readonly recent: readonly RecentIssue[];
  readonly platform: NodeJS.Platform;
}

type Entry = MenuItemConstructorOptions;

const separator: Entry = { type: 'separator' };

/** The menu as a template; `menu.test.ts` walks through it. */
export function menuTemplate({ locale, recent, platform }: MenuContent, deeds: MenuDeeds): Entry[] {
  const words = menuWords[locale];
  const mac = platform === 'darwin';
  const command = (label: string, name: MenuCommand, accelerator?: string): Entry =>
    ({ label, click: () => deeds.command(name), ...(accelerator === undefined ? {} : { accelerator }) });
  const about = command(words.about, 'about');
  const quit: Entry = { label: words.quit, role: 'quit' };

  const application: Entry = {
    label: words.app,
    submenu: [about, separator, { label: words.hide, role: 'hide' }, { label: words.hideOthers, role: 'hideOthers' }, separator, quit],
  };
  const file: Entry = {
    label: words.file,
    submenu: [
      { label: words.importFiles, accelerator: 'CmdOrCtrl+O', click: () => deeds.importFrom('files') },
      { label: words.importFolder, accelerator: 'CmdOrCtrl+Shift+O', click: () => deeds.importFrom('folder') },
      {
        label: words.recent,
        enabled: recent.length > 0,
        submenu: recent.map((issue) => ({ label: issue.label, click: () => deeds.openIssue(issue) })),
      },
      command(words.imports, 'imports'),
      separator,
      {
        label: words.export,
        submenu: [
          command('PDF', 'export-pdf', 'CmdOrCtrl+Shift+S'),
          command('Word (DOCX)', 'export-docx'),
          command('HTML', 'export-html'),
          command('EPUB', 'export-epub'),
          command('Markdown', 'export-md'),
          command(words.plainText, 'export-txt'),
          command(words.picture, 'export-png'),
          command('JSON', 'export-json'),
          separator,
          command(words.exportMore, 'export', 'CmdOrCtrl+Shift+E'),
        ],
      },
      {
        label: words.exportCitation,
        submenu: [command('BibTeX', 'cite-bib'), command('RIS', 'cite-ris'), command('CSL-JSON', 'cite-json')],
      },
      command(words.print, 'print', 'CmdOrCtrl+P'),
      separator,
      command(words.exportRepairs, 'export-repairs'),
      command(words.importRepairs, 'import-repairs'),
      separator,
      command(words.care, 'care'),
      ...(mac ? [] : [separator, quit]),
    ],
  };
  const edit: Entry = {
    label: words.edit,
    submenu: [
      { label: words.undo, role: 'undo' }, { label: words.redo, role: 'redo' }, separator,
      { label: words.cut, role: 'cut' }, { label: words.copy, role: 'copy' }, { label: words.paste, role: 'paste' },
      command(words.copyAddress, 'copy-address', 'CmdOrCtrl+Shift+U'),
      { label: words.selectAll, role: 'selectAll' }, separator,
      command(words.cite, 'cite', 'CmdOrCtrl+Shift+C'), command(words.clip, 'clip'), separator,
      // Without keys of their own: the window tells a repair's Ctrl+Z from a text field's.
      command(words.undoRepair, 'undo-repair'), command(words.redoRepair, 'redo-repair'), separator,
      command(words.find, 'find', 'CmdOrCtrl+F'),
      command(words.findNext, 'find-next', 'CmdOrCtrl+G'),
      command(words.findPrevious, 'find-previous', 'CmdOrCtrl+Shift+G'),
    ],
  };
  const view: Entry = {
    label: words.view,
    submenu: [
      command(words.library, 'library', 'CmdOrCtrl+L'),
      command(words.search, 'search', 'CmdOrCtrl+Shift+F'),
      command(words.clippings, 'clippings'),
      separator,
      command(words.larger, 'larger-text', 'CmdOrCtrl+Plus'),
      command(words.smaller, 'smaller-text', 'CmdOrCtrl+-'),
      command(words.lineSpacing, 'line-spacing'),
      command(words.paper, 'paper'),
      command(words.script, 'script'),
      command(words.resetReading, 'reset-reading', 'CmdOrCtrl+Shift+0'),
      separator,
      command(words.readAloud, 'read-aloud', 'CmdOrCtrl+Shift+R'),
      command(words.stopReading, 'stop-reading'),
      separator,
      // Single keys are the window's: here they would be taken from whoever types.
      command(words.zoomIn, 'zoom-in'),
      command(words.zoomOut, 'zoom-out'),
      command(words.fitWidth, 'fit-width', 'CmdOrCtrl+0'),
      command(words.fitPage, 'fit-page', 'CmdOrCtrl+9'),
      command(words.actualSize, 'actual-size', 'CmdOrCtrl+1'),
      separator,
      command(words.spread, 'spread', 'CmdOrCtrl+Shift+D'),
      command(words.glance, 'glance', 'CmdOrCtrl+Shift+V'),
      command(words.vertical, 'vertical'),
      separator,
      command(words.xray, 'xray', 'CmdOrCtrl+Shift+X'),
      command(words.nextDoubt, 'next-doubt'),
      command(words.sourceLines, 'source-lines', 'CmdOrCtrl+Shift+L'),
      separator,
      { label: words.fullScreen, role: 'togglefullscreen' },
    ],
  };
  const go: Entry = {
    label: words.go,
    submenu: [
      command(words.back, 'back', mac ? 'Cmd+[' : 'Alt+Left'),
      command(words.forward, 'forward', mac ? 'Cmd+]' : 'Alt+Right'),
      separator,
      command(words.previousPage, 'previous-page', 'CmdOrCtrl+PageUp'),
      command(words.nextPage, 'next-page', 'CmdOrCtrl+PageDown'),
      separator,
      command(words.previousArticle, 'previous-article'),
      command(words.nextArticle, 'next-article'),
      command(words.previousInColumn, 'previous-in-column'),
      command(words.nextInColumn, 'next-in-column'),
      command(words.previousIssue, 'previous-issue'),
      command(words.nextIssue, 'next-issue'),
      command(words.goToDate, 'go-to-date', 'CmdOrCtrl+D'),
    ],
  };
  const window: Entry = {
    label: words.window,
    submenu: [{ label: words.minimize, role: 'minimize' }, { label: words.close, role: 'close' }],
  };
  const help: Entry = {
    label: words.help,
    submenu: [command(words.shortcuts, 'shortcuts', 'CmdOrCtrl+/'), ...(mac ? [] : [about])],
  };
  return [...(mac ? [application] : []), file, edit, view, go, window, help];
}

export function installMenu(content: MenuContent, deeds: MenuDeeds): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(content, deeds)));
}
