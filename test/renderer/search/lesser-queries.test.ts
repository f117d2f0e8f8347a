import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/locales/en.ts';
import { zh } from '../../../renderer/locales/zh.ts';
import { lesserQueries } from '../../../renderer/search/lesser-queries.ts';

const counted = (query: string, counts: Readonly<Record<string, number>>): Parameters<typeof lesserQueries>[1] =>
  Object.entries(counts).map(([source, count]) => ({ source, count, span: [query.indexOf(source), query.indexOf(source) + source.length] }));

describe('queries that ask less', () => {
  it('leave out the words that no article has', () => {
    const query = '渡口 跨江 飞碟 2015';
    expect(lesserQueries(query, counted(query, { 渡口: 12, 跨江: 0, 飞碟: 0 }), zh)).toEqual([['“跨江”、“飞碟”', '渡口 2015']]);
    expect(lesserQueries(query, counted(query, { 渡口: 12, 跨江: 0, 飞碟: 0 }), en)).toEqual([['“跨江”, “飞碟”', '渡口 2015']]);
  });

  it('leave out each condition and each word in turn where all have articles', () => {
    const query = '渡口 茶 2015 报纸:"云溪报"';
    expect(lesserQueries(query, counted(query, { 渡口: 12, 茶: 3 }), zh)).toEqual([
      ['2015年', '渡口 茶 报纸:"云溪报"'], ['《云溪报》', '渡口 茶 2015'], ['“渡口”', '茶 2015 报纸:"云溪报"'], ['“茶”', '渡口 2015 报纸:"云溪报"'],
    ]);
  });

  it('are none where nothing would be left', () => {
    expect(lesserQueries('飞碟', counted('飞碟', { 飞碟: 0 }), zh)).toEqual([]);
  });
});
