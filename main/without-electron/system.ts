/** `screen`, `shell` and `nativeTheme`: as much of the desktop as can be known without Electron. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type Electron from 'electron';

/** Window managers put a window back that lies outside; so one large display stands for all. */
const display = { workArea: { x: 0, y: 0, width: 7680, height: 4320 } };

export const screen = {
  getDisplayMatching: (): Pick<Electron.Display, 'workArea'> => display,
};

/** No theme is known before the page is there, and the page asks the browser itself. */
export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<typeof Electron.nativeTheme, 'shouldUseDarkColors'>;

const openers: Partial<Record<NodeJS.Platform, (file: string) => readonly [command: string, ...args: string[]]>> = {
  linux: (file) => ['xdg-open', path.dirname(file)],
  darwin: (file) => ['open', '-R', file],
  win32: (file) => ['explorer', `/select,${file}`],
};

export const shell = {
  showItemInFolder: (file: string): void => {
    const [command, ...args] = openers[process.platform]?.(file) ?? ['xdg-open', path.dirname(file)];
    // Without a file manager there is nothing to show it in, which is no failure of the app.
    spawn(command, args, { detached: true, stdio: 'ignore' }).on('error', () => undefined).unref();
  },
} satisfies Pick<typeof Electron.shell, 'showItemInFolder'>;
