/** A newspaper's page on paper, as the window has set it: its sheets, each fitted to a page of A3 or A4. */
import { JiuwenError } from '../contract/errors.ts';
import { paperMillimetres, type PagePaper, type PrintRequest, type PrintedSheet } from '../contract/printing.ts';
import { SANS, SERIF } from './typefaces.ts';

/** What printers leave white at the paper's edges, in millimetres. */
const MARGIN = 8;
/** CSS px in a millimetre: https://www.w3.org/TR/css-values-4/#absolute-lengths. */
const PIXELS = 96 / 25.4;

/** An element's tag with plain attributes, or text; what has neither form is none of the window's sheets. */
const PIECE = /<\/?(?:section|article|header|footer|div|h[1-6]|p|b|span|a)(?: (?:class|style|lang)="[^"<>]*")*>|[^<>]+/guy;

/**
 * The markup, where it has nothing but what a set sheet has. The sheet that it is printed on runs and loads nothing in any case.
 * Throws request-refused.
 */
export function checkedMarkup(markup: string): string {
  let end = 0;
  for (const piece of markup.matchAll(PIECE)) end = piece.index + piece[0].length;
  if (end !== markup.length) throw new JiuwenError('request-refused', { reason: `the sheet has what no sheet has, at ${end}` });
  return markup;
}

function checkedStyles(styles: string): string {
  if (/<|@import|url\(/iu.test(styles)) throw new JiuwenError('request-refused', { reason: 'the styles name what no sheet needs' });
  return styles;
}

/** Black on white: no paper's tone, no shadows; the mark of a running column has a frame instead of its ground. */
const INK = `:root{--serif:${SERIF};--sans:${SANS};--paper:#fff;--ink:#000;--ink-soft:#222;--ink-faint:#444;--rule:#8888;--rule-strong:#000;--red:#a3191c;--red-ink:#a3191c;--on-red:#a3191c;--focus:transparent;--shadow:none}
body{margin:0;background:none}.paper{position:relative;overflow:hidden;contain:strict;break-after:page}.paper:last-child{break-after:auto}.fit{position:absolute;transform-origin:0 0;contain:strict}
.fit>.sheet{transform:none!important}.logo span{background:none!important;border:1px solid;font-weight:700}.faint{opacity:.22}`;

/** True where the paper lies on its side: the sheet is wider than it is high. */
export const isLandscape = ([sheet]: readonly PrintedSheet[]): boolean => sheet !== undefined && sheet.width > sheet.height;

function fitted({ markup, width, height }: PrintedSheet, [paperWidth, paperHeight]: readonly [number, number]): string {
  const room = [(paperWidth - 2 * MARGIN) * PIXELS, (paperHeight - 2 * MARGIN) * PIXELS] as const;
  const scale = Math.min(room[0] / width, room[1] / height);
  const left = MARGIN * PIXELS + (room[0] - width * scale) / 2, top = MARGIN * PIXELS + (room[1] - height * scale) / 2;
  return `<div class="paper"><div class="fit" style="width:${width}px;height:${height}px;left:${left}px;top:${top}px;transform:scale(${scale})">${checkedMarkup(markup)}</div></div>`;
}

/** The body of a document with the sheets, one to a page. Throws request-refused. */
export function pageBody({ paper, sheets, styles }: Pick<Extract<PrintRequest, { kind: 'page' }>, 'paper' | 'sheets' | 'styles'>): string {
  const size = sizeOf(paper, isLandscape(sheets));
  const papers = sheets.map((sheet) => fitted(sheet, size)).join('');
  // A page's height in px is no whole number: what is as high as it would have a page more.
  return `<style>${checkedStyles(styles)}@page{size:${size[0]}mm ${size[1]}mm;margin:0}${INK}.paper{width:${size[0]}mm;height:${size[1] - 0.2}mm}</style>${papers}`;
}

function sizeOf(paper: PagePaper, landscape: boolean): readonly [number, number] {
  const [width, height] = paperMillimetres[paper];
  return landscape ? [height, width] : [width, height];
}
