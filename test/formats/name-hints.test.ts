import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintsFromPath } from '../../main/formats/name-hints.ts';

describe('hintsFromPath', () => {
  it.each([
    ['/a/2024-09-20/03.txt', { pageNumber: 3, pageNumberBare: true, date: '2024-09-20', title: null }],
    ['/a/今日河湾20240920第03版.txt', { pageNumber: 3, pageNumberBare: false, date: '2024-09-20', title: '今日河湾' }],
    ['C:\\报纸\\河湾日报 1956年4月3日 02版.txt', { pageNumber: 2, pageNumberBare: false, date: '1956-04-03', title: '河湾日报' }],
    ['/a/issue-01.txt', { pageNumber: 1, pageNumberBare: true, date: null, title: null }],
    ['/a/page-7.txt', { pageNumber: 7, pageNumberBare: true, date: null, title: null }],
    ['/a/page-157.txt', { pageNumber: null, date: null }],
    ['/a/scan 1234.txt', { pageNumber: null }],
    ['notes.txt', { pageNumber: null, date: null, title: null }],
  ])('reads %s', (path, hints) => {
    expect(hintsFromPath(path)).toMatchObject(hints);
  });

  it('gives the pages of an issue one stem', () => {
    const stems = ['01', '02', '12'].map((page) => hintsFromPath(`/a/河湾日报20240920第${page}版.txt`).stem);
    expect(new Set(stems).size).toBe(1);
  });

  it('gives different issues different stems', () => {
    expect(hintsFromPath('/a/河湾日报20240920第01版.txt').stem).not.toBe(hintsFromPath('/a/河湾日报20240921第01版.txt').stem);
  });

  it('names no day that there was not', () => {
    expect(hintsFromPath('/a/20230230-01.txt').date).toBeNull();
  });

  it('takes any path', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (path) => {
      const { pageNumber } = hintsFromPath(path);
      return pageNumber === null || pageNumber >= 1;
    }));
  });
});
