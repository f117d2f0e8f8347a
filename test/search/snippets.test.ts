import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchTerm } from '../../main/contract/query.ts';
import { SNIPPET_LENGTH, bestSnippet, markedText } from '../../main/search/snippets.ts';
import { article, paragraphs } from './articles.ts';

const terms = (...texts: string[]): SearchTerm[] => texts.map((text) => ({ kind: 'text', text, folding: 'all' }));
const marked = ({ text, marks }: ReturnType<typeof bestSnippet>): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('a snippet', () => {
  it('is the passage with the most different words', () => {
    const found = bestSnippet(article({ body: paragraphs(`渡口${'。渡口'.repeat(40)}`, `${'水'.repeat(200)}。渡口的茶香。${'山'.repeat(200)}`) }), terms('渡口', '茶'));
    expect(marked(found)).toEqual(['渡口', '茶']);
  });

  it('begins with a sentence where one begins nearby, and shows where text is left out', () => {
    const found = bestSnippet(article({ body: paragraphs(`${'水'.repeat(100)}。清早的渡口最是热闹，${'山'.repeat(100)}`) }), terms('热闹'));
    expect(found.text.startsWith('…清早的渡口')).toBe(true);
    expect(found.text.endsWith('…')).toBe(true);
    expect(marked(found)).toEqual(['热闹']);
  });

  it('is the article’s beginning where the body has no marked word', () => {
    expect(bestSnippet(article({ headline: '渡口', body: paragraphs('', '开头一段。') }), terms('渡口'))).toEqual({ text: '开头一段。', marks: [] });
    expect(bestSnippet(article({ headline: '渡口' }), terms('渡口'))).toEqual({ text: '', marks: [] });
  });

  it('marks what the printer broke', () => {
    expect(marked(markedText('2019 年 5 月的渡 口', terms('2019年5月', '渡口')))).toEqual(['2019 年 5 月', '渡 口']);
  });

  it('is one line of bounded length with marks inside, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('渡', '口', '。', ' ', '\n', '𠮷', 'a', '1'), maxLength: 300 }), { maxLength: 4 }), (texts) => {
      const { text, marks } = bestSnippet(article({ body: paragraphs(...texts) }), terms('渡口', 'a', '𠮷'));
      expect(text.length).toBeLessThanOrEqual(SNIPPET_LENGTH + 2 + 12);
      expect(text).not.toMatch(/[\n\r]/u);
      expect(text.isWellFormed()).toBe(true);
      let last = 0;
      for (const [start, end] of marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }));
  });
});
