import { describe, expect, it } from 'vitest';
import { readIssue } from '../../main/formats/registry.ts';
import { hintsFromPath } from '../../main/formats/name-hints.ts';
import { readFolio } from '../../main/recognition/masthead.ts';
import { recognise } from '../../main/recognition/recognise.ts';

const recogniseText = (text: string) => recognise(readIssue(new TextEncoder().encode(text), 'a.txt'), hintsFromPath('a.txt'));

const MASTHEAD = `家门口的新闻家门口的新闻

中共汀岚县委主办 汀岚县融媒体中心承办

2024年9月17日 星期二 农历甲辰年八月十五

JIN RI TING LAN 今日4版 总第1286期

`;
const BODY = `本报讯（记者 陈知远）昨天，今日汀

岚的读者来到苇渡，看新桥合龙，河两岸

的村民带着孩子，站满了江堤。
`;

describe('the masthead', () => {
  it('gives every field', () => {
    expect(recogniseText(MASTHEAD + BODY).issue).toMatchObject({
      title: '今日汀岚', romanTitle: 'JIN RI TING LAN', date: '2024-09-17', weekday: '星期二', lunarDate: '农历甲辰年八月十五', number: 1286, pageCount: 4,
      organisers: { sponsor: '中共汀岚县委', publisher: '汀岚县融媒体中心' },
    });
  });

  it('warns of a weekday and a lunar date that contradict the date', () => {
    const codes = recogniseText(MASTHEAD.replace('星期二', '星期四').replace('八月十五', '八月十六') + BODY).warnings.map(({ code }) => code);
    expect(codes).toEqual(['weekday-contradicts-date', 'lunar-date-contradicts-date']);
  });

  it('warns where there is none', () => {
    expect(recogniseText(BODY).warnings.map(({ code }) => code)).toContain('no-date');
  });

  it.each([['第02版 要闻', 2, '要闻'], ['02 · 要闻', 2, '要闻'], ['要闻 2 版', 2, '要闻'], ['A03版 民生', 3, '民生']])('reads the folio %s', (line, number, name) => {
    expect(readFolio(line)).toEqual({ number, name });
  });

  it('takes no sentence for a folio', () => {
    expect(readFolio('全县有 3 版地图')).toBeNull();
  });
});
