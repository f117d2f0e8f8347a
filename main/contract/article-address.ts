/**
 * An article's stable address: a `jiuwen:` URI that says the same in every library that holds the same file, whatever its
 * database's ids. It names the file by its hash and the place in it by a source line, as repairs do, and not by what
 * recognition made of that line: the article that has the line today is meant. Pure, without zod, for the window's sake.
 *
 *   jiuwen:sha256-9f86d0…0a08/p2/l34     line 34 of page 2 of the file, both from 1
 */

/** Places are counted from 0, as everywhere but in the address's text. */
export interface ArticlePlace {
  /** SHA-256 of the issue file as it was imported, in hexadecimal. */
  readonly sha256: string;
  /** The page's place in its file. */
  readonly page: number;
  /** A source line of the page, blank ones not counted. */
  readonly line: number;
}

/** What of a library an address means. */
export interface AddressedPlace {
  readonly issueId: number;
  readonly pageNumber: number;
  /** Null where the line is in no article today: in a banner, or left over. */
  readonly articleId: number | null;
}

export const ADDRESS_SCHEME = 'jiuwen';

const ADDRESS = /^jiuwen:(?:\/\/)?sha256-([0-9a-f]{64})\/p([1-9]\d{0,5})\/l([1-9]\d{0,6})\/?$/iu;

export const articleAddress = ({ sha256, page, line }: ArticlePlace): string => `${ADDRESS_SCHEME}:sha256-${sha256}/p${page + 1}/l${line + 1}`;

/** True for texts that are meant as an address, readable or not: no search is. */
export const looksLikeAddress = (text: string): boolean => /^\s*jiuwen:(?:\/\/)?sha256-/iu.test(text);

/** Reads an address, as typed, pasted or handed over by the desktop; null for anything else. */
export function parseArticleAddress(text: string): ArticlePlace | null {
  const [, sha256, page, line] = ADDRESS.exec(text.trim()) ?? [];
  if (sha256 === undefined) return null;
  return { sha256: sha256.toLowerCase(), page: Number(page) - 1, line: Number(line) - 1 };
}
