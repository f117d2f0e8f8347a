/** Finds an installed browser of the Chromium family. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { JiuwenError } from '../contract/errors.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser', 'brave'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/opt/brave.com/brave/brave'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
};

const commands: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'sudo apt-get install chromium fonts-noto-cjk',
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every place where a browser may be: the CHROMIUM variable first, then PATH, then where installers put them. */
export function candidates(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  const { CHROMIUM: chosen, PATH: searched = '' } = environment;
  const folders = searched.split(path.delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  return [
    ...(chosen === undefined || chosen === '' ? [] : [chosen]),
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))),
    ...(usualPlaces[platform] ?? []),
  ];
}

/**
 * The path of an installed Chromium.
 * @throws JiuwenError browser-missing, with the one command that installs it
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const found = candidates(environment, platform).find(isExecutable);
  if (found !== undefined) return found;
  throw new JiuwenError('browser-missing', { command: commands[platform] ?? 'install Chromium' });
}
