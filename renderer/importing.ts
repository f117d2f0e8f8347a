import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { api } from './api.ts';
import type { Toasts } from './elements/toasts.ts';

export interface ImportingHost {
  readonly toasts: () => Toasts;
  readonly openIssue: (issueId: number) => void;
}

/** Imports as the window asks for them: by button, by wish of a view, by dropping files. Progress and report come as events. */
export class Importing implements ReactiveController {
  /** True while files are held over the window. */
  dropping = false;
  readonly #host: ReactiveControllerHost;
  readonly #ask: ImportingHost;

  constructor(host: ReactiveControllerHost, ask: ImportingHost) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    const { toasts, openIssue } = this.#ask;
    api.on('import:progress', (progress) => toasts().importing(progress));
    api.on('import:chosen', (paths) => void this.#try(() => this.take(paths)));
    api.on('import:failed', () => toasts().importing(null));
    api.on('import:finished', (report) => toasts().imported(report, openIssue));
  }

  /** Does what a view wishes: `import-files`, `import-folder` or `import-sample`. */
  async wish(wish: string): Promise<void> {
    await this.#try(async () => {
      if (wish !== 'import-sample') {
        const paths = await api.chooseImports(wish === 'import-folder' ? 'folder' : 'files');
        if (paths !== null) await this.take(paths);
        return;
      }
      const { firstIssueId } = await api.importSample();
      if (firstIssueId !== null) this.#ask.openIssue(firstIssueId);
    });
  }

  onDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#hold(true);
  }

  onDragLeave(): void {
    this.#hold(false);
  }

  async onDrop(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.#hold(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) await this.#try(() => this.take(api.pathsOf(files)));
  }

  /** Imports what was chosen or dropped. */
  async take(paths: readonly string[]): Promise<void> {
    await api.importPaths(paths);
  }

  cancel(): void {
    void this.#try(() => api.cancelImport());
  }

  #hold(dropping: boolean): void {
    if (this.dropping === dropping) return;
    this.dropping = dropping;
    this.#host.requestUpdate();
  }

  async #try(deed: () => Promise<unknown>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.#ask.toasts().fail(error);
    }
  }
}
