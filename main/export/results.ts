/** What a search found, as a file. Each format writes article by article, so that no more than a portion is ever in memory. */
import type { SearchTerm } from '../contract/query.ts';
import type { ResultsFormat } from '../contract/ipc.ts';
import type { Article, ArticleSource } from '../contract/library.ts';
import type { Locale } from '../contract/messages.ts';
import { bestSnippet } from '../search/snippets.ts';
import { BYTE_ORDER_MARK, csvRow } from './csv.ts';
import { safeName, shorten } from './file-name.ts';

/** An article that was found. */
export interface FoundArticle {
  readonly article: Article;
  readonly source: ArticleSource;
  /** The query's words: see `SearchResult.terms`. */
  readonly terms: readonly SearchTerm[];
}

export interface ResultsWriter {
  /** Without the dot. */
  readonly extension: string;
  /** What stands before the first article. */
  readonly head: (locale: Locale) => string;
  readonly entry: (found: FoundArticle, locale: Locale) => string;
}

const headers: Record<Locale, readonly string[]> = {
  'zh-CN': ['标题', '报纸', '日期', '期号', '版次', '版名', '栏目', '署名', '摘录', '字数'],
  en: ['Headline', 'Newspaper', 'Date', 'Issue number', 'Page', 'Page name', 'Column', 'Byline', 'Passage', 'Characters'],
};

/** Characters of the body, white space not counted. */
const characterCount = ({ body }: Article): number => body.reduce((sum, { text }) => sum + Array.from(text.replace(/\s/gu, '')).length, 0);

const cellOf = (value: string | number | null): string => (value === null ? '' : String(value));

function csvEntry({ article, source, terms }: FoundArticle, locale: Locale): string {
  return csvRow([
    article.headline, source.titleName, source.date, source.issueNumber, source.pageNumber, source.pageName, article.column,
    article.byline.join(locale === 'en' ? '; ' : '；'), bestSnippet(article, terms).text, characterCount(article),
  ].map(cellOf));
}

export const resultsWriters: Readonly<Record<ResultsFormat, ResultsWriter>> = {
  csv: { extension: 'csv', head: (locale) => BYTE_ORDER_MARK + csvRow(headers[locale]), entry: csvEntry },
};

/** `检索-渡口 桥.csv`. A query may be long, a file's name may not. */
export const resultsFileName = (query: string, as: ResultsFormat): string => `${['检索', shorten(safeName(query), 120)].filter((part) => part !== '').join('-')}.${resultsWriters[as].extension}`;
