import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageDetail } from '../../main/contract/library.ts';
import { loadPage } from './page-cache.ts';

/** Before this time after a turn its frame may not be drawn yet, and a held key turns on. */
const REST_MS = 50;

/** Sheets kept out of sight: those that a turn leads to, then those seen last. Each holds its layout and, drawn, some 10 MB. */
const MOST = 4;

/** A page that lies on the desk: open, or beside what is open. */
export interface LaidPage {
  readonly page: PageDetail;
  readonly isOpen: boolean;
}

/**
 * The pages before and after those that lie open, and those seen last. They are set and drawn out of sight while nobody
 * waits, so that a turn only moves sheets; what is too many leaves the desk then too, not while the reader waits for a turn.
 */
export class NeighbourSheets implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #laid: readonly PageDetail[] = [];
  #waiting: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Takes all that is out of sight from the desk. */
  clear(): void {
    this.#waiting?.abort();
    this.#waiting = null;
    this.#laid = [];
  }

  /** The pages to draw, in the order of the issue: those that lie open and those beside them that are the same issue's. */
  around(open: readonly PageDetail[]): readonly LaidPage[] {
    const beside = this.#laid.filter((page) => !open.some(({ id }) => id === page.id));
    return [...open.map((page) => ({ page, isOpen: true })), ...beside.map((page) => ({ page, isOpen: false }))].sort((a, b) => a.page.number - b.page.number);
  }

  /** Lays these pages beside what lies open, once nobody waits for anything else. Pages that can't be read are left out. */
  lay(open: readonly PageDetail[], pageIds: readonly number[]): void {
    this.#waiting?.abort();
    const { signal } = this.#waiting = new AbortController();
    // What is turned away from stays on the desk until then.
    this.#laid = [...open, ...this.#laid.filter((page) => !open.some(({ id }) => id === page.id))];
    const loading = pageIds.map((id) => loadPage(id).catch(() => null));
    const rest = new Promise((resolve) => { setTimeout(resolve, REST_MS); });
    void Promise.all([...loading, rest.then(() => null)]).then((pages) => {
      if (signal.aborted) return;
      requestIdleCallback(() => {
        if (signal.aborted) return;
        const lain = new Map([...open, ...pages, ...this.#laid].flatMap((page) => (page ? [[page.id, page]] : [])));
        this.#laid = [...lain.values()].slice(0, open.length + MOST);
        this.#host.requestUpdate();
      });
    });
  }
}
