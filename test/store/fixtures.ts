/** Libraries and issues for the tests of the store. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Masthead, RecognisedArticle, RecognisedPage } from '../../main/contract/issue.ts';
import { openForWriting } from '../../main/store/database.ts';
import type { Writable } from '../../main/store/database.ts';
import { startRun } from '../../main/store/import-runs.ts';
import { waitingFiles } from '../../main/store/ledger.ts';
import type { LedgerOutcome } from '../../main/store/ledger.ts';
import { sha256Of, writeAside } from '../../main/store/originals.ts';
import type { NewPage } from '../../main/store/pages.ts';
import { packPage, preparePage } from '../../main/store/prepared-page.ts';
import { saveIssues } from '../../main/store/save-issue.ts';
import type { IssueToSave } from '../../main/store/save-issue.ts';

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open library in a temporary folder, closed after the test. */
export function temporaryLibrary(): { folder: string; database: Writable } {
  const folder = temporaryFolder();
  const database = openForWriting(folder);
  onTestFinished(() => database.close());
  return { folder, database };
}

export function masthead(texts: Partial<Masthead> = {}): Masthead {
  return {
    title: '云溪报', romanTitle: null, date: '2025-03-07', weekday: null, lunarDate: null, number: 12, pageCount: 4,
    organisers: { sponsor: null, publisher: null }, serialNumber: null, mastheadLines: [], ...texts,
  };
}

export function article(headline: string | null, ...paragraphs: string[]): RecognisedArticle {
  return {
    headline, headlineInferred: false, kicker: null, deck: null, column: null, byline: [], jumpTo: null, jumpFrom: null,
    body: paragraphs.map((text) => ({ kind: 'paragraph', text })), confidence: 1, doubts: [],
    origin: { kicker: [], headline: [], deck: [], column: [], byline: [], blocks: paragraphs.map((_, i) => [i]) },
  };
}

export function page(number: number, ...articles: RecognisedArticle[]): RecognisedPage {
  return { number, name: null, articles, banners: [], furniture: [], leftovers: [], origin: { masthead: [], banners: [], furniture: [], leftovers: [] } };
}

/** Pages as recognition hands them to the store. */
export function newPages(pages: readonly RecognisedPage[], recognisedBy = 2): NewPage[] {
  return pages.map((each, place) => ({ number: each.number, articleCount: each.articles.length, place, recognisedBy, packed: packPage(preparePage(each)) }));
}

/** Begins a run of one file; answers the run and the file's row in the ledger. */
export function runOf(database: Writable, file: string): { readonly runId: number; readonly ledgerId: number } {
  const runId = startRun(database, { kind: 'import', asked: [file], appVersion: 'test' }, [{ path: file, entry: null }]);
  return { runId, ledgerId: waitingFiles(database, runId)[0]?.id ?? 0 };
}

/** What became of a file that was not refused, with the run that it was of. */
export type Saved = Exclude<LedgerOutcome, { kind: 'refused' }> & { readonly runId: number };

/** Saves an issue of one file, whose content is `content`, as an import would. */
export function save(
  { folder, database }: { folder: string; database: Writable }, issue: Partial<Pick<IssueToSave, 'masthead' | 'warnings'>>, pages: RecognisedPage[],
  { content = JSON.stringify([issue, pages]), name = 'page.txt' } = {},
): Saved {
  const bytes = new TextEncoder().encode(content);
  const sha256 = sha256Of(bytes);
  const aside = writeAside(folder, sha256, bytes);
  const { runId, ledgerId } = runOf(database, `/press/${name}`);
  const [outcome] = saveIssues(database, folder, [{
    masthead: masthead(), fallbackTitle: 'page', warnings: [], ...issue,
    files: [{ ledgerId, path: `/press/${name}`, sha256, size: bytes.length, modifiedAt: 0, format: 'text', aside }],
    pages: newPages(pages).map((each) => ({ ...each, file: 0 })),
  }]).flat();
  if (outcome === undefined || outcome.kind === 'refused') throw new Error(JSON.stringify(outcome));
  return { ...outcome, runId };
}
