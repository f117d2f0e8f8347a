import { PDFDocument } from '@cantoo/pdf-lib';
import type { ArticleInContext } from '../contract/library.ts';
import { nameOf } from './article-parts.ts';
import { printDocument } from './html.ts';
import { printFontFaces } from './print-fonts.ts';
import { sourceLine } from '../contract/source-line.ts';

/** Prints an HTML document to PDF bytes; Electron and the installed Chromium each have their own. */
export type PrintToPdf = (html: string) => Promise<Uint8Array>;

export interface PrintTools {
  readonly printToPdf: PrintToPdf;
  /** Where assets/fonts is. */
  readonly fontsFolder: string;
}

/**
 * An article as PDF: real text, fonts embedded by the printing engine; title, author and source in the metadata,
 * which Chromium's printer does not set by itself.
 * @throws whatever `printToPdf` throws
 */
export async function pdf(context: ArticleInContext, { printToPdf, fontsFolder }: PrintTools): Promise<Uint8Array> {
  const html = printDocument(context, await printFontFaces(fontsFolder));
  const document = await PDFDocument.load(await printToPdf(html), { updateMetadata: false });
  document.setTitle(nameOf(context.article), { showInWindowTitleBar: true });
  if (context.article.byline.length > 0) document.setAuthor(context.article.byline.join(', '));
  document.setSubject(sourceLine(context.source));
  document.setLanguage('zh-CN');
  document.setCreator('旧闻 Jiuwen');
  return document.save();
}
