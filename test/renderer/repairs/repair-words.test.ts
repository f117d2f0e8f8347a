import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Repair } from '../../../main/contract/repair.ts';
import { en } from '../../../renderer/locales/en.ts';
import { zh } from '../../../renderer/locales/zh.ts';
import { describeRepair, linesOfRepair } from '../../../renderer/reader/repairs/repair-words.ts';
import { anyRepair } from '../../repairs/pages.ts';

const lines = ['河湾石桥昨日通车', '昨天上午，经过十九个月的施工，石桥正式通车。', '云顶茶园  秋茶开采 '];
const said = (repair: Repair): string => describeRepair(repair, lines, zh);

describe('a repair in words', () => {
  it.each<[string, Repair, string]>([
    ['a merge', { kind: 'merge', first: 0, second: 2 }, '“云顶茶园 秋茶开采”并入“河湾石桥昨日通车”'],
    ['a split', { kind: 'split', at: 2 }, '从“云顶茶园 秋茶开采”起分出一篇'],
    ['a move into another article', { kind: 'move', lines: [2], to: { kind: 'article', of: 0, as: 'deck', before: null } }, '“云顶茶园 秋茶开采”移作副题，归“河湾石桥昨日通车”一稿'],
    ['a move within its own article', { kind: 'move', lines: [2], to: { kind: 'article', of: 2, as: 'subhead', before: 1 } }, '“云顶茶园 秋茶开采”设为小标题'],
    ['a move out of all articles', { kind: 'move', lines: [2], to: { kind: 'banner' } }, '“云顶茶园 秋茶开采”改为通栏'],
    ['an article of its own', { kind: 'move', lines: [2], to: { kind: 'new-article', after: null } }, '“云顶茶园 秋茶开采”另成一篇'],
    ['a word', { kind: 'retype', lines: [1], from: '撟', to: '桥', nth: 0 }, '改字：撟 → 桥'],
    ['a word that is taken out', { kind: 'retype', lines: [1], from: '撟', to: '', nth: 0 }, '改字：删去“撟”'],
    ['a part written anew', { kind: 'write', of: 0, part: 'byline', text: '江一帆 何青' }, '署名改写为“江一帆 何青”'],
    ['a part that is none any more', { kind: 'write', of: 0, part: 'kicker', text: '' }, '删去引题'],
    ['a date', { kind: 'date', date: '2024-09-17' }, '日期改为 2024-09-17'],
    ['a name', { kind: 'title', name: '河湾日报' }, '报名改为《河湾日报》'],
  ])('says %s', (_, repair, words) => {
    expect(said(repair)).toBe(words);
  });

  it('has as much of a line as it is known by', () => {
    expect(said({ kind: 'split', at: 1 })).toBe('从“昨天上午，经过十九个月的施工…”起分出一篇');
  });

  it('cuts no character of two units in half', () => {
    expect(describeRepair({ kind: 'split', at: 0 }, ['𠮷'.repeat(20)], zh)).toContain(`${'𠮷'.repeat(14)}…`);
  });

  it('is had in every language, for lines that are not there, too', () => {
    fc.assert(fc.property(anyRepair(lines.length), fc.constantFrom(zh, en), (repair, say) => {
      expect(describeRepair(repair, lines, say)).not.toMatch(/undefined|null|NaN/u);
    }));
  });
});

describe('the lines of a repair', () => {
  it.each<[string, Repair, number[]]>([
    ['what went on elsewhere, before where it went', { kind: 'merge', first: 0, second: 2 }, [2, 0]],
    ['what was moved, and not where to', { kind: 'move', lines: [2, 1], to: { kind: 'article', of: 0, as: 'deck', before: null } }, [2, 1]],
    ['none of the page for repairs of the issue', { kind: 'date', date: '2024-09-17' }, []],
  ])('are %s', (_, repair, named) => {
    expect(linesOfRepair(repair)).toEqual(named);
  });
});
