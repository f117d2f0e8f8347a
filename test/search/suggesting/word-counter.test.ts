import { describe, expect, it } from 'vitest';
import { WordCounter } from '../../../main/search/suggesting/word-counter.ts';

function wordsOf(...texts: string[]): string[] {
  const counter = new WordCounter();
  for (const text of texts) counter.add(text);
  return counter.words(1000).map(({ text }) => text);
}

/** Everyday text around the names, for what straddles them to be seen in many company. */
const around = ['他的江水流到这里，今天的区里有人来。', '我们的城市在江边，江水很清，江上有船。', '村里的曲子唱了又唱，曲终人散。'];
const district = ['衢江区开了会。', '今天衢江的天气好。', '衢江区的干部走进衢江的村。', '记者在衢江采访，衢江区很热闹。'];

describe('words of texts', () => {
  it('are those of dictionaries', () => {
    expect(wordsOf('图书在城市中心。')).toEqual(expect.arrayContaining(['图书', '城市', '中心']));
  });

  it('are names that no dictionary has, where their characters keep together', () => {
    expect(wordsOf(...around, ...district, ...district)).toEqual(expect.arrayContaining(['衢江', '衢江区']));
  });

  it('are not what straddles two words', () => {
    const words = wordsOf(...around, ...district, ...district, ...around);
    for (const junk of ['的曲', '江的', '的江', '江区', '在衢', '在衢江']) expect(words).not.toContain(junk);
  });

  it('are words of letters', () => {
    expect(wordsOf('COVID 疫情，COVID 疫情。')).toContain('COVID');
  });

  it('are told as they are printed, and counted in either script', () => {
    const counter = new WordCounter();
    counter.add('圖書');
    counter.add('图书');
    expect(counter.words(10)).toEqual([{ text: '圖書', folded: '图书', count: 2 }]);
  });

  it('are the most frequent ones, where there are too many', () => {
    const counter = new WordCounter();
    counter.add('图书。图书。城市。');
    expect(counter.words(1).map(({ text }) => text)).toEqual(['图书']);
  });
});
