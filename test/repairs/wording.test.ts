import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageRepair } from '../../main/contract/repair.ts';
import { applies, at, full, linesOfArticles, originLines, printed, repaired } from './pages.ts';
import type { Printed } from './pages.ts';

const page = printed({
  masthead: ['河湾日报'],
  articles: [
    { column: '走乡间', headline: '石桥通车', byline: ['江一帆'], body: [['昨天，石桥通车，走上石桥的人', '都说石桥好。'], '老人走得慢。'], doubts: [{ kind: 'headline', block: 0, certainty: 0.7 }, { kind: 'joint', block: 1, certainty: 0.6 }], confidence: 0.6 },
    { inferred: '路灯亮了，月亮也亮了', body: ['本报讯（记者 卢远）路灯亮了，月亮也亮了。（下转第3版）'], names: ['卢远'], jumpTo: 3 },
  ],
  banners: ['同舟共济'], leftovers: ['今日多云'],
});
const retype = (line: string, from: string, to: string, nth = 0, on: Printed = page): PageRepair => ({ kind: 'retype', lines: [at(on, line)], from, to, nth });
const write = (line: string, part: Extract<PageRepair, { kind: 'write' }>['part'], text: string): PageRepair => ({ kind: 'write', of: at(page, line), part, text });
const firstBlock = (...repairs: PageRepair[]): string | undefined => repaired(page, ...repairs).articles[0]?.body[0]?.text;

describe('a retyped text', () => {
  it('has the word that is counted changed, and no other', () => {
    expect(firstBlock(retype('昨天', '石桥', '木桥', 1))).toBe('昨天，石桥通车，走上木桥的人都说石桥好。');
  });

  it('counts over all that its lines were made into', () => {
    expect(firstBlock(retype('都说', '石桥', '木桥', 2))).toBe('昨天，石桥通车，走上石桥的人都说木桥好。');
  });

  it('counts on from one text of the lines to the next', () => {
    const lines = [at(page, '石桥通车'), at(page, '昨天'), at(page, '都说')];
    expect(repaired(page, { kind: 'retype', lines, from: '石桥', to: '木桥', nth: 1 }).articles[0]?.body[0]?.text).toBe('昨天，木桥通车，走上石桥的人都说石桥好。');
  });

  it('counts words that do not overlap', () => {
    const doubled = printed({ articles: [{ headline: '甲', body: ['哈哈哈哈哈'] }] });
    expect(repaired(doubled, retype('哈哈', '哈哈', '嘿', 1, doubled)).articles[0]?.body[0]?.text).toBe('哈哈嘿哈');
    expect(applies(doubled, retype('哈哈', '哈哈', '嘿', 2, doubled))).toBe(false);
  });

  it('may lose a word', () => {
    expect(firstBlock(retype('昨天', '昨天，', ''))).toBe('石桥通车，走上石桥的人都说石桥好。');
  });

  it('is retyped again as it reads by then', () => {
    expect(firstBlock(retype('昨天', '昨天', '前天'), retype('昨天', '前天', '今天'))).toBe('今天，石桥通车，走上石桥的人都说石桥好。');
  });

  it('keeps its lines', () => {
    expect(linesOfArticles(repaired(page, retype('昨天', '石桥', '木桥')))).toEqual(linesOfArticles(page.page));
  });

  it.each<[string, string, (now: ReturnType<typeof repaired>) => unknown]>([
    ['a headline', '石桥通车', ({ articles }) => articles[0]?.headline],
    ['a column', '走乡间', ({ articles }) => articles[0]?.column],
    ['a banner', '同舟共济', ({ banners }) => banners[0]],
    ['a leftover', '今日多云', ({ leftovers }) => leftovers[0]],
  ])('can be %s', (_, line, textOf) => {
    expect(textOf(repaired(page, retype(line, line, '改过的')))).toBe('改过的');
  });

  it('can be a byline, one name after the other', () => {
    expect(repaired(page, retype('江一帆', '江一帆', '江亦凡 何青')).articles[0]?.byline).toEqual(['江亦凡', '何青']);
  });

  it('says its names and jumps anew', () => {
    const [, article] = repaired(page, retype('本报讯', '卢远', '卢源'), retype('本报讯', '第3版', '第4版')).articles;
    expect(article).toMatchObject({ byline: ['卢源'], jumpTo: 4 });
  });

  it('has another headline inferred from it', () => {
    expect(repaired(page, retype('本报讯', '路灯亮了', '路灯都亮了')).articles[1]).toMatchObject({ headline: '路灯都亮了，月亮也亮了', headlineInferred: true });
  });

  it('has nothing changed but that one word', () => {
    const words = fc.constantFrom('石桥', '通车', '人', '，', '老人', '路灯');
    fc.assert(fc.property(words, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), fc.nat({ max: 2 }), (from, to, nth) => {
      const there: PageRepair = { kind: 'retype', lines: [at(page, '昨天')], from, to, nth };
      fc.pre(applies(page, there));
      const before = page.page.articles[0]?.body[0]?.text ?? '';
      const changed = repaired(page, there).articles[0]?.body[0]?.text ?? '';
      let place = -1;
      for (let left = nth; left >= 0; left -= 1) place = before.indexOf(from, place === -1 ? 0 : place + from.length);
      expect(changed).toBe(before.slice(0, place) + to + before.slice(place + from.length));
    }));
  });
});

describe('a written part', () => {
  it.each(['kicker', 'headline', 'deck', 'column'] as const)('reads as the reader writes it: %s', (part) => {
    expect(repaired(page, write('昨天', part, ' 新 写的\n一行 ')).articles[0]?.[part]).toBe('新 写的 一行');
  });

  it('has the names of a byline between blanks and marks, each once', () => {
    expect(repaired(page, write('昨天', 'byline', '江一帆 何青、何青，苏小满')).articles[0]?.byline).toEqual(['江一帆', '何青', '苏小满']);
  });

  it('is none when it is empty', () => {
    expect(repaired(page, write('昨天', 'column', ' '), write('昨天', 'byline', '')).articles[0]).toMatchObject({ column: null, byline: [] });
  });

  it('keeps the lines that were printed', () => {
    expect(originLines(repaired(page, write('昨天', 'headline', '新题'), write('昨天', 'byline', '')))).toEqual(originLines(page.page));
  });

  it('makes an inferred headline the reader’s own, whatever the text says later', () => {
    const [, article] = repaired(page, write('本报讯', 'headline', '路灯新貌'), retype('本报讯', '路灯亮了', '路灯都亮了')).articles;
    expect(article).toMatchObject({ headline: '路灯新貌', headlineInferred: false });
  });

  it('settles the doubt about a headline and no other', () => {
    expect(repaired(page, write('昨天', 'headline', '石桥通车了')).articles[0]?.doubts).toEqual([{ kind: 'joint', block: 1, certainty: 0.6 }]);
    expect(repaired(page, write('昨天', 'deck', '副题')).articles[0]?.doubts).toHaveLength(2);
  });

  it('goes with its lines where they are moved', () => {
    const written = repaired(page, write('昨天', 'headline', '新题'), { kind: 'move', lines: [at(page, '石桥通车')], to: { kind: 'leftover' } });
    expect(written.leftovers).toEqual(['今日多云', '新题']);
  });
});

describe('a page of every kind of text', () => {
  it('keeps its lines whatever is retyped', () => {
    const everything = full();
    fc.assert(fc.property(fc.nat({ max: everything.source.length - 1 }), fc.string({ maxLength: 3 }), (line, to) => {
      const from = everything.source[line]?.slice(0, 2) ?? '';
      const repair: PageRepair = { kind: 'retype', lines: [line], from, to, nth: 0 };
      fc.pre(applies(everything, repair));
      expect(originLines(repaired(everything, repair))).toEqual(originLines(everything.page));
    }));
  });
});
