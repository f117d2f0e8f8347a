import { describe, expect, it } from 'vitest';
import type { ArticlePart, Place } from '../../main/contract/repair.ts';
import { at, full, move, originLines, outline, printed, repaired } from './pages.ts';
import type { Printed } from './pages.ts';

const page = printed({
  masthead: ['第02版 要闻'],
  articles: [
    { headline: '石桥通车', kicker: '引题', byline: ['江一帆'], body: ['第一段，两岸的人走上桥面。', '第二段，孩子们跑在前头。', '第三段，老人走得慢。'], confidence: 0.6, doubts: [{ kind: 'headline', block: 0, certainty: 0.7 }, { kind: 'joint', block: 2, certainty: 0.6 }] },
    { headline: '秋茶开采', body: ['茶园一，茶芽往外冒。', '茶园二，采茶工上山。'], confidence: 0.7, doubts: [{ kind: 'headline', block: 0, certainty: 0.7 }] },
    { inferred: '路灯亮了', body: ['路灯亮了，月亮也亮了。'] },
  ],
  banners: ['同舟共济'], leftovers: ['三千盏路灯', '（卢远 摄）', '渡口停航通告'],
});

const into = (of: string, as: ArticlePart, before: string | null = null, on: Printed = page): Place =>
  ({ kind: 'article', of: at(on, of), as, before: before === null ? null : at(on, before) });
const bodies = (...args: Parameters<typeof repaired>): string[][] => repaired(...args).articles.map(({ body }) => body.map(({ text }) => text.slice(0, 3)));

describe('a block that is moved', () => {
  it('stands before the block that the place names', () => {
    expect(bodies(page, move(at(page, '第三段'), into('石桥', 'paragraph', '第一段')))[0]).toEqual(['第三段', '第一段', '第二段']);
  });

  it('stands at the end where the place names none', () => {
    expect(bodies(page, move(at(page, '第一段'), into('石桥', 'paragraph')))[0]).toEqual(['第二段', '第三段', '第一段']);
  });

  it('stays where it is when it is moved before itself', () => {
    expect(bodies(page, move(at(page, '第二段'), into('石桥', 'paragraph', '第二段')))[0]).toEqual(['第一段', '第二段', '第三段']);
  });

  it('goes into another article', () => {
    expect(bodies(page, move(at(page, '第二段'), into('秋茶', 'paragraph', '茶园二')))).toEqual([['第一段', '第三段'], ['茶园一', '第二段', '茶园二'], ['路灯亮']]);
  });

  it('goes with others in the order of the lines that are named', () => {
    expect(bodies(page, move([at(page, '第三段'), at(page, '第一段')], into('秋茶', 'paragraph')))[1]).toEqual(['茶园一', '茶园二', '第三段', '第一段']);
  });

  it('goes whole, whichever of its lines is named', () => {
    const broken = printed({ articles: [{ headline: '甲', body: [['上半句，', '下半句。'], '又一段。'] }, { headline: '乙', body: ['乙的话。'] }] });
    expect(outline(repaired(broken, move(at(broken, '下半'), into('乙', 'paragraph', null, broken))))).toEqual([['甲', '又一段。'], ['乙', '乙的话。', '上半句，下半句。']]);
  });

  it('becomes what the place says', () => {
    expect(repaired(page, move(at(page, '第二段'), into('第二段', 'subhead', '第三段'))).articles[0]?.body[1]).toEqual({ kind: 'subhead', text: '第二段，孩子们跑在前头。' });
  });

  it('as verse stands line by line', () => {
    const poem = printed({ articles: [{ headline: '渡口', body: [['你把这一岸送给那一岸', '又把那一岸送回来'], '后记。'] }] });
    const [article] = repaired(poem, move(at(poem, '你把'), into('你把', 'verse', '后记', poem))).articles;
    expect(article?.body.slice(0, 2)).toEqual([{ kind: 'verse', text: '你把这一岸送给那一岸' }, { kind: 'verse', text: '又把那一岸送回来' }]);
    expect(article?.origin.blocks).toEqual([[1], [2], [3]]);
  });

  it('as verse stays one where it reads otherwise than its lines', () => {
    const poem = printed({ articles: [{ headline: '渡口', body: [['你把这一岸送给那一岸', '又把那一岸送回来'], '后记。'] }] });
    const [article] = repaired(poem, { kind: 'retype', lines: [1], from: '送回来', to: '接回来', nth: 0 }, move(1, into('你把', 'verse', '后记', poem))).articles;
    expect(article?.body[0]).toEqual({ kind: 'verse', text: '你把这一岸送给那一岸又把那一岸接回来' });
  });

  it('leaves the article’s other doubts at their blocks, and takes its own away', () => {
    expect(repaired(page, move(at(page, '第一段'), into('秋茶', 'paragraph'))).articles[0]?.doubts).toContainEqual({ kind: 'joint', block: 1, certainty: 0.6 });
    expect(repaired(page, move(at(page, '第三段'), into('秋茶', 'paragraph'))).articles[0]?.doubts).toEqual([{ kind: 'headline', block: 0, certainty: 0.7 }]);
  });
});

describe('a doubt', () => {
  it('does not come back with its block, which the reader has put there', () => {
    const there = move(at(page, '第三段'), into('秋茶', 'paragraph')), back = move(at(page, '第三段'), into('石桥', 'paragraph'));
    expect(repaired(page, there, back).articles[0]?.doubts.map(({ kind }) => kind)).toEqual(['headline']);
  });
});

describe('an article whose last block is moved', () => {
  it('is no article any more', () => {
    expect(outline(repaired(page, move(at(page, '路灯亮了'), into('秋茶', 'paragraph')))).map(([headline]) => headline)).toEqual(['石桥通车', '秋茶开采']);
  });

  it('leaves over what stood over it', () => {
    const whole = ['茶园一', '茶园二'].map((line) => at(page, line));
    expect(repaired(page, move(whole, into('石桥', 'paragraph'))).leftovers).toEqual(['三千盏路灯', '（卢远 摄）', '渡口停航通告', '秋茶开采']);
  });
});

describe('two headlines', () => {
  const swapped = repaired(page, move(at(page, '石桥'), into('茶园一', 'headline')));

  it('change places', () => {
    expect(swapped.articles.slice(0, 2).map(({ headline }) => headline)).toEqual(['秋茶开采', '石桥通车']);
  });

  it('change their lines with them', () => {
    expect(swapped.articles.slice(0, 2).map(({ origin }) => origin.headline)).toEqual([[at(page, '秋茶')], [at(page, '石桥')]]);
  });

  it('are no longer in doubt', () => {
    expect(swapped.articles.slice(0, 2).map(({ doubts, confidence }) => [doubts.map(({ kind }) => kind), confidence])).toEqual([[['joint'], 0.6], [[], 1]]);
  });
});

describe('a headline', () => {
  it('is given to an article that has none printed', () => {
    const given = repaired(page, move(at(page, '三千盏'), into('路灯亮了', 'headline')));
    expect([given.articles[2]?.headline, given.articles[2]?.headlineInferred, given.leftovers]).toEqual(['三千盏路灯', false, ['（卢远 摄）', '渡口停航通告']]);
  });

  it('that gives way is left over', () => {
    const given = repaired(page, move(at(page, '三千盏'), into('秋茶', 'headline')));
    expect([given.articles[1]?.headline, given.leftovers]).toEqual(['三千盏路灯', ['（卢远 摄）', '渡口停航通告', '秋茶开采']]);
  });

  it('that is moved away leaves an inferred one', () => {
    expect(repaired(page, move(at(page, '秋茶'), { kind: 'banner' }))).toMatchObject({ articles: [{}, { headline: '茶园一，茶芽往外冒', headlineInferred: true }, {}], banners: ['同舟共济', '秋茶开采'] });
  });

  it('of several lines reads with blanks between them', () => {
    expect(repaired(page, move([at(page, '三千盏'), at(page, '渡口停航通告')], into('路灯亮了', 'headline'))).articles[2]?.headline).toBe('三千盏路灯 渡口停航通告');
  });

  it('that is made a paragraph stands in the body', () => {
    expect(bodies(page, move(at(page, '秋茶'), into('秋茶', 'paragraph', '茶园一')))[1]).toEqual(['秋茶开', '茶园一', '茶园二']);
  });
});

describe('a part', () => {
  it('joins the kicker that is there', () => {
    expect(repaired(page, move(at(page, '渡口停航通告'), into('石桥', 'kicker'))).articles[0]).toMatchObject({ kicker: '引题 渡口停航通告', origin: { kicker: [at(page, '引题'), at(page, '渡口停航通告')] } });
  });

  it('made a column takes the place of the one before, which is left over', () => {
    const columned = full();
    const moved = repaired(columned, move(at(columned, '今日多云'), into('河湾石桥', 'column', null, columned)));
    expect([moved.articles[0]?.column, moved.leftovers]).toEqual(['今日多云', ['（左）', '走乡间']]);
  });

  it('made a byline gives its names', () => {
    expect(repaired(page, move(at(page, '（卢远'), into('石桥', 'byline'))).articles[0]?.byline).toEqual(['江一帆', '卢远']);
  });

  it('of the masthead can be moved as its line reads', () => {
    const moved = repaired(page, move(at(page, '第02版'), { kind: 'furniture' }));
    expect([moved.furniture, moved.origin.masthead, moved.origin.furniture]).toEqual([['第02版 要闻'], [], [[0]]]);
  });
});

describe('what leaves its article', () => {
  it.each([['banner', 'banners'], ['furniture', 'furniture'], ['leftover', 'leftovers']] as const)('stands in the list of each %s', (kind, list) => {
    const moved = repaired(page, move(at(page, '第二段'), { kind }));
    expect(moved[list].at(-1)).toBe('第二段，孩子们跑在前头。');
    expect(moved.origin[list].at(-1)).toEqual([at(page, '第二段')]);
  });

  it('takes the names along that only it said', () => {
    const signed = printed({ articles: [{ headline: '甲', body: ['本报讯（记者 江一帆）一段话。', '又一段话。'], names: ['江一帆'] }] });
    expect(repaired(signed, move(at(signed, '本报讯'), { kind: 'leftover' })).articles[0]?.byline).toEqual([]);
  });

  it('takes the jump along that only it said', () => {
    const jumping = full();
    expect(repaired(jumping, move(at(jumping, '负责人说'), { kind: 'leftover' })).articles[2]?.jumpTo).toBeNull();
  });
});

describe('an article of its own', () => {
  it('stands after the one that the place names', () => {
    expect(outline(repaired(page, move(at(page, '渡口停航通告'), { kind: 'new-article', after: at(page, '第一段') }))).map(([headline]) => headline))
      .toEqual(['石桥通车', '渡口停航通告', '秋茶开采', '路灯亮了']);
  });

  it('is the page’s first where it names none', () => {
    expect(outline(repaired(page, move(at(page, '渡口停航通告'), { kind: 'new-article', after: null })))[0]).toEqual(['渡口停航通告', '渡口停航通告']);
  });

  it('has the parts that were moved together as what they were', () => {
    const lines = ['石桥', '引题', '江一帆', '第二段'].map((line) => at(page, line));
    expect(repaired(page, move(lines, { kind: 'new-article', after: at(page, '第一段') })).articles[1])
      .toMatchObject({ headline: '石桥通车', headlineInferred: false, kicker: '引题', byline: ['江一帆'], body: [{ kind: 'paragraph', text: '第二段，孩子们跑在前头。' }] });
  });

  it('of a headline alone has it for its body', () => {
    const moved = repaired(page, move(at(page, '石桥'), { kind: 'new-article', after: at(page, '第一段') }));
    expect(outline(moved)[1]).toEqual(['石桥通车', '石桥通车']);
    expect(originLines(moved)).toEqual(originLines(page.page));
  });

  it('is headed by the first subhead that others stand below', () => {
    const lines = ['头一个', '撑了三十年'].map((line) => at(full(), line));
    expect(outline(repaired(full(), move(lines, { kind: 'new-article', after: null })))[0]).toEqual(['头一个过桥的人', '撑了三十年船的老人走在最前面。']);
  });
});
