/** A care worker: it lives for one job on a library, reads by a connection of its own, and has the store write. */
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { BackupReport, CareProgress, LibrarySize, RebuildReport, RepairReport, RestoreReport, VerifyReport } from '../contract/care.ts';
import { Job } from '../store/care/job.ts';
import { removeOldLibrary } from '../store/care/old-library.ts';
import { verify } from '../store/care/verify.ts';
import { openForReading } from '../store/database.ts';
import type { Readable } from '../store/database.ts';
import { libraryError } from '../store/failures.ts';
import type { StoreService } from '../store/store-worker.ts';
import { talk } from '../workers/rpc.ts';
import type { Remote } from '../workers/rpc.ts';
import { backUp } from './backup.ts';
import type { BackupTarget } from './backup.ts';
import { copyDatabase, copyOriginals } from './copy.ts';
import { rebuildIndex } from './rebuild.ts';
import { repairLibrary } from './repair.ts';
import { restore } from './restore.ts';
import { sizeOf } from './size.ts';

/** What the asking side hears of a job. */
export interface CareListener {
  progress(progress: CareProgress): void;
}

/** More often would only flicker. */
const PROGRESS_MILLISECONDS = 60;

const cancellation = new AbortController();

function job(): Job {
  let toldAt = 0;
  let toldStep = '';
  return new Job(cancellation.signal, (progress) => {
    if (progress.step === toldStep && progress.done < progress.total && performance.now() - toldAt < PROGRESS_MILLISECONDS) return;
    toldAt = performance.now();
    toldStep = progress.step;
    void listener.progress.asEvent(progress);
  });
}

async function reading<T>(folder: string, work: (database: Readable) => Promise<T>): Promise<T> {
  const database = openForReading(folder);
  try {
    return await work(database);
  } catch (error) {
    throw libraryError(error, folder);
  } finally {
    database.close();
  }
}

async function writing<T>(port: MessagePort, folder: string, work: (store: Remote<StoreService>, database: Readable) => Promise<T>): Promise<T> {
  try {
    const store = talk<StoreService>(port, {});
    return await reading(folder, (database) => work(store, database));
  } finally {
    port.close();
  }
}

const service = {
  verify: (folder: string): Promise<VerifyReport> => reading(folder, (database) => verify(database, folder, job())),
  repair: (port: MessagePort, folder: string): Promise<RepairReport> => writing(port, folder, (store, database) => repairLibrary(store, database, folder, job())),
  rebuildIndex: (port: MessagePort, folder: string): Promise<RebuildReport> => writing(port, folder, (store, database) => rebuildIndex(store, database, job())),
  backUp: (folder: string, target: BackupTarget): Promise<BackupReport> => reading(folder, (database) => backUp(database, folder, target, job())),
  restore: (file: string, folder: string): Promise<RestoreReport> => restore(file, folder, job()),
  copyOriginals: (folder: string, to: string): Promise<void> => copyOriginals(folder, to, job()),
  copyDatabase: (folder: string, to: string): Promise<number> => reading(folder, (database) => copyDatabase(database, to, job())),
  size: (folder: string): Promise<Omit<LibrarySize, 'isReadOnly'>> => sizeOf(folder),
  removeOld: (old: string, folder: string): Promise<void> => removeOldLibrary(old, folder),
  cancel: (): void => cancellation.abort(),
};

export type CareService = typeof service;

if (parentPort === null) throw new Error('care-worker.ts is a worker');
const listener: Remote<CareListener, CareService> = talk<CareListener, CareService>(parentPort, service);
