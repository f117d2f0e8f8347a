/** The issues that were read last, for the menu, and the files that were imported, for the desktop's own list. */
import { app } from 'electron';
import type { ImportReport, LibraryOverview } from '../contract/library.ts';

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

/** Files show up in the desktop's recent documents (Windows' jump list, macOS' Dock). */
export function noteImported(report: ImportReport): void {
  for (const outcome of report.outcomes) if (outcome.kind === 'imported') app.addRecentDocument(outcome.path);
}
