import type { ArticleInContext } from '../contract/library.ts';
import type { ExportFormat } from '../contract/export.ts';
import { parseTemplate, type NamePart, type NameTemplate } from '../contract/name-template.ts';
import { nameOf } from './article-parts.ts';

/** Longest name in UTF-8 bytes: ext4's and APFS's limit is 255; room is left for a ` (12345)` and the extension. */
const MAX_BYTES = 232;

/** What Windows forbids, as the full-width character that a Chinese reader takes for the same. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '/': '／', '\\': '＼', ':': '：', '*': '＊', '?': '？', '"': '＂', '<': '＜', '>': '＞', '|': '｜',
};

/** Names that Windows keeps for devices, whatever their extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=$|[ .])/iu;

/** Makes one part of a file name safe on every file system: no separators, controls, bidi marks or lone surrogates. */
export function safeName(text: string): string {
  const cleaned = text.toWellFormed().normalize('NFC')
    .replace(/[/\\:*?"<>|]/gu, (character) => FULL_WIDTH[character] ?? ' ')
    // Zero-width joiners hold emoji together; every other format character goes.
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\uFFFD]|(?!\u200D)\p{Cf}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.\u200D]+|[\s.\u200D]+$/gu, '');
  return cleaned.replace(DEVICE, '$1_');
}

/** Cuts at a character's edge so that the UTF-8 form stays within `bytes`; a cut name ends in an ellipsis. */
export function shorten(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const room = bytes - Buffer.byteLength('…');
  let kept = '', size = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const two = (number: number): string => String(number).padStart(2, '0');

function valueOf(part: NamePart, { article, source }: ArticleInContext): string {
  const [year = '', month = '', day = ''] = (source.date ?? '').split('-');
  switch (part) {
    case 'paper': return source.titleName;
    case 'date': return source.date ?? '';
    case 'year': return year;
    case 'month': return month;
    case 'day': return day;
    case 'number': return source.issueNumber === null ? '' : String(source.issueNumber);
    case 'page': return two(source.pageNumber);
    case 'pageName': return source.pageName ?? '';
    case 'headline': return nameOf(article);
    case 'column': return article.column ?? '';
    case 'byline': return article.byline.join(' ');
    case 'place': return two(article.position + 1);
  }
}

/** Values that are much longer than the rest are cut, so that what stands after them stays: in bytes. */
const LONGEST_VALUE = 160;

/** The name without its extension: safe on every file system, never empty. */
export function nameByTemplate({ pieces }: NameTemplate, context: ArticleInContext): string {
  const filled = pieces.map((piece) => (typeof piece === 'string' ? piece : shorten(safeName(valueOf(piece.part, context)), LONGEST_VALUE))).join('');
  const name = safeName(shorten(safeName(filled), MAX_BYTES));
  return name === '' ? '稿件' : name;
}

/** `今日衢江 2025-03-07 第01版 一条黄金水道向海行.pdf`. */
export function exportFileName(context: ArticleInContext, as: ExportFormat, template: string): string {
  return `${nameByTemplate(parseTemplate(template), context)}.${as}`;
}

/** A name that is not taken yet: ` (2)` and so on before the extension. File systems that tell no capitals from small letters count. */
export class FreeNames {
  readonly #next = new Map<string, number>();

  take(name: string): string {
    const dot = name.lastIndexOf('.');
    const [stem, extension] = [name.slice(0, dot), name.slice(dot)];
    for (;;) {
      const count = (this.#next.get(keyOf(name)) ?? 0) + 1;
      this.#next.set(keyOf(name), count);
      const free = count === 1 ? name : `${stem} (${count})${extension}`;
      if (count === 1 || !this.#next.has(keyOf(free))) {
        if (count > 1) this.#next.set(keyOf(free), 1);
        return free;
      }
    }
  }
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
