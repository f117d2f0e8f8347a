import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTyping } from '../../elements/keys.ts';
import type { Toasts } from '../../elements/toasts.ts';
import { preferences } from '../../preferences.ts';
import { repairDesk, type RepairNews as News } from './repair-desk.ts';

export interface NewsHost {
  readonly toasts: () => Toasts;
  /** The issue that is open; null where none is. */
  readonly issueId: () => number | null;
  /** The library has changed: views read anew. */
  readonly changed: () => void;
}

/** Tells the reader what was repaired, with a button that undoes it; and undoes and redoes by key. */
export class RepairNews implements ReactiveController {
  readonly #ask: NewsHost;

  constructor(host: ReactiveControllerHost, ask: NewsHost) {
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    repairDesk.addEventListener('news', this.#onNews);
    repairDesk.addEventListener('nothing-left', this.#onNothingLeft);
    repairDesk.addEventListener('failure', this.#onFailure);
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    repairDesk.removeEventListener('news', this.#onNews);
    repairDesk.removeEventListener('nothing-left', this.#onNothingLeft);
    repairDesk.removeEventListener('failure', this.#onFailure);
    window.removeEventListener('keydown', this.#onKey);
  }

  undo(): void {
    const issueId = this.#ask.issueId();
    if (issueId !== null) void repairDesk.undo(issueId);
  }

  redo(): void {
    const issueId = this.#ask.issueId();
    if (issueId !== null) void repairDesk.redo(issueId);
  }

  readonly #onNews = (event: Event): void => {
    const { how, what, issueId, steps } = (event as CustomEvent<News>).detail;
    const say = preferences.messages;
    this.#ask.changed();
    const title = { made: what, undone: say.undone(what), redone: say.redone(what) }[how];
    const action = how === 'undone' ? { label: say.redo, deed: () => void repairDesk.redo(issueId) } : { label: say.undo, deed: () => void repairDesk.undo(issueId, steps) };
    this.#ask.toasts().tell(title, [], action, 'repair');
  };

  readonly #onNothingLeft = (event: Event): void => {
    const say = preferences.messages;
    this.#ask.toasts().tell((event as CustomEvent<'undo' | 'redo'>).detail === 'undo' ? say.nothingToUndo : say.nothingToRedo, [], null, 'repair');
  };

  readonly #onFailure = (event: Event): void => this.#ask.toasts().fail((event as CustomEvent<unknown>).detail);

  /** In a field these keys take back typing. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event) || this.#ask.issueId() === null) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) this.undo();
    else if ((key === 'z' && event.shiftKey) || key === 'y') this.redo();
    else return;
    event.preventDefault();
  };
}
