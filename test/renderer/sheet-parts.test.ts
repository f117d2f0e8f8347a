import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BROADSHEET, roomiestGrid } from '../../renderer/reader/make-up/sheets.ts';
import { fillSheet, isContinuation, type SheetArticle } from '../../renderer/reader/sheet-parts.ts';
import { articleOf } from './make-up/articles.ts';

const FURNITURE = 18;
const grid = roomiestGrid(FURNITURE, [BROADSHEET]);
const whole = (characters: number, index: number, paragraphs = 6): SheetArticle =>
  ({ id: index + 1, index, text: articleOf(characters, '新桥通车', paragraphs), firstBlock: 0, offset: 0, goesOn: false });

/** Fills sheet after sheet until nothing is left. */
function fillAll(articles: readonly SheetArticle[]): SheetArticle[][] {
  const sheets: SheetArticle[][] = [];
  for (let rest = articles; rest.length > 0;) {
    const filled = fillSheet(rest, grid, FURNITURE, 0.9);
    if (filled.here.length === 0) throw new Error('a sheet that takes nothing');
    sheets.push(filled.here);
    rest = filled.rest;
  }
  return sheets;
}

const textOf = (parts: readonly SheetArticle[]): string => parts.flatMap(({ text }) => text.body.map((block) => block.text)).join('');

describe('the sheets of a page', () => {
  it('hold all characters of all articles, in order', () => {
    fc.assert(fc.property(fc.array(fc.record({ characters: fc.integer({ min: 10, max: 30_000 }), paragraphs: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 12 }), (sizes) => {
      const articles = sizes.map(({ characters, paragraphs }, index) => whole(characters, index, paragraphs));
      const parts = fillAll(articles).flat();
      for (const article of articles) expect(textOf(parts.filter(({ index }) => index === article.index))).toBe(textOf([article]));
    }), { numRuns: 60 });
  });

  it('are one where one holds everything', () => {
    expect(fillAll([whole(800, 0), whole(500, 1)])).toHaveLength(1);
  });

  it('say where a part begins, and that it goes on', () => {
    const [first, second] = fillAll([whole(18_000, 0, 30)]);
    expect(first?.[0]).toMatchObject({ goesOn: true, firstBlock: 0, offset: 0 });
    expect(second?.[0] && isContinuation(second[0])).toBe(true);
    expect(second?.[0]?.firstBlock).toBeGreaterThan(0);
  });

  it('cut a paragraph that is longer than a sheet after a sentence', () => {
    const text = '河水涨了又退，桥上的人来来往往，看热闹的孩子跑在前头。'.repeat(900);
    const [first, second] = fillAll([{ ...whole(10, 0), text: { ...articleOf(10), body: [{ kind: 'paragraph', text }] } }]);
    expect(textOf(first ?? [])).toMatch(/。$/u);
    expect(second?.[0]).toMatchObject({ firstBlock: 0, offset: textOf(first ?? []).length });
  });

  it('never leave a subhead alone at the end', () => {
    const blocks = Array.from({ length: 60 }, (_, at) => ({ kind: at % 2 === 0 ? 'subhead' as const : 'paragraph' as const, text: at % 2 === 0 ? '一本账' : '桥上人来人往。'.repeat(40) }));
    const sheets = fillAll([{ ...whole(10, 0), text: { ...articleOf(10), body: blocks } }]);
    expect(sheets.length).toBeGreaterThan(1);
    for (const [last] of sheets) expect(last?.text.body.at(-1)?.kind).toBe('paragraph');
  });
});
