/** PDF.js, in a file of its own that is loaded when pages are first looked at. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = './printing-pdf-worker.js';

/** Opens a PDF; whoever opens it calls `loadingTask.destroy()` at the end. Nothing is fetched: its fonts are within it. */
export const openPdf = (data: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data, useWorkerFetch: false, useSystemFonts: false }).promise;
