import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../main/search/query.ts';

describe('a query', () => {
  it.each([
    ['one word', '衢江', ['衢江'], []],
    ['words, by spaces of any width', '衢江　渡口\t桥', ['衢江', '渡口', '桥'], []],
    ['a phrase', '"the old news" 渡口', ['the old news', '渡口'], []],
    ['full-width and curly quotes', '“渡口 热闹” ＂up 衢江＂ 「茶 事」', ['渡口热闹', 'up衢江', '茶事'], []],
    ['excluded words and phrases', '渡口 -桥 －“茶 事” −春', ['渡口'], ['桥', '茶事', '春']],
    ['a hyphen inside a word', 'covid-19', ['covid-19'], []],
    ['punctuation that belongs to what is sought', '《渡口》', ['《渡口》'], []],
    ['punctuation alone as nothing', '， 。 “” - -- "！"', [], []],
    ['a phrase that is still being typed', '茶 "渡口 热', ['茶', '渡口热'], []],
    ['a quote that closes nothing', '渡口” 桥', ['渡口', '桥'], []],
    ['the same word twice as one', '渡口 渡口 ＵＰ up', ['渡口', 'up'], []],
    ['a quoted minus as text', '"-桥"', ['-桥'], []],
  ])('reads %s', (_, source, terms, excluded) => {
    expect(parseQuery(source)).toEqual({ terms, excluded });
  });

  it('can be anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (source) => {
      const { terms, excluded } = parseQuery(source);
      expect([...terms, ...excluded].every((term) => term !== '')).toBe(true);
    }));
  });
});
