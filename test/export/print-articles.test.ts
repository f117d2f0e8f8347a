import { describe, expect, it } from 'vitest';
import { defaultPrintChoices, type PrintLayout } from '../../main/contract/printing.ts';
import { cited } from '../../main/export/exported.ts';
import { articlesBody, cssString, layoutStyle } from '../../main/export/print-articles.ts';
import { exportedArticle } from './article.ts';

const { withCitation: _, ...choices } = defaultPrintChoices;
const layout: PrintLayout = { ...choices, citation: null };

describe('articles for a printer', () => {
  it('are laid out as chosen', () => {
    expect(layoutStyle({ ...layout, paper: 'letter', columns: 3, size: 9.5 })).toMatch(/size:215\.9mm 279\.4mm[^]*font-size:9\.5pt[^]*columns:3/u);
  });

  it('have a header of their own on their pages', () => {
    const body = articlesBody([exportedArticle(), exportedArticle({ headline: '另一篇' })], layout);
    expect(body.match(/@page article-\d\{@top-left\{content:"今日汀岚"/gu)).toHaveLength(2);
    expect(body).toContain('content:"2024年9月17日　总第1286期　第01版·要闻"');
    expect(body).toContain('<article id="article-1">');
  });

  it('have below them what is wanted', () => {
    const { sourceLine: _line, citation: _citation, ...article } = exportedArticle();
    const bare = articlesBody([cited(article, { sourceLine: false, citation: null })], layout);
    expect(bare).not.toContain('<footer>');
    const full = articlesBody([cited(article, { sourceLine: true, citation: 'gb-t-7714-2025' })], layout);
    expect(full).toMatch(/<footer>.*《今日汀岚》2024年9月17日.*class="citation">.*\[N\]/u);
  });

  it('have headers that nothing can leave', () => {
    expect(cssString('a"\\</style>\nb')).toBe('"a\\22 \\5c \\3c /style>\\a b"');
  });
});
