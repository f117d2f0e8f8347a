/** What a search found, as a file. Each format writes article by article, so that no more than a portion is ever in memory. */
import { OwnIds } from '../citations/bibliography.ts';
import { bibtexEntry } from '../citations/bibtex.ts';
import { citationItem } from '../citations/citation-item.ts';
import { citationOf } from '../citations/cite.ts';
import type { CslItem } from '../citations/csl-item.ts';
import { risRecord } from '../citations/ris.ts';
import type { CitationStyle } from '../contract/citing.ts';
import type { SearchTerm } from '../contract/query.ts';
import type { ResultsFormat } from '../contract/export.ts';
import type { Article, ArticleSource } from '../contract/library.ts';
import type { Locale } from '../contract/messages.ts';
import { bestSnippet } from '../search/snippets.ts';
import { BYTE_ORDER_MARK, csvRow } from './csv.ts';
import { safeName, shorten } from './file-name.ts';

/** An article that was found. */
export interface FoundArticle {
  readonly article: Article;
  readonly source: ArticleSource;
  readonly address: string;
  /** The query's words: see `SearchResult.terms`. */
  readonly terms: readonly SearchTerm[];
}

/** What a file's words are chosen by. */
export interface ResultsWish {
  /** The language of what is not the newspapers' own. */
  readonly locale: Locale;
  /** Of citations as text. */
  readonly style: CitationStyle;
}

/** Writes one file. */
export interface ResultsWriter {
  /** What stands before the first article, between two, and after the last. */
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  readonly entry: (found: FoundArticle) => string;
}

const headers: Record<Locale, readonly string[]> = {
  'zh-CN': ['标题', '报纸', '日期', '期号', '版次', '版名', '栏目', '署名', '摘录', '字数', '地址'],
  en: ['Headline', 'Newspaper', 'Date', 'Issue number', 'Page', 'Page name', 'Column', 'Byline', 'Passage', 'Characters', 'Address'],
};

/** Characters of the body, white space not counted. */
const characterCount = ({ body }: Article): number => body.reduce((sum, { text }) => sum + Array.from(text.replace(/\s/gu, '')).length, 0);

const cellOf = (value: string | number | null): string => (value === null ? '' : String(value));

function csvEntry({ article, source, address, terms }: FoundArticle, locale: Locale): string {
  return csvRow([
    article.headline, source.titleName, source.date, source.issueNumber, source.pageNumber, source.pageName, article.column,
    article.byline.join(locale === 'en' ? '; ' : '；'), bestSnippet(article, terms).text, characterCount(article), address,
  ].map(cellOf));
}

/** Without the dot. */
export const resultsExtensions: Readonly<Record<ResultsFormat, string>> = { csv: 'csv', bib: 'bib', ris: 'ris', json: 'json', txt: 'txt' };

/** A writer for one file: it remembers the names that its articles have taken. */
export function resultsWriter(as: ResultsFormat, { locale, style }: ResultsWish): ResultsWriter {
  const ids = new OwnIds();
  const item = (found: FoundArticle): CslItem => ids.take(citationItem(found));
  switch (as) {
    case 'csv': return { head: BYTE_ORDER_MARK + csvRow(headers[locale]), between: '', tail: '', entry: (found) => csvEntry(found, locale) };
    case 'bib': return { head: '', between: '\n\n', tail: '\n', entry: (found) => bibtexEntry(item(found)) };
    case 'ris': return { head: '', between: '\r\n\r\n', tail: '\r\n', entry: (found) => risRecord(item(found)) };
    case 'json': return { head: '[\n', between: ',\n', tail: '\n]\n', entry: (found) => JSON.stringify(item(found)) };
    case 'txt': return { head: '', between: '\n', tail: '\n', entry: (found) => citationOf(found, style).plain };
  }
}

/** `检索-渡口 桥.csv`. A query may be long, a file's name may not. */
export const resultsFileName = (query: string, as: ResultsFormat): string => `${['检索', shorten(safeName(query), 120)].filter((part) => part !== '').join('-')}.${resultsExtensions[as]}`;
