/**
 * The preload's surroundings in its isolated world: `require('electron')` with contextBridge, ipcRenderer and webUtils,
 * and the listener for the menu's keys. The app is reached by a binding that exists in this world only.
 */
import { FILE_PLACEHOLDER, type Call, type Keys, type Offer, type Outcome, type Passed, type Settled, type ToApp, type ToPreload } from './line.ts';

/** Put here by CDP's Runtime.addBinding. */
declare const electronSend: (message: string) => void;

type Listener = (event: unknown, ...values: unknown[]) => void;

declare global {
  /** Of the isolated world, which page scripts cannot see. */
  interface Window {
    electronReceive: (message: ToPreload) => void;
    electronFile: (index: number) => File | null;
    electronRequire: (name: string) => unknown;
  }
}

if (window === window.top) {
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  const offers: Offer[] = [];
  const files: File[] = [];
  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let accelerators: readonly Keys[] = [];
  let line: EventTarget | null = null;
  let nextNumber = 0;

  const send = (message: ToApp): void => electronSend(JSON.stringify(message));
  const say = (type: string, detail: unknown): void => void line?.dispatchEvent(new CustomEvent(type, { detail }));
  const number = (call: (...values: unknown[]) => unknown): number => {
    nextNumber += 1;
    functions.set(nextNumber, call);
    return nextNumber;
  };
  const reasonOf = (error: unknown): string => error instanceof Error ? error.message : String(error);
  const received = (passed: Passed): unknown =>
    'function' in passed ? (...values: unknown[]) => say('listener', { id: passed.function, values }) : passed.value;

  const outcomeOf = (call: Call): Outcome => {
    try {
      const value = functions.get(call.id)?.(...call.passed.map(received));
      if (value instanceof Promise) {
        value.then(
          (settled: unknown) => say('settled', { number: call.number, value: settled } satisfies Settled),
          (error: unknown) => say('settled', { number: call.number, error: reasonOf(error) } satisfies Settled),
        );
        return { pending: true };
      }
      return typeof value === 'function' ? { function: number(value as () => unknown) } : { value };
    } catch (error) {
      return { error: reasonOf(error) };
    }
  };

  window.addEventListener('electron-line', (event) => {
    if (!(event instanceof MouseEvent) || event.relatedTarget === null) return;
    line = event.relatedTarget;
    line.addEventListener('call', (message) => say('outcome', outcomeOf((message as CustomEvent<Call>).detail)));
    for (const offer of offers) say('offer', offer);
  }, { once: true });

  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const index = accelerators.findIndex((keys) =>
      keys.key === event.key.toLowerCase() && keys.ctrl === event.ctrlKey && keys.meta === event.metaKey
      && keys.alt === event.altKey && keys.shift === event.shiftKey);
    if (index < 0) return;
    event.preventDefault();
    send({ kind: 'accelerator', index });
  });

  window.electronReceive = (message) => {
    switch (message.kind) {
      case 'answer':
      case 'refusal': {
        const waiter = asked.get(message.number);
        asked.delete(message.number);
        if (message.kind === 'answer') waiter?.resolve(message.value);
        else waiter?.reject(new Error(message.error));
        break;
      }
      case 'event':
        for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.values);
        break;
      case 'accelerators':
        accelerators = message.keys;
        break;
    }
  };
  window.electronFile = (index) => files[index] ?? null;

  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: Readonly<Record<string, (...values: unknown[]) => unknown>>): void => {
        const offer = { key, functions: Object.fromEntries(Object.entries(api).map(([name, call]) => [name, number(call)])) };
        offers.push(offer);
        say('offer', offer);
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...values: unknown[]): Promise<unknown> => new Promise((resolve, reject) => {
        nextNumber += 1;
        asked.set(nextNumber, { resolve, reject });
        // JSON has no `undefined`: an argument that is not given is left out.
        while (values.length > 0 && values.at(-1) === undefined) values.pop();
        send({ kind: 'invoke', number: nextNumber, channel, values });
      }),
      on: (channel: string, listener: Listener): void => {
        const set = listeners.get(channel) ?? new Set();
        listeners.set(channel, set.add(listener));
      },
      removeListener: (channel: string, listener: Listener): void => void listeners.get(channel)?.delete(listener),
    },
    webUtils: {
      getPathForFile: (file: File): string => `${FILE_PLACEHOLDER}${files.push(file) - 1}`,
    },
  };
  window.electronRequire = (name) => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload cannot require ${name}`);
  };
}
