import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../main/contract/errors.ts';
import { explain, explainWarning } from '../../main/contract/messages.ts';

/** Every code with values such as it is thrown with; a new code does not type-check until it stands here. */
const examples: Record<ErrorCode, Record<string, string | number>> = {
  'file-missing': { path: '/报/今日汀岚-01.txt' }, 'file-unreadable': { path: 'C:\\报\\01.txt' }, 'file-empty': { path: 'a.txt' }, 'is-folder': { path: '/报' },
  'file-too-large': { path: 'a.txt', megabytes: 200, limit: 64 }, 'format-unknown': { path: 'a.jpg' }, 'encoding-unknown': { path: 'a.txt' },
  'archive-damaged': { path: 'a.zip', reason: 'unexpected EOF' }, 'archive-empty': { path: 'a.zip' }, 'archive-bomb': { path: 'a.zip', excess: 'total' },
  'entry-name-unsafe': { path: 'a.zip/passwd' }, 'entry-encrypted': { path: 'a.zip/01.txt' }, 'entry-method-unsupported': { path: 'a.zip/01.txt', method: 'LZMA' },
  'entry-is-archive': { path: 'a.zip/b.zip' }, 'entry-is-link': { path: 'a.zip/01.txt' }, 'entry-doubled': { path: 'a.zip/01.txt' },
  'entry-damaged': { path: 'a.zip/01.txt', reason: 'checksum' },
  'no-text': { path: 'a.txt' }, 'folder-empty': { path: '/报' }, 'recognition-failed': { path: 'a.txt', reason: 'timed out' },
  'library-newer': { path: 'library.sqlite', version: 9, supported: 2 }, 'library-damaged': { path: 'library.sqlite', reason: 'malformed' },
  'library-busy': { path: 'library.sqlite' }, 'library-unwritable': { path: '/usr' }, 'library-needs-writing': { path: '/usr' }, 'sqlite-without-fts5': { version: '3.1' }, 'disk-full': { path: '/报' },
  'no-room': { path: '/备份', needed: 300, free: 12 }, 'file-exists': { path: '/备份/a.jiuwen.zip' }, 'folder-not-empty': { path: '/新' }, 'target-unwritable': { path: '/新' }, 'target-inside': { path: '/新' },
  'copy-differs': { path: '/新/a' }, 'old-library-changed': { path: '/旧' }, 'backup-unreadable': { path: 'a.zip', reason: 'end of central directory' }, 'backup-damaged': { path: 'a.zip', part: 'library.sqlite', reason: 'crc' },
  'repair-not-applicable': {}, 'repair-file-unreadable': { path: '校正.json', reason: 'Unexpected token' }, 'original-lost': { path: 'originals/ab/ab12' },
  'not-found': { what: '7' }, 'query-empty': {}, 'export-failed': { path: 'a.pdf', reason: 'EACCES' }, 'name-part-unknown': { part: '天气' }, 'browser-missing': { command: 'apt-get install chromium' },
  'print-failed': { reason: 'no printer' }, 'cancelled': {}, 'request-refused': { reason: 'sender' }, 'unexpected': { reason: 'x' },
};

describe('messages', () => {
  for (const [code, details] of Object.entries(examples) as [ErrorCode, Record<string, string | number>][]) {
    it(`say of ${code} what, why and what to do now, in both languages`, () => {
      for (const locale of ['zh-CN', 'en'] as const) {
        const { what, why, now } = explain({ code, details }, locale);
        for (const sentence of [what, why, now]) {
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”/u);
          expect(sentence.trim()).not.toBe('');
        }
      }
      expect(explain({ code, details }, 'zh-CN').now).toMatch(/\p{Script=Han}/u);
      expect(explain({ code, details }, 'en').now).not.toMatch(/\p{Script=Han}/u);
    });
  }

  it('name a file, not its folders', () => {
    expect(explain({ code: 'file-missing', details: { path: 'C:\\报\\今日汀岚-01.txt' } }, 'en').what).toBe('“今日汀岚-01.txt” could not be found.');
  });

  it('say in what an archive exceeds reason', () => {
    const why = (excess: string): string => explain({ code: 'archive-bomb', details: { path: 'a.zip', excess } }, 'en').why;
    expect(new Set(['entries', 'directory', 'total', 'entry'].map(why)).size).toBe(4);
    expect(why('entries')).toContain('200,000');
  });

  it('carry a warning’s words', () => {
    expect(explainWarning('weekday-contradicts-date', '星期六', 'zh-CN')).toContain('星期六');
  });
});
