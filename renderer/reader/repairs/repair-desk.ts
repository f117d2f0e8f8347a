/** Where every repair of the window is made, one after the other, whichever view asks for it. */
import type { RepairEntry, IssueRepair, PageRepair } from '../../../main/contract/repair.ts';
import type { PageXray, RepairStep } from '../../../main/contract/library.ts';
import { preferences } from '../../preferences.ts';
import { api } from '../../api.ts';
import { describeRepair, linesOfRepair } from './repair-words.ts';

/** A place to put the focus when a page is shown anew: the part that has the line. */
export interface Focus {
  readonly pageId: number;
  readonly line: number;
}

/** What was just done, undone or done again. */
export interface RepairNews {
  readonly how: 'made' | 'undone' | 'redone';
  readonly issueId: number;
  /** What was done, in the reader's words. */
  readonly what: string;
  /** How many repairs it were: that many undo it. */
  readonly steps: number;
}

/**
 * @fires news - with `detail: RepairNews`, after the library has changed
 * @fires nothing-left - with `detail: 'undo' | 'redo'`
 * @fires failure - with `detail: unknown`, what was thrown
 */
class RepairDesk extends EventTarget {
  #focus: Focus | null = null;
  #last = new Map<number, RepairStep>();
  #queue: Promise<void> = Promise.resolve();

  /** Whether undoing and redoing have something to do; null before anything was done here. */
  after(issueId: number): Pick<RepairStep, 'canUndo' | 'canRedo'> | null {
    return this.#last.get(issueId) ?? null;
  }

  /** The place to focus on a page that is shown anew, if any; asked for, it is forgotten. */
  takeFocus(pageId: number): Focus | null {
    const focus = this.#focus;
    if (focus?.pageId !== pageId) return null;
    this.#focus = null;
    return focus;
  }

  /** Repairs a page; several repairs are undone together by the news' button. */
  repairPage(pageId: number, lines: readonly string[], repairs: readonly PageRepair[], focusLine: number | null): Promise<void> {
    return this.#inTurn(async () => {
      const steps: RepairStep[] = [];
      try {
        for (const repair of repairs) steps.push(await api.repairPage(pageId, repair));
      } finally {
        this.#made(steps, lines, focusLine === null ? null : { pageId, line: focusLine });
      }
    });
  }

  repairIssue(issueId: number, repairs: readonly IssueRepair[]): Promise<void> {
    return this.#inTurn(async () => {
      const steps: RepairStep[] = [];
      try {
        for (const repair of repairs) steps.push(await api.repairIssue(issueId, repair));
      } finally {
        this.#made(steps, [], null);
      }
    });
  }

  /** Undoes the issue's last repairs. */
  undo(issueId: number, count = 1): Promise<void> {
    return this.#back(issueId, 'undo', count);
  }

  redo(issueId: number): Promise<void> {
    return this.#back(issueId, 'redo', 1);
  }

  #inTurn(deed: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(deed).catch((error: unknown) => this.#tell('failure', error));
    return this.#queue;
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #made(steps: readonly RepairStep[], lines: readonly string[], focus: Focus | null): void {
    const last = steps.at(-1);
    if (!last) return;
    this.#last.set(last.issueId, last);
    this.#focus = focus;
    const say = preferences.messages;
    const retyped = steps.length > 1 && steps.every(({ entry }) => entry.repair.kind === 'retype');
    const what = retyped ? say.saidMany(steps.length) : steps.map(({ entry }) => describeRepair(entry.repair, lines, say)).join('；');
    this.#tell('news', { how: 'made', issueId: last.issueId, what, steps: steps.length } satisfies RepairNews);
  }

  #back(issueId: number, which: 'undo' | 'redo', count: number): Promise<void> {
    return this.#inTurn(async () => {
      let done: RepairStep | null = null;
      for (let i = 0; i < count; i++) {
        const step = await (which === 'undo' ? api.undoRepair(issueId) : api.redoRepair(issueId));
        if (step === null) break;
        done = step;
      }
      if (done === null) {
        this.#tell('nothing-left', which);
        return;
      }
      this.#last.set(issueId, done);
      const line = linesOfRepair(done.entry.repair)[0];
      this.#focus = done.pageId === null || line === undefined ? null : { pageId: done.pageId, line };
      const what = describeRepair(done.entry.repair, await linesAround(done), preferences.messages);
      this.#tell('news', { how: which === 'undo' ? 'undone' : 'redone', issueId, what, steps: 1 } satisfies RepairNews);
    });
  }
}

/** The source lines that a step's repair names; none for the issue's, or where they can't be had: words matter less than the deed. */
async function linesAround(step: RepairStep): Promise<readonly string[]> {
  return step.pageId === null ? [] : (await api.xray(step.pageId).catch((): Pick<PageXray, 'lines'> => ({ lines: [] }))).lines;
}

export const repairDesk = new RepairDesk();

/** Repairs newest first, for lists. */
export const newestFirst = (repairs: readonly RepairEntry[]): RepairEntry[] => [...repairs].reverse();
