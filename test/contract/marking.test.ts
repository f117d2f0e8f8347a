import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks } from '../../main/contract/marking.ts';

const marked = (text: string, ...terms: string[]): string[] => findMarks(text, terms).map(([start, end]) => text.slice(start, end));

describe('marks', () => {
  it('cover what was printed, spaces and look-alikes included', () => {
    expect(marked('2019 年 5月，人⺠ 医院', '2019年5月', '人民医院')).toEqual(['2019 年 5月', '人⺠ 医院']);
  });

  it('leave parts of words and numbers alone', () => {
    expect(marked('UP upper 5 2025 up', 'up', '5')).toEqual(['UP', '5', 'up']);
  });

  it('tell punctuation apart', () => {
    expect(marked('稳增长，促发展。稳增长。促发展', '稳增长,促发展')).toEqual(['稳增长，促发展']);
  });

  it('are merged where they overlap', () => {
    expect(marked('一江春水', '一江春', '春水')).toEqual(['一江春水']);
    expect(marked('人人人人', '人人')).toEqual(['人人人人']);
  });

  it('are ascending, apart and inside any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (text, terms) => {
      let before = -1;
      for (const [start, end] of findMarks(text, terms)) {
        expect(start).toBeGreaterThan(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = end;
      }
    }));
  });
});
