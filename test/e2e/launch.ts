/**
 * The app as a reader starts it, on a home and a library of its own, for the journeys in this folder.
 *
 *   const reader = await launchReader({ args: ['--sample-if-empty'] });
 *   await reader.page.getByRole('combobox').fill('…');     // a Playwright page, on either kind
 *   await reader.restart();                                 // same home, same library; `reader.page` is the new one
 *   await reader.close();                                   // ends the app and removes its temporary folders
 *
 * It runs on Electron where its binary and a display are there, and otherwise on the stand-in with an installed
 * Chromium; which of the two is said once. `dist/` has to be built before (`npm test` does).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, chromium, type Page } from 'playwright';
import { hasDisplay } from '../../main/without-electron/chromium.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
export const sampleFolder = path.join(projectFolder, 'assets', 'sample');

export type Kind = 'electron' | 'chromium';

export interface LaunchOptions {
  /** Arguments after the app's own: switches and files. */
  readonly args?: readonly string[];
  /** Library folder; without one it is the usual place in `home`. */
  readonly library?: string;
  /** Home folder, which is kept; without one a temporary folder is made and removed by `close`. */
  readonly home?: string;
  /** The desktop's language, as in LANG. */
  readonly language?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Width and height of the page in px. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Reader {
  readonly kind: Kind;
  readonly home: string;
  /** The app's own folder of settings. */
  readonly userData: string;
  /** Where exports go when no dialog asks. */
  readonly downloads: string;
  page: Page;
  /** True when the app's process is gone. */
  hasEnded(): boolean;
  /** What the app has said on stdout and stderr. */
  output(): string;
  /** Does `action` and answers the file dialog that it opens with `paths` (files, or one folder). */
  chooseFiles(paths: readonly string[], action: () => Promise<unknown>): Promise<void>;
  /** Drops files and folders on the middle of the window, as a file manager does. */
  dropFiles(paths: readonly string[]): Promise<void>;
  /** Ends the app as its window's close button does, and waits for it. */
  quit(): Promise<void>;
  /** Quits and starts again on the same home and library. */
  restart(args?: readonly string[]): Promise<void>;
  /** Quits and removes what was temporary. */
  close(): Promise<void>;
}

const nodeBinary = path.join(projectFolder, 'node_modules', '.bin', 'node');
const PATIENCE_MS = 30_000;

/** Electron's executable, or null where it was never downloaded. */
function electronBinary(): string | null {
  if (!existsSync(path.join(projectFolder, 'node_modules/electron/path.txt')) || !hasDisplay()) return null;
  const found: unknown = createRequire(import.meta.url)('electron');
  return typeof found === 'string' && existsSync(found) ? found : null;
}

export const kind: Kind = electronBinary() === null ? 'chromium' : 'electron';
console.log(kind === 'electron' ? 'e2e: on Electron' : 'e2e: on an installed Chromium, without Electron');

/** How to start the app without a fixture, for tests of its exit code and output. */
export function command(args: readonly string[]): { readonly file: string; readonly args: readonly string[] } {
  const electron = electronBinary();
  if (electron !== null) return { file: electron, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), projectFolder, ...args] };
  const standIn = path.join(projectFolder, 'dist/without-electron/register.js');
  return { file: nodeBinary, args: ['--disable-warning=ExperimentalWarning', '--import', standIn, path.join(projectFolder, 'dist/main.js'), ...args] };
}

export function environment(home: string, options: LaunchOptions = {}): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => value === undefined ? [] : [[name, value] as const]);
  const { language = 'zh_CN.UTF-8' } = options;
  return {
    ...Object.fromEntries(inherited),
    HOME: home, USERPROFILE: home, APPDATA: path.join(home, '.config'), XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DOWNLOAD_DIR: path.join(home, 'Downloads'), LANG: language, LC_ALL: language,
    ...options.environment,
  };
}

/** Polls until `look` has an answer. */
async function until<T>(what: string, look: () => Promise<T | null> | T | null): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() > end) throw new Error(`${what}: nothing after ${PATIENCE_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

interface Running {
  readonly page: Page;
  readonly child: ChildProcess;
  answerDialog(paths: readonly string[], action: () => Promise<unknown>): Promise<void>;
  quit(): Promise<void>;
}

const exitOf = (child: ChildProcess): Promise<void> =>
  child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', () => resolve())) : Promise.resolve();

async function startChromium(args: readonly string[], env: Record<string, string>, profile: string, say: (text: string) => void): Promise<Running> {
  const { file, args: all } = command(args);
  const portFile = path.join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(file, all, { cwd: projectFolder, env: { ...env, JIUWEN_DEBUGGING_PORT: '0' } });
  child.stdout.setEncoding('utf8').on('data', say);
  child.stderr.setEncoding('utf8').on('data', say);
  const port = await until('the debugging port', () => {
    if (child.exitCode !== null) throw new Error(`the app ended with ${child.exitCode}`);
    return existsSync(portFile) ? /^(\d+)\n/u.exec(readFileSync(portFile, 'utf8'))?.[1] ?? null : null;
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await until('the window', () => browser.contexts()[0]?.pages()[0] ?? null);
  return {
    page,
    child,
    answerDialog: async (paths, action) => {
      // Playwright would hand over the files' contents; readers hand over files, which have paths.
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Page.enable');
      await cdp.send('Page.setInterceptFileChooserDialog', { enabled: true });
      const opened = new Promise<number>((resolve) => cdp.once('Page.fileChooserOpened', ({ backendNodeId }) => resolve(backendNodeId ?? 0)));
      await action();
      await cdp.send('DOM.setFileInputFiles', { files: [...paths], backendNodeId: await opened });
      await cdp.detach();
    },
    quit: async () => {
      child.kill('SIGTERM');
      await exitOf(child);
      await browser.close();
    },
  };
}

async function startElectron(args: readonly string[], env: Record<string, string>, say: (text: string) => void): Promise<Running> {
  const { file, args: all } = command(args);
  const app = await _electron.launch({ executablePath: file, args: [...all], env, cwd: projectFolder });
  const child = app.process();
  child.stdout?.setEncoding('utf8').on('data', say);
  child.stderr?.setEncoding('utf8').on('data', say);
  return {
    page: await app.firstWindow(),
    child,
    answerDialog: async (paths, action) => {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
      }, [...paths]);
      await action();
    },
    quit: () => app.close(),
  };
}

async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  }
  await cdp.detach();
}

/** Starts the app and waits until its first view has finished loading. */
export async function launchReader(options: LaunchOptions = {}): Promise<Reader> {
  if (!existsSync(path.join(projectFolder, 'dist/main.js'))) throw new Error('dist/ is not built: npm run build');
  const home = options.home ?? mkdtempSync(path.join(os.tmpdir(), 'jiuwen-e2e-'));
  const userData = path.join(home, '.config', 'Jiuwen');
  const library = options.library === undefined ? [] : ['--library', options.library];
  let said = '';

  const start = async (args: readonly string[]): Promise<Running> => {
    const env = environment(home, options);
    const say = (text: string): void => { said += text; };
    try {
      const running = kind === 'electron'
        ? await startElectron([...library, ...args], env, say)
        : await startChromium([...library, ...args], env, path.join(userData, 'chromium'), say);
      if (options.viewport !== undefined) await running.page.setViewportSize(options.viewport);
      await running.page.waitForSelector('html[data-ready]', { state: 'attached', timeout: PATIENCE_MS });
      return running;
    } catch (error) {
      throw new Error(`The app did not start. It said:\n${said}`, { cause: error });
    }
  };

  let running = await start(options.args ?? []);
  const reader: Reader = {
    kind, home, userData,
    downloads: path.join(home, 'Downloads'),
    page: running.page,
    hasEnded: () => running.child.exitCode !== null || running.child.signalCode !== null,
    output: () => said,
    chooseFiles: (paths, action) => running.answerDialog(paths, action),
    dropFiles: (paths) => dropFiles(reader.page, paths),
    quit: () => running.quit(),
    restart: async (args = options.args ?? []) => {
      await running.quit();
      running = await start(args);
      reader.page = running.page;
    },
    close: async () => {
      await running.quit();
      if (options.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
  return reader;
}

/** Goes to a place of the app and waits until it shows all it has to show. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => { location.hash = wanted; }, hash);
  await page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, hash);
}
