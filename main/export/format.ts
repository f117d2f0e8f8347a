/** What every export format is. */
import type { Resolution } from '../contract/export.ts';
import type { Book, Exported } from './exported.ts';

/** Sets documents in type: Electron's hidden window and the installed Chromium each have their own. */
export interface Printer {
  /** A tagged PDF with an outline of a document's body (html.ts); fonts are embedded. Rejects with print-failed, browser-missing. */
  pdf(body: string): Promise<Uint8Array>;
  /** A PNG of a body that is `width` CSS px wide and as high as it is, with `scale` dots for each. Rejects as `pdf`. */
  png(body: string, width: number, scale: number): Promise<Uint8Array>;
}

export interface Tools {
  readonly printer: Printer;
  readonly resolution: Resolution;
}

export interface Format {
  /** The bytes of a file with one article; text formats are UTF-8. */
  one(exported: Exported, tools: Tools): Promise<Uint8Array> | Uint8Array;
  /** The bytes of a file with many, as they come; null for formats that hold one. */
  readonly book: ((book: Book, tools: Tools) => AsyncIterable<Uint8Array>) | null;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
