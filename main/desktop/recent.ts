/** The issues that were read last, for the menu, and the files that were imported, for the desktop's own list. */
import { app } from 'electron';
import type { ImportReport } from '../contract/imports.ts';
import type { LibraryOverview } from '../contract/library.ts';

export interface RecentIssue {
  readonly label: string;
  readonly issueId: number;
  readonly pageNumber: number;
}

/** `今日衢江 2025-03-07 · 3`: paper, date (or number), page. */
export function recentIssues(overview: Pick<LibraryOverview, 'recent'>): readonly RecentIssue[] {
  return overview.recent.map(({ id, titleName, date, number, pageNumber }) => ({
    label: [titleName, date ?? (number === null ? '' : `№ ${number}`), `· ${pageNumber}`].filter((part) => part !== '').join(' '),
    issueId: id,
    pageNumber,
  }));
}

/** More would push out what the reader had there. */
const NOTED = 5;

/** What was asked for shows up in the desktop's recent documents (Windows' jump list, macOS' Dock). */
export function noteImported({ run }: ImportReport): void {
  if (run.files.imported > 0) for (const asked of run.asked.slice(0, NOTED)) app.addRecentDocument(asked);
}
