/**
 * The library as the window and the command line use it. Every call is answered by a worker: nothing here parses a
 * file or runs a query on the calling thread.
 */
import { JiuwenError } from './contract/errors.ts';
import type {
  ArticleId, ArticleInContext, ImportProgress, ImportReport, IssueDetail, IssueId, IssueSummary, LibraryOverview,
  PageDetail, PageId, ReadingPosition, SearchRequest, SearchResult, TitleId, VerifyReport,
} from './contract/library.ts';

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** All methods reject with a JiuwenError. */
export interface Library {
  /** Absolute path of the library's folder. */
  readonly folder: string;
  overview(): Promise<LibraryOverview>;
  /** The issues of a title in one year, oldest first; null asks for the undated ones. */
  issues(titleId: TitleId, year: number | null): Promise<readonly IssueSummary[]>;
  issue(issueId: IssueId): Promise<IssueDetail>;
  page(pageId: PageId): Promise<PageDetail>;
  article(articleId: ArticleId): Promise<ArticleInContext>;
  /** Null when a newer search overtook this one. */
  search(request: SearchRequest): Promise<SearchResult | null>;
  savePosition(position: ReadingPosition): Promise<void>;
  /** Imports files and folders. A cancelled import keeps what was finished and leaves the rest untouched. */
  importPaths(paths: readonly string[], options?: ImportOptions): Promise<ImportReport>;
  verify(): Promise<VerifyReport>;
  close(): Promise<void>;
}

/** Opens the library in `folder`, creating both where there is none. */
export function openLibrary(folder: string): Promise<Library> {
  return Promise.reject(new JiuwenError('unexpected', { reason: `no store yet for ${folder}` }));
}
