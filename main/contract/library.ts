/** What the store answers: the library as its readers see it. Plain data, safe to send between processes. */
import type { QueryNode, QueryProblem, SearchTerm, Span } from './query.ts';
import type { ArticleOrigin, ArticleText, Doubt, Masthead, PageOrigin, Warning } from './issue.ts';
import type { RepairEntry } from './repair.ts';

/** Row ids of the library's database. Stable within one library, not between libraries. */
export type TitleId = number;
export type IssueId = number;
export type PageId = number;
export type ArticleId = number;

/** One newspaper (报纸) with what is held of it. */
export interface TitleSummary {
  readonly id: TitleId;
  readonly name: string;
  readonly romanName: string | null;
  readonly issueCount: number;
  readonly articleCount: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Newest first; `year` is null for undated issues. */
  readonly years: readonly { readonly year: number | null; readonly issueCount: number }[];
}

export interface IssueSummary {
  readonly id: IssueId;
  readonly titleId: TitleId;
  readonly titleName: string;
  /** ISO 8601, or null. */
  readonly date: string | null;
  readonly number: number | null;
  /** Counts from 1: the same paper, date and number with another content is another edition. */
  readonly edition: number;
  /** How many pages are held. */
  readonly pagesHeld: number;
  readonly articleCount: number;
  readonly firstPageId: PageId;
}

export interface LibraryOverview {
  readonly titles: readonly TitleSummary[];
  readonly issueCount: number;
  readonly articleCount: number;
  /** Where the reader left off, newest first, at most 8. */
  readonly recent: readonly (IssueSummary & { readonly pageNumber: number })[];
}

export interface PageSummary {
  readonly id: PageId;
  readonly number: number;
  readonly name: string | null;
  readonly articleCount: number;
}

export interface IssueDetail extends IssueSummary {
  readonly masthead: Masthead;
  readonly warnings: readonly Warning[];
  readonly pages: readonly PageSummary[];
  /** The issues of the same newspaper before and after this one, by date. */
  readonly previousIssueId: IssueId | null;
  readonly nextIssueId: IssueId | null;
}

export interface Article extends ArticleText {
  readonly id: ArticleId;
  readonly pageId: PageId;
  /** Place in the page's reading order, from 0. */
  readonly position: number;
  readonly confidence: number;
}

export interface PageDetail extends PageSummary {
  readonly issueId: IssueId;
  readonly articles: readonly Article[];
  readonly banners: readonly string[];
  readonly furniture: readonly string[];
  readonly leftovers: readonly string[];
}

/** The X-ray of a page (版面体检): its source lines, and what each became. */
export interface PageXray {
  readonly pageId: PageId;
  readonly issueId: IssueId;
  /** The page's source lines as the file has them, blank ones not counted. */
  readonly lines: readonly string[];
  readonly origin: PageOrigin;
  /** In reading order, as the page's articles are. */
  readonly articles: readonly {
    readonly articleId: ArticleId;
    readonly confidence: number;
    readonly headlineInferred: boolean;
    readonly origin: ArticleOrigin;
    readonly doubts: readonly Doubt[];
  }[];
  /** The repairs of this page and of its issue that hold, oldest first. */
  readonly repairs: readonly RepairEntry[];
}

/** What was done or undone, and what can be next in this issue. */
export interface RepairStep {
  readonly issueId: IssueId;
  /** The page that it changed; null where the whole issue. */
  readonly pageId: PageId | null;
  readonly entry: RepairEntry;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Where an article comes from, and what became of it since. */
export interface ArticleHistory {
  readonly fileName: string;
  readonly sha256: string;
  readonly importedAt: string;
  /** The version of recognition that read it last. */
  readonly recognitionVersion: number;
  /** Repairs that touch its lines, and those of its issue, oldest first. */
  readonly repairs: readonly RepairEntry[];
}

/** Where an article was printed: its source line (出处). */
export interface ArticleSource {
  readonly titleName: string;
  readonly date: string | null;
  readonly issueNumber: number | null;
  readonly pageNumber: number;
  readonly pageName: string | null;
}

/** The other part of an article that jumps (转版). */
export interface JumpEnd {
  readonly articleId: ArticleId;
  readonly pageId: PageId;
  readonly pageNumber: number;
  readonly headline: string | null;
}

export interface ArticleInContext {
  readonly article: Article;
  readonly source: ArticleSource;
  /** The same in every library that holds its file: `jiuwen:…` (article-address.ts). */
  readonly address: string;
  readonly issueId: IssueId;
  /** Where it goes on (下转) and where it comes from (上接), where that page is held and has the other part. */
  readonly continuedIn: JumpEnd | null;
  readonly continuedFrom: JumpEnd | null;
  readonly previousArticleId: ArticleId | null;
  readonly nextArticleId: ArticleId | null;
}

/** An article next to another, as a link shows it. */
export interface NeighbourArticle {
  readonly articleId: ArticleId;
  readonly issueId: IssueId;
  readonly pageNumber: number;
  readonly date: string | null;
  /** Its headline, or its first words where it has none. */
  readonly name: string;
}

export interface Neighbours {
  readonly previous: NeighbourArticle | null;
  readonly next: NeighbourArticle | null;
}

/** The articles before and after one, on its page and in its column (栏目). */
export interface ArticleNeighbours {
  readonly onPage: Neighbours;
  /** Of the same newspaper and column, by date; none where the article is in no column. */
  readonly inColumn: Neighbours;
}

/** Half-open ranges [start, end) in UTF-16 units of the text they belong to. */
export type Mark = readonly [start: number, end: number];

export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface SearchHit {
  readonly articleId: ArticleId;
  readonly pageId: PageId;
  readonly issueId: IssueId;
  readonly headline: Snippet;
  readonly headlineInferred: boolean;
  readonly source: ArticleSource;
  /** The best passage of the body, one line. */
  readonly snippet: Snippet;
  /** Articles that it stands for, in the results' order: nearly identical texts, and the parts of one that goes on on another page. */
  readonly doubles: readonly HitDouble[];
  /** How many there are, of which `doubles` has the first. */
  readonly doubleCount: number;
}

/** An article that another stands for in the results. */
export interface HitDouble {
  readonly articleId: ArticleId;
  readonly issueId: IssueId;
  readonly source: ArticleSource;
}

export type SearchOrder = 'best' | 'newest' | 'oldest';

export interface SearchRequest {
  readonly query: string;
  readonly order: SearchOrder;
  /** Only articles that came into the library after this arrival: see `SearchResult.arrival`. */
  readonly since?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface SearchResult {
  /** Exact number of articles that match. */
  readonly total: number;
  /** How many hits there are for them: articles that readers take for one are one hit. */
  readonly hitCount: number;
  /** The number of the file that came into the library last: files count from 1 in the order of their coming, and none has a number twice. */
  readonly arrival: number;
  readonly hits: readonly SearchHit[];
  /** What hits may have, for marking in the article and on the page. */
  readonly terms: readonly SearchTerm[];
  /** What the query excluded. */
  readonly excluded: readonly SearchTerm[];
  /** How the query was understood. */
  readonly understood: QueryNode;
  /** What of it could not be taken as typed. */
  readonly problems: readonly QueryProblem[];
  readonly milliseconds: number;
}

/** A name or number that hits have, and how many have it. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** A stretch of time in the histogram: a year YYYY or a month YYYY-MM. */
export interface Period {
  readonly period: string;
  /** Articles that match. */
  readonly hits: number;
  /** Pages of that time that the library holds: where there are none, silence says nothing. */
  readonly pages: number;
}

/** What a query's hits have in common, each list with the most frequent first. */
export interface SearchFacets {
  readonly total: number;
  readonly titles: readonly FacetValue[];
  /** Years, the latest first. */
  readonly years: readonly FacetValue[];
  /** Page numbers, the first page first. */
  readonly pages: readonly FacetValue[];
  readonly columns: readonly FacetValue[];
  readonly bylines: readonly FacetValue[];
  /** Without gaps, from the first period with hits or pages to the last; months where all is within two years. */
  readonly histogram: readonly Period[];
  readonly undated: number;
  /** Each text that hits may have, by itself: for no hits, these tell which word failed. */
  readonly texts: readonly TextCount[];
}

export interface TextCount {
  /** As typed. */
  readonly source: string;
  readonly span: Span;
  /** Articles that have it, whatever else the query asks. */
  readonly count: number;
}

export interface ReadingPosition {
  readonly issueId: IssueId;
  readonly pageNumber: number;
  readonly articleId: ArticleId | null;
}
