/** The care of a library as the window and the command line ask for it: each job in a worker of its own. */
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { BackupReport, CareProgress, LibrarySize, MoveReport, RebuildReport, RepairReport, RestoreReport, VerifyReport } from '../contract/care.ts';
import { JiuwenError } from '../contract/errors.ts';
import { isWithin } from '../path-within.ts';
import { inJobWorker } from '../workers/job.ts';
import { READING_LIMITS } from '../workers/start.ts';
import type { RunningWorker } from '../workers/start.ts';
import type { CareListener, CareService } from './care-worker.ts';
import { takeNewFolder } from './new-folder.ts';

export interface CareOptions {
  /** Cancels the job: what it began is taken back, but for what a repair has mended. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CareProgress) => void;
}

export interface BackupOptions extends CareOptions {
  /** Replaces a file of this name; without it, that is refused. */
  readonly replace?: boolean;
}

/** What care asks of the library. */
export interface CareLibrary {
  readonly folder: string;
  /** Puts the store at the other end of a port. */
  connect(port: MessagePort): Promise<void>;
  isReadOnly(): Promise<boolean>;
  /** Does a long job once those before it have ended, and no other process does one. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** From now on nobody writes to the library, until `letGo`. */
  hold(): Promise<void>;
  letGo(): Promise<void>;
}

type CareWorker = RunningWorker<CareService, CareListener>;

async function inWorker<T>({ signal = new AbortController().signal, onProgress }: CareOptions, work: (worker: CareWorker) => Promise<T>): Promise<T> {
  if (signal.aborted) throw new JiuwenError('cancelled', {});
  return inJobWorker<CareService, CareListener, T>(
    { name: 'care-worker', listener: { progress: (progress) => onProgress?.(progress) }, signal, cancel: ({ remote }) => remote.cancel(), limits: READING_LIMITS }, work);
}

/**
 * Restores the library that a backup holds into a new or empty folder. Rejects with file-missing, file-unreadable,
 * backup-unreadable, backup-damaged, library-newer, folder-not-empty, no-room, disk-full, target-unwritable, cancelled.
 */
export function restoreLibrary(file: string, folder: string, options: CareOptions = {}): Promise<RestoreReport> {
  return inWorker(options, (worker) => worker.remote.restore(path.resolve(file), path.resolve(folder)));
}

/** Removes a library that was moved elsewhere. Rejects with library-busy while anybody has it open, library-unwritable, old-library-changed. */
export function removeOldLibrary(old: string, folder: string): Promise<void> {
  return inWorker({}, (worker) => worker.remote.removeOld(path.resolve(old), path.resolve(folder)));
}

export class LibraryCare {
  readonly #library: CareLibrary;
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  constructor(library: CareLibrary) {
    this.#library = library;
  }

  /** Looks everything over and changes nothing; it waits for nothing. Rejects with cancelled. */
  verify(options: CareOptions = {}): Promise<VerifyReport> {
    return this.#do(options, (worker) => worker.remote.verify(this.#library.folder));
  }

  /** Mends what can be made again from what is sound. Rejects with library-busy, library-unwritable, disk-full, cancelled. */
  repair(options: CareOptions = {}): Promise<RepairReport> {
    return this.#library.inTurn(() => this.#writing(options, (worker, store) => worker.remote.repair(store, this.#library.folder)));
  }

  /** Makes the search index anew, which can be searched meanwhile. Rejects with library-busy, library-unwritable, disk-full, cancelled. */
  rebuildIndex(options: CareOptions = {}): Promise<RebuildReport> {
    return this.#library.inTurn(() => this.#writing(options, (worker, store) => worker.remote.rebuildIndex(store, this.#library.folder)));
  }

  /** Backs the library up into one file. Rejects with file-exists, no-room, disk-full, target-unwritable, library-busy, cancelled. */
  async backUp(file: string, { replace = false, ...options }: BackupOptions = {}): Promise<BackupReport> {
    const { folder } = this.#library;
    const backUp = (): Promise<BackupReport> => this.#do(options, (worker) => worker.remote.backUp(folder, { file: path.resolve(file), replace }));
    // Nothing is taken out of a library that can't be written to.
    return await this.#library.isReadOnly() ? backUp() : this.#library.inTurn(backUp);
  }

  /**
   * Copies the library into a new or empty folder. Afterwards nobody can write to this one: it is to be closed, the copy to be
   * opened, and then `removeOldLibrary` takes this one away. Rejects with target-inside, folder-not-empty, no-room, disk-full,
   * target-unwritable, copy-differs, library-busy, cancelled; then the library is as it was, and the copy is gone.
   */
  copyTo(folder: string, options: CareOptions = {}): Promise<MoveReport> {
    const from = this.#library.folder;
    const to = path.resolve(folder);
    return this.#library.inTurn(async () => {
      if (isWithin(to, from) || isWithin(from, to)) throw new JiuwenError('target-inside', { path: to });
      const target = await takeNewFolder(to);
      try {
        const bytes = await this.#do(options, async ({ remote }) => {
          await remote.copyOriginals(from, to);
          await this.#library.hold();
          return remote.copyDatabase(from, to);
        });
        await target.finish();
        return { from, to, bytes };
      } catch (error) {
        await this.#library.letGo();
        await target.abandon();
        throw error;
      }
    });
  }

  /** Where the library is and how much of the disk it takes. */
  async size(): Promise<LibrarySize> {
    const isReadOnly = await this.#library.isReadOnly();
    return { ...await this.#do({}, (worker) => worker.remote.size(this.#library.folder)), isReadOnly };
  }

  /** Stops what runs. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#running);
  }

  async #do<T>({ signal, ...options }: CareOptions, work: (worker: CareWorker) => Promise<T>): Promise<T> {
    const until = AbortSignal.any([this.#closing.signal, ...(signal === undefined ? [] : [signal])]);
    const running = inWorker({ ...options, signal: until }, work);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  #writing<T>(options: CareOptions, work: (worker: CareWorker, store: MessagePort) => Promise<T>): Promise<T> {
    return this.#do(options, async (worker) => {
      const { port1, port2 } = new MessageChannel();
      await this.#library.connect(port1);
      return work(worker, port2);
    });
  }
}
