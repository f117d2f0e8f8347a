/** Plain text, as tools extract it from PDF: one printed line a line, form feeds between pages. */
import { JiuwenError } from '../../contract/errors.ts';
import type { Format, PageText, TextLine } from '../format.ts';
import { decode } from './encoding.ts';
import { isBinary } from './signatures.ts';

const lineEnd = /\r\n|[\n\r\v\u0085\u2028\u2029]/u;
const blank = /^\s*$/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

function readPage(text: string): PageText {
  const lines: TextLine[] = [];
  let blankBefore = true;
  for (const line of text.split(lineEnd)) {
    if (blank.test(line)) {
      blankBefore = true;
    } else {
      lines.push({ text: line, blankBefore });
      blankBefore = false;
    }
  }
  return { lines };
}

/** Splits a text into pages at form feeds. Blank pages stay, for they count; those at the end are only the last feed's. */
export function splitPages(text: string): PageText[] {
  const pages = text.split('\f').map(readPage);
  while (pages.length > 1 && pages.at(-1)?.lines.length === 0) pages.pop();
  return pages;
}

export const textFormat: Format = {
  name: 'text',
  recognises: (beginning) => !isBinary(beginning),
  read(bytes, path) {
    const text = decode(bytes, path);
    if (!letterOrDigit.test(text)) throw new JiuwenError('no-text', { path });
    return { format: 'text', pages: splitPages(text) };
  },
};
