import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakHeadline, largestSize, setHeadline } from '../../../renderer/reader/make-up/headline.ts';
import { advanceOf } from '../../../renderer/reader/make-up/text-lines.ts';

const bare = (text: string): string => text.replace(/\s+/gu, '');

describe('headline', () => {
  it('breaks where the printer set two parts', () => {
    expect(breakHeadline('三百年渡口收起桨声 九个村子走上通途', 2)).toEqual(['三百年渡口收起桨声', '九个村子走上通途']);
  });

  it('leaves a suffix with its word', () => {
    expect(breakHeadline('新桥让中心镇重点村连成一片', 2).join('|')).not.toContain('中心|镇');
  });

  it.each([['河边的老人和桥上的孩子', 2], ['走过的路都记得来时的脚步声', 2], ['他们种下的不只是树苗还有明天的盼头', 3]] as const)('ends no line of %s with 的', (text, lines) => {
    for (const line of breakHeadline(text, lines)) expect(line).not.toMatch(/的$/u);
  });

  it('keeps a short quotation whole', () => {
    expect(breakHeadline('楼顶的“小气象台”报准了这场雨', 2)).toEqual(['楼顶的“小气象台”', '报准了这场雨']);
  });

  it('begins no line with 的 or a closing mark', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('山城', '的', '“', '夜校', '”', '，', '开课', '在', '河边', '！'), { minLength: 2, maxLength: 20 }), fc.integer({ min: 2, max: 3 }), (words, count) => {
      // A mark at the very beginning has nothing to lean on.
      const lines = breakHeadline(`春${words.join('')}`, count);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的”，！]/u);
    }));
  });

  it('keeps every character, whatever the width and rank', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), fc.integer({ min: 8, max: 110 }), fc.integer({ min: 0, max: 9 }), (text, width, rank) => {
      fc.pre(bare(text) !== '');
      expect(bare(setHeadline(text, width, rank).lines.join(''))).toBe(bare(text));
    }));
  });

  it('stays within its width', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('山', '水', '小', '城', '汀', '岚', '河', '上'), { minLength: 4, maxLength: 60 }), fc.integer({ min: 13, max: 110 }), fc.integer({ min: 0, max: 6 }), (characters, width, rank) => {
      const { lines, size } = setHeadline(characters.join(''), width, rank);
      for (const line of lines) expect(advanceOf(line) * size).toBeLessThanOrEqual(width + 0.01);
    }));
  });

  it('sets the lead larger than a brief', () => {
    const text = '新桥通车';
    expect(setHeadline(text, 60, 0).size).toBe(largestSize(0));
    expect(setHeadline(text, 60, 0).size).toBeGreaterThan(setHeadline(text, 60, 5).size);
  });
});
