/**
 * Documents on their way to a printer, a PDF or a picture. The app's fonts take most of the time that a document takes to be
 * loaded; so an empty sheet is loaded with them once, and each document's body is put on it in turn, over the protocol that
 * Chromium's developer tools speak. No script runs in the sheet, and its policy lets it load nothing.
 */
import * as z from 'zod';
import { COMMON } from './formats/html.ts';
import { FAMILIES } from './print-fonts.ts';

/** A4, black on white; the folio stands below. */
const PAPER = `
@page{size:A4;margin:22mm 20mm 20mm;@bottom-center{content:counter(page);font:9pt 'Jiuwen Song',serif}}
body{font-size:10.5pt;line-height:1.75;color:#000}.column{color:#000}.inferred,article>footer,.contents .place{color:#333}
article>header,.subhead{break-inside:avoid;break-after:avoid}article+article,.contents+article{break-before:page}`;

/** The style of a body that is printed: stands within it, for the sheet serves pictures as well. */
export const printStyle = `<style>${COMMON}${PAPER}</style>`;

/** Each family is asked for by a character that it has, so that the sheet is loaded only when all of them are. */
const samples = `<p aria-hidden="true">${FAMILIES.map(({ family, weight, sample }) => `<span style="font:${weight} 1px '${family}'">${sample}</span>`).join('')}</p>`;

/** A sheet with a body on it, for the system's print dialog. @param fontFaces `@font-face` rules that carry their fonts (printFontFaces) */
export const sheetWith = (fontFaces: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>旧闻</title><style>${fontFaces}</style></head><body>${body}</body></html>
`;

export const emptySheet = (fontFaces: string): string => sheetWith(fontFaces, samples);

/** Sends a command of the Chrome DevTools Protocol (https://chromedevtools.github.io/devtools-protocol/). */
export type SendCommand = (method: string, parameters?: Record<string, unknown>) => Promise<unknown>;

const documentAnswer = z.object({ root: z.object({ nodeId: z.int() }) });
const nodeAnswer = z.object({ nodeId: z.int() });
const metricsAnswer = z.object({ cssContentSize: z.object({ width: z.number(), height: z.number() }) });
const pictureAnswer = z.object({ data: z.string() });

/** Puts a body's content in place of what is on the sheet. */
export async function fillSheet(send: SendCommand, body: string): Promise<void> {
  const { root } = documentAnswer.parse(await send('DOM.getDocument', { depth: 0 }));
  const { nodeId } = nodeAnswer.parse(await send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' }));
  await send('DOM.setOuterHTML', { nodeId, outerHTML: `<body>${body}</body>` });
}

/** Chromium draws no surface that is longer: https://chromium.googlesource.com/chromium/src/+/HEAD/docs/gpu/. */
const MOST_DOTS = 16_384;

/** A picture of all that is on the sheet, `width` CSS px wide; what would be too high has fewer dots. */
export async function drawSheet(send: SendCommand, width: number, scale: number): Promise<Uint8Array> {
  await send('Emulation.setDeviceMetricsOverride', { width, height: 100, deviceScaleFactor: 1, mobile: false });
  const { cssContentSize: { height } } = metricsAnswer.parse(await send('Page.getLayoutMetrics'));
  const fitting = Math.min(scale, MOST_DOTS / height);
  const { data } = pictureAnswer.parse(await send('Page.captureScreenshot', {
    format: 'png', captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: fitting },
  }));
  await send('Emulation.clearDeviceMetricsOverride');
  return Buffer.from(data, 'base64');
}
