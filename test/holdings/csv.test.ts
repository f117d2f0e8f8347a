import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHoldings } from '../../main/holdings/holdings.ts';
import { holdingsCsv, holdingsFileName } from '../../main/holdings/csv.ts';
import { readCsv as read } from '../export/csv-rows.ts';
import { holdingsOf, issue, published, rhythms } from './papers.ts';

describe('a calendar as CSV', () => {
  const holdings = holdingsOf([
    issue('1998-03-06', 11), issue('1998-03-09', 12, { pagesHeld: 2 }), issue('1998-03-13', 16, { weekday: '星期日' }), issue('1999-01-04', null),
  ]);

  it('has a row for each day that is held or missing, in the reader’s language', () => {
    expect(read(holdingsCsv(holdings, 1998, 'zh-CN'))).toEqual([
      ['报纸', '日期', '星期', '状态', '期号', '藏版数', '应有版数', '说明'],
      ['云溪报', '1998-03-06', '星期五', '已藏', '11', '4', '4', ''],
      ['云溪报', '1998-03-09', '星期一', '缺版', '12', '2', '4', '报头称4版，藏2版'],
      ['云溪报', '1998-03-10', '星期二', '缺期', '13', '', '', ''],
      ['云溪报', '1998-03-11', '星期三', '缺期', '14', '', '', ''],
      ['云溪报', '1998-03-12', '星期四', '缺期', '15', '', '', ''],
      ['云溪报', '1998-03-13', '星期五', '矛盾', '16', '4', '4', '报头印“星期日”，与日期不符'],
    ]);
    expect(read(holdingsCsv(holdings, null, 'en')).at(-1)).toEqual(['云溪报', '1999-01-04', 'Monday', 'held', '', '4', '4', 'It has no number']);
  });

  it('begins with a byte order mark, so that Excel reads it', () => {
    expect(holdingsCsv(holdings, null, 'zh-CN').startsWith('\uFEFF报纸,')).toBe(true);
  });

  it('is read back whatever the newspaper is called, and never as a formula', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('=1+1', '+甲', '-乙', '@SUM(A1)', ' =2', '\t=3', '"a",\r\nb')), (name) => {
      const rows = read(holdingsCsv(buildHoldings({ id: 1, name }, published(rhythms.daily, '2020-01-01', '2020-01-03')), null, 'en'));
      expect(rows).toHaveLength(4);
      const cell = rows[1]?.[0] ?? '';
      expect(cell.replace(/^'/u, '')).toBe(name.replace(/^'/u, ''));
      expect(cell).not.toMatch(/^\s*[=+\-@]/u);
    }));
  });

  it('is called by paper and year', () => {
    expect(holdingsFileName(holdings, 1998)).toBe('馆藏核对-云溪报-1998.csv');
    expect(holdingsFileName({ ...holdings, titleName: '../云溪' }, null)).toBe('馆藏核对-／云溪.csv');
  });
});
