import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRepairs } from '../../../main/repairs/apply.ts';
import { smallestChanges, type Change } from '../../../renderer/reader/repairs/difference.ts';
import { printed } from '../../repairs/pages.ts';

/** The text after one change; null where it has no such words. */
function changed(text: string | null, { from, to, nth }: Change): string | null {
  if (text === null || from === '') return null;
  let at = text.indexOf(from);
  for (let left = nth; at >= 0 && left > 0; left -= 1) at = text.indexOf(from, at + from.length);
  return at < 0 ? null : text.slice(0, at) + to + text.slice(at + from.length);
}
const made = (before: string, after: string): string | null => smallestChanges(before, after).reduce<string | null>(changed, before);

/** Few different characters, so that words repeat and overlap themselves; one of two UTF-16 units. */
const repetitive = fc.string({ unit: fc.constantFrom('哈', '啊', '，', '𠮷'), minLength: 1, maxLength: 14 });
const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const sentence = '昨天上午，经过十九个月的施工，河湾石桥正式通车，两岸九个村子的人结束了靠渡船过河的日子。';
/** A sentence with some stretches of it replaced. */
const edited = fc.array(fc.tuple(fc.nat({ max: sentence.length }), fc.nat({ max: 4 }), fc.string({ unit: fc.constantFrom('石', '桥', '的', '，', '渡'), maxLength: 4 })), { maxLength: 5 })
  .map((edits) => edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), sentence));

describe('the smallest changes', () => {
  // Nothing around the first change tells it from what repeats before it: the whole text is one change then.
  it('make one of the other where no change can be told from its surroundings', () => {
    expect(made('哈哈啊哈哈哈哈哈', '哈哈哈哈哈啊')).toBe('哈哈哈哈哈啊');
  });

  it.each([['texts of few characters', fc.tuple(repetitive, repetitive)], ['any texts', fc.tuple(anything, anything)], ['a text that was edited', fc.tuple(fc.constant(sentence), edited)]])('make one of the other, in order, of %s', (_, texts) => {
    fc.assert(fc.property(texts, ([before, after]) => {
      expect(made(before, after)).toBe(after);
    }), { numRuns: 2000 });
  });

  it('are what the library makes of them', () => {
    fc.assert(fc.property(repetitive, repetitive, (before, after) => {
      const { page, source } = printed({ articles: [{ headline: '甲', body: [before] }] });
      const repairs = smallestChanges(before, after).map((change) => ({ kind: 'retype' as const, lines: [1], ...change }));
      expect(applyRepairs(page, source, repairs).page.articles[0]?.body[0]?.text).toBe(after);
    }), { numRuns: 500 });
  });

  it('are none between a text and itself', () => {
    fc.assert(fc.property(anything, (text) => { expect(smallestChanges(text, text)).toEqual([]); }));
  });

  it('name words that are there', () => {
    fc.assert(fc.property(repetitive, repetitive, (before, after) => {
      expect(smallestChanges(before, after).every(({ from, nth }) => from !== '' && nth >= 0)).toBe(true);
    }));
  });

  it.each<[string, string, string, Change[]]>([
    ['one character', '石撟通车', '石桥通车', [{ from: '撟', to: '桥', nth: 0 }]],
    ['the second of two', '石撟通车，木撟也在', '石撟通车，木桥也在', [{ from: '撟', to: '桥', nth: 1 }]],
    ['what is put in takes the character before it along', '石桥车', '石桥通车', [{ from: '桥', to: '桥通', nth: 0 }]],
    ['at the beginning the one after it', '桥通车', '石桥通车', [{ from: '桥', to: '石桥', nth: 0 }]],
    ['what is taken out', '石石桥通车', '石桥通车', [{ from: '石', to: '', nth: 1 }]],
    ['two places that are near each other are one', '一段的二话', '三段的四话', [{ from: '一段的二', to: '三段的四', nth: 0 }]],
    ['two places that are apart are two', '一段很长的二话', '三段很长的四话', [{ from: '一', to: '三', nth: 0 }, { from: '二', to: '四', nth: 0 }]],
    ['a character of two units is one', '𠮷野', '𡈽野', [{ from: '𠮷', to: '𡈽', nth: 0 }]],
  ])('are as little as can be said: %s', (_, before, after, changes) => {
    expect(smallestChanges(before, after)).toEqual(changes);
  });

  it('of very long texts are worked out at once', () => {
    const before = '河'.repeat(6000), after = '湾'.repeat(6000);
    expect(smallestChanges(before, after)).toEqual([{ from: before, to: after, nth: 0 }]);
  });
});
