/** Starts Chromium: one visible window with a profile, and a browser without any window for what stays hidden. */
import { rmSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright';
import { findChromium } from './installed-chromium.ts';

/** Chromium is not to talk to anyone on its own account, whatever the page does. */
const quiet = [
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-default-apps', '--hide-crash-restore-bubble', '--disable-domain-reliability', '--no-pings', '--no-default-browser-check',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
];

/** What is the same for every page: nothing emulated, no service workers, no downloads. */
const page = {
  viewport: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null,
  acceptDownloads: false, serviceWorkers: 'block',
} as const;

/** True where a window can be shown. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): boolean {
  if (platform !== 'linux') return true;
  const { DISPLAY: x11 = '', WAYLAND_DISPLAY: wayland = '' } = environment;
  return x11 !== '' || wayland !== '';
}

/**
 * The environment for Chromium. On Linux it reads and tells file names in the locale's encoding, and a locale that is
 * not UTF-8, or not installed, would lose every name that is not ASCII.
 */
function browserEnvironment(): Record<string, string> {
  const inherited = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
  if (process.platform !== 'linux') return inherited;
  const { LC_ALL: all = '', LANG: lang = '', LANGUAGE: language = all === '' ? lang : all } = inherited;
  return { ...inherited, LANGUAGE: language, LC_ALL: 'C.UTF-8' };
}

function options(switches: readonly string[]): LaunchOptions {
  const root = process.getuid?.() === 0;
  return {
    executablePath: findChromium(),
    env: browserEnvironment(),
    // Chromium refuses to run as root with its sandbox on.
    chromiumSandbox: !root,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--enable-automation'],
    // It says so in a bar across the window, too, unless it is told that this is meant.
    args: [...quiet, ...switches, ...(root ? ['--test-type'] : [])],
  };
}

/**
 * The browser that shows the app's window, in app mode, that is without tabs and address bar; of all empty pages that
 * mode takes only a data URL.
 * Without a display it is the same browser, headless.
 * @param profile folder of the browser's own files
 * @throws JiuwenError browser-missing
 */
export function launchVisible(profile: string, switches: readonly string[]): Promise<BrowserContext> {
  const { JIUWEN_DEBUGGING_PORT: port } = process.env;
  // The port of the last run would be taken for this one's.
  rmSync(`${profile}/DevToolsActivePort`, { force: true });
  const debugging = port === undefined ? [] : [`--remote-debugging-port=${Number(port)}`];
  const { args = [], ...rest } = options(switches);
  return chromium.launchPersistentContext(profile, {
    ...rest, ...page, headless: !hasDisplay(), args: [...args, ...debugging, '--app=data:text/html,'],
  });
}

/** @throws JiuwenError browser-missing */
export function launchHidden(switches: readonly string[]): Promise<Browser> {
  return chromium.launch({ ...options(switches), headless: true });
}

/** A place for pages of the hidden browser. `javascript` false turns scripts off in them. */
export function hiddenContext(browser: Browser, size: { width: number; height: number }, javascript: boolean): Promise<BrowserContext> {
  return browser.newContext({ ...page, viewport: size, javaScriptEnabled: javascript });
}
