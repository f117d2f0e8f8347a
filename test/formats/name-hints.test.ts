import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintsFromPath } from '../../main/formats/name-hints.ts';

describe('hints from a path', () => {
  it('read paper, date and page from a full name', () => {
    expect(hintsFromPath('/报/今日汀岚20240920第03版.txt')).toMatchObject({ title: '今日汀岚', date: '2024-09-20', pageNumber: 3, pageNumberBare: false });
  });

  it('read the date from the folder where the name has none', () => {
    expect(hintsFromPath('C:\\报\\2024-09-17\\04.txt')).toMatchObject({ date: '2024-09-17', pageNumber: 4, pageNumberBare: true });
  });

  it('take a bare number for a page only up to 99', () => {
    expect(hintsFromPath('page-12.txt')).toMatchObject({ pageNumber: 12, pageNumberBare: true });
    expect(hintsFromPath('page-157.txt').pageNumber).toBeNull();
  });

  it('give the page files of one issue one stem, and other issues another', () => {
    const stem = (path: string): string => hintsFromPath(path).stem;
    expect(stem('报/今日汀岚20240920第01版.txt')).toBe(stem('报/今日汀岚20240920第04版.txt'));
    expect(stem('报/今日汀岚20240920第01版.txt')).not.toBe(stem('报/今日汀岚20240917第01版.txt'));
    expect(stem('2024-09-17/01.txt')).toBe(stem('2024-09-17/02.txt'));
    expect(stem('2024-09-17/01.txt')).not.toBe(stem('2024-09-20/01.txt'));
  });

  it('know no day that the calendar does not have', () => {
    expect(hintsFromPath('报20240231.txt').date).toBeNull();
  });

  it('take any path', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (path) => { expect(typeof hintsFromPath(path).stem).toBe('string'); }));
  });
});
