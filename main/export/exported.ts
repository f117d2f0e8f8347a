/** What an export is made of. */
import type { Masthead } from '../contract/issue.ts';
import type { ArticleInContext } from '../contract/library.ts';

/** An article as it stands on paper and screen. */
export interface Cited extends ArticleInContext {
  /** As the reader cites; null where no citation is wanted. */
  readonly citation: string | null;
}

/** An article with all that a format may say of it. */
export interface Exported extends Cited {
  /** Of its issue. */
  readonly masthead: Masthead;
}

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
