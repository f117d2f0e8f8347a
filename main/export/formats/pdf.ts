import { PDFDocument } from '@cantoo/pdf-lib';
import { sourceLine } from '../../contract/source-line.ts';
import { keywordsOf, nameOf, PRODUCER } from '../article-parts.ts';
import type { Book, Exported } from '../exported.ts';
import type { Format, Tools } from '../format.ts';
import { printStyle } from '../print-sheet.ts';
import { anchorOf, articleHtml, contentsHtml } from './html.ts';

export interface Metadata {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
}

/** A PDF with what Chromium's printer does not set by itself. */
export async function described(bytes: Uint8Array, { title, author, subject, keywords }: Metadata): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  if (author !== null) document.setAuthor(author);
  if (subject !== null) document.setSubject(subject);
  if (keywords.length > 0) document.setKeywords([...keywords]);
  document.setLanguage('zh-CN');
  document.setCreator(PRODUCER);
  return document.save();
}

/** Real text, fonts embedded by the printing engine, tags and an outline; title, author and source in the metadata. */
async function one(exported: Exported, { printer }: Tools): Promise<Uint8Array> {
  const { article: { byline }, source } = exported;
  return described(await printer.pdf(printStyle + articleHtml(exported)), {
    title: nameOf(exported.article), author: byline.length > 0 ? byline.join(', ') : null, subject: sourceLine(source), keywords: keywordsOf(exported),
  });
}

/** Contents that lead to the articles, each on a page of its own; printed as one document, so that its fonts are embedded once. */
async function* book({ title, contents, articles }: Book, { printer }: Tools): AsyncGenerator<Uint8Array> {
  const parts = [printStyle, contentsHtml(title, contents, (place) => `#${anchorOf(place)}`)];
  for await (const exported of articles) parts.push(articleHtml(exported, 2, anchorOf(parts.length - 2)));
  yield await described(await printer.pdf(parts.join('')), { title, author: null, subject: null, keywords: [] });
}

export const pdf: Format = { one, book };
