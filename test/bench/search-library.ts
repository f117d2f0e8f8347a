/** Libraries of generated articles for bench:search, built by the store's own path and kept for the next run. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { Masthead, RecognisedArticle, RecognisedPage } from '../../main/contract/issue.ts';
import { addToNextIndex, beginNextIndex } from '../../main/store/care/next-index.ts';
import { databasePath, openForReading, openForWriting } from '../../main/store/database.ts';
import { finishRun, startRun } from '../../main/store/import-runs.ts';
import { waitingFiles } from '../../main/store/ledger.ts';
import { latestVersion } from '../../main/store/migrations/index.ts';
import { sha256Of, writeAside } from '../../main/store/originals.ts';
import { packPage, preparePage } from '../../main/store/prepared-page.ts';
import { saveIssues } from '../../main/store/save-issue.ts';
import type { IssueToSave } from '../../main/store/save-issue.ts';
import { entriesAfter } from '../../main/store/search-index.ts';
import { ARTICLES_PER_ISSUE, PAGES_PER_ISSUE, textsOf } from './search-corpus.ts';
import type { Corpus, CorpusArticle, CorpusIssue } from './search-corpus.ts';

const told = z.object({
  /** Articles, and the UTF-8 bytes of all their texts. */
  articles: z.int(), textBytes: z.int(),
  /** Making ready and storing all, without making the texts up. */
  storeSeconds: z.number(),
  /** Filling an index alone from the stored texts; null in large libraries, where it is not tried. */
  indexSeconds: z.number().nullable(),
});

export interface BuiltLibrary extends z.infer<typeof told> {
  readonly folder: string;
  /** Whether an earlier run built it, and measured what it cost then. */
  readonly isReused: boolean;
  /** Bytes of the index's tables. */
  readonly indexBytes: number;
}

/** Issues in one transaction: 300 articles; and articles in one of an index that is filled alone. */
const ISSUES_AT_ONCE = 15, ENTRIES_AT_ONCE = 300;
/** Up to so many articles, an index is filled alone as well. */
const INDEXED_ALONE = 10_000;

/** The library of a corpus, built if no run has yet with this version of the store. Whoever changes how a corpus is made gives it another seed. */
export function builtLibrary(corpus: Corpus): BuiltLibrary {
  const home = path.join(os.tmpdir(), 'jiuwen-bench-search');
  const folder = path.join(home, `seed-${corpus.seed}-articles-${corpus.size}-version-${latestVersion}`), record = `${folder}.json`;
  const isReused = existsSync(record);
  if (!isReused) {
    const building = `${folder}.building`;
    mkdirSync(home, { recursive: true });
    for (const stale of [building, `${building}.index`, folder]) rmSync(stale, { recursive: true, force: true });
    const built = build(building, corpus);
    renameSync(building, folder);
    writeFileSync(record, JSON.stringify(built));
  }
  return { ...told.parse(JSON.parse(readFileSync(record, 'utf8'))), folder, isReused, indexBytes: indexBytesOf(folder) };
}

function build(folder: string, corpus: Corpus): z.infer<typeof told> {
  const issues = Math.ceil(corpus.size / ARTICLES_PER_ISSUE);
  let textBytes = 0, milliseconds = 0;
  const database = openForWriting(folder);
  const timed = <T>(work: () => T): T => {
    const began = performance.now();
    const result = work();
    milliseconds += performance.now() - began;
    return result;
  };
  try {
    const places = Array.from({ length: issues }, (_, number) => ({ path: `/press/${number}.txt`, entry: null }));
    const runId = timed(() => startRun(database, { kind: 'import', asked: ['/press'], appVersion: 'bench' }, places));
    const files = waitingFiles(database, runId);
    for (let first = 0; first < issues; first += ISSUES_AT_ONCE) {
      const batch = files.slice(first, first + ISSUES_AT_ONCE).map((file, place) => {
        const number = first + place, begin = number * ARTICLES_PER_ISSUE;
        const articles = Array.from({ length: Math.min(ARTICLES_PER_ISSUE, corpus.size - begin) }, (_, at) => corpus.article(begin + at));
        for (const article of articles) for (const text of textsOf(article)) textBytes += Buffer.byteLength(text);
        return { file, articles, issue: corpus.issue(number) };
      });
      timed(() => saveIssues(database, folder, batch.map(({ file, articles, issue }) => issueToSave(folder, file, issue, articles))));
    }
    timed(() => finishRun(database, runId));
  } finally {
    timed(() => database.close());
  }
  return { articles: corpus.size, textBytes, storeSeconds: milliseconds / 1000, indexSeconds: corpus.size <= INDEXED_ALONE ? indexSecondsOf(folder) : null };
}

/** In a copy: an index that was filled would leave its pages behind. */
function indexSecondsOf(folder: string): number {
  const copy = `${folder}.index`;
  mkdirSync(copy);
  copyFileSync(databasePath(folder), databasePath(copy));
  const database = openForWriting(copy);
  try {
    const began = performance.now();
    beginNextIndex(database);
    for (let last = 0; ;) {
      const entries = entriesAfter(database, last, ENTRIES_AT_ONCE);
      const end = entries.at(-1);
      if (end === undefined) return (performance.now() - began) / 1000;
      addToNextIndex(database, entries);
      last = end.id;
    }
  } finally {
    database.close();
    rmSync(copy, { recursive: true });
  }
}

/** Its original is a line that tells the issue: what originals say is no matter of searching. */
function issueToSave(folder: string, file: { readonly id: number; readonly path: string }, issue: CorpusIssue, articles: readonly CorpusArticle[]): IssueToSave {
  const bytes = new TextEncoder().encode(`${issue.title} ${issue.date} ${issue.number}`), sha256 = sha256Of(bytes);
  const pages = Array.from({ length: PAGES_PER_ISSUE }, (_, place) => pageOf(place + 1, articles.filter(({ page }) => page === place + 1)));
  return {
    masthead: mastheadOf(issue), fallbackTitle: issue.title, warnings: [],
    files: [{ ledgerId: file.id, path: file.path, sha256, size: bytes.length, modifiedAt: 0, format: 'text', aside: writeAside(folder, sha256, bytes) }],
    pages: pages.map((page, place) => ({ number: page.number, articleCount: page.articles.length, place, recognisedBy: 1, packed: packPage(preparePage(page)), file: 0 })),
  };
}

const mastheadOf = ({ title, date, number }: CorpusIssue): Masthead => ({
  title, romanTitle: null, date, weekday: null, lunarDate: null, number, pageCount: PAGES_PER_ISSUE,
  organisers: { sponsor: null, publisher: null }, serialNumber: null, mastheadLines: [],
});

const pageOf = (number: number, articles: readonly CorpusArticle[]): RecognisedPage => ({
  number, name: null, articles: articles.map(recognised), banners: [], furniture: [], leftovers: [],
  origin: { masthead: [], banners: [], furniture: [], leftovers: [] },
});

const recognised = ({ headline, byline, column, paragraphs }: CorpusArticle): RecognisedArticle => ({
  headline, headlineInferred: false, kicker: null, deck: null, column, byline: [byline], jumpTo: null, jumpFrom: null,
  body: paragraphs.map((text) => ({ kind: 'paragraph', text })), confidence: 1, doubts: [],
  origin: { kicker: [], headline: [], deck: [], column: [], byline: [], blocks: paragraphs.map((_, line) => [line]) },
});

const bytesRow = z.object({ bytes: z.int() });

/** Pages of the index's tables (https://www.sqlite.org/dbstat.html). */
function indexBytesOf(folder: string): number {
  const database = openForReading(folder);
  try {
    return database.first(bytesRow, "SELECT coalesce(sum(pgsize), 0) AS bytes FROM dbstat WHERE aggregate = TRUE AND name GLOB 'article_index_*'")?.bytes ?? 0;
  } finally {
    database.close();
  }
}
