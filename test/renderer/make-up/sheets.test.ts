import { describe, expect, it } from 'vitest';
import { bodyPoints, BROADSHEET, candidateGrids, capacityOf, roomiestGrid, sheetEms, sheetHeight, TABLOID } from '../../../renderer/reader/make-up/sheets.ts';
import { articleOf } from './articles.ts';

const FURNITURE = 18;

describe('grids of a sheet', () => {
  it('set body type between 8.5 and 10.5 pt, on text columns that papers have', () => {
    for (const { size, grid } of candidateGrids([articleOf(800)], FURNITURE, [])) {
      expect(bodyPoints(size, grid)).toBeGreaterThanOrEqual(8.5);
      expect(bodyPoints(size, grid)).toBeLessThanOrEqual(10.5);
      expect(grid.ems).toBeGreaterThanOrEqual(11.5);
      expect(grid.ems).toBeLessThanOrEqual(18);
    }
  });

  it('keep the proportions of their paper', () => {
    for (const { size, grid } of candidateGrids([articleOf(800)], FURNITURE, [])) expect(sheetHeight(size, grid) / sheetEms(grid)).toBeCloseTo(size.height / size.width, 6);
  });

  it('are a tabloid’s for little text and a broadsheet’s for much', () => {
    const few = candidateGrids([articleOf(900), articleOf(500), articleOf(400)], FURNITURE, [])[0];
    const many = candidateGrids(Array.from({ length: 8 }, () => articleOf(950)), FURNITURE, [])[0];
    expect([few?.size, many?.size]).toEqual([TABLOID, BROADSHEET]);
  });

  it('hold nothing more than the roomiest of them', () => {
    const roomiest = roomiestGrid(FURNITURE, [BROADSHEET]);
    for (const fitted of candidateGrids([], FURNITURE, [], [BROADSHEET])) {
      expect(capacityOf(fitted, FURNITURE) * fitted.grid.ems).toBeLessThanOrEqual(capacityOf(roomiest, FURNITURE) * roomiest.grid.ems);
    }
  });
});
