/** Pages for the tests of recognition, set as an extraction gives them: lines broken at a measure, first-line indents gone. */
import { splitPages } from '../../main/formats/text/text-format.ts';
import { hintsFromPath, type NameHints } from '../../main/formats/name-hints.ts';
import { recognise } from '../../main/recognition/recognise.ts';
import type { RecognisedIssue, RecognisedPage } from '../../main/contract/issue.ts';

const neverFirst = /[，。、；：！？”’）】》]/u;

/** Breaks a paragraph into lines of `ems` characters, the first shorter by an indent of two. */
export function set(paragraph: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '', width = 2;
  for (const character of paragraph) {
    const own = /[ -~]/u.test(character) ? 0.5 : neverFirst.test(character) || /[“‘（【《]/u.test(character) ? 0.75 : 1;
    if (width + own > ems + (neverFirst.test(character) ? 1 : 0.3)) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += character;
    width += own;
  }
  return [...lines, line];
}

export function recogniseLines(lines: readonly string[], hints: NameHints = hintsFromPath('')): RecognisedIssue {
  return recognise({ format: 'text', pages: splitPages(lines.join('\n\n')) }, hints);
}

export function recognisePage(lines: readonly string[]): RecognisedPage {
  const [page] = recogniseLines(lines).pages;
  if (page === undefined) throw new RangeError('no page');
  return page;
}

export const mast = [
  '家门口的新闻家门口的新闻', '知县情 记乡音 暖民心', '中共河湾县委主办 河湾传媒中心承办', '2024年9月17日 星期二 农历甲辰年八月十五',
  'JIN RI HE WAN 今日4版 总第1286期',
];

/** An article in three paragraphs, its headline's words in the first. */
export const bridge = {
  headline: '河湾石桥昨日通车',
  body: [
    '本报讯（记者 江一帆）昨天上午，经过十九个月的施工，河湾石桥正式通车，两岸九个村子的人结束了靠渡船过河的日子。桥长四百一十二米，双向两车道，两侧各留了两米宽的人行步道。',
    '没有锣鼓，也没有剪彩的长队。镇里只请了两拨人走在最前面，一拨是每天过河上学的孩子，一拨是撑过船的老人。',
    '据工程负责人介绍，石桥建成以后，河西各村到集镇的路程由二十三公里缩短为不到两公里，开车只要四分钟。',
  ],
};
export const tea = {
  headline: '云顶茶园秋茶开采',
  body: [
    '本报讯（记者 苏小满 通讯员 何青）近日，云顶茶园的秋茶进入开采期，六十一名采茶工顶着晨雾上山，赶在太阳出来以前采下当天的头一批鲜叶。',
    '茶园负责人说，今年入秋以后连着晴了十来天，茶芽憋足了劲往外冒，比往年早熟了将近一周，产量也要高出一成。',
    '合作社给每户都建了一本账，采得细的比采得多的更划算，年底还要按照交售的好茶数量返利。',
  ],
};
export const lamp = {
  headline: '三千盏路灯换上感光控制器',
  body: [
    '本报讯（记者 卢远）今晚在县城赶路的人或许会发现，路灯比平时暗了一点。县养护所为三千多盏路灯换上了感光控制器，月色好的夜晚自动调低亮度。',
    '负责改造的工程师说，新控制器按照光线强弱分五档调节，夜里十二时以后人车稀少的路段再降一档，有人经过时恢复。',
  ],
};

export type Story = typeof bridge;
export const body = (story: Story, ems: number): string[] => story.body.flatMap((paragraph) => set(paragraph, ems));
