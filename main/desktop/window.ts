/** The reader's window. */
import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme, type BrowserWindowConstructorOptions } from 'electron';
import type { EventName, Events } from '../contract/ipc.ts';
import type { WindowState } from './window-state.ts';

/** Paper by day and by night: what shows before the page has drawn itself. */
const paper = { light: '#fbfaf6', dark: '#1b1a18' };

const preferences: BrowserWindowConstructorOptions['webPreferences'] = {
  preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

export interface WindowOptions {
  readonly state: WindowState;
  /** False makes a window that is rendered but never shown. */
  readonly show: boolean;
}

export function createReaderWindow({ state, show }: WindowOptions): BrowserWindow {
  const { x, y, width, height, maximized } = state;
  const window = new BrowserWindow({
    ...(x === null || y === null ? {} : { x, y }),
    width,
    height,
    minWidth: 640,
    minHeight: 480,
    show,
    title: '旧闻 Jiuwen',
    icon: fileURLToPath(new URL('./assets/icons/icon.png', import.meta.url)),
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: { ...preferences, backgroundThrottling: show },
  });
  if (show && maximized) window.maximize();
  return window;
}

/** Sends an event to the window, if it is still there. */
export function sendEvent<E extends EventName>(window: BrowserWindow, event: E, payload: Events[E]): void {
  if (!window.isDestroyed()) window.webContents.send(event, payload);
}

/** Brings the window to the reader's attention. */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
