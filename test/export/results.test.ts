import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '../../main/export/results.ts';
import { resultsFileName, resultsWriter } from '../../main/export/results.ts';
import { exportedArticle } from './article.ts';
import { readCsv } from './csv-rows.ts';

const csv = resultsWriter('csv', { locale: 'zh-CN', style: 'gb-t-7714-2025' }), english = resultsWriter('csv', { locale: 'en', style: 'apa' });
const found = (change: Parameters<typeof exportedArticle>[0] = {}, terms: readonly string[] = []): FoundArticle => ({ ...exportedArticle(change), terms: terms.map((text) => ({ kind: 'text', text, folding: 'all' })) });

describe('results as CSV', () => {
  it('have a row for each article, under headings in the reader’s language', () => {
    expect(readCsv(csv.head + csv.entry(found({ body: [{ kind: 'paragraph', text: '新桥 9 月通车。' }, { kind: 'paragraph', text: '𠮷日。' }] }, ['通车'])))).toEqual([
      ['标题', '报纸', '日期', '期号', '版次', '版名', '栏目', '署名', '摘录', '字数', '地址'],
      ['渡口收桨', '今日汀岚', '2024-09-17', '1286', '1', '要闻', '走岚乡间', '禾知远；舒望麦', '新桥 9 月通车。', '10', `jiuwen:sha256-${'0'.repeat(64)}/p1/l4`],
    ]);
    expect(readCsv(english.head)[0]?.[0]).toBe('Headline');
  });

  it('say nothing where the newspaper says nothing', () => {
    const { article, ...rest } = found({ headline: null, column: null, byline: [], body: [] });
    const row = english.entry({ ...rest, article, source: { titleName: '云溪报', date: null, issueNumber: null, pageNumber: 2, pageName: null } });
    expect(row).toBe(`,云溪报,,,2,,,,,0,jiuwen:sha256-${'0'.repeat(64)}/p1/l4\r\n`);
  });

  it('are read back whatever an article says, and never as a formula', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('=1+1', '@SUM(A1)', '\t=3', '"a",\r\nb')), (headline) => {
      const cells = readCsv(english.head + english.entry(found({ headline })))[1] ?? [];
      expect(cells).toHaveLength(11);
      expect(cells[0]?.replace(/^'/u, '')).toBe(headline.replace(/^'/u, ''));
      expect(cells[0]).not.toMatch(/^\s*[=+\-@]/u);
    }));
  });
});

describe('results as citations', () => {
  const fileOf = (as: Parameters<typeof resultsWriter>[0], ...articles: readonly FoundArticle[]): string => {
    const writer = resultsWriter(as, { locale: 'zh-CN', style: 'gb-t-7714-2025' });
    return writer.head + articles.map(writer.entry).join(writer.between) + writer.tail;
  };

  it('give articles of one name names of their own', () => {
    expect([...fileOf('bib', found(), found()).matchAll(/@\w+\{([^,]+),/gu)].map(([, id]) => id)).toEqual(['jinritinglan-2024-09-17-p1-1', 'jinritinglan-2024-09-17-p1-1-b']);
  });

  it('are records of RIS, an array of CSL-JSON, lines of text', () => {
    expect(fileOf('ris', found(), found()).match(/^ER {2}-/gmu)).toHaveLength(2);
    expect(JSON.parse(fileOf('json', found(), found()))).toMatchObject([{ title: '渡口收桨' }, { title: '渡口收桨' }]);
    expect(JSON.parse(fileOf('json'))).toEqual([]);
    expect(fileOf('txt', found(), found())).toMatch(/^(?:[^\n]+渡口收桨\[N\][^\n]+\n){2}$/u);
  });
});

describe('the file of results', () => {
  it('is called by the query', () => {
    expect(resultsFileName('渡口 "桥"', 'csv')).toBe('检索-渡口 ＂桥＂.csv');
  });

  it('has a name that any disk takes, however long the query', () => {
    expect(Buffer.byteLength(resultsFileName('桥'.repeat(5000), 'csv'))).toBeLessThan(200);
  });
});
