import { describe, expect, it } from 'vitest';
import { readPinyin } from '../../../main/recognition/masthead/pinyin.ts';
import { titleFromRoman } from '../../../main/recognition/masthead/title.ts';

describe('a title whose nameplate was a picture', () => {
  it('is what the text offers for the syllables', () => {
    expect(titleFromRoman('JIN RI TING LAN', '读者来信：《今日汀岚》的记者走遍了汀岚。')).toBe('今日汀岚');
  });

  it('is put together from words where the whole name does not occur', () => {
    expect(titleFromRoman('JIN RI TING LAN', '今日起，汀岚的秋茶上市。汀岚人说好。')).toBe('今日汀岚');
  });

  it('is read whatever the spaces in the pinyin', () => {
    expect(readPinyin('JINRI TINGLAN')).toEqual(['jin', 'ri', 'ting', 'lan']);
  });

  it('is not made of English', () => {
    expect(readPinyin('THE QUICK BROWN FOX')).toBeNull();
  });
});

describe('a title that the page does not offer', () => {
  const nothing = '全市今年新建三所学校。';

  it.each([
    ['QING CHUAN RI BAO', '青川日报'], ['XI’AN WAN BAO', '西安晚报'], ['XIAN WANBAO', '西安晚报'], ['JIN RI QU JIANG', '今日衢江'], ['Jīn Rì Qú Jiāng', '今日衢江'], ['LÜ LIANG RI BAO', '吕梁日报'],
    ['YANAN RIBAO', '延安日报'], ['QUJIANG TODAY', '今日衢江'], ['ZHEJIANG DAILY', '浙江日报'],
  ])('is a place of the list: %s', (roman, title) => {
    expect(titleFromRoman(roman, nothing)).toBe(title);
  });

  it('is the place and not the ordinary word of the text that sounds so', () => {
    expect(titleFromRoman('JIN RI YI WU', '纳税是每个公民的义务，履行义务光荣。')).toBe('今日义乌');
  });

  it('gives way to what the text offers', () => {
    expect(titleFromRoman('QING CHUAN RI BAO', '中共清船县委主办。清船县今年新建三所学校。')).toBe('清船日报');
  });

  it.each(['BREAKING NEWS', 'TING LAN RI BAO', 'HELLO WORLD'])('is none where nothing fits: %s', (roman) => {
    expect(titleFromRoman(roman, nothing)).toBeNull();
  });
});
