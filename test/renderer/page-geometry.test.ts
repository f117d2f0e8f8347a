import { describe, expect, it } from 'vitest';
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import { layOutSheets, wasVertical } from '../../renderer/reader/page-geometry.ts';
import { articleOf } from './make-up/articles.ts';

const issue = { pages: [{ number: 1 }, { number: 2 }], date: '2024-09-17' } as unknown as IssueDetail;
const page = (number: number, ...characters: number[]): PageDetail =>
  ({ number, banners: [], leftovers: [], furniture: [], articles: characters.map((each, index) => ({ id: index + 1, ...articleOf(each) })) }) as unknown as PageDetail;

describe('a page’s sheets', () => {
  it('are one of a newspaper’s proportions, whatever stands on it', () => {
    for (const each of [page(1, 200), page(2, 900, 700, 300), page(1, ...Array.from({ length: 9 }, () => 900))]) {
      const sheets = layOutSheets(issue, each);
      expect(sheets).toHaveLength(1);
      expect([545 / 390, 393 / 272].some((ratio) => Math.abs((sheets[0]?.height ?? 0) / (sheets[0]?.width ?? 1) - ratio) < 0.001)).toBe(true);
    }
  });

  it('are more where the text is more than a broadsheet holds, the masthead and banners on the first', () => {
    const sheets = layOutSheets(issue, { ...page(1, 30_000, 900), banners: ['同心协力'] });
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.map(({ front }) => front)).toEqual(sheets.map((_, at) => at === 0));
    expect(sheets.map(({ banners }) => banners.length)).toEqual(sheets.map((_, at) => (at === 0 ? 1 : 0)));
    expect(sheets.every(({ makeUp }) => makeUp.fits)).toBe(true);
  });

  it('lie on their side for vertical lines, and are the paper’s again once turned', () => {
    const [sheet] = layOutSheets(issue, page(1, 900, 700, 300), true);
    expect(sheet?.isVertical).toBe(true);
    expect(Math.min(Math.abs((sheet?.width ?? 0) / (sheet?.height ?? 1) - 545 / 390), Math.abs((sheet?.width ?? 0) / (sheet?.height ?? 1) - 393 / 272))).toBeLessThan(0.001);
  });

  it('are the same every time', () => {
    expect(layOutSheets(issue, page(1, 1400, 700, 500, 300))).toEqual(layOutSheets(issue, page(1, 1400, 700, 500, 300)));
  });
});

describe('papers were vertical', () => {
  it.each([['1948-05-01', true], ['1955-12-31', true], ['1956-01-01', false], ['2024-09-17', false]])('on %s: %s', (date, expected) => {
    expect(wasVertical({ date })).toBe(expected);
  });

  it('not where nobody knows the date', () => {
    expect(wasVertical({ date: null })).toBe(false);
  });
});
