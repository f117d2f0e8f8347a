import { describe, expect, it } from 'vitest';
import { indexText } from '../../main/search/analysis.ts';

describe('index tokens', () => {
  it.each([
    ['a Chinese run: pairs and the last character', '衢江区', '衢江 江区 区'],
    ['one character', '桥', '桥'],
    ['white space inside Chinese: none', '衢 江\n区', '衢江 江区 区'],
    ['words and numbers beside Chinese', 'UP衢江 2025年', 'up 衢江 江 2025 年'],
    ['Chinese punctuation: no pair across it', '渡口，桥', '渡口 口 桥'],
    ['punctuation beside a word or number: a break', '3.5，桥', '3 ‖ 5 ‖ 桥'],
    ['characters beyond the first plane', '𠮷野家', '𠮷野 野家 家'],
    ['kana and hangul as Chinese', 'カナ 한글', 'カナ ナ한 한글 글'],
    ['nothing', ' ，。', ''],
  ])('%s', (_, text, tokens) => {
    expect(indexText([text])).toBe(tokens);
  });

  it('stand apart from text to text', () => {
    expect(indexText(['一', '', '二'])).toBe('一 ‖ 二');
  });
});
