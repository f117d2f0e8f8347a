/** The watch over all watched folders: finds what is new, also what came while nobody watched, and asks for its import. */
import { setTimeout as delay } from 'node:timers/promises';
import { isWithin } from '../path-within.ts';
import type { FoundFile } from '../store/known-files.ts';
import { FolderWatch } from './folder-watch.ts';
import { isFolder, lookAt, pagesBeside } from './found-files.ts';
import { Gathering } from './gathering.ts';
import type { GatheringTimes } from './gathering.ts';

export interface WatchTimes extends GatheringTimes {
  /** How often it is looked whether folders are there. */
  readonly presenceMilliseconds: number;
  /** After so long an import is asked for again that could not be then. */
  readonly retryMilliseconds: number;
  /** So long a file's size must stay the same. */
  readonly stableMilliseconds: number;
}

export const watchTimes: WatchTimes = {
  quietMilliseconds: 1000, longestMilliseconds: 30_000, presenceMilliseconds: 5000, retryMilliseconds: 15_000, stableMilliseconds: 2000,
};

/** `later`: another process is at work on the library. */
export type Taken = 'done' | 'later';

export interface WatchOptions {
  readonly libraryFolder: string;
  /** Those of the files that the ledger does not know. */
  readonly unknown: (files: readonly FoundFile[]) => Promise<readonly FoundFile[]>;
  /** Imports files that came into these folders. */
  readonly take: (folders: readonly string[], paths: readonly string[]) => Promise<Taken>;
  /** Called when a folder comes or goes. */
  readonly onPresence: () => void;
  readonly times?: Partial<WatchTimes>;
}

/** The store answers nobody else while it looks up this many files: some milliseconds. */
const FILES_AT_ONCE = 500;

export class Watch {
  readonly #options: WatchOptions;
  readonly #times: WatchTimes;
  readonly #gathering: Gathering<FoundFile>;
  readonly #closing = new AbortController();
  /** What was gathered and not asked for yet. */
  readonly #pending = new Map<string, FoundFile>();
  readonly #watched = new Map<string, FolderWatch>();
  #folders: readonly string[] = [];
  #presence: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isTaking = false;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#times = { ...watchTimes, ...options.times };
    this.#gathering = new Gathering(this.#times, (files) => this.#gathered(files));
  }

  /** Watches these folders and no others. Resolves when those that are there are being watched. @param folders absolute paths. */
  async setFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    await this.#look();
  }

  /** Ends the watch; an import that was asked for is not waited for. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#presence);
    this.#gathering.clear();
    await this.#looking;
    await Promise.all([...this.#watched.values()].map((each) => each.close()));
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** Begins to watch folders that came, and gives up those that went or are not to be watched any more. */
  #look(): Promise<void> {
    clearTimeout(this.#presence);
    this.#looking = this.#looking.then(async () => {
      let changed = false;
      for (const folder of new Set([...this.#watched.keys(), ...this.#folders])) {
        const wanted = this.#folders.includes(folder) && await isFolder(folder) && !this.#isClosed;
        const watched = this.#watched.get(folder);
        if (wanted === (watched !== undefined)) continue;
        changed = true;
        if (watched === undefined) await this.#begin(folder);
        else {
          this.#watched.delete(folder);
          await watched.close();
        }
      }
      if (this.#isClosed) return;
      if (changed) this.#options.onPresence();
      clearTimeout(this.#presence);
      this.#presence = setTimeout(() => void this.#look(), this.#times.presenceMilliseconds);
    });
    return this.#looking;
  }

  async #begin(folder: string): Promise<void> {
    const watch = new FolderWatch(folder, {
      libraryFolder: this.#options.libraryFolder, stableMilliseconds: this.#times.stableMilliseconds, onFile: (file) => this.#gathering.add(file.path, file),
    });
    this.#watched.set(folder, watch);
    await watch.start();
  }

  #gathered(files: readonly FoundFile[]): void {
    for (const file of files) this.#pending.set(file.path, file);
    if (this.#isTaking) return;
    this.#isTaking = true;
    // A store that can't answer has told its own failure; the next file, or the next start, asks again.
    void this.#takeAll().catch(() => undefined).finally(() => {
      this.#isTaking = false;
    });
  }

  /** Asks for imports as long as there is something to import. */
  async #takeAll(): Promise<void> {
    while (this.#pending.size > 0 && !this.#isClosed) {
      const fresh = await this.#fresh();
      if (fresh.length === 0 || await this.#take(fresh.map(({ path }) => path)) === 'done') continue;
      for (const file of fresh) if (!this.#pending.has(file.path)) this.#pending.set(file.path, file);
      await delay(this.#times.retryMilliseconds, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    }
  }

  async #take(paths: readonly string[]): Promise<Taken> {
    const folders = this.#folders.filter((folder) => paths.some((path) => isWithin(folder, path)));
    const beside = await pagesBeside(paths);
    return this.#isClosed ? 'done' : this.#options.take(folders, [...paths, ...beside]);
  }

  /** Those of the files that wait which the ledger doesn't know; those that changed since they were found are gathered again. */
  async #fresh(): Promise<FoundFile[]> {
    const files = [...this.#pending.values()];
    this.#pending.clear();
    const fresh: FoundFile[] = [];
    for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
      for (const file of await this.#options.unknown(files.slice(at, at + FILES_AT_ONCE))) {
        const now = await lookAt(file.path);
        if (now === null) continue;
        if (now.size === file.size && now.modifiedAt === file.modifiedAt) fresh.push(now);
        else if (!this.#isClosed) this.#gathering.add(now.path, now);
      }
    }
    return fresh;
  }
}
