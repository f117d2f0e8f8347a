import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks } from '../../main/contract/marking.ts';
import type { SearchTerm } from '../../main/contract/query.ts';
import { fold } from '../../main/contract/folding.ts';

const all = (text: string): SearchTerm => ({ kind: 'text', text, folding: 'all' });
const exact = (text: string): SearchTerm => ({ kind: 'text', text, folding: 'exact' });
const pattern = (text: string): SearchTerm => ({ kind: 'pattern', text, folding: 'all' });
const texts = (text: string, terms: readonly SearchTerm[]): string[] => findMarks(text, terms).map(([start, end]) => text.slice(start, end));
const marked = (text: string, ...terms: string[]): string[] => texts(text, terms.map(all));

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

  it('are of the very characters where a term is exact, and of every form beside it', () => {
    expect(texts('国、國、圀', [exact('國')])).toEqual(['國']);
    expect(texts('国、國、爲、为', [exact('爲'), all('国')])).toEqual(['国', '國', '爲']);
  });

  it('are whole words that a pattern fits', () => {
    expect(texts('COVID-19 covidien Ｃovid 新covid', [pattern('covid*')])).toEqual(['COVID', 'covidien', 'Ｃovid', 'covid']);
    expect(texts('cat cart c猫t', [pattern('c?t')])).toEqual(['cat']);
  });

  it('of an exact term are among those of the same term with every form folded', () => {
    const text = fc.string({ unit: fc.constantFrom('国', '國', '圀', '爲', '为', 'a', 'B', ' ', '，') });
    fc.assert(fc.property(text, fc.array(text, { maxLength: 3 }), (source, terms) => {
      const wide = findMarks(source, terms.map((term) => all(fold(term))));
      for (const [start, end] of findMarks(source, terms.map((term) => exact(fold(term, 'exact'))))) {
        expect(wide.some(([from, to]) => from <= start && end <= to)).toBe(true);
      }
    }));
  });

  const foldings = fc.constantFrom<SearchTerm['folding']>('all', 'exact');
  const terms = fc.oneof(
    fc.record({ kind: fc.constant<'text'>('text'), text: fc.string({ unit: 'binary', maxLength: 3 }), folding: foldings }),
    fc.record({ kind: fc.constant<'pattern'>('pattern'), text: fc.string({ unit: fc.constantFrom('a', 'é', '1', '*', '?'), maxLength: 4 }), folding: foldings }),
  );
  it('are ascending, apart and inside any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(terms), (text, terms) => {
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
