/** Where the window was: kept when it changes, found again at the next start if it still lies on a display. */
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import * as z from 'zod';
import { readSettings, writeSettings } from './settings-file.ts';

const stateSchema = z.strictObject({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().min(400).max(16_384),
  height: z.int().min(300).max(16_384),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

/** Wide enough for a newspaper page beside its list; the desktop chooses the place. */
export const defaultState: WindowState = { x: null, y: null, width: 1360, height: 900, maximized: false };

/** A window is dragged for many events; one write after the last of them is enough. */
const QUIET_MS = 400;

/** How much of the title bar has to be within reach, in px. */
const REACHABLE = 80;

/** The state without its place when that is on no display any more. */
export function onScreen(state: WindowState, workArea: Rectangle): WindowState {
  const { x, y } = state;
  if (x === null || y === null) return state;
  const reachable = x + state.width >= workArea.x + REACHABLE && x <= workArea.x + workArea.width - REACHABLE
    && y >= workArea.y && y <= workArea.y + workArea.height - REACHABLE;
  return reachable ? state : { ...state, x: null, y: null };
}

/** The state to open the window with. */
export async function readWindowState(file: string): Promise<WindowState> {
  const state = await readSettings(file, stateSchema, defaultState);
  const { x, y, width, height } = state;
  if (x === null || y === null) return state;
  return onScreen(state, screen.getDisplayMatching({ x, y, width, height }).workArea);
}

/** Writes the window's state to `file` whenever it has come to rest, and when the window closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const state: WindowState = { x, y, width, height, maximized: window.isMaximized() };
    // A place that cannot be kept is no reason to bother the reader.
    writeSettings(file, state).catch((error: unknown) => console.error(error));
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, QUIET_MS);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
}
