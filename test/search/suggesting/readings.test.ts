import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../main/contract/folding.ts';
import { readingsData } from '../../../main/development/make-readings.mjs';
import { partings, pinyinLetters, readingsOf } from '../../../main/search/suggesting/readings.ts';

const readings = (character: string): readonly string[] => readingsOf(fold(character).charCodeAt(0));

describe('readings', () => {
  it('are those that the maker makes', () => {
    expect(readFileSync(new URL('../../../main/search/suggesting/readings-data.ts', import.meta.url), 'utf8')).toBe(readingsData());
  });

  it.each([['重', ['chong', 'zhong']], ['长', ['chang', 'zhang']], ['長', ['chang', 'zhang']], ['女', ['nv']], ['乾', ['gan', 'qian']]])('of %s are among others %j', (character, wanted) => {
    expect(readings(character)).toEqual(expect.arrayContaining(wanted));
  });

  it('are none of what is no Chinese character', () => {
    for (const character of ['a', '，', 'の', '9']) expect(readings(character)).toEqual([]);
  });
});

describe('parting letters into syllables', () => {
  it('gives every way', () => {
    expect(partings('xian')).toEqual(expect.arrayContaining([['xian'], ['xi', 'an']]));
    expect(partings('qujiang')).toEqual(expect.arrayContaining([['qu', 'jiang']]));
  });

  it('gives none where something is left over', () => {
    expect(partings('covid')).toEqual([]);
  });

  it('loses no letter', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('abcdeghijnopqrstuvxyz')), maxLength: 14 }), (letters) => {
      for (const way of partings(letters)) expect(way.join('')).toBe(letters);
    }));
  });
});

describe('letters of pinyin', () => {
  it.each([['Lü', 'lv'], ['lǚyóu', 'lvyou'], ['qv', 'qu'], ['xvZHOU', 'xuzhou'], ['xi’an', "xi'an"]])('%s are %s', (typed, letters) => {
    expect(pinyinLetters(typed)).toBe(letters);
  });

  it('are not in what has other signs', () => {
    for (const typed of ['qu江', 'covid-19', '衢江', '']) expect(pinyinLetters(typed)).toBeNull();
  });
});
