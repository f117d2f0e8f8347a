/** What is opened first: files that were asked for, or the sample newspaper in an empty library. */
import type { ImportReport } from '../contract/imports.ts';
import type { IssueDetail } from '../contract/library.ts';
import type { Library } from '../library.ts';
import type { Imports } from './imports.ts';
import type { Launch } from './launch.ts';

/** What a start brought in, and the issue to show. */
export interface Opening {
  readonly report: ImportReport | null;
  readonly issue: IssueDetail | null;
}

const nothing: Opening = { report: null, issue: null };

/** Imports `files` and finds the issue to show. */
export async function openFiles(library: Library, imports: Imports, files: readonly string[]): Promise<Opening> {
  if (files.length === 0) return nothing;
  const report = await imports.run(files);
  return { report, issue: report.firstIssueId === null ? null : await library.issue(report.firstIssueId) };
}

export async function openAtStart(library: Library, imports: Imports, launch: Launch, sampleFolder: string): Promise<Opening> {
  if (launch.files.length > 0) return openFiles(library, imports, launch.files);
  const wantsSample = launch.sampleIfEmpty && (await library.overview()).issueCount === 0;
  return openFiles(library, imports, wantsSample ? [sampleFolder] : []);
}
