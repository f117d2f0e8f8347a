import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPages } from '../../main/formats/text/text-format.ts';
import { hintsFromPath } from '../../main/formats/name-hints.ts';
import type { RecognisedIssue } from '../../main/contract/issue.ts';
import { linesOf } from '../../main/contract/xray.ts';
import { squeeze, unshadow } from '../../main/recognition/wording/fold.ts';
import { recognise } from '../../main/recognition/recognise.ts';
import { body, bridge, lamp, mast, recogniseLines, recognisePage, set, tea } from './pages.ts';

const headlines = (lines: readonly string[]): (string | null)[] => recognisePage(lines).articles.map((article) => article.headline);

describe('the masthead', () => {
  it('is read whole, the name from its pinyin and the characters of the page', () => {
    expect(recogniseLines([...mast, bridge.headline, ...body(bridge, 14)]).issue).toMatchObject({
      title: '今日河湾', romanTitle: 'JIN RI HE WAN', date: '2024-09-17', weekday: '星期二', lunarDate: '农历甲辰年八月十五', number: 1286, pageCount: 4,
      organisers: { sponsor: '中共河湾县委', publisher: '河湾传媒中心' },
    });
  });

  it('warns where weekday or lunar date contradict the date', () => {
    const wrong = mast.map((line) => line.replace('星期二', '星期三').replace('八月十五', '八月十六'));
    expect(recogniseLines([...wrong, ...body(bridge, 14)]).warnings.map(({ code }) => code)).toEqual(['weekday-contradicts-date', 'lunar-date-contradicts-date']);
  });

  it('makes furniture of the ears, once where they are printed with a shadow', () => {
    expect(recognisePage([...mast, ...body(bridge, 14)]).furniture).toEqual(['家门口的新闻', '知县情 记乡音 暖民心']);
  });

  it('beats what the file is called', () => {
    const issue = recogniseLines([...mast, ...body(bridge, 14)], hintsFromPath('/a/别处日报20200101第05版.txt')).issue;
    expect(issue).toMatchObject({ title: '今日河湾', date: '2024-09-17' });
  });

  it('is the running head of an inner page', () => {
    const recognised = recogniseLines(['第02版 要闻', '2024年9月17日 星期二', '今日河湾', bridge.headline, ...body(bridge, 14)]);
    expect(recognised.pages[0]).toMatchObject({ number: 2, name: '要闻', furniture: ['第02版 要闻', '2024年9月17日 星期二', '今日河湾'] });
    expect(recognised.issue).toMatchObject({ title: '今日河湾', date: '2024-09-17', number: null });
  });
});

describe('headlines', () => {
  it('stand before their bodies', () => {
    expect(headlines([...mast, bridge.headline, ...body(bridge, 14), tea.headline, ...body(tea, 15)])).toEqual([bridge.headline, tea.headline]);
  });

  it('stand after their bodies', () => {
    expect(headlines([...mast, ...body(bridge, 14), bridge.headline, ...body(tea, 15), tea.headline])).toEqual([bridge.headline, tea.headline]);
  });

  it('find their bodies from the end of the page', () => {
    expect(headlines([...mast, ...body(bridge, 14), ...body(tea, 15), ...body(lamp, 13), tea.headline, lamp.headline, bridge.headline]))
      .toEqual([bridge.headline, tea.headline, lamp.headline]);
  });

  it('are inferred and marked so where none survived', () => {
    const [article] = recognisePage([...mast, ...body(bridge, 14)]).articles;
    expect(article).toMatchObject({ headline: '经过十九个月的施工', headlineInferred: true });
  });

  it('are not taken from a banner', () => {
    const page = recognisePage([...mast, bridge.headline, ...body(bridge, 14), '守 望 相 助 同 舟 共 济守 望 相 助 同 舟 共 济', ...body(lamp, 13)]);
    expect(page.banners).toEqual(['守望相助同舟共济']);
    expect(page.articles[1]?.headlineInferred).toBe(true);
  });

  it('are joined where they were broken within a word', () => {
    expect(headlines([...mast, ...body(lamp, 13), '三千盏路灯换上感光控', '制器', ...body(tea, 15), tea.headline])[0]).toBe(lamp.headline);
  });
});

describe('bodies', () => {
  it.each([13, 14, 15, 16, 18, 22])('have the paragraphs that the printer set at %i em', (ems) => {
    const [article] = recognisePage([...mast, bridge.headline, ...body(bridge, ems)]).articles;
    expect(article?.body).toEqual(bridge.body.map((text) => ({ kind: 'paragraph', text })));
  });

  it('keep a subhead within the article', () => {
    const [first = '', second = '', third = ''] = tea.body;
    const page = recognisePage([...mast, ...set(first, 14), ...set(second, 14), '一本账记到年底', ...set(third, 14), tea.headline]);
    expect(page.articles.map((article) => article.body.map((block) => block.kind))).toEqual([['paragraph', 'paragraph', 'subhead', 'paragraph']]);
  });

  it('begin with the note that introduces their column', () => {
    const note = '【开栏语】山路弯弯，秋意渐浓。今天起本报推出“走乡间”栏目，请您跟着记者的脚步到田埂上看一看。';
    const [, article] = recognisePage([...mast, ...body(bridge, 14), bridge.headline, ...set(note, 16), ...body(tea, 15), tea.headline]).articles;
    expect(article).toMatchObject({ headline: tea.headline, column: '走乡间' });
    expect(article?.body[0]).toEqual({ kind: 'editorNote', text: note });
  });

  it('keep verse line by line', () => {
    const verse = ['你把这一岸送给那一岸', '又把那一岸送回来', '日子就在你的舱底', '晃出浅浅的水声', '如今桥从头顶走过'];
    const [first = '', second = '', third = ''] = tea.body;
    const [article] = recognisePage([...mast, tea.headline, ...set(first, 14), ...verse, ...set(second, 14), ...set(third, 14)]).articles;
    expect(article?.body.filter((block) => block.kind === 'verse').map((block) => block.text)).toEqual(verse);
  });
});

describe('signatures', () => {
  it('are read from a lead, reporters and correspondents alike', () => {
    expect(recognisePage([...mast, tea.headline, ...body(tea, 15)]).articles[0]?.byline).toEqual(['苏小满', '何青']);
  });

  it('are read after the body, run together', () => {
    const unsigned = lamp.body.map((text) => text.replace('本报讯（记者 卢远）', ''));
    const page = recognisePage([...mast, ...unsigned.flatMap((text) => set(text, 14)), '江一帆苏小满', lamp.headline, ...body(tea, 15), tea.headline]);
    expect(page.articles[0]).toMatchObject({ headline: lamp.headline, byline: ['江一帆', '苏小满'] });
  });

  it('with roles stay in the body as printed', () => {
    const unsigned = lamp.body.map((text) => text.replace('本报讯（记者 卢远）', ''));
    const [article] = recognisePage([...mast, lamp.headline, '本报记者 卢远 文/图', ...unsigned.flatMap((text) => set(text, 14))]).articles;
    expect(article?.byline).toEqual(['卢远']);
    expect(article?.body[0]).toEqual({ kind: 'paragraph', text: '本报记者 卢远 文/图' });
  });
});

describe('jumps', () => {
  it('are kept as numbers', () => {
    const [first = '', ...rest] = bridge.body;
    const page = recognisePage([...mast, bridge.headline, ...[first, ...rest.map((text, i) => (i === rest.length - 1 ? `${text}（下转第3版）` : text))].flatMap((text) => set(text, 14))]);
    expect(page.articles[0]).toMatchObject({ jumpTo: 3, jumpFrom: null });
  });
});

/** Every source line that is in no text of the recognised issue. */
function lost(source: string, issue: RecognisedIssue): string[] {
  const kept = [
    ...issue.pages.flatMap((page) => [
      ...page.articles.flatMap((article) => [
        article.headlineInferred ? '' : article.headline ?? '', article.kicker ?? '', article.deck ?? '', article.column ?? '', article.byline.join(''),
        article.body.map((block) => block.text).join(''),
      ]),
      ...page.banners, ...page.furniture, ...page.leftovers,
    ]),
    ...issue.issue.mastheadLines,
  ].map(squeeze).join('\n');
  return source.split(/[\n\r\f\v\u0085\u2028\u2029]/u).map((line) => line.trim())
    .filter((line) => squeeze(line) !== '' && !kept.includes(squeeze(line)) && !kept.includes(squeeze(unshadow(line).text)));
}

const pieces = fc.constantFrom(
  ...mast, ...body(bridge, 14), ...body(tea, 15), bridge.headline, tea.headline, '江一帆 苏小满', '□ 记者 卢远', '走基层走基层', '第02版 要闻', '下转第4版', '2024年9月17日',
  '责任编辑：江一帆', '（卢远 摄）', '——访一位老人', '【编者按】', '“', '）。', '3', '。', '    ', '', '天气 晴', 'const a = 1;', 'It was the best of times, it was the worst of times.',
);

describe('any text', () => {
  const read = (text: string): RecognisedIssue => recognise({ format: 'text', pages: splitPages(text) }, hintsFromPath('a.txt'));

  it('keeps every line of pieces of newspapers in any order', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom('\n', '\n\n', '\n\f'), (lines, end) => {
      const text = lines.join(end);
      expect(lost(text, read(text))).toEqual([]);
    }), { numRuns: 300 });
  });

  it('keeps every line of anything else', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      expect(lost(text, read(text))).toEqual([]);
    }), { numRuns: 300 });
  });

  it('gives every line to exactly one part of the page', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (lines) => {
      const text = lines.join('\n');
      read(text).pages.forEach((page, i) => {
        const { masthead, banners, furniture, leftovers } = page.origin;
        const given = [...page.articles.flatMap(linesOf), ...masthead, ...[...banners, ...furniture, ...leftovers].flat()].sort((a, b) => a - b);
        expect(given).toEqual(splitPages(text)[i]?.lines.map((_, index) => index) ?? []);
      });
    }), { numRuns: 300 });
  });

  it('is recognised the same every time', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (lines) => {
      const text = lines.join('\n');
      expect(read(text)).toEqual(read(text));
    }), { numRuns: 50 });
  });

  it('degrades to left-over lines where nothing is a sentence', () => {
    expect(recognisePage(['海 报'])).toMatchObject({ articles: [], leftovers: ['海 报'] });
  });
});

describe('papers of other times', () => {
  it('are read without full stops, in traditional characters', () => {
    const recognised = recogniseLines([
      '中華民國九年四月三日 星期六', '第一萬六千八百號 今日四大張', ...set('總統府昨日開會議討論邊防事宜各部總長均出席會議至晚七時始散聞已議決派員前往調查俟報告到後再行核議', 16),
    ]);
    expect(recognised.issue).toMatchObject({ date: '1920-04-03', weekday: '星期六', number: 16_800, pageCount: 16 });
    expect(recognised.warnings.map(({ code }) => code)).toEqual(['no-title']);
    expect(recognised.pages[0]?.articles[0]?.body).toHaveLength(1);
  });
});
