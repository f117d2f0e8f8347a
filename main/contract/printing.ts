/** What can be printed and how. Without zod, for the window's sake. */
import type { CitationStyle } from './citing.ts';
import type { ArticleId } from './library.ts';

/** The papers that articles are printed on. */
export const printPapers = ['a4', 'letter'] as const;
export type PrintPaper = (typeof printPapers)[number];

/** The papers that a newspaper's page is printed on. */
export const pagePapers = ['a3', 'a4'] as const;
export type PagePaper = (typeof pagePapers)[number];

/** Width and height of a sheet of paper upright, in millimetres (ISO 216; ANSI/ASME Y14.1 for Letter). */
export const paperMillimetres: Readonly<Record<PrintPaper | PagePaper, readonly [width: number, height: number]>> = {
  a3: [297, 420], a4: [210, 297], letter: [215.9, 279.4],
};

/** Body type in points; half points are a printer's measure. */
export const PRINT_SIZES = { min: 8, max: 18, step: 0.5 } as const;

/** More articles at once are exported as a PDF instead: the preview holds all of them. */
export const MAX_PRINTED = 200;

/** A page is set on a few sheets, each some hundred thousand characters of markup. */
export const MAX_SHEETS = 24;
export const MAX_SHEET_CHARACTERS = 2_000_000;

export interface PrintLayout {
  readonly paper: PrintPaper;
  readonly columns: 1 | 2 | 3;
  /** Of body type, in points. */
  readonly size: number;
  readonly sourceLine: boolean;
  /** The style of a citation below each text; null for none. */
  readonly citation: CitationStyle | null;
}

/** What the reader chose last in the print dialog. */
export interface PrintChoices extends Omit<PrintLayout, 'citation'> {
  readonly withCitation: boolean;
}
export const defaultPrintChoices: PrintChoices = { paper: 'a4', columns: 1, size: 10.5, sourceLine: true, withCitation: false };

/** A sheet of a newspaper's page as the window has set it. */
export interface PrintedSheet {
  /** HTML that is XML as well, of plain elements without addresses (sheet-markup.ts). */
  readonly markup: string;
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
}

export type PrintRequest =
  | { readonly kind: 'articles'; readonly articleIds: readonly ArticleId[]; readonly layout: PrintLayout }
  | { readonly kind: 'page'; readonly paper: PagePaper; readonly sheets: readonly PrintedSheet[]; readonly styles: string; readonly name: string };
