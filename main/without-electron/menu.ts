/** `Menu`: a browser window has no menu bar, but the menu's keys work (see worlds/preload-world.ts). */
import type Electron from 'electron';
import { parseAccelerator } from './accelerators.ts';
import { app } from './app.ts';
import type { Keys } from './worlds/line.ts';

type Template = Electron.MenuItemConstructorOptions[];

/** One entry that a key reaches. */
export interface Shortcut {
  readonly keys: Keys;
  readonly run: () => void;
}

const roles: Readonly<Record<string, { accelerator: string; run: () => void }>> = {
  quit: { accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
};

function shortcutsOf(template: Template): Shortcut[] {
  return template.flatMap((entry) => {
    if (Array.isArray(entry.submenu)) return shortcutsOf(entry.submenu);
    const role = entry.role === undefined ? undefined : roles[entry.role];
    const keys = parseAccelerator(entry.accelerator ?? role?.accelerator ?? '');
    if (keys === null || entry.enabled === false) return [];
    // The entries of desktop/ ask for none of the three arguments that Electron passes.
    const click = entry.click as (() => void) | undefined;
    const run = role?.run ?? click;
    return run === undefined ? [] : [{ keys, run }];
  });
}

let current: readonly Shortcut[] = [];
const observers = new Set<() => void>();

/** The application menu's shortcuts, and a call whenever they change. */
export const shortcuts = {
  all: (): readonly Shortcut[] => current,
  observe: (observer: () => void): void => void observers.add(observer),
};

export class Menu {
  readonly shortcuts: readonly Shortcut[];

  private constructor(template: Template) {
    this.shortcuts = shortcutsOf(template);
  }

  static buildFromTemplate(template: Template): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    current = menu?.shortcuts ?? [];
    for (const observer of observers) observer();
  }
}
