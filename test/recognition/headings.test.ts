/** Which lines head which article, where the words, the lines' ends and the page's order have to tell. */
import { describe, expect, it } from 'vitest';
import { body, bridge, lamp, mast, recognisePage, set, tea, type Story } from './pages.ts';

const headlines = (lines: readonly string[]): (string | null)[] =>
  recognisePage([...mast, ...lines]).articles.map(({ headline, headlineInferred }) => (headlineInferred ? null : headline?.replace(/\s/gu, '') ?? null));

/** Its headline's words come late. */
const market: Story = {
  headline: '三百个摊位赶秋集',
  body: [
    '本报讯（记者 云知秋）天还没有亮，老街口的石板路上已经有了人声，卖豆腐的老人把担子放下，擦了一把汗，说今年的天气真好。',
    '从东头走到西头，要走上小半个时辰。有人停下来问价，有人只是看看，孩子们在大人的腿边钻来钻去，谁也不催谁。',
    '据统计，今年的秋集设了三百个摊位，比去年多出一成，赶集的人从四面八方来，摊位上的山货不到中午就卖去了大半。',
  ],
};

describe('headings', () => {
  it('finds both lines of a headline that was broken within a word', () => {
    const [upper, lower] = ['云顶茶园秋茶进入开', '采期茶农上山忙'];
    expect(headlines([bridge.headline, ...body(bridge, 14), ...body(tea, 16), upper, lower])).toEqual(['河湾石桥昨日通车', `${upper}${lower}`]);
  });

  it('finds both lines of a headline that drifted to the end of the page', () => {
    expect(headlines([...body(tea, 15), ...body(bridge, 13), bridge.headline, ...body(lamp, 16), lamp.headline, '云顶茶园秋茶进入开', '采期茶农上山忙']))
      .toEqual(['云顶茶园秋茶进入开采期茶农上山忙', bridge.headline, lamp.headline]);
  });

  it('finds a headline whose words come late in the article', () => {
    expect(headlines([...body(bridge, 14), bridge.headline, market.headline, ...body(market, 14), tea.headline, ...body(tea, 14)]))
      .toEqual([bridge.headline, market.headline, tea.headline]);
  });

  it('reads a headline that is broken within a quotation', () => {
    expect(headlines([...body(bridge, 14), '河湾人走上“', '自己的石桥”', ...body(tea, 16), tea.headline])).toEqual(['河湾人走上“自己的石桥”', tea.headline]);
  });

  it('takes a line right before a lead for a headline, whatever it ends with', () => {
    expect(headlines([bridge.headline, ...body(bridge, 14), '路灯为什么暗了？', ...body(lamp, 14)])).toEqual([bridge.headline, '路灯为什么暗了？']);
  });
});

describe('doubts of a headline', () => {
  const doubted = (lines: readonly string[]): boolean[] => recognisePage([...mast, ...lines]).articles.map(({ doubts }) => doubts.some(({ kind }) => kind === 'headline'));

  it('are told where it drifted and says nothing of its article', () => {
    expect(doubted([...body(bridge, 14), bridge.headline, ...body(tea, 16), ...body(lamp, 13), '又是一年好时光', lamp.headline])).toEqual([false, true, false]);
  });

  it('make the article less sure, for its reader to look', () => {
    const sure = recognisePage([...mast, ...body(bridge, 14), ...body(tea, 16), bridge.headline, tea.headline]).articles;
    const unsure = recognisePage([...mast, ...body(bridge, 14), ...body(tea, 16), bridge.headline, '又是一年好时光']).articles;
    expect(unsure[1]?.confidence).toBeLessThan(sure[1]?.confidence ?? 0);
  });

  it('are none where it stands at its article and names what it is about', () => {
    expect(doubted([bridge.headline, ...body(bridge, 14), tea.headline, ...body(tea, 16)])).toEqual([false, false]);
  });
});

describe('columns of short items', () => {
  const item = (text: string): string[] => set(text, 14);
  const items = [
    ['松林镇修好三座水渠', '松林镇上月修好三座水渠，两千多亩稻田可以自流灌溉，秋种不再等雨。'],
    ['南溪镇开起夜间图书馆', '南溪镇把旧粮库改成图书馆，每晚开放到九时，上月借出图书四百多册。'],
    ['北坡镇老人食堂开张', '北坡镇老人食堂昨日开张，三菜一汤收费八元，行动不便的老人可以送餐上门。'],
  ] as const;

  it('makes each item an article of its own that shares the column', () => {
    const page = recognisePage([...mast, bridge.headline, ...body(bridge, 16), '乡村短波', ...items.flatMap(([headline, text]) => [headline, ...item(text)]), tea.headline, ...body(tea, 16)]);
    expect(page.articles.map(({ headline }) => headline)).toEqual([bridge.headline, ...items.map(([headline]) => headline), tea.headline]);
    expect(page.articles.slice(1, 4).map(({ column }) => column)).toEqual(['乡村短波', '乡村短波', '乡村短波']);
    expect(page.articles.slice(1, 4).map(({ origin }) => origin.column.length)).toEqual([1, 0, 0]);
  });

  it('leaves a story with subheads whole', () => {
    const page = recognisePage([...mast, '走基层', '三个镇的秋天', ...item(`本报讯（记者 云知秋）${items[0][1]}`), '夜里的灯光', ...item(items[1][1]), '热气腾腾的午饭', ...item(items[2][1])]);
    expect(page.articles).toHaveLength(1);
  });
});
