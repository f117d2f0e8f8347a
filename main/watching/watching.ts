/** The library's side of watched folders: which they are, and the imports that the watch asks for. */
import { MessageChannel } from 'node:worker_threads';
import path from 'node:path';
import { JiuwenError, isJiuwenError } from '../contract/errors.ts';
import type { ImportReport, WatchedFolder } from '../contract/imports.ts';
import type { ImportOptions } from '../importing/import-queue.ts';
import type { StoreService } from '../store/store-worker.ts';
import type { Remote } from '../workers/rpc.ts';
import { startWorker } from '../workers/start.ts';
import type { RunningWorker } from '../workers/start.ts';
import { isFolder } from './found-files.ts';
import type { Taken } from './watch.ts';
import type { WatchListener, WatchService } from './watch-worker.ts';

export interface WatchingOptions {
  /** Begins an import that the watch asks for, and tells of it as whoever watches likes. Rejects as `begin` does. */
  readonly importing: (begin: (options: ImportOptions) => Promise<ImportReport>) => Promise<unknown>;
  /** Called when a folder comes or goes. */
  readonly onPresence?: () => void;
}

export interface WatchingLibrary {
  readonly folder: string;
  readonly store: () => Promise<Remote<StoreService>>;
  /** Imports files once the imports before have ended. */
  readonly importWatched: (folders: readonly string[], paths: readonly string[], options: ImportOptions) => Promise<ImportReport>;
}

export class Watching {
  readonly #library: WatchingLibrary;
  /** Null until somebody begins to watch. */
  #options: WatchingOptions | null = null;
  #worker: RunningWorker<WatchService, WatchListener> | null = null;

  constructor(library: WatchingLibrary) {
    this.#library = library;
  }

  /** The watched folders in the order in which they were added. */
  async folders(): Promise<readonly WatchedFolder[]> {
    const folders = await (await this.#library.store()).watchedFolders();
    return Promise.all(folders.map(async (folder) => ({ ...folder, isThere: await isFolder(folder.path) })));
  }

  /** Adds a folder. Throws file-missing where there is none, library-unwritable. */
  async add(chosen: string): Promise<void> {
    const folder = path.resolve(chosen);
    if (!await isFolder(folder)) throw new JiuwenError('file-missing', { path: folder });
    await (await this.#library.store()).addWatchedFolder(folder);
    await this.#tellWorker();
  }

  /** Watches a folder no longer; what came from it stays in the library. Throws library-unwritable. */
  async remove(id: number): Promise<void> {
    await (await this.#library.store()).removeWatchedFolder(id);
    await this.#tellWorker();
  }

  /** Begins to watch, and first takes what came while nobody did. A library that can't be written to is not watched for. */
  async start(options: WatchingOptions): Promise<void> {
    if (this.#options !== null || await (await this.#library.store()).isReadOnly()) return;
    this.#options = options;
    await this.#tellWorker();
  }

  /** Ends the watch. An import that it asked for goes on. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#options = null;
    this.#worker = null;
    await worker?.terminate();
  }

  async #take(folders: readonly string[], paths: readonly string[], importing: WatchingOptions['importing']): Promise<Taken> {
    try {
      await importing((options) => this.#library.importWatched(folders, paths, options));
      return 'done';
    } catch (error) {
      // Another process imports; whatever else went wrong was told, and is tried again when the files change or at the next start.
      return isJiuwenError(error) && error.code === 'library-busy' ? 'later' : 'done';
    }
  }

  /** Has the worker watch the folders that there are now. It is started with the first. */
  async #tellWorker(): Promise<void> {
    if (this.#options === null) return;
    const store = await this.#library.store();
    const folders = (await store.watchedFolders()).map((folder) => folder.path);
    if (this.#worker !== null) await this.#worker.remote.setFolders(folders);
    else if (folders.length > 0) {
      const { port1, port2 } = new MessageChannel();
      const worker = this.#startWorker(this.#options);
      await store.connect(port1);
      await worker.remote.open(this.#library.folder, port2, folders);
    }
  }

  #startWorker({ importing, onPresence }: WatchingOptions): RunningWorker<WatchService, WatchListener> {
    const worker = startWorker<WatchService, WatchListener>('watch-worker', {
      take: (folders, paths) => this.#take(folders, paths, importing),
      presenceChanged: () => onPresence?.(),
    });
    this.#worker = worker;
    return worker;
  }
}
