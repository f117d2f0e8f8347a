import { describe, expect, it } from 'vitest';
import { readIssue } from '../../../main/formats/registry.ts';
import { hintsFromPath } from '../../../main/formats/name-hints.ts';
import type { Masthead, RecognisedPage } from '../../../main/contract/issue.ts';
import { readFolio } from '../../../main/recognition/masthead/folio.ts';
import { isNamedTitle, readLine } from '../../../main/recognition/masthead/masthead-line.ts';
import { recognise } from '../../../main/recognition/recognise.ts';

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

const headed = (...lines: readonly string[]): { issue: Masthead; page: RecognisedPage | undefined } => {
  const { issue, pages: [page] } = recogniseText(`${lines.join('\n\n')}\n\n${BODY}`);
  return { issue, page };
};

describe('lines of a masthead', () => {
  it.each([
    ['2025年3月7日星期五农历乙巳年二月初八今日4版总第3835期', { date: '2025-03-07', weekday: '星期五', lunarDate: '农历乙巳年二月初八', pageCount: 4, number: 3835 }],
    ['国内统一连续出版物号 CN 33-0001 邮发代号 31-1 第27465号 今日12版', { serialNumber: 'CN 33-0001', number: 27_465, pageCount: 12 }],
    ['国内统一刊号CN33－0019 今日八版 第3215期', { serialNumber: 'CN33－0019', number: 3215, pageCount: 8 }],
    ['1949年5月28日创刊 第27500号 今日12版', { number: 27_500, pageCount: 12 }],
    ['2025年第9期 总第315期', { number: 315 }],
    ['第一二二四三號 今日本報四大張', { number: 12_243, pageCount: 16 }],
    ['第三千二百十五號 今日本報一張半', { number: 3215, pageCount: 6 }],
    ['第壹號 今日出版兩大張', { number: 1, pageCount: 8 }],
    ['中共云溪县委 云溪县人民政府主办', { sponsor: '中共云溪县委 云溪县人民政府' }],
    ['主办：中共云溪县委 承办：云溪县融媒体中心', { sponsor: '中共云溪县委', publisher: '云溪县融媒体中心' }],
    ['云溪报业集团主管主办 云溪日报社出版', { sponsor: '云溪报业集团', publisher: '云溪日报社' }],
    ['今日云溪 2025年3月7日 星期五 第02版 要闻', { title: '今日云溪', date: '2025-03-07', weekday: '星期五', pageNumber: 2, pageName: '要闻' }],
    ['2025年3月7日 星期五 要闻 02', { date: '2025-03-07', weekday: '星期五', pageNumber: 2, pageName: '要闻' }],
  ])('say: %s', (line, fields) => {
    expect(readLine(line)).toMatchObject({ fields, rest: '' });
    expect(Object.keys(readLine(line).fields).toSorted()).toEqual(Object.keys(fields).toSorted());
  });

  it.each(['市总工会主办职工运动会', '浙工商广字第12号', '全县今年新建三所学校', '与材料科学部主办、我校与同济大学', '共建8版新闻'])('are not seen in %s', (line) => {
    expect(readLine(line).fields).toEqual({});
  });

  it.each(['天气预报', '今日导读', '图片新闻', '今日晴到多云', '今日关注', '家门口的新闻'])('name no newspaper: %s', (line) => {
    expect(isNamedTitle(line)).toBe(false);
  });
});

describe('a masthead as extractions give it', () => {
  it('has its date in pieces', () => {
    expect(headed('2025年3月', '7', '星期五', '云溪日报社出版', '第27999期').issue).toMatchObject({ title: '云溪日报', date: '2025-03-07', weekday: '星期五', number: 27_999 });
  });

  it('has its name in pieces, in pinyin or one character a line', () => {
    expect(headed('QING CHUAN', 'RI BAO', '2025年3月7日', '总第3835期').issue).toMatchObject({ title: '青川日报', romanTitle: 'QING CHUAN RI BAO' });
    expect(headed('青', '川', '日', '报', '2025年3月7日 星期五').issue.title).toBe('青川日报');
  });

  it('is letter-spaced or printed with a shadow', () => {
    expect(headed('J I N R I Q U J I A N G', '2 0 2 5 年 3 月 7 日 星 期 五', '总第3835期总第3835期').issue).toMatchObject({ title: '今日衢江', date: '2025-03-07', number: 3835 });
    expect(headed('JIN RI QU JIANGJIN RI QU JIANG', '今日4版今日4版 总第3835期总第3835期').issue).toMatchObject({ title: '今日衢江', pageCount: 4, number: 3835 });
  });

  it('stands after the page’s text', () => {
    const { issue } = recogniseText(`${BODY}\n\n中共汀岚县委主办 汀岚传媒承办\n\n2025年3月7日 星期五 农历乙巳年二月初八\n\nJIN RI TING LAN\n\n今日4版 总第1286期\n`);
    expect(issue).toMatchObject({ title: '今日汀岚', date: '2025-03-07', number: 1286 });
    expect(issue.mastheadLines).toHaveLength(4);
  });

  it('takes its name from the nameplate and not from what is worded like one', () => {
    expect(headed('天气预报', '今日看点', 'QING CHUAN RI BAO 今日4版 总第3835期').issue.title).toBe('青川日报');
  });

  it('of an inner page is its number, its name, its date and its editors', () => {
    const { page } = headed('02', '要闻', '2025年3月7日 星期五', '责任编辑：江一帆 版式设计：何青');
    expect(page).toMatchObject({ number: 2, name: '要闻', furniture: ['02', '要闻', '2025年3月7日 星期五', '责任编辑：江一帆 版式设计：何青'] });
  });
});
