/** The small readers of recognition, each against what papers print. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, lunarAgrees, readNumber, weekdayAgrees } from '../../main/recognition/wording/dates.ts';
import { plain, unshadow } from '../../main/recognition/wording/fold.ts';
import { inferHeadline } from '../../main/recognition/wording/infer-headline.ts';
import { readFolio } from '../../main/recognition/masthead/folio.ts';
import { bestMatching } from '../../main/recognition/make-up/matching.ts';
import { isNamesOnly, partNames } from '../../main/recognition/wording/names.ts';
import { isJumpLine, isLead, namesOfEnd, namesOfLead, readJumps, readSignature } from '../../main/recognition/wording/signs.ts';
import { readPinyin } from '../../main/recognition/masthead/pinyin.ts';
import { titleFromRoman } from '../../main/recognition/masthead/title.ts';

describe('dates', () => {
  it.each([
    ['2025年3月7日 星期五', '2025-03-07'], ['2025-3-7', '2025-03-07'], ['2024.09.20', '2024-09-20'], ['二〇二五年三月七日', '2025-03-07'],
    ['一九五六年十二月三十一日', '1956-12-31'], ['民國九年四月三日', '1920-04-03'], ['中華民國三十七年一月一日', '1948-01-01'],
  ])('reads %s', (text, iso) => {
    expect(findDate(text)?.iso).toBe(iso);
  });

  it.each(['2025年2月30日', '3月7日', '电话 0570-3021234', '１２'])('finds none in %s', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it('reads full-width digits once they are plain', () => {
    expect(findDate(plain('２０２５年３月７日'))?.iso).toBe('2025-03-07');
  });

  it('knows the weekday and the lunar date', () => {
    expect(weekdayAgrees('星期五', '2025-03-07')).toBe(true);
    expect(weekdayAgrees('礼拜四', '2025-03-07')).toBe(false);
    expect(lunarAgrees('农历乙巳年二月初八', '2025-03-07')).toBe(true);
    expect(lunarAgrees('乙巳年二月初九', '2025-03-07')).toBe(false);
    expect(lunarAgrees('农历闰二月初一', '2023-03-22')).toBe(true);
  });

  it.each([['三千八百三十五', 3835], ['一万二千', 12_000], ['廿一', 21], ['二〇二五', 2025], ['十', 10], ['42', 42]])('reads the numeral %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe('shadow print and letter-spacing', () => {
  it.each([
    ['UPUP 河湾河湾', 'UP 河湾'], ['争 发 展争 发 展', '争发展'], ['走基层走基层', '走基层'], ['奋进新征程奋进新征程 建功新时代建功新时代', '奋进新征程 建功新时代'],
    ['富强 民主 文明 和谐', '富强 民主 文明 和谐'], ['妈妈', '妈妈'],
  ])('makes %s into %s', (line, once) => {
    expect(unshadow(line).text).toBe(once);
  });

  it('undoes any text printed twice', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...Array.from('天地玄黄宇宙洪荒日月盈昃')), { minLength: 3, maxLength: 12 }), (characters) => {
      const text = characters.join('');
      return text.startsWith(unshadow(text + text).text);
    }));
  });
});

describe('names', () => {
  it.each([['赵一帆苏小满', ['赵一帆', '苏小满']], ['欧阳春晓何青', ['欧阳春晓', '何青']]])('are parted in %s', (text, names) => {
    expect(partNames(text).names).toEqual(names);
  });

  it.each(['赵一帆 苏小满', '苏 青', '赵一帆苏小满', '何青'])('are told in %s', (line) => {
    expect(isNamesOnly(line)).toBe(true);
  });

  it.each(['让服务多走一步', '民生直通车', '自由 平等 公正 法治', '春耕正当时', '2024'])('are not seen in %s', (line) => {
    expect(isNamesOnly(line)).toBe(false);
  });
});

describe('signatures', () => {
  it.each([
    ['□ 记者 江一帆', ['江一帆']], ['本报记者 江一帆 通讯员 何青 文/图', ['江一帆', '何青']], ['（苏小满）', ['苏小满']], ['■本报记者 苏小满', ['苏小满']],
    ['江一帆 何青', ['江一帆', '何青']],
  ])('are read in %s', (line, names) => {
    expect(readSignature(line)?.names).toEqual(names);
  });

  it.each(['记者从会上获悉，今年将新建三所学校。', '河湾石桥昨日通车', '（下转第4版）'])('are not seen in %s', (line) => {
    expect(readSignature(line)).toBeNull();
  });

  it('are read in leads and at ends', () => {
    expect(namesOfLead('本报讯（记者 江一帆 通讯员 何青）昨天')).toEqual(['江一帆', '何青']);
    expect(namesOfLead('新华社北京6月4日电（记者江一帆、何青）国务院')).toEqual(['江一帆', '何青']);
    expect(namesOfEnd('夜市将持续到月底。（苏小满 何青）')).toEqual(['苏小满', '何青']);
    expect(namesOfEnd('桥长四百米（含引桥）')).toEqual([]);
  });
});

describe('leads', () => {
  it.each(['本报讯（记者 江一帆）昨天', '新华社北京6月4日电 国务院', '河湾晚报讯（通讯员 何青）', '本报讯 记者江一帆报道：', '据新华社上海四月三日电', '【本报讯】', '中央社重慶二日電'])(
    'are told: %s', (text) => {
      expect(isLead(text)).toBe(true);
    });

  it.each(['新华社电影频道', '记者跟着人群往上爬。', '据通讯员介绍', '本报今起推出'])('are not seen in %s', (text) => {
    expect(isLead(text)).toBe(false);
  });
});

describe('standing lines', () => {
  it('are folios', () => {
    expect(readFolio('第02版 要闻')).toEqual({ number: 2, name: '要闻' });
    expect(readFolio('02 · 要闻')).toEqual({ number: 2, name: '要闻' });
    expect(readFolio('副刊 4 版')).toEqual({ number: 4, name: '副刊' });
    expect(readFolio('第三版')).toEqual({ number: 3, name: null });
    expect(readFolio('今日4版')).toBeNull();
    expect(readFolio('9路公交延伸到桥头')).toBeNull();
  });

  it('are jumps', () => {
    expect(readJumps('车就开了，（下转第4版）')).toEqual({ to: 4, from: null });
    expect(readJumps('（上接第一版）副驾驶座上')).toEqual({ to: null, from: 1 });
    expect(isJumpLine('下转第2版')).toBe(true);
    expect(isJumpLine('转眼到了第2版付印的时候')).toBe(false);
  });
});

describe('names of papers', () => {
  it('are put together from the page', () => {
    expect(titleFromRoman('JIN RI HE WAN', '近日，河湾县举行会议。河湾的桥')).toBe('今日河湾');
    expect(titleFromRoman('HE WAN RI BAO', '河湾县')).toBe('河湾日报');
  });

  it('are not guessed where neither the page nor the list of places has them', () => {
    expect(titleFromRoman('TING LAN RI BAO', '河湾县')).toBeNull();
  });

  it('are not seen in English', () => {
    expect(readPinyin('Breaking News')).toBeNull();
  });
});

describe('inferred headlines', () => {
  it('say what happened, not when', () => {
    expect(inferHeadline('本报讯（记者 江一帆）3月3日上午，县长到河湾调研防汛工作。她强调')).toBe('县长到河湾调研防汛工作');
  });

  it('are null where there are no words', () => {
    expect(inferHeadline('……')).toBeNull();
  });
});

describe('the matching', () => {
  it('lets an earlier choice move over for the whole', () => {
    expect(bestMatching(2, [{ left: 0, right: 0, weight: 5 }, { left: 0, right: 1, weight: 4 }, { left: 1, right: 0, weight: 4 }])).toEqual([1, 0]);
  });

  it('leaves alone what costs more than it gains', () => {
    expect(bestMatching(2, [{ left: 0, right: 0, weight: 5 }, { left: 1, right: 0, weight: 3 }])).toEqual([0, null]);
  });

  it('is as good as trying all', () => {
    const weights = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
    fc.assert(fc.property(weights, (rows) => {
      const total = bestMatching(4, rows.flatMap((row, left) => row.map((weight, right) => ({ left, right, weight })).filter(({ weight }) => weight > 0)))
        .reduce<number>((sum, right, left) => sum + (right === null ? 0 : rows[left]?.[right] ?? 0), 0);
      const best = (left: number, used: ReadonlySet<number>): number => (left === 4 ? 0
        : Math.max(best(left + 1, used), ...[0, 1, 2, 3].filter((right) => !used.has(right)).map((right) => (rows[left]?.[right] ?? 0) + best(left + 1, new Set([...used, right])))));
      return total === best(0, new Set());
    }));
  });
});
