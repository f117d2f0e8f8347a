import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchorAt, findAnchor } from '../../main/contract/anchoring.ts';

/** Of ideographs that are not in the highlighted words. */
const other = fc.array(fc.constantFrom('山', '水', '田', '林', '路', '桥', '河', '村', '日', '月'), { maxLength: 30 }).map((characters) => characters.join(''));
const words = '清早船来船往';
const found = (blocks: readonly string[], anchor: ReturnType<typeof anchorAt>): string => findAnchor(blocks, anchor).map(({ block, start, end }) => (blocks[block] ?? '').slice(start, end)).join('');

it('is at its own place while the text stays', () => {
  fc.assert(fc.property(other, other, other, (first, before, after) => {
    const blocks = [first, `${before}${words}${after}`];
    expect(findAnchor(blocks, anchorAt(blocks, 1, before.length, before.length + words.length))).toEqual([{ block: 1, start: before.length, end: before.length + words.length }]);
  }));
});

it('survives insertions and deletions elsewhere', () => {
  fc.assert(fc.property(other, other, other, other, (before, after, newBefore, newAfter) => {
    const blocks = [`${before}${words}${after}`], anchor = anchorAt(blocks, 0, before.length, before.length + words.length);
    expect(found([newBefore, `${newAfter}${words}${newBefore}`], anchor)).toBe(words);
  }));
});

it('survives paragraphs cut otherwise, also within its words', () => {
  fc.assert(fc.property(other, other, fc.nat(60), (before, after, cut) => {
    const whole = `${before}${words}${after}`, anchor = anchorAt([whole], 0, before.length, before.length + words.length);
    expect(found([whole.slice(0, cut), whole.slice(cut)], anchor)).toBe(words);
  }));
});

it('of the same words in several places, those in its own surroundings are meant', () => {
  const blocks = ['东岸的渡口热闹。', '西岸的渡口冷清。'], anchor = anchorAt(blocks, 1, 3, 5);
  expect(findAnchor(['新写的一段。', ...blocks], anchor)).toEqual([{ block: 2, start: 3, end: 5 }]);
});

it('is lost when its words are gone', () => {
  fc.assert(fc.property(other, other, (before, after) => {
    const blocks = [`${before}${words}${after}`], anchor = anchorAt(blocks, 0, before.length, before.length + words.length);
    expect(findAnchor([before, after], anchor)).toEqual([]);
  }));
});

it('words that are written otherwise, but folded alike, are the same', () => {
  const blocks = ['两岸的人都说方便了许多。'], anchor = anchorAt(blocks, 0, 0, 6);
  expect(found(['兩岸的人都說方便了許多。'], anchor)).toBe('兩岸的人都說');
});
