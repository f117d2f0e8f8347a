import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFailure } from '../../main/contract/errors.ts';
import { MAX_FILE_BYTES, type IssueText } from '../../main/formats/format.ts';
import { checkSize, readIssue } from '../../main/formats/registry.ts';

const TEXT = '本报讯（记者 禾知远）今天，汀岚县的第一批秋茶上市了，茶农们说，今年的价钱比去年好。';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) bytes.setUint16(i * 2, units.charCodeAt(i), littleEndian);
  return new Uint8Array(bytes.buffer);
};
/** 汀岚茶上市，今年的价钱好 and so on in GB18030, which TextEncoder does not write. */
const GB18030 = Uint8Array.from([0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6, 0xa3, 0xac, 0xbd, 0xf1, 0xc4, 0xea, 0xb5, 0xc4, 0xb2, 0xe8, 0xca, 0xd0, 0xba, 0xdc, 0xba, 0xc3, 0xa1, 0xa3]);
const lines = (issue: IssueText): string[] => issue.pages.flatMap((page) => page.lines.map((line) => line.text));
const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return toFailure(error).code;
  }
  return 'read';
};

describe('reading a file of text', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(lines(readIssue(utf8(TEXT), 'a.txt'))).toEqual([TEXT]);
    expect(lines(readIssue(utf8(`\ufeff${TEXT}`), 'a.txt'))).toEqual([TEXT]);
  });

  it('reads UTF-16 of either order, with and without a mark', () => {
    for (const littleEndian of [true, false]) {
      for (const mark of [true, false]) expect(lines(readIssue(utf16(TEXT, littleEndian, mark), 'a.txt'))).toEqual([TEXT]);
    }
  });

  it('reads GB18030', () => {
    expect(lines(readIssue(GB18030, 'a.txt'))).toEqual(['本报讯，今年的茶市很好。']);
  });

  it('takes every kind of line end for one', () => {
    expect(lines(readIssue(utf8('一行\r\n二行\n三行\r四行\u2028五行'), 'a.txt'))).toEqual(['一行', '二行', '三行', '四行', '五行']);
  });

  it('begins a page at a form feed', () => {
    const issue = readIssue(utf8('一版\f二版'), 'a.txt');
    expect(issue.pages.map((page) => page.lines.map((line) => line.text))).toEqual([['一版'], ['二版']]);
  });

  it('remembers where blank lines stood', () => {
    expect(readIssue(utf8('一\n\n二\n三'), 'a.txt').pages[0]?.lines.map((line) => line.blankBefore)).toEqual([true, true, false]);
  });

  it('keeps every character of any text that is not white space', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('报', '茶', ' ', '\n', '\r\n', '\f', 'a', '7', '。', '𠮷', '　'), { minLength: 1 }), (characters) => {
      const text = characters.join('');
      fc.pre(/[报茶a7𠮷]/u.test(text));
      expect(lines(readIssue(utf8(text), 'a.txt')).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }));
  });

  it('reads a line of 10 MB', () => {
    expect(lines(readIssue(utf8('茶'.repeat(3_500_000)), 'a.txt'))[0]).toHaveLength(3_500_000);
  });
});

describe('refusing a file', () => {
  it('says what is wrong with it by a code', () => {
    expect(codeOf(() => readIssue(new Uint8Array(), 'a.txt'))).toBe('file-empty');
    expect(codeOf(() => readIssue(utf8(' \n\t\r\n　'), 'a.txt'))).toBe('no-text');
    expect(codeOf(() => readIssue(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'a.txt'))).toBe('format-unknown');
    expect(codeOf(() => readIssue(Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), 'a.txt'))).toMatch(/^(?:format|encoding)-unknown$/u);
  });

  it('needs no more than its size for one that is too large', () => {
    expect(codeOf(() => { checkSize(MAX_FILE_BYTES + 1, 'a.txt'); })).toBe('file-too-large');
    expect(codeOf(() => { checkSize(MAX_FILE_BYTES, 'a.txt'); })).toBe('read');
  });

  it('answers any bytes with a text or a code, never otherwise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(codeOf(() => readIssue(bytes, 'a.txt'))).toMatch(/^(?:read|file-empty|no-text|format-unknown|encoding-unknown)$/u);
    }), { numRuns: 500 });
  });
});
