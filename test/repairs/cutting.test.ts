import { describe, expect, it } from 'vitest';
import type { PageRepair } from '../../main/contract/repair.ts';
import { at, linesOfArticles, originLines, outline, printed, repaired } from './pages.ts';
import type { Printed } from './pages.ts';

const merge = (page: Printed, first: string, second: string): PageRepair => ({ kind: 'merge', first: at(page, first), second: at(page, second) });
const split = (page: Printed, line: string): PageRepair => ({ kind: 'split', at: at(page, line) });

const two = printed({
  articles: [
    { column: '走乡间', headline: '石桥通车', byline: ['江一帆'], body: ['两岸的人走上桥面。', '孩子们跑在前头。'], confidence: 0.6, doubts: [{ kind: 'joint', block: 1, certainty: 0.6 }, { kind: 'joint', block: 2, certainty: 0.5 }] },
    { kicker: '秋风起', headline: '秋茶开采', byline: ['苏小满'], body: ['茶芽憋足了劲往外冒。', '采茶工上山。'], confidence: 0.8, doubts: [{ kind: 'headline', block: 0, certainty: 0.8 }, { kind: 'joint', block: 0, certainty: 0.4 }, { kind: 'joint', block: 1, certainty: 0.8 }], jumpTo: 4 },
    { inferred: '路灯亮了', body: ['路灯亮了，月亮也亮了。'], confidence: 0.5 },
  ],
});

describe('a merge', () => {
  const page = repaired(two, merge(two, '石桥', '采茶工'));
  const [joined] = page.articles;

  it('lets the first article go on with the second', () => {
    expect(outline(page)[0]).toEqual(['石桥通车', '两岸的人走上桥面。', '孩子们跑在前头。', '秋风起', '秋茶开采', '茶芽憋足了劲往外冒。', '采茶工上山。']);
  });

  it('makes subheads of what stood over the second', () => {
    expect(joined?.body.filter(({ kind }) => kind === 'subhead').map(({ text }) => text)).toEqual(['秋风起', '秋茶开采']);
  });

  it('has the names of both', () => {
    expect(joined?.byline).toEqual(['江一帆', '苏小满']);
  });

  it('goes on where the second went on', () => {
    expect(joined?.jumpTo).toBe(4);
  });

  it('settles the doubts at the joint, and about the second’s headline; keeps the others at their blocks', () => {
    // The second's blocks stand behind the two subheads.
    expect(joined?.doubts).toEqual([{ kind: 'joint', block: 1, certainty: 0.6 }, { kind: 'joint', block: 5, certainty: 0.8 }]);
  });

  it('is as sure as the surer of the two while doubts are left', () => {
    expect(joined?.confidence).toBe(0.8);
  });

  it('is quite sure where no doubt is left', () => {
    expect(repaired(two, merge(two, '路灯', '秋茶'), split(two, '采茶工')).articles[1]?.confidence).toBe(1);
  });

  it('drops a headline that no line says', () => {
    expect(outline(repaired(two, merge(two, '秋茶', '路灯')))[1]).toEqual(['秋茶开采', '茶芽憋足了劲往外冒。', '采茶工上山。', '路灯亮了，月亮也亮了。']);
  });

  it('names its articles by any of their lines', () => {
    expect(repaired(two, merge(two, '江一帆', '秋风起'))).toEqual(page);
  });

  it('keeps the place of the first, also where the second stood before it', () => {
    expect(outline(repaired(two, merge(two, '路灯', '石桥'))).map(([headline]) => headline)).toEqual(['秋茶开采', '路灯亮了']);
  });

  it('takes the second’s column where the first has none', () => {
    const merged = repaired(two, merge(two, '路灯', '石桥')).articles[1];
    expect([merged?.column, merged?.body.map(({ text }) => text)]).toEqual(['走乡间', ['路灯亮了，月亮也亮了。', '石桥通车', '两岸的人走上桥面。', '孩子们跑在前头。']]);
  });
});

const long = printed({
  articles: [{
    kicker: '十九个月的等待', headline: '石桥通车', byline: ['江一帆', '苏小满'], jumpTo: 4, jumpFrom: 1, confidence: 0.6,
    doubts: [{ kind: 'headline', block: 0, certainty: 0.7 }, { kind: 'joint', block: 1, certainty: 0.6 }, { kind: 'joint', block: 3, certainty: 0.5 }, { kind: 'joint', block: 4, certainty: 0.5 }],
    body: ['（上接第1版）两岸的人走上桥面。', ['subhead', '秋茶开采'], '茶芽憋足了劲往外冒，采茶工上山。', '今年比往年早熟一周。（下转第4版）'],
  }, { headline: '另一篇', body: ['另一篇的话。'] }],
});

describe('a split', () => {
  it('begins an article with the block that has the line', () => {
    expect(outline(repaired(long, split(long, '今年比')))).toEqual([
      ['石桥通车', '（上接第1版）两岸的人走上桥面。', '秋茶开采', '茶芽憋足了劲往外冒，采茶工上山。'],
      ['今年比往年早熟一周', '今年比往年早熟一周。（下转第4版）'],
      ['另一篇', '另一篇的话。'],
    ]);
  });

  it('infers a headline and says so', () => {
    expect(repaired(long, split(long, '今年比')).articles[1]).toMatchObject({ headlineInferred: true, origin: { headline: [] } });
  });

  it('makes a subhead there the headline, which is not inferred', () => {
    const [, second] = repaired(long, split(long, '秋茶')).articles;
    expect(second).toMatchObject({ headline: '秋茶开采', headlineInferred: false, origin: { headline: [at(long, '秋茶')] } });
    expect(second?.body).toHaveLength(2);
  });

  it('keeps a subhead as the body where nothing stands below it', () => {
    const page = printed({ articles: [{ headline: '甲', body: ['一段话。', ['subhead', '小标题']] }] });
    expect(outline(repaired(page, split(page, '小标题')))[1]).toEqual(['小标题', '小标题']);
  });

  it('leaves what stands over the article to the first', () => {
    expect(repaired(long, split(long, '秋茶')).articles.slice(0, 2)).toMatchObject([{ kicker: '十九个月的等待', headline: '石桥通车' }, { kicker: null, deck: null, column: null }]);
  });

  it('takes the jumps apart: the first comes from where it came, the second goes on', () => {
    expect(repaired(long, split(long, '秋茶')).articles.slice(0, 2)).toMatchObject([{ jumpFrom: 1, jumpTo: null }, { jumpFrom: null, jumpTo: 4 }]);
  });

  it('settles the doubt at the cut and leaves each other one to its part', () => {
    const [first, second] = repaired(long, split(long, '秋茶')).articles;
    expect(first?.doubts).toEqual([{ kind: 'headline', block: 0, certainty: 0.7 }]);
    expect(second?.doubts).toEqual([{ kind: 'joint', block: 1, certainty: 0.5 }, { kind: 'joint', block: 2, certainty: 0.5 }]);
  });

  it('gives a signature below the cut to the second', () => {
    const page = printed({ articles: [{ headline: '甲', body: ['一段话。', '又一段话。'], names: ['江一帆', '苏小满'] }], leftovers: ['江一帆', '苏小满'] });
    const signed = { ...page, page: { ...page.page, leftovers: [], origin: { ...page.page.origin, leftovers: [] },
      articles: page.page.articles.map((article) => ({ ...article, origin: { ...article.origin, byline: [at(page, '江一帆'), at(page, '苏小满')] } })) } };
    expect(repaired(signed, split(page, '又一段')).articles.map(({ byline }) => byline)).toEqual([[], ['江一帆', '苏小满']]);
  });

  it('gives each part the names that its own text says', () => {
    const page = printed({ articles: [{ headline: '甲', body: ['本报讯（记者 江一帆）石桥通车了。', '本报讯（记者 苏小满）秋茶开采了。'], names: ['江一帆'] }] });
    expect(repaired(page, split(page, '本报讯（记者 苏小满')).articles.map(({ byline }) => byline)).toEqual([['江一帆'], ['苏小满']]);
  });

  it('is taken back by a merge with the same texts in the same order', () => {
    const again = repaired(long, split(long, '秋茶'), merge(long, '石桥', '秋茶'));
    expect(outline(again)).toEqual(outline(long.page));
    expect(linesOfArticles(again)).toEqual(linesOfArticles(long.page));
  });

  it('may follow another one of the same article', () => {
    const thrice = repaired(long, split(long, '今年比'), split(long, '茶芽'), split(long, '秋茶'));
    expect(thrice.articles).toHaveLength(5);
    expect(originLines(thrice)).toEqual(originLines(long.page));
  });
});
