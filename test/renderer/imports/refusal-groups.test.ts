import { describe, expect, it } from 'vitest';
import { JiuwenError, toFailure } from '../../../main/contract/errors.ts';
import type { Refusal } from '../../../main/contract/imports.ts';
import { groupRefusals } from '../../../renderer/imports/refusal-groups.ts';

const empty = (path: string): Refusal => ({ path, error: toFailure(new JiuwenError('file-empty', { path })) });
const large = (path: string, megabytes: number): Refusal => ({ path, error: toFailure(new JiuwenError('file-too-large', { path, megabytes, limit: 64 })) });

describe('refusals', () => {
  it('are told by their reason, each once, in the order in which the reasons come', () => {
    const groups = groupRefusals([empty('/a/1.txt'), large('/a/2.txt', 70), empty('/b/3.txt')], 'zh-CN');
    expect(groups.map(({ paths }) => paths)).toEqual([['/a/1.txt', '/b/3.txt'], ['/a/2.txt']]);
    expect(groups[0]).toMatchObject({ why: '文件里没有任何内容。', now: '请重新导出或复制这份文件，再导入一次。' });
  });

  it('of one kind are apart where the reason says something of its file', () => {
    expect(groupRefusals([large('/a', 70), large('/b', 90), large('/c', 70)], 'en').map(({ paths }) => paths)).toEqual([['/a', '/c'], ['/b']]);
  });

  it('may be none', () => {
    expect(groupRefusals([], 'zh-CN')).toEqual([]);
  });
});
