/** How articles are cited. Without zod, for the window's sake. */

/** The styles of a citation; the first is the standard in force where the papers are read. */
export const citationStyles = ['gb-t-7714-2025', 'gb-t-7714-2015', 'apa', 'mla', 'chicago-notes', 'chicago-author-date'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** The files that reference managers read, by their extensions. `json` is CSL-JSON. */
export const bibliographyFormats = ['bib', 'ris', 'json'] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

/** No more articles are cited or saved at once. */
export const MAX_CITED = 10_000;

/** A citation for the clipboard: the same words as plain text and as HTML. */
export interface Citation {
  /** One line for each article. */
  readonly plain: string;
  /** One `<p>` for each article. */
  readonly html: string;
}
