/** Whether a line was broken within a word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksWord } from '../../../main/recognition/wording/words.ts';

describe('breaksWord', () => {
  it.each([['河湾青年志愿者开展义务服', '务进山村'], ['县长表', '示支持'], ['三座石桥今年全部建', '成通车']])('is true within a word: %s|%s', (upper, lower) => {
    expect(breaksWord(upper, lower)).toBe(true);
  });

  it.each([['秋茶昨日开采', '茶农上山忙'], ['路灯换新', '三千盏'], ['石桥通车', '']])('is false between words: %s|%s', (upper, lower) => {
    expect(breaksWord(upper, lower)).toBe(false);
  });

  it('is false where other letters than Chinese meet', () => {
    expect(breaksWord('Hello wo', 'rld')).toBe(false);
    expect(breaksWord('二〇', '24')).toBe(false);
  });

  it('answers for any two texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (upper, lower) => {
      expect(typeof breaksWord(upper, lower)).toBe('boolean');
    }));
  });
});
