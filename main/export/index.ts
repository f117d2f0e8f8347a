/** One file a format. A new export is a file here, a line in `exportArticle` and its name in contract/ipc.ts. */
import type { ArticleInContext } from '../contract/library.ts';
import type { ExportFormat } from '../contract/ipc.ts';
import { htmlDocument } from './html.ts';
import { markdown } from './markdown.ts';
import { pdf, type PrintTools } from './pdf.ts';
import { plainText } from './plain-text.ts';

export { exportFileName } from './file-name.ts';
export { printDocument } from './html.ts';
export type { PrintToPdf, PrintTools } from './pdf.ts';
export { printFontFaces } from './print-fonts.ts';

/** The bytes of one article in one format; text formats are UTF-8. */
export async function exportArticle(context: ArticleInContext, as: ExportFormat, tools: PrintTools): Promise<Uint8Array> {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (as) {
    case 'pdf': return pdf(context, tools);
    case 'html': return utf8(htmlDocument(context));
    case 'md': return utf8(markdown(context));
    case 'txt': return utf8(plainText(context));
  }
}
