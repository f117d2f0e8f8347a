import { describe, expect, it } from 'vitest';
import { decodeNames, entryPath, isHidden, isUnsafe, tidyName } from '../../main/importing/archive-names.ts';
import type { RawName } from '../../main/importing/archive-names.ts';
import { unicodePath } from './zips.ts';

/** 人民日报, 一 and 十 in GBK, as programs on Chinese Windows write them. */
const peoplesDaily = [0xc8, 0xcb, 0xc3, 0xf1, 0xc8, 0xd5, 0xb1, 0xa8], one = [0xd2, 0xbb], ten = [0xca, 0xae];
const txt = [...Buffer.from('.txt')];

const raw = (bytes: string | readonly number[], flags = 0, extraFields: RawName['extraFields'] = []): RawName =>
  ({ fileNameRaw: Buffer.from(typeof bytes === 'string' ? [...Buffer.from(bytes)] : [...bytes]), generalPurposeBitFlag: flags, extraFields });
const named = (plain: string, name: string, version = 1): RawName['extraFields'] => {
  const data = unicodePath(plain, name).subarray(4);
  data[0] = version;
  return [{ id: 0x7075, data }];
};

describe('the names of an archive’s entries', () => {
  it('are UTF-8 where the entry says so', () => {
    expect(decodeNames([raw('报/01.txt', 0x800)])).toEqual(['报/01.txt']);
  });

  it('are UTF-8 without a word where they can be', () => {
    expect(decodeNames([raw('报/第01版.txt')])).toEqual(['报/第01版.txt']);
  });

  it('are GB18030 otherwise', () => {
    expect(decodeNames([raw([...peoplesDaily, ...txt])])).toEqual(['人民日报.txt']);
  });

  it('are GB18030 too where they only happen to be UTF-8 in such company', () => {
    expect(decodeNames([raw([...one, ...txt]), raw([...ten, ...txt]), raw([...peoplesDaily, ...txt])])).toEqual(['一.txt', '十.txt', '人民日报.txt']);
    expect(decodeNames([raw('第01版.txt'), raw('ä.txt', 0x800), raw('a.txt'), raw([...peoplesDaily, ...txt])])).toEqual(['第01版.txt', 'ä.txt', 'a.txt', '人民日报.txt']);
    expect(decodeNames([raw('März.txt')])).toEqual(['März.txt']);
  });

  it('are those of the Unicode Path field, if it is of this name and of a known version', () => {
    expect(decodeNames([raw('??.txt', 0, named('??.txt', '日报.txt'))])).toEqual(['日报.txt']);
    expect(decodeNames([raw('new.txt', 0, named('??.txt', '日报.txt'))])).toEqual(['new.txt']);
    expect(decodeNames([raw('??.txt', 0, named('??.txt', '日报.txt', 2))])).toEqual(['??.txt']);
    expect(decodeNames([raw('??.txt', 0, [{ id: 0x7075, data: Buffer.from([1, 0]) }])])).toEqual(['??.txt']);
  });

  it('have slashes for backslashes, but not for those that are half a character', () => {
    expect(decodeNames([raw('报\\01.txt')])).toEqual(['报/01.txt']);
    // 塡 in GBK: its second byte is a backslash's.
    expect(decodeNames([raw([0x89, 0x5c, ...txt])])).toEqual(['塡.txt']);
  });

  it.each(['', '/etc/passwd', '../a.txt', 'a/../../b.txt', 'a/..', 'C:/a.txt', 'c:a.txt', 'a\0.txt', '//server/a.txt'])('are unsafe: %j', (name) => {
    expect(isUnsafe(name)).toBe(true);
  });

  it.each(['a.txt', 'a/b..txt', '..a/b.txt', 'a/..../b', './a.txt', '第1版：要闻.txt'])('are safe: %j', (name) => {
    expect(isUnsafe(name)).toBe(false);
  });

  it('lose parts that mean nothing', () => {
    expect(tidyName('./a//b/./c.txt')).toBe('a/b/c.txt');
  });

  it('are hidden by a dot before any part, or by macOS', () => {
    expect(['.a.txt', 'b/.c/a.txt', '__MACOSX/a.txt', 'b/__MACOSX/._a'].map(isHidden)).toEqual([true, true, true, true]);
    expect(['./a.txt', 'b/a.c.txt'].map(isHidden)).toEqual([false, false]);
  });

  it('are told below their archive, whatever they say', () => {
    expect(entryPath('/报.zip', 'a/01.txt')).toBe('/报.zip/a/01.txt');
    expect(entryPath('/报.zip', '../../etc/passwd')).toBe('/报.zip/etc/passwd');
    expect(entryPath('/报.zip', '/etc/pass\0wd')).toBe('/报.zip/etc/pass\ufffdwd');
    expect(entryPath('/报.zip', '..')).toBe('/报.zip');
  });
});
