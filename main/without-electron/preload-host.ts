/** Runs a preload script in an isolated world of a page and carries its messages; worlds/ is the other side. */
import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright';
import * as z from 'zod';
import { invoke } from './ipc-main.ts';
import { shortcuts } from './menu.ts';
import { FILE_PLACEHOLDER, type ToApp, type ToPreload } from './worlds/line.ts';

const WORLD = 'electron-preload';

const toApp: z.ZodType<ToApp> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invoke'), number: z.number(), channel: z.string(), values: z.array(z.unknown()) }),
  z.object({ kind: z.literal('accelerator'), index: z.number() }),
]);

/** The frame that a message came from, as `event.senderFrame` tells it. */
export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: null;
}

export interface PreloadHost {
  /** To the listeners of `ipcRenderer.on(channel)`. */
  send(channel: string, values: readonly unknown[]): void;
}

/** The scripts beside this file in dist/. */
const world = (name: string): string => readFileSync(new URL(`./worlds/${name}.js`, import.meta.url), 'utf8');

/**
 * @param url of the page, as it is now
 * @param sender what handlers get as `event.sender`
 */
export async function hostPreload(cdp: CDPSession, preloadFile: string, url: () => string, sender: unknown): Promise<PreloadHost> {
  let contextId: number | null = null;

  const call = async (functionDeclaration: string, value: unknown, objectGroup?: string): Promise<string | null> => {
    if (contextId === null) return null;
    const group = objectGroup === undefined ? {} : { objectGroup };
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration, executionContextId: contextId, arguments: [{ value }], ...group,
    });
    return result.objectId ?? null;
  };
  // A page that is going away hears nothing more; that is no failure of the app.
  const tell = (message: ToPreload): void => void call('(message) => electronReceive(message)', message).catch(() => undefined);
  const tellShortcuts = (): void => tell({ kind: 'accelerators', keys: shortcuts.all().map(({ keys }) => keys) });

  /** The path of a file that the page was given by its reader. */
  const pathOf = async (index: number): Promise<string> => {
    const objectId = await call('(index) => electronFile(index)', index, 'files');
    return objectId === null ? '' : (await cdp.send('DOM.getFileInfo', { objectId })).path;
  };
  const resolveFiles = async (value: unknown): Promise<unknown> => {
    if (typeof value === 'string' && value.startsWith(FILE_PLACEHOLDER)) return pathOf(Number(value.slice(FILE_PLACEHOLDER.length)));
    if (Array.isArray(value)) return Promise.all(value.map(resolveFiles));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([name, part]) => [name, await resolveFiles(part)] as const)));
  };

  const receive = async (message: ToApp): Promise<void> => {
    if (message.kind === 'accelerator') { shortcuts.all()[message.index]?.run(); return; }
    const { number, channel, values } = message;
    // The binding exists in the main frame's preload world only, so that every message is the main frame's.
    const { protocol, host } = new URL(url());
    const senderFrame: SenderFrame = { url: url(), origin: `${protocol}//${host}`, parent: null };
    try {
      const resolved = await Promise.all(values.map(resolveFiles));
      tell({ kind: 'answer', number, value: await invoke(channel, { sender, senderFrame, processId: 0, frameId: 0 }, resolved) });
    } catch (error) {
      tell({ kind: 'refusal', number, error: `Error invoking remote method '${channel}': ${error instanceof Error ? error.message : String(error)}` });
    }
  };

  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const frame = z.object({ frameId: z.string() }).safeParse(context.auxData);
    if (context.name !== WORLD || !frame.success || frame.data.frameId !== mainFrame) return;
    contextId = context.id;
    tellShortcuts();
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== 'electronSend' || executionContextId !== contextId) return;
    void receive(toApp.parse(JSON.parse(payload)));
  });
  shortcuts.observe(tellShortcuts);

  await cdp.send('Page.enable');
  const mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'electronSend', executionContextName: WORLD });
  const preload = `if (window === window.top) ((require) => {${readFileSync(preloadFile, 'utf8')}\n})(electronRequire);`;
  // The isolated world first: it has to listen before the page's world speaks.
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: `${world('preload-world')}\n${preload}` });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: world('page-world') });

  return { send: (channel, values) => tell({ kind: 'event', channel, values }) };
}

