/** The repair worker: it reads untrusted originals again under a memory limit, and talks to the store by a port of its own. */
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { JiuwenError } from '../contract/errors.ts';
import type { IssueId, PageId, PageXray, RepairStep } from '../contract/library.ts';
import type { IssueRepair, PageRepair, RepairFile, RepairImport } from '../contract/repair.ts';
import type { Direction } from '../store/repairs.ts';
import type { StoreService } from '../store/store-worker.ts';
import { talk } from '../workers/rpc.ts';
import { OriginalPages } from './original-pages.ts';
import { readRepairFile } from './repair-files.ts';
import { Repairing } from './repairing.ts';

let opened: Repairing | null = null;
let last: Promise<unknown> = Promise.resolve();

/** One thing after the other: each is worked out on what the one before left. */
function inTurn<T>(work: (repairing: Repairing) => Promise<T>): Promise<T> {
  const done = last.then(() => {
    if (opened === null) throw new JiuwenError('unexpected', { reason: 'the library is not open' });
    return work(opened);
  });
  last = done.catch(() => undefined);
  return done;
}

const service = {
  /** Makes ready for the library in `folder`, whose store is at the other end of `store`. */
  open(folder: string, store: MessagePort): void {
    opened = new Repairing(talk<StoreService>(store, {}), new OriginalPages(folder));
    // Without its store it could never answer again. It is started anew at its next use.
    store.once('close', () => process.exit());
  },
  /** Resolves when what was asked for is done. */
  finish: async (): Promise<void> => {
    await last;
  },
  xray: (pageId: PageId): Promise<PageXray> => inTurn((repairing) => repairing.xray(pageId)),
  recogniseAgain: (pageId: PageId): Promise<void> => inTurn((repairing) => repairing.recogniseAgain(pageId)),
  repairPage: (pageId: PageId, repair: PageRepair): Promise<RepairStep> => inTurn((repairing) => repairing.repairPage(pageId, repair)),
  repairIssue: (issueId: IssueId, repair: IssueRepair): Promise<RepairStep> => inTurn((repairing) => repairing.repairIssue(issueId, repair)),
  step: (issueId: IssueId, direction: Direction): Promise<RepairStep | null> => inTurn((repairing) => repairing.step(issueId, direction)),
  layRepairs: (file: RepairFile): Promise<RepairImport> => inTurn((repairing) => repairing.importRepairs(file)),
  importRepairs: (path: string): Promise<RepairImport> => inTurn(async (repairing) => repairing.importRepairs(await readRepairFile(path))),
};

export type RepairService = typeof service;

if (parentPort !== null) talk(parentPort, service);
