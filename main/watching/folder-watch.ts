/** One folder that is watched, by the system's own events or, where these fail, by looking again and again. */
import { statfs } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { watch } from 'chokidar';
import type { FSWatcher } from 'chokidar';
import type { FoundFile } from '../store/known-files.ts';
import { systemCodeOf } from '../store/failures.ts';
import { foundFile, isLeftOut } from './found-files.ts';

/** So long a file's size must stay the same: one that is still being copied is not taken. */
const STABLE_MILLISECONDS = 2000;
/** How often a folder is looked at that tells of nothing by itself. */
const POLL_MILLISECONDS = 5000;

export interface FolderWatchOptions {
  /** The library's own folder, which is never looked into. */
  readonly libraryFolder: string;
  readonly stableMilliseconds?: number;
  readonly onFile: (file: FoundFile) => void;
}

export class FolderWatch {
  readonly #folder: string;
  readonly #options: FolderWatchOptions;
  #watcher: FSWatcher | null = null;
  #closed = false;

  /** @param folder its absolute path. Files that are there already are found first. */
  constructor(folder: string, options: FolderWatchOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  /** Begins to watch. */
  async start(): Promise<void> {
    const polling = await tellsNothing(this.#folder);
    if (!this.#closed) this.#open(polling);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#watcher?.close();
  }

  #open(usePolling: boolean): void {
    const { libraryFolder, stableMilliseconds = STABLE_MILLISECONDS, onFile } = this.#options;
    const watcher = watch(this.#folder, {
      ignored: (entry, stats) => isLeftOut(this.#folder, libraryFolder, entry, stats),
      alwaysStat: true,
      // What may not be read is left out; the rest of the folder is watched all the same.
      ignorePermissionErrors: true,
      awaitWriteFinish: { stabilityThreshold: stableMilliseconds, pollInterval: Math.min(100, stableMilliseconds) },
      usePolling, interval: POLL_MILLISECONDS, binaryInterval: POLL_MILLISECONDS,
    });
    this.#watcher = watcher;
    const found = (at: string, stats?: Stats): void => {
      if (stats !== undefined) onFile(foundFile(at, stats));
    };
    watcher.on('add', found).on('change', found).on('error', (error) => {
      if (usePolling || this.#watcher !== watcher || !hasNoEvents.has(systemCodeOf(error) ?? '')) return;
      this.#watcher = null;
      void watcher.close().then(() => {
        if (!this.#closed) this.#open(true);
      });
    });
  }
}

/** The system watches no more, or can't watch there: ENOSPC is Linux's limit of watches, EMFILE that of open files. */
const hasNoEvents: ReadonlySet<string> = new Set(['ENOSPC', 'EMFILE', 'ENFILE', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'UNKNOWN']);

/**
 * File systems by Linux's numbers (statfs(2)) that don't tell what other machines write to them: NFS, SMB 1 and later, CIFS,
 * FUSE (sshfs and others), 9P and VirtualBox's shared folders. Other systems use other numbers, and these for nothing else.
 */
const remote: ReadonlySet<number> = new Set([0x6969, 0x51_7b, 0xfe_53_4d_42, 0xff_53_4d_42, 0x65_73_55_46, 0x01_02_19_97, 0x78_6f_42_56]);

/** Whether a folder is on a drive that gives no events: chokidar's documentation has these polled. */
async function tellsNothing(folder: string): Promise<boolean> {
  if (folder.startsWith('\\\\')) return true;
  if (process.platform !== 'linux') return false;
  const type = await statfs(folder).then((system) => system.type, () => 0);
  return remote.has(type >>> 0);
}
