import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../main/contract/folding.ts';

describe('folding', () => {
  it('is done once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (source) => {
      expect(fold(fold(source))).toBe(fold(source));
    }), { numRuns: 5000 });
  });

  it.each([
    ['full width and case', 'ＵＰ衢江２０２５', 'up衢江2025'],
    ['radicals that stand for characters', '⼈⺠⻘年', '人民青年'],
    ['compatibility ideographs', '\uf9d1年', '六年'],
    ['half-width kana with its mark', 'ｶﾞ', 'ガ'],
    ['a decomposed letter', 'Cafe\u0301', 'caf\u00e9'],
  ])('folds %s', (_, source, folded) => {
    expect(fold(source)).toBe(folded);
  });

  it('drops white space beside Chinese and keeps one space between words', () => {
    expect(fold(' 2019 年\n5 月 the  old\tnews 衢　江 ')).toBe('2019年5月the old news衢江');
  });

  it('drops what nobody sees', () => {
    expect(fold('衢\u200d江\ufe0f\u00ad\ud800\u0007')).toBe('衢江');
  });

  it('remembers where each folded character came from', () => {
    const { text, starts, ends } = foldWithOffsets('a ½。');
    expect(Array.from(text, (character, i) => [character, starts[i], ends[i]])).toEqual([
      ['a', 0, 1], [' ', 2, 2], ['1', 2, 3], ['⁄', 2, 3], ['2', 2, 3], ['。', 3, 4],
    ]);
  });
});
