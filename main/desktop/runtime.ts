/** What the app runs on, in words. */
import type { BrowserWindow } from 'electron';
import * as z from 'zod';

/** `Electron 45.4.1`, or `Chromium 156 without Electron`. */
export async function runtimeName(window: BrowserWindow): Promise<string> {
  const { electron } = z.object({ electron: z.string().optional() }).parse(process.versions);
  if (electron !== undefined) return `Electron ${electron}`;
  const agent = z.string().parse(await window.webContents.executeJavaScript('navigator.userAgent'));
  return `Chromium ${/Chrome\/(\d+)/u.exec(agent)?.[1] ?? ''} without Electron`;
}
