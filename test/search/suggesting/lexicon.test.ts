import { describe, expect, it } from 'vitest';
import { isOneApart, Lexicon, packedLexicon } from '../../../main/search/suggesting/lexicon.ts';
import { nearTo } from '../../../main/search/suggesting/near.ts';

const lexicon = new Lexicon(packedLexicon(['渡口', '圖書館', '社会主义', '社会', '衢江', '毒口'].map((text, at) => ({ text, count: 10 - at }))));

describe('a lexicon', () => {
  it('tells what fits as it is printed, in the order of frequency', () => {
    expect(lexicon.matching('dukou', 5).map(({ text }) => text)).toEqual(['渡口', '毒口']);
    expect(lexicon.matching('图', 5).map(({ text, count }) => [text, count])).toEqual([['圖書館', 9]]);
  });

  it('has what it was given', () => {
    expect([lexicon.has('社会'), lexicon.has('社'), lexicon.has('图书馆')]).toEqual([true, false, true]);
  });
});

describe('what is near to a word', () => {
  const near = (wrong: string, held: (text: string) => boolean = () => true): (readonly string[])[] => nearTo(wrong, lexicon, (text) => (held(text) ? 1 : 0)).map(({ text, nearness }) => [text, nearness]);

  it('sounds like it', () => {
    expect(near('取江')).toEqual([['衢江', 'sound']]);
  });

  it('is what its letters spell', () => {
    expect(near('qujiang')).toEqual([['衢江', 'pinyin']]);
  });

  it('has one other character', () => {
    expect(near('图画馆')).toContainEqual(['圖書館', 'character']);
  });

  it('is a part of it that is a word', () => {
    expect(near('社会飞碟', (text) => text === '社会')).toEqual([['社会', 'part']]);
  });

  it('is only what the archive has', () => {
    expect(near('取江', () => false)).toEqual([]);
  });

  it.each([['社会主义', '社会主人', true], ['社会主义', '社主义', true], ['渡口', '渡江', false], ['图书馆', '图画室', false], ['社会主义', '社会主义', true]])('%s and %s are one apart: %s', (a, b, expected) => {
    expect(isOneApart(a, b)).toBe(expected);
  });
});
