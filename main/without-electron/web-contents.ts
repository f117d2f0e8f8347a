/** `webContents` of one page. */
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { CDPSession, Page } from 'playwright';
import { sendTo } from './devtools.ts';
import type { PreventableEvent } from './event.ts';
import type { PreloadHost } from './preload-host.ts';
import { fromBrowser } from './routing.ts';

/** What a window knows of its page once that is open. */
export interface OpenPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly host: PreloadHost | null;
}

let nextId = 0;

export class WebContents extends EventEmitter {
  readonly id = (nextId += 1);
  readonly #opening: Promise<OpenPage>;
  #open: OpenPage | null = null;
  #destroyed = false;

  constructor(opening: () => Promise<OpenPage>) {
    super();
    this.#opening = opening().then((open) => {
      this.#open = open;
      open.page.on('load', () => this.emit('did-finish-load'));
      open.page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
      return open;
    });
    // Whoever waits for the page hears of a failure; here it is only kept from being unhandled.
    this.#opening.catch(() => undefined);
  }

  opened(): Promise<OpenPage> {
    return this.#opening;
  }

  markDestroyed(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }

  readonly isDestroyed = (): boolean => this.#destroyed;
  readonly getURL = (): string => this.#open === null ? '' : fromBrowser(this.#open.page.url());
  readonly send = (channel: string, ...values: unknown[]): void => {
    void this.#opening.then(({ host }) => host?.send(channel, values)).catch(() => undefined);
  };
  // Windows that pages open are always closed, which is what desktop/ answers as well.
  readonly setWindowOpenHandler = (): void => undefined;

  readonly executeJavaScript = async (code: string): Promise<unknown> => {
    const { page } = await this.#opening;
    return page.evaluate<unknown>(code);
  };

  /** There is no printer dialog without Electron; the caller's way without one is taken. */
  readonly print = (_options?: Electron.WebContentsPrintOptions, callback?: (success: boolean, failureReason: string) => void): void => {
    setImmediate(() => callback?.(false, 'There is no printer dialog without Electron'));
  };

  /** Only what is sent: nobody listens to what the browser tells. */
  readonly debugger = {
    attach: (): void => undefined,
    sendCommand: async (method: string, parameters?: Record<string, unknown>): Promise<unknown> => sendTo((await this.#opening).cdp)(method, parameters),
  } satisfies Pick<Electron.Debugger, 'attach' | 'sendCommand'>;

  readonly printToPDF = async (options: Electron.PrintToPDFOptions): Promise<Buffer> => {
    const { cdp } = await this.#opening;
    const { generateTaggedPDF = false, generateDocumentOutline = false, printBackground = false, preferCSSPageSize = false } = options;
    const { data } = await cdp.send('Page.printToPDF', { generateTaggedPDF, generateDocumentOutline, printBackground, preferCSSPageSize });
    return Buffer.from(data, 'base64');
  };

  readonly capturePage = async (): Promise<{ toPNG(): Buffer; isEmpty(): boolean }> => {
    const { page } = await this.#opening;
    const png = await page.screenshot({ animations: 'allow', caret: 'initial' });
    return { toPNG: () => png, isEmpty: () => png.length === 0 };
  };

  /** A navigation that the page wants; listeners may prevent it. */
  announceNavigation(event: PreventableEvent, url: string): void {
    this.emit('will-navigate', Object.assign(event, { url, isMainFrame: true }), url);
  }
}
