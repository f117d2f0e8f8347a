import type { ArticleInContext } from '../../main/contract/library.ts';
import type { ArticleText } from '../../main/contract/issue.ts';

/** An article with every part, for the export tests. */
export function articleInContext(change: Partial<ArticleText> = {}): ArticleInContext {
  return {
    issueId: 1, continuedIn: null, continuedFrom: null, previousArticleId: null, nextArticleId: null,
    source: { titleName: '今日汀岚', date: '2024-09-17', issueNumber: 1286, pageNumber: 1, pageName: '要闻' },
    article: {
      id: 7, pageId: 1, position: 0, confidence: 0.97, headline: '渡口收桨', headlineInferred: false, kicker: '漾汀河上新桥通车', deck: '全长四百一十二米', column: '走岚乡间',
      byline: ['禾知远', '舒望麦'], jumpTo: null, jumpFrom: null,
      body: [
        { kind: 'editorNote', text: '【开栏语】新栏目今起刊出。' },
        { kind: 'paragraph', text: '本报讯（记者 禾知远）新桥 9 月通车。' },
        { kind: 'subhead', text: '一条河' },
        { kind: 'paragraph', text: '票价*不变*，见<公告>[1]。' },
        { kind: 'verse', text: '月光落在瓦上' }, { kind: 'verse', text: '像雪' },
        { kind: 'caption', text: '新桥全景 舒望麦 摄' },
      ],
      ...change,
    },
  };
}
