import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedAt } from '../../../main/search/suggesting/typed.ts';

/** The word at | in a query. */
const at = (marked: string): ReturnType<typeof typedAt> => typedAt(marked.replace('|', ''), marked.indexOf('|'));

describe('the word at the caret', () => {
  it('is the one that ends there, up to there', () => {
    expect(at('桥 衢江|')).toEqual([{ text: '衢江', span: [2, 4], field: null, isQuoted: false }]);
    expect(at('桥 衢|江 船')).toEqual([{ text: '衢', span: [2, 4], field: null, isQuoted: false }]);
  });

  it('has the field before it, whether or not anything follows that yet', () => {
    expect(at('作者:|')).toEqual([{ text: '', span: [3, 3], field: 'byline', isQuoted: false }]);
    expect(at('桥 报纸:云|')).toMatchObject([{ text: '云', span: [5, 6], field: 'title' }]);
    expect(at('精确:标题:國|')).toMatchObject([{ text: '国', field: 'headline' }]);
  });

  it('takes its quotation marks with it', () => {
    expect(at('作者:"云|')).toEqual([{ text: '云', span: [3, 5], field: 'byline', isQuoted: true }]);
    expect(at('"渡口|" 船')).toMatchObject([{ text: '渡口', span: [0, 4] }]);
  });

  it('is also the whole of syllables that were typed with blanks', () => {
    expect(at('桥 qu jiang|')).toMatchObject([{ text: "qu'jiang", span: [2, 10] }, { text: 'jiang', span: [5, 10] }]);
  });

  it('is none at operators, dates, numbers and blanks', () => {
    for (const query of ['桥 OR|', '2015|', '2015年3月|', '日期:近|', '桥 |', '|', '(|', '-|']) expect(at(query)).toEqual([]);
  });

  it('lies within any query', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('桥a "-:：标题作者()国quORji')), maxLength: 20 }), fc.nat(20), (query, caret) => {
      for (const { span: [start, end] } of typedAt(query, caret)) expect(0 <= start && start <= end && end <= query.length && start <= caret).toBe(true);
    }));
  });
});
