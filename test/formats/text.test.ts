import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFailure } from '../../main/contract/errors.ts';
import { MAX_FILE_BYTES } from '../../main/formats/format.ts';
import { checkSize, readIssue } from '../../main/formats/registry.ts';
import { splitPages } from '../../main/formats/text/text-format.ts';

const sentence = '本报讯（记者 江一帆）昨天上午，新修的石桥在河湾村通车，两岸的村民都来看热闹。';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
}

const linesOf = (file: Uint8Array): string[] => readIssue(file, 'a.txt').pages.flatMap((page) => page.lines.map((line) => line.text));

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return toFailure(error).code;
  }
  return 'read';
}

/** 「县城新修的石桥通车，大家都来看。」 in GB18030. */
const gb18030 = [0xcf, 0xd8, 0xb3, 0xc7, 0xd0, 0xc2, 0xd0, 0xde, 0xb5, 0xc4, 0xca, 0xaf, 0xc7, 0xc5, 0xcd, 0xa8, 0xb3, 0xb5, 0xa3, 0xac, 0xb4, 0xf3, 0xbc, 0xd2, 0xb6, 0xbc, 0xc0, 0xb4, 0xbf, 0xb4, 0xa1, 0xa3];

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(sentence)],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], utf8(sentence))],
    ['UTF-16 little endian', utf16(sentence, false)],
    ['UTF-16 little endian with a byte order mark', bytes([0xff, 0xfe], utf16(sentence, false))],
    ['UTF-16 big endian', utf16(sentence, true)],
    ['UTF-16 big endian with a byte order mark', bytes([0xfe, 0xff], utf16(sentence, true))],
  ])('reads %s', (_name, file) => {
    expect(linesOf(file)).toEqual([sentence]);
  });

  it('reads GB18030', () => {
    expect(linesOf(Uint8Array.from(gb18030))).toEqual(['县城新修的石桥通车，大家都来看。']);
  });

  it('reads UTF-16 of nothing but ASCII', () => {
    expect(linesOf(utf16('The bridge is open.\nCome and see.', false))).toEqual(['The bridge is open.', 'Come and see.']);
  });

  it('shows a few damaged bytes as replacement characters', () => {
    const damaged = utf8(sentence.repeat(20));
    damaged[5] = 0xff;
    expect(linesOf(damaged).join('')).toContain('\ufffd');
  });

  it('refuses text of another encoding', () => {
    const shiftJis = Uint8Array.from(Array.from({ length: 400 }, (_, i) => [0x82, 0xa0 + (i % 60), 0x81, 0x41][i % 4] ?? 0));
    expect(codeOf(() => readIssue(shiftJis, 'a.txt'))).toBe('encoding-unknown');
  });
});

describe('what is no issue', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['only blanks and symbols', utf8(' \n\u3000\t* * *\r\n'), 'no-text'],
    ['a PDF', utf8('%PDF-1.7 readable so far'), 'format-unknown'],
    ['a zip', bytes([0x50, 0x4b, 3, 4], utf8(sentence)), 'format-unknown'],
    ['noise', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff), 'format-unknown'],
    ['zeros', new Uint8Array(4096), 'format-unknown'],
  ])('refuses %s', (_name, file, code) => {
    expect(codeOf(() => readIssue(file, 'a.txt'))).toBe(code);
  });

  it('refuses by size alone', () => {
    expect(codeOf(() => checkSize(MAX_FILE_BYTES + 1, 'a.txt'))).toBe('file-too-large');
  });

  it('never fails but with a reason', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (file) => codeOf(() => readIssue(file, 'a.txt')) !== 'unexpected'));
  });
});

describe('lines and pages', () => {
  it.each([['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r'], ['the line separator', '\u2028'], ['the paragraph separator', '\u2029'], ['NEL', '\u0085']])(
    'ends lines at %s', (_name, end) => {
      expect(linesOf(utf8(`甲${end}乙${end}`))).toEqual(['甲', '乙']);
    });

  it('remembers blank lines and keeps indents', () => {
    expect(splitPages('甲\n\n　　乙\n丙')[0]?.lines).toEqual([
      { text: '甲', blankBefore: true }, { text: '　　乙', blankBefore: true }, { text: '丙', blankBefore: false },
    ]);
  });

  it('breaks pages at form feeds, the last of which ends the file', () => {
    expect(splitPages('一\f\f三\n\f').map((page) => page.lines.length)).toEqual([1, 0, 1]);
  });

  it('reads one line of ten megabytes', () => {
    expect(linesOf(utf8('桥'.repeat(3_400_000)))[0]).toHaveLength(3_400_000);
  });

  it('keeps every character but line ends', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = splitPages(text).flatMap((page) => page.lines.map((line) => line.text)).join('');
      return kept.replace(/\s/gu, '') === text.replace(/[\s\u0085]/gu, '');
    }));
  });
});
