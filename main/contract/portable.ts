/** Portable editions (携带版): one HTML file that any browser opens, with pages, articles and search inside. Without zod, for the window's sake. */
import type { ArticleId, IssueId, SearchOrder } from './library.ts';

/** More at once would not be opened by a browser. */
export const MAX_PORTABLE_ISSUES = 2000;
export const MAX_PORTABLE_ARTICLES = 20_000;

/** Whole issues, chosen articles, or all that a query finds. */
export type PortableChoice =
  | { readonly issueIds: readonly IssueId[] }
  | { readonly articleIds: readonly ArticleId[] }
  | { readonly query: string; readonly order: SearchOrder; readonly since?: number | undefined };

export interface PortableRequest {
  readonly choice: PortableChoice;
  /** Of the edition, and of its file unless the reader names it otherwise. */
  readonly title: string;
}

export interface PortableProgress {
  /** Articles that are through. */
  readonly done: number;
  readonly total: number;
  /** The headline of the one that is read; null while the file is put together. */
  readonly current: string | null;
}

export interface PortableReport {
  readonly path: string;
  readonly articles: number;
  readonly bytes: number;
}
