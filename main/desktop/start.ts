/** What is opened first: files that were asked for, or the sample newspaper in an empty library. */
import type { ImportReport, IssueDetail } from '../contract/library.ts';
import type { Library } from '../library.ts';
import type { Imports } from './imports.ts';
import type { Launch } from './launch.ts';

/** What a start brought in, and the issue to show. */
export interface Opening {
  readonly report: ImportReport | null;
  readonly issue: IssueDetail | null;
  /** How many pages the imported issues have. */
  readonly pages: number;
}

const nothing: Opening = { report: null, issue: null, pages: 0 };

/** The first issue that the report knows: a new one, or one that was there already. */
export async function firstIssue(library: Pick<Library, 'issue'>, report: ImportReport): Promise<IssueDetail | null> {
  const outcome = report.outcomes.find(({ kind }) => kind !== 'refused');
  return outcome === undefined || outcome.kind === 'refused' ? null : library.issue(outcome.issueId);
}

/** Imports `files` and finds the issue to show. */
export async function openFiles(library: Library, imports: Imports, files: readonly string[]): Promise<Opening> {
  if (files.length === 0) return nothing;
  const report = await imports.run(files);
  const imported = new Set(report.outcomes.flatMap((outcome) => outcome.kind === 'imported' ? [outcome.issueId] : []));
  const issues = await Promise.all([...imported].map((id) => library.issue(id)));
  const pages = issues.reduce((sum, { pagesHeld }) => sum + pagesHeld, 0);
  return { report, issue: await firstIssue(library, report), pages };
}

export async function openAtStart(library: Library, imports: Imports, launch: Launch, sampleFolder: string): Promise<Opening> {
  if (launch.files.length > 0) return openFiles(library, imports, launch.files);
  const wantsSample = launch.sampleIfEmpty && (await library.overview()).issueCount === 0;
  return openFiles(library, imports, wantsSample ? [sampleFolder] : []);
}
