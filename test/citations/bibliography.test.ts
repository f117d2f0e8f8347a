import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibliographyText, withOwnIds } from '../../main/citations/bibliography.ts';
import { bibtexEntry } from '../../main/citations/bibtex.ts';
import { citationItem } from '../../main/citations/citation-item.ts';
import { cited, citedInEnglish } from './articles.ts';

/** What citation-js reads from a file. */
const read = (text: string, format: '@bibtex/text' | '@ris/file'): Record<string, unknown>[] => new Cite(text, { forceType: format }).data;

describe('BibTeX', () => {
  it('has the fields of a newspaper article', () => {
    expect(bibtexEntry(citationItem(cited()))).toBe([
      '@article{jinritinglan-2024-09-17-p1-1,',
      '  author = {宋, 知远 and 舒, 望麦},',
      '  title = {{渡口收桨}},',
      '  journal = {{今日汀岚}},',
      '  year = {2024},',
      '  month = sep,',
      '  day = {17},',
      '  number = {1286},',
      '  pages = {1},',
      '  entrysubtype = {newspaper},',
      '  langid = {chinese},',
      '}',
    ].join('\n'));
  });

  it('comes back from an independent reader', () => {
    const [entry] = read(bibliographyText([cited({ byline: ['欧阳知远', '新华社'] })], 'bib'), '@bibtex/text');
    expect(entry).toMatchObject({
      title: '渡口收桨', 'container-title': '今日汀岚', page: '1', author: [{ family: '欧阳', given: '知远' }, { family: '新华社' }], issued: { 'date-parts': [[2024, 9, 17]] },
    });
  });

  it('keeps what TeX would read as commands', () => {
    const headline = String.raw`50% & 100$ #1 a_b {c} ~ ^ \d`;
    expect(read(bibliographyText([cited({ headline })], 'bib'), '@bibtex/text')[0]?.['title']).toBe(headline);
  });

  it('keeps every headline of usual signs', () => {
    const headline = fc.string({ unit: fc.constantFrom(...Array.from('渡口%&$#_^~{}\\,=@aZ')), minLength: 1, maxLength: 12 });
    fc.assert(fc.property(headline, (text) => {
      expect(read(bibliographyText([cited({ headline: text })], 'bib'), '@bibtex/text')[0]?.['title']).toBe(text);
    }));
  });
});

describe('RIS', () => {
  it('has the tags of a newspaper article, and lines of a DOS file', () => {
    expect(bibliographyText([cited()], 'ris')).toBe([
      'TY  - NEWS', 'ID  - jinritinglan-2024-09-17-p1-1', 'AU  - 宋, 知远', 'AU  - 舒, 望麦', 'TI  - 渡口收桨', 'T2  - 今日汀岚', 'PY  - 2024', 'DA  - 2024/09/17/',
      'IS  - 1286', 'SE  - 要闻', 'SP  - 1', 'LA  - zh-CN', 'ER  - ', '',
    ].join('\r\n'));
  });

  it('comes back from an independent reader', () => {
    const [entry] = read(bibliographyText([citedInEnglish()], 'ris'), '@ris/file');
    // It takes authors of newspapers for reporters, as they stand, and of their dates the year.
    expect(entry).toMatchObject({
      type: 'article-newspaper', title: 'Ferry Rests Its Oars', 'container-title': 'The Tinglan Daily', reporter: ['Oarwell, Jane Mary', 'Doe, John'],
      issued: { 'date-parts': [[2024]] }, page: '1', section: 'News',
    });
  });

  it('says of a date what is known', () => {
    expect(bibliographyText([cited({}, { date: '2024-09' })], 'ris')).toContain('DA  - 2024/09//\r\n');
    expect(bibliographyText([cited({}, { date: null })], 'ris')).not.toMatch(/^(?:DA|PY)/mu);
  });
});

describe('CSL-JSON', () => {
  it('is the items', () => {
    const articles = [cited(), { ...citedInEnglish(), article: { ...citedInEnglish().article, id: 8 } }];
    expect(JSON.parse(bibliographyText(articles, 'json'))).toEqual(articles.map(citationItem));
  });
});

describe('several articles', () => {
  it('have names of their own', () => {
    const item = citationItem(cited());
    const ids = withOwnIds(Array.from({ length: 30 }, () => item)).map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual([item.id, `${item.id}-b`, `${item.id}-c`]);
    expect(new Set(ids).size).toBe(30);
  });

  it('are told once each', () => {
    expect(JSON.parse(bibliographyText([cited(), cited()], 'json'))).toHaveLength(1);
  });

  it('are all read back from one file', () => {
    const articles = Array.from({ length: 5 }, (_, index) => ({ ...cited(), article: { ...cited().article, id: index + 1, position: index } }));
    expect(read(bibliographyText(articles, 'bib'), '@bibtex/text')).toHaveLength(5);
    expect(read(bibliographyText(articles, 'ris'), '@ris/file')).toHaveLength(5);
  });
});
