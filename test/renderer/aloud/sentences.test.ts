import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../renderer/reader/aloud/sentences.ts';

const sentences = (text: string): string[] => sentencesOf(text).map(([start, end]) => text.slice(start, end));

describe('the sentences of a text', () => {
  it('end with their marks and the quotes that close after them', () => {
    expect(sentences('“桥通了！”老人说。从这里走？……走。')).toEqual(['“桥通了！”', '老人说。', '从这里走？……', '走。']);
  });

  it('go to the end without a mark', () => {
    expect(sentences('渡口收起桨声')).toEqual(['渡口收起桨声']);
    expect(sentences('先说。后面没有标点')).toEqual(['先说。', '后面没有标点']);
  });

  it('are without the blanks around them', () => {
    expect(sentences('　　甲。  乙。')).toEqual(['甲。', '乙。']);
  });

  it('leave out what has nothing to say', () => {
    expect(sentences('……')).toEqual([]);
    expect(sentences('')).toEqual([]);
  });

  it('have every letter and digit, in order', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('桥', '。', '！', '”', '…', ' ', '3', '\n', '？', '（', '）'), { maxLength: 40 }).map((parts) => parts.join('')), (text) => {
      expect(sentences(text).join('').replace(/[^桥3]/gu, '')).toBe(text.replace(/[^桥3]/gu, ''));
    }));
  });
});
