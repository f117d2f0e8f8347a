/** Printing and PDF: a self-contained document in a hidden window of its own, without scripts. */
import { BrowserWindow } from 'electron';
import { JiuwenError } from '../contract/errors.ts';
import type { PrintDocuments } from './protocol.ts';

export type PrintResult = 'printed' | 'cancelled' | { readonly failed: string };

/** Loads the document, lets `use` have its window, and takes both away again. */
async function withDocument<T>(documents: PrintDocuments, html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const document = documents.offer(html);
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, spellcheck: false },
  });
  try {
    await window.loadURL(document.url);
    return await use(window);
  } finally {
    document.withdraw();
    window.destroy();
  }
}

/**
 * A tagged PDF with an outline; title and author come from the document's head, paper and margins from its @page.
 * @throws JiuwenError print-failed
 */
export async function printToPdf(documents: PrintDocuments, html: string): Promise<Uint8Array> {
  try {
    return await withDocument(documents, html, (window) => window.webContents.printToPDF({
      generateTaggedPDF: true, generateDocumentOutline: true, printBackground: true, preferCSSPageSize: true,
    }));
  } catch (error) {
    if (error instanceof JiuwenError) throw error;
    throw new JiuwenError('print-failed', { reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

/** Prints by the system's dialog. What it says of a failure are Electron's words, for logs. */
export function print(documents: PrintDocuments, html: string): Promise<PrintResult> {
  return withDocument(documents, html, (window) => new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, (success, failureReason) => {
      if (success) resolve('printed');
      // Electron says `Print job canceled`, earlier versions `cancelled`.
      else resolve(/cancel/iu.test(failureReason) ? 'cancelled' : { failed: failureReason });
    });
  }));
}
