import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ImportProgress, ImportRun } from '../main/contract/imports.ts';
import { api } from './api.ts';
import type { Toasts } from './elements/toasts.ts';
import type { ImportDeed } from './imports/deeds.ts';
import { IMPORT_TOPIC, tellImported, tellRemoved, tellUnfinished } from './imports/import-news.ts';
import type { ImportPreviewDialog } from './imports/import-preview.ts';
import type { UndoDialog } from './imports/undo-dialog.ts';
import { preferences } from './preferences.ts';

export interface ImportingHost {
  readonly toasts: () => Toasts;
  readonly preview: () => ImportPreviewDialog;
  readonly undoDialog: () => UndoDialog;
  readonly openIssue: (issueId: number) => void;
  /** Views read anew. */
  readonly changed: () => void;
}

/** Imports as the window asks for them: by button, by wish of a view, by dropping files. Progress and report come as events. */
export class Importing implements ReactiveController {
  /** True while files are held over the window. */
  dropping = false;
  /** Of the import that runs. */
  progress: ImportProgress | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #ask: ImportingHost;

  constructor(host: ReactiveControllerHost, ask: ImportingHost) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    api.on('import:progress', (progress) => this.#advance(progress));
    api.on('import:chosen', (paths) => void this.#try(() => this.take(paths)));
    api.on('import:failed', () => this.#advance(null));
    api.on('import:finished', (report) => {
      this.#advance(null);
      tellImported(report, this.#ask.toasts(), { openIssue: this.#ask.openIssue, goOn: this.#goOn });
    });
  }

  /** Tells of an import that was left half-way; where it can't be known, nothing is told. */
  async tellUnfinished(): Promise<void> {
    const [newest] = await api.imports().catch((): ImportRun[] => []);
    if (newest?.state === 'stopped') tellUnfinished(newest, this.#ask.toasts(), this.#goOn);
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

  /** Imports what was chosen or dropped, once the reader has seen what it is. */
  async take(paths: readonly string[]): Promise<void> {
    if (await this.#ask.preview().ask(paths)) await api.importPaths(paths);
  }

  /** Does what a card or a view wishes about imports. */
  async do(deed: ImportDeed): Promise<void> {
    await this.#try(async () => {
      switch (deed.kind) {
        case 'pause': await api.pauseImports(); break;
        case 'resume': await api.resumeImports(); break;
        case 'cancel': await api.cancelImport(); break;
        case 'continue': await api.continueImport(deed.runId); break;
        case 'give-up':
          await api.giveUpImport(deed.runId);
          this.#ask.changed();
          break;
        case 'retry':
          if (await api.retryRefused() === null) this.#ask.toasts().tell(preferences.messages.nothingToRetry);
          break;
        case 'undo': await this.#undo(deed.run); break;
      }
    });
  }

  async #undo(run: ImportRun): Promise<void> {
    if (!await this.#ask.undoDialog().ask(run)) return;
    tellRemoved(await api.undoImport(run.id), this.#ask.toasts());
  }

  readonly #goOn = ({ id }: ImportRun): void => void this.do({ kind: 'continue', runId: id });

  #advance(progress: ImportProgress | null): void {
    if (this.progress === null && progress !== null) this.#ask.toasts().forget(IMPORT_TOPIC);
    this.progress = progress;
    this.#host.requestUpdate();
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
