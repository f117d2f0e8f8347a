import plugin from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import CSL from 'citeproc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationItem } from '../../main/citations/citation-item.ts';
import { cite, citationOf } from '../../main/citations/cite.ts';
import type { CslItem } from '../../main/citations/csl-item.ts';
import { citationStyles } from '../../main/contract/citing.ts';
import { cited, citedInEnglish } from './articles.ts';

const four = ['欧阳知远', '舒望麦', '王小禾', '司马芒'];

describe('citations as plain text', () => {
  it.each([
    ['gb-t-7714-2025', '宋知远，舒望麦. 渡口收桨[N]. 今日汀岚，2024-09-17（1）.'],
    ['gb-t-7714-2015', '宋知远, 舒望麦. 渡口收桨[N]. 今日汀岚, 2024-09-17(1).'],
    ['apa', '宋知远, & 舒望麦. (2024, September 17). 渡口收桨. 今日汀岚, 1.'],
    ['mla', '宋知远, and 舒望麦. “渡口收桨.” 今日汀岚, no. 1286, 17 Sept. 2024, p. 1.'],
    ['chicago-notes', '宋知远, and 舒望麦. “渡口收桨.” 今日汀岚, September 17, 2024, sec. 要闻, p. 1.'],
    ['chicago-author-date', '宋知远, and 舒望麦. 2024. “渡口收桨.” 今日汀岚, September 17, 2024, sec. 要闻, p. 1.'],
  ] as const)('%s: a Chinese article', (style, text) => {
    expect(citationOf(cited(), style).plain).toBe(text);
  });

  it.each([
    ['gb-t-7714-2025', 'Oarwell J M，Doe J. Ferry Rests Its Oars[N]. The Tinglan Daily，2024-09-17（1）.'],
    ['gb-t-7714-2015', 'OARWELL J M, DOE J. Ferry Rests Its Oars[N]. The Tinglan Daily, 2024-09-17(1).'],
    ['apa', 'Oarwell, J. M., & Doe, J. (2024, September 17). Ferry Rests Its Oars. The Tinglan Daily, 1.'],
    ['mla', 'Oarwell, Jane Mary, and John Doe. “Ferry Rests Its Oars.” The Tinglan Daily, no. 1286, 17 Sept. 2024, p. 1.'],
    ['chicago-notes', 'Oarwell, Jane Mary, and John Doe. “Ferry Rests Its Oars.” The Tinglan Daily, September 17, 2024, sec. News, p. 1.'],
    ['chicago-author-date', 'Oarwell, Jane Mary, and John Doe. 2024. “Ferry Rests Its Oars.” The Tinglan Daily, September 17, 2024, sec. News, p. 1.'],
  ] as const)('%s: an English article', (style, text) => {
    expect(citationOf(citedInEnglish(), style).plain).toBe(text);
  });

  it.each([
    ['gb-t-7714-2025', '欧阳知远，舒望麦，王小禾，等. 渡口收桨[N].'],
    ['gb-t-7714-2015', '欧阳知远, 舒望麦, 王小禾, 等. 渡口收桨[N].'],
    ['apa', '欧阳知远, 舒望麦, 王小禾, & 司马芒. (2024'],
    ['mla', '欧阳知远, et al. “渡口收桨.”'],
    ['chicago-notes', '欧阳知远, 舒望麦, 王小禾, and 司马芒. “渡口收桨.”'],
  ] as const)('%s: four authors', (style, start) => {
    expect(citationOf(cited({ byline: four }), style).plain.startsWith(start)).toBe(true);
  });

  it('gives et al where the article is English', () => {
    const byline = ['Ann Roe', 'Ben Roe', 'Cat Roe', 'Dan Roe'];
    expect(citationOf(citedInEnglish({ byline }), 'gb-t-7714-2015').plain).toMatch(/^ROE A, ROE B, ROE C, et al\. Ferry/u);
  });

  it.each([
    ['gb-t-7714-2025', '渡口收桨[N]. 今日汀岚，2024-09-17（1）.'],
    ['apa', '渡口收桨. (2024, September 17). 今日汀岚, 1.'],
    ['mla', '“渡口收桨.” 今日汀岚, no. 1286, 17 Sept. 2024, p. 1.'],
    ['chicago-notes', '今日汀岚. “渡口收桨,” September 17, 2024, sec. 要闻, p. 1.'],
    ['chicago-author-date', '今日汀岚. 2024. “渡口收桨,” September 17, 2024, sec. 要闻, p. 1.'],
  ] as const)('%s: an unsigned article', (style, text) => {
    expect(citationOf(cited({ byline: [] }), style).plain).toBe(text);
  });

  it.each([
    ['gb-t-7714-2025', '今日汀岚，总第1286期（1）.'], ['gb-t-7714-2015', '今日汀岚, 总第1286期(1).'], ['apa', '舒望麦. (n.d.). 渡口收桨. 今日汀岚, 1.'],
    ['mla', '今日汀岚, no. 1286, p. 1.'], ['chicago-notes', '今日汀岚, sec. 要闻, p. 1.'], ['chicago-author-date', 'n.d. “渡口收桨.” 今日汀岚, sec. 要闻, p. 1.'],
  ] as const)('%s: an undated article', (style, end) => {
    expect(citationOf(cited({}, { date: null }), style).plain.endsWith(end)).toBe(true);
  });

  it('leaves date and number away where neither is known', () => {
    expect(citationOf(cited({}, { date: null, issueNumber: null }), 'gb-t-7714-2025').plain).toMatch(/今日汀岚（1）\.$/u);
  });

  it.each([['gb-t-7714-2025', '今日汀岚，2024-09（1）.'], ['apa', '(2024, September). 渡口收桨.'], ['mla', 'Sept. 2024, p. 1.'], ['chicago-notes', 'September 2024, sec.']] as const)('%s: a month without a day', (style, part) => {
    expect(citationOf(cited({}, { date: '2024-09' }), style).plain).toContain(part);
  });

  it('has the note on an inferred title before the mark of the type', () => {
    expect(citationOf(cited({ headlineInferred: true }), 'gb-t-7714-2015').plain).toContain('渡口收桨[题名为编者拟][N]. ');
  });

  it('sets no stop after a mark that ends a sentence', () => {
    expect(citationOf(cited({ headline: '渡口，去哪儿了？' }), 'mla').plain).toContain('“渡口，去哪儿了？” 今日汀岚');
    expect(citationOf(cited({ headline: '渡口，去哪儿了？' }), 'apa').plain).toContain('渡口，去哪儿了？ 今日汀岚');
  });
});

describe('citations as HTML', () => {
  it('set the paper in italics where the style does', () => {
    expect(citationOf(citedInEnglish(), 'apa').html).toContain('<i>The Tinglan Daily</i>');
    expect(citationOf(citedInEnglish(), 'gb-t-7714-2025').html).not.toContain('<i>');
  });

  it('keep Chinese upright', () => {
    expect(citationOf(cited(), 'apa').html).not.toContain('<i>');
  });

  it.each(citationStyles)('%s: show signs as they were printed, and no markup of theirs', (style) => {
    const { html, plain } = citationOf(cited({ headline: `<i>桨</i> & <b>"渡口"</b> 'x'` }), style);
    expect(plain).toContain(`<i>桨</i> & <b>"渡口"</b> 'x'`);
    expect(html).toContain('&lt;i&gt;桨&lt;/i&gt; &amp; &lt;b&gt;&quot;渡口&quot;&lt;/b&gt; &#39;x&#39;');
  });
});

/** What the entry says of an item, read back from the form of GB/T 7714—2015. */
function fieldsOf(text: string): { title: string; author: string; container: string; issued: string; page: string } | null {
  const { author = '', title = '', container = '', issued = '', page = '' } = /^(?:(?<author>.+?)\. )?(?<title>[^.]*)\[N\]\. (?<container>[^,]*), (?<issued>\d{4}-\d\d-\d\d)\((?<page>\d+)\)\.$/u.exec(text)?.groups ?? {};
  return { author, title, container, issued, page };
}

describe('a round trip through the processor', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('渡口收桨漾汀河上新桥通车“”‘’《》、：')), minLength: 1, maxLength: 20 });
  const day = fc.date({ min: new Date('1872-04-30'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const item = fc.record({
    headline: words, titleName: fc.string({ unit: fc.constantFrom(...Array.from('今日汀岚晚报')), minLength: 1, maxLength: 8 }), date: day, pageNumber: fc.integer({ min: 1, max: 200 }),
    byline: fc.array(fc.constantFrom('欧阳知远', '舒望麦', '王小禾', '新华社'), { maxLength: 3 }),
  });

  it('gives back title, authors, paper, day and page', () => {
    fc.assert(fc.property(item, ({ headline, titleName, date, pageNumber, byline }) => {
      const { plain } = citationOf(cited({ headline, byline }, { titleName, date, pageNumber }), 'gb-t-7714-2015');
      expect(fieldsOf(plain)).toEqual({ title: headline, author: [...new Set(byline)].join(', '), container: titleName, issued: date, page: String(pageNumber) });
    }), { numRuns: 300 });
  });

  it('remembers no item that another had the name of', () => {
    const first = citationItem(cited());
    cite(first, 'mla');
    expect(cite({ ...first, title: '另一篇' }, 'mla').plain).toContain('另一篇');
  });
});

describe('the published style of APA', () => {
  /** Its entry of an item without the number, which it would take for that of a volume's issue. */
  const published = ({ issue: _, ...item }: CslItem): string => {
    const engine = new CSL.Engine({ retrieveLocale: () => locales['en-US'], retrieveItem: () => item }, plugin.apa, 'en-US', true);
    engine.updateItems([item.id]);
    engine.setOutputFormat('text');
    const entries = engine.makeBibliography();
    return entries === false ? '' : entries[1].join('').trim();
  };

  it.each([
    ['a signed article', cited()], ['four authors', cited({ byline: four })], ['an unsigned one', cited({ byline: [] })], ['an undated one', cited({}, { date: null })],
    ['an organisation', cited({ byline: ['新华社'] })], ['a month', cited({}, { date: '2024-09' })],
  ])('says the same of %s', (_, article) => {
    expect(citationOf(article, 'apa').plain).toBe(published(citationItem(article)));
  });
});
