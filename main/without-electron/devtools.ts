/** `webContents.debugger`: commands of the Chrome DevTools Protocol, which Playwright types one by one. */
import type { CDPSession } from 'playwright';

/** Sends any command; its answer is whatever the protocol says. */
export function sendTo(session: CDPSession): (method: string, parameters?: Record<string, unknown>) => Promise<unknown> {
  const send: (method: never, parameters?: never) => Promise<unknown> = session.send.bind(session);
  return (method, parameters) => send(method as never, parameters as never);
}
