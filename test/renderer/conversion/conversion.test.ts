import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, converterTo, placeIn } from '../../../renderer/reader/conversion/conversion.ts';
import * as dictionaries from '../../../renderer/reader/conversion/opencc.ts';

const traditional = converterTo('traditional', dictionaries);
const simplified = converterTo('simplified', dictionaries);
const length = (text: string): number => Array.from(text).length;

describe('a converted text', () => {
  it('has the characters that its words ask for', () => {
    expect(traditional('皇后在后面，头发白了，发展了。')).toBe('皇后在後面，頭髮白了，發展了。');
    expect(simplified('頭髮白了，乾隆年間的渡口發展了。')).toBe('头发白了，乾隆年间的渡口发展了。');
  });

  it('stays as it is where it is in that script already', () => {
    expect(traditional('公里以後，他們的頭髮與裡面的鐘')).toBe('公里以後，他們的頭髮與裡面的鐘');
    expect(simplified('著名的渡口，头发白了')).toBe('著名的渡口，头发白了');
  });

  it('has as many characters as its original, whatever that is', () => {
    const text = fc.array(fc.constantFrom('皇后', '后面', '干', '干杯', '面条', '发', '𠮷', '𫖯', '，', 'A', '头发', '一只', '里'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (original) => {
      expect(length(traditional(original))).toBe(length(original));
      expect(length(simplified(original))).toBe(length(original));
    }));
  });

  it('is converted character by character where its words would change its length', () => {
    const longer = (text: string): string => text.replaceAll('出租车', '計程車子').replaceAll('车', '車').replaceAll('台', '臺灣');
    expect(aligned('出租车在台上', longer)).toBe('出租車在台上');
  });
});

describe('a place', () => {
  it('is the same in a text of the basic plane', () => {
    expect(placeIn('后面的字', '後面的字', 3)).toBe(3);
  });

  it('is after as many characters where one takes two units', () => {
    expect(placeIn('a𠮷b', 'a吉b', 3)).toBe(2);
    expect(placeIn('a吉b', 'a𠮷b', 2)).toBe(3);
    expect(placeIn('a吉b', 'a𠮷b', 3)).toBe(4);
  });
});
