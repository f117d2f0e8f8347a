import { describe, expect, it } from 'vitest';
import { bodyRows, countLines } from '../../../renderer/reader/make-up/text-lines.ts';

describe('lines of a text', () => {
  it('fills a column of Chinese exactly', () => {
    expect(countLines('一'.repeat(28), 14)).toBe(2);
    expect(countLines('一'.repeat(29), 14)).toBe(3);
  });

  it('gives the first line its indent', () => {
    expect(countLines('一'.repeat(12), 14, 2)).toBe(1);
    expect(countLines('一'.repeat(13), 14, 2)).toBe(2);
  });

  it('takes a character along when a closing mark would begin a line', () => {
    // 14 + 1 mark: the mark pulls the 14th character down; then 13 more fit beside the two.
    expect(countLines(`${'一'.repeat(14)}。${'一'.repeat(12)}`, 14)).toBe(2);
    expect(countLines(`${'一'.repeat(14)}。${'一'.repeat(13)}`, 14)).toBe(3);
  });

  it('keeps a number in one piece', () => {
    expect(countLines(`${'一'.repeat(13)}20240917`, 14)).toBe(2);
  });

  it('counts a subhead with its white space and a verse line by line', () => {
    expect(bodyRows([{ kind: 'subhead', text: '一条河' }, { kind: 'verse', text: '月光落在瓦上' }, { kind: 'verse', text: '像雪' }], 14)).toBe(4);
  });
});
