import { describe, expect, it } from 'vitest';
import { unshadow } from '../../../main/recognition/wording/fold.ts';

describe('text printed with a shadow', () => {
  it.each([
    ['走岚走岚 乡间乡间', '走岚 乡间'], ['汀岚汀岚', '汀岚'], ['UPUP 汀岚汀岚', 'UP 汀岚'],
    ['家门口的新闻家门口的新闻 身边人的故事身边人的故事', '家门口的新闻 身边人的故事'],
  ])('comes out once: %s', (line, once) => {
    expect(unshadow(line).text).toBe(once);
  });

  it('comes out once and without its letter-spacing', () => {
    expect(unshadow('护 一 河 清 水护 一 河 清 水')).toEqual({ text: '护一河清水', shadowed: true, spaced: true });
  });

  it.each(['天天向上', '常常', '本报讯（记者 禾知远）', '高高兴兴上学来', '2024 年 9 月'])('leaves %s as it is', (line) => {
    expect(unshadow(line)).toMatchObject({ text: line, shadowed: false });
  });
});
