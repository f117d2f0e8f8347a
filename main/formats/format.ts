/** What every format makes of a file: the lines of its pages, in the order of the file. */

/** Where a line stands on its page, in points from the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of a page as the file has it. Lines of nothing but white space are not listed, only remembered. */
export interface TextLine {
  /** The line without its line end; leading and trailing white space is kept, for it may be the printed indent. */
  readonly text: string;
  /** True where at least one blank line, or the beginning of the page, stands before. */
  readonly blankBefore: boolean;
  /** Only formats that know the page's geometry give these. */
  readonly box?: Box;
  /** In points. */
  readonly fontSize?: number;
}

export interface PageText {
  /** A line's place in this list is its index everywhere else (`Lines` in contract/issue.ts). */
  readonly lines: readonly TextLine[];
}

export interface IssueText {
  /** The name of the format that read the file. */
  readonly format: string;
  readonly pages: readonly PageText[];
}

/** A format tells its files by their bytes, never by their names. */
export interface Format {
  readonly name: string;
  /** Whether a file that begins with these bytes may be of this format. Cheap; at most `SNIFF_BYTES` are given. */
  recognises(beginning: Uint8Array): boolean;
  /**
   * Reads a whole file.
   * @param path only for error messages.
   * @throws JiuwenError `encoding-unknown`, `format-unknown`, `no-text`
   */
  read(bytes: Uint8Array, path: string): IssueText;
}

/** How much of a file's beginning a format may look at before it says whether the file is its own. */
export const SNIFF_BYTES = 64 * 1024;

/**
 * The largest file that is read, in bytes. A hundred pages of 10,000 characters are 3 MB of UTF-8; twenty times that
 * is no longer one issue, and everything that is read is held in memory.
 */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
