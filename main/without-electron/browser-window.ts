/** `BrowserWindow`: a window of Chromium in app mode, or, with `show: false`, a page of a headless browser. */
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { app } from './app.ts';
import { preventableEvent } from './event.ts';
import { openPage } from './pages.ts';
import { hostPreload } from './preload-host.ts';
import { toBrowser } from './routing.ts';
import { WebContents, type OpenPage } from './web-contents.ts';

type Options = Pick<Electron.BrowserWindowConstructorOptions, 'width' | 'height' | 'x' | 'y' | 'show' | 'webPreferences'>;

/** CDP has no event for a moved window. */
const BOUNDS_INTERVAL_MS = 1000;

const windows = new Set<BrowserWindow>();

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly #visible: boolean;
  readonly #expected = new Set<string>();
  #bounds: Electron.Rectangle;
  #maximized = false;
  #destroyed = false;
  #watch: NodeJS.Timeout | null = null;

  constructor(options: Options = {}) {
    super();
    const { width = 800, height = 600, x = 0, y = 0, show = true, webPreferences = {} } = options;
    this.#visible = show;
    this.#bounds = { x, y, width, height };
    windows.add(this);
    if (show) app.windowOpened(this);
    this.webContents = new WebContents(() => this.#openPage(webPreferences));
    app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  async #openPage({ preload, javascript = true }: Electron.WebPreferences): Promise<OpenPage> {
    const { width, height } = this.#bounds;
    const page = await openPage({ visible: this.#visible, width, height, javascript }, {
      // A page that is loaded again stays where it is.
      isExpected: (url) => this.#expected.has(url) || url === this.webContents.getURL().split('#')[0],
      willNavigate: (event, url) => this.webContents.announceNavigation(event, url),
    });
    page.on('close', () => this.#closed());
    const cdp = await page.context().newCDPSession(page);
    const host = preload === undefined ? null : await hostPreload(cdp, preload, this.webContents.getURL, this.webContents);
    if (this.#visible) {
      const { windowId } = await cdp.send('Browser.getWindowForTarget');
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { left: this.#bounds.x, top: this.#bounds.y, width, height } });
      this.#watchBounds(async () => (await cdp.send('Browser.getWindowBounds', { windowId })).bounds);
    }
    return { page, cdp, host };
  }

  #watchBounds(read: () => Promise<{ left?: number; top?: number; width?: number; height?: number; windowState?: string }>): void {
    this.#watch = setInterval(() => {
      read().then(({ left = 0, top = 0, width = 0, height = 0, windowState }) => {
        const before = this.#bounds;
        this.#maximized = windowState === 'maximized';
        if (windowState !== 'normal') return;
        this.#bounds = { x: left, y: top, width, height };
        if (width !== before.width || height !== before.height) this.emit('resize');
        if (left !== before.x || top !== before.y) this.emit('move');
      }, () => undefined);
    }, BOUNDS_INTERVAL_MS).unref();
  }

  readonly loadURL = async (url: string): Promise<void> => {
    const { page } = await this.webContents.opened();
    this.#expected.add(url);
    try {
      await page.goto(toBrowser(url), { waitUntil: 'load' });
    } finally {
      this.#expected.delete(url);
    }
  };

  readonly getNormalBounds = (): Electron.Rectangle => this.#bounds;
  readonly isMaximized = (): boolean => this.#maximized;
  readonly isVisible = (): boolean => this.#visible && !this.#destroyed;
  readonly isMinimized = (): boolean => false;
  readonly isDestroyed = (): boolean => this.#destroyed;
  readonly restore = (): void => undefined;
  readonly show = (): void => this.focus();
  readonly maximize = (): void => {
    void this.webContents.opened().then(async ({ cdp }) => {
      const { windowId } = await cdp.send('Browser.getWindowForTarget');
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'maximized' } });
      this.#maximized = true;
    }).catch(() => undefined);
  };
  readonly focus = (): void => {
    void this.webContents.opened().then(({ page }) => page.bringToFront()).catch(() => undefined);
  };

  readonly close = (): void => {
    if (this.#destroyed) return;
    const event = preventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  };

  readonly destroy = (): void => {
    if (this.#destroyed) return;
    this.#leave();
    // The visible page is the browser itself, which is closed when the app ends; a hidden one has a context of its own.
    void this.webContents.opened().then(({ page }) => this.#visible ? page.close() : page.context().close()).catch(() => undefined);
  };

  /** The reader closed the window: there is no preventing it any more. */
  #closed(): void {
    if (this.#destroyed) return;
    this.emit('close', preventableEvent());
    this.#leave();
  }

  #leave(): void {
    this.#destroyed = true;
    clearInterval(this.#watch ?? undefined);
    windows.delete(this);
    this.webContents.markDestroyed();
    this.emit('closed');
    if (this.#visible) app.windowClosed(this);
  }
}
