import { describe, expect, it } from 'vitest';
import type { Article } from '../../main/contract/library.ts';
import { citation, clipping } from '../../renderer/reader/copying.ts';

const article: Article = {
  id: 1, pageId: 1, position: 0, headline: '大桥昨日通车', headlineInferred: false, kicker: null, deck: null, column: null, byline: [], body: [], jumpTo: null, jumpFrom: null, confidence: 1,
};
const source = { titleName: '云溪报', date: '2025-03-07', issueNumber: 12, pageNumber: 1, pageName: '要闻' };

describe('the source of what is copied', () => {
  it('is paper, date, page and headline', () => {
    expect(citation({ article, source })).toBe('——《云溪报》2025年3月7日 总第12期 第01版 要闻 《大桥昨日通车》');
  });

  it('has a title within the headline in inner brackets', () => {
    expect(citation({ article: { ...article, headline: '读《渡口》有感' }, source })).toMatch(/《读〈渡口〉有感》$/u);
  });

  it('says that a headline was made, and leaves out one that is not there', () => {
    expect(citation({ article: { ...article, headlineInferred: true }, source })).toMatch(/《大桥昨日通车》［题名为编者拟］$/u);
    expect(citation({ article: { ...article, headline: null, headlineInferred: true }, source })).toMatch(/要闻$/u);
  });
});

describe('what is copied', () => {
  it('is paragraph by paragraph with the source after it, plain and as HTML', () => {
    expect(clipping([{ tag: 'h1', text: '大桥 <A&B>' }, { tag: 'p', text: '走上桥面。' }], '——《云溪报》')).toEqual({
      plain: '大桥 <A&B>\n走上桥面。\n\n——《云溪报》\n',
      html: '<h1>大桥 &lt;A&amp;B&gt;</h1>\n<p>走上桥面。</p>\n<p>——《云溪报》</p>',
    });
  });
});
