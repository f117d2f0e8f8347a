/** Printing, PDFs and pictures: self-contained documents in hidden windows of their own, without scripts. */
import { BrowserWindow, type WebContentsPrintOptions } from 'electron';
import { emptySheet } from '../export/print-sheet.ts';
import { printFontFaces } from '../export/print-fonts.ts';
import { SheetPrinter, type Sheet } from '../exporting/sheet-printer.ts';
import type { PrintDocuments } from './protocol.ts';

export type PrintResult = 'printed' | 'cancelled' | { readonly failed: string };

/** Loads a document into a hidden window; the window is its caller's. */
async function openDocument(documents: PrintDocuments, html: string): Promise<BrowserWindow> {
  const document = documents.offer(html);
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, spellcheck: false, backgroundThrottling: false },
  });
  try {
    await window.loadURL(document.url);
    return window;
  } catch (error) {
    window.destroy();
    throw error;
  } finally {
    document.withdraw();
  }
}

async function openSheet(documents: PrintDocuments, fontsFolder: string, forPages: boolean): Promise<Sheet> {
  const window = await openDocument(documents, emptySheet(await printFontFaces(fontsFolder, forPages)));
  const { webContents } = window;
  webContents.debugger.attach('1.3');
  return {
    send: (method, parameters) => webContents.debugger.sendCommand(method, parameters),
    printToPdf: () => webContents.printToPDF({ generateTaggedPDF: true, generateDocumentOutline: true, printBackground: true, preferCSSPageSize: true }),
    close: () => window.destroy(),
  };
}

/** Sets PDFs and pictures in a hidden window, which is opened for the first and kept until it is closed. @param fontsFolder where assets/fonts is @param forPages with the faces that only a newspaper's page has */
export const documentPrinter = (documents: PrintDocuments, fontsFolder: string, forPages = false): SheetPrinter =>
  new SheetPrinter(() => openSheet(documents, fontsFolder, forPages));

/** Prints by the system's dialog. What it says of a failure are Electron's words, for logs. */
export async function print(documents: PrintDocuments, html: string, options: Pick<WebContentsPrintOptions, 'pageSize' | 'landscape'>): Promise<PrintResult> {
  const window = await openDocument(documents, html);
  try {
    return await new Promise((resolve) => {
      window.webContents.print({ ...options, silent: false, printBackground: true }, (success, failureReason) => {
        if (success) resolve('printed');
        // Electron says `Print job canceled`, earlier versions `cancelled`.
        else resolve(/cancel/iu.test(failureReason) ? 'cancelled' : { failed: failureReason });
      });
    });
  } finally {
    window.destroy();
  }
}
