/** Articles on paper as they read: a header that says where each was printed, columns, page numbers. */
import { paperMillimetres, type PrintLayout } from '../contract/printing.ts';
import { chineseDate } from '../contract/source-line.ts';
import type { ArticleSource } from '../contract/library.ts';
import type { Cited } from './exported.ts';
import { articleHtml, COMMON } from './formats/html.ts';
import { SANS } from './typefaces.ts';

/** A text as CSS has it: https://www.w3.org/TR/css-syntax-3/#consume-string-token. What ends a style element is written by its number, too. */
export const cssString = (text: string): string => `"${text.replace(/[\\"<\n\r\f]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** The paper on the left; date, number and page on the right. */
function headerOf({ titleName, date, issueNumber, pageNumber, pageName }: ArticleSource): readonly [string, string] {
  const page = `第${String(pageNumber).padStart(2, '0')}版${pageName === null ? '' : `·${pageName}`}`;
  return [titleName, [chineseDate(date), issueNumber === null ? null : `总第${issueNumber}期`, page].filter(Boolean).join('　')];
}

const RULE = '.5pt solid #000';

/** Chromium has no running strings, so each article's pages have a name and a header of their own: https://www.w3.org/TR/css-page-3/#using-named-pages. */
function pagesOf(source: ArticleSource, place: number): string {
  const [left, right] = headerOf(source);
  const box = `width:50%;vertical-align:bottom;padding-bottom:1.6mm;border-bottom:${RULE};margin-bottom:5mm;font:9pt ${SANS};color:#000;white-space:nowrap`;
  return `@page article-${place}{@top-left{content:${cssString(left)};text-align:left;${box}}@top-right{content:${cssString(right)};text-align:right;${box}}}
#article-${place}{page:article-${place}}`;
}

/** The layout as CSS. */
export function layoutStyle({ paper, columns, size }: PrintLayout): string {
  const [width, height] = paperMillimetres[paper];
  const narrow = columns > 1 ? 15 : 22;
  return `@page{size:${width}mm ${height}mm;margin:24mm ${narrow}mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt ${SANS};color:#000}}
body{font-size:${size}pt;line-height:1.7;color:#000;background:none}.column{color:#000}.inferred{color:#333}
article+article{break-before:page}article>header,.subhead{break-inside:avoid;break-after:avoid}
.body{columns:${columns};column-gap:1.8em;column-rule:.4pt solid #888}.body p{orphans:2;widows:2}
article>footer{break-inside:avoid;break-before:avoid;margin-top:1.4em;border-top:${RULE};color:#000}`;
}

/** The body of a document with the articles in their order, each beginning a page. */
export const articlesBody = (articles: readonly Cited[], layout: PrintLayout): string =>
  `<style>${COMMON}${layoutStyle(layout)}${articles.map(({ source }, place) => pagesOf(source, place)).join('\n')}</style>${articles.map((article, place) => articleHtml(article, articles.length === 1 ? 1 : 2, `article-${place}`)).join('')}`;
