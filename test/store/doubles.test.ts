import { describe, expect, it } from 'vitest';
import { replacePage } from '../../main/store/replace-page.ts';
import { Searcher } from '../../main/store/search.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

const report = '昨日上午，县里新修的石桥正式通车，两岸的居民一早就来到桥头，看第一辆班车从桥上驶过。这座桥长一百二十米，由县交通局历时一年修建，'
  + '建成以后，从渡口到县城的路程缩短了六公里。老船工说，他摆渡三十年，从没有想到能在桥上走过这条河。';
const other = '为了迎接春耕，各乡镇的农机站连日来检修农具，备足种子和化肥。农技员走村串户，把新的育秧办法讲给农户听。'
  + '据统计，全县已检修拖拉机二百余台，备种十二万斤，比去年同期多出三成，石桥一带的早稻将在下月初插秧。';

/** A library of issues, each of one page with these articles. */
function libraryOf(...issues: ReturnType<typeof article>[][]): ReturnType<typeof temporaryLibrary> {
  const held = temporaryLibrary();
  issues.forEach((articles, at) => save(held, { masthead: masthead({ date: `2025-03-0${at + 1}`, number: at + 1 }) }, [page(1, ...articles)]));
  return held;
}

const found = (held: ReturnType<typeof temporaryLibrary>, query: string, order: 'best' | 'newest' | 'oldest' = 'oldest') => {
  const result = new Searcher(held.database).search({ query, order, offset: 0, limit: 20 }, () => false);
  return { total: result?.total, hitCount: result?.hitCount, hits: result?.hits.map(({ articleId, doubles }) => [articleId, ...doubles.map(({ articleId: id }) => id)]) };
};

describe('nearly identical articles', () => {
  it('are one hit with its places, and counted each', () => {
    const held = libraryOf([article('石桥通车', report)], [article('春耕', other)], [article('新桥通车了', report.replace('昨日上午', '三月一日'))]);
    expect(found(held, '石桥')).toEqual({ total: 3, hitCount: 2, hits: [[1, 3], [2]] });
  });

  it('are shown by the one that comes first in the order asked for', () => {
    const held = libraryOf([article('石桥通车', report)], [article('石桥通车', report)]);
    expect(found(held, '石桥', 'newest').hits).toEqual([[2, 1]]);
  });

  it('are only those that were found', () => {
    const held = libraryOf([article('石桥通车', report)], [article('渡口新貌', report)]);
    expect(found(held, '标题:渡口').hits).toEqual([[2]]);
  });

  it('are no longer one when one of them reads differently now', () => {
    const held = libraryOf([article('石桥通车', report)], [article('石桥通车', report)]);
    held.database.transaction(() => replacePage(held.database, 2, page(1, article('石桥通车', other)), 2));
    expect(found(held, '石桥').hits).toEqual([[1], [2]]);
  });
});

it('the parts of an article that goes on on another page are one hit', () => {
  const held = temporaryLibrary();
  save(held, {}, [page(1, { ...article('石桥通车', report), jumpTo: 3 }), page(3, { ...article('石桥通车', other), jumpFrom: 1 }, article('短讯', '石桥今日维修。'))]);
  expect(found(held, '石桥').hits).toEqual([[1, 2], [3]]);
});
