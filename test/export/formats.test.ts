import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, htmlDocument, printDocument } from '../../main/export/html.ts';
import { escapeMarkdown, markdown } from '../../main/export/markdown.ts';
import { plainText } from '../../main/export/plain-text.ts';
import { chineseDate, sourceLine } from '../../main/contract/source-line.ts';
import { articleInContext } from './article.ts';

describe('source line', () => {
  it('says paper, date, number, page and page name', () => {
    expect(sourceLine(articleInContext().source)).toBe('《今日汀岚》2024年9月17日 总第1286期 第01版 要闻');
  });

  it('leaves out what is not known', () => {
    expect(sourceLine({ titleName: '汀岚简报', date: null, issueNumber: null, pageNumber: 12, pageName: null })).toBe('《汀岚简报》 第12版');
    expect(chineseDate('about 1920')).toBeNull();
  });
});

describe('plain text', () => {
  it('has every word in reading order', () => {
    const text = plainText(articleInContext());
    const order = ['走岚乡间', '漾汀河上新桥通车', '渡口收桨', '全长四百一十二米', '禾知远 舒望麦', '新栏目今起刊出', '新桥 9 月通车', '一条河', '票价*不变*', '像雪', '新桥全景', '——《今日汀岚》'];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('says that a headline was inferred', () => {
    expect(plainText(articleInContext({ headlineInferred: true }))).toContain('渡口收桨［题名为编者拟］');
  });
});

describe('Markdown', () => {
  it('has the headline as title, subheads below it, the note quoted', () => {
    const text = markdown(articleInContext());
    expect(text).toContain('\n# 渡口收桨\n');
    expect(text).toContain('\n## 一条河\n');
    expect(text).toContain('\n> 【开栏语】新栏目今起刊出。\n');
    expect(text).toContain('月光落在瓦上  \n像雪');
  });

  it('shows marks of the text as text', () => {
    expect(markdown(articleInContext())).toContain(String.raw`票价\*不变\*，见\<公告\>\[1\]。`);
    expect(escapeMarkdown('1. 一\n- 二\n# 三')).toBe('1\\. 一\n\\- 二\n\\# 三');
  });
});

describe('HTML', () => {
  it('loads nothing and says so in its policy', () => {
    for (const document of [htmlDocument(articleInContext()), printDocument(articleInContext())]) {
      expect(document).toContain("default-src 'none'");
      expect(document).not.toMatch(/(?:src|href)\s*=|url\(|@import|<script/u);
    }
  });

  it('carries title and authors', () => {
    const document = htmlDocument(articleInContext());
    expect(document).toContain('<title>渡口收桨</title>');
    expect(document).toContain('<meta name="author" content="禾知远, 舒望麦">');
  });

  it('lets no text become markup', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u); }));
    expect(htmlDocument(articleInContext({ headline: '<img src=x onerror=alert(1)>' }))).not.toContain('<img');
  });
});
