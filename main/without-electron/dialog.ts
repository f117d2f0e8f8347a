/** `dialog`: the browser's file chooser to open, the downloads folder to save, the terminal for messages. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type Electron from 'electron';
import type { BrowserWindow } from './browser-window.ts';
import { app } from './app.ts';

/**
 * Clicks a file input and waits for the reader's choice. Evaluated with a user gesture, which the chooser demands.
 * Answers the files, or null when the chooser was closed.
 */
const choose = `(multiple, folder) => new Promise((resolve) => {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple, webkitdirectory: folder });
  input.addEventListener('change', () => resolve([...input.files]));
  input.addEventListener('cancel', () => resolve(null));
  input.click();
})`;

type OpenOptions = Pick<Electron.OpenDialogOptions, 'properties'>;

async function chosenPaths(window: BrowserWindow, options: OpenOptions): Promise<string[] | null> {
  const { cdp } = await window.webContents.opened();
  const properties = options.properties ?? [];
  const folder = properties.includes('openDirectory');
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `(${choose})(${properties.includes('multiSelections')}, ${folder})`, awaitPromise: true, userGesture: true,
  });
  if (result.objectId === undefined) return null;
  const call = (functionDeclaration: string, index: number): Promise<{ result: { objectId?: string; value?: unknown } }> =>
    cdp.send('Runtime.callFunctionOn', { objectId: result.objectId ?? '', functionDeclaration, arguments: [{ value: index }] });
  const paths = new Set<string>();
  for (let index = 0; ; index += 1) {
    const file = (await call('function (index) { return this[index]; }', index)).result.objectId;
    if (file === undefined) return [...paths];
    const { path: full } = await cdp.send('DOM.getFileInfo', { objectId: file });
    if (!folder) { paths.add(full); continue; }
    // A folder's files are all listed; any one of them tells where the folder is.
    const { value } = (await call('function (index) { return this[index].webkitRelativePath; }', index)).result;
    const depth = typeof value === 'string' ? value.split('/').length - 1 : 1;
    return [path.resolve(full, ...Array<string>(depth).fill('..'))];
  }
}

/** `name.pdf`, or `name (2).pdf` where that is taken, and so on. */
function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number += 1) {
    const candidate = path.join(dir, number === 1 ? `${name}${ext}` : `${name} (${number})${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}

export const dialog = {
  /** Without a window there is no browser yet that could choose. */
  showOpenDialog: async (windowOrOptions: BrowserWindow | OpenOptions, options: OpenOptions = {}): Promise<Electron.OpenDialogReturnValue> => {
    const filePaths = 'webContents' in windowOrOptions ? await chosenPaths(windowOrOptions, options) : null;
    return { canceled: filePaths === null || filePaths.length === 0, filePaths: filePaths ?? [] };
  },
  /** Asked on the terminal: the number of an answer. Where nobody answers, it is as if the dialog was closed. */
  showMessageBox: async ({ message, detail = '', buttons = [], cancelId = 0 }: Pick<Electron.MessageBoxOptions, 'message' | 'detail' | 'buttons' | 'cancelId'>): Promise<Electron.MessageBoxReturnValue> => {
    console.error([message, detail, ...buttons.map((button, index) => `${index + 1}  ${button}`)].join('\n'));
    const asking = createInterface({ input: process.stdin });
    const answer = await Promise.race([once(asking, 'line').then(([line]) => Number(line) - 1), once(asking, 'close').then(() => cancelId)]);
    asking.close();
    return { response: answer in buttons ? answer : cancelId, checkboxChecked: false };
  },
  showSaveDialog: (_window: BrowserWindow, options: Pick<Electron.SaveDialogOptions, 'defaultPath'>): Promise<Electron.SaveDialogReturnValue> => {
    const { defaultPath = 'untitled' } = options;
    return Promise.resolve({ canceled: false, filePath: freeName(path.resolve(app.getPath('downloads'), defaultPath)) });
  },
  showErrorBox: (title: string, content: string): void => console.error(`${title}\n\n${content}`),
};
