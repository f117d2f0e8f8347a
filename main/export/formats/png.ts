import { crc32 } from 'node:zlib';
import { sourceLine } from '../../contract/source-line.ts';
import type { ArticleText } from '../../contract/issue.ts';
import { nameOf } from '../article-parts.ts';
import type { Exported } from '../exported.ts';
import type { Format, Tools } from '../format.ts';
import { SANS, SERIF } from '../typefaces.ts';
import { articleHtml, COMMON } from './html.ts';

/** Dots an inch; a CSS pixel is 1/96 of one. */
const DOTS = { screen: 192, print: 300 } as const;
const PIXELS = 96;

/** A newspaper's column, in CSS px: some 17 characters. */
const COLUMN = 246, GAP = 22, MARGIN = 34;

/** As wide as its length asks for: columns between a hand's breadth and two. */
const columnsOf = ({ body }: ArticleText): number => {
  const characters = body.reduce((sum, { text }) => sum + text.length, 0);
  return characters < 260 ? 1 : characters < 1000 ? 2 : characters < 2600 ? 3 : 4;
};

/** Cut from a newspaper: its paper's tone, rules between the columns, the source at the foot. */
const clippingStyle = (columns: number): string => `<style>${COMMON}
html{background:#f4efe2}body{background:#f4efe2;padding:${MARGIN}px;color:#211d18;font:15px/1.62 ${SERIF}}
article>header{border-top:3px solid #211d18;padding-top:14px}.headline{font-size:${columns === 1 ? 25 : 34}px;line-height:1.25}
.body{margin-top:16px;columns:${columns};column-gap:${GAP}px;column-rule:1px solid #b9b09c}.subhead{font-size:15.5px}
article>footer{margin-top:18px;padding-top:8px;border-top:1px solid #211d18;font:11px/1.6 ${SANS};color:#4d463b}</style>`;

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4), check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The signature and the header chunk, which is always first and of this size. */
const HEADER_BYTES = 8 + 25;

/** Says in the picture how large it is in print, what it shows and where that stands (https://www.w3.org/TR/png-3/, pHYs and iTXt). */
function described(png: Uint8Array, dots: number, texts: Readonly<Record<string, string>>): Uint8Array {
  const physical = Buffer.alloc(9);
  const perMetre = Math.round(dots / 0.0254);
  physical.writeUInt32BE(perMetre, 0);
  physical.writeUInt32BE(perMetre, 4);
  physical.writeUInt8(1, 8);
  const words = Object.entries(texts).map(([key, text]) => chunk('iTXt', Buffer.concat([Buffer.from(`${key}\0\0\0zh-CN\0\0`, 'latin1'), Buffer.from(text)])));
  return Buffer.concat([png.subarray(0, HEADER_BYTES), chunk('pHYs', physical), ...words, png.subarray(HEADER_BYTES)]);
}

async function one(exported: Exported, { printer, resolution }: Tools): Promise<Uint8Array> {
  const { article, source, address } = exported;
  const columns = columnsOf(article);
  const width = columns * COLUMN + (columns - 1) * GAP + 2 * MARGIN;
  const picture = await printer.png(clippingStyle(columns) + articleHtml(exported), width, DOTS[resolution] / PIXELS);
  return described(picture, DOTS[resolution], { Title: nameOf(article), Author: article.byline.join(', '), Source: `${sourceLine(source)} ${address}`, Software: 'Jiuwen' });
}

/** The article as a clipping; one picture holds one. */
export const png: Format = { one, book: null };
