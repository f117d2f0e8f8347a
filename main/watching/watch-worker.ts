/** The watch worker: it looks at folders, asks the store what of them is new by a port of its own, and has that imported. */
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { StoreService } from '../store/store-worker.ts';
import { talk } from '../workers/rpc.ts';
import type { Remote } from '../workers/rpc.ts';
import { Watch } from './watch.ts';
import type { Taken } from './watch.ts';

/** What the library's side does and hears. */
export interface WatchListener {
  /** Imports files that came into these folders. */
  take(folders: readonly string[], paths: readonly string[]): Promise<Taken>;
  /** A folder came or went. */
  presenceChanged(): void;
}

let watch: Watch | null = null;

const service = {
  /** Begins to watch for the library in `libraryFolder`, whose store is at the other end of `port`. */
  async open(libraryFolder: string, port: MessagePort, folders: readonly string[]): Promise<void> {
    const store = talk<StoreService>(port, {});
    watch = new Watch({
      libraryFolder,
      unknown: (files) => store.unknownFiles(files),
      take: (inFolders, paths) => listener.take(inFolders, paths),
      onPresence: () => void listener.presenceChanged.asEvent(),
    });
    await watch.setFolders(folders);
  },
  setFolders: async (folders: readonly string[]): Promise<void> => watch?.setFolders(folders),
};

export type WatchService = typeof service;

if (parentPort === null) throw new Error('watch-worker.ts is a worker');
const listener: Remote<WatchListener, WatchService> = talk<WatchListener, WatchService>(parentPort, service);
