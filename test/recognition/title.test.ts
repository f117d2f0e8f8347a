import { describe, expect, it } from 'vitest';
import { readPinyin, titleFromPinyin } from '../../main/recognition/title.ts';

describe('a title whose nameplate was a picture', () => {
  it('is what the text offers for the syllables', () => {
    expect(titleFromPinyin(readPinyin('JIN RI TING LAN') ?? [], '读者来信：《今日汀岚》的记者走遍了汀岚。')).toBe('今日汀岚');
  });

  it('is put together from words where the whole name does not occur', () => {
    expect(titleFromPinyin(readPinyin('JIN RI TING LAN') ?? [], '今日起，汀岚的秋茶上市。汀岚人说好。')).toBe('今日汀岚');
  });

  it('is read whatever the spaces in the pinyin', () => {
    expect(readPinyin('JINRI TINGLAN')).toEqual(['jin', 'ri', 'ting', 'lan']);
  });

  it('is not made of English', () => {
    expect(readPinyin('THE QUICK BROWN FOX')).toBeNull();
  });
});
