import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseDate, sourceLine } from '../../main/contract/source-line.ts';
import type { Exported } from '../../main/export/exported.ts';
import { articleHtml, articleDocument, escapeHtml } from '../../main/export/formats/html.ts';
import { articleMarkdown, escapeMarkdown } from '../../main/export/formats/markdown.ts';
import { articleText } from '../../main/export/formats/plain-text.ts';
import { exportedArticle } from './article.ts';

describe('source line', () => {
  it('says paper, date, number, page and page name', () => {
    expect(sourceLine(exportedArticle().source)).toBe('《今日汀岚》2024年9月17日 总第1286期 第01版 要闻');
  });

  it('leaves out what is not known', () => {
    expect(sourceLine({ titleName: '汀岚简报', date: null, issueNumber: null, pageNumber: 12, pageName: null })).toBe('《汀岚简报》 第12版');
    expect(chineseDate('about 1920')).toBeNull();
  });
});

describe('plain text', () => {
  it('has every word in reading order', () => {
    const text = articleText(exportedArticle());
    const order = ['走岚乡间', '漾汀河上新桥通车', '渡口收桨', '全长四百一十二米', '禾知远 舒望麦', '新栏目今起刊出', '新桥 9 月通车', '一条河', '票价*不变*', '像雪', '新桥全景', '——《今日汀岚》', 'jiuwen:sha256-'];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('says that a headline was inferred', () => {
    expect(articleText(exportedArticle({ headlineInferred: true }))).toContain('渡口收桨［题名为编者拟］');
  });
});

describe('Markdown', () => {
  it('has the headline as title, subheads below it, the note quoted, the source with the address', () => {
    const text = articleMarkdown(exportedArticle());
    expect(text).toContain('\n# 渡口收桨\n');
    expect(text).toContain('\n## 一条河\n');
    expect(text).toContain('\n> 【开栏语】新栏目今起刊出。\n');
    expect(text).toContain('月光落在瓦上  \n像雪');
    expect(text).toMatch(/\[《今日汀岚》.*\]\(jiuwen:sha256-0{64}\/p1\/l4\)\n$/u);
  });

  it('shows marks of the text as text', () => {
    expect(articleMarkdown(exportedArticle())).toContain(String.raw`票价\*不变\*，见\<公告\>\[1\]。`);
    expect(escapeMarkdown('1. 一\n- 二\n# 三')).toBe('1\\. 一\n\\- 二\n\\# 三');
  });
});

describe('HTML', () => {
  it('carries title and authors', () => {
    const document = articleDocument(exportedArticle(), '');
    expect(document).toContain('<title>渡口收桨</title>');
    expect(document).toContain('<meta name="author" content="禾知远, 舒望麦">');
  });

  it('lets no text become markup', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)|(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]/u); }));
    expect(articleHtml(exportedArticle({ headline: '<img src=x onerror=alert(1)>' }))).not.toContain('<img');
  });
});

describe('a citation that is wanted', () => {
  const cited: Exported = { ...exportedArticle(), citation: '禾知远. 渡口收桨[N]. 今日汀岚, 2024-09-17(1).' };

  it.each([['text', articleText], ['Markdown', (each: Exported) => articleMarkdown(each).replaceAll('\\', '')], ['HTML', articleHtml]] as const)('stands after the source in %s', (_name, write) => {
    const written = write(cited);
    expect(written.indexOf('渡口收桨[N]')).toBeGreaterThan(written.indexOf('总第1286期'));
  });
});
