import type { ArticleText } from '../../main/contract/issue.ts';
import type { Book, Exported } from '../../main/export/exported.ts';
import { contentsEntry } from '../../main/export/article-parts.ts';

/** An article with every part, for the export tests. */
export function exportedArticle(change: Partial<ArticleText> = {}): Exported {
  return {
    citation: null, sourceLine: '《今日汀岚》2024年9月17日 总第1286期 第01版 要闻', masthead: {
      title: '今日汀岚', romanTitle: 'JIN RI TING LAN', date: '2024-09-17', weekday: '星期二', lunarDate: '农历甲辰年八月十五', number: 1286, pageCount: 4,
      organisers: { sponsor: '中共汀岚县委', publisher: '汀岚融媒' }, serialNumber: null, mastheadLines: ['2024年9月17日 星期二'],
    },
    issueId: 1, address: `jiuwen:sha256-${'0'.repeat(64)}/p1/l4`, continuedIn: null, continuedFrom: null, previousArticleId: null, nextArticleId: null,
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

/** A book of these articles. */
export function bookOf(title: string, ...exported: readonly Exported[]): Book {
  return { title, contents: exported.map(contentsEntry), articles: inTurn(exported) };
}

async function* inTurn(exported: readonly Exported[]): AsyncGenerator<Exported> {
  for (const each of exported) yield await Promise.resolve(each);
}
