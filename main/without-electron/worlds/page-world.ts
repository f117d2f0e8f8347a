/**
 * The half of contextBridge that runs in the page's own world, before any script of the page.
 *
 * It shares no object with the preload's isolated world: the two talk through events on one element that is in no
 * document. The element is handed over in `relatedTarget` of a first event, before the page can listen; what
 * `CustomEvent.detail` carries is cloned between worlds by the browser.
 */
import type { Call, Offer, Outcome, Passed, Settled } from './line.ts';

(() => {
  if (window !== window.top) return;
  const line = document.createElement('i');
  const say = EventTarget.prototype.dispatchEvent.bind(line);
  const hear = EventTarget.prototype.addEventListener.bind(line);
  const Message = CustomEvent;

  const listeners = new Map<number, (...values: unknown[]) => void>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let nextListener = 0;
  let nextCall = 0;
  let outcome: Outcome | null = null;

  const pass = (value: unknown): Passed => {
    if (typeof value !== 'function') return { value };
    nextListener += 1;
    listeners.set(nextListener, value as (...values: unknown[]) => void);
    return { function: nextListener };
  };

  const call = (id: number, values: readonly unknown[]): unknown => {
    nextCall += 1;
    const number = nextCall;
    outcome = null;
    say(new Message<Call>('call', { detail: { number, id, passed: values.map(pass) } }));
    // The other world has answered by now: events are dispatched synchronously.
    const answer = outcome as Outcome | null;
    if (answer === null) throw new Error('The preload did not answer');
    if ('error' in answer) throw new Error(answer.error);
    if ('function' in answer) return (...more: unknown[]) => call(answer.function, more);
    if ('pending' in answer) return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
    return answer.value;
  };

  hear('outcome', (event) => { outcome = (event as CustomEvent<Outcome>).detail; });
  hear('settled', (event) => {
    const { number, ...result } = (event as CustomEvent<Settled>).detail;
    const waiter = waiting.get(number);
    waiting.delete(number);
    if ('error' in result) waiter?.reject(new Error(result.error));
    else waiter?.resolve(result.value);
  });
  hear('listener', (event) => {
    const { id, values } = (event as CustomEvent<{ id: number; values: readonly unknown[] }>).detail;
    listeners.get(id)?.(...values);
  });
  hear('offer', (event) => {
    const { key, functions } = (event as CustomEvent<Offer>).detail;
    const entries = Object.entries(functions).map(([name, id]) => [name, (...values: unknown[]) => call(id, values)] as const);
    Object.defineProperty(window, key, { value: Object.freeze(Object.fromEntries(entries)), enumerable: true });
  });
  window.dispatchEvent(new MouseEvent('electron-line', { relatedTarget: line }));
})();
