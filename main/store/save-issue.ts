/** Puts recognised issues into the library: titles, issues, pages, articles, index and ledger in one transaction. */
import path from 'node:path';
import * as z from 'zod';
import { JiuwenError, toFailure } from '../contract/errors.ts';
import type { Masthead, Warning } from '../contract/issue.ts';
import type { IssueId, TitleId } from '../contract/library.ts';
import type { Writable } from './database.ts';
import { isOfTheLibrary } from './failures.ts';
import { heldFile, recordFile } from './ledger.ts';
import type { FileFacts, LedgerOutcome } from './ledger.ts';
import { adoptOriginal, removeOriginal } from './originals.ts';
import { insertPage } from './pages.ts';
import type { NewPage } from './pages.ts';
import { storedMasthead, storedWarnings } from './stored-json.ts';
import { shownTitle, titleOf } from './titles.ts';

export interface SourceFile extends FileFacts {
  /** Its place as one path. */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  /** The name of the format that read it. */
  readonly format: string;
  /** Where its bytes were written aside (see originals.ts), to be adopted; null for a file that is held already. */
  readonly aside: string | null;
}

export interface IssueToSave {
  readonly masthead: Masthead;
  /** Names the newspaper when the masthead does not, not even in Latin letters. */
  readonly fallbackTitle: string;
  readonly warnings: readonly Warning[];
  readonly files: readonly SourceFile[];
  readonly pages: readonly (NewPage & { /** Index into `files`. */ readonly file: number })[];
}

/**
 * Saves issues, all in one transaction: each commit costs the index a segment. An issue that can't be saved is refused, file by
 * file, and hinders no other; what fails for the library's own reasons fails all and is thrown. Files whose content is held
 * already are left out, whatever their name. Pages join the issue of the same title, date and number if that has none of
 * their page numbers yet; otherwise they are another edition of it.
 * @returns what became of the files of each issue, in their order.
 */
export function saveIssues(database: Writable, folder: string, issues: readonly IssueToSave[]): LedgerOutcome[][] {
  const adopted: string[] = [];
  try {
    return database.transaction(() => issues.map((issue) => saveOrRefuse(database, folder, issue, adopted)));
  } catch (error) {
    for (const sha256 of adopted) removeOriginal(folder, sha256);
    throw error;
  }
}

function saveOrRefuse(database: Writable, folder: string, issue: IssueToSave, adopted: string[]): LedgerOutcome[] {
  const own: string[] = [];
  try {
    const outcomes = database.savepoint(() => save(database, issue, ({ path: file, sha256, aside }) => {
      if (aside === null) throw new JiuwenError('file-missing', { path: file });
      adoptOriginal(folder, sha256, aside);
      own.push(sha256);
    }));
    adopted.push(...own);
    return outcomes;
  } catch (error) {
    for (const sha256 of own) removeOriginal(folder, sha256);
    const failure = toFailure(error);
    if (isOfTheLibrary(failure.code)) throw error;
    return issue.files.map((file) => {
      recordFile(database, file, { kind: 'refused', error: failure });
      return { kind: 'refused', error: failure };
    });
  }
}

function save(database: Writable, issue: IssueToSave, adopt: (source: SourceFile) => void): LedgerOutcome[] {
  const outcomes = new Map<string, LedgerOutcome>();
  for (const { sha256 } of issue.files) {
    const held = heldFile(database, sha256);
    if (held !== null) outcomes.set(sha256, { kind: 'already-held', issueId: held.issueId });
  }
  const fresh = issue.files.filter((file, index) =>
    !outcomes.has(file.sha256) && issue.files.findIndex(({ sha256 }) => sha256 === file.sha256) === index);
  const pages = withOwnNumbers(issue.pages.flatMap((page) => {
    const source = issue.files[page.file];
    return source !== undefined && fresh.includes(source) ? [{ ...page, source }] : [];
  }));
  if (pages.length > 0) {
    const issueId = issueFor(database, issue, pages.map(({ number }) => number));
    for (const source of fresh) {
      const own = pages.filter((page) => page.source === source);
      const [first] = own;
      if (first === undefined) continue;
      adopt(source);
      const originalId = insertOriginal(database, source);
      for (const page of own) insertPage(database, issueId, originalId, page);
      outcomes.set(source.sha256, {
        kind: 'imported', issueId, articleCount: own.reduce((sum, { articleCount }) => sum + articleCount, 0), recognisedBy: first.recognisedBy,
      });
    }
  }
  return issue.files.map((file) => {
    const outcome = outcomes.get(file.sha256);
    if (outcome === undefined) throw new JiuwenError('recognition-failed', { path: file.path, reason: 'no pages' });
    const told: LedgerOutcome = outcome.kind === 'imported' && !fresh.includes(file) ? { kind: 'already-held', issueId: outcome.issueId } : outcome;
    recordFile(database, file, told);
    return told;
  });
}

interface SourcedPage extends NewPage {
  readonly source: SourceFile;
}

/** Two pages of one issue never have one number: the later one takes the next that is free. */
function withOwnNumbers(pages: readonly SourcedPage[]): SourcedPage[] {
  const taken = new Set<number>();
  return pages.map((each) => {
    let { number } = each;
    while (taken.has(number)) number += 1;
    taken.add(number);
    return { ...each, number };
  });
}

function insertOriginal(database: Writable, { sha256, size, format, path: file }: SourceFile): number {
  return database.run('INSERT INTO originals (sha256, size, format, name) VALUES (?, ?, ?, ?)', sha256, size, format, path.basename(file));
}

const editionRow = z.object({ id: z.int(), edition: z.int(), masthead: storedMasthead, warnings: storedWarnings });
const numberRow = z.object({ number: z.int() });

/** The issue that these pages join, or a new one. */
function issueFor(database: Writable, { masthead, fallbackTitle, warnings }: IssueToSave, pageNumbers: readonly number[]): IssueId {
  const printedTitleId = titleOf(database, masthead, fallbackTitle);
  const titleId = shownTitle(database, printedTitleId);
  // Without a date and a number there is nothing that tells an issue from any other of its title.
  const editions = masthead.date === null && masthead.number === null ? [] : editionsOf(database, titleId, masthead);
  for (const edition of editions) {
    const held = new Set(database.all(numberRow, 'SELECT number FROM pages WHERE issue_id = ?', edition.id).map(({ number }) => number));
    if (pageNumbers.some((number) => held.has(number))) continue;
    completeMasthead(database, edition, masthead, warnings);
    return edition.id;
  }
  return database.run(
    'INSERT INTO issues (title_id, printed_title_id, date, number, edition, masthead, warnings) VALUES (?, ?, ?, ?, ?, ?, ?)',
    titleId, printedTitleId, masthead.date, masthead.number, (editions.at(-1)?.edition ?? 0) + 1, JSON.stringify(masthead), JSON.stringify(warnings),
  );
}

/** The issues of a title with this date and number; a date that a reader has corrected counts as printed, too. */
function editionsOf(database: Writable, titleId: TitleId, { date, number }: Masthead): z.infer<typeof editionRow>[] {
  return database.all(editionRow, `
    SELECT id, edition, masthead, warnings FROM issues WHERE title_id = ? AND date IS ? AND number IS ?
    UNION
    SELECT id, edition, masthead, warnings FROM issues WHERE title_id = ? AND masthead ->> '$.date' IS ? AND number IS ?
      AND id IN (SELECT issue_id FROM repairs WHERE place IS NULL AND NOT undone)
    ORDER BY edition, id`, titleId, date, number, titleId, date, number);
}

/** An inner page's few masthead lines give way to the front page's when that comes later. */
function completeMasthead(database: Writable, held: z.infer<typeof editionRow>, masthead: Masthead, warnings: readonly Warning[]): void {
  const fuller = masthead.mastheadLines.length > held.masthead.mastheadLines.length ? masthead : held.masthead;
  const all = new Map([...held.warnings, ...warnings].map((warning) => [`${warning.code} ${warning.detail}`, warning]));
  database.run('UPDATE issues SET masthead = ?, warnings = ? WHERE id = ?', JSON.stringify(fuller), JSON.stringify([...all.values()]), held.id);
}
