import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What each key does, by `KeyboardEvent.key`. */
export type Deeds = Readonly<Partial<Record<string, () => void>>>;

/** True while the reader types into a field: letters are then letters, not commands. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** Keeps keys within a dialog: what lies below has its own deeds for them, Esc among these. */
export const keepKeys = (event: KeyboardEvent): void => event.stopPropagation();

/** Gives a view its single-key commands for as long as it is shown and nothing covers it. */
export class Keys implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #deeds: Deeds;

  constructor(host: ReactiveControllerHost & HTMLElement, deeds: Deeds) {
    this.#host = host;
    this.#deeds = deeds;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#host.inert || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const deed = this.#deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
}
