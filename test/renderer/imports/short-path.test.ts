import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortPath, splitPath } from '../../../renderer/imports/short-path.ts';

describe('a path shortened', () => {
  it('stays as it is where there is room', () => {
    expect(shortPath('/home/li/报纸', 56)).toBe('/home/li/报纸');
  });

  it('keeps its beginning and as much of its end as fits', () => {
    expect(shortPath('/home/li/文档/报纸/今日衢江/2018/09', 22)).toBe('/home/…/今日衢江/2018/09');
    expect(shortPath('C:\\报纸\\扫描\\文字\\今日衢江\\2018', 18)).toBe('C:\\报纸\\…\\今日衢江\\2018');
  });

  it('shortens a name that is too long by itself in its middle', () => {
    expect(shortPath('/报纸/今日衢江二〇一八年九月十七日第一版要闻.txt', 16)).toBe('今日衢江二〇一…一版要闻.txt');
  });

  it('is never longer than asked, and never cuts a character in two', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 4, max: 60 }), (parts, limit) => {
      const short = shortPath(`/${parts.join('/')}`, limit);
      expect(Array.from(short).length).toBeLessThanOrEqual(limit);
      expect(short.isWellFormed()).toBe(true);
    }));
  });
});

describe('a path split', () => {
  it('parts at its last separator, of either kind', () => {
    expect(splitPath('/a/b.zip/2018/01.txt')).toEqual({ folder: '/a/b.zip/2018', name: '01.txt' });
    expect(splitPath('C:\\a\\01.txt')).toEqual({ folder: 'C:\\a', name: '01.txt' });
    expect(splitPath('01.txt')).toEqual({ folder: '', name: '01.txt' });
  });
});
