/** Electron's accelerators (`CmdOrCtrl+Shift+S`) as key combinations. */
import type { Keys } from './worlds/line.ts';

/** The names that Electron gives to keys; `+` lies on `=` and is meant without shift. */
const names: Readonly<Record<string, string>> = {
  plus: '=', space: ' ', tab: 'tab', up: 'arrowup', down: 'arrowdown', left: 'arrowleft', right: 'arrowright',
  esc: 'escape', return: 'enter',
};

/** Null for an empty or unknown accelerator. */
export function parseAccelerator(accelerator: string, platform: NodeJS.Platform = process.platform): Keys | null {
  const parts = accelerator.toLowerCase().split('+').map((part) => part.trim());
  const last = parts.pop() ?? '';
  if (last === '') return null;
  const keys = { key: names[last] ?? last, ctrl: false, meta: false, alt: false, shift: false };
  for (const part of parts) {
    switch (part) {
      case 'cmdorctrl': case 'commandorcontrol': keys[platform === 'darwin' ? 'meta' : 'ctrl'] = true; break;
      case 'ctrl': case 'control': keys.ctrl = true; break;
      case 'cmd': case 'command': case 'super': case 'meta': keys.meta = true; break;
      case 'alt': case 'option': keys.alt = true; break;
      case 'shift': keys.shift = true; break;
      default: return null;
    }
  }
  return keys;
}
