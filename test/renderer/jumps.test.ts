import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJumps } from '../../main/recognition/wording/signs.ts';
import { splitJump } from '../../renderer/reader/jumps.ts';

describe('a jump line', () => {
  it.each([
    ['两岸的人。（下转第4版）', '下转第4版'], ['两岸的人。下转第四版', '下转第四版'], ['两岸的人。（下轉第十二版）', '下轉第十二版'],
    ['两岸的人。▶下转 A04 版', '下转 A04 版'], ['两岸的人。转３版', '转３版'],
    ['两岸的人。（详见第2版）', '详见第2版'], ['两岸的人。見第二版', '見第二版'], ['两岸的人。见B3版', '见B3版'], ['两岸的人。詳見第４版', '詳見第４版'],
  ])('to another page is found in %s', (text, jump) => {
    expect(splitJump(text, 'to')?.[1]).toBe(jump);
  });

  it.each([['（上接第1版）两岸的人。', '上接第1版'], ['紧接01版 两岸的人。', '紧接01版'], ['接一版 两岸的人。', '接一版']])('from another page is found in %s', (text, jump) => {
    expect(splitJump(text, 'from')?.[1]).toBe(jump);
  });

  it.each(['两岸的人走上桥面。', '他转身走了。', '第4版有详细报道。', '下转', ''])('is none in %s', (text) => {
    expect([splitJump(text, 'to'), splitJump(text, 'from')]).toEqual([null, null]);
  });

  it('is told by its way', () => {
    expect([splitJump('下转第4版', 'from'), splitJump('上接第1版', 'to')]).toEqual([null, null]);
  });

  it('parts the text and loses nothing of it', () => {
    const words = fc.array(fc.constantFrom('下转', '上接', '第', '4', '四', '版', '，', ' ', 'A', '（', '）', '人'), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(words, fc.constantFrom('to' as const, 'from' as const), (text, way) => {
      const split = splitJump(text, way);
      if (split !== null) expect(split.join('')).toBe(text);
    }), { numRuns: 500 });
  });
});

describe('a jump that recognition read', () => {
  it.each(['下转第4版', '下轉第4版', '下转4版', '下转A4版', '转第4版', '下转第四版', '转 4版', '详见第4版', '见4版', '見第4版'])('to another page is found again: %s', (jump) => {
    expect([readJumps(`两岸的人。（${jump}）`).to, splitJump(`两岸的人。（${jump}）`, 'to')?.[1]]).toEqual([4, jump]);
  });

  it.each(['上接第1版', '接1版', '紧接第一版', '上接A1版'])('from another page is found again: %s', (jump) => {
    expect([readJumps(`（${jump}）两岸的人。`).from, splitJump(`（${jump}）两岸的人。`, 'from')?.[1]]).toEqual([1, jump]);
  });
});
