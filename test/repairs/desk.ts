/** A library whose files are repaired, for tests: the store's own functions behind a real port, with no worker to wait for. */
import { MessageChannel } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import type { RecognisedPage } from '../../main/contract/issue.ts';
import type { PageDetail, PageId } from '../../main/contract/library.ts';
import { hintsFromPath } from '../../main/formats/name-hints.ts';
import { readIssue } from '../../main/formats/registry.ts';
import { recognise } from '../../main/recognition/recognise.ts';
import { OriginalPages } from '../../main/repairs/original-pages.ts';
import { Repairing } from '../../main/repairs/repairing.ts';
import type { RepairStore } from '../../main/repairs/repairing.ts';
import { issue } from '../../main/store/issues.ts';
import { repairIssue, repairPage, savePage, takeStep } from '../../main/store/make-repairs.ts';
import { sha256Of, writeAside } from '../../main/store/originals.ts';
import { page } from '../../main/store/pages.ts';
import { heldOriginal, issueUnderRepair, nextRepair, pageUnderRepair, repairsOf } from '../../main/store/repairs.ts';
import { saveIssues } from '../../main/store/save-issue.ts';
import type { StoreService } from '../../main/store/store-worker.ts';
import type { Writable } from '../../main/store/database.ts';
import { talk } from '../../main/workers/rpc.ts';
import { body, bridge, lamp, mast, tea } from '../recognition/pages.ts';
import { newPages, runOf, temporaryLibrary } from '../store/fixtures.ts';

/** What the store worker offers to whoever repairs, of this database. */
const serviceOf = (database: Writable): Pick<StoreService, keyof RepairStore & keyof StoreService> => ({
  pageUnderRepair: (pageId) => pageUnderRepair(database, pageId),
  issueUnderRepair: (issueId) => issueUnderRepair(database, issueId),
  repairsOf: (issueId, pageId) => repairsOf(database, issueId, pageId),
  heldOriginal: (sha256) => heldOriginal(database, sha256),
  nextRepair: (issueId, direction) => nextRepair(database, issueId, direction),
  savePage: (laid) => savePage(database, laid),
  repairPage: (laid, made) => repairPage(database, laid, made),
  repairIssue: (issueId, made, date) => repairIssue(database, issueId, made, date),
  takeStep: (issueId, id, direction, consequences) => takeStep(database, issueId, id, direction, consequences),
});

export interface Desk {
  readonly folder: string;
  readonly database: Writable;
  readonly repairing: Repairing;
  /** Another reader of the same library; `meanwhile` happens before it keeps its first repair. */
  readonly another: (meanwhile?: () => Promise<unknown>) => Repairing;
}

/** An empty library to import into and to repair, gone after the test. */
export function openDesk(): Desk {
  const { folder, database } = temporaryLibrary();
  const another = (meanwhile?: () => Promise<unknown>): Repairing => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    const service = serviceOf(database);
    let waiting = meanwhile;
    talk(port1, {
      ...service,
      repairPage: async (...args: Parameters<StoreService['repairPage']>) => {
        const first = waiting;
        waiting = undefined;
        await first?.();
        return service.repairPage(...args);
      },
    });
    return new Repairing(talk<StoreService>(port2, {}), new OriginalPages(folder));
  };
  return { folder, database, repairing: another(), another };
}

export interface Held {
  readonly issueId: number;
  readonly pageId: PageId;
  readonly sha256: string;
}

/** Imports a text as an import would. With `readAs` its first page was read so by another version of recognition. */
export function importText(
  { folder, database }: Pick<Desk, 'folder' | 'database'>, text: string, { path = '/press/今日河湾.txt', readAs = null as RecognisedPage | null, recognisedBy = 2 } = {},
): Held {
  const bytes = new TextEncoder().encode(text);
  const sha256 = sha256Of(bytes);
  const recognised = recognise(readIssue(bytes, path), hintsFromPath(path));
  const { ledgerId } = runOf(database, path);
  const pages = recognised.pages.map((each, place) => (place === 0 && readAs !== null ? readAs : each));
  const [outcome] = saveIssues(database, folder, [{
    masthead: recognised.issue, fallbackTitle: 'page', warnings: recognised.warnings,
    files: [{ ledgerId, path, sha256, size: bytes.length, modifiedAt: 0, format: 'text', aside: writeAside(folder, sha256, bytes) }],
    pages: newPages(pages, recognisedBy).map((each) => ({ ...each, file: 0 })),
  }]).flat();
  if (outcome === undefined || outcome.kind === 'refused') throw new RangeError(JSON.stringify(outcome));
  return { issueId: outcome.issueId, pageId: issue(database, outcome.issueId).firstPageId, sha256 };
}

/** A page of three articles, and a line that is left over. */
export const newspaper = [
  ...mast, bridge.headline, ...body(bridge, 14), tea.headline, ...body(tea, 15), ...body(lamp, 13), lamp.headline, '（左）',
];
export const newspaperText = newspaper.join('\n');

/** The number of the newspaper's line that begins so. */
export function lineOf(beginning: string, lines: readonly string[] = newspaper): number {
  const line = lines.findIndex((text) => text.startsWith(beginning));
  if (line === -1) throw new RangeError(`no line begins with ${beginning}`);
  return line;
}

/** The newspaper in a library of its own. */
export function newspaperDesk(): Desk & Held {
  const desk = openDesk();
  return { ...desk, ...importText(desk, newspaperText) };
}

/** All that the library has of a page, its articles' ids included. */
export const pageNow = ({ database }: Pick<Desk, 'database'>, pageId: PageId): PageDetail => page(database, pageId);

export const headlinesOf = ({ articles }: PageDetail): (string | null)[] => articles.map(({ headline }) => headline);
export const idsOf = ({ articles }: PageDetail): number[] => articles.map(({ id }) => id);

/** The code of what the work throws, or null. */
export const failureOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error));
