import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeUp, type MakeUp, type PlacedStory } from '../../../renderer/reader/make-up/make-up.ts';
import { areaOf } from '../../../renderer/reader/make-up/sheets.ts';
import { ROW } from '../../../renderer/reader/make-up/stories.ts';
import { bodyRows } from '../../../renderer/reader/make-up/text-lines.ts';
import { articleOf, HAN } from './articles.ts';

const page = fc.array(fc.record({ characters: fc.integer({ min: 20, max: 2500 }), headline: fc.option(fc.integer({ min: 2, max: 40 })) }), { minLength: 1, maxLength: 14 })
  .map((stories) => stories.map(({ characters, headline }) => articleOf(characters, headline === null ? null : HAN.slice(0, headline))));

/** Which story holds each cell of the page; throws where two do. */
function cellsOf(made: MakeUp): Map<string, number> {
  const cells = new Map<string, number>();
  for (const story of made.placed) {
    for (let column = story.column; column < story.column + story.columns; column++) {
      for (let row = story.row; row < story.row + story.rows; row++) {
        const key = `${column}:${row}`;
        if (cells.has(key)) throw new Error(`stories ${cells.get(key) ?? ''} and ${story.index} overlap at ${key}`);
        cells.set(key, story.index);
      }
    }
  }
  return cells;
}

describe('make-up', () => {
  it('places every article once, inside the page, none over another', () => {
    fc.assert(fc.property(page, (articles) => {
      const made = makeUp(articles, 18);
      expect(made.placed.map((story) => story.index)).toEqual(articles.map((_, index) => index));
      cellsOf(made);
      for (const story of made.placed) {
        expect(story.column + story.columns).toBeLessThanOrEqual(made.grid.columns);
        expect(story.row + story.rows).toBeLessThanOrEqual(made.rows);
      }
    }), { numRuns: 60 });
  });

  it('leaves no cell of the page without a story', () => {
    fc.assert(fc.property(page, (articles) => {
      const made = makeUp(articles, 18);
      expect(cellsOf(made).size).toBe(made.grid.columns * made.rows);
    }), { numRuns: 60 });
  });

  it('gives every story the rows that its text takes', () => {
    fc.assert(fc.property(page, (articles) => {
      const made = makeUp(articles, 18);
      for (const story of made.placed) {
        expect(story.bodyRows * story.columns).toBeGreaterThanOrEqual(bodyRows(articles[story.index]?.body ?? [], made.grid.ems));
        expect(story.headRows + story.bodyRows).toBeLessThanOrEqual(story.rows);
      }
    }), { numRuns: 60 });
  });

  it('is the same every time', () => {
    const articles = [1400, 700, 620, 300, 240, 180].map((n) => articleOf(n));
    expect(makeUp(articles, 18)).toEqual(makeUp(articles, 18));
  });

  it('lets the first long story lead: the largest headline at the top left', () => {
    const made = makeUp([articleOf(1400, '汀上新桥今日通车'), ...[900, 700, 500, 300].map((n) => articleOf(n, HAN.slice(0, 9)))], 14);
    const lead = made.placed[0];
    expect(lead).toMatchObject({ row: 0, column: 0, rank: 0 });
    for (const other of made.placed.slice(1)) expect(other.head.headline?.size ?? 0).toBeLessThan(lead?.head.headline?.size ?? 0);
  });

  it('gives a story the further rows that the browser asked for', () => {
    const articles = [800, 600, 500, 300].map((n) => articleOf(n));
    const before = makeUp(articles, 18).placed[1];
    const after = makeUp(articles, 18, [0, 12]);
    const grown = after.placed[1];
    expect((grown?.bodyRows ?? 0) * (grown?.columns ?? 0)).toBeGreaterThanOrEqual(bodyRows(articles[1]?.body ?? [], after.grid.ems) + 12);
    expect(before).toBeDefined();
  });

  it('makes an empty page of no articles', () => {
    expect(makeUp([], 18).placed).toEqual([]);
  });

  it('holds a page of 40 briefs and one of a single long story', () => {
    expect(makeUp(Array.from({ length: 40 }, () => articleOf(90, '短讯', 1)), 18).placed).toHaveLength(40);
    expect(makeUp([articleOf(30_000, '一篇长文', 60)], 18).placed).toHaveLength(1);
  });

  it('fills the sheet: rows and leading come to the text area’s height', () => {
    fc.assert(fc.property(page, (articles) => {
      const made = makeUp(articles, 18);
      const area = areaOf(made.size, made.grid, 18);
      if (made.fits) expect(made.rows * made.rowEm).toBeLessThanOrEqual(area + 0.001);
      if (made.fits && made.rowEm < ROW.most) expect(made.rows * made.rowEm).toBeCloseTo(area, 6);
      expect(made.rowEm).toBeGreaterThanOrEqual(ROW.least);
      expect(made.rowEm).toBeLessThanOrEqual(ROW.most);
    }), { numRuns: 60 });
  });

  it('lets no headline be louder than the lead’s, nor as loud as one beside it', () => {
    fc.assert(fc.property(page, (articles) => {
      const { placed } = makeUp(articles, 18);
      const size = (story: PlacedStory): number => story.head.headline?.size ?? 0;
      const lead = placed.find(({ rank }) => rank === 0);
      for (const story of placed) if (lead && story !== lead && size(lead) > 1.5) expect(size(story)).toBeLessThan(size(lead));
      for (const a of placed) for (const b of placed) {
        const butt = a.column + a.columns === b.column && a.row < b.row + 1 + b.headRows && b.row < a.row + 1 + a.headRows;
        if (butt && size(a) > 1.5 && size(b) > 1.5) expect(Math.abs(size(a) - size(b))).toBeGreaterThan(0.2);
      }
    }), { numRuns: 60 });
  });

  it('gives heads the room that they take', () => {
    fc.assert(fc.property(page, (articles) => {
      const made = makeUp(articles, 18);
      for (const { head: { headline }, headRows } of made.placed) {
        if (headline) expect(headRows * made.rowEm).toBeGreaterThanOrEqual(headline.lines.length * headline.size * 1.22);
      }
    }), { numRuns: 60 });
  });
});
