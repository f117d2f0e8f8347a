/** `ipcMain`: the handlers that preload-host.ts calls. */
import type Electron from 'electron';

type Handler = Parameters<Electron.IpcMain['handle']>[1];

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
} satisfies Pick<typeof Electron.ipcMain, 'handle'>;

/** Runs a channel's handler, as `ipcRenderer.invoke` makes Electron do. */
export async function invoke(channel: string, event: unknown, values: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  const answer: unknown = await handler(event as Electron.IpcMainInvokeEvent, ...values);
  return answer;
}
