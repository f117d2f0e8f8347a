/** Words of portable editions. */
import type { zhPortable } from './zh-portable.ts';

const number = (n: number): string => n.toLocaleString('en');

export const enPortable: typeof zhPortable = {
  portable: 'Portable edition',
  portableHint: 'One HTML file that any browser opens, with pages, articles and full-text search inside, without a network.',
  portableOfYear: 'These issues as a portable edition',
  portableOfResults: 'Portable edition',
  portableRunning: (done, total) => `Making the portable edition, ${number(done)} of ${number(total)}`,
  portableStop: 'Stop',
  portableOfQuery: (query) => `Search: ${query}`,
  portableContents: 'Contents',
  portableSearch: 'Search this edition',
  portableFound: (n) => (n === 1 ? '1 article found' : `${number(n)} articles found`),
  portableNone: 'Nothing was found. Try fewer words, or others.',
  portableNoSuch: 'There is no such place in this edition.',
  portablePages: 'Pages',
  portableToPage: 'See the page',
  portableCopyCitation: 'Copy the citation',
  portableCopyAddress: 'Copy the address',
  portableCopied: 'Copied',
  portableCitation: 'Citation',
  portableAddress: 'Address',
  portablePrint: 'Print',
  portableLarger: 'Larger text',
  portableSmaller: 'Smaller text',
  portablePaper: 'Paper',
  portablePaperNext: { system: 'as the system', light: 'light', dark: 'dark' },
  portableMark: (at, count) => `${number(at)} of ${number(count)}`,
  portableNextMark: 'Next place',
  portablePreviousMark: 'Previous place',
  portableNextArticle: 'Next article',
  portablePreviousArticle: 'Previous article',
  portableUnreadable: 'This file is incomplete, or this browser too old: the newspapers inside can’t be opened. Copy the file again, or use a current browser.',
  portableKeys: 'Keys: / search, ← → turn pages, J K next and previous article, N P next and previous place, Esc back',
};
