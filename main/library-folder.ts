/** Where the library is when nobody says otherwise. */
import os from 'node:os';
import path from 'node:path';

/** The library below Electron's `userData` of the app, so that the window and the command line share one. */
export function defaultLibraryFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home: string = os.homedir()): string {
  const { XDG_CONFIG_HOME: xdg = '', APPDATA: windows = '' } = environment;
  const linux = xdg !== '' ? xdg : path.join(home, '.config');
  const applications = platform === 'darwin' ? path.join(home, 'Library', 'Application Support')
    : platform === 'win32' ? (windows !== '' ? windows : path.join(home, 'AppData', 'Roaming')) : linux;
  return path.join(applications, 'Jiuwen', 'library');
}
