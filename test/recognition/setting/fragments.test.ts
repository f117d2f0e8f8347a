/** Printed lines that extraction gave in pieces: at the gaps that justified lines have where two marks meet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPages } from '../../../main/formats/text/text-format.ts';
import { joinFragments } from '../../../main/recognition/setting/fragments.ts';
import { measureLines } from '../../../main/recognition/setting/lines.ts';
import { bridge, mast, recognisePage, set, tea } from '../pages.ts';

const read = (lines: readonly string[]): string[] => {
  const [page] = splitPages(lines.join('\n\n'));
  return joinFragments(measureLines(page ?? { lines: [] })).map(({ text }) => text);
};

/** Breaks every line where two marks meet, and before a mark that closes what stands before it in quotation. */
const broken = (line: string): string[] => line.split(/(?<=[，。：！？”》])(?=[“《])|(?<=[”》])(?=[，。、])/u);

const quoted = [
  '本报讯（记者 江一帆）昨天上午，石桥通车。“我等了三十年，今天第一个走过来。”住在桥头的老人说。他把“渡口”二字写在门板上，又把《河湾志》翻到有渡船的一页。',
  '镇里的人说：“桥修好了，路就近了。”从前到镇上要走“大半天”，如今只要“一袋烟的工夫”，连《县报》的记者也来量过。“不多不少，四百一十二步。”他们写道。',
  '守桥的老人每天天不亮就来，把“小心慢行”的牌子挂在两头，又把夜里的落叶扫到一边。“大车请让小车，小车请让人。”他说这是“桥上的规矩”，谁也不能例外。',
];

describe('pieces of printed lines', () => {
  it('are put together again', () => {
    const lines = quoted.flatMap((paragraph) => set(paragraph, 16));
    const pieces = lines.flatMap(broken);
    expect(pieces.length).toBeGreaterThan(lines.length + 5);
    const joined = read(pieces);
    // Where a piece ends with its line, both readings are as wide.
    expect(joined.filter((line) => lines.includes(line)).length / lines.length).toBeGreaterThan(0.9);
  });

  it('become the paragraphs that were printed', () => {
    const pieces = [...mast, bridge.headline, ...quoted.flatMap((paragraph) => set(paragraph, 16).flatMap(broken)), tea.headline, ...tea.body.flatMap((paragraph) => set(paragraph, 14))];
    expect(recognisePage(pieces).articles[0]?.body.map(({ text }) => text)).toEqual(quoted);
  });

  it('leave a page alone whose lines are whole', () => {
    const lines = quoted.flatMap((paragraph) => set(paragraph, 15));
    expect(read(lines)).toEqual(lines);
  });

  it('lose no line and double none', () => {
    const piece = fc.oneof(fc.constantFrom('，先走了', '”', '、', '“看', '《县报》', '。', '说：', '桥修好了，路就近了。'), fc.string({ unit: 'grapheme', maxLength: 20 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (lines) => {
      const [page] = splitPages(lines.map((line) => line.replace(/[\r\n\f]/gu, ' ')).join('\n'));
      const measured = measureLines(page ?? { lines: [] });
      expect(joinFragments(measured).flatMap(({ indices }) => indices)).toEqual(measured.map(({ index }) => index));
    }));
  });
});

describe('display lines of a page in pieces', () => {
  const pieces = quoted.flatMap((paragraph) => set(paragraph, 16).flatMap(broken));
  const first = (lines: readonly string[]): ReturnType<typeof recognisePage>['articles'][number] | undefined => recognisePage([...mast, ...lines]).articles[0];

  it('say a shadow once that has lines of its own', () => {
    const article = first([bridge.headline, ...pieces, '河湾故事', '河 湾 故', '事', tea.headline, ...tea.body.flatMap((paragraph) => set(paragraph, 14))]);
    expect(article?.column).toBe('河湾故事');
    expect(article?.origin.column).toHaveLength(3);
  });

  it('give a lone character to the headline before it', () => {
    expect(first(['河湾石桥昨日通', '车', ...pieces])?.headline).toBe('河湾石桥昨日通车');
  });

  it('tell a headline and the names behind it on one line', () => {
    const body = quoted.map((paragraph) => paragraph.replace('本报讯（记者 江一帆）', '')).flatMap((paragraph) => set(paragraph, 16).flatMap(broken));
    expect(first(['河湾石桥昨日通车 江一帆', ...body])).toMatchObject({ headline: '河湾石桥昨日通车', byline: ['江一帆'] });
  });
});
