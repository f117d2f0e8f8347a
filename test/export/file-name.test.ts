import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFormats } from '../../main/contract/export.ts';
import { defaultTemplate, nameParts, parseTemplate } from '../../main/contract/name-template.ts';
import { exportFileName, FreeNames, safeName } from '../../main/export/file-name.ts';
import { exportedArticle } from './article.ts';

/** No file system refuses such a name or reads it otherwise. */
function expectSafe(name: string): void {
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
  expect(name).not.toMatch(/^[. ]|[. ]$/u);
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:$|[ .])/iu);
  expect(name.isWellFormed()).toBe(true);
}

describe('export file names', () => {
  it('say paper, date, page and headline', () => {
    expect(exportFileName(exportedArticle(), 'pdf', defaultTemplate)).toBe('今日汀岚 2024-09-17 第01版 渡口收桨.pdf');
  });

  it('follow the reader’s template, its parts in Chinese or in English', () => {
    expect(exportFileName(exportedArticle(), 'md', '{年}.{month} {报名}-{number} {{{版名}}} {column} {署名} {place}')).toBe('2024.09 今日汀岚-1286 {要闻} 走岚乡间 禾知远 舒望麦 01.md');
  });

  it('write what Windows forbids in full width', () => {
    expect(exportFileName(exportedArticle({ headline: '问:桥\\船/谁 更 快?' }), 'txt', '{headline}')).toBe('问：桥＼船／谁 更 快？.txt');
  });

  it('begin with the body where there is no headline', () => {
    expect(exportFileName(exportedArticle({ headline: null }), 'md', defaultTemplate)).toContain('【开栏语】');
  });

  it('are there even where the template says nothing', () => {
    expect(exportFileName(exportedArticle({ column: null }), 'md', '{column}')).toBe('稿件.md');
  });

  it('are no device names, with whatever behind a dot', () => {
    expect(safeName('CON')).toBe('CON_');
    expect(safeName('lpt1')).toBe('lpt1_');
    expect(safeName('nul.2024')).toBe('nul_.2024');
    expect(safeName('console')).toBe('console');
  });

  it('keep emoji whole, also where they are cut', () => {
    const family = '👨‍👩‍👧';
    expect(safeName(`桥${family}`)).toBe(`桥${family}`);
    expect(exportFileName(exportedArticle({ headline: family.repeat(100) }), 'txt', '{headline}')).toMatch(/^(?:👨‍👩‍👧)+…\.txt$/u);
  });

  it('keep what stands after a headline of 300 characters', () => {
    expect(exportFileName(exportedArticle({ headline: '桥'.repeat(300) }), 'html', '{headline} {date}')).toMatch(/^桥+… 2024-09-17\.html$/u);
  });

  it('are safe on every file system, whatever headline and template', () => {
    const template = fc.array(fc.oneof(fc.constantFrom(...nameParts.map((part) => `{${part}}`)), fc.string({ unit: 'binary', maxLength: 60 }))).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), template, fc.constantFrom(...exportFormats), (headline, text, as) => {
      const name = exportFileName(exportedArticle({ headline }), as, text);
      expectSafe(name);
      expect(name.endsWith(`.${as}`)).toBe(true);
      expect(name.length).toBeGreaterThan(as.length + 1);
    }), { numRuns: 300 });
  });
});

describe('templates', () => {
  it('tell what in braces is no part', () => {
    expect(parseTemplate('{weather} {Headline} { 日期 } {}').unknown).toEqual(['weather', '']);
  });

  it('lose nothing of what is no part', () => {
    fc.assert(fc.property(fc.string().filter((text) => !/[{}]/u.test(text)), (text) => { expect(parseTemplate(text).pieces).toEqual(text === '' ? [] : [text]); }));
    expect(parseTemplate('a}b{c').pieces).toEqual(['a', '}', 'b', '{', 'c']);
  });
});

describe('names that are taken', () => {
  it('are numbered, also where only capitals tell them apart', () => {
    const names = new FreeNames();
    expect(['a.txt', 'A.txt', 'a.txt', 'a (2).txt'].map((name) => names.take(name))).toEqual(['a.txt', 'A (2).txt', 'a (3).txt', 'a (2) (2).txt']);
  });

  it('never come twice', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a.t', 'A.t', 'a (2).t', 'a (2) (2).t', 'b.t'), { maxLength: 30 }), (wanted) => {
      const names = new FreeNames();
      const taken = wanted.map((name) => names.take(name).toLowerCase());
      expect(new Set(taken).size).toBe(taken.length);
    }));
  });
});
