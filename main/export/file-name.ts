import type { ArticleInContext } from '../contract/library.ts';
import type { ExportFormat } from '../contract/ipc.ts';

/** Longest name in UTF-8 bytes: ext4's and APFS's limit is 255; room is left for a ` (12)` before the extension. */
const MAX_BYTES = 240;

/** What Windows forbids, as the full-width character that a Chinese reader takes for the same. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '/': '／', '\\': '＼', ':': '：', '*': '＊', '?': '？', '"': '＂', '<': '＜', '>': '＞', '|': '｜',
};

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;

/** Makes one part of a file name safe on every file system: no separators, controls, bidi marks or lone surrogates. */
export function safeName(text: string): string {
  const cleaned = text.toWellFormed().normalize('NFC')
    .replace(/[/\\:*?"<>|]/gu, (character) => FULL_WIDTH[character] ?? ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return DEVICE.test(cleaned) ? `${cleaned}_` : cleaned;
}

/** Cuts at a character's edge so that the UTF-8 form stays within `bytes`; a cut name ends in an ellipsis. */
export function shorten(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept + segment) > bytes - Buffer.byteLength('…')) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** `今日衢江 2025-03-07 第01版 一条黄金水道向海行.pdf`: sorts by paper, day and page, safe on every file system. */
export function exportFileName({ article, source }: ArticleInContext, as: ExportFormat): string {
  const place = safeName([source.titleName, source.date, `第${String(source.pageNumber).padStart(2, '0')}版`].filter(Boolean).join(' '));
  const start = shorten(place, MAX_BYTES / 2);
  const headline = safeName(article.headline ?? article.body[0]?.text.slice(0, 20) ?? '');
  const name = headline === '' ? start : `${start} ${shorten(headline, MAX_BYTES - Buffer.byteLength(start) - 6)}`;
  return `${name}.${as}`;
}
