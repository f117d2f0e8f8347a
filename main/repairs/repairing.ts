/**
 * The reader's repairs in a library: a page is read again from its original, its repairs are laid over it, and the store
 * keeps both. Whatever another process does to the same issue meanwhile, a repair is laid over what is there then.
 */
import { JiuwenError } from '../contract/errors.ts';
import type { IssueId, PageId, PageXray, RepairStep } from '../contract/library.ts';
import type { IssueRepair, PageRepair, RepairFile, RepairImport } from '../contract/repair.ts';
import { linesOf } from '../contract/xray.ts';
import { dateWarnings } from '../recognition/recognise.ts';
import { RECOGNITION_VERSION } from '../recognition/version.ts';
import { OVERTAKEN } from '../store/make-repairs.ts';
import type { ChosenDate, Consequences, LaidPage, NewRepair } from '../store/make-repairs.ts';
import { isPageRepair } from '../store/repairs.ts';
import type { Direction, HeldOriginal, IssueUnderRepair, NextRepair, PageUnderRepair } from '../store/repairs.ts';
import type { StoreService } from '../store/store-worker.ts';
import { isName } from '../store/title-choices.ts';
import type { Remote } from '../workers/rpc.ts';
import { applyRepairs } from './apply.ts';
import type { OriginalPage, OriginalPages } from './original-pages.ts';

/** What repairing asks of the store. */
export type RepairStore = Pick<Remote<StoreService>,
  'pageUnderRepair' | 'issueUnderRepair' | 'repairsOf' | 'heldOriginal' | 'nextRepair' | 'savePage' | 'repairPage' | 'repairIssue' | 'takeStep'>;

type KeptRepairs = PageUnderRepair['repairs'];
type FiledRepair = RepairFile['files'][number]['repairs'][number];

export class Repairing {
  readonly #store: RepairStore;
  readonly #originals: OriginalPages;

  constructor(store: RepairStore, originals: OriginalPages) {
    this.#store = store;
    this.#originals = originals;
  }

  /** The page's X-ray; the page is brought up to date first. Throws not-found, original-lost. */
  async xray(pageId: PageId): Promise<PageXray> {
    const { held, laid, lines } = await this.#upToDate(pageId);
    const { articles, origin } = laid.page;
    return {
      pageId, issueId: held.issueId, lines, origin,
      articles: articles.map(({ confidence, headlineInferred, origin: own, doubts }, index) =>
        ({ articleId: held.articles[index]?.id ?? 0, confidence, headlineInferred, origin: own, doubts })),
      repairs: await this.#store.repairsOf(held.issueId, pageId),
    };
  }

  /** Reads a page again by today's recognition, with its repairs. Its articles stay the same ones. Throws not-found, original-lost. */
  async recogniseAgain(pageId: PageId): Promise<void> {
    await untilInTime(async () => {
      const held = await this.#store.pageUnderRepair(pageId);
      return this.#store.savePage((await this.#lay(held, held.repairs)).laid);
    });
  }

  /** Makes a repair of a page. Throws repair-not-applicable, and then nothing is kept; not-found, original-lost. */
  async repairPage(pageId: PageId, repair: PageRepair): Promise<RepairStep> {
    return untilInTime(async () => {
      const held = await this.#store.pageUnderRepair(pageId);
      const { laid } = await this.#lay(held, held.repairs, [repair]);
      if (laid.applied.at(-1) !== true) throw new JiuwenError('repair-not-applicable', {});
      return this.#store.repairPage(laid, [{ repair, madeAt: new Date().toISOString() }]);
    });
  }

  /** Makes a repair of an issue. Throws not-found, repair-not-applicable. */
  async repairIssue(issueId: IssueId, repair: IssueRepair): Promise<RepairStep> {
    return this.#repairIssue(issueId, { repair, madeAt: new Date().toISOString() });
  }

  /** Undoes the last repair of an issue, or does the one again that was undone last; null where there is none. */
  async step(issueId: IssueId, direction: Direction): Promise<RepairStep | null> {
    return untilInTime(async () => {
      const next = await this.#store.nextRepair(issueId, direction);
      if (next === null) return null;
      const changed = next.pageId === null
        ? { page: null, date: await this.#dateAfter(issueId, next, direction) }
        : { page: await this.#pageAfter(next.pageId, next, direction), date: null };
      return this.#store.takeStep(issueId, next.id, direction, changed satisfies Consequences);
    });
  }

  /** Makes the repairs of a file that fit files of this library and have not been made here. */
  async importRepairs(file: RepairFile): Promise<RepairImport> {
    const told = { applied: 0, known: 0, withoutFile: 0, notApplicable: 0 };
    for (const { sha256, repairs } of file.files) {
      const held = await this.#store.heldOriginal(sha256);
      if (held === null) {
        told.withoutFile += repairs.length;
        continue;
      }
      const known = new Set(held.made.map(identity));
      const fresh = repairs.filter((repair) => !known.has(identity(repair)));
      told.known += repairs.length - fresh.length;
      const { applied, notApplicable, withoutFile } = await this.#importInto(held, fresh);
      told.applied += applied;
      told.notApplicable += notApplicable;
      told.withoutFile += withoutFile;
    }
    return told;
  }

  async #importInto({ issueId, pages }: HeldOriginal, repairs: readonly FiledRepair[]): Promise<Omit<RepairImport, 'known'>> {
    const told = { applied: 0, notApplicable: 0, withoutFile: 0 };
    for (const [place, filed] of Map.groupBy(repairs, ({ page }) => page)) {
      const pageId = pages.find((page) => page.place === place)?.pageId;
      const made = filed.flatMap(({ repair, madeAt }) => (isPageRepair(repair) ? [{ repair, madeAt }] : []));
      if (made.length === 0) continue;
      if (pageId === undefined) {
        told.withoutFile += made.length;
        continue;
      }
      const applied = (await this.#keep(pageId, made)).filter(Boolean).length;
      told.applied += applied;
      told.notApplicable += made.length - applied;
    }
    for (const { repair, madeAt } of repairs) {
      if (isPageRepair(repair)) continue;
      const isMade = canBeMade(repair);
      if (isMade) await this.#repairIssue(issueId, { repair, madeAt });
      told[isMade ? 'applied' : 'notApplicable'] += 1;
    }
    return told;
  }

  /** Keeps repairs of a page, whether or not they apply, and answers that of each. */
  async #keep(pageId: PageId, made: readonly NewRepair<PageRepair>[]): Promise<readonly boolean[]> {
    let applied: readonly boolean[] = [];
    await untilInTime(async () => {
      const held = await this.#store.pageUnderRepair(pageId);
      const { laid } = await this.#lay(held, held.repairs, made.map(({ repair }) => repair));
      applied = laid.applied.slice(-made.length);
      return this.#store.repairPage(laid, made);
    });
    return applied;
  }

  async #repairIssue(issueId: IssueId, made: NewRepair<IssueRepair>): Promise<RepairStep> {
    const { repair } = made;
    if (!canBeMade(repair)) throw new JiuwenError('repair-not-applicable', {});
    return untilInTime(async () => {
      const issue = await this.#store.issueUnderRepair(issueId);
      const dates = issue.dates.map(({ date }) => date);
      return this.#store.repairIssue(issueId, made, chosenDate(issue, repair.kind === 'date' ? [...dates, repair.date] : dates));
    });
  }

  async #dateAfter(issueId: IssueId, { id, repair }: NextRepair, direction: Direction): Promise<ChosenDate> {
    const issue = await this.#store.issueUnderRepair(issueId);
    const others = issue.dates.filter((chosen) => chosen.id !== id).map(({ date }) => date);
    return chosenDate(issue, direction === 'redo' && repair.kind === 'date' ? [...others, repair.date] : others);
  }

  async #pageAfter(pageId: PageId, { id, repair }: NextRepair, direction: Direction): Promise<LaidPage> {
    const held = await this.#store.pageUnderRepair(pageId);
    const others = held.repairs.filter((kept) => kept.id !== id);
    const { laid } = await this.#lay(held, direction === 'redo' && isPageRepair(repair) ? [...others, { id, repair }] : others);
    return laid;
  }

  /** A page as today's recognition and its repairs have it, and as the store has it by then. */
  async #upToDate(pageId: PageId): Promise<Laid & { readonly held: PageUnderRepair }> {
    const held = await this.#store.pageUnderRepair(pageId);
    const now = await this.#lay(held, held.repairs);
    if (isUpToDate(held, now.laid)) return { held, ...now };
    await this.recogniseAgain(pageId);
    const renewed = await this.#store.pageUnderRepair(pageId);
    return { held: renewed, ...await this.#lay(renewed, renewed.repairs) };
  }

  async #lay(held: PageUnderRepair, kept: KeptRepairs, added: readonly PageRepair[] = []): Promise<Laid> {
    const original = await this.#originals.read(held);
    return { laid: laidPage(held.pageId, original, kept, added), lines: original.lines };
  }
}

/** The page with repairs that are kept, and then with new ones. */
export function laidPage(pageId: PageId, { page: recognised, lines }: OriginalPage, kept: KeptRepairs, added: readonly PageRepair[] = []): LaidPage {
  const { page, applied } = applyRepairs(recognised, lines, [...kept.map(({ repair }) => repair), ...added]);
  return { pageId, page, recognisedBy: RECOGNITION_VERSION, basedOn: kept.map(({ id }) => id), applied };
}

interface Laid {
  readonly laid: LaidPage;
  readonly lines: readonly string[];
}

/** Whether the store has what is laid. */
function isUpToDate({ recognisedBy, articles }: PageUnderRepair, { recognisedBy: now, page }: LaidPage): boolean {
  return recognisedBy === now && articles.length === page.articles.length
    && page.articles.every((article, index) => linesOf(article).join() === articles[index]?.lines.join());
}

/** No newspaper has a name that nobody can see. */
const canBeMade = (repair: IssueRepair): boolean => repair.kind !== 'title' || isName(repair.name);

/** What makes a repair the same one in every library. */
const identity = (filed: FiledRepair): string => JSON.stringify([filed.page, filed.madeAt, filed.repair]);

/** The date that an issue has once its readers set these, in their order. */
export function chosenDate({ masthead }: Pick<IssueUnderRepair, 'masthead'>, dates: readonly string[]): ChosenDate {
  const date = dates.at(-1);
  return date === undefined ? { date: masthead.date, warnings: null } : { date, warnings: dateWarnings({ ...masthead, date }) };
}

/** Works things out again as often as another process was faster. */
export async function untilInTime<T>(work: () => Promise<T | typeof OVERTAKEN>): Promise<T> {
  for (;;) {
    const done = await work();
    if (done !== OVERTAKEN) return done;
  }
}
