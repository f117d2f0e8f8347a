/** What an export is made of. */
import type { Masthead } from '../contract/issue.ts';
import { citationOf } from '../citations/cite.ts';
import type { CitationStyle } from '../contract/citing.ts';
import type { ArticleInContext } from '../contract/library.ts';
import { sourceLine } from '../contract/source-line.ts';

/** An article as it stands on paper and screen. */
export interface Cited extends ArticleInContext {
  /** What stands below the text; null where it is not wanted. */
  readonly sourceLine: string | null;
  /** As the reader cites; null where no citation is wanted. */
  readonly citation: string | null;
}

/** An article with all that a format may say of it. */
export interface Exported extends Cited {
  /** Of its issue. */
  readonly masthead: Masthead;
}

/** An article with what the reader wants to stand below it. */
export const cited = (article: ArticleInContext, wanted: { readonly sourceLine: boolean; readonly citation: CitationStyle | null }): Cited => ({
  ...article,
  sourceLine: wanted.sourceLine ? sourceLine(article.source) : null,
  citation: wanted.citation === null ? null : citationOf(article, wanted.citation).plain,
});

/** Many articles for one file. They are read as they are needed, so that their number costs no memory. */
export interface Book {
  readonly title: string;
  /** The articles' names and places, in their order: what a table of contents has. */
  readonly contents: readonly ContentsEntry[];
  /** The articles; can be asked for once. */
  readonly articles: AsyncIterable<Exported>;
}

export interface ContentsEntry {
  readonly name: string;
  /** Newspaper, date, page. */
  readonly place: string;
}
