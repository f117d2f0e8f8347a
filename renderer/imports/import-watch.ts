import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { api } from '../api.ts';

/** While an import runs, its numbers are read anew no sooner again. */
const AGAIN_MS = 1500;

/** Calls back while its host is shown whenever imports have moved on: at once when one begins or ends, from time to time between. */
export class ImportWatch implements ReactiveController {
  readonly #moved: () => void;
  #stops: (() => void)[] = [];
  #runId: number | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, moved: () => void) {
    this.#moved = moved;
    host.addController(this);
  }

  hostConnected(): void {
    const ended = (): void => {
      this.#runId = null;
      this.#tell();
    };
    this.#stops = [
      api.on('import:finished', ended),
      api.on('import:failed', ended),
      api.on('import:progress', ({ phase, runId }) => {
        if (phase === 'finding') return;
        if (runId === this.#runId) {
          this.#waiting ??= setTimeout(() => this.#tell(), AGAIN_MS);
        } else {
          this.#runId = runId;
          this.#tell();
        }
      }),
    ];
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  #tell(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#moved();
  }
}
