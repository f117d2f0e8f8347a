/** `app`: paths, the single instance, and the order in which things end. */
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Electron from 'electron';
import * as z from 'zod';
import { preventableEvent } from './event.ts';
import { claimInstance } from './single-instance.ts';

const manifestSchema = z.object({ name: z.string(), productName: z.string().optional(), version: z.string() });

/** The package that the running script belongs to. */
function readManifest(): { name: string; version: string; folder: string } {
  const script = process.argv[1] ?? process.cwd();
  for (let folder = path.dirname(path.resolve(script)); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file)) {
      const { name, productName, version } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      return { name: productName ?? name, version, folder };
    }
    if (path.dirname(folder) === folder) return { name: 'Electron', version: '0.0.0', folder };
  }
}

/** Where Electron keeps applications' data on each system. */
function appData(): string {
  const home = os.homedir();
  const { XDG_CONFIG_HOME: xdg = '', APPDATA: windows = '' } = process.env;
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  if (process.platform === 'win32') return windows !== '' ? windows : path.join(home, 'AppData', 'Roaming');
  return xdg !== '' ? xdg : path.join(home, '.config');
}

/** The desktop's downloads folder: xdg-user-dirs writes it down, under names in the reader's language. */
function downloads(): string {
  const home = os.homedir();
  const { XDG_DOWNLOAD_DIR: chosen = '' } = process.env;
  if (chosen !== '') return chosen;
  const file = path.join(appData(), 'user-dirs.dirs');
  if (process.platform === 'linux' && existsSync(file)) {
    const written = /^XDG_DOWNLOAD_DIR="([^"]+)"/mu.exec(readFileSync(file, 'utf8'))?.[1];
    if (written !== undefined) return written.replace('$HOME', home);
  }
  return path.join(home, 'Downloads');
}

type PathName = Parameters<Electron.App['getPath']>[0];

const places: Partial<Record<PathName, (appName: string) => string>> = {
  home: () => os.homedir(),
  appData,
  userData: (appName) => path.join(appData(), appName),
  temp: () => os.tmpdir(),
  downloads,
};

class App extends EventEmitter {
  readonly #manifest = readManifest();
  readonly #paths = new Map<string, string>();
  readonly #switches = new Map<string, string>();
  readonly #windows = new Set<{ close(): void; destroy(): void }>();
  readonly #lastDeeds: (() => Promise<void>)[] = [];
  #quitting = false;
  readonly isPackaged = false;

  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => void this.#switches.set(name, value),
    hasSwitch: (name: string): boolean => this.#switches.has(name),
    getSwitchValue: (name: string): string => this.#switches.get(name) ?? '',
  } satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>;

  readonly getName = (): string => this.#manifest.name;
  readonly getVersion = (): string => this.#manifest.version;
  readonly getAppPath = (): string => this.#manifest.folder;
  readonly getLocale = (): string => this.getPreferredSystemLanguages()[0] ?? 'en-US';

  readonly getPreferredSystemLanguages = (): string[] => {
    const { LC_ALL: all = '', LC_MESSAGES: messages = '', LANG: lang = '' } = process.env;
    const posix = [all, messages, lang].find((value) => value !== '')?.split('.')[0]?.replace('_', '-');
    return [posix === undefined || posix === 'C' || posix === 'POSIX' ? Intl.DateTimeFormat().resolvedOptions().locale : posix];
  };

  readonly getPath = (name: PathName): string => {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    const place = places[name];
    if (place === undefined) throw new Error(`This stand-in knows no path '${name}'`);
    return place(this.getName());
  };

  readonly setPath = (name: string, value: string): void => {
    mkdirSync(value, { recursive: true });
    this.#paths.set(name, value);
  };

  readonly whenReady = (): Promise<void> => Promise.resolve();
  readonly isReady = (): boolean => true;
  // Chromium's sandbox is always on for pages, and there is no list of recent documents outside the app's own menu.
  readonly enableSandbox = (): void => undefined;
  readonly addRecentDocument = (): void => undefined;

  readonly requestSingleInstanceLock = (data: Record<string, unknown> = {}): boolean => {
    const instance = claimInstance(this.getPath('userData'), { argv: process.argv, folder: process.cwd(), data }, (other) => {
      this.emit('second-instance', {}, other.argv, other.folder, other.data);
    });
    if (instance === null) return false;
    this.beforeExit(() => { instance.release(); return Promise.resolve(); });
    return true;
  };

  readonly relaunch = (options: Pick<Electron.RelaunchOptions, 'args'> = {}): void => {
    this.beforeExit(() => {
      spawn(process.execPath, [...process.execArgv, ...options.args ?? process.argv.slice(1)], { detached: true, stdio: 'inherit' }).unref();
      return Promise.resolve();
    });
  };

  readonly quit = (): void => {
    const event = preventableEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    for (const window of [...this.#windows]) window.close();
    // A window that refused to close has cancelled the quitting.
    if (this.#windows.size > 0) { this.#quitting = false; return; }
    const last = preventableEvent();
    this.emit('will-quit', last);
    if (last.defaultPrevented) { this.#quitting = false; return; }
    this.exit(0);
  };

  readonly exit = (code = 0): void => {
    for (const window of [...this.#windows]) window.destroy();
    this.emit('quit', {}, code);
    const deeds = this.#lastDeeds.splice(0).map((deed) => deed().catch(() => undefined));
    void Promise.all(deeds).then(() => process.exit(code));
  };

  /** Switches that `desktop/` set, in Chromium's form. */
  switches(): string[] {
    return [...this.#switches].map(([name, value]) => value === '' ? `--${name}` : `--${name}=${value}`);
  }

  /** The deed is done, and waited for, before the process ends. */
  beforeExit(deed: () => Promise<void>): void {
    this.#lastDeeds.push(deed);
  }

  windowOpened(window: { close(): void; destroy(): void }): void {
    this.#windows.add(window);
  }

  windowClosed(window: { close(): void; destroy(): void }): void {
    if (!this.#windows.delete(window) || this.#windows.size > 0 || this.#quitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
}

export const app = new App() satisfies Pick<typeof Electron.app,
  'isPackaged' | 'getName' | 'getVersion' | 'getAppPath' | 'getLocale' | 'getPreferredSystemLanguages' | 'getPath'
  | 'setPath' | 'whenReady' | 'isReady' | 'enableSandbox' | 'addRecentDocument' | 'requestSingleInstanceLock' | 'relaunch' | 'quit' | 'exit'>;
