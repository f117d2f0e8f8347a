import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../main/contract/issue.ts';
import { parseQuery } from '../../main/search/query/parse.ts';
import { whyFound } from '../../main/search/why.ts';
import { article, paragraphs } from './articles.ts';

function why(query: string, texts: Partial<ArticleText>): ReturnType<typeof whyFound> {
  const { root } = parseQuery(query);
  if (root === null) throw new Error('nothing to find');
  return whyFound(article(texts), root, 'en');
}

describe('why an article was found', () => {
  it('is where each word stands and how often', () => {
    expect(why('渡口 江春', { headline: '渡口记', kicker: '江边渡口', byline: ['江春'], body: paragraphs('渡口的桥，渡口的船。', '又见渡 口。') })).toEqual([
      { source: '渡口', parts: [{ part: 'headline', count: 1 }, { part: 'kicker', count: 1 }, { part: 'body', count: 3 }], printed: [] },
      { source: '江春', parts: [{ part: 'byline', count: 1 }], printed: [] },
    ]);
  });

  it('tells how a word is printed where that is not as typed, the most frequent first', () => {
    expect(why('国', { body: paragraphs('國事，圀事，國事，国事') })).toEqual([{ source: '国', parts: [{ part: 'body', count: 4 }], printed: ['國', '圀'] }]);
    expect(why('八月', { body: paragraphs('8 月5日，八月六日') })).toEqual([{ source: '八月', parts: [{ part: 'body', count: 2 }], printed: ['8月'] }]);
    expect(why('covid*', { body: paragraphs('COVID 与 covid19') })).toEqual([{ source: 'covid*', parts: [{ part: 'body', count: 2 }], printed: ['COVID', 'covid19'] }]);
  });

  it('counts of an exact word only what is printed as typed', () => {
    expect(why('精确:國', { body: paragraphs('國国圀') })).toEqual([{ source: '國', parts: [{ part: 'body', count: 1 }], printed: [] }]);
  });

  it('counts of a field only what stands there', () => {
    expect(why('栏目:茶话 标题:茶', { headline: '春', deck: '茶', column: '茶话', body: paragraphs('茶话') })).toEqual([
      { source: '茶话', parts: [{ part: 'column', count: 1 }], printed: [] }, { source: '茶', parts: [{ part: 'deck', count: 1 }], printed: [] },
    ]);
  });

  it('says of the other side of an OR that it is not there, and nothing of what was excluded', () => {
    expect(why('(桥 OR 船) -茶 2025', { body: paragraphs('桥') })).toEqual([{ source: '桥', parts: [{ part: 'body', count: 1 }], printed: [] }, { source: '船', parts: [], printed: [] }]);
  });
});
